// The forge's own page for a new file, filled in through its address: for one new file that fits in there.
import { pathOf, placeIn } from "./forge.js";

// Characters of an address: above the limit of its server a forge shows an error page (414). Servers mostly take 8 kB.
const MOST = 7_500;

// Its path, and what the name and the text are called in its address. Forgejo and Gitea took those of GitHub over.
const PAGES = {
  github: ({ tak }) => [`new/${pathOf(tak)}`, "filename", "value"],
  gitlab: ({ tak }) => [`-/new/${pathOf(tak)}`, "file_name", "content"],
  forgejo: ({ tak }) => [`_new/${pathOf(tak)}`, "filename", "value"],
};

// The address for `files`, [{path, text, was}]; '' when there are more, it is no new one, or it is too long for that.
export const newFilePage = (door, files) => {
  const [{ path, text, was }, ...others] = files;
  if (others.length || was) return "";
  const [page, name, content] = PAGES[door.soort](door);
  const address = new URL(`${door.web}/${door.project}/${page}`);
  address.search = new URLSearchParams({ [name]: placeIn(door, path), [content]: text });
  return address.href.length <= MOST ? address.href : "";
};
