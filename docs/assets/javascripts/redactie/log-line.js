// "Schrijf bij": one more line in the log of an action, and nothing else on the page.
import { FILL_IN } from "./adding.js";
import { ask } from "./client.js";
import * as draft from "./draft.js";
import { element } from "./element.js";
import { accept, dirty, lay, missing, record, refuse } from "./fields.js";
import { handIn, isPublished } from "./handing-in.js";
import { goTo, say } from "./page.js";
import { join, split } from "./places.js";
import * as windows from "./windows.js";

const AGAIN = "Iemand anders wijzigde net hetzelfde. Er is niets opgeslagen, en wat u schreef staat er nog. Sluit dit venster en probeer het opnieuw.";
const holder = document.querySelector("#red-bij");
let path = "";

// What was written of the line, kept in this browser; of the whole form what was kept already stays.
const noteTyped = (fields = dirty(holder)) => {
  const others = Object.entries(draft.typedIn(path)).filter(([id]) => !document.getElementById(id) || !holder.contains(document.getElementById(id)));
  draft.noteTyped(path, { ...Object.fromEntries(others), ...fields }, [...draft.unfolded(path) ?? [], join(holder.firstElementChild.dataset.nieuw, "erbij")]);
};

// `inTurn` does one thing after another.
export const lineOfLog = (inTurn) => {
  // The form of it for an action; gives the title of the action, or the sentence why there is no form.
  const open = async (wanted) => {
    const answer = await ask({ ask: "log", path: wanted, changed: draft.changed() });
    if (answer.error) return answer;
    path = wanted;
    lay(holder, answer.form, draft.typedIn(path));
    return answer;
  };

  const refused = (field, sentence) => { refuse(field, sentence); goTo(field.id); say(sentence); };

  const review = (form) => inTurn(async () => {
    const absent = missing(form);
    if (absent) return refused(absent, FILL_IN);
    for (const one of form.querySelectorAll("[data-veld]")) accept(one);
    const place = [...split(form.dataset.nieuw), Number(form.dataset.index)];
    const change = { what: "add", place: place.slice(0, -1), value: record(form), index: place.at(-1) };
    const answer = await ask({ ask: "edit", path, changes: [change], changed: draft.changed() });
    if (answer.error) return refused(form.querySelector("[data-veld]"), answer.error);
    const found = answer.findings.find((one) => place.every((step, at) => one.place[at] === step));
    if (found) return refused(fieldOf(form, found.place.at(-1)), `${found.message} ${found.hint}`);
    if (isPublished) handInLine(answer);
    else windows.review(answer.differences, () => save(answer));
  });

  const save = ({ changed, was, url, title }) => inTurn(async () => {
    const answer = await ask({ ask: "save", changed, was: { ...was, ...draft.was() } });
    if (answer.error || answer.conflict) return windows.sayFault(answer.error ?? AGAIN);
    draft.noteSaved();
    windows.close();
    finished("Opgeslagen.", url, title);
  });

  const handInLine = ({ changed, was, differences, url, title }) => {
    const done = (files) => {
      draft.noteHandedIn(files);
      finished("Ingeleverd.", url, title);
    };
    const takeTheirs = (theirs) => { draft.goOnWith(theirs); location.reload(); }; // the line is still typed
    handIn({ changed, was: { ...was, ...draft.was() }, differences, done, takeTheirs });
  };

  const finished = (sentence, url, title) => {
    noteTyped({});
    say(sentence);
    const page = element("a", { href: new URL(`../${url}`, location.href).href, id: "red-bij-pagina" }, `Bekijk de pagina van ‘${title}’`);
    holder.replaceChildren(element("p", {}, page), element("p", {}, element("a", { href: location.href }, "Schrijf nog iets bij")));
    goTo(page.id);
  };

  holder.addEventListener("input", () => noteTyped());
  holder.addEventListener("submit", (event) => { event.preventDefault(); review(event.target); });
  return open;
};

const fieldOf = (form, name) => form.querySelector(`[data-veld="${CSS.escape(name)}"]`) ?? form.querySelector("[data-veld]");
