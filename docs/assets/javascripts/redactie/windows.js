// Windows over the page: what changed before it is saved, what somebody else wrote meanwhile, what was pasted.
import { button, element } from "./element.js";

const dialog = document.querySelector("#red-venster");
const [title, content, fault, doIt] = ["-titel", "-inhoud", "-fout", "-doe"].map((end) => document.querySelector(`#red-venster${end}`));
let press = () => {};

let busy = false;
doIt.addEventListener("click", async () => {
  if (busy) return;
  busy = true;
  try {
    await press();
  } finally {
    busy = false;
  }
});
export const close = () => dialog.close();
export const sayFault = (sentence) => { fault.textContent = sentence; };

// Show something with a button that does it; without one there is only what is in it to press.
export const show = (called, parts, named, action) => {
  title.textContent = called;
  content.replaceChildren(...parts);
  sayFault("");
  doIt.hidden = !named;
  doIt.textContent = named ?? "";
  press = action ?? (() => {});
  if (!dialog.open) dialog.showModal();
};

const listed = (sentences) => element("ul", { className: "kr-lijst" }, ...sentences.map((one) => element("li", {}, one)));

// Before it is saved: what changes, what is wrong in it, and what is in the form and not in the files.
export const review = (differences, save, { faults = [], left = [] } = {}) => show("Dit verandert er", [
  listed(differences),
  ...(faults.length ? [element("p", {}, "U kunt dit opslaan, maar zolang er fouten zijn, komt er niets op de site:"), listed(faults)] : []),
  ...(left.length ? [element("p", {}, "Dit gaat niet mee. Het blijft in het formulier staan:"), listed(left)] : []),
], "Opslaan", save);

const download = (path, text) => {
  const href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  element("a", { href, download: path.split("/").at(-1) }).click();
  setTimeout(() => URL.revokeObjectURL(href));
};

// Files that somebody else changed meanwhile: nothing is written, and neither version is lost.
export const conflict = (files, ours, takeTheirs) => show("Iemand anders was u voor", [
  element("p", {}, "Deze bestanden zijn veranderd nadat u ze opende. Er is niets opgeslagen, en wat u invulde staat er nog."),
  ...files.map(({ path }) => element("div", { className: "red-groep" },
    element("p", { className: "red-kop" }, path),
    button("Bewaar mijn versie als bestand", () => download(path, ours[path])), " ",
    button("Neem de andere versie over", () => takeTheirs(path)))),
]);
