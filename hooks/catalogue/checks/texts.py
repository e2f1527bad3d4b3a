"""Every text in a record, with the field that it is in. Not `walk`: this is asked of every file, and takes a fifth."""

from collections.abc import Iterator
from functools import cache

from catalogue.model import Record
from catalogue.model.base import Path, shapes
from catalogue.model.fields import Vrij


def texts(record: Record) -> Iterator[tuple[Path, Vrij, str]]:
    """Every text in the record, by its path."""
    for name, kind in _telling(type(record)):
        value = getattr(record, name)
        for index, one in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if one is None:
                continue
            here: Path = (name,) if index is None else (name, index)
            if kind:
                yield here, kind, one
            else:
                yield from (((*here, *path), inner, text) for path, inner, text in texts(one))


@cache
def _telling(model: type[Record]) -> tuple[tuple[str, Vrij | None], ...]:
    """The fields that hold texts, with what those are, and those that hold records."""
    fields = shapes(model).values()
    held = ((one.name, one.value if isinstance(one.value, Vrij) else None, one.record) for one in fields)
    return tuple((name, value) for name, value, record in held if record or value)
