// The page of the site as it becomes, in a frame of its own: its styles see the width of the frame, its ids are not ours.
const PART = /^(stap|knelpunt|overdracht|kpi|kennisvraag)-/; // what has its own place in the form
const frame = document.querySelector("#red-beeld");
const [absent, none, faulty, hint] = ["geen-pagina", "niets", "met-fouten", "klik"].map((id) => document.querySelector(`#red-${id}`));

let [lookedAt, shown] = ["", ""];

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

// The HTML of the page at `url` on the site; without any the last one of that page stays, and that is said. In one of a
// file with errors an example stands for what is missing, which is said too.
export const showBeside = async (html, url, hasErrors) => {
  absent.hidden = Boolean(html) || shown !== url;
  none.hidden = Boolean(html) || shown === url;
  faulty.hidden = !html || !hasErrors;
  frame.hidden = !none.hidden;
  if (!html) return;
  shown = url;
  const article = await ready;
  article.innerHTML = html;
  lookedAt = "";
  hint.hidden = !article.querySelector("[id^=stap-]");
  for (const link of article.querySelectorAll("a[href]:not([href^='#'])")) {
    link.href = new URL(link.getAttribute("href"), new URL(`../${url}`, location.href));
    link.target = "_blank";
    link.rel = "noopener";
  }
};

const scrollTo = (element) => {
  const inside = element.ownerDocument.defaultView;
  inside.scrollTo(0, element.getBoundingClientRect().top + inside.scrollY - 16);
};

// Give the anchor of what somebody presses in the page. Who selects a text or unfolds something does just that; a link
// within the page is followed here, because to the browser it leads out of the frame.
export const onPress = (take) => ready.then((article) => article.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link?.target || event.target.closest("summary, button") || article.ownerDocument.getSelection().type === "Range") return;
  if (link) event.preventDefault();
  const part = event.target.closest("li[id], section[aria-labelledby]");
  const anchor = link ? decodeURIComponent(link.hash.slice(1)) : part?.id || part?.getAttribute("aria-labelledby");
  const there = link && article.querySelector(`#${CSS.escape(anchor)}`);
  if (there) scrollTo(there);
  if (PART.test(anchor)) take(anchor);
}));

// Bring a step into view: on the map, or else where it is told. Within the frame only: what somebody types in stays put.
export const pointAt = async (anchor) => {
  if (!anchor || anchor === lookedAt) return;
  const article = await ready;
  const onMap = [...article.querySelectorAll(`[class^=map] a[href="#${CSS.escape(anchor)}"]`)].find((link) => link.checkVisibility());
  const there = onMap?.closest("li") ?? article.querySelector(`#${CSS.escape(anchor)}`);
  if (!there) return;
  lookedAt = anchor;
  scrollTo(there);
};
