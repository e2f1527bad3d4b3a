"""The words of the catalogue: the parts of long ones, and a list that helps who mistypes."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

SEAM = "|"
"""Stands between the parts of a compound (bijstands|aanvraag): Pagefind then finds the whole and each part.

It splits a word at ASCII signs only, and this one stands in no sentence. The script that shows results takes it out.
"""

MOST_WORDS = 3_000
"""How many words the list holds: what a browser fetches has to stay small, however large a catalogue grows."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG = re.compile(r"[^\W\d_]{8,}")
_PART = 4  # letters: below that, parts are found by chance
_LINKS = ("", "s", "e", "en", "n")


class Words:
    """The words that a catalogue uses, each with how often. They decide which long words fall apart, and where."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._parted: dict[str, str] = {}

    def read(self, text: str) -> None:
        """Count the words of four letters or more."""
        self.counts.update(_WORD.findall(text.lower()))

    def parted(self, text: str) -> str:
        """The text with a seam between the parts of each compound of which this catalogue uses the parts."""
        return _LONG.sub(lambda found: self._remembered(found[0]), text.replace(SEAM, " ").replace("_", " "))

    def _remembered(self, word: str) -> str:
        if (known := self._parted.get(word)) is None:
            cuts = self._cuts(word.lower()) if len(word.lower()) == len(word) else ()
            parts = [word[start:end] for start, end in zip((0, *cuts), (*cuts, len(word)), strict=True)]
            known = self._parted[word] = SEAM.join(parts)
        return known

    def _cuts(self, word: str) -> tuple[int, ...]:
        """Where a word falls apart: the longest last part first, then what stands before it."""
        for cut in range(_PART, len(word) - _PART + 1):
            if word[cut:] not in self.counts:
                continue
            head = word[:cut]
            if any(head.endswith(link) and self._is_part(head[: cut - len(link)]) for link in _LINKS):
                return (cut,)
            if cut >= 2 * _PART and (cuts := self._cuts(head)):
                return (*cuts, cut)
        return ()

    def _is_part(self, word: str) -> bool:
        return len(word) >= _PART and word in self.counts

    def most_used(self, always: Iterable[str] = ()) -> list[str]:
        """The words of the list, each once: those in `always` first, then by how often they are used."""
        often = sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
        return list(dict.fromkeys([*always, *(word for word, _ in often)]))[:MOST_WORDS]


def plain(word: str) -> str:
    """A word as who searches types it: in small letters, without accents."""
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(letter)
    )
