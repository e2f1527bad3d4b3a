// Lines and tables that stand somewhere else already, as records; with a look before they are taken.
import { element } from "./element.js";

const BULLET = /^\s*(?:[-–—•·*▪◦●○§]|o|\d{1,3}[.)])\s+/u; // Word writes a tab behind it
const MOST = 100;

// Rows of cells; a table is what has tabs.
export const rowsOf = (text) => text.replaceAll("\r", "").split("\n").filter((line) => line.trim()).slice(0, MOST)
  .map((line) => line.replace(BULLET, "").split("\t").map((cell) => cell.trim()));

// What each column is: by the words on top, else the first column is the first field.
export const columnsOf = (rows, known) => {
  const width = Math.max(...rows.map((row) => row.length));
  const plain = (text) => (text ?? "").toLowerCase();
  const named = rows[0].map((cell) => known.find(({ value, text, also }) => value && [value, text, ...also].map(plain).includes(plain(cell)))?.value ?? "");
  const hasHead = rows.length > 1 && width > 1 && named.some(Boolean);
  return { hasHead, columns: hasHead ? named : Array.from({ length: width }, (_, at) => (at ? "" : known[1].value)) };
};

// A table to look at: a box for each row, and for each column what it is. `taken()` gives the records.
export const look = (text, select) => {
  const rows = rowsOf(text);
  const known = [...select.options].map(({ value, text: label, dataset }) => ({ value, text: label, also: dataset.ook?.split("|") ?? [] }));
  const { hasHead, columns } = columnsOf(rows, known);
  const head = element("tr", {}, element("th", { scope: "col" }, "Overnemen"));
  const choosers = columns.map((column, at) => {
    const chooser = select.cloneNode(true);
    chooser.hidden = false;
    chooser.id = `red-kolom-${at}`;
    chooser.setAttribute("aria-label", `Wat kolom ${at + 1} is`);
    chooser.value = column;
    head.append(element("td", {}, chooser));
    return chooser;
  });
  const boxes = rows.slice(hasHead ? 1 : 0).map((row, at) => {
    const box = element("input", { type: "checkbox", checked: true, id: `red-rij-${at}`, ariaLabel: `Neem over: ${row[0]}` });
    return { box, row };
  });
  const body = boxes.map(({ box, row }) => element("tr", {}, element("td", {}, box),
    ...columns.map((_, at) => element("td", {}, row[at] ?? ""))));
  const table = element("table", { className: "kr-tabel" }, element("thead", {}, head), element("tbody", {}, ...body));
  const scroll = element("div", { className: "kr-scroll", tabIndex: 0, role: "region", ariaLabel: "Wat u overneemt" }, table);
  const taken = () => boxes.filter(({ box }) => box.checked).map(({ row }) => Object.fromEntries(
    choosers.map(({ value }, at) => [value, row[at] ?? ""]).filter(([name, cell]) => name && cell)))
    .filter((one) => Object.keys(one).length);
  return { shown: scroll, taken };
};
