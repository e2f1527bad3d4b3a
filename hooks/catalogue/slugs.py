"""Ids made from titles, where an editor left them out."""

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 60


def slugify(text: str) -> str:
    """The text in kebab-case: lower case, accents off, at most 60 characters; '' when no letter or digit is left."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    # "auto's" is one word.
    words = re.findall(r"[a-z0-9]+", ascii_only.lower().replace("'", ""))
    short = "-".join(words)[: _LONGEST + 1]
    return short if len(short) <= _LONGEST else short[:_LONGEST].rpartition("-")[0] or short[:_LONGEST]


class Ids:
    """Gives out ids, each once; those in `taken` belong to others already."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._tried: dict[str, int] = {}  # up to which number a wish is taken: the next to wish it begins after that

    def unique(self, wish: str) -> str:
        """`wish`, or the first of `wish-2`, `wish-3` … that is not taken. From now on it is."""
        found, number = wish, self._tried.get(wish, 1)
        while found in self._taken:
            number += 1
            found = f"{wish}-{number}"
        self._tried[wish] = number
        self._taken.add(found)
        return found
