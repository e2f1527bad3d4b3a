"""The guard against what leads back to a person: a text as it is read, and what is found in it.

`reading` makes plain what is written in a roundabout way; a module for each kind says what is found; `context` says
what is innocent. Every pattern is bounded, so that the time grows with the text.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from catalogue.reading.privacy import birth, bsn, email, home, iban, names, phone
from catalogue.reading.privacy.digits import runs, some
from catalogue.reading.privacy.reading import Reading, of_story, of_yaml
from catalogue.reading.privacy.trace import Span, key

__all__ = ["MOST", "Reading", "Trace", "key", "of_story", "of_yaml", "traces"]

MOST = 200
"""So many traces of one file are told."""
_ORDER = ("E504", "E503", "E502", "E501", "E506", "E505", "W505", "W504")
_RANK = {code: rank for rank, code in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True)
class Trace:
    """Something that leads back to a person: where it begins in the file, its code, and as it is read."""

    index: int
    code: str
    value: str


def traces(reading: Reading, allowed: Collection[str] = ()) -> tuple[list[Trace], frozenset[str]]:
    """The first 200 traces in order of place, and which of the `allowed` keys were met on the way.

    Of what overlaps the surest kind is told: a telephone number in a bank account is none.
    """
    text = reading.text
    small = text.lower()
    if len(small) != len(text):  # of a few letters the small one is two
        small = "".join(char.lower()[0] for char in text)
    kinds = [email.found(text, small), birth.found(small), names.found(text, small), bsn.named(small)]
    if some(text):
        groups = list(runs(text))
        kinds += iban.found(text), phone.found(text, groups), bsn.found(text, groups), home.found(text)
    met: set[str] = set()
    told: list[Trace] = []
    for one, name in _apart(pair for kind in kinds for pair in _first(text, kind, allowed)):
        if name:
            met.add(name)
        else:
            told.append(Trace(reading.origin(one.start), one.code, text[one.start : one.end]))
    told.sort(key=attrgetter("index"))
    return told[:MOST], frozenset(met)


def _first(text: str, kind: Iterable[Span], allowed: Collection[str]) -> Iterator[tuple[Span, str]]:
    """What is found of one kind until there are enough that are not allowed; with the key of what is allowed, or ''."""
    left = MOST
    for one in kind:
        name = key(text[one.start : one.end]) if allowed else ""
        name = name if name in allowed else ""
        yield one, name
        left -= not name
        if not left:
            return


def _apart(found: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """In order of place, of what overlaps the one whose code ranks first."""
    kept: list[tuple[Span, str]] = []
    for pair in sorted(found):
        one = pair[0]
        while kept and one.start < kept[-1][0].end and _RANK[one.code] < _RANK[kept[-1][0].code]:
            kept.pop()
        if not kept or one.start >= kept[-1][0].end:
            kept.append(pair)
    return kept
