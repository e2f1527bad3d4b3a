"""What a word of a vocabulary is called on a page."""

from collections.abc import Callable
from functools import cache

from catalogue.model.settings import Settings
from catalogue.model.vocabularies import words

Labeller = Callable[[str, str], str]
"""From a word and its vocabulary to the label of that word."""


def labeller(settings: Settings) -> Labeller:
    """A function that gives the label of a word in a vocabulary, with the words that the catalogue itself added."""

    @cache
    def label(word: str, vocabulary: str) -> str:
        return words(vocabulary, settings.woordenlijsten).get(word, word)

    return label
