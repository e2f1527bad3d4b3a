"""The words that the writing help knows: ours, and those of a catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.model.registers import Jargonwoord
from catalogue.words.hard_words import HARD_WORDS
from catalogue.words.word_finder import WordFinder, words_of


@dataclass(frozen=True, slots=True)
class Jargon:
    """The finder of hard words, and by each of those of the catalogue itself what is better ('' when nothing is)."""

    finder: WordFinder
    own: Mapping[str, str]


def jargon_of(words: Iterable[Jargonwoord] = ()) -> Jargon:
    """The words of a catalogue over ours: what it allows is not found, and of what both know it says what is better."""
    own: dict[str, str] = {}
    gone: set[tuple[str, ...]] = set()
    for one in words:
        gone.add(words_of(one.woord))
        if not one.mag:
            own.setdefault(one.woord, one.beter or "")
    ours = (word for word in HARD_WORDS if words_of(word) not in gone)
    return Jargon(WordFinder((*own, *ours)), own)
