"""The rule for the texts that a new file begins with: they are replaced before anybody reads them."""

from collections.abc import Iterator
from functools import cache

from catalogue.checks.rule import Context, Hit
from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.base import Path, shapes
from catalogue.model.fields import Vrij
from catalogue.words.template import TO_REPLACE


def nothing_is_left_to_write(record: Klantreis | Verbeteractie, context: Context) -> Iterator[Hit]:
    """E121: a journey that is no concept any more, or an action that is no idea any more, has no text to replace."""
    begin = "concept" if isinstance(record, Klantreis) else "idee"
    if record.status != begin:
        for path, text in _left(record):
            yield Hit("E121", path, {"tekst": text, "status": begin})


def _left(record: Record) -> Iterator[tuple[Path, str]]:
    """Every text in a record that is to be replaced. Not `walk`: this is asked of every file, and takes a fifth."""
    for name, holds_records in _telling(type(record)):
        value = getattr(record, name)
        for index, one in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            here: Path = (name,) if index is None else (name, index)
            if holds_records:
                yield from (((*here, *path), text) for path, text in _left(one)) if one is not None else ()
            elif one is not None and one.startswith(TO_REPLACE):
                yield here, one


@cache
def _telling(model: type[Record]) -> tuple[tuple[str, bool], ...]:
    """The fields that hold texts or records, and which of the two."""
    fields = shapes(model).values()
    return tuple((one.name, bool(one.record)) for one in fields if one.record or isinstance(one.value, Vrij))
