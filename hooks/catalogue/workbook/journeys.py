"""A table of steps, as a workshop makes it, as a new klantreis: each row a step, in the phase that it names."""

import re
from collections.abc import Iterable

from catalogue.data.cells import as_compared
from catalogue.editor import splice
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.journey import begin_journey
from catalogue.editor.workspace import Workspace
from catalogue.model.base import Data, Path
from catalogue.words.slugs import slugify
from catalogue.workbook.headings import JOURNEY, PHASE, Head
from catalogue.workbook.lists import Line, ListReader
from catalogue.workbook.notes import Notes
from catalogue.workbook.sheets import Place, Sheet
from catalogue.workbook.wishes import CellChange

_NAMED_BY_EXCEL = re.compile(r"(?:blad|sheet|werkblad|tabel)\s*\d*", re.IGNORECASE)


def of_table(
    sheet: Sheet, head: Head, space: Workspace, lines: ListReader, notes: Notes, title: str
) -> list[CellChange]:
    """A new klantreis of the steps on this sheet, with what that takes in registers; nothing when it cannot be.

    It is called as a column says, else `title`, else as the sheet is called. A phase goes on until a next one is
    named. With a step that cannot be read there comes no journey, for it would tell another story.
    """
    found = list(lines.lines(sheet, head))
    for line in found:
        if line.is_whole and not line.data.get("titel"):
            notes.add(sheet.name, line.start, "E1809", wat="wat de klant in deze stap doet")
    if not found or not all(line.is_whole and line.data.get("titel") for line in found):
        return []
    first = found[0].start
    called = _title(sheet, found, title)
    if not called:
        notes.add(sheet.name, (head.row, 1), "E1809", wat="hoe de klantreis heet: geef het blad die naam")
        return []
    known = {slugify(reis.titel): f"journeys/{reis.id}.yml" for reis in space.catalogue.klantreizen.values()}
    if there := known.get(slugify(called)):
        notes.add(sheet.name, first, "W1804", wat=there)
        return []
    phases, cells = _phases(found, called)
    try:
        desk = Desk.over(space)
        path = begin_journey(desk, called)
        texts = desk.additions.texts
        texts[path] = splice.set(texts[path], ("fasen",), phases)
    except ValueError as reason:
        notes.add(sheet.name, first, "E1804", veld="titel", raad=str(reason))
        return []
    return [CellChange(sheet.name, first, "stap", one, (), text=text, cells=cells) for one, text in texts.items()]


def _title(sheet: Sheet, lines: Iterable[Line], title: str) -> str:
    named = next((str(line.data[JOURNEY.name]) for line in lines if JOURNEY.name in line.data), "") or title
    return named or ("" if _NAMED_BY_EXCEL.fullmatch(sheet.name) else sheet.name)


def _phases(lines: Iterable[Line], title: str) -> tuple[list[Data], dict[Path, Place]]:
    """The steps by phase, and from which cell each of their fields comes.

    What comes before the first phase is in one with the journey's title.
    """
    found: list[dict[str, Data]] = []
    cells: dict[Path, Place] = {}
    for line in lines:
        phase = as_compared(line.data.get(PHASE.name))
        if not found or (phase and phase != found[-1]["titel"]):
            found.append({"titel": phase or title, "stappen": []})
        here: Path = ("fasen", len(found) - 1, "stappen", len(found[-1]["stappen"]))
        cells |= {(*here, *inner): place for inner, place in line.cells.items()} | {here: line.start}
        step = {name: value for name, value in line.data.items() if name not in (PHASE.name, JOURNEY.name)}
        found[-1]["stappen"].append(step)
    return list(found), cells
