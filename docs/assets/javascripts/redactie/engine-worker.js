// The engine itself: Python, which answers the questions of the form as the program on a computer does.
const say = (progress) => postMessage({ progress });
const UNFETCHED = "Het programma kan niet worden opgehaald. Hebt u verbinding met het internet? Laad de pagina opnieuw.";

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
  const [{ loadPyodide }, program, index] = await Promise.all([
    import(`${motor}pyodide.mjs`), whole(`${motor}engine.zip`), whole(catalogus),
  ]);
  const python = await loadPyodide({ indexURL: motor, stdLibURL: `${motor}python.zip`, lockFileContents: await (await fetch(`${motor}lock.json`)).text() });
  globalThis.fetch = fetchOnce;
  say("Het programma begint …");
  python.unpackArchive(program, "zip", { extractDir: "/" });
  return python.runPython(`
import sys
sys.path[:0] = ["/app/hooks", "/app/libraries"]
from datetime import date
from pathlib import Path
from catalogue.editor.in_browser import Form
def begin(index, fetch):
    def piece(name):
        found = fetch(name)
        if found is None:
            raise OSError(name)
        return found.to_bytes()
    return Form(index.to_bytes(), piece, Path("/catalogus"), date.today()).ask
begin`)(index, pieceIn(catalogus));
};

let engine = null;
addEventListener("message", async ({ data }) => {
  if (data.motor) {
    engine = begin(data);
    engine.then(() => say(""), () => postMessage({ fault: UNFETCHED }));
    return;
  }
  try {
    postMessage({ answer: (await engine)(data.question) });
  } catch {
    postMessage({ gone: true }); // Python itself came to an end, of which nobody can say what it still holds
  }
});
