"""The tables as CSV, as Dutch Excel opens it: UTF-8 with a mark, semicolons, decimal commas, days as 2026-11-21."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from catalogue.outputs.cells import decimal_comma, harmless
from catalogue.outputs.columns import GETAL, TEKST, Column, Row
from catalogue.outputs.derived import Derived
from catalogue.outputs.site import FOLDER
from catalogue.outputs.tables import TABLES, Table

_ROWS = 500  # how many rows are in memory as text


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
    yield _lines([[column.name for column in columns]])
    converters = [(place, convert) for place, column in enumerate(columns) if (convert := _CONVERTERS.get(column.kind))]
    while chunk := list(islice(rows, _ROWS)):
        for row in chunk:
            for place, convert in converters:
                if row[place] is not None:
                    row[place] = convert(row[place])
        yield _lines(chunk)


# The other kinds are written as they are: a day in ISO notation, ja or nee.
_CONVERTERS: dict[str, Callable[[Any], str]] = {TEKST: harmless, GETAL: decimal_comma}


def _lines(rows: Iterable[Row]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode()
