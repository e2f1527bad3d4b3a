// What stands in the fields of a form, and a new form laid over the old one without losing what somebody is doing there.

const inputs = "input, textarea, select";
const isChoice = ({ type }) => type === "radio" || type === "checkbox";

// The element of a place that can have the focus.
export const focusable = (element) =>
  (!element || element.matches(`${inputs}, summary, button, a, [tabindex]`) ? element
    : element.querySelector("input:checked") ?? element.querySelector(`${inputs}, button`));

// The value of a field: a text, or a list of texts.
export const valueOf = (field) => {
  const checked = () => [...field.querySelectorAll("input:checked")].map(({ value }) => value);
  if (field.dataset.soort === "boxes") { // what was chosen stays in its order
    const before = field.dataset.nu.split(" ");
    return [...before, ...checked().filter((one) => !before.includes(one))].filter((one) => checked().includes(one));
  }
  if (field.dataset.soort === "spread") return [...field.querySelectorAll("select")].map(({ value }) => value);
  if (field.dataset.soort === "chosen") return [...field.querySelectorAll("[data-waarde]")].map(({ dataset }) => dataset.waarde);
  if (field.matches("fieldset")) return checked()[0] ?? "";
  return "meer" in field.dataset ? field.value.split("\n").map((line) => line.trim()).filter(Boolean) : field.value;
};

// What is filled in for something new, by the name of the field.
export const record = (holder) => Object.fromEntries([...holder.querySelectorAll("[data-veld]")]
  .map((field) => [field.dataset.veld, valueOf(field)]).filter(([, value]) => value.length));

// The first field of something new that must be filled in and is not.
export const missing = (holder) => [...holder.querySelectorAll("[data-veld]:is([aria-required], :has([required]))")].find((field) => !valueOf(field).length);

const initial = (input) => {
  if (input.matches("select")) return (input.querySelector("option[selected]") ?? input.options[0])?.value ?? "";
  return isChoice(input) ? input.defaultChecked : input.defaultValue;
};
const current = (input) => (isChoice(input) ? input.checked : input.value);
const put = (input, value) => { input[isChoice(input) ? "checked" : "value"] = value; };

// The fields in which something else stands than the program gave, by id.
export const dirty = (form) => Object.fromEntries([...form.querySelectorAll(inputs)]
  .filter((input) => input.id && current(input) !== initial(input)).map((input) => [input.id, current(input)]));

// What stands in fields and is not in the file: a field that was refused or is typed in, something new that was not
// added. Each with what it is called and the first input in it.
export const left = (form) => {
  const found = new Map();
  for (const id of Object.keys(dirty(form))) {
    const input = document.getElementById(id);
    const holder = input.closest("[data-heet]") ?? input.closest(".red-veld");
    if (!found.has(holder)) found.set(holder, { input, name: holder.dataset.heet ?? holder.querySelector("legend, label").firstChild.textContent.trim() });
  }
  return [...found.values()];
};

const alike = (old, made) => old?.nodeType === made.nodeType && old.nodeName === made.nodeName && old.id === made.id;

const patch = (old, made) => {
  if (old.isEqualNode(made) || (old.nodeName === "DIALOG" && old.open)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = made.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) if (!made.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of made.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const wanted = [...made.childNodes];
  wanted.forEach((child, at) => {
    const twin = old.childNodes[at];
    if (alike(twin, child)) patch(twin, child);
    else if (twin) twin.replaceWith(child);
    else old.append(child);
  });
  while (old.childNodes.length > wanted.length) old.lastChild.remove();
};

// Lay the form of the program, HTML from its own templates, over the one that is there. What is `kept`, by id, stays.
export const lay = (holder, html, kept) => {
  const made = document.createElement("template");
  made.innerHTML = `<div id="${holder.id}">${html}</div>`;
  patch(holder, made.content.firstChild);
  for (const input of holder.querySelectorAll(inputs)) put(input, input.id in kept ? kept[input.id] : initial(input));
};

// What stood under a field is gone.
export const accept = (field) => {
  document.getElementById(`${field.id}-fout`)?.replaceChildren();
  field.removeAttribute("aria-invalid");
};

// A sentence under a field, in place of what stood there.
export const refuse = (field, sentence) => {
  const place = document.getElementById(`${field.id}-fout`);
  const said = document.createElement("p");
  said.dataset.ernst = "error";
  said.textContent = sentence;
  place?.replaceChildren(said);
  if (field.matches(`${inputs}, [role=radiogroup]`)) field.setAttribute("aria-invalid", "true");
};
