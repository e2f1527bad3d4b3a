// Reads diagrams with the real Mermaid and tells what a reader would see. One JSON string per line on standard input, the
// source of a diagram; one JSON object per line on standard output. The first argument is the path of Mermaid's bundle.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import vm from "node:vm";
import { JSDOM } from "jsdom";

// Mermaid cleans titles with DOMPurify, which wants a window, and wants it before Mermaid is loaded.
const { window } = new JSDOM("<!doctype html><body></body>");
globalThis.window = window;
globalThis.document = window.document;
vm.runInThisContext(readFileSync(process.argv[2], "utf8"), { filename: process.argv[2] });
globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });

// The parser keeps `#59;` as `ﬂ°°59¶ß`. Only the drawn, serialised picture is turned back, after which the browser's HTML
// parser reads it: the same way back here, with the same parts. White space of any kind and length is seen as one space.
const cell = window.document.createElement("p");
function shown(text) {
  cell.textContent = text ?? "";
  cell.innerHTML = cell.innerHTML.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return cell.textContent.replace(/[\s\u200b]+/g, " ").trim();
}

// Mermaid draws a section over each run of neighbouring tasks with the same section name.
function sections(tasks) {
  const drawn = [];
  let name;
  for (const task of tasks) {
    if (drawn.length === 0 || task.section !== name) drawn.push({ title: shown(task.section), tasks: [] });
    name = task.section;
    drawn.at(-1).tasks.push({ text: shown(task.task), score: task.score, actors: task.people.map(shown) });
  }
  return drawn;
}

const labels = {
  "flowchart-v2": (db) => [...db.getVertices().values(), ...db.getEdges()].map(({ text }) => text),
  sequence: (db) => db.getMessages().map(({ message }) => message),
  quadrantChart: (db) => db.getQuadrantData().points.map(({ text }) => text.text),
};

// A box, frame or arrow of a flowchart by its own name, so that a test can see what stands in what and leads where.
const flowchart = (db) => ({
  accTitle: shown(db.getAccTitle()),
  accDescr: shown(db.getAccDescription()),
  boxes: Object.fromEntries([...db.getVertices().values()].map(({ id, text }) => [id, shown(text)])),
  round: [...db.getVertices().values()].filter(({ type }) => type === "stadium").map(({ id }) => id),
  frames: db.getSubGraphs().map(({ title, nodes }) => ({ title: shown(title), boxes: nodes })),
  arrows: db.getEdges().map(({ start, end, text, stroke }) => ({ start, end, text: shown(text), stroke })),
});

async function read(source) {
  // All diagrams of one kind share one `db`: it is read before the next diagram comes.
  const { type, db } = await globalThis.mermaid.mermaidAPI.getDiagramFromText(source);
  if (type === "xychart") {
    const { xAxis, plots } = db.getXYChartData();
    return { type, title: shown(db.getDiagramTitle()), names: xAxis.categories.map(shown), plots: plots.map(({ type: kind, data }) => [kind, data.map(([, value]) => value)]) };
  }
  if (type in labels) {
    return { type, labels: labels[type](db).map(shown), ...(type === "flowchart-v2" && flowchart(db)) };
  }
  return {
    type,
    title: shown(db.getDiagramTitle()),
    accTitle: shown(db.getAccTitle()),
    accDescr: shown(db.getAccDescription()),
    sections: sections(db.getTasks()),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await read(JSON.parse(line)).catch((error) => ({ error: String(error?.message ?? error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
