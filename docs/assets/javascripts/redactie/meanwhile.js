// Whether files are still as they were when they were opened: known by the SHA-256 of their bytes, '' when there was none.
export const signOf = async (bytes) => {
  if (!bytes) return "";
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

// Of `files`, [{path, text, was}], which are to be written, and which somebody else changed: those with what is in them
// now (null: nothing) and the sign of that. `read` gives the bytes at a path, or null.
export const compare = async (files, read) => {
  const [wanted, conflict] = [[], []];
  for (const file of files) {
    const bytes = await read(file.path);
    const text = bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    if (text === file.text) continue; // that is there already
    const sign = await signOf(bytes);
    if (sign === file.was) wanted.push({ ...file, isNew: !bytes });
    else conflict.push({ path: file.path, text, sign });
  }
  return { wanted, conflict };
};
