// Windows over the page: what changed before it is saved, what somebody else wrote meanwhile, what was pasted.
import { download } from "./download.js";
import { button, element, once } from "./element.js";
import { focusable } from "./fields.js";

const dialog = document.querySelector("#red-venster");
const cancel = dialog.querySelector("[data-doe=close]");
const [title, content, fault, doIt] = ["-titel", "-inhoud", "-fout", "-doe"].map((end) => document.querySelector(`#red-venster${end}`));
let press = () => {};

const pressOnce = once(() => press());
doIt.addEventListener("click", () => pressOnce(doIt));
export const close = () => dialog.close();
export const sayFault = (sentence) => { fault.textContent = sentence; };

// Show something with a button that does it; without one there is only what is in it to press.
export const show = (called, parts, named, action) => {
  title.textContent = called;
  content.replaceChildren(...parts);
  sayFault("");
  doIt.hidden = !named;
  doIt.textContent = named ?? "";
  cancel.textContent = named ? "Annuleer" : "Sluit";
  press = action ?? (() => {});
  if (!dialog.open) dialog.showModal();
};

// Something more in it: what has to be said before it can be done.
export const add = (part) => {
  content.append(part);
  focusable(part).focus();
};

const listed = (sentences) => element("ul", { className: "kr-lijst" }, ...sentences.map((one) => element("li", {}, one)));

// What is wrong in what goes, and what is in the form and does not go.
export const warnings = ({ faults = [], left = [] }) => [
  ...(faults.length ? [element("p", {}, "Zolang er fouten zijn, komt er niets op de site. Het kan wel zo bewaard worden."), listed(faults)] : []),
  ...(left.length ? [element("p", {}, "Dit gaat niet mee. Het blijft in het formulier staan:"), listed(left)] : []),
];

// What changes, before it is saved.
export const review = (differences, save, stillOpen = {}) =>
  show("Dit verandert er", [listed(differences), ...warnings(stillOpen)], "Opslaan", save);

// Files that somebody else changed meanwhile: nothing is written, and neither version is lost.
export const conflict = (files, ours, takeTheirs) => show("Iemand anders was u voor", [
  element("p", {}, "Deze bestanden zijn veranderd nadat u ze opende. Er is niets overschreven, en wat u invulde staat er nog."),
  ...files.map((theirs) => element("div", { className: "red-groep" },
    element("p", { className: "red-kop" }, theirs.path),
    button("Bewaar mijn versie als bestand", () => download([{ path: theirs.path, text: ours[theirs.path] }])), " ",
    button("Neem de andere versie over", () => takeTheirs(theirs)))),
]);
