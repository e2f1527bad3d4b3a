"""The tables as CSV, as Dutch Excel opens it: UTF-8 with a mark, semicolons, decimal commas, days as 2026-11-21.

Every text stands between quotes, so that no reader takes a part of it for something else; numbers, days and empty cells
do not, so that every reader knows them for what they are (RFC 4180).
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from catalogue.data.cells import decimal_comma, harmless
from catalogue.data.columns import DATUM, GETAL, JA_NEE, TEKST, Column, Row
from catalogue.data.derived import Derived
from catalogue.data.site import FOLDER
from catalogue.data.table import Table
from catalogue.data.tables import TABLES

_ROWS = 500  # how many rows are in memory as text
_REMEMBERED = 8192


def path(table: Table) -> str:
    """Where the CSV file of a table stands."""
    return f"{FOLDER}csv/{table.name}.csv"


def paths() -> Iterator[str]:
    """Where the files stand."""
    return map(path, TABLES)


def files(derived: Derived) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The CSV file of every table, by its path on the site."""
    for table in TABLES:
        yield path(table), text(table.columns, table.rows(derived))


def text(columns: tuple[Column, ...], rows: Iterator[Row]) -> Iterator[bytes]:
    """A table as the bytes of a CSV file, in pieces."""
    yield "\ufeff".encode()
    yield _line(_quoted(column.name) for column in columns).encode()
    kinds = {kind: _Written(convert) for kind, convert in _CONVERTERS.items()}
    written = [kinds[column.kind] for column in columns]
    while chunk := list(islice(rows, _ROWS)):
        yield "".join([_line([of[value] for of, value in zip(written, row, strict=True)]) for row in chunk]).encode()


class _Written(dict[Any, str]):
    """How a value is written, by the value: most cells hold an id, a word or nothing, as many others do."""

    def __init__(self, convert: Callable[[Any], str]) -> None:
        super().__init__({None: ""})
        self._convert = convert

    def __missing__(self, value: Any) -> str:
        made = self._convert(value)
        if len(self) < _REMEMBERED:
            self[value] = made
        return made


def _line(cells: Iterable[str]) -> str:
    return ";".join(cells) + "\r\n"


def _quoted(text: str) -> str:
    return '"' + harmless(text).replace('"', '""') + '"'


_CONVERTERS: dict[str, Callable[[Any], str]] = {
    TEKST: _quoted,
    GETAL: decimal_comma,
    DATUM: date.isoformat,
    JA_NEE: _quoted,
}
