// An item of a list is dragged to another place in it, by who has a mouse; the buttons do the same.
import { item } from "./places.js";

const rowOf = ({ target }) => target.closest?.("[data-regel]")?.dataset.regel ?? "";

export const draggable = (form, move) => {
  let dragged = "";
  const isThere = (event) => dragged && item(rowOf(event)).list === item(dragged).list;
  form.addEventListener("dragstart", (event) => { dragged = rowOf(event); });
  form.addEventListener("dragover", (event) => { if (isThere(event)) event.preventDefault(); });
  form.addEventListener("drop", (event) => {
    if (!isThere(event)) return;
    event.preventDefault();
    if (rowOf(event) !== dragged) move(dragged, item(rowOf(event)).number);
    dragged = "";
  });
};
