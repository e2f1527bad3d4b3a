"""What stands on the sheets of a workbook: one pass over its XML, in which nothing is worked out.

openpyxl refuses workbooks of other programs for a border that it does not know, and fills in every cell of an area
that was merged, be it a million; this reads no more than what stands in cells.
"""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel
from openpyxl.utils.escape import unescape

from catalogue.data.cells import Value
from catalogue.model.limits import MAX_WORKBOOK_COLUMNS
from catalogue.workbook.opening import NoWorkbook

_UNREADABLE = "Open het bestand in Excel of LibreOffice en sla het opnieuw op als 'Excel-werkmap (.xlsx)'."
_LAST_ROW = 1_048_576

Place = tuple[int, int]
"""The row and the column of a cell, from 1."""


@dataclass(slots=True)
class Sheet:
    """A sheet by its cells that are not empty; what is hidden in it, and where a formula is or cells are merged.

    `formulas` are in `cells` too, with what came out of them, if that is known. `merged` says of every range its first
    cell, its last row and its last column.
    """

    name: str
    hidden: bool = False
    cells: dict[Place, Value] = field(default_factory=dict)
    formulas: set[Place] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[range] = field(default_factory=list)
    merged: list[tuple[Place, int, int]] = field(default_factory=list)

    @property
    def rows(self) -> Iterator[tuple[int, Mapping[int, Value]]]:
        """Every row in which something stands, by its number, with what is in it by column."""
        found: dict[int, dict[int, Value]] = {}
        for (row, column), value in self.cells.items():
            found.setdefault(row, {})[column] = value
        yield from sorted(found.items())

    def is_hidden_column(self, column: int) -> bool:
        """Whether the reader of the sheet does not see this column."""
        return any(column in some for some in self.hidden_columns)


class _Archive(Protocol):
    def open(self, name: str) -> Any: ...


def sheets(archive: zipfile.ZipFile) -> list[Sheet]:
    """The sheets of a workbook, in its own order. Raises NoWorkbook when its XML cannot be read."""
    try:
        return list(_sheets(archive))
    except (ParseError, KeyError, ValueError, IndexError, TypeError, OverflowError) as error:
        raise NoWorkbook("het bestand is beschadigd", _UNREADABLE) from error


def _sheets(archive: zipfile.ZipFile) -> Iterator[Sheet]:
    book = fromstring(archive.read("xl/workbook.xml"))
    links = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "").removeprefix("/xl/") for link in links}
    properties = next(_named(book, "workbookPr"), None)
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    texts, days = _shared(archive), _days(archive)
    read = _Reading(texts, days, CALENDAR_MAC_1904 if is_1904 else CALENDAR_WINDOWS_1900)
    for one in _named(book, "sheet"):
        link = next(value for name, value in one.items() if _local(name) == "id")
        path = f"xl/{targets[link]}"
        if path in archive.namelist() and "/worksheets/" in path:  # else a sheet that is a chart
            sheet = Sheet(one.get("name", ""), one.get("state", "visible") != "visible")
            with archive.open(path) as part:
                read.fill(sheet, part)
            yield sheet


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _named(element: Element, name: str) -> Iterator[Element]:
    return (one for one in element.iter() if _local(one.tag) == name)


def _shared(archive: zipfile.ZipFile) -> list[str]:
    """The texts that cells name by number."""
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    with archive.open("xl/sharedStrings.xml") as part:
        found = []
        for _, element in iterparse(part):
            if _local(element.tag) == "si":
                found.append(_text(element))
                element.clear()
        return found


def _text(element: Element) -> str:
    """The text of a cell, of all its parts; not how it sounds (rPh)."""
    parts = []
    for one in element:
        match _local(one.tag):
            case "t":
                parts.append(one.text or "")
            case "r":
                parts += [inner.text or "" for inner in one if _local(inner.tag) == "t"]
    whole = "".join(parts)
    return unescape(whole) if "_x" in whole else whole


def _days(archive: zipfile.ZipFile) -> set[int]:
    """The numbers of the styles in which a number is a day."""
    if "xl/styles.xml" not in archive.namelist():
        return set()
    root = fromstring(archive.read("xl/styles.xml"))
    own = {one.get("numFmtId"): one.get("formatCode", "") for one in _named(root, "numFmt")}
    formats = next(_named(root, "cellXfs"), ())
    return {
        number
        for number, one in enumerate(formats)
        if is_date_format(own.get(id := one.get("numFmtId", "0")) or BUILTIN_FORMATS.get(int(id), ""))
    }


@dataclass(frozen=True, slots=True)
class _Reading:
    texts: list[str]
    days: set[int]
    epoch: datetime

    def fill(self, sheet: Sheet, part: Any) -> None:
        """Read the XML of a sheet."""
        row = column = in_cell = 0
        parents: list[Element] = []
        for event, element in iterparse(part, ("start", "end")):
            name = _local(element.tag)
            if event == "start":
                parents.append(element)
                in_cell += name == "c"
                if name == "row":
                    row, column = int(element.get("r") or row + 1), 0
                continue
            parents.pop()
            in_cell -= name == "c"
            if name == "c":
                place = _place(element.get("r"), row, column)
                column = place[1]
                if column <= MAX_WORKBOOK_COLUMNS and place[0] <= _LAST_ROW:
                    self._take(sheet, place, element)
            elif name == "row" and element.get("hidden") in ("1", "true"):
                sheet.hidden_rows.add(row)
            elif name == "col" and element.get("hidden") in ("1", "true"):
                sheet.hidden_columns.append(range(int(element.get("min", "1")), int(element.get("max", "1")) + 1))
            elif name == "mergeCell":
                left, top, right, bottom = range_boundaries(element.get("ref", ""))
                sheet.merged.append(((top or 1, left or 1), bottom or _LAST_ROW, right or MAX_WORKBOOK_COLUMNS))
            if parents and not in_cell:  # else a sheet would be in memory whole
                parents[-1].remove(element)

    def _take(self, sheet: Sheet, place: Place, element: Element) -> None:
        written: str | None = None
        kind = element.get("t", "n")
        for one in element:
            match _local(one.tag):
                case "v":
                    written = one.text
                case "is":
                    written = _text(one)
                case "f":
                    sheet.formulas.add(place)
        value = self._value(kind, written, int(element.get("s") or 0))
        if value is not None or place in sheet.formulas:
            sheet.cells[place] = value

    def _value(self, kind: str, written: str | None, style: int) -> Value:
        if written is None or kind == "e":
            return None
        match kind:
            case "s":
                return self.texts[int(written)] or None
            case "b":
                return written.strip() in ("1", "true")
            case "d":
                return datetime.fromisoformat(written.strip().removesuffix("Z")).date()
            case "n":
                return self._number(float(written), style)
        return written or None

    def _number(self, number: float, style: int) -> Value:
        if style in self.days:
            try:
                day = from_excel(number, self.epoch)
            except (OverflowError, ValueError):
                return number
            if isinstance(day, datetime):
                return day.date()
            return day if isinstance(day, date) else str(day) if isinstance(day, time | timedelta) else number
        return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _place(name: str | None, row: int, column: int) -> Place:
    """Where a cell is; one that does not say so is the next of its row."""
    if not name:
        return row, column + 1
    letters, number = coordinate_from_string(name)
    return number, column_index_from_string(letters)
