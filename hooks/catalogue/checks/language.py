"""The writing help: what can be said so that more people understand it. It never keeps anything from being published.

What a customer said, names and addresses are not looked at; texts that are still to be written neither.
"""

from collections.abc import Iterator

from catalogue.checks.rule import Context, Hit
from catalogue.checks.texts import texts
from catalogue.model import Record
from catalogue.model.base import Path
from catalogue.model.fields import Proza
from catalogue.words.hard_words import HARD_WORDS
from catalogue.words.passives import towers
from catalogue.words.sentences import sentences
from catalogue.words.template import TO_REPLACE


def plain_language(record: Record, context: Context) -> Iterator[Hit]:
    """W1401 to W1404, for every text of ours in a record of a file."""
    for path, kind, text in texts(record):
        if isinstance(kind, Proza) and not text.startswith(TO_REPLACE):
            yield from _long(path, text, context.drempelwaarden.zin_woorden)
            yield from _hard(path, text, context)
            yield from _passive(path, text)


def _long(path: Path, text: str, most: int) -> Iterator[Hit]:
    """W1401: a sentence can be taken in at once."""
    if len(text.split(maxsplit=most)) > most:
        for one in sentences(text):
            if len(one.words) > most:
                yield Hit("W1401", path, {"aantal": len(one.words), "hoogstens": most}, at=one.start)


def _hard(path: Path, text: str, context: Context) -> Iterator[Hit]:
    """W1402, W1404: words that everybody knows; of W1404 the catalogue itself says which not everybody does."""
    for one in context.jargon.finder.found(text):
        own = context.jargon.own.get(one.phrase)
        if own is None:
            yield Hit("W1402", path, {"tekst": one.text, "beter": _either(HARD_WORDS[one.phrase])}, at=one.start)
        else:
            advice = f"Schrijf liever {_either(own)}." if own else "Leg het woord uit, of zeg het anders."
            yield Hit("W1404", path, {"tekst": one.text, "raad": advice}, at=one.start)


def _either(better: str) -> str:
    return " of ".join(f"'{one}'" for one in better.split(" / "))


def _passive(path: Path, text: str) -> Iterator[Hit]:
    """W1403: somebody does what is done."""
    for start, number in towers(text):
        yield Hit("W1403", path, {"aantal": number}, at=start)
