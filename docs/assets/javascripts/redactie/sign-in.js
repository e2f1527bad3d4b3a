// Signing in at GitLab without a password of ours: OAuth 2.0 with PKCE (RFC 7636), in a window of its own, so that what
// is filled in here stays. GitLab sends that window back to the address of this page, which passes on what it was told.
import { Refused } from "./forge.js";

const CHANNEL = "klantreizen-aanmelden";
const PATIENCE = 300_000; // milliseconds, for somebody who has to look up a password

const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const here = () => `${location.origin}${location.pathname}`;

let leave = () => {}; // whoever closed that window and opens another waits for that one alone

const answered = (state, opened) => new Promise((done, refuse) => {
  leave();
  const channel = new BroadcastChannel(CHANNEL);
  const end = (then, value) => { leave(); then(value); };
  const late = setTimeout(() => end(refuse, new Refused("U bent niet aangemeld. Probeer het opnieuw.")), PATIENCE);
  leave = () => { clearTimeout(late); channel.close(); };
  channel.onmessage = ({ data }) => {
    if (data.state !== state) return; // of another window
    if (data.code) end(done, data.code);
    else end(refuse, new Refused("GitLab heeft u niet aangemeld. Probeer het opnieuw, of gebruik een sleutel."));
  };
  opened();
});

const tokenFor = async (door, code, verifier) => {
  const body = new URLSearchParams({ client_id: door.app_id, grant_type: "authorization_code", code, redirect_uri: here(), code_verifier: verifier });
  try {
    const response = await fetch(`${door.web}/oauth/token`, { method: "POST", body, credentials: "omit", referrerPolicy: "no-referrer" });
    const said = await response.json();
    if (response.ok && said.access_token) return said.access_token;
  } catch { /* said below: there is no difference for who signs in */ }
  throw new Refused("GitLab heeft u niet aangemeld. Probeer het opnieuw, of gebruik een sleutel.");
};

// Gives a key for this session. Throws Refused.
export const signIn = async (door) => {
  const opened = open("about:blank", CHANNEL, "popup,width=600,height=750");
  if (!opened) throw new Refused("Uw browser hield het venster tegen. Sta vensters van deze site toe, of gebruik een sleutel.");
  const [state, verifier] = [random(), random()];
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
  const asked = new URLSearchParams({
    client_id: door.app_id, redirect_uri: here(), response_type: "code", scope: "api", state, code_challenge: challenge, code_challenge_method: "S256",
  });
  const code = await answered(state, () => { opened.location = `${door.web}/oauth/authorize?${asked}`; });
  return tokenFor(door, code, verifier);
};

// Whether this page is the window that comes back; then it passes on what it was told, and closes.
export const cameBack = () => {
  const given = new URLSearchParams(location.search);
  const [state, code] = ["state", "code"].map((name) => given.get(name));
  if (!state || !(code || given.get("error"))) return false;
  history.replaceState(null, "", location.pathname);
  new BroadcastChannel(CHANNEL).postMessage({ state, code });
  close();
  return true;
};
