// What a reader means by the words typed: forms of a word, synonyms, slips of one letter, words put together. The index
// stands in the folder `pagefind` at the root of the site. Fetched by search.js once somebody searches.
const SEEN = 12; // how many pages are looked at: each is fetched
const BESIDE = 4; // how many of a search for a synonym
const SYNONYM = 0.4; // what a synonym weighs beside the word itself
const FEW = 3; // with no more pages than this that have all words, those that have some are shown as well
const SOME = 0.2; // what such a page weighs
const PRIOR = { klantreis: 2, verbeteractie: 1, uitleg: 0.8, naslag: 0.45, veld: 0.3 }; // of equals, which is looked for most
const SELDOM = /^(snelheid|open-data|overnemen)\//; // pages for who keeps a catalogue: as seldom as a field
const ENTRY = /^[^/]+\/[^/]+\//; // a page of one entry of a register
const TITLE = 4; // how much more a page weighs of which the title is what was typed, and nothing else
const PHRASE = 40; // how many pages are looked at for words that stand together
const QUOTED = /^["“”„«‘'](.*\S.*)["”“»’']$/u;
const NAMED = 2; // and one that has all words in its title, or in what it is called besides
const PART = 4; // letters: what is shorter is a part of a word by chance
const RANKING = { pageLength: 0.1 }; // a journey says more than a register, and that is no reason to stand below it
const EMPTY = new Set(("aan als bij dat de den die dit een en er het hij hoe ik in is je kan krijg krijgen met mijn moet naar niet of om " +
  "ook op te uit uw van voor waar waarom wanneer wat we wie wij wil ze zijn zo").split(" "));

// What the index has between the parts of long words, and before words that it does not find here (see words.py).
export const shown = (text) => text.replace(/[|\ua78f]/g, "");
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
const textOf = (html) => html.replace(/<[^>]*>/g, "");
const split = (text) => plain(text).match(/[\p{L}\p{N}]+(_[\p{L}\p{N}]+)*/gu) ?? []; // the name of a field is one word

// What the forms of a word share: aanvraag and aanvragen, brief and brieven. Good enough to compare two words.
const rootOf = (word) => word.replace(/heden$/, "heid").replace(/^(.{2,}?)(ingen|ing|en|e|s)$/, "$1")
  .replace(/([aeou])\1/g, "$1").replace(/([^aeiou])\1$/, "$1").replace(/v$/, "f").replace(/z$/, "s");
const beginOf = (word) => word.slice(0, Math.max(3, word.length - 3)); // quicker, to look for in a whole page
const alike = (asked, word) => word.startsWith(asked) || rootOf(word).startsWith(rootOf(asked));

/**
 * What searches in the site at `root` with Pagefind and what woorden.json says: see `find` and `prepare` below.
 * What went wrong with Pagefind before is forgotten.
 */
export async function searchIn(root, pagefind, { woorden, synoniemen }) {
  const written = new Map(woorden.split(" ").map((word) => [plain(word), word])); // the most used first
  const words = [...synoniemen.flat(), ...written.keys()];
  const roots = words.map(rootOf);
  const byRoot = new Map([...written.keys()].reverse().map((word) => [rootOf(word), word])); // of each the most used form
  const asWritten = (term) => written.has(term) ? term : byRoot.get(rootOf(term)) ?? term;
  const known = (term) => roots.includes(rootOf(term));
  await pagefind.destroy();
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 22, ranking: RANKING });
  await pagefind.init();

  let answers = new Map();
  function ask(terms) {
    const text = terms.join(" ");
    if (!answers.has(text)) answers.set(text, pagefind.search(text));
    return answers.get(text);
  }

  // The pages with all of these words. Of a word that it does not know Pagefind takes the beginning: that is not meant.
  // `all` are the words that were asked for: a page that says them somewhere is not one with some of them.
  async function pages(terms, most = SEEN, all = []) {
    const { results } = await ask(terms);
    if (!results.length && terms.length === 1 && written.has(terms[0])) {
      throw new Error(`The index has '${terms[0]}': a part of it could not be fetched.`); // Pagefind only logs that
    }
    const looked = await Promise.all(results.slice(0, most).map(async ({ score, data }) => {
      const page = await data();
      const path = page.url.slice(root.pathname.length);
      const kind = kindOf(path);
      const prior = PRIOR[SELDOM.test(path) ? "veld" : kind === "uitleg" && ENTRY.test(path) ? "naslag" : kind];
      const names = [page.meta.title, ...(page.meta.ook ?? "").split(", ")].flatMap((name) => [split(shown(name)), split(name)]); // whole words, and their parts
      const meant = new Set(terms.map(rootOf));
      const share = Math.max(...names.map((name) => name.filter((word) => meant.has(rootOf(word))).length / (name.length || 1)));
      const isNamed = names.some((name) => terms.every((term) => name.some((word) => rootOf(word) === rootOf(term))));
      const text = all.length && plain(shown(page.content));
      const some = all.some((term) => !text.includes(beginOf(term)));
      return { kind, page, some, score: Math.sqrt(score) * prior * (isNamed ? NAMED : 1) * (1 + TITLE * share ** 2) * (some ? SOME : 1) };
    }));
    return looked.filter(({ page }) => {
      const content = page.content.split(/\s+/);
      const says = (term, text = "") => [...split(text), ...split(shown(text))].some((word) => alike(term, word));
      const meant = (at) => terms.some((term) => says(term, content[at]));
      page.sub_results = page.sub_results.filter(({ locations }) => locations.some(meant));
      const marked = [page.meta.title, ...new Set(page.locations.map((at) => content[at]))].join(" ");
      return terms.every((term) => says(term, marked));
    });
  }

  // The pages of several searches, each as (words, most, all). Pagefind keeps one copy of a page and writes in it what the
  // latest search found there: so a search is over before the pages of the next are looked at.
  async function inTurn(searches) {
    searches.forEach(([terms]) => ask(terms)); // what it takes to answer is fetched at once
    const lists = [];
    for (const search of searches) lists.push(structuredClone(await pages(...search)));
    return lists;
  }

  function merged(lists) {
    const all = new Map();
    for (const [list, weight] of lists) {
      for (const one of list) {
        const before = all.get(one.page.url);
        if (before) before.score += one.score * weight;
        else all.set(one.page.url, { ...one, score: one.score * weight });
      }
    }
    return [...all.values()].sort((one, other) => other.score - one.score);
  }

  // The same search with each word that has synonyms replaced in turn by those that are used in this catalogue. What begins
  // with the word is found by the word.
  async function withSynonyms(terms) {
    const others = terms.flatMap((term, at) => {
      const is = (word) => rootOf(word) === rootOf(term);
      const adds = (word) => !is(word) && !word.startsWith(term) && split(word).every((one) => byRoot.has(rootOf(one)));
      const same = synoniemen.filter((group) => group.some(is)).flat().filter(adds);
      return same.map((word) => [word, [...terms.slice(0, at), ...split(word), ...terms.slice(at + 1)]]);
    });
    const lists = await inTurn([[terms], ...others.map(([, replaced]) => [replaced, BESIDE])]);
    return {
      results: merged(lists.map((list, number) => [list, number ? SYNONYM : 1])),
      also: others.filter((_, number) => lists[number + 1].length).map(([word]) => word),
    };
  }

  // The known words that this one is made of (huurachterstand → huur, achterstand), or else the longest that it begins or
  // ends with.
  function parts(term) {
    const whole = (word) => word.length < PART ? undefined : [word, word.replace(/s$/, "")].find((one) => words.includes(one));
    const cuts = [...term].map((_, cut) => [whole(term.slice(0, cut)), whole(term.slice(cut))]);
    const [heads, tails] = [0, 1].map((side) => cuts.map((both) => both[side]).filter(Boolean));
    return cuts.find((both) => both.every(Boolean)) ?? [heads.at(-1) ?? tails[0] ?? term];
  }

  // The word as it was probably meant.
  function better(term) {
    if (known(term) || term.length < PART) return [term];
    const close = words.find((word) => oneAway(term, word));
    return close ? [close] : parts(term);
  }

  // Words that are one word here: loon strook → loonstrook, klant contact centrum → klantcontactcentrum.
  function together(terms) {
    for (let many = Math.min(terms.length, 3); many > 1; many--) {
      for (let at = 0; at + many <= terms.length; at++) {
        const pieces = terms.slice(at, at + many);
        const whole = [pieces.join(""), pieces.join("s")].find((word) => words.includes(word));
        if (whole) return [...terms.slice(0, at), whole, ...together(terms.slice(at + many))];
      }
    }
    return terms;
  }

  // The pages that say these words one after the other, as they stand between quotation marks.
  async function exactly(phrase) {
    const same = (text) => split(shown(text)).join(" ");
    const wanted = ` ${same(phrase)} `;
    const says = (text) => ` ${same(text)} `.includes(wanted);
    const found = (await pages(split(phrase), PHRASE)).filter(({ page }) => says(`${page.meta.title} ${page.content}`));
    for (const { page } of found) page.sub_results = page.sub_results.filter(({ title, excerpt }) => says(title) || says(textOf(excerpt)));
    return { results: merged([[found, 1]]), also: [] };
  }

  const termsOf = (text) => {
    const asked = split(text);
    const telling = asked.filter((word) => !EMPTY.has(word));
    return telling.length ? telling : asked;
  };

  /** Fetch what a search for this text will need. */
  const prepare = (text) => pagefind.preload(termsOf(text).join(" "));

  /**
   * What is found: {results: [{page, kind}], also, instead, some}, best first. Once the answer is no longer `wanted`, the
   * search goes no further and there is none. Throws when the index cannot be fetched.
   */
  async function find(text, wanted) {
    answers = new Map();
    const quoted = QUOTED.exec(text);
    if (quoted) {
      const answer = await exactly(quoted[1]);
      return wanted() ? answer : undefined;
    }
    const terms = together(termsOf(text)).map(asWritten);
    let answer = await withSynonyms(terms);
    const other = terms.flatMap(better);
    if (wanted() && !answer.results.length && other.join() !== terms.join()) {
      const mended = await withSynonyms(other);
      if (mended.results.length) answer = { ...mended, instead: other.map((word) => written.get(word) ?? word).join(" ") };
    }
    if (!wanted()) return undefined;
    if (other.length < 2 || answer.results.length > FEW) return answer;
    const each = await inTurn(other.map((term) => [[term], SEEN, other]));
    const results = merged([answer.results, ...each].map((list) => [list, 1]));
    return { ...answer, results, some: results.every(({ some }) => some) };
  }

  return { find, prepare };
}

function kindOf(path) {
  if (/^klantreizen\/./.test(path)) return "klantreis";
  if (/^verbeteringen\/./.test(path)) return "verbeteractie";
  return /^(velden|meldingen)\//.test(path) ? "veld" : "uitleg";
}

// Whether one letter more, less or other, or two that changed places, makes one word the other.
function oneAway(one, other) {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (left.length < 2 && right.length < 2) || (left.length === 2 && left === [...right].reverse().join(""));
}
