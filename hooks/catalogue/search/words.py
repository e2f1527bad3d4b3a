"""The words of the catalogue: the parts of long ones, and a list that helps who mistypes."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

SEAM = "|"
"""Stands between the parts of a compound (bijstands|aanvraag): Pagefind then finds the whole and each part.

It splits a word at ASCII signs only, and this one stands in no sentence. The script that shows results takes it out.
"""

NOT_HERE = "\ua78f"
"""Stands before a word that is not found on this page (see often.py).

It is a letter to Pagefind, so that this is another word, and one that no language writes. The script that shows results
takes it out.
"""

MOST_WORDS = 3_000
"""How many words the list holds: what a browser fetches has to stay small, however large a catalogue grows."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG = re.compile(r"[^\W\d_]{8,}")
_ANY = re.compile(r"[^\W_]+")
_LONGEST = 60  # letters: the longest compounds in a dictionary have fewer
_PART = 4  # letters: below that, parts are found by chance
_LINKS = ("", "s", "e", "en", "n")


class _Remembered(dict[str, str]):
    """What a function makes of a word, made once."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> str:
        made = self[word] = self._make(word)
        return made


class Words:
    """The words that a catalogue uses, each with how often. They decide which long words fall apart, and where."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._parted = _Remembered(self._with_seams)

    def read(self, text: str) -> None:
        """Count the words of four letters or more."""
        self.counts.update(_WORD.findall(text.lower()))

    def parted(self, text: str, left_out: frozenset[str] = frozenset()) -> str:
        """The text with a seam between the parts of each compound of which this catalogue uses the parts.

        What is `left_out` is marked, so that it is not found here; nor is a compound by its parts when one of them is.
        """
        text = text.replace(SEAM, " ").replace("_", " ").replace(NOT_HERE, " ")
        if not left_out:
            return _LONG.sub(lambda found: self._parted[found[0]], text)
        return _ANY.sub(lambda found: self._marked(found[0], left_out), text)

    def _marked(self, word: str, left_out: frozenset[str]) -> str:
        if word.lower() in left_out:
            return NOT_HERE + word
        parted = self._parted[word]
        return word if SEAM in parted and not left_out.isdisjoint(parted.lower().split(SEAM)) else parted

    def said(self, text: str) -> list[str]:
        """Each word of a text by which it can be found: the words themselves, and their parts."""
        found = _ANY.findall(text.lower())
        compounds = [parted for word in found if SEAM in (parted := self._parted[word])]
        return [*found, *(part for parted in compounds for part in parted.split(SEAM))]

    def _with_seams(self, word: str) -> str:
        cuts = self._cuts(word.lower(), set()) if len(word.lower()) == len(word) <= _LONGEST else ()
        if not cuts:
            return word
        return SEAM.join(word[start:end] for start, end in zip((0, *cuts), (*cuts, len(word)), strict=True))

    def _cuts(self, word: str, whole: set[int]) -> tuple[int, ...]:
        """Where a word falls apart: the longest last part first, then what stands before it.

        The beginnings of a word of these lengths were seen to stay `whole`: looking twice takes endless time.
        """
        for cut in range(_PART, len(word) - _PART + 1):
            if word[cut:] not in self.counts:
                continue
            head = word[:cut]
            if any(head.endswith(link) and self._is_part(head[: cut - len(link)]) for link in _LINKS):
                return (cut,)
            if cut >= 2 * _PART and cut not in whole and (cuts := self._cuts(head, whole)):
                return (*cuts, cut)
            whole.add(cut)
        return ()

    def _is_part(self, word: str) -> bool:
        return len(word) >= _PART and word in self.counts

    def most_used(self) -> list[str]:
        """The words of the list, by how often they are used."""
        return sorted(self.counts, key=lambda word: (-self.counts[word], word))[:MOST_WORDS]


def plain(word: str) -> str:
    """A word as who searches types it: in small letters, without accents."""
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(letter)
    )
