// An element with its properties and what is in it; texts stay texts.
export const element = (name, properties = {}, ...parts) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...parts);
  return made;
};

export const button = (text, press) => {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", press);
  return made;
};
