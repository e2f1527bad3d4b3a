"""A table that somebody made: every row of it, with what its cells say and what is wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.data.cells import Value, as_compared
from catalogue.data.columns import Column
from catalogue.editor.new.judge import Judge
from catalogue.model.base import Data, Path
from catalogue.model.limits import MAX_LIST_ROWS
from catalogue.reading.advice import shape_at
from catalogue.reading.kinds import KINDS
from catalogue.reading.plain_words import in_words
from catalogue.workbook.headings import PHASE, Head
from catalogue.workbook.notes import Notes
from catalogue.workbook.own import put
from catalogue.workbook.sheets import Place, Sheet
from catalogue.workbook.values import NotKnown, Reader, as_typed

STEP_OF_CHANCE: Path = ("kans", "stap")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: its number, what is filled in, and from which cell each field comes.

    `is_whole` is false when something in it could not be read: that was told.
    """

    number: int
    data: dict[str, Data]
    cells: dict[Path, Place]
    is_whole: bool

    @property
    def start(self) -> Place:
        """The cell of its title; else the first of the row."""
        return self.cells.get(("titel",), (self.number, 1))


@dataclass(frozen=True, slots=True)
class ListReader:
    """Reads tables; `kind` and `inside` say where in which file a row of them will stand."""

    kind: str
    inside: Path
    reader: Reader
    judge: Judge
    notes: Notes

    def lines(self, sheet: Sheet, head: Head) -> Iterator[Line]:
        """The rows below the head that hold something that is taken over."""
        self._note_what_is_not_seen(sheet, head)
        count = 0
        for number, _ in sheet.rows:
            filled = {at: column for at, column in head.columns.items() if _holds(sheet, (number, at))}
            if number <= head.row or not filled or number in sheet.hidden_rows:
                continue
            count += 1
            if count > MAX_LIST_ROWS:
                self.notes.add(sheet.name, (number, 1), "E1802", wat="dit blad heeft meer dan 1.000 rijen", raad=_FEWER)
                return
            yield self._line(sheet, number, filled)

    def _line(self, sheet: Sheet, number: int, filled: dict[int, Column]) -> Line:
        data: dict[str, Data] = {}
        places: dict[Path, Place] = {}
        is_whole = True
        for at, column in filled.items():
            if sheet.is_hidden_column(at):
                continue
            place = (number, at)
            places[column.place or (column.name,)] = place
            value = sheet.cells[place]
            if value is None:
                self.notes.add(sheet.name, place, "E1806", veld=column.title)
                is_whole = False
            elif not column.place:
                data[column.name] = as_typed(value)
            else:
                read = self._read(sheet, place, column, value)
                is_whole = is_whole and read is not None
                if read:
                    put(data, tuple(step for step in column.place if isinstance(step, str)), read)
        return Line(number, data, places, is_whole)

    def _read(self, sheet: Sheet, place: Place, column: Column, value: Value) -> Data:
        """What the cell says, as it is to be written; '' when nothing, None when it cannot be: that was told."""
        shape = shape_at(KINDS[self.kind].model, tuple(s for s in (*self.inside, *column.place) if isinstance(s, str)))
        assert shape
        if column.place == STEP_OF_CHANCE:
            return as_typed(value)  # its id, or its title in the journey that is in another column
        try:
            found = self.reader.data(shape, value)
            if shape.reference or shape.vocabulary or not found:
                return found or ""
            where = (*self.inside, *column.place)
            if isinstance(found, list):
                return [self.judge.judged(self.kind, where, one) for one in found]
            return self.judge.judged(self.kind, where, found)
        except NotKnown as reason:
            near = f"Bedoelt u '{reason.near}'?" if reason.near else ""
            told = {"veld": column.title, "waarde": reason.text, "toegestaan": reason.allowed}
            self.notes.add(sheet.name, place, "E1805", suggestion=near, **told)
        except ValueError as reason:
            self.notes.add(sheet.name, place, "E1804", veld=column.title, raad=in_words(str(reason)) or str(reason))
        return None

    def _note_what_is_not_seen(self, sheet: Sheet, head: Head) -> None:
        for at, column in head.columns.items():
            if sheet.is_hidden_column(at):
                self.notes.add(sheet.name, (head.row, at), "W1802", wat=f"de kolom '{column.title}'")
        for number in sorted(sheet.hidden_rows):
            if number > head.row and any((number, at) in sheet.cells for at in head.columns):
                self.notes.add(sheet.name, (number, 1), "W1802", wat="deze rij")
        for place, last_row, last_column in sheet.merged:
            across = range(place[1], last_column + 1)
            if place[0] > head.row and any(at in across and one is not PHASE for at, one in head.columns.items()):
                self.notes.add(sheet.name, place, "W1803", rijen=last_row - place[0] + 1)


_FEWER = "Verdeel de lijst over meer bestanden."


def _holds(sheet: Sheet, place: Place) -> bool:
    return place in sheet.cells and (place in sheet.formulas or bool(as_compared(sheet.cells[place])))
