// The page on which an editor fills in forms. Every change is asked of the program, one after another, and what it
// answers is shown: the form with what is found in it, and the page of the site beside it.
import { adding } from "./adding.js";
import { pointAt, showBeside } from "./beside.js";
import { ask } from "./client.js";
import * as draft from "./draft.js";
import { draggable } from "./drag.js";
import { dirty, focusable, lay, refuse, valueOf } from "./fields.js";
import { DONE, handIn, isPublished } from "./handing-in.js";
import { addressOf, showList } from "./list.js";
import { after, item, join, split } from "./places.js";
import { cameBack } from "./sign-in.js";
import * as windows from "./windows.js";

const find = (id) => document.querySelector(`#red-${id}`);
const [form, said, choosing, working, heading] = ["form", "melding", "kies", "werk", "titel"].map(find);
const page = document.querySelector("#redactie");
let path = "";
let differences = [];
let [asked, waiting] = [Promise.resolve(), 0];
let taken = {}; // what was sent and taken over since the form was last laid, by the id of its field
const refused = new Map(); // why what stands in a field was not taken over, by the id of it

const say = (sentence) => { said.textContent = sentence; };
const unfolded = () => [...form.querySelectorAll("details[data-plek][open]")].map(({ dataset }) => dataset.plek);
const goTo = (id) => {
  const element = focusable(document.getElementById(id));
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
};
const pointAtStep = () => pointAt(document.activeElement.closest("[data-anker]")?.dataset.anker);
const noteTyped = () => path && draft.noteTyped(path, dirty(form), unfolded());

// --- one question after another ---

const inTurn = (work) => {
  page.dataset.bezig = waiting += 1;
  asked = asked.then(work).finally(() => { page.dataset.bezig = waiting -= 1; });
  return asked;
};

const showButtons = () => {
  find("ongedaan").disabled = !draft.canUndo();
  find("opnieuw").disabled = !draft.canRedo();
  find("opslaan").disabled = !draft.paths().length;
};

// Lay the form over the one that is there; what stands in a field and was not taken over stays, with why.
const layForm = (html, kept) => {
  for (const [id, value] of Object.entries(taken)) if (kept[id] === value) delete kept[id];
  taken = {};
  lay(form, html, kept);
  for (const [id, sentence] of refused) {
    const field = document.getElementById(id);
    if (field && Object.keys(kept).some((one) => field.contains(document.getElementById(one)))) refuse(field, sentence);
    else refused.delete(id);
  }
};

// What the program answered. `sent` are the fields, by id, of which what was typed is in it now.
const show = (answer, { sent = {}, fresh = false, quiet = false } = {}) => {
  if (fresh) { form.replaceChildren(); taken = {}; refused.clear(); }
  const kept = fresh ? draft.typed(answer.path) : dirty(form);
  Object.assign(taken, sent);
  path = answer.path;
  [choosing.hidden, working.hidden] = [true, false];
  heading.textContent = answer.title;
  document.title = `${answer.title} – Redactie`;
  draft.noteWritten(answer.was);
  draft.take(answer.changed);
  differences = answer.differences;
  if (waiting < 2 || fresh) layForm(answer.form, kept); // else an answer that is newer comes
  noteTyped();
  showButtons();
  if (!quiet) say(`Bijgewerkt. ${document.querySelector("#red-vondsten").textContent}.`);
  showBeside(answer.page, answer.url, form.querySelector(".red-vondsten [data-ernst=error]")).then(pointAtStep);
};

// Ask about the file that is open; the sentence why not goes to `field`, or else to the top.
const put = (question, { field, sent, focus } = {}) => inTurn(async () => {
  const answer = await ask({ path, unfolded: unfolded(), changed: draft.changed(), ...question });
  if (answer.error) {
    if (field?.isConnected) {
      refused.set(field.id, answer.error);
      refuse(field, answer.error);
    }
    say(answer.error);
    return answer;
  }
  if (field) refused.delete(field.id);
  show(answer, { sent });
  if (focus ?? answer.focus) goTo(focus ?? answer.focus);
  return answer;
});

const edit = (changes, how) => put({ ask: "edit", changes, ...how?.question }, how);

// --- opening ---

const open = (wanted, at = "") => inTurn(async () => {
  const answer = await ask({ ask: "open", path: wanted, at, unfolded: draft.unfolded(wanted), changed: draft.changed() });
  if (answer.error) {
    list();
    return say(answer.error);
  }
  const typed = Object.keys(draft.typed(wanted));
  show(answer, { fresh: true, quiet: true });
  if (location.href !== addressOf(wanted)) history.pushState(null, "", addressOf(wanted));
  if (at) goTo(answer.focus);
  else heading.focus();
  for (const id of typed) commit(document.getElementById(id));
});

const list = () => inTurn(async () => {
  const answer = await ask({ ask: "list", changed: draft.changed() });
  [choosing.hidden, working.hidden, path] = [false, true, ""];
  heading.textContent = "Redactie";
  if (location.href !== addressOf("")) history.pushState(null, "", addressOf(""));
  if (answer.error) return say(answer.error);
  showList(find("lijst"), answer.files, draft.paths());
  find("concept").hidden = draft.isEmpty();
  find("concept").textContent = draft.isEmpty() ? "" : `In deze browser staat nog wat niet is ${DONE}: ${draft.paths().join(", ")}.`;
});

const begin = () => inTurn(async () => {
  const field = find("naam");
  const kind = document.querySelector("[name=soort]:checked").value;
  const about = kind === "journeys" ? {} : { lost_op: find("lost-op").value };
  const answer = await ask({ ask: "new", kind, title: field.value, changed: draft.changed(), ...about });
  if (answer.error) return refuse(field, answer.error);
  field.value = "";
  show(answer, { fresh: true });
  history.pushState(null, "", addressOf(answer.path));
  heading.focus();
});

const fromAddress = () => {
  const given = new URLSearchParams(location.search);
  return given.get("open") ? open(given.get("open"), given.get("plek") ?? "") : list();
};

// --- what is filled in ---

const commit = (input) => {
  const field = input?.closest("[data-plek]:not(details)");
  if (!field || input.id.endsWith("--erbij")) return;
  const value = valueOf(field);
  const sent = Object.fromEntries(Object.entries(dirty(form)).filter(([id]) => field.contains(document.getElementById(id))));
  edit([{ what: "set", place: split(field.dataset.plek), value }], { field, sent });
};

form.addEventListener("change", ({ target }) => commit(target));
form.addEventListener("input", noteTyped);
form.addEventListener("focusin", ({ target }) => {
  target.scrollIntoView({ block: "nearest" }); // a browser shows only where one types
  pointAtStep();
});
form.addEventListener("keydown", (event) => {
  const holder = event.target.matches("input") && event.target.closest("[data-nieuw]");
  if (event.key === "Enter" && holder) holder.querySelector("[data-doe=add]").click();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("toggle", ({ target }) => {
  if (target.open && target.children.length === 1 && target.dataset.plek) put({ ask: "open" });
}, true);

const move = (from, to) => {
  const { list: held, number } = item(from);
  const change = to === null ? { what: "remove", place: split(from) } : { what: "move", place: split(from), index: to };
  const now = document.getElementById(["veld", ...split(join(held, String(to ?? number)))].join("-"));
  edit([change], { question: { unfolded: after(unfolded(), held, number, to) }, focus: now?.id });
};

// --- saving ---

const save = () => inTurn(async () => {
  const answer = await ask({ ask: "save", changed: draft.changed(), was: draft.was() });
  if (answer.error) return windows.sayFault(answer.error);
  if (answer.conflict) return windows.conflict(answer.conflict, draft.changed(), takeTheirs);
  draft.forget();
  windows.close();
  say(`Opgeslagen: ${answer.saved.join(", ")}.`);
  open(path);
});

const takeTheirs = (theirs) => {
  if (isPublished && theirs.text !== null) draft.goOnWith(theirs); // the site has it only when it is made again
  else draft.dropFile(theirs.path);
  windows.close();
  open(path);
};

const handInAll = () => {
  const [changed, was] = [draft.changed(), draft.was()];
  const files = draft.paths().map((one) => ({ path: one, text: changed[one], was: was[one] }));
  const done = () => {
    draft.noteHandedIn(files);
    say("Ingeleverd.");
    return was[path] === "" ? list() : open(path);
  };
  handIn({ files, differences, done, takeTheirs });
};

const again = (step) => inTurn(async () => {
  if (!step()) return;
  const answer = await ask({ ask: "open", path, unfolded: unfolded(), changed: draft.changed() });
  if (answer.error) return list(); // the file was new
  show(answer);
});

// --- buttons, by what they do ---

const choose = (button, step) => {
  const field = button.closest("[data-plek]:not(details)");
  const value = step(valueOf(field));
  edit([{ what: "set", place: split(field.dataset.plek), value }], { field, focus: `${field.id}--erbij`, sent: dirty(field) });
};

const { add, paste, newLine } = adding({ form, edit, put, goTo, say });
const PRESSED = {
  add, paste,
  "new-line": newLine,
  move: ({ dataset: { van, naar } }) => move(van, Number(naar)),
  remove: ({ dataset: { van } }) => move(van, null),
  mend: ({ dataset: { regel, kolom, code } }) => put({ ask: "mend", line: Number(regel), column: Number(kolom), code }, { focus: "veld" }),
  choose: (button) => choose(button, (now) => [...now, document.getElementById(button.id.replace(/--voeg$/, "--erbij")).value].filter(Boolean)),
  unchoose: (button) => choose(button, (now) => now.filter((one) => one !== button.closest("[data-waarde]").dataset.waarde)),
  close: (button) => button.closest("dialog").close(),
  list, undo: () => again(draft.undo), redo: () => again(draft.redo),
  review: () => inTurn(() => (isPublished ? handInAll() : windows.review(differences, save))),
  forget: () => { draft.forget(); open(path); say(`Wat niet was ${DONE}, is gewist.`); },
};

document.addEventListener("click", (event) => {
  const [pressed, link, found] = ["button[data-doe]", "a[data-open]", "a[data-naar]"].map((kind) => event.target.closest(kind));
  if (pressed) PRESSED[pressed.dataset.doe](pressed);
  if (link && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(link.dataset.open); }
  if (found) { event.preventDefault(); put({ ask: "open", at: found.dataset.naar }).then(() => { if (!found.dataset.naar) goTo("veld"); }); }
});
find("begin").addEventListener("submit", (event) => { event.preventDefault(); begin(); });
find("begin").addEventListener("change", ({ target }) => {
  if (target.name === "soort") find("waarvoor").hidden = target.value === "journeys";
});
addEventListener("popstate", fromAddress);

draggable(form, move);
if (cameBack()) say("U kunt dit venster sluiten.");
else {
  draft.recall();
  fromAddress();
}
