// The engine itself: Python, which answers the questions of the form as the program on a computer does.
const say = (progress) => postMessage({ progress });
const UNFETCHED = "Het programma kan niet worden opgehaald. Hebt u verbinding met het internet? Probeer het opnieuw.";
const BROKEN = "Het programma begint niet in deze browser. Neem een nieuwere, of een andere.";

// Unpacks the engine and begins it. What is loaded stays: it is not looked through again for what can go.
const BEGIN = `
import gc, os, sys, zipfile
gc.disable()
with zipfile.ZipFile("/engine.zip") as engine:
    for folder in sorted({name.rpartition("/")[0] for name in engine.namelist()}):
        os.makedirs(f"/{folder}", exist_ok=True)
    for name in engine.namelist():
        with open(f"/{name}", "wb") as file:
            file.write(engine.read(name))
os.remove("/engine.zip")
sys.path[:0] = ["/app/hooks", "/app/libraries"]
from catalogue.editor.in_browser import begin
gc.freeze()
gc.enable()
begin
`;

// A name has the hash of what is in it: what the browser has kept is right, however old it is.
const fetchOnce = globalThis.fetch.bind(globalThis);
let fetched = 0;

const counted = (total) => async (address, how) => {
  const response = await fetchOnce(address, { ...how, cache: "force-cache" });
  if (!response.ok) throw new TypeError(`${response.status} ${address}`);
  const reader = response.clone().body.getReader();
  const count = ({ done, value }) => {
    if (done) return;
    const before = Math.floor(fetched / 1e6);
    fetched += value.length;
    const now = Math.floor(fetched / 1e6);
    if (now !== before) say(`Het programma wordt opgehaald (${now} van ${Math.ceil(total / 1e6)} MB) …`);
    reader.read().then(count, () => {});
  };
  reader.read().then(count, () => {});
  return response;
};

const text = async (address) => (await fetch(address)).text();
const whole = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());

// A piece of the catalogue, while Python waits for it.
const pieceIn = (folder) => (name) => {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(name, folder).href, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    return null;
  }
  return request.status === 200 ? new Uint8Array(request.response) : null;
};

const begin = async ({ motor, bytes, catalogus }) => {
  globalThis.fetch = counted(bytes);
  say("Het programma wordt opgehaald …");
  const [{ loadPyodide }, lock, program, index] = await Promise.all([
    import(`${motor}pyodide.mjs`), text(`${motor}lock.json`), whole(`${motor}engine.zip`), whole(catalogus),
  ]);
  const python = await loadPyodide({ indexURL: motor, stdLibURL: `${motor}python.zip`, lockFileContents: lock });
  say("Het programma begint …");
  python.FS.writeFile("/engine.zip", program);
  return python.runPython(BEGIN)(index, pieceIn(catalogus));
};

let engine = null;
addEventListener("message", async ({ data }) => {
  if (data.motor) {
    engine = begin(data);
    engine.then(() => say(""), (error) => postMessage({ fault: error instanceof TypeError ? UNFETCHED : BROKEN }));
    return;
  }
  try {
    postMessage({ answer: (await engine)(data.question) });
  } catch {
    postMessage({ gone: true }); // Python itself came to an end, of which nobody can say what it still holds
  }
});
