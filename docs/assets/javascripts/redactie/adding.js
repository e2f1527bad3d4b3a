// What comes in a form: one more of a list, lines and tables that are pasted, and a new line of a register.
import { dirty, missing, record, refuse, valueOf } from "./fields.js";
import { meantBy, naming } from "./naming.js";
import { goTo, say } from "./page.js";
import { look } from "./paste.js";
import { idOf, join, split } from "./places.js";
import * as windows from "./windows.js";

export const FILL_IN = "Vul dit in.";

// What each button does. `edit` and `put` ask the program.
export const adding = ({ form, edit, put }) => {
  const isIncomplete = (holder) => {
    const field = missing(holder);
    if (field) { refuse(field, FILL_IN); goTo(field.id); }
    return Boolean(field);
  };

  const add = (button) => {
    const holder = button.closest("[data-nieuw]");
    if (isIncomplete(holder)) return;
    const { nieuw, index } = holder.dataset;
    const change = { what: "add", place: split(nieuw), value: record(holder), index: Number(index) };
    const field = holder.querySelector("[data-veld]");
    return edit([change], { field, question: { at: join(nieuw, index) }, sent: dirty(holder) });
  };

  const newLineOf = (register) => form.querySelector(`dialog[data-voor="${register}"]`);

  const paste = ({ dataset: { van, index } }) => {
    const id = idOf(van);
    const text = document.getElementById(`${id}--tekst`);
    if (!text.value.trim()) return say("Plak eerst iets in het vak.");
    const { shown, taken } = look(text.value, document.getElementById(`${id}--kolommen`));
    const names = [];
    windows.show("Dit neemt u over", [shown], "Neem over", async () => {
      const place = split(van);
      const changes = taken().map((value, at) => ({ what: "add", place, value, index: Number(index) + at }));
      if (!changes.length) return windows.sayFault("Kies een regel, en wat een kolom is.");
      const meant = meantBy(names.flatMap(({ said }) => said()));
      if (!meant) return windows.sayFault("Zeg eerst van elke naam wat u bedoelt.");
      const answer = await edit(changes, { sent: { [text.id]: text.value }, question: { meant } });
      if (answer.unlisted) {
        names.push(naming(answer, (register) => newLineOf(register).dataset.heet, newLineCalled));
        windows.add(names.at(-1).shown);
        return windows.sayFault("");
      }
      if (answer.error) return windows.sayFault(answer.error);
      windows.close();
      goTo(`${id}-${index}`);
    });
  };

  let wanted; // the field in which it is chosen, or what is done with its id

  const newLineCalled = (register, name, then) => {
    wanted = then;
    const window = newLineOf(register);
    const called = window.querySelector("[data-veld=naam], [data-veld=titel]");
    if (called) called.value = name;
    window.showModal();
  };

  const newLine = ({ dataset: { register, bij } }) => {
    wanted = document.getElementById(bij);
    newLineOf(register).showModal();
  };

  form.addEventListener("submit", async ({ target }) => {
    const register = target.dataset.nieuweRegel;
    if (!register || isIncomplete(target)) return;
    const { plek, meer } = wanted.dataset ?? {};
    const chosen = meer === undefined ? {} : { chosen: valueOf(wanted) };
    const answer = await put({ ask: "line", register, value: record(target), place: plek ?? "", ...chosen }, { sent: dirty(target), focus: wanted.id ?? null });
    target.querySelector("[role=alert]").textContent = answer.error ?? "";
    if (answer.error) return;
    target.closest("dialog").close();
    target.reset();
    if (typeof wanted === "function") return wanted(answer.made);
    if (!plek && wanted.matches("select")) wanted.value = answer.made;
    goTo(wanted.id);
  });

  return { add, paste, newLine };
};
