"""Words that very many pages say: such a word is found on the pages that say it most, so that any search stays quick.

Pagefind compares each page that it finds with each page of each word that begins alike: twice as many pages take four
times as long, and a reader's telephone does it. (Search for "static index pruning".)
"""

from array import array
from collections import Counter
from collections.abc import Iterable

MOST_PAGES = 1_000
"""On how many pages, at most, the words that begin alike can be found together."""

_ALIKE = 5  # letters
_PAGES = 1 << 32  # more than there ever are


class Often:
    """Which words are not found on which page. `pages` says of each page how much it says each of its words.

    Words that begin alike are found on at most `most` pages together, but each on one at least.
    """

    def __init__(self, pages: Iterable[Counter[str]], most: int) -> None:
        ranks: dict[str, array[int]] = {}
        for number, words in enumerate(pages):
            for word, weight in words.items():
                ranks.setdefault(word, array("Q")).append(_rank(weight, number))
        alike: dict[str, list[str]] = {}
        for word in ranks:
            alike.setdefault(word[:_ALIKE], []).append(word)
        self._lowest: dict[str, int] = {}
        for words_alike in alike.values():
            share = _share([len(ranks[word]) for word in words_alike], most)
            for word in words_alike:
                if len(ranks[word]) > share:
                    self._lowest[word] = sorted(ranks[word], reverse=True)[share - 1]

    def left_out(self, number: int, words: Counter[str]) -> frozenset[str]:
        """The words that are not found on the page of this number, which says these words."""
        lowest = self._lowest
        return frozenset(word for word in lowest.keys() & words if _rank(words[word], number) < lowest[word])


def _rank(weight: int, number: int) -> int:
    """Higher for a page that says it more; of two that say it as much, for the first."""
    return weight * _PAGES + _PAGES - 1 - number


def _share(counts: list[int], most: int) -> int:
    """How much each may have at most, to have no more than `most` together: who has less leaves room for the others."""
    for at, count in enumerate(sorted(counts)):
        share = max(most // (len(counts) - at), 1)
        if count > share:
            return share
        most -= count
    return max(counts)
