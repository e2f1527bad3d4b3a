"""A sheet of Excel but for its rows: its head, the columns that are locked, and what can be chosen in a cell."""

from collections.abc import Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from catalogue.data.columns import DATUM, GETAL, Column
from catalogue.data.workbook_rows import MARK, Styles, WrittenSheet

_WIDTHS = {DATUM: 12, GETAL: 12}
_NARROWEST, _WIDE, _OTHERWISE = 10, 50, 24
_TEXT_WIDTH = 74
_ON_A_LINE = 66  # characters, in the wide letters that LibreOffice may have
_DAY = "yyyy-mm-dd"
_GREY = "595959"
_LAST_ROW = 1_048_576
_MAY_BE_DONE = ("autoFilter", "sort", "formatCells", "formatColumns", "formatRows", "insertRows")
_OPEN = Protection(locked=False)


def styles(book: Workbook) -> Styles:
    """The styles that the rows of this new workbook have."""
    sheet = book.create_sheet()
    book.remove(sheet)

    def number(format: str = "General", protection: Protection | None = None, font: Font | None = None) -> int:
        sample = WriteOnlyCell(sheet, value=None)
        sample.number_format = format
        if protection:
            sample.protection = protection
        if font:
            sample.font = font
        return int(sample.style_id)

    grey = Font(color=_GREY)  # and what is locked has a style at all: else LibreOffice takes that of its column
    return Styles(
        day=number(_DAY),
        open=number(protection=_OPEN),
        open_day=number(_DAY, _OPEN),
        locked=number(font=grey),
        locked_day=number(_DAY, font=grey),
    )


def head(book: Workbook, written: WrittenSheet, lists: Mapping[str, str]) -> None:
    """The sheet as openpyxl makes it: everything but its rows. `lists` says in which cells a list stands, by name.

    What says which row it is, and what the catalogue works out, is locked, without a password. Below the last row
    every cell is open.
    """
    sheet: Any = book.create_sheet(written.name)
    sheet.freeze_panes = "A2"
    is_changed = any(column.place for column in written.columns)
    for number, column in enumerate(written.columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        width = _WIDE if column.wide else _WIDTHS.get(column.kind, _OTHERWISE)
        dimension.width = max(width, _NARROWEST, len(column.name) + 4)
        if is_changed:
            dimension.protection = _OPEN
            if column.kind == DATUM:
                dimension.number_format = _DAY
        dimension.hidden = column is MARK
        if column.chosen_from in lists:
            sheet.data_validations.append(_choice(column, get_column_letter(number), lists[column.chosen_from]))
    cells = [WriteOnlyCell(sheet, value=column.name) for column in written.columns]
    for cell in cells:
        cell.font = Font(bold=True)
    sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(written.columns))}{written.count}"
    if is_changed:
        sheet.protection.sheet = True
        for name in _MAY_BE_DONE:
            setattr(sheet.protection, name, False)  # it says what is kept from being done


def _choice(column: Column, letter: str, cells: str) -> DataValidation:
    """A list to choose from. Something else can be typed too: a name, or more with a semicolon."""
    made = DataValidation(type="list", formula1=cells, allow_blank=True, showErrorMessage=False)
    if column.many:
        made.promptTitle, made.prompt = "Meer dan één?", "Typ ze achter elkaar, met een puntkomma ertussen."
        made.showInputMessage = True
    made.add(f"{letter}2:{letter}{_LAST_ROW}")
    return made


def guide(book: Workbook, name: str, text: str) -> None:
    """A sheet of text: a line of it is a row, and one that begins with # is a heading."""
    sheet: Any = book.create_sheet(name)
    sheet.column_dimensions["A"].width = _TEXT_WIDTH
    sheet.sheet_view.showGridLines = False
    for number, line in enumerate(text.splitlines(), 1):
        lines = 1 + len(line) // _ON_A_LINE
        sheet.row_dimensions[number].height = 22 if line.startswith("# ") else 15 * lines
        cell = WriteOnlyCell(sheet, value=line.removeprefix("# ") or None)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if line.startswith("# "):
            cell.font = Font(bold=True, size=14)
        sheet.append([cell])
    sheet.protection.sheet = True
