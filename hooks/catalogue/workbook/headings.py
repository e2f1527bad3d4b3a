"""The row with the names of the columns in somebody's own table, and what each column is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.data import columns
from catalogue.data.cells import as_compared
from catalogue.data.columns import DATUM, TEKST, Column
from catalogue.editor import column_names
from catalogue.model import Record, Verbeteractie
from catalogue.model.improvement import Logregel
from catalogue.model.step import Stap
from catalogue.words.slugs import slugify
from catalogue.workbook.notes import Notes
from catalogue.workbook.sheets import Sheet
from catalogue.workbook.values import COLUMNS, Meant, Unclear

_DEEPEST = 50
"""Rows among which the head of a table is looked for."""
_LOG: tuple[str | int, ...] = ("logboek", 0)
PHASE = Column("fase", TEKST, "Fase")
JOURNEY = Column("klantreis", TEKST, "Klantreis")


def _known(model: type[Record]) -> dict[str, Column]:
    """The columns of a record by every way to call them; what stands first is preferred."""
    found: dict[str, Column] = {}
    made = [column for column in columns.of(model) if column.place]
    for column in made:
        found.setdefault(column_names.plain(column.name), column)
        found.setdefault(column_names.plain(column.title), column)
    for column in made:
        top = str(column.place[0])
        names = column_names.also(model, column.name)
        if column.place[1:] == ("huidig",):  # a score may be called by the field that it is in
            names = (*names, top, *column_names.also(model, top))
        for name in names:
            found[name] = column
    return found


def _of_actions() -> dict[str, Column]:
    found = _known(Verbeteractie)
    status = Column("status", TEKST, "Status", place=(*_LOG, "status"), chosen_from="actie.status")
    began = Column("datum", DATUM, "Datum", place=(*_LOG, "datum"))
    for column in (status, began):
        for name in (column.name, *column_names.also(Logregel, column.name)):
            found[name] = column
    return found


def _of_steps() -> dict[str, Column]:
    return _known(Stap) | {"fase": PHASE, "fase titel": PHASE, "klantreis": JOURNEY}


KNOWN: Mapping[type[Record], Mapping[str, Column]] = {Verbeteractie: _of_actions(), Stap: _of_steps()}
"""What a column can be, by every way to call it, of a list of actions and of a table of steps."""
_ALONE = {Verbeteractie: {"status", "eigenaar_rol", "eigenaar_organisatie", "lost_op"}, Stap: {"fase", "kanalen"}}
"""What tells one kind of table from the other."""


@dataclass(frozen=True, slots=True)
class Head:
    """The row of the head, what the table is of, and what each column is."""

    row: int
    model: type[Record]
    columns: Mapping[int, Column]


def head_of(sheet: Sheet, meant: Meant, model: type[Record] | None = None) -> Head | None:
    """The head of a table of actions or of steps; None when there is no row with a title and another column."""
    best: tuple[int, Head] | None = None
    for number, cells in sheet.rows:
        if number > _DEEPEST:
            break
        for kind in (model,) if model else KNOWN:
            found = _columns(cells.items(), kind, meant)
            names = {column.name for column in found.values()}
            worth = len(found) + 2 * len(names & _ALONE[kind])
            if "titel" in names and len(found) > 1 and (best is None or worth > best[0]):
                best = worth, Head(number, kind, found)
    return best[1] if best else None


def _columns(cells: Iterable[tuple[int, object]], kind: type[Record], meant: Meant) -> dict[int, Column]:
    """Each column is what the first that is called so is."""
    found: dict[int, Column] = {}
    for number, value in sorted(cells):
        text = value if isinstance(value, str) else ""
        called = meant.get(COLUMNS, {}).get(text, column_names.plain(text))
        column = KNOWN[kind].get(called)
        if column and column not in found.values():
            found[number] = column
    return found


def unknown_columns(sheet: Sheet, head: Head, meant: Meant, notes: Notes) -> list[Unclear]:
    """The columns that are left out, each a finding; those that look like one that is known can be asked about."""
    found = []
    said = meant.get(COLUMNS, {})
    known = KNOWN[head.model]
    by_name = {column.name: column.title for column in known.values()}
    for (row, column), value in sorted(sheet.cells.items()):
        text = as_compared(value)
        if row != head.row or column in head.columns or not text or text in said:
            continue
        called = column_names.plain(text)
        near = known[called] if called in known else known.get(column_names.near(text, dict.fromkeys(known, "")))
        hint = f"Bedoelt u '{near.title}'?" if near and called not in known else ""
        notes.add(sheet.name, (row, column), "W1801", suggestion=hint, kop=text)
        if hint and near and near not in head.columns.values() and slugify(text):
            found.append(Unclear(COLUMNS, text, near.name, by_name))
    return found
