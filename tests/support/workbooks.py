"""Workbooks made of data: sheets by name, each its rows, with what is hidden, merged or a formula in it."""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from example import of_example
from places import EXAMPLE
from published import example_files, files
from records import TODAY

from catalogue.data.site import WORKBOOK
from catalogue.editor.workspace import Workspace
from catalogue.loading import Memory
from catalogue.model.catalogue import Catalogue
from catalogue.workbook.notes import cell_of
from catalogue.workbook.taking import Asked, TakenIn, taken

_MEMORY = Memory()
Rows = Sequence[Sequence[Any]]


def made(sheets: Mapping[str, Rows | Mapping[str, Any]]) -> bytes:
    """The bytes of a workbook. A sheet is rows, or `rijen` with `samengevoegd`, `verborgen_kolommen`, `_rijen`."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, told in sheets.items():
        said: Mapping[str, Any] = told if isinstance(told, Mapping) else {"rijen": told}
        sheet: Any = book.create_sheet(name)
        for row in said["rijen"]:
            sheet.append(list(row))
        for area in said.get("samengevoegd", ()):
            sheet.merge_cells(area)
        for letter in said.get("verborgen_kolommen", ()):
            sheet.column_dimensions[letter].hidden = True
        for number in said.get("verborgen_rijen", ()):
            sheet.row_dimensions[number].hidden = True
        if said.get("verborgen"):
            sheet.sheet_state = "hidden"
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook of openpyxl."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def published() -> bytes:
    """The workbook of the example, as it is on the site."""
    return example_files()[WORKBOOK]


def changed(change: Callable[[openpyxl.Workbook], None], catalogue: Catalogue | None = None) -> bytes:
    """The same, or that of another catalogue, after somebody changed it."""
    data = files(catalogue)[WORKBOOK] if catalogue else published()
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    return saved(book)


def row_of(sheet: Any, **keys: str) -> int:
    """The number of the row in which these columns say so."""
    return next(n for n in range(2, sheet.max_row + 1) if all(cell(sheet, n, k).value == v for k, v in keys.items()))


def cell(sheet: Any, row: int, name: str) -> Any:
    """The cell of a row in the column with this name."""
    return sheet.cell(row, next(one.column for one in sheet[1] if one.value == name))


def take(data: bytes, asked: Asked | None = None, root: Path = EXAMPLE) -> TakenIn:
    """What comes of a workbook that is handed in, in the catalogue of the example."""
    return taken("lijst.xlsx", data, Workspace(root, of_example(), TODAY, memory=_MEMORY), asked or Asked({}))


def told(found: TakenIn) -> list[str]:
    """Every finding by its sheet, its cell and its code: `Acties!C2 E1804`."""
    return [f"{cell_of(one).partition('!')[2]} {one.code}" for one in found.findings]


def texts(found: TakenIn) -> dict[str, str]:
    """What would be written, by path."""
    return {path: data.decode() for path, data in found.changes.after.items()}
