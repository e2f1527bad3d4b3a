// What is on the page whatever is open: its title, what is said aloud, and where the focus is.
import { focusable } from "./fields.js";

export const find = (id) => document.querySelector(`#red-${id}`);
const heading = find("titel");

// Said aloud, and shown in the bar that stays in view.
export const say = (sentence) => {
  for (const one of ["melding", "kort"]) find(one).textContent = sentence;
};

export const goTo = (id) => {
  const element = focusable(document.getElementById(id));
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
};

export const toHeading = () => heading.focus();

// One of the three parts of the page: the list to choose from, a form with the page beside it, one line of a log.
export const turnTo = (part, title) => {
  for (const one of ["kies", "werk", "bij"]) find(one).hidden = one !== part;
  find("ondertitel").hidden = part !== "kies";
  heading.textContent = title;
  document.title = part === "kies" ? title : `${title} – Redactie`;
};
