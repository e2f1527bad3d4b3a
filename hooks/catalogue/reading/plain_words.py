"""A message about a file in plain words, for a form or a proposal: fields and things by what they are called."""

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
_QUOTED = re.compile(r"'([a-z0-9]+(?:[-_#][a-z0-9]+)*)'")
_OF_FIELD = re.compile(r"(?<=veld )'([a-z]+)'")
_PATH = re.compile(r"\b(?:journeys|improvements|registers)/[a-z0-9-]+\.(?:yml|md)\b")
_DAY = re.compile(r"\b[12][0-9]{3}-[01][0-9]-[0-3][0-9]\b")
_TYPED = re.compile(r"\b(Schrijf|Bijvoorbeeld): [a-z_]+: (?=\S)")
"""What is said of how a value is typed in a file: `Schrijf: aantal: 5`."""
_AS_IN_A_FILE = " als jaar-maand-dag"
_YES_OR_NO = "true of false", "ja of nee"
_PROGRAM = "scripts/"


def in_words(text: str, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """A sentence of a message or a hint in plain words; '' when it is about what is typed elsewhere.

    `names` is what things are called, by the id, the word or the path by which they are written in a file.
    """
    if _PROGRAM in text:
        return ""
    text = _TYPED.sub(r"\1: ", text.replace(_AS_IN_A_FILE, "").replace(*_YES_OR_NO))
    text = _PATH.sub(lambda found: f"‘{names[found[0]]}’" if found[0] in names else found[0], text)
    text = _OF_FIELD.sub(lambda found: f"‘{_labels().get(found[1], found[1])}’", text)
    text = _QUOTED.sub(lambda found: f"‘{names[found[1]]}’" if found[1] in names else found[0], text)
    text = _FIELD.sub(lambda found: f"‘{_labels()[found[2]]}’" if _is_no_word(found[2]) else found[0], text)
    text = _ID.sub(lambda found: _called(found, names.get(found[2], _words().get(found[2]))), text)
    return _DAY.sub(_day, text)


def _called(found: re.Match[str], label: str | None) -> str:
    return found[0] if label is None else f"‘{label}’"


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
    """The label of every field, by its name: of more with one name the shortest, which says no more than they share."""
    found: dict[str, str] = {}
    for model in inside(*ITEMS.values(), *REGISTERS.values()):
        for name, shape in shapes(model).items():
            found[name] = min(filter(None, (found.get(name), shape.info.title or name)), key=len)
    return found


def _is_no_word(name: str) -> bool:
    return "_" in name and name in _labels()
