"""A sheet of the workbook that the catalogue itself publishes: what was changed in it, and what was added."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.data.cells import Value, as_compared, mark_of
from catalogue.data.columns import Column
from catalogue.data.derived import Derived
from catalogue.data.table import Table
from catalogue.data.tables import TABLES
from catalogue.data.workbook_rows import MARK
from catalogue.editor.edits import FormChange
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS
from catalogue.model.base import Data, Path, data_at
from catalogue.reading.advice import shape_at
from catalogue.reading.findings import shown
from catalogue.words.slugs import slugify
from catalogue.workbook.homes import HOMES, Cells, RowHome
from catalogue.workbook.notes import Notes
from catalogue.workbook.sheets import Place, Sheet
from catalogue.workbook.values import NotKnown, Reader
from catalogue.workbook.wishes import CellChange

_TABLES = {table.name: table for table in TABLES}
Keys = tuple[str, ...]


def table_of(sheet: Sheet) -> Table | None:
    """The table that a sheet of ours holds; None when it is another's: its rows bear no marks."""
    name, _, number = sheet.name.partition(" (")
    is_ours = not number or number.removesuffix(")").isdigit()
    heads = {as_compared(value) for (row, _), value in sheet.cells.items() if row == 1}
    table = _TABLES.get(name)
    return table if table and is_ours and _told_by(table) <= heads else None


def _told_by(table: Table) -> set[str]:
    """The columns by which a sheet is known for this table; where nothing can be changed those are all."""
    if table.name in HOMES:
        return {MARK.name, *HOMES[table.name].keys}
    return {column.name for column in table.columns}


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: Cells

    def is_untouched(self, columns: Iterable[Column]) -> bool:
        """Whether it says what it did when the workbook was made."""
        return self.cells.get(MARK.name) == mark_of(self.cells.get(column.name) for column in columns)


class OwnSheet:
    """One sheet of ours, beside what the catalogue says now."""

    def __init__(self, sheet: Sheet, table: Table, space: Workspace, reader: Reader, notes: Notes) -> None:
        self._sheet, self._table, self._space, self._reader, self._notes = sheet, table, space, reader, notes
        self._changed = [column for column in table.columns if column.place]
        self._places: dict[str, int] = {}
        for (row, column), value in sorted(sheet.cells.items()):
            if row == 1:
                self._places.setdefault(as_compared(value), column)

    def wishes(self, derived: Derived) -> tuple[list[CellChange], list[tuple[int, Cells]]]:
        """What its rows ask; and the new rows of a table of which each row is a file, by their number."""
        home = HOMES.get(self._table.name)
        if home is None:
            return [], []
        self._note_other_columns()
        names = [column.name for column in self._table.columns]
        now: dict[Keys, Cells] = {}
        often: Counter[Keys] = Counter()
        for row in self._table.rows(derived):
            cells = dict(zip(names, row, strict=True))
            now[_key(home, cells)] = cells
            often[_key(home, cells)] += 1
        found: list[CellChange] = []
        files: list[tuple[int, Cells]] = []
        added: Counter[tuple[str, Path]] = Counter()
        met: dict[Keys, int] = {}
        for one in self._rows():
            key = _key(home, one.cells)
            self._note_labels(one, now.get(key, {}))
            if one.is_untouched(self._changed):
                met.setdefault(key, one.number)
            elif key not in now or key in met:
                is_twice = key in now and one.cells.get(MARK.name) is not None
                if is_twice:
                    self._note(one, home.keys[-1], "W1804", wat=f"rij {met[key]} van dit blad")
                elif one.cells.get(MARK.name) is not None and all(key):
                    self._note(one, home.keys[-1], "E1807", wat="staat niet meer in de catalogus")
                elif home.of == "id":
                    files.append((one.number, one.cells))
                elif wish := self._added(one, home, added):
                    found.append(wish)
            else:
                met[key] = one.number
                found += self._edits(one, home, now[key], is_one=often[key] == 1)
        return found, files

    def _rows(self) -> Iterator[_Row]:
        for number, cells in self._sheet.rows:
            row = _Row(number, {name: cells.get(column) for name, column in self._places.items()})
            if number > 1 and any(as_compared(row.cells.get(column.name)) for column in self._table.columns):
                yield row

    def _edits(self, row: _Row, home: RowHome, now: Cells, *, is_one: bool) -> Iterator[CellChange]:
        """A change for every cell that says something else than the catalogue."""
        differing = [
            column
            for column in self._changed
            if column.name in self._places and as_compared(row.cells[column.name]) != as_compared(now[column.name])
        ]
        if not differing:
            return
        mark = row.cells.get(MARK.name)
        if mark is not None and mark != mark_of(now[column.name] for column in self._changed):
            self._note(row, differing[0].name, "E1807", wat="is intussen ook in de catalogus gewijzigd")
            return
        try:
            place = home.place(self._space, row.cells) if is_one else None
        except (LookupError, ValueError):
            place = None
        if place is None:
            self._note(row, differing[0].name, "E1808", waarom="dit programma weet niet zeker waar deze rij bij hoort")
            return
        for column in differing:
            yield from self._set(row, column, home.file(row.cells), place)

    def _set(self, row: _Row, column: Column, path: str, place: Path) -> Iterator[CellChange]:
        inner = tuple(step for step in place if isinstance(step, str)) if path.startswith("registers/") else place
        here = (*place, *column.place)
        shape = shape_at(self._space.open(path).kind.model, (*inner, *column.place))
        assert shape
        if self._is_unknown_formula(row, column):
            return
        try:
            value = self._reader.data(shape, row.cells[column.name], path)
        except NotKnown as reason:
            self._not_known(row, column, reason)
            return
        yield CellChange(
            self._sheet.name, self._at(row, column.name), column.name, path, here, FormChange("set", here, value)
        )

    def _added(self, row: _Row, home: RowHome, added: Counter[tuple[str, Path]]) -> CellChange | None:
        """A new record, behind the last of its list."""
        path = home.file(row.cells)
        first = next(name for name in (*home.keys, *row.cells) if row.cells.get(name) is not None)
        try:
            where = self._phase(path, row) if self._table.name == "stappen" else home.list(self._space, row.cells)
            there = len(data_at(self._space.open(path).data, where) or ()) if path in self._space.files else 0
        except (LookupError, ValueError):
            self._note(row, first, "E1808", waarom="dit programma vindt niet waar deze rij bij hoort")
            return None
        value: dict[str, Data] = {home.field: as_compared(row.cells.get(home.key))} if home.field else {}
        model = REGISTERS.get(self._table.name)
        for column in self._changed:
            if row.cells.get(column.name) is None or self._is_unknown_formula(row, column):
                continue
            owner = model or self._space.open(path).kind.model
            shape = shape_at(owner, (*(step for step in where if isinstance(step, str)), *column.place))
            assert shape
            try:
                put(value, column.place, self._reader.data(shape, row.cells[column.name], path))
            except NotKnown as reason:
                self._not_known(row, column, reason)
                return None
        if model and (name := self._twin(path, value)):
            self._note(row, first, "W1804", wat=f"het register, als '{shown(name)}'")
            return None
        index = there + added[path, where]
        added[path, where] += 1
        change = FormChange("add", where, value, index)
        return CellChange(self._sheet.name, self._at(row, first), first, path, (*where, index), change)

    def _phase(self, path: str, row: _Row) -> Path:
        """The steps of the phase that is named by its id or its title. Raises LookupError when there is none."""
        wanted = {slugify(as_compared(row.cells.get(name))) for name in ("fase", "fase_titel")} - {""}
        file = self._space.open(path)
        for id, identity in file.identities["fase"].items():
            if {id, slugify(str(data_at(file.data, (*identity.path, "titel")) or ""))} & wanted:
                return (*identity.path, "stappen")
        raise LookupError(path)

    def _twin(self, path: str, value: Mapping[str, Data]) -> str:
        """The entry of a register that has this name already; '' when there is none."""
        wanted = slugify(str(value.get("naam") or ""))
        known = [str(entry.get("naam") or "") for _, entry in self._space.open(path).entries] if wanted else []
        return next((one for one in known if slugify(one) == wanted), "")

    def _is_unknown_formula(self, row: _Row, column: Column) -> bool:
        place = self._at(row, column.name)
        is_unknown = place in self._sheet.formulas and row.cells[column.name] is None
        if is_unknown:
            self._notes.add(self._sheet.name, place, "E1806", veld=column.name)
        return is_unknown

    def _not_known(self, row: _Row, column: Column, reason: NotKnown) -> None:
        near = f"Bedoelt u '{reason.near}'?" if reason.near else ""
        told = {"veld": column.name, "waarde": reason.text, "toegestaan": reason.allowed}
        self._note(row, column.name, "E1805", suggestion=near, **told)

    def _note_labels(self, row: _Row, now: Cells) -> None:
        """A word in words follows from the word itself."""
        for column in self._changed:
            label = f"{column.name}_label"
            told, word = as_compared(row.cells.get(label)), as_compared(row.cells.get(column.name))
            is_same = label in now and word == as_compared(now[column.name])
            if is_same and label in self._places and told != as_compared(now[label]):
                self._note(row, label, "W1805", kolom=label, ander=column.name)

    def _note_other_columns(self) -> None:
        known = {*(column.name for column in self._table.columns), MARK.name}
        for name, column in self._places.items():
            if name and name not in known:
                self._notes.add(self._sheet.name, (1, column), "W1801", kop=name)

    def _at(self, row: _Row, name: str) -> Place:
        return row.number, self._places.get(name, 1)

    def _note(self, row: _Row, name: str, code: str, *, suggestion: str = "", **params: object) -> None:
        self._notes.add(self._sheet.name, self._at(row, name), code, suggestion=suggestion, **params)


def _key(home: RowHome, cells: Mapping[str, Value]) -> Keys:
    return tuple(as_compared(cells.get(name)) for name in home.keys)


def put(record: dict[str, Data], place: Path, value: Data) -> None:
    """A value at a place in a record, with the records that it is in."""
    *above, name = place
    for step in above:
        record = record.setdefault(str(step), {})
    record[str(name)] = value
