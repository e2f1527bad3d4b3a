// What was changed and is not saved yet: each state of it, to go back and forth in. The last one is kept in this browser,
// each file of a catalogue by itself, so that two windows or two sites do not write over each other.
const KEPT = `redactie van ${document.querySelector("#redactie").dataset.van}:`;

let files = {}; // path → the text, and by what the file that it replaces is known
let written = {}; // path → by what a file that is not changed is known
let typed = {}; // path → what stands in fields and was not taken over, and what is unfolded
let [past, future] = [[], []];
const stored = new Map(); // path → what this browser keeps of it

const without = (all, path) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== path));

// A browser that keeps nothing (private, full) still works, until the page is left.
const keep = () => {
  try {
    for (const path of new Set([...Object.keys(files), ...Object.keys(typed), ...stored.keys()])) {
      const part = files[path] || typed[path] ? JSON.stringify({ file: files[path], typed: typed[path] }) : null;
      if (part === (stored.get(path) ?? null)) continue;
      if (part) localStorage.setItem(KEPT + path, part);
      else localStorage.removeItem(KEPT + path);
      stored.set(path, part);
    }
  } catch { /* said on the page: it is only in this browser */ }
};

const takeIn = (path, part) => {
  const { file, typed: fields } = part ? JSON.parse(part) : {};
  files = file ? { ...files, [path]: file } : without(files, path);
  typed = fields ? { ...typed, [path]: fields } : without(typed, path);
  stored.set(path, part);
};

export const recall = () => {
  try {
    for (const [name, part] of Object.entries(localStorage)) if (name.startsWith(KEPT)) takeIn(name.slice(KEPT.length), part);
  } catch { /* nothing is kept */ }
};

// Another window of this browser changed a file: here it is the same from now on. `heard` gets its path.
export const onElsewhere = (heard) => addEventListener("storage", ({ key, newValue }) => {
  if (!key?.startsWith(KEPT)) return;
  const path = key.slice(KEPT.length);
  const before = files[path]?.text;
  takeIn(path, newValue);
  if (files[path]?.text === before) return; // only typed in
  [past, future] = [[], []];
  heard(path);
});

export const changed = () => Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text]));
export const was = () => Object.fromEntries(Object.entries(files).map(([path, file]) => [path, file.was]));
export const paths = () => Object.keys(files);
export const isEmpty = () => !paths().length && !Object.keys(typed).length;

// By what files are known as they are written now; one that is changed here stays known as it was then.
export const noteWritten = (known) => { written = { ...written, ...known }; };

const goOn = (next) => {
  past.push(files);
  future = [];
  files = next;
  keep();
};

export const take = (texts) => {
  if (JSON.stringify(texts) === JSON.stringify(changed())) return;
  goOn(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, { text, was: files[path]?.was ?? written[path] ?? "" }])));
};

// What was changed is written now; what was typed and not taken over is still only here.
export const noteSaved = () => {
  [files, past, future] = [{}, [], []];
  keep();
};

// What is in fields and was not taken over: typed a moment ago, or refused.
export const typedIn = (path) => ({ ...typed[path]?.fields });
export const typedPaths = () => Object.keys(typed).filter((path) => Object.keys(typedIn(path)).length);
export const unfolded = (path) => typed[path]?.unfolded;
export const noteTyped = (path, fields, unfolded) => {
  typed = Object.keys(fields).length ? { ...typed, [path]: { fields, unfolded } } : without(typed, path);
  keep();
};

// One file as it is written, in place of ours.
export const drop = (path) => {
  typed = without(typed, path);
  goOn(without(files, path));
};

// What was handed in is no more only here, unless it was changed again meanwhile; what was typed and not taken over is.
export const noteHandedIn = (handed) => {
  const isIn = ([path, { text }]) => handed.some((one) => one.path === path && one.text === text);
  [files, past, future] = [Object.fromEntries(Object.entries(files).filter((one) => !isIn(one))), [], []];
  keep();
};

// One file as somebody else wrote it, to go on with that; its `sign` is by which it is known there.
export const goOnWith = ({ path, text, sign }) => goOn({ ...files, [path]: { text, was: sign } });

const step = (from, to) => {
  if (!from.length) return false;
  to.push(files);
  files = from.pop();
  keep();
  return true;
};
export const undo = () => step(past, future);
export const redo = () => step(future, past);
export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;
