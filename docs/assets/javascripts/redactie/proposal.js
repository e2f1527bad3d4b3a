// A proposal with what was changed: a branch of its own with one commit, and the question to take it over.
import { forgejo } from "./forgejo.js";
import { Refused, placeIn } from "./forge.js";
import { github } from "./github.js";
import { gitlab } from "./gitlab.js";
import { compare } from "./meanwhile.js";

const FORGES = { github, gitlab, forgejo };
const NAMES = 20; // of one branch, before giving up

const branchFor = ([{ path }], number) => {
  const name = path.split("/").at(-1).replace(/\.yml$/, "");
  return `redactie-${name}${number > 1 ? `-${number}` : ""}`;
};

// Hand in `files`, [{path, text, was}], at the forge of `door`. Gives `{url}`, or `{conflict}` when somebody else
// changed one of them meanwhile, and then nothing was made. Throws Refused. `text` is its title and body, which the
// engine words; `tell` hears what is going on.
export const propose = async (door, key, files, text, tell) => {
  const forge = FORGES[door.soort](door, key);
  const place = (path) => placeIn(door, path);
  tell("Wij kijken of iemand anders intussen iets wijzigde…");
  await forge.begin();
  const { wanted, conflict } = await compare(files, (path) => forge.read(place(path)));
  if (conflict.length) return { conflict };
  if (!wanted.length) throw new Refused(`Wat u wijzigde, staat zo al bij ${door.naam}. Er is niets om in te leveren.`);
  await forge.settle(() => tell(`U mag niet in het project zelf schrijven. ${door.naam} maakt een kopie voor u…`));
  tell("Uw voorstel wordt gemaakt…");
  const placed = wanted.map((file) => ({ ...file, path: place(file.path) }));
  for (let number = 1; number <= NAMES; number += 1) {
    const branch = branchFor(wanted, number);
    if (await forge.commit(branch, placed, text.title)) return { url: await opened(forge, branch, text, door) };
  }
  throw new Refused(`Bij ${door.naam} staan al ${NAMES} voorstellen met deze naam. Laat die eerst overnemen of sluiten.`);
};

// A branch without a proposal is of no use to anybody.
const opened = async (forge, branch, { title, body }, door) => {
  try {
    const url = await forge.open(branch, title, body);
    return String(url).startsWith(`${door.web}/`) ? url : `${door.web}/${door.project}`;
  } catch (refused) {
    await forge.drop(branch).catch(() => {});
    throw refused;
  }
};
