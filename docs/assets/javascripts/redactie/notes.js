// What is said above the form and before saving: what stands only in the form, and what is wrong in the files.
import { element } from "./element.js";
import { left } from "./fields.js";
import { addressOf, count } from "./list.js";
import { find, goTo } from "./page.js";

// A sentence that ends with links, or nothing when there are none.
const show = (note, sentence, links) => {
  note.hidden = !links.length;
  note.replaceChildren(sentence, ...links.flatMap((parts, at) => (at ? [", ", ...parts] : parts)), ".");
};

// What stands in fields and is not in the file; where somebody types now is no such field yet.
export const showLeft = (form) => {
  const found = left(form).filter(({ input }) => input !== document.activeElement);
  show(find("over"), "Dit staat nog alleen in het formulier: ", found.map(({ name, input }) => {
    const link = element("a", { href: `#${input.id}` }, name);
    link.addEventListener("click", (event) => { event.preventDefault(); goTo(input.id); });
    return [link];
  }));
};

// Sentences for what is wrong in the files that were changed.
export const faultsOf = ({ title, findings, elsewhere }) => {
  const here = findings.filter(({ severity }) => severity === "error").length;
  return [{ title, errors: here }, ...elsewhere].filter(({ errors }) => errors)
    .map((one) => `In ‘${one.title}’: ${count(one.errors, "fout", "fouten")}.`);
};

// The same for the form, each with a link.
export const showElsewhere = (elsewhere) => {
  const found = elsewhere.filter(({ errors }) => errors);
  show(find("elders"), "Ook in wat u verder wijzigde klopt iets niet: ", found.map(({ path: there, title, errors }) => {
    const link = element("a", { href: addressOf(there) }, title);
    link.dataset.open = there;
    return [link, ` (${count(errors, "fout", "fouten")})`];
  }));
};
