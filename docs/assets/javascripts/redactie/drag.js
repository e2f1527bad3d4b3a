// An item of a list is dragged to another place in it, or in a list of the same kind; or it goes one up or down by a key.
// The buttons do the same.

const ARROWS = { ArrowUp: "omhoog", ArrowDown: "omlaag" };
const rowOf = ({ target }) => target.closest?.("[data-regel]")?.dataset.regel ?? "";
const kindOf = (place) => place.replace(/\d+/g, "#"); // fasen.#.stappen.#

export const draggable = (form, move) => {
  let dragged = "";
  const isThere = (event) => dragged && kindOf(rowOf(event)) === kindOf(dragged);
  form.addEventListener("dragstart", (event) => { dragged = rowOf(event); });
  form.addEventListener("dragover", (event) => { if (isThere(event)) event.preventDefault(); });
  form.addEventListener("drop", (event) => {
    if (!isThere(event)) return;
    event.preventDefault();
    if (rowOf(event) !== dragged) move(dragged, rowOf(event));
    dragged = "";
  });
  form.addEventListener("keydown", (event) => {
    const row = event.altKey && event.target.matches("summary[draggable]") && event.target.closest("[data-regel]");
    if (!row || !(event.key in ARROWS)) return;
    event.preventDefault();
    const there = row.dataset[ARROWS[event.key]];
    if (there) move(row.dataset.regel, there);
  });
};
