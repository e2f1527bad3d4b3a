"""A workbook taken in: what would change in the files of the catalogue, what is found, and what can be asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from catalogue.data.derived import Derived
from catalogue.data.excel import GUIDE
from catalogue.data.site import Site
from catalogue.data.table import Table
from catalogue.data.workbook_lists import SHEET
from catalogue.editor.changeset import Changeset
from catalogue.editor.new.judge import Judge
from catalogue.editor.workspace import Workspace
from catalogue.model import Verbeteractie
from catalogue.reading import guard
from catalogue.reading.findings import Finding
from catalogue.workbook.actions import NOTHING, AboutAll, Actions
from catalogue.workbook.headings import head_of, unknown_columns
from catalogue.workbook.journeys import of_table
from catalogue.workbook.lists import ListReader
from catalogue.workbook.notes import Notes
from catalogue.workbook.opening import NoWorkbook, opened
from catalogue.workbook.own import OwnSheet, table_of
from catalogue.workbook.sheets import Sheet, sheets
from catalogue.workbook.values import Meant, Reader, Unclear
from catalogue.workbook.wishes import CellChange, carried_out


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What comes of a workbook. Nothing is written; what `changes` holds can be, whatever is found."""

    changes: Changeset
    findings: tuple[Finding, ...]
    unclear: tuple[Unclear, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody said beside the workbook: what texts mean, what actions are about, how the klantreis is called."""

    meant: Meant
    about: AboutAll = NOTHING
    title: str = ""


def taken(name: str, data: bytes, space: Workspace, asked: Asked) -> TakenIn:
    """What comes of a workbook, by its name and its bytes. Raises ValueError when the catalogue cannot be read."""
    notes = Notes(name)
    try:
        with opened(data) as archive:
            after, unclear = _Taking(space, asked, notes).done(sheets(archive))
    except NoWorkbook as reason:
        notes.add("", (1, 1), reason.code, wat=reason.what, raad=reason.advice)
        after, unclear = space, []
    before = {path: file.data for path, file in space.files.items() if file.data is not None}
    texts = {path: text.encode() for path, text in after.changed.items()}
    changed = {path: text for path, text in texts.items() if before.get(path) != text}
    return TakenIn(Changeset(before, changed), tuple(sorted(set(notes.found))), tuple(dict.fromkeys(unclear)))


class _Taking:
    """The sheets of one workbook, one by one."""

    def __init__(self, space: Workspace, asked: Asked, notes: Notes) -> None:
        self._space, self._asked, self._notes = space, asked, notes
        self._reader = Reader(space, asked.meant)
        judge = Judge(space.settings, space.today, guard.staying(list(space.files.values()), space.settings).keys)
        lines = ListReader("improvements", (), self._reader, judge, notes)
        self._steps = ListReader("journeys", ("fasen", 0, "stappen", 0), self._reader, judge, notes)
        self._actions = Actions(space, lines, notes, asked.about)
        self._columns: list[Unclear] = []

    def done(self, found: Iterable[Sheet]) -> tuple[Workspace, list[Unclear]]:
        """The files after it, and what can be asked."""
        wishes = [wish for sheet in found for wish in self._wishes(sheet)]
        after, _ = carried_out(self._space, wishes, self._notes)
        return after, [*self._columns, *self._reader.unclear]

    def _wishes(self, sheet: Sheet) -> list[CellChange]:
        if sheet.name in (GUIDE, SHEET) or not sheet.cells:
            return []
        if table := table_of(sheet):
            return self._of_ours(sheet, table)
        if sheet.hidden:
            self._notes.add(sheet.name, (1, 1), "W1802", wat="dit blad")
            return []
        head = head_of(sheet, self._asked.meant)
        if head is None:
            self._notes.add(sheet.name, min(sheet.cells), "E1803")
            return []
        self._columns += unknown_columns(sheet, head, self._asked.meant, self._notes)
        if head.model is Verbeteractie:
            return self._actions.of_list(sheet, head)
        return of_table(sheet, head, self._space, self._steps, self._notes, self._asked.title)

    def _of_ours(self, sheet: Sheet, table: Table) -> list[CellChange]:
        wishes, files = OwnSheet(sheet, table, self._space, self._reader, self._notes).wishes(self._derived)
        if table.name == "verbeteringen":
            return wishes + (self._actions.of_rows(sheet, files) if files else [])
        for number, _ in files:
            self._notes.add(
                sheet.name, (number, 1), "E1808", waarom="een klantreis begint met een tabel van haar stappen"
            )
        return wishes

    @cached_property
    def _derived(self) -> Derived:
        return Derived.of(self._space.catalogue, Site())
