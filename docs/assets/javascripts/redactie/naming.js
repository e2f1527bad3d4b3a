// Names in what was pasted that stand in no list: for each, what somebody means by it.
import { button, element } from "./element.js";

const OPEN = "?"; // nothing was said yet; "" leaves the name out

// What to show under the table. `make(register, name, then)` makes a new line, and tells `then` its id. `said()` gives
// for each name its register, itself and the id that is meant; that is "?" when nothing was said yet.
export const naming = ({ unlisted, choices }, titleOf, make) => {
  const rows = unlisted.map(({ register, label, name, near }, at) => {
    const select = element("select", { id: `red-naam-${at}` },
      element("option", { value: OPEN }, "Kies wat u bedoelt"),
      element("option", { value: "" }, "Niet overnemen"),
      ...choices[register].map(([value, text]) => element("option", { value }, text)));
    if (near) select.value = near;
    const made = (id) => {
      select.append(element("option", { value: id }, name));
      select.value = id;
      select.focus();
    };
    const fresh = button(`${titleOf(register)}…`, () => make(register, name, made));
    fresh.append(element("span", { className: "kr-gehoord" }, ` bij ‘${name}’`));
    return { register, name, select, shown: element("p", { className: "red-veld" },
      element("label", { htmlFor: select.id }, `‘${name}’ (${label})`), " ", select, " ", fresh) };
  });
  return {
    shown: element("div", {}, element("h3", {}, "Deze namen staan niet in de lijst"), ...rows.map(({ shown }) => shown)),
    said: () => rows.map(({ register, name, select }) => ({ register, name, id: select.value })),
  };
};

// The same for the program: register → name → id; null while somebody has not said it of each.
export const meantBy = (said) => {
  if (said.some(({ id }) => id === OPEN)) return null;
  const meant = {};
  for (const { register, name, id } of said) (meant[register] ??= {})[name] = id;
  return meant;
};
