// The window in which an editor hands in what was changed, on a site that is published; a preview has none and saves.
import { ask } from "./client.js";
import { download } from "./download.js";
import { element } from "./element.js";
import { canChoose, writeInFolder } from "./folder.js";
import { Refused } from "./forge.js";
import { newFilePage } from "./new-file-page.js";
import { propose } from "./proposal.js";
import { signIn } from "./sign-in.js";
import * as windows from "./windows.js";

const dialog = document.querySelector("#red-inleveren");
const place = dialog?.dataset.inleveren ? JSON.parse(dialog.dataset.inleveren) : null;
const find = (id) => dialog.querySelector(`#red-${id}`);

export const isPublished = Boolean(dialog);
// What is to be done with what was changed, as it is called here.
export const DONE = isPublished ? "ingeleverd" : "opgeslagen";

let key = ""; // for the forge: here alone, until this page is left
let now; // what is to be handed in
let isWorking = false;

const cancel = dialog?.querySelector("[data-doe=close]");
const tell = (sentence) => { find("inleveren-stand").textContent = sentence; };
const door = () => dialog.querySelector("[name=deur]:checked").value;

const showDoor = () => {
  for (const part of dialog.querySelectorAll("[data-deur]")) part.hidden = part.dataset.deur !== door();
  find("inleveren-doe").textContent = { nieuw: "Ga naar die pagina", map: "Kies de map", bestand: "Download" }[door()] ?? "Lever in";
};
const showKey = () => {
  if (!place) return;
  [find("aangemeld").hidden, find("aanmelden").hidden] = [!key, Boolean(key)];
};
const say = (sentence, isAboutKey = false) => {
  find("inleveren-fout").textContent = sentence;
  if (isAboutKey) find("sleutel").setAttribute("aria-invalid", "true");
  else find("sleutel")?.removeAttribute("aria-invalid");
};

// Each door gives `{conflict}`; `{done}`, the parts of what is said when it was handed in; or `{given}`, a sentence, when
// it is for the editor to go on with.
const DOORS = {
  async voorstel({ files }) {
    const field = find("sleutel");
    const used = key || field.value.trim();
    if (!used) throw new Refused(`Vul uw sleutel voor ${place.naam} in.`, { key: true });
    const changed = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const text = await ask({ ask: "propose", reason: find("reden").value, changed });
    if (text.error) throw new Refused(text.error);
    const { conflict, url } = await propose(place, used, files, text, tell);
    [key, field.value] = [used, ""];
    if (conflict) return { conflict };
    const link = element("a", { href: url, target: "_blank", rel: "noopener" }, `Bekijk uw voorstel bij ${place.naam}`);
    return { done: [element("p", {}, "Uw voorstel is ingeleverd. Een collega leest het. Daarna komt het op de site."), element("p", {}, link)] };
  },
  async nieuw({ files }) {
    open(newFilePage(place, files), "_blank", "noopener");
    return { given: `Maak het voorstel bij ${place.naam} af. Wat u invulde, blijft hier staan tot u het wist.` };
  },
  async map({ files }) {
    const { conflict, folder } = await writeInFolder(place?.map, files);
    return conflict ? { conflict } : { done: [element("p", {}, `${files.length === 1 ? "Het bestand staat" : "De bestanden staan"} in de map ${folder}.`)] };
  },
  async bestand({ files }) {
    return { given: `U hebt nu het bestand ${download(files)}. Wat u invulde, blijft hier staan tot u het wist.` };
  },
};

// Do something of which the outcome, a sentence or nothing, is shown; or why it was refused.
const attempt = async (what) => {
  say("");
  try {
    tell(await what() ?? "");
  } catch (error) {
    tell("");
    if (!(error instanceof Refused)) throw error;
    if (error.key) key = "";
    showKey();
    say(`${error.message} Wat u invulde, staat nog in deze browser.`, error.key);
    if (error.key) find("sleutel").focus();
  }
};

const handInNow = async () => {
  const handed = now;
  const { conflict, done, given } = await DOORS[door()](handed);
  if (given) {
    cancel.textContent = "Sluit";
    return given;
  }
  dialog.close();
  if (conflict) {
    windows.conflict(conflict, Object.fromEntries(handed.files.map(({ path, text }) => [path, text])), handed.takeTheirs);
  } else {
    await handed.done(handed.files);
    windows.show("Ingeleverd", done);
  }
};

const submit = async (event) => {
  event.preventDefault();
  if (isWorking) return;
  isWorking = true;
  find("inleveren-doe").setAttribute("aria-disabled", "true");
  await attempt(handInNow).finally(() => {
    isWorking = false;
    find("inleveren-doe").removeAttribute("aria-disabled");
  });
};

const signInNow = () => attempt(async () => {
  tell("Meld u aan in het venster dat opengaat…");
  key = await signIn(place);
  showKey();
  find("inleveren-doe").focus();
});

const start = () => {
  find("inleveren-form").addEventListener("submit", submit);
  find("deuren").addEventListener("change", () => { say(""); tell(""); showDoor(); });
  find("afmelden")?.addEventListener("click", () => { key = ""; showKey(); find("sleutel").focus(); });
  find("oauth")?.addEventListener("click", signInNow);
};

// Let somebody hand in what was `changed`, texts by path, over what `was` there; `differences` say it in plain words. `done` is
// given the files when it was, `takeTheirs` when somebody chooses what somebody else wrote: {path, text, sign}.
export const handIn = ({ changed, was, differences, done, takeTheirs, ...stillOpen }) => {
  const files = Object.entries(changed).map(([path, text]) => ({ path, text, was: was[path] }));
  now = { files, done, takeTheirs };
  find("inleveren-lijst").replaceChildren(...differences.map((one) => element("li", {}, one)));
  find("inleveren-let-op").replaceChildren(...windows.warnings(stillOpen));
  const can = { voorstel: isSecureContext, nieuw: place && newFilePage(place, files), map: isSecureContext && canChoose(), bestand: true };
  for (const label of dialog.querySelectorAll("[data-kan]")) label.hidden = !can[label.dataset.kan];
  dialog.querySelector("[data-kan]:not([hidden]) input").checked = true;
  say("");
  cancel.textContent = "Annuleer";
  if (!isWorking) tell("");
  showKey();
  showDoor();
  dialog.showModal();
};

if (isPublished) start();
