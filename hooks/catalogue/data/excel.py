"""The tables as one Excel workbook: a sheet for each, with numbers and days as what they are.

openpyxl makes the workbook, its styles and the head of each sheet. The rows are written here, beside it: openpyxl takes
forty times as long for a cell, which is minutes for a large catalogue.
"""

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from itertools import islice
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from catalogue.data.cells import fitting, harmless
from catalogue.data.columns import DATUM, GETAL, Column, Row
from catalogue.data.derived import Derived
from catalogue.data.site import WORKBOOK
from catalogue.data.tables import TABLES
from catalogue.data.workbook_archive import Archive

MOST_ROWS = 1_048_576
"""What a sheet of Excel can hold, its first row included."""

Content = tuple[str, tuple[Column, ...], Iterator[Row]]
"""The name, the columns and the rows of a table."""

_TITLE = "Catalogus van klantreizen en verbeteracties"
_WIDTHS = {DATUM: 12, GETAL: 12}
_NARROWEST, _WIDE, _OTHERWISE = 10, 50, 24
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_OF_MARCH_1900 = 61  # Excel believes that the day before was 29 February
_IN_MEMORY = 1 << 20
_PIECE = 1 << 16
_END_OF_ROWS = b"</sheetData>"
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def files(derived: Derived) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The workbook, by its path on the site."""
    contents = ((table.name, table.columns, table.rows(derived)) for table in TABLES)
    yield WORKBOOK, workbook(contents, derived.catalogue.today)


@dataclass(slots=True)
class _Sheet:
    """One sheet, its rows written out and waiting in a file."""

    name: str
    columns: tuple[Column, ...]
    rows: IO[bytes]
    count: int = 1
    """How many rows there are, the head included."""


def workbook(contents: Iterable[Content], day: date, most_rows: int = MOST_ROWS) -> Iterator[bytes]:
    """The bytes of a workbook made on `day`, in pieces; the same bytes for the same tables and day.

    A table with more rows than a sheet holds goes on in a next sheet: `stappen (2)`.
    """
    moment = datetime.combine(day, time())
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = moment
    book.properties.title, book.properties.creator, book.properties.language = _TITLE, None, "nl"
    style = _style_of_days(book)
    with ExitStack() as opened, tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        parts: dict[str, _Sheet] = {}

        def new() -> IO[bytes]:
            return opened.enter_context(tempfile.SpooledTemporaryFile(_IN_MEMORY))

        for content in contents:
            for sheet in _written(content, style, most_rows, new):
                parts[f"xl/worksheets/sheet{len(parts) + 1}.xml"] = sheet
                _head(book, sheet)
        with Archive(file, moment, lambda name, made: _filled(made, parts[name].rows)) as archive:
            ExcelWriter(book, archive).save()
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _style_of_days(book: Workbook) -> int:
    """The number of the style that makes a number a day."""
    sample = WriteOnlyCell(book.create_sheet(), value=None)
    book.remove(book.worksheets[0])
    sample.number_format = "yyyy-mm-dd"
    return int(sample.style_id)


def _written(content: Content, style: int, most_rows: int, new: Callable[[], IO[bytes]]) -> Iterator[_Sheet]:
    """The sheets of one table, the first also when there are no rows; `new` makes a file to keep the rows of one in."""
    name, columns, rows = content
    letters = [get_column_letter(number) for number in range(1, len(columns) + 1)]
    number, full = 1, True
    while full:
        sheet = _Sheet(name if number == 1 else f"{name} ({number})", columns, new())
        for row in islice(rows, most_rows - 1):
            sheet.count += 1
            sheet.rows.write(_row(sheet.count, letters, row, style))
        full = sheet.count == most_rows
        if number == 1 or sheet.count > 1:
            yield sheet
        number += 1


def _row(number: int, letters: list[str], row: Row, style: int) -> bytes:
    made = [f'<row r="{number}">']
    for letter, value in zip(letters, row, strict=True):
        if value is None:
            continue
        if isinstance(value, str):
            made.append(f'<c r="{letter}{number}" t="inlineStr">{_text(value)}</c>')
        elif isinstance(value, date):
            made.append(f'<c r="{letter}{number}" s="{style}"><v>{_serial(value)}</v></c>')
        else:
            made.append(f'<c r="{letter}{number}"><v>{value!r}</v></c>')
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


def _head(book: Workbook, written: _Sheet) -> None:
    """The sheet as openpyxl makes it: everything but its rows."""
    sheet: Any = book.create_sheet(written.name)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(written.columns, 1):
        width = _WIDE if column.wide else _WIDTHS.get(column.kind, _OTHERWISE)
        sheet.column_dimensions[get_column_letter(number)].width = max(width, _NARROWEST, len(column.name) + 4)
    cells = [WriteOnlyCell(sheet, value=column.name) for column in written.columns]
    for cell in cells:
        cell.font = Font(bold=True)
    sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(written.columns))}{written.count}"


def _filled(made: bytes, rows: IO[bytes]) -> Iterator[bytes]:
    """The sheet that openpyxl made, with the rows before the end of its table."""
    before, end, after = made.partition(_END_OF_ROWS)
    assert end, "openpyxl writes sheets in another way than before"
    yield before
    rows.seek(0)
    while piece := rows.read(_PIECE):
        yield piece
    yield end + after
