// What was changed, written in a folder of this computer that the editor chooses: a clone, or a ZIP that was unpacked.
// https://wicg.github.io/file-system-access/ (Chromium only)
import { Refused } from "./forge.js";
import { compare } from "./meanwhile.js";

const CONTENT = "journeys";

export const canChoose = () => "showDirectoryPicker" in window;

const folderIn = async (folder, path) => {
  let found = folder;
  for (const name of path.split("/").filter(Boolean)) found = await found?.getDirectoryHandle(name).catch(() => null) ?? null;
  return found;
};
const handle = async (root, path, create) => {
  const [folder, name] = path.split("/");
  const holder = await root.getDirectoryHandle(folder, { create });
  return holder.getFileHandle(name, { create });
};
const read = async (root, path) => {
  try {
    const file = await (await handle(root, path)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error.name === "NotFoundError") return null;
    throw error;
  }
};

const chosen = async () => {
  try {
    return await showDirectoryPicker({ id: "klantreizen", mode: "readwrite" });
  } catch (error) {
    if (error.name === "AbortError") throw new Refused("U koos geen map. Er is niets opgeslagen.");
    throw error;
  }
};

// Write `files`, [{path, text, was}]. Gives `{folder}`, its name, or `{conflict}`, and then nothing is written. Throws Refused; what was
// written by then is as it should be, and is passed over the next time.
export const writeInFolder = async (map, files) => {
  try {
    const folder = await chosen();
    const holds = async (root) => root && await folderIn(root, CONTENT);
    const inner = await folderIn(folder, map ?? "");
    const root = await holds(folder) ? folder : await holds(inner) ? inner : null;
    if (!root) throw new Refused(`In de map ${folder.name} staat geen catalogus. Kies de map waarin ${CONTENT}, improvements en registers staan.`);
    const { wanted, conflict } = await compare(files, (path) => read(root, path));
    if (conflict.length) return { conflict };
    await write(root, wanted);
    return { folder: folder.name };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`Er is niets opgeslagen: de browser mag of kan niet in deze map schrijven (${error.name}).`);
  }
};

// All is prepared beside the files; only when that went well they are put in place, each at once.
const write = async (root, files) => {
  const writers = [];
  try {
    for (const { path, text } of files) {
      const writer = await (await handle(root, path, true)).createWritable();
      writers.push(writer);
      await writer.write(text);
    }
  } catch (error) {
    await Promise.allSettled(writers.map((writer) => writer.abort()));
    throw error;
  }
  try {
    for (const writer of writers) await writer.close();
  } catch (error) {
    throw new Refused(`Nog niet alles staat in de map (${error.name}). Probeer het opnieuw.`);
  }
};
