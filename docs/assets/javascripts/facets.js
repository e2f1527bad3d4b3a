// Boxes to narrow a list with, in place of the links that do so without a script, and an order to read it in. What is
// chosen stands in the address.
import { button, make, number, rowMaker, text } from "./facet-rows.js";

const panel = document.querySelector("[data-facetten]");
const [PAGE, MOST] = [50, 12];
const { folder, meer } = panel.dataset;
const list = document.querySelector(".facet-lijst");
const pager = document.querySelector(".facet-bladeren");
const status = panel.querySelector(".facet-aantal");
const sort = panel.querySelector("#sorteer");
const fields = [...panel.querySelectorAll("[data-facet]")].map((element) => ({
  element, name: element.dataset.facet, title: element.querySelector("[role=group]").ariaLabel, values: element.querySelector("ul"),
}));
const all = status.textContent;

// --- what is chosen ---

const first = sort.value;
let data;
let row; // makes one, by its place in the data
let chosen; // by facet the ids
let found = [];

const recall = () => {
  const given = new URLSearchParams(location.search);
  chosen = new Map(fields.map(({ name }) => [name, new Set(given.getAll(name))]));
  const order = given.get("sorteer");
  sort.value = [...sort.options].some(({ value }) => value === order) ? order : first;
};
const remember = () => {
  const kept = new URLSearchParams(location.search);
  for (const name of [...chosen.keys(), "sorteer"]) kept.delete(name);
  for (const [name, ids] of chosen) for (const id of ids) kept.append(name, id);
  if (sort.value !== first) kept.append("sorteer", sort.value);
  history.pushState(null, "", `${location.pathname}${kept.size ? `?${kept}` : ""}`);
};
const isChosen = () => [...chosen.values()].some((ids) => ids.size);

// How many rows each value would give, with what is chosen in the other facets; and the rows that fit them all.
const count = () => {
  const facets = data.facetten.map(({ naam, waarden, per }) => {
    const ids = chosen.get(naam) ?? new Set();
    const wanted = new Set(waarden.flatMap(([id], at) => (ids.has(id) ? [at] : [])));
    return { naam, per, wanted: ids.size ? wanted : null, counts: waarden.map(() => 0) };
  });
  const fits = data.rijen.map((_, row) => {
    const fails = facets.filter(({ per, wanted }) => wanted && ![per[row]].flat().some((at) => wanted.has(at)));
    if (fails.length > 1) return false;
    for (const facet of fails.length ? fails : facets) for (const at of [facet.per[row]].flat()) facet.counts[at] += 1;
    return !fails.length;
  });
  const order = data.volgordes[sort.value] ?? data.rijen.keys();
  found = [...order].filter((row) => fits[row]);
  return new Map(facets.map(({ naam, counts }) => [naam, counts]));
};

// --- what is shown ---

const rows = list.cloneNode(false);
const more = button("", () => show(true), { class: "facet-meer" });
const empty = text("facet-leeg", `Er zijn geen ${meer} die aan alles voldoen. Haal hierboven iets weg, of `,
  button("wis alles", () => clear()), ".");
const tags = make("ul", { class: "facet-gekozen", role: "list", "aria-label": "Gekozen" });
rows.hidden = more.hidden = empty.hidden = tags.hidden = true;
list.before(rows, more, empty);
panel.append(tags);

const show = (next = false) => {
  const from = next ? rows.children.length : 0;
  if (!next) rows.replaceChildren();
  rows.append(...found.slice(from, from + PAGE).map(row));
  const left = found.length - rows.children.length;
  more.textContent = `Toon er meer: nog ${number(left)}`;
  more.hidden = !left;
  if (next) rows.children[from].querySelector("a").focus();
};

const box = (field, id, label, count) => {
  const made = make("input", { type: "checkbox", value: id });
  made.checked = chosen.get(field.name).has(id);
  made.addEventListener("change", () => {
    chosen.get(field.name)[made.checked ? "add" : "delete"](id);
    change();
  });
  return make("li", { "data-waarde": id }, make("label", {}, made, " ", label), " ", make("span", { class: "facet-keer" }, count));
};

const valuesOf = (field) => data.facetten.find(({ naam }) => naam === field.name).waarden;

// The values of a facet that has more than fit: what is chosen, and what was typed for.
const search = (field, typed, counts) => {
  const [ids, wish] = [chosen.get(field.name), typed.toLocaleLowerCase("nl")];
  const values = valuesOf(field).map(([id, label], at) => [id, label, counts[at]]);
  const picked = values.filter(([id]) => ids.has(id));
  const others = values.filter(([id, label]) => !ids.has(id) && label.toLocaleLowerCase("nl").includes(wish));
  field.values.replaceChildren(
    ...[...picked, ...others.slice(0, MOST)].map(([id, label, count]) => box(field, id, label, number(count))));
};

const tag = (field, id) => {
  const label = valuesOf(field).find(([value]) => value === id)?.[1] ?? id;
  return make("li", {}, button(`${label} `, async () => {
    const at = [...tags.querySelectorAll("button")].indexOf(document.activeElement);
    chosen.get(field.name).delete(id);
    await change();
    (tags.hidden ? status : tags.querySelectorAll("button")[at]).focus();
  }, { "aria-label": `${label} weghalen uit ${field.title.toLowerCase()}` }));
};

const render = () => {
  for (const field of fields) { // a value that is no longer there was no choice
    const known = valuesOf(field).map(([id]) => id);
    chosen.set(field.name, new Set(known.filter((id) => chosen.get(field.name).has(id))));
  }
  const counts = count();
  const isOwn = isChosen() || sort.value !== first;
  for (const field of fields) {
    const [ids, values] = [chosen.get(field.name), valuesOf(field)];
    const missing = values.filter(([id]) => ids.has(id) && ![...field.values.children].some((li) => li.dataset.waarde === id));
    field.values.append(...missing.map(([id, label]) => box(field, id, label, "")));
    for (const li of field.values.children) {
      const at = values.findIndex(([id]) => id === li.dataset.waarde);
      li.querySelector("input").checked = ids.has(li.dataset.waarde);
      li.querySelector(".facet-keer").textContent = number(counts.get(field.name)[at]);
    }
  }
  const picked = fields.flatMap((field) => [...chosen.get(field.name)].map((id) => tag(field, id)));
  tags.replaceChildren(...picked, make("li", {}, button("Alles wissen", () => clear(), { class: "facet-wissen" })));
  tags.hidden = !isChosen();
  list.hidden = isOwn;
  if (pager) pager.hidden = isOwn;
  rows.hidden = !isOwn || !found.length;
  more.hidden = true;
  empty.hidden = found.length > 0;
  if (isOwn) show();
  const order = sort.value === first ? "" : `, op ${sort.selectedOptions[0].text.toLowerCase()}`;
  status.textContent = (isChosen() ? `${number(found.length)} van de ${all}` : all) + order;
};

const load = async () => {
  data ??= await fetch(panel.dataset.facetten).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)));
  row ??= rowMaker(data, folder);
};
const refresh = () => load().then(render, () => { status.textContent = "Kiezen lukt nu niet. Probeer het later nog eens."; });
const change = () => {
  remember();
  return refresh();
};
const clear = () => {
  for (const ids of chosen.values()) ids.clear();
  change();
  status.focus();
};

// --- begin ---

recall();
for (const field of fields) {
  for (const li of field.values.children) {
    li.replaceWith(box(field, li.dataset.waarde, li.querySelector("a").textContent, li.querySelector("span").textContent));
  }
  const rest = field.element.querySelector(".facet-rest");
  if (rest) {
    const typed = make("input", { type: "search", "aria-label": `${field.title} zoeken`, placeholder: `Zoek: ${rest.textContent.toLowerCase()}` });
    typed.addEventListener("input", () => load().then(() => search(field, typed.value, count().get(field.name))));
    rest.replaceChildren(typed);
  }
}
for (const hidden of panel.querySelectorAll("[data-met-script]")) hidden.hidden = false;
sort.addEventListener("change", change);
addEventListener("popstate", () => {
  recall();
  refresh();
});
if (isChosen() || sort.value !== first) refresh();
