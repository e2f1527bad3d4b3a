// The API of Forgejo and Gitea: https://codeberg.org/api/swagger. One question makes a branch with a commit of several files.
import { Refused, asking, noBranch, pathOf, pause } from "./forge.js";

const TRIES = 20;

const bytesOf = (base64) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
const base64Of = (text) => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));

export const forgejo = (door, key) => {
  const ask = asking(door, { Authorization: `token ${key}`, Accept: "application/json" });
  const ours = `/repos/${pathOf(door.project)}`;
  let [theirs, owner, base] = [ours, "", ""];
  let mayWrite = true;
  const known = new Map(); // of a file that is there, by which the forge knows what is in it

  const headOf = async (project) => (await ask("GET", `${project}/branches/${pathOf(door.tak)}`, { missing: true }))?.commit.id;

  const begin = async () => {
    mayWrite = Boolean((await ask("GET", ours)).permissions?.push);
    base = await headOf(ours);
    if (!base) throw noBranch(door);
  };

  const read = async (path) => {
    const file = await ask("GET", `${ours}/contents/${pathOf(path)}?ref=${base}`, { missing: true });
    if (file) known.set(path, file.sha);
    return file && bytesOf(file.content);
  };

  // A fork of before is of no use until it has what the project has.
  const settle = async (tell) => {
    if (mayWrite) return;
    tell();
    const made = await ask("POST", `${ours}/forks`, { body: {}, taken: /already/i });
    const fork = made || await forkOfBefore();
    theirs = `/repos/${pathOf(fork.full_name)}`;
    owner = `${fork.owner.login}:`;
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (tried) await pause(tried * 250);
      const head = await headOf(theirs);
      if (head === base) return;
      if (head) break;
    }
    await ask("POST", `${theirs}/sync_fork/${pathOf(door.tak)}`, { missing: true }) // Forgejo
      ?? await ask("POST", `${theirs}/merge-upstream`, { body: { branch: door.tak }, missing: true }); // Gitea
    if (await headOf(theirs) !== base) throw new Refused(`Uw kopie ${fork.full_name} loopt achter. Werk haar bij op haar eigen pagina bij ${door.naam}, en probeer het opnieuw.`);
  };

  const forkOfBefore = async () => {
    const { login } = await ask("GET", "/user");
    const fork = (await ask("GET", `${ours}/forks?limit=50`)).find((one) => one.owner.login === login);
    if (!fork) throw new Refused(`U hebt bij ${door.naam} al een project met deze naam. Geef dat een andere naam, en probeer het opnieuw.`);
    return fork;
  };

  const commit = (branch, files, title) => ask("POST", `${theirs}/contents`, {
    body: {
      branch: door.tak, new_branch: branch, message: title,
      files: files.map(({ path, text, isNew }) => ({
        operation: isNew ? "create" : "update", path, content: base64Of(text), ...(isNew ? {} : { sha: known.get(path) }),
      })),
    },
    taken: /branch already exists/i,
  });

  const open = async (branch, title, body) =>
    (await ask("POST", `${ours}/pulls`, { body: { title, body, head: `${owner}${branch}`, base: door.tak } })).html_url;

  const drop = (branch) => ask("DELETE", `${theirs}/branches/${pathOf(branch)}`);

  return { begin, read, settle, commit, open, drop };
};
