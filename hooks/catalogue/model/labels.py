"""What a word of a vocabulary is called on a page."""

from collections.abc import Callable
from functools import cache

from catalogue.model.settings import Settings
from catalogue.model.vocabularies import words


def labeller(settings: Settings) -> Callable[[str, str], str]:
    """A function that gives the label of a word in a vocabulary, with the words that the catalogue itself added."""

    @cache
    def label(word: str, vocabulary: str) -> str:
        return words(vocabulary, settings.woordenlijsten).get(word, word)

    return label
