"""The rows of a sheet of Excel as XML: numbers and days as what they are, and no text that does anything."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import IO

from openpyxl.utils import get_column_letter

from catalogue.data.cells import fitting, harmless, mark_of
from catalogue.data.columns import TEKST, Column, Row

MARK = Column("kenmerk", TEKST, "Waaraan het programma ziet of er in de rij iets veranderde")
"""The last column of a sheet in which something may be changed."""

Content = tuple[str, tuple[Column, ...], Iterator[Row]]
"""The name, the columns and the rows of a table."""

_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_OF_MARCH_1900 = 61  # Excel believes that the day before was 29 February
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers of the styles of cells: of days; and of what may be changed and what is locked, days among them."""

    day: int
    open: int
    open_day: int
    locked: int
    locked_day: int


@dataclass(slots=True)
class WrittenSheet:
    """One sheet, its rows written out and waiting in a file."""

    name: str
    columns: tuple[Column, ...]
    rows: IO[bytes]
    count: int = 1
    """How many rows there are, the head included."""


def written(content: Content, styles: Styles, most_rows: int, new: Callable[[], IO[bytes]]) -> Iterator[WrittenSheet]:
    """The sheets of one table, the first also when there are no rows; `new` makes a file to keep the rows of one in."""
    name, columns, rows = content
    changed = [at for at, column in enumerate(columns) if column.place]
    if changed:
        columns, rows = (*columns, MARK), ([*row, mark_of(row[at] for at in changed)] for row in rows)
    cells = [_Cells(get_column_letter(at), column, styles, bool(changed)) for at, column in enumerate(columns, 1)]
    number, full = 1, True
    while full:
        sheet = WrittenSheet(name if number == 1 else f"{name} ({number})", columns, new())
        for row in islice(rows, most_rows - 1):
            sheet.count += 1
            sheet.rows.write(_row(sheet.count, cells, row))
        full = sheet.count == most_rows
        if number == 1 or sheet.count > 1:
            yield sheet
        number += 1


class _Cells:
    """What is alike in the cells of one column: the letter, and the style of a day and of anything else."""

    __slots__ = ("letter", "of_day", "style")

    def __init__(self, letter: str, column: Column, styles: Styles, is_changed: bool) -> None:
        self.letter = letter
        self.style = f' s="{styles.open if column.place else styles.locked}"' if is_changed else ""
        self.of_day = styles.open_day if column.place else styles.locked_day if is_changed else styles.day


def _row(number: int, cells: list[_Cells], row: Row) -> bytes:
    made = [f'<row r="{number}">']
    for of, value in zip(cells, row, strict=True):
        if value is None:
            continue
        if isinstance(value, str):
            made.append(f'<c r="{of.letter}{number}"{of.style} t="inlineStr">{_text(value)}</c>')
        elif isinstance(value, date):
            made.append(f'<c r="{of.letter}{number}" s="{of.of_day}"><v>{_serial(value)}</v></c>')
        else:
            made.append(f'<c r="{of.letter}{number}"{of.style}><v>{value!r}</v></c>')
    made.append("</row>")
    return "".join(made).encode()


@lru_cache(8192)  # most cells hold an id or a word that many others hold too
def _text(value: str) -> str:
    """The text of a cell: no formula, not too long, escaped for XML and for Excel, which reads `_x0041_` as an A."""
    text = fitting(harmless(value))
    if "_x" in text:
        text = _LOOKS_ESCAPED.sub("_x005F_", text)
    if "\r" in text:  # XML makes a new line of it
        text = text.replace("\r", "_x000D_")
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<is><t xml:space="preserve">{text}</t></is>'


def _serial(day: date) -> int:
    """A day as Excel counts them."""
    number = day.toordinal() - _DAY_ZERO
    return number if number >= _FIRST_OF_MARCH_1900 else number - 1
