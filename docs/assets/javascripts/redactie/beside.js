// The page of the site as it becomes, in a frame of its own: its styles see the width of the frame, its ids are not ours.
const frame = document.querySelector("#red-beeld");
const absent = document.querySelector("#red-geen-pagina");

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

// The HTML of the page at `url` on the site; without any the last one stays, and that is said.
export const showBeside = async (html, url) => {
  absent.hidden = Boolean(html);
  if (!html) return;
  const article = await ready;
  article.innerHTML = html;
  for (const link of article.querySelectorAll("a[href]:not([href^='#'])")) {
    link.href = new URL(link.getAttribute("href"), new URL(`../${url}`, location.href));
    link.target = "_blank";
    link.rel = "noopener";
  }
};
