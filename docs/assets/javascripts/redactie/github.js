// GitHub's REST API: https://docs.github.com/en/rest. A commit is made of a tree, and becomes a branch by its name.
import { Refused, asking, noBranch, pathOf, pause } from "./forge.js";

const TRIES = 20; // to see whether a fork is there, with more time between them each time

export const github = (door, key) => {
  const ask = asking(door, {
    Authorization: `Bearer ${key}`, Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28",
  });
  const ours = `/repos/${pathOf(door.project)}`;
  let [theirs, owner, base, tree] = [ours, "", "", ""];
  let mayWrite = true;

  const begin = async () => {
    const project = await ask("GET", ours);
    mayWrite = Boolean(project.permissions?.push);
    const branch = await ask("GET", `${ours}/git/ref/${pathOf("heads", door.tak)}`, { missing: true });
    if (!branch) throw noBranch(door);
    base = branch.object.sha;
  };

  const read = (path) => ask("GET", `${ours}/contents/${pathOf(path)}?ref=${base}`, {
    raw: { Accept: "application/vnd.github.raw+json" }, missing: true,
  });

  // Who may not write gets a fork; all that is in the project can be built on there, once it is made.
  const settle = async (tell) => {
    if (!mayWrite) {
      tell();
      const fork = await ask("POST", `${ours}/forks`, { body: {} });
      theirs = `/repos/${pathOf(fork.full_name)}`;
      owner = `${fork.owner.login}:`;
    }
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (tried) await pause(tried * 250);
      const commit = await ask("GET", `${theirs}/git/commits/${base}`, mayWrite ? {} : { missing: true, taken: /repository is empty/i });
      if (commit) { tree = commit.tree.sha; return; }
    }
    throw new Refused("GitHub is nog bezig met uw kopie. Probeer het over een paar minuten opnieuw.");
  };

  const commit = async (branch, files, title) => {
    const entries = files.map(({ path, text }) => ({ path, mode: "100644", type: "blob", content: text }));
    const made = await ask("POST", `${theirs}/git/trees`, { body: { base_tree: tree, tree: entries } });
    const { sha } = await ask("POST", `${theirs}/git/commits`, { body: { message: title, tree: made.sha, parents: [base] } });
    return ask("POST", `${theirs}/git/refs`, { body: { ref: `refs/heads/${branch}`, sha }, taken: /reference already exists/i });
  };

  const open = async (branch, title, body) =>
    (await ask("POST", `${ours}/pulls`, { body: { title, body, head: `${owner}${branch}`, base: door.tak } })).html_url;

  const drop = (branch) => ask("DELETE", `${theirs}/git/refs/${pathOf("heads", branch)}`);

  return { begin, read, settle, commit, open, drop };
};
