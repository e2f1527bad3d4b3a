// What can be opened, by kind.
import { element } from "./element.js";
import { DONE } from "./handing-in.js";

const KINDS = { journeys: "Klantreizen", improvements: "Verbeteracties", registers: "Registers" };
export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

export const addressOf = (path) => {
  const address = new URL(location.href);
  address.hash = "";
  for (const name of ["open", "plek", "bij"]) address.searchParams.delete(name);
  if (path) address.searchParams.set("open", path);
  return address.href;
};

let titles = {};
// What a file of the list is called; else its path.
export const titleOf = (path) => titles[path] ?? path;

const row = ({ path, title, errors, warnings }, { changed, typed }) => {
  const link = element("a", { href: addressOf(path) }, title);
  link.dataset.open = path;
  const said = [changed.includes(path) && `nog niet ${DONE}`, typed.includes(path) && "daar staat nog iets in te vullen", errors && count(errors, "fout", "fouten"),
    warnings && count(warnings, "aandachtspunt", "aandachtspunten")].filter(Boolean).join(", ");
  return element("li", {}, link, said ? ` (${said})` : "");
};

// What can be chosen besides what the site has: of what was changed and is only here.
export const offer = (select, choices) => {
  select.querySelectorAll("[data-erbij]").forEach((one) => one.remove());
  const known = [...select.options].map(({ value }) => value);
  for (const [value, label] of choices.filter(([one]) => !known.includes(one))) {
    const made = element("option", { value }, label);
    made.dataset.erbij = "";
    select.append(made);
  }
};

const MANY = 20; // of fewer one sees at once what there is
const search = document.querySelector("#red-zoek");

// Only what has the words in its title stays in the list.
const look = (holder) => {
  const words = search.value.toLowerCase().split(/\s+/);
  for (const list of holder.querySelectorAll("ul")) {
    for (const one of list.children) one.hidden = !words.every((word) => one.textContent.toLowerCase().includes(word));
    list.hidden = list.previousElementSibling.hidden = !list.querySelector("li:not([hidden])");
  }
  const found = holder.querySelectorAll("li:not([hidden])").length;
  document.querySelector("#red-gevonden").textContent = search.value.trim() ? `${found} gevonden` : "";
};

// `kept` is what is only in this browser: paths of files that are `changed`, and in which something is `typed`.
export const showList = (holder, files, kept) => {
  titles = Object.fromEntries(files.map(({ path, title }) => [path, title]));
  fill(holder, files, kept);
  search.parentElement.hidden = files.length < MANY;
  search.oninput = () => look(holder);
  look(holder);
};

const fill = (holder, files, kept) => holder.replaceChildren(...Object.entries(KINDS).flatMap(([folder, title]) => {
  const found = files.filter(({ path }) => path.startsWith(`${folder}/`)).sort((one, other) => one.title.localeCompare(other.title, "nl"));
  return found.length ? [element("h3", {}, title), element("ul", { className: "kr-lijst" }, ...found.map((one) => row(one, kept)))] : [];
}));
