"""The names of fields, and what of them tells how a line was meant: here nobody knows yet in which record it stands."""

from functools import cache

from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import inside, shapes
from catalogue.model.fields import Naam, Vrij
from catalogue.model.settings import Settings


@cache
def _models() -> tuple[type[Record], ...]:
    return inside(*ITEMS.values(), *REGISTERS.values())


@cache
def field_names() -> frozenset[str]:
    """Of every field of every record."""
    return frozenset(name for model in _models() for name in shapes(model))


@cache
def holds_text(name: str) -> bool:
    """Whether a text can stand in a field of this name; where none can, quotes set nothing right."""
    found = [shape for model in _models() if (shape := shapes(model).get(name))]
    return not found or any(
        isinstance(shape.value, Vrij) and not isinstance(shape.value, Naam) and not shape.reference for shape in found
    )


@cache
def holds_list(name: str) -> bool:
    """Whether every field of this name holds a list."""
    found = [shape for model in _models() if (shape := shapes(model).get(name))]
    return bool(found) and all(shape.many and not shape.record for shape in found)


@cache
def holds_one_text(name: str) -> bool:
    """Whether a field of this name holds one text, and no list of them."""
    found = [shape for model in _models() if (shape := shapes(model).get(name))]
    return any(isinstance(shape.value, Vrij) and not shape.many and not shape.reference for shape in found)


@cache
def together(one: str, other: str) -> bool:
    """Whether there is a record with both fields."""
    return any({one, other} <= shapes(model).keys() for model in (*_models(), *inside(Settings)))
