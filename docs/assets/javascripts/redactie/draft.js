// What was changed and is not saved yet: each state of it, to go back and forth in, and the last one kept in this browser.
const KEPT = "klantreizen-redactie";
const nothing = () => ({ changed: {}, was: {}, typed: {} });

let now = nothing();
let [past, future] = [[], []];

// A browser that keeps nothing (private, full) still works, until the page is left.
const keep = () => {
  try {
    if (isEmpty()) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, JSON.stringify(now));
  } catch { /* said on the page: it is only in this browser */ }
};

export const recall = () => {
  try {
    now = { ...nothing(), ...JSON.parse(localStorage.getItem(KEPT)) };
  } catch {
    now = nothing();
  }
};
export const forget = () => { now = nothing(); past = []; future = []; keep(); };

export const changed = () => now.changed;
export const paths = () => Object.keys(now.changed);
export const isEmpty = () => !paths().length && !Object.keys(now.typed).length;
export const was = () => Object.fromEntries(paths().map((path) => [path, now.was[path] ?? ""]));

// By which files are known again as they were before the first change here.
export const noteWritten = (written) => {
  for (const [path, sign] of Object.entries(written)) if (!(path in now.changed)) now.was[path] = sign;
};

export const take = (next) => {
  if (JSON.stringify(next) === JSON.stringify(now.changed)) return;
  past.push(now.changed);
  future = [];
  now.changed = next;
  keep();
};

// What is in fields and was not taken over: typed a moment ago, or refused.
export const typed = (path) => ({ ...now.typed[path]?.fields });
export const unfolded = (path) => now.typed[path]?.unfolded;
export const noteTyped = (path, fields, unfolded) => {
  if (Object.keys(fields).length) now.typed[path] = { fields, unfolded };
  else delete now.typed[path];
  keep();
};

// One file as somebody else wrote it, in place of ours.
export const dropFile = (path) => {
  const { [path]: _, ...others } = now.changed;
  now = { changed: others, was: { ...now.was }, typed: { ...now.typed } };
  delete now.was[path];
  delete now.typed[path];
  [past, future] = [[], []];
  keep();
};

// What was handed in is no more only here, unless it was changed again meanwhile; what was typed and not taken over is.
export const noteHandedIn = (files) => {
  const isIn = (path) => files.some((one) => one.path === path && one.text === now.changed[path]);
  const left = (held) => Object.fromEntries(Object.entries(held).filter(([path]) => !isIn(path)));
  now = { changed: left(now.changed), was: left(now.was), typed: now.typed };
  [past, future] = [[], []];
  keep();
};

// One file as somebody else wrote it, to go on with that; its `sign` is by which it is known there.
export const goOnWith = ({ path, text, sign }) => {
  dropFile(path);
  now.changed = { ...now.changed, [path]: text };
  now.was[path] = sign;
  keep();
};

const step = (from, to) => {
  if (!from.length) return false;
  to.push(now.changed);
  now.changed = from.pop();
  keep();
  return true;
};
export const undo = () => step(past, future);
export const redo = () => step(future, past);
export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;
