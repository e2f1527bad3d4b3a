// The page of the site as it becomes, in a frame of its own: its styles see the width of the frame, its ids are not ours.
const frame = document.querySelector("#red-beeld");
const [absent, faulty] = ["geen-pagina", "met-fouten"].map((id) => document.querySelector(`#red-${id}`));

let lookedAt = "";

const ready = new Promise((done) => {
  if (frame.contentDocument?.title && frame.contentDocument.readyState === "complete") done();
  else frame.addEventListener("load", done, { once: true });
}).then(() => {
  const inside = frame.contentDocument;
  for (const { name, value } of document.body.attributes) inside.body.setAttribute(name, value);
  for (const { href } of document.querySelectorAll("link[rel=stylesheet]")) {
    inside.head.append(Object.assign(inside.createElement("link"), { rel: "stylesheet", href }));
  }
  const article = inside.createElement("article");
  article.className = "md-content__inner md-typeset red-beeld";
  inside.body.replaceChildren(article);
  return article;
});

// The HTML of the page at `url` on the site; without any the last one stays, and that is said. In one of a file with
// errors an example stands for what is missing, which is said too.
export const showBeside = async (html, url, hasErrors) => {
  absent.hidden = Boolean(html);
  faulty.hidden = !html || !hasErrors;
  if (!html) return;
  const article = await ready;
  article.innerHTML = html;
  lookedAt = "";
  for (const link of article.querySelectorAll("a[href]:not([href^='#'])")) {
    link.href = new URL(link.getAttribute("href"), new URL(`../${url}`, location.href));
    link.target = "_blank";
    link.rel = "noopener";
  }
};

// Bring a step into view: on the map, or else where it is told. Within the frame only: what somebody types in stays put.
export const pointAt = async (anchor) => {
  if (!anchor || anchor === lookedAt) return;
  const article = await ready;
  const onMap = [...article.querySelectorAll(`[class^=map] a[href="#${CSS.escape(anchor)}"]`)].find((link) => link.checkVisibility());
  const there = onMap?.closest("li") ?? article.querySelector(`#${CSS.escape(anchor)}`);
  if (!there) return;
  lookedAt = anchor;
  const inside = article.ownerDocument.defaultView;
  inside.scrollTo(0, there.getBoundingClientRect().top + inside.scrollY - 16);
};
