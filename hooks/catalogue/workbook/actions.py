"""A list of improvements as new verbeteracties: nothing that is there already is touched."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.editor.column_names import plain
from catalogue.editor.workspace import Workspace
from catalogue.editor.written import STEP, Where, written
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.base import Data
from catalogue.words.slugs import slugify, twin
from catalogue.workbook.headings import KNOWN, Head
from catalogue.workbook.lists import Line, ListReader
from catalogue.workbook.notes import Notes
from catalogue.workbook.sheets import Sheet
from catalogue.workbook.wishes import CellChange

_ABOUT = "het knelpunt (kolom 'Lost op'), of de klantreis, de stap en wat er beter kan"
_ORDER = ("titel", "lost_op", "kans", "eigenaar", "logboek")


@dataclass(frozen=True, slots=True)
class AboutAll:
    """What an action is about that does not say so itself: a knelpunt, or a step and what can be better there."""

    lost_op: str = ""
    kans: str = ""
    wat: str = ""


NOTHING = AboutAll()


class Actions:
    """Makes new files of rows; remembers which titles and names are taken."""

    def __init__(self, space: Workspace, lines: ListReader, notes: Notes, about: AboutAll) -> None:
        self._space, self._lines, self._notes, self._about = space, lines, notes, about
        known = space.catalogue.verbeteringen.values()
        self._there = {slugify(one.titel): f"improvements/{one.id}.yml" for one in known}
        self._here: dict[str, str] = {}
        self._paths = {*space.files}

    def of_list(self, sheet: Sheet, head: Head) -> list[CellChange]:
        """A new file for every row of the list that says enough."""
        made = [self._of_line(sheet.name, line) for line in self._lines.lines(sheet, head)]
        return [wish for wish in made if wish]

    def of_rows(self, sheet: Sheet, rows: Iterable[tuple[int, object]]) -> list[CellChange]:
        """The same for rows that somebody added to our own sheet of actions."""
        numbers = {number for number, _ in rows}
        only = Sheet(sheet.name, cells={at: value for at, value in sheet.cells.items() if at[0] in {1, *numbers}})
        only.formulas = sheet.formulas
        found = {
            column: KNOWN[Verbeteractie].get(plain(str(value)))
            for (row, column), value in only.cells.items()
            if row == 1
        }
        head = Head(1, Verbeteractie, {at: column for at, column in found.items() if column})
        return self.of_list(only, head)

    def _of_line(self, sheet: str, line: Line) -> CellChange | None:
        title = str(line.data.get("titel") or "")
        slug = slugify(title)
        if not slug:
            if line.is_whole:
                self._missing(sheet, line, "een titel met letters of cijfers")
            return None
        there = self._there.get(slug) or (
            f"improvements/{slug}.yml" if f"improvements/{slug}.yml" in self._paths else ""
        )
        if there or slug in self._here:
            self._notes.add(sheet, line.start, "W1804", wat=there or self._here[slug])
            return None
        self._here[slug] = f"rij {line.number} van het blad '{sheet}'"
        if not line.is_whole:
            return None
        data = self._data(sheet, line)
        if data is None:
            return None
        path = f"improvements/{slug}.yml"
        text = _BEGUN + "".join(f"{one}\n" for one in written(data, Where(-STEP, blocks=False)).lines)
        return CellChange(sheet, line.start, "verbetering", path, (), text=text, cells=line.cells)

    def _data(self, sheet: str, line: Line) -> dict[str, Data] | None:
        data = dict(line.data)
        reis = self._take_about(data)
        if reis is None:
            self._missing(sheet, line, _ABOUT)
            return None
        owner = dict(data.get("eigenaar") or {})
        if not owner.get("organisatie"):
            owner["organisatie"] = reis.eigenaar.organisatie
        if not owner.get("rol"):
            if owner["organisatie"] != reis.eigenaar.organisatie:
                self._missing(sheet, line, "de rol van de eigenaar")
                return None
            owner["rol"] = reis.eigenaar.rol
        today = self._space.today.isoformat()
        data["eigenaar"] = owner
        data["logboek"] = [{"datum": today, "status": "idee"} | (data.get("logboek") or {})]
        return {name: data[name] for name in dict.fromkeys((*_ORDER, *data)) if data.get(name)}

    def _take_about(self, data: dict[str, Data]) -> Klantreis | None:
        """The journey that an action is about, when that is told whole; a part of it goes."""
        journeys = self._space.catalogue.klantreizen
        if data.get("lost_op"):
            data.pop("kans", None)
            return journeys.get(data["lost_op"][0].partition("#")[0])
        chance = data.get("kans") or {}
        reis = journeys.get(chance.get("reis", ""))
        if reis and (step := _step(reis, chance.get("stap", ""))) and chance.get("wat"):
            data["kans"] = {"reis": reis.id, "stap": step, "wat": chance["wat"]}
            return reis
        data.pop("kans", None)
        if self._about.lost_op:
            data["lost_op"] = [self._about.lost_op]
            return journeys.get(self._about.lost_op.partition("#")[0])
        of, _, step = self._about.kans.partition("#")
        if of:
            data["kans"] = {"reis": of, "stap": step, "wat": chance.get("wat") or self._about.wat}
        return journeys.get(of)

    def _missing(self, sheet: str, line: Line, what: str) -> None:
        self._notes.add(sheet, line.start, "E1809", wat=what)


def _step(reis: Klantreis, told: str) -> str:
    """The id of the step that is called so, by its id or its title; '' when none is."""
    names = {stap.id: stap.id for stap in reis.stappen} | {stap.titel: stap.id for stap in reis.stappen}
    return names.get(twin(told, names) or "", "")


_BEGUN = "# Alle andere velden staan uitgelegd op de pagina Velden van de site.\n"
