"""A table of the open data, declared once: its columns stand above what yields its rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from catalogue.data import columns
from catalogue.data.cells import yes_or_no
from catalogue.data.columns import JA_NEE, Column, Row, cells
from catalogue.data.derived import Derived
from catalogue.model import Record
from catalogue.model.labels import Labeller, labeller

Item = tuple[Any, ...]
"""What stands in a row: a value for each column, a record (or None) for each kind of record."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what is in it, its columns, and its rows as lists of cells in the order of the columns."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[Derived], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Rest:
    """The columns of a record without the first, which another column tells already."""

    model: type[Record]


Part = Column | type[Record] | Rest


def table(
    name: str, title: str, *parts: Part, keys: tuple[str, ...] = ()
) -> Callable[[Callable[[Derived], Iterator[Item]]], Table]:
    """Makes a table of a generator: it yields as many things as there are `parts`, each what that part tells.

    `keys` are the fields of a record that say which row it is, besides the columns that are no field.
    """
    found = tuple(
        replace(column, place=()) if column.name in keys else column for part in parts for column in _columns(part)
    )

    def made(items: Callable[[Derived], Iterator[Item]]) -> Table:
        def rows(derived: Derived) -> Iterator[Row]:
            label = labeller(derived.catalogue.settings)
            return (_row(parts, item, label) for item in items(derived))

        return Table(name, title, found, rows)

    return made


def _columns(part: Part) -> tuple[Column, ...]:
    if isinstance(part, Column):
        return (part,)
    return columns.of(part.model)[1:] if isinstance(part, Rest) else columns.of(part)


def _row(parts: tuple[Part, ...], item: Item, label: Labeller) -> Row:
    row: Row = []
    for part, value in zip(parts, item, strict=True):
        if isinstance(part, Column):
            row.append(yes_or_no(value) if part.kind == JA_NEE else value)
        elif isinstance(part, Rest):
            row += cells(value, part.model, label)[1:]
        else:
            row += cells(value, part, label)
    return row
