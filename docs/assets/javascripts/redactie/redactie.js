// The page on which an editor fills in forms. Every change is asked of the program, one after another, and what it
// answers is shown: the form with what is found in it, and the page of the site beside it.
import { adding } from "./adding.js";
import { onPress, pointAt, showBeside } from "./beside.js";
import { ask } from "./client.js";
import { count } from "./counting.js";
import * as draft from "./draft.js";
import { draggable } from "./drag.js";
import { accept, dirty, lay, left, refuse, valueOf } from "./fields.js";
import { DONE, handIn, isPublished } from "./handing-in.js";
import { addressOf, offer, showList, titleOf } from "./list.js";
import { lineOfLog } from "./log-line.js";
import { element, once } from "./element.js";
import { faultsOf, showElsewhere, showLeft } from "./notes.js";
import { find, goTo, say, toHeading, turnTo } from "./page.js";
import { after, carried, idOf, item, join, split } from "./places.js";
import { cameBack } from "./sign-in.js";
import * as windows from "./windows.js";

const form = find("form");
const page = document.querySelector("#redactie");
const NOT_TAKEN = "Wat u invulde is nog niet overgenomen. Bij het veld staat waarom.";
let path = "";
let [differences, faults] = [[], []];
let [asked, waiting] = [Promise.resolve(), 0];
let taken = {}; // what was sent and taken over since the form was last laid, by the id of its field
const written = new Set(); // the files that were saved since this page was made
const refused = new Map(); // why what stands in a field was not taken over, by the id of it

const unfolded = () => [...form.querySelectorAll("details[data-plek][open]")].map(({ dataset }) => dataset.plek);
const pointAtStep = () => pointAt(document.activeElement.closest("[data-anker]")?.dataset.anker);
const noteTyped = () => {
  if (path) draft.noteTyped(path, dirty(form), unfolded());
  showLeft(form);
};

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
  find("weggooien").hidden = !draft.paths().includes(path) && !Object.keys(draft.typedIn(path)).length;
};

// Lay the form over the one that is there; what stands in a field and was not taken over stays, with why.
// So does what was folded or unfolded since `asked`, when these were unfolded.
const layForm = (html, kept, asked = unfolded()) => {
  const now = unfolded();
  for (const [id, value] of Object.entries(taken)) if (kept[id] === value) delete kept[id];
  taken = {};
  lay(form, html, kept);
  for (const one of form.querySelectorAll("details[data-plek]")) {
    const [was, is] = [asked, now].map((places) => places.includes(one.dataset.plek));
    if (was !== is) one.open = is;
  }
  for (const [id, sentence] of refused) {
    const field = document.getElementById(id);
    if (field && Object.keys(kept).some((one) => field.contains(document.getElementById(one)))) refuse(field, sentence);
    else refused.delete(id);
  }
};

// What the program answered. `sent` are the fields, by id, of which what was typed is in it now.
const show = (answer, { sent = {}, fresh = false, quiet = false, folds } = {}) => {
  if (fresh) { form.replaceChildren(); taken = {}; refused.clear(); }
  const kept = fresh ? draft.typedIn(answer.path) : dirty(form);
  Object.assign(taken, sent);
  path = answer.path;
  turnTo("werk", answer.title);
  draft.noteWritten(answer.was);
  draft.take(answer.changed);
  differences = answer.differences;
  faults = faultsOf(answer);
  if (waiting < 2 || fresh || answer.focus) layForm(answer.form, kept, folds); // else an answer that is newer comes
  noteTyped();
  showButtons();
  showElsewhere(answer.elsewhere);
  if (!quiet) say(`Bijgewerkt. ${document.querySelector("#red-vondsten").textContent}.`);
  showBeside(answer.page, answer.url, form.querySelector(".red-vondsten :is([data-ernst=error], [data-ernst=missing])")).then(pointAtStep);
};

// Ask about the file that is open; the sentence why not goes to `field`, or else to the top.
const put = (question, { field, sent, focus, quiet } = {}) => inTurn(async () => {
  const folds = unfolded();
  const answer = await ask({ path, unfolded: folds, changed: draft.changed(), ...question });
  if (answer.error) {
    if (field?.isConnected) {
      refused.set(field.id, answer.error);
      refuse(field, answer.error);
    }
    say(answer.error);
    return answer;
  }
  if (field) refused.delete(field.id);
  show(answer, { sent, quiet, folds });
  const there = focus === undefined ? answer.focus : focus;
  if (there) goTo(there);
  return answer;
});

const edit = (changes, how) => put({ ask: "edit", changes, ...how?.question }, how);

// --- opening ---

const open = (wanted, at = "") => inTurn(async () => {
  say("");
  const answer = await ask({ ask: "open", path: wanted, at, unfolded: draft.unfolded(wanted), changed: draft.changed() });
  if (answer.error) {
    list();
    return say(answer.error);
  }
  const typed = Object.keys(draft.typedIn(wanted));
  show(answer, { fresh: true, quiet: true });
  if (location.href !== addressOf(wanted)) history.pushState(null, "", addressOf(wanted));
  if (at) goTo(answer.focus);
  else toHeading();
  for (const id of typed) commit(document.getElementById(id));
});

const list = () => inTurn(async () => {
  const answer = await ask({ ask: "list", changed: draft.changed(), also: [...written] });
  turnTo("kies", "Redactie");
  path = "";
  if (location.href !== addressOf("")) history.pushState(null, "", addressOf(""));
  if (answer.error) return say(answer.error);
  showList(find("lijst"), answer.files, { changed: draft.paths(), typed: draft.typedPaths() });
  for (const [name, choices] of Object.entries(answer.offers)) offer(find(name), choices);
  find("concept").hidden = draft.isEmpty();
});

const begin = () => inTurn(async () => {
  const field = find("naam");
  const kind = document.querySelector("[name=soort]:checked").value;
  const about = kind === "journeys" ? {} : { lost_op: find("lost-op").value, kans: find("kans").value, wat: find("wat").value };
  const answer = await ask({ ask: "new", kind, title: field.value, changed: draft.changed(), ...about });
  if (answer.error) return refuse(field, answer.error);
  field.value = "";
  show(answer, { fresh: true });
  history.pushState(null, "", addressOf(answer.path));
  toHeading();
});

const openLine = lineOfLog(inTurn);
const writeBeside = (wanted) => inTurn(async () => {
  const answer = await openLine(wanted);
  if (answer.error) {
    list();
    return say(answer.error);
  }
  path = "";
  turnTo("bij", `Schrijf bij: ${answer.title}`);
  toHeading();
});

const fromAddress = () => {
  const given = new URLSearchParams(location.search);
  if (given.get("bij")) return writeBeside(given.get("bij"));
  return given.get("open") ? open(given.get("open"), given.get("plek") ?? "") : list();
};

// --- what is filled in ---

// Of a list to which one adds, what is chosen comes with the button, or when one leaves it.
const isAdding = ({ id }) => id.endsWith("--erbij");

const commit = (input) => {
  const field = input?.closest("[data-plek]:not(details)");
  if (!field || isAdding(input)) return;
  const value = valueOf(field);
  if (field.dataset.soort === "spread" && value.some(Boolean) && !value.every(Boolean)) return; // half of a pair
  const sent = Object.fromEntries(Object.entries(dirty(form)).filter(([id]) => field.contains(document.getElementById(id))));
  edit([{ what: "set", place: split(field.dataset.plek), value }], { field, sent });
};

form.addEventListener("change", ({ target }) => commit(target));
form.addEventListener("input", ({ target }) => {
  count(target);
  noteTyped();
});
form.addEventListener("focusout", ({ target, relatedTarget }) => {
  if (target.matches("select") && isAdding(target) && target.value && relatedTarget?.id !== addButton(target).id) addChosen(target);
});
let isPressing = false; // then what is pressed has to stay under the finger
document.addEventListener("pointerdown", () => { isPressing = true; }, true);
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => { isPressing = false; }, true);
form.addEventListener("focusin", ({ target }) => {
  if (!isPressing) target.scrollIntoView({ block: "nearest" }); // a browser shows only where one types
  pointAtStep();
  showLeft(form);
});
form.addEventListener("keydown", (event) => {
  const holder = event.target.matches("input") && event.target.closest("[data-nieuw]");
  if (event.key === "Enter" && holder) holder.querySelector("[data-doe=add]").click();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("toggle", ({ target }) => {
  if (target.open && target.children.length === 1 && target.dataset.plek) put({ ask: "open" });
}, true);

// `to` is the place that it gets, in its own list or in another; null when it goes.
const move = (from, to) => {
  const { list: held, number } = item(from);
  const { list: into, number: index } = item(to ?? from);
  if (into !== held) {
    const change = { what: "move", place: split(from), index, into: split(into) };
    return edit([change], { question: { unfolded: carried(unfolded(), from, to), at: to } });
  }
  const change = to === null ? { what: "remove", place: split(from) } : { what: "move", place: split(from), index };
  const now = document.getElementById(idOf(to ?? from));
  return edit([change], { question: { unfolded: after(unfolded(), held, number, to === null ? null : index) }, focus: now?.id });
};

// --- saving ---

const save = () => inTurn(async () => {
  const answer = await ask({ ask: "save", changed: draft.changed(), was: draft.was() });
  if (answer.error) return windows.sayFault(answer.error);
  if (answer.conflict) return windows.conflict(answer.conflict, draft.changed(), takeTheirs);
  for (const one of draft.paths()) written.add(one);
  draft.noteSaved();
  windows.close();
  put({ ask: "open" }, { quiet: true });
  say("Opgeslagen.");
});

const takeTheirs = (theirs) => {
  if (isPublished && theirs.text !== null) draft.goOnWith(theirs); // the site has it only when it is made again
  else draft.drop(theirs.path);
  windows.close();
  open(path);
};

const handInAll = () => {
  const was = draft.was();
  const done = (files) => {
    draft.noteHandedIn(files);
    say("Ingeleverd.");
    return was[path] === "" ? list() : open(path);
  };
  handIn({ changed: draft.changed(), was, differences, done, takeTheirs, ...stillOpen() });
};

// What is typed in the form, and in others, and does not go.
const stillOpen = () => ({
  faults,
  left: [...left(form).map(({ name }) => name), ...draft.typedPaths().filter((one) => one !== path).map((one) => `Wat u schreef bij ‘${titleOf(one)}’`)],
});
const review = () => (isPublished ? handInAll() : windows.review(differences, save, stillOpen()));

const again = (step) => inTurn(async () => {
  if (!step()) return;
  const answer = await ask({ ask: "open", path, unfolded: unfolded(), changed: draft.changed() });
  if (answer.error) return list(); // the file was new
  show(answer);
});

// --- buttons, by what they do ---

const choose = (within, step, focus) => {
  const field = within.closest("[data-plek]:not(details)");
  const value = step(valueOf(field));
  return edit([{ what: "set", place: split(field.dataset.plek), value }], { field, focus, sent: dirty(field) });
};
const chooserOf = ({ id }) => document.getElementById(id.replace(/--voeg$/, "--erbij"));
const addButton = ({ id }) => document.getElementById(id.replace(/--erbij$/, "--voeg"));
const addChosen = (select, focus) => choose(select, (now) => [...now, select.value].filter(Boolean), focus ?? null);

const forget = () => windows.show("Gooit u dit weg?", [
  element("p", {}, `Wat u bij ‘${find("titel").textContent}’ invulde en wat nog niet is ${DONE}, gaat weg.`),
], "Gooi weg", () => inTurn(async () => {
  draft.drop(path);
  windows.close();
  const answer = await ask({ ask: "open", path, changed: draft.changed() });
  if (answer.error) list(); // the file was new
  else show(answer, { fresh: true, quiet: true });
  say("Weggegooid.");
}));

const { add, paste, newLine } = adding({ form, edit, put });
const PRESSED = {
  add, paste,
  "new-line": newLine,
  move: ({ dataset: { van, naar } }) => move(van, naar),
  remove: ({ dataset: { van } }) => move(van, null),
  clear: ({ dataset: { van } }) => edit([{ what: "remove", place: split(van) }], { focus: idOf(van) }),
  mend: ({ dataset: { regel, kolom, code } }) => put({ ask: "mend", line: Number(regel), column: Number(kolom), code }, { focus: "veld" }),
  choose: (button) => addChosen(chooserOf(button), chooserOf(button).id),
  unchoose: (button) => choose(button, (now) => now.filter((one) => one !== button.closest("[data-waarde]").dataset.waarde),
    `${button.closest("[data-plek]").id}--erbij`),
  "begin-action": ({ dataset: { lostOp } }) => list().then(() => {
    document.querySelector("[name=soort][value=improvements]").click();
    find("lost-op").value = lostOp;
    goTo("red-naam");
  }),
  close: (button) => button.closest("dialog").close(),
  list: () => { say(""); list(); },
  forget, undo: () => { again(draft.undo); }, redo: () => { again(draft.redo); },
  review: () => inTurn(review),
};

const press = once((button) => PRESSED[button.dataset.doe](button));

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  if (!path || document.querySelector("dialog[open]")) return;
  commit(document.activeElement); // what is typed here is not left yet
  const isLeft = Object.keys(dirty(form)).length > 0;
  inTurn(() => (draft.paths().length ? review() : say(isLeft ? NOT_TAKEN : "Er is niets veranderd.")));
});
document.addEventListener("click", (event) => {
  const [pressed, link, found] = ["button[data-doe]", "a[data-open]", "a[data-naar]"].map((kind) => event.target.closest(kind));
  if (pressed) press(pressed);
  if (link && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(link.dataset.open); }
  if (found) { event.preventDefault(); put({ ask: "open", at: found.dataset.naar }).then(() => { if (!found.dataset.naar) goTo("veld"); }); }
});
find("begin").addEventListener("submit", (event) => { event.preventDefault(); begin(); });
find("naam").addEventListener("input", ({ target }) => accept(target));
find("begin").addEventListener("change", ({ target }) => {
  if (target.name === "soort") [find("waarvoor").hidden, find("naam-uitleg").hidden] = [target.value === "journeys", target.value !== "journeys"];
});
addEventListener("popstate", () => { // to a place within the page, as to how it looks, nothing is opened
  if (!path || new URLSearchParams(location.search).get("open") !== path) fromAddress();
});

onPress((anchor) => path && put({ ask: "open", at: `#${anchor}` }));
draggable(form, move);
if (cameBack()) say("U kunt dit venster sluiten.");
else {
  draft.recall();
  draft.onElsewhere((there) => {
    if (!path) return list();
    return there === path ? open(path) : put({ ask: "open" }, { quiet: true });
  });
  fromAddress();
}
