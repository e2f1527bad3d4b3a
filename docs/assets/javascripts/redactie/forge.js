// Asks the forge of this site. What it refuses becomes a sentence for an editor; a key goes with the question alone.

// Why something was not handed in. `key`: another key may do.
export class Refused extends Error {
  constructor(sentence, { key = false } = {}) {
    super(sentence);
    this.key = key;
  }
}

const PATIENCE = 30_000; // milliseconds for one answer

export const pathOf = (...parts) => parts.map((part) => part.split("/").map(encodeURIComponent).join("/")).join("/");
// Where a file of the catalogue is in the project.
export const placeIn = ({ map }, path) => (map ? `${map}/${path}` : path);
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const clock = (time) => time.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");

// When it may be asked again, as far as a browser may see that of another host.
const again = (headers) => {
  const seconds = Number(headers.get("retry-after")) || Number(headers.get("x-ratelimit-reset")) - Date.now() / 1000;
  return seconds > 0 ? `na ${clock(new Date(Date.now() + seconds * 1000 + 60_000))} uur` : "over een kwartier";
};

const sentence = ({ naam, project }, { status, headers }, said) => {
  const isBusy = status === 429 || (status === 403 && (headers.get("x-ratelimit-remaining") === "0" || headers.has("retry-after")));
  if (isBusy) return `${naam} krijgt te veel vragen. Probeer het ${again(headers)} opnieuw.`;
  if (status === 401) return `${naam} neemt uw sleutel niet aan. Is hij verlopen, of niet helemaal gekopieerd? Maak een nieuwe.`;
  if (status === 403) return `Met deze sleutel mag dit niet bij ${naam}. Heeft hij de rechten die bij de sleutel staan? Maak anders een nieuwe.`;
  if (status === 404) return `${naam} kent het project ${project} niet, of uw sleutel mag er niet bij.`;
  if (status >= 500) return `${naam} heeft een storing. Probeer het later opnieuw.`;
  return `${naam} neemt dit niet aan${said ? `, en zegt: ‘${said}’` : ` (code ${status})`}. Vraag hulp aan wie deze site beheert.`;
};

const told = async (response) => {
  const said = await response.json().catch(() => ({}));
  const { message = said.error ?? "" } = said ?? {};
  return (typeof message === "string" ? message : JSON.stringify(message)).slice(0, 200);
};

// That the branch of the settings is not there.
export const noBranch = (door) =>
  new Refused(`Het project ${door.project} heeft geen tak ${door.tak}. Vraag hulp aan wie deze site beheert.`);

// Gives `ask(method, path, {body, accept, taken, missing})` for one door of the settings and one key. The answer has
// `json` or, of what is asked as raw, `bytes`; null when there is nothing and that is `missing`, false when what it says
// is that the name is `taken`.
export const asking = (door, headers) => async (method, path, { body, raw, taken, missing } = {}) => {
  const content = body === undefined ? {} : { "Content-Type": "application/json" };
  let response;
  try {
    response = await fetch(`${door.api}${path}`, {
      method, headers: { ...headers, ...content, ...raw }, body: body && JSON.stringify(body),
      credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) return raw ? new Uint8Array(await response.arrayBuffer()) : await response.json().catch(() => ({}));
  } catch {
    throw new Refused(`${door.naam} is niet te bereiken. Werkt uw internet? Dan laat ${door.naam} deze site misschien niet toe: vraag dat aan wie deze site beheert.`);
  }
  if (missing && response.status === 404) return null;
  const said = await told(response);
  if (taken?.test(said)) return false;
  throw new Refused(sentence(door, response, said), { key: [401, 403, 404].includes(response.status) });
};
