"""Where a key belongs that its record does not have: with the field above it, in its text, or in another record."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple

from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import Path, Shape, inside, shapes
from catalogue.model.fields import Vrij
from catalogue.reading.nodes import Mapping as MappingNode
from catalogue.reading.nodes import Node, Scalar
from catalogue.reading.nodes import Sequence as SequenceNode
from catalogue.words.hints import LONGEST, typed

Entries = Mapping[str, tuple[Scalar, Node]]
_CLEARLY = 3  # keys of one other record: then it is that record that stands at the wrong place


class Home(NamedTuple):
    """The record of the field above that a key belongs in: where that is, and how far in its fields are."""

    path: Path
    line: int
    depth: int
    record: type[Record]

    def takes(self, key: str) -> bool:
        """Whether the record has a field of this name."""
        return key in shapes(self.record)

    def advice(self, many: int) -> str:
        """What to do with so many keys."""
        what, verb, each = ("Dit veld", "hoort", "er") if many == 1 else (f"Deze {many} velden", "horen", "voor elk")
        behind = " voor" if many == 1 else ""
        return f"{what} {verb} bij '{self.path[0]}', op regel {self.line}. Zet {each} {self.depth} spaties{behind}."


def home_above(fields: Mapping[str, Shape], above: Entries, key: str) -> Home | None:
    """Where a key belongs that stands too far to the left to be in the record above it."""
    if not above:
        return None
    name, (named, value) = [*above.items()][-1]
    before: Node = value
    shape = fields[name]
    path: Path = (name,)
    if isinstance(value, SequenceNode) and value.items:
        before, path = value.items[-1], (name, len(value.items) - 1)
    if not shape.record or key not in shapes(shape.record):
        return None
    if isinstance(before, Scalar):
        return None if before.text or shape.many else Home(path, named.line, named.column + 1, shape.record)
    if not isinstance(before, MappingNode) or key in before.entries:
        return None
    first = next(iter(before.entries.values()), (None, None))[0]
    if first is None or (first.line, first.column) != (before.line, before.column):
        return None
    return Home(path, named.line, first.column - 1, shape.record)


def of_text_above(fields: Mapping[str, Shape], above: Entries, key: str, value: Node) -> str:
    """What to do when a key is a part of the text above it, that has a colon and is not indented; else ''."""
    if not above:
        return ""
    name, (_, before) = [*above.items()][-1]
    shape = fields[name]
    is_text = isinstance(shape.value, Vrij) and not shape.reference and not shape.many
    if is_text and " " in key and isinstance(before, Scalar) and before.plain and isinstance(value, Scalar):
        whole = f"{before.text} {key}: {value.text}"
        if len(whole) <= LONGEST:
            return f"Hoort dit bij de tekst erboven? Schrijf dan: {name}: {typed(whole)}"
    return ""


def elsewhere(model: type[Record], key: str) -> str:
    """Where a key does belong, when exactly one kind of record has it."""
    if key in model.derived:
        return "De naam van het bestand is het id."
    owners = {other.naam_enkelvoud for other in _all_models() if key in shapes(other)}
    return f"Dit veld hoort bij een {owners.pop()}." if len(owners) == 1 else ""


def of_one_other(keys: Collection[str]) -> str:
    """What to do with so many keys of one other record that it seems to stand here whole; else ''."""
    owners = [other for other in _all_models() if shapes(other).keys() >= set(keys)] if len(keys) >= _CLEARLY else []
    return f"Deze {len(keys)} velden horen bij een {owners[0].naam_enkelvoud}." if owners else ""


@cache
def is_field(name: str) -> bool:
    """Whether any record has a field of this name."""
    return any(name in shapes(model) for model in _all_models())


@cache
def _all_models() -> tuple[type[Record], ...]:
    return inside(*ITEMS.values(), *REGISTERS.values())
