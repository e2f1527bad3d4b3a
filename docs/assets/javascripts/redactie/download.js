// What was changed as a file: one as it is, several in a ZIP with the folders that they stand in.
import { element } from "./element.js";
import { zip } from "./zip.js";

const save = (name, blob) => {
  const href = URL.createObjectURL(blob);
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href));
};

// `files` are [{path, text}]; gives the name of the file.
export const download = (files) => {
  const [{ path, text }] = files;
  const name = files.length > 1 ? "klantreizen.zip" : path.split("/").at(-1);
  save(name, files.length > 1 ? zip(files) : new Blob([text], { type: "text/yaml" }));
  return name;
};
