"""What a word of a vocabulary is called on a page."""

from collections.abc import Callable
from functools import cache

from catalogue.model.settings import Settings
from catalogue.model.vocabularies import words
from catalogue.words.wording import met_term

Labeller = Callable[[str | None, str], str]
"""From a word and its vocabulary to the label of that word; None is what nobody filled in."""

NIET_INGEVULD = "niet_ingevuld"
"""Where words are counted or have a page: what nobody filled in. It is no word of a vocabulary, so no choice."""


def labeller(settings: Settings) -> Labeller:
    """A function that gives the label of a word in a vocabulary, with the words that the catalogue itself added.

    Of a customer ours speak as the catalogue does (`term_klant`).
    """

    @cache
    def label(word: str | None, vocabulary: str) -> str:
        if word is None or word == NIET_INGEVULD:
            return niet_ingevuld(vocabulary)
        own = settings.woordenlijsten.get(vocabulary, {})
        if word in own:
            return own[word]
        return met_term(words(vocabulary, settings.woordenlijsten).get(word, word), settings.term_klant)

    return label


def niet_ingevuld(vocabulary: str) -> str:
    """That nobody chose a word of this vocabulary: "Soort niet ingevuld" for `actie.soort`."""
    return f"{vocabulary.rpartition('.')[2].capitalize()} niet ingevuld"
