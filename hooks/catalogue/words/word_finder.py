"""Finds words in a text, also those of more than one word, each with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from catalogue.words.sentences import WORD, begins_sentence, own

_SHORTEST_WITHOUT_DOTS = 3


@dataclass(frozen=True, slots=True)
class FoundWord:
    """A word that stands at `start` of a text, as it is written there, and what it is on the list."""

    start: int
    text: str
    phrase: str


class WordFinder:
    """Finds the words of a list; of two that are one the first.

    What is short for something is found without its dots too: d.m.v. and dmv. A name is not found: in a sentence it
    begins with a capital.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in known:
            for words in _ways(phrase):
                self._by_first.setdefault(words[0], []).append((words, phrase))
        for some in self._by_first.values():
            some.sort(key=lambda one: -len(one[0]))

    def found(self, text: str) -> Iterator[FoundWord]:
        """What is found, in order of place; of what begins at one word the longest."""
        if self._by_first.keys().isdisjoint(WORD.findall(text.lower())):
            return
        plain = own(text)
        words = list(WORD.finditer(plain))
        free = 0
        for number, word in enumerate(words):
            for wanted, phrase in self._by_first.get(word[0].lower(), ()):
                some = words[number : number + len(wanted)]
                if number < free or tuple(one[0].lower() for one in some) != wanted:
                    continue
                together = all(plain[one.end() : other.start()].isspace() for one, other in pairwise(some))
                if together and not _is_name(plain, word.start(), word[0]):
                    end = some[-1].end()
                    end += plain.startswith(".", end) and "." in wanted[-1]
                    yield FoundWord(word.start(), text[word.start() : end], phrase)
                    free = number + len(wanted)
                    break


def words_of(phrase: str) -> tuple[str, ...]:
    """The words by which a phrase is found; () when nothing in it is a word."""
    return tuple(word.lower() for word in WORD.findall(phrase))


def _ways(phrase: str) -> Iterator[tuple[str, ...]]:
    words = words_of(phrase)
    if words:
        yield words
    short = words[0].replace(".", "") if len(words) == 1 else ""
    if "." in phrase and len(short) >= _SHORTEST_WITHOUT_DOTS:
        yield (short,)


def _is_name(plain: str, index: int, word: str) -> bool:
    is_short = "." in word
    return word[0].isupper() and not is_short and (word.isupper() or not begins_sentence(plain, index))
