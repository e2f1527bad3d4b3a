"""A record from JSON as an editor would type it: only what the model knows, without what says nothing, all in texts."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from catalogue.editor import splice
from catalogue.model.base import Data, Record, Shape, shapes
from catalogue.model.time_taken import Tijd
from catalogue.reading.findings import shown

ADDED = frozenset({"id", "afgeleid", "verhaal"})
"""What the open data adds to a record; an id is only left out where it is the name of a file."""
Naming = Callable[[str, str], str]
"""Gives the id here of what is named there, by register and id."""


def as_typed(model: type[Record], found: Any, name: Naming) -> Data:
    """The record; what has another form than the model says stays as it is: the check says what is wrong with it."""
    if not isinstance(found, Mapping):
        return splice.cleaned(_texts(found))
    known = shapes(model)
    told = Tijd.once(found) if model is Tijd else found
    made = {field: _value(known[field], told[field], name) for field in known if told.get(field) is not None}
    return splice.cleaned({field: one for field, one in made.items() if one != []})


def unknown(model: type[Record], found: Any, place: str = "") -> Iterator[str]:
    """Where in it stands what the model has no field for: another version of the program wrote that."""
    for field, value in found.items() if isinstance(found, Mapping) else ():
        shape = shapes(model).get(field)
        if shape is None:
            if place or field not in ADDED:
                yield shown(f"{place}{field}")
        elif shape.record:
            for one in value if isinstance(value, list) else [value]:
                yield from unknown(shape.record, one, f"{place}{field}.")


def _value(shape: Shape, value: Any, name: Naming) -> Data:
    if shape.many and isinstance(value, list):
        return [_one(shape, item, name) for item in value]
    return None if isinstance(value, bool) and value == shape.info.default else _one(shape, value, name)


def _one(shape: Shape, value: Any, name: Naming) -> Data:
    if shape.record:
        return as_typed(shape.record, value, name)
    return name(shape.reference, value) if shape.reference and isinstance(value, str) else _texts(value)


def _texts(value: Any) -> Data:
    """All values in it as texts: a yes is `true`, as in a file."""
    if isinstance(value, Mapping):
        return {field: _texts(one) for field, one in value.items()}
    if isinstance(value, list):
        return [_texts(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else value
