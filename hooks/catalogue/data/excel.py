"""The tables as one Excel workbook: a sheet for each, with numbers and days as what they are.

openpyxl makes the workbook, its styles and the head of each sheet. The rows are written here, beside it: openpyxl takes
forty times as long for a cell, which is minutes for a large catalogue. What is changed in it comes back by
scripts/import_xlsx.py.
"""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date as Day
from datetime import datetime, time
from typing import IO

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from catalogue.data import workbook_lists
from catalogue.data.derived import Derived
from catalogue.data.rendering import render
from catalogue.data.site import WORKBOOK
from catalogue.data.tables import TABLES
from catalogue.data.workbook_archive import Archive
from catalogue.data.workbook_head import guide, head, styles
from catalogue.data.workbook_rows import Content, WrittenSheet, written
from catalogue.words.wording import datum

MOST_ROWS = 1_048_576
"""What a sheet of Excel can hold, its first row included."""
GUIDE = "uitleg"
"""The name of the first sheet, which explains the others."""

_TITLE = "Catalogus van klantreizen en verbeteracties"
_IN_MEMORY = 1 << 20
_PIECE = 1 << 16
_END_OF_ROWS = b"</sheetData>"


def files(derived: Derived) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The workbook, by its path on the site."""
    catalogue = derived.catalogue
    found = workbook_lists.choices(catalogue, (column for table in TABLES for column in table.columns))
    contents = [(table.name, table.columns, table.rows(derived)) for table in TABLES]
    lists = workbook_lists.places(found)
    text = render("data/uitleg.txt", dag=datum(catalogue.today), keuzes=workbook_lists.SHEET).decode()
    yield WORKBOOK, workbook([*contents, workbook_lists.as_table(found)], catalogue.today, text=text, lists=lists)


def workbook(
    contents: Iterable[Content],
    day: Day,
    most_rows: int = MOST_ROWS,
    *,
    text: str = "",
    lists: workbook_lists.Places = workbook_lists.NOWHERE,
) -> Iterator[bytes]:
    """The bytes of a workbook made on `day`, in pieces; the same bytes for the same tables and day.

    A table with more rows than a sheet holds goes on in a next sheet: `stappen (2)`. `text` comes first, on a sheet of
    its own; `lists` says in which cells stands what can be chosen.
    """
    moment = datetime.combine(day, time())
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = moment
    book.properties.title, book.properties.creator, book.properties.language = _TITLE, None, "nl"
    of_cells = styles(book)
    with ExitStack() as opened, tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        parts: dict[str, WrittenSheet] = {}

        def new() -> IO[bytes]:
            return opened.enter_context(tempfile.SpooledTemporaryFile(_IN_MEMORY))

        if text:
            guide(book, GUIDE, text)
        for content in contents:
            for sheet in written(content, of_cells, most_rows, new):
                head(book, sheet, lists)
                parts[f"xl/worksheets/sheet{len(book.worksheets)}.xml"] = sheet
        with Archive(file, moment, lambda name, made: _filled(made, parts.get(name))) as archive:
            ExcelWriter(book, archive).save()
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _filled(made: bytes, sheet: WrittenSheet | None) -> Iterator[bytes]:
    """The sheet that openpyxl made, with the rows before the end of its table."""
    before, end, after = made.partition(_END_OF_ROWS)
    assert end, "openpyxl writes sheets in another way than before"
    yield before
    if sheet:
        sheet.rows.seek(0)
        while piece := sheet.rows.read(_PIECE):
            yield piece
    yield end + after
