"""A message about a file in the words of a form: a field is called as it is there, and nobody is sent to a program."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from types import MappingProxyType

from catalogue.model import ITEMS, REGISTERS
from catalogue.model.base import inside, shapes
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.words.wording import datum

_FIELD = re.compile(r"(['‘]?)\b([a-z]+(?:_[a-z]+)+)\b(['’]?)")
_ID = re.compile(r"(['‘]?)(?<![\w#/.-])([a-z0-9]+(?:[-_][a-z0-9]+)+)(?![\w#/-]|\.\w)(['’]?)")
_DAY = re.compile(r"\b[12][0-9]{3}-[01][0-9]-[0-3][0-9]\b")
_TYPED = re.compile(r"\b(Schrijf|Bijvoorbeeld): [a-z_]+: (?=\S)")
"""What is said of how a value is typed in a file: `Schrijf: aantal: 5`."""
_AS_IN_A_FILE = " als jaar-maand-dag"
_PROGRAM = "scripts/"


def in_words(text: str, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """A sentence of a message or a hint as it reads beside a form; '' when it is about what is typed elsewhere.

    `names` is what things are called, by the id or word of which is written in a file.
    """
    if _PROGRAM in text:
        return ""
    text = _TYPED.sub(r"\1: ", text.replace(_AS_IN_A_FILE, ""))
    names = {**_words(), **names}
    text = _FIELD.sub(lambda found: f"‘{_labels()[found[2]]}’" if found[2] in _labels() else found[0], text)
    text = _ID.sub(lambda found: f"‘{names[found[2]]}’" if found[2] in names else found[0], text)
    return _DAY.sub(_day, text)


def _day(found: re.Match[str]) -> str:
    with suppress(ValueError):
        return datum(date.fromisoformat(found[0]))
    return found[0]


@cache
def _words() -> Mapping[str, str]:
    """The label of every word of a vocabulary that is none in Dutch, by that word."""
    return {word: label for known in VOCABULARIES.values() for word, label in known.items() if "_" in word}


@cache
def _labels() -> Mapping[str, str]:
    """The label of every field with a name that is no word, by that name."""
    every = inside(*ITEMS.values(), *REGISTERS.values())
    return {name: shape.info.title or name for model in every for name, shape in shapes(model).items() if "_" in name}
