// The search field in the header of every page. Nothing is fetched before a reader uses it; what then finds things is in
// search-find.js. Text of the catalogue only ever becomes text.
(() => {
  const root = new URL("../../", document.currentScript.src);
  const around = document.querySelector(".shell-search");
  if (!around) return;
  const [form, field, said, panel] = ["form", "input", ".shell-said", ".shell-found"].map((one) => around.querySelector(one));
  const [BEST, PER_GROUP, PER_PAGE, WAIT, SHORTEST, PREPARED] = [3, 5, 3, 100, 2, 4];
  const FIELD = /_|^[ew]\d{3,4}$/i; // the name of a field as it stands in a file, or the code of a message
  const KINDS = { // each with what one of it is called, where that says something
    best: ["Past het best"], klantreis: ["Klantreizen", "Klantreis"], stap: ["Stappen", "Stap"],
    knelpunt: ["Knelpunten", "Knelpunt"], verbeteractie: ["Verbeteracties", "Verbeteractie"],
    overdracht: ["Overdrachten", "Overdracht"], kpi: ["Cijfers", "Cijfer"], kennisvraag: ["Open vragen", "Open vraag"],
    uitleg: ["Uitleg en naslag"],
    veld: ["Voor wie een bestand invult", "Voor wie een bestand invult"],
  };
  const off = form.dataset.uit; // why there is no index, in a preview
  let finder; // a promise of what finds things, once the field is used
  let turn = 0; // of two searches at once, only the last may show what it found
  let waiting;
  let busy; // the search that goes on: one at a time, or what a reader still wants waits for what nobody wants any more

  function load() {
    const at = (path) => new URL(path, root);
    const fetched = finder ??= Promise.all([ // at once: a telephone waits longest for the way there and back
      import("./search-find.js"),
      import(at("pagefind/pagefind.js")),
      fetch(at("pagefind/woorden.json")).then((answer) => answer.json()),
    ]).then(async ([{ searchIn, shown }, pagefind, words]) => ({ ...await searchIn(root, pagefind, words), shown, sorts: words.soorten }));
    fetched.catch(() => { finder = undefined; });
    return fetched;
  }

  function make(name, attributes, ...children) {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  }

  // The marked words of an excerpt, and the words around them. What is left of a heading before it stands above it already.
  function excerpt(html, title, shown) {
    const nodes = [...new DOMParser().parseFromString(html, "text/html").body.childNodes];
    const made = nodes.map((node) => {
      const text = shown(node.textContent);
      return node.nodeName === "MARK" ? make("mark", {}, text) : document.createTextNode(text);
    });
    const end = made[0]?.data?.indexOf(". ") ?? -1;
    if (end > 0 && title.endsWith(made[0].data.slice(0, end))) made[0].data = made[0].data.slice(end + 2);
    return make("span", { className: "shell-excerpt" }, ...made);
  }

  // The best three pages, and then by kind, in the order of the best of each: the other pages, and places on a page.
  function grouped(text, results, { shown, sorts }) {
    const groups = new Map();
    const isOfFile = FIELD.test(text) || results.every(({ kind }) => kind === "veld"); // else no field fits best
    let best = 0;
    const add = (group, ...item) => groups.set(group, [...(groups.get(group) ?? []), item]);
    const weight = ({ weighted_locations: found }) => found.reduce((sum, one) => sum + one.weight, 0);
    results.forEach(({ page, kind }) => {
      const title = shown(page.meta.title);
      const [folder, entry] = page.url.slice(root.pathname.length).split("/");
      const sort = entry && sorts[folder];
      const places = page.sub_results.filter(({ url }) => url.includes("#")).sort((one, other) => weight(other) - weight(one));
      const top = page.sub_results.find(({ url }) => !url.includes("#"));
      const items = places.slice(0, PER_PAGE).map(({ url, title: heading, excerpt: html }) => {
        const part = kind === "klantreis" && url.match(/#(\w+)-/)?.[1];
        return [part in KINDS ? part : kind, url, shown(heading), shown(heading) === title ? "" : title, html];
      });
      if (top || !places.length) items.unshift([kind, page.url, title, sort ?? "", (top ?? page).excerpt]);
      if (best < BEST && (kind !== "veld" || isOfFile)) {
        best++;
        const [own, url, heading, where, html] = items.shift();
        add("best", url, heading, [KINDS[own][1], where].filter(Boolean).join(" in: "), html);
      }
      items.forEach((item) => add(...item));
    });
    return [...groups].map(([kind, all]) => [kind, all.slice(0, PER_GROUP)]);
  }

  const link = (path, words) => make("a", { href: new URL(path, root) }, words);
  const lists = () => make("p", {}, "Kijk ook in de lijsten: ", link("klantreizen/", "klantreizen"), ", ",
    link("verbeteringen/", "verbeteracties"), " of ", link("woordenlijst/", "woordenlijst"), ".");

  function show(text, { results, also, instead, some }, finds) {
    const groups = grouped(text, results, finds);
    const count = groups.reduce((sum, [, all]) => sum + all.length, 0);
    const blocks = groups.flatMap(([kind, all]) => {
      const list = make("ul", {}, ...all.map(([href, title, where, html]) => make("li", {}, make("a", { href },
        make("strong", {}, title), ...(where ? [make("span", { className: "shell-where" }, where)] : []), excerpt(html, title, finds.shown)))));
      list.setAttribute("aria-label", KINDS[kind][0]);
      return [make("p", { className: "shell-group" }, KINDS[kind][0]), list];
    });
    const many = `${count} ${count === 1 ? "resultaat" : "resultaten"}`;
    tell([
      count && !instead && `${many}.`,
      instead && `Niets gevonden voor ‘${text}’. Bedoelt u ‘${instead}’? Daarvoor ${count === 1 ? "is" : "zijn"} er ${many}.`,
      some && count && "Geen pagina heeft al deze woorden; dit lijkt erop.",
      also.length && `Ook gezocht op: ${also.join(", ")}.`,
      !count && `Niets gevonden voor ‘${text}’. Probeer een ander woord, of een korter woord.`,
    ], ...blocks, lists());
  }

  function tell(sentences, ...found) {
    said.textContent = sentences.filter(Boolean).join(" ");
    panel.replaceChildren(...found);
    around.classList.toggle("shell-search--open", found.length > 0);
  }

  // What is looked for is not wanted any more.
  function stop() {
    turn++;
    clearTimeout(waiting);
  }

  function close() {
    stop();
    tell([]);
  }

  async function search() {
    const text = field.value.trim();
    clearTimeout(waiting);
    if (text.length < SHORTEST) return close();
    const mine = ++turn;
    const wanted = () => mine === turn;
    if (off) return tell([off], lists());
    const before = busy;
    return busy = (async () => {
      await before;
      if (!wanted()) return;
      try {
        const finds = await load();
        const found = await finds.find(text, wanted);
        if (found && wanted()) show(text, found, finds);
      } catch (error) {
        console.error(error);
        finder = undefined; // begins again, with an index of which nothing is missing
        if (wanted()) tell(["Zoeken lukt nu niet. Probeer het zo nog eens."], lists());
      }
    })();
  }

  // While somebody types, what is needed for the word so far: mostly that is what the whole word needs.
  function type() {
    clearTimeout(waiting);
    waiting = setTimeout(search, WAIT);
    if (!off && field.value.length >= PREPARED) load().then(({ prepare }) => prepare(field.value)).catch(() => {});
  }

  field.addEventListener("focus", () => { if (!off) load().catch(() => {}); });
  field.addEventListener("input", type);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const asked = field.value;
    await search();
    if (field.value === asked && around.contains(document.activeElement)) panel.querySelector("li a")?.focus();
  });
  panel.addEventListener("focusin", stop); // what is still looked for must not take the place of what somebody reads
  around.addEventListener("keydown", (event) => {
    const stops = [field, ...panel.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step ? stops[stops.indexOf(document.activeElement) + step] : event.key === "Escape" && stops[1] && field;
    if (!next) return;
    event.preventDefault();
    if (event.key === "Escape") close();
    next.focus();
  });
  around.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !around.contains(relatedTarget)) close(); });
  document.addEventListener("click", ({ target }) => { if (!around.contains(target)) close(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
