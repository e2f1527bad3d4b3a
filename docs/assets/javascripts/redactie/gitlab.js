// GitLab's REST API: https://docs.gitlab.com/api/. One question makes a branch with a commit of several files.
import { Refused, asking, noBranch, pause } from "./forge.js";

const DEVELOPER = 30; // may make a branch: https://docs.gitlab.com/api/access_requests/
const TRIES = 20;

export const gitlab = (door, key) => {
  const ask = asking(door, { Authorization: `Bearer ${key}` });
  const of = (id) => `/projects/${encodeURIComponent(id)}`;
  const ours = of(door.project);
  let [theirs, base] = [ours, ""];
  let project;

  const begin = async () => {
    project = await ask("GET", ours);
    const branch = await ask("GET", `${ours}/repository/branches/${encodeURIComponent(door.tak)}`, { missing: true });
    if (!branch) throw noBranch(door);
    base = branch.commit.id;
  };

  const read = (path) => ask("GET", `${ours}/repository/files/${encodeURIComponent(path)}/raw?ref=${base}`, { raw: {}, missing: true });

  const mayWrite = () => ["project_access", "group_access"].some((kind) => project.permissions?.[kind]?.access_level >= DEVELOPER);

  const settle = async (tell) => {
    if (mayWrite()) return;
    tell();
    const [known] = await ask("GET", `${ours}/forks?owned=true`);
    let fork = known ?? await ask("POST", `${ours}/fork`, { body: {} });
    for (let tried = 1; !["none", "finished"].includes(fork.import_status); tried += 1) {
      if (fork.import_status === "failed" || tried > TRIES) throw new Refused("GitLab kan nu geen kopie voor u maken. Probeer het later opnieuw.");
      await pause(tried * 250);
      fork = await ask("GET", of(fork.id));
    }
    theirs = of(fork.id);
  };

  const commit = (branch, files, title) => ask("POST", `${theirs}/repository/commits`, {
    body: {
      branch, start_sha: base, start_project: project.id, commit_message: title,
      actions: files.map(({ path, text, isNew }) => ({ action: isNew ? "create" : "update", file_path: path, content: text })),
    },
    taken: /branch .*already exists/i,
  });

  const open = async (branch, title, description) => (await ask("POST", `${theirs}/merge_requests`, {
    body: { source_branch: branch, target_branch: door.tak, target_project_id: project.id, title, description, remove_source_branch: true },
  })).web_url;

  const drop = (branch) => ask("DELETE", `${theirs}/repository/branches/${encodeURIComponent(branch)}`);

  return { begin, read, settle, commit, open, drop };
};
