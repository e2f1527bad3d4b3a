// The engine is in this browser: a worker that is begun with the page, and begun again when it crashes or hangs.
const HANGS = 90_000; // milliseconds without an answer
const CRASHED = "Het programma in uw browser is gestopt. Wat u invulde, staat er nog. Probeer het opnieuw.";
const said = document.querySelector("#red-melding");

// The engine in the folder `motor`, of so many `bytes`, for the catalogue of which `catalogus` is the index.
export const inBrowser = ({ motor, bytes, catalogus }) => {
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
    document.querySelector("#red-kan-niet").hidden = false; // what else there is
    return () => new Promise(() => {});
  }
  let worker = null;
  let waiting = null; // the question that is asked: what to do with its answer, and with its end

  const end = (why) => {
    worker.terminate();
    worker = null;
    waiting?.end(why);
  };
  const hear = ({ data: { progress, answer, fault, gone } }) => {
    if (progress !== undefined) said.textContent = progress;
    else if (fault) end(fault); // a sentence: there is no engine
    else if (gone) end("");
    else waiting?.answer(JSON.parse(answer));
  };
  const begin = () => {
    worker = new Worker(new URL("./engine-worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", hear);
    worker.addEventListener("error", (event) => { event.preventDefault(); end(""); });
    worker.postMessage({ motor: new URL(motor, location.href).href, bytes: Number(bytes), catalogus: new URL(catalogus, location.href).href });
  };
  const once = (question) => new Promise((answer, fail) => {
    let clock = 0;
    const settle = (how) => (what) => { clearInterval(clock); waiting = null; how(what); };
    waiting = { answer: settle(answer), end: settle((why) => (why ? answer({ error: why }) : fail(new Error(CRASHED)))) };
    if (!worker) begin();
    let asked = performance.now();
    const alive = () => { asked = performance.now(); };
    worker.addEventListener("message", alive); // as long as it tells how far it is, it does not hang
    clock = setInterval(() => { if (performance.now() - asked > HANGS) end(""); }, 1000);
    worker.postMessage({ question: JSON.stringify(question) });
  });

  begin();
  return async (question) => {
    try {
      return await once(question);
    } catch {
      return once(question).catch(() => ({ error: CRASHED })); // begun again, with the same question
    }
  };
};
