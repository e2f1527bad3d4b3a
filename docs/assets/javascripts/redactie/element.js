// An element with its properties and what is in it; texts stay texts.
export const element = (name, properties = {}, ...parts) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...parts);
  return made;
};

// The same work, done once for somebody who asks for it again before it is done; of each `of` by itself.
export const once = (work) => {
  const busy = new Set();
  return async (of) => {
    if (busy.has(of)) return;
    busy.add(of);
    try {
      await work(of);
    } finally {
      busy.delete(of);
    }
  };
};

export const button = (text, press) => {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", press);
  return made;
};
