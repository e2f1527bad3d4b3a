// What a reader means by the words typed: forms of a word, synonyms, slips of one letter, words put together. The index
// stands in the folder `pagefind` at the root of the site. Fetched by search.js once somebody searches.
const FIRST = 6; // how many pages are looked at before anything is shown: each is fetched, and so many a browser fetches at once
const SEEN = 24; // how many in the end
const BESIDE = 8; // how many of a search for a synonym
const SYNONYM = 0.4; // what a synonym weighs beside the word itself
const FEW = 3; // with no more pages than this that have all words, those that have some are shown as well
const SOME = 0.2; // what such a page weighs for each of the words
const PRIOR = { klantreis: 2, verbeteractie: 1, uitleg: 0.8, veld: 0.3 }; // of equals, which is looked for most
const TITLE = 4; // how much more a page weighs of which the title is what was typed, and nothing else
const RANKING = { pageLength: 0.1 }; // a journey says more than a register, and that is no reason to stand below it
const EMPTY = new Set(("aan als bij dat de den die dit een en er het hij hoe ik in is je kan krijg krijgen met mijn moet naar niet of om " +
  "ook op te uit uw van voor waar waarom wanneer wat we wie wij wil ze zijn zo").split(" "));

// What the index has between the parts of long words, and before words that it does not find here (see words.py).
export const shown = (text) => text.replace(/[|\ua78f]/g, "");
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
const split = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// What the forms of a word share: aanvraag and aanvragen, brief and brieven. Good enough to compare two words.
const rootOf = (word) => word.replace(/heden$/, "heid").replace(/^(.{2,}?)(ingen|ing|en|e|s)$/, "$1")
  .replace(/([aeou])\1/g, "$1").replace(/([^aeiou])\1$/, "$1").replace(/v$/, "f").replace(/z$/, "s");
const beginOf = (word) => word.slice(0, Math.max(3, word.length - 3)); // quicker, to look for in a whole page
const alike = (asked, word) => word.startsWith(asked) || rootOf(word).startsWith(rootOf(asked));

/** What searches in the site at `root` with Pagefind and a list of words: see `find` and `prepare` below. */
export async function searchIn(root, pagefind, { woorden, synoniemen }) {
  const words = woorden.split(" ");
  const roots = words.map((word) => rootOf(plain(word)));
  const known = (term) => roots.includes(rootOf(term));
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 22, ranking: RANKING });
  await pagefind.init();

  let latest = {}; // of the same words few pages are looked at first, and then more
  function ask(text) {
    if (latest.text !== text) latest = { text, answer: pagefind.search(text) };
    return latest.answer;
  }

  // The pages with all of these words. Of a word that it does not know Pagefind takes the beginning: that is not meant.
  // `all` are the words that were asked for: a page that says them somewhere is not one with some of them.
  async function pages(terms, most = SEEN, all = []) {
    const { results } = await ask(terms.join(" "));
    const found = await Promise.all(results.slice(0, most).map(async ({ score, data }) => {
      const page = await data();
      const kind = kindOf(page.url.slice(root.pathname.length));
      const title = split(shown(page.meta.title));
      const share = title.filter((word) => terms.some((term) => alike(term, word))).length / (title.length || 1);
      const text = all.length && plain(shown(page.content));
      const some = all.some((term) => !text.includes(beginOf(term)));
      return { kind, page, some, score: score * PRIOR[kind] * (1 + TITLE * share ** 2) * (some ? SOME : 1) };
    }));
    return found.filter(({ page }) => {
      const content = page.content.split(/\s+/);
      const says = (term, text = "") => [...split(text), ...split(shown(text))].some((word) => alike(term, word));
      const meant = (at) => terms.some((term) => says(term, content[at]));
      page.sub_results = page.sub_results.filter(({ locations }) => locations.some(meant));
      const marked = [page.meta.title, ...new Set(page.locations.map((at) => content[at]))].join(" ");
      return terms.every((term) => says(term, marked));
    });
  }

  function merged(lists) {
    const found = new Map();
    for (const [list, weight] of lists) {
      for (const one of list) {
        const before = found.get(one.page.url);
        if (before) before.score += one.score * weight;
        else found.set(one.page.url, { ...one, score: one.score * weight });
      }
    }
    return [...found.values()].sort((one, other) => other.score - one.score);
  }

  // The same search with each word that has synonyms replaced by them in turn.
  async function withSynonyms(terms) {
    const others = terms.flatMap((term, at) => {
      const is = (word) => rootOf(word) === rootOf(term);
      const same = synoniemen.filter((group) => group.some(is)).flat().filter((word) => !is(word));
      return same.map((word) => [word, [...terms.slice(0, at), ...split(word), ...terms.slice(at + 1)]]);
    });
    const lists = await Promise.all([pages(terms), ...others.map(([, replaced]) => pages(replaced, BESIDE))]);
    return {
      results: merged(lists.map((list, number) => [list, number ? SYNONYM : 1])),
      also: others.filter((_, number) => lists[number + 1].length).map(([word]) => word),
    };
  }

  // Two known words that this one is made of: huurachterstand → huur, achterstand.
  function parts(term) {
    for (let cut = 4; cut <= term.length - 4; cut++) {
      const [head, tail] = [term.slice(0, cut), term.slice(cut)];
      if (known(head) && known(tail)) return [words[roots.indexOf(rootOf(head))], tail];
    }
    return [term];
  }

  // The word as it was probably meant.
  function better(term) {
    if (known(term) || term.length < 4) return [term];
    const close = words.find((word) => oneAway(term, plain(word)));
    return close ? [close] : parts(term);
  }

  const termsOf = (text) => {
    const asked = split(text);
    const telling = asked.filter((word) => !EMPTY.has(word));
    return telling.length ? telling : asked;
  };

  /** Fetch what a search for this text will need. */
  const prepare = (text) => pagefind.preload(termsOf(text).join(" "));

  /**
   * What is found: {results: [{page, kind}], also, instead, some}, best first. The first results are given to `show` as
   * soon as they are there. Once the answer is no longer `wanted`, the search goes no further and there is none.
   */
  async function find(text, wanted, show) {
    const terms = termsOf(text);
    const first = await pages(terms, FIRST);
    if (!wanted()) return undefined;
    if (first.length) show(merged([[first, 1]]));
    let found = await withSynonyms(terms);
    const other = terms.flatMap(better);
    if (wanted() && !found.results.length && other.join() !== terms.join()) {
      const mended = await withSynonyms(other.map(plain));
      if (mended.results.length) found = { ...mended, instead: other.join(" ") };
    }
    if (!wanted()) return undefined;
    if (other.length < 2 || found.results.length > FEW) return found;
    const all = other.map(plain);
    const each = await Promise.all(all.map((term) => pages([term], SEEN, all)));
    const results = merged([found.results, ...each].map((list) => [list, 1]));
    return { ...found, results, some: results.every(({ some }) => some) };
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
