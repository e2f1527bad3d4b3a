"""What cells ask to be changed, done as the form does it: all that can be, and of the rest why not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.changes.found import finding_changes
from catalogue.editor.edits import FormChange, edited, mended
from catalogue.editor.placing import placed
from catalogue.editor.workspace import Workspace
from catalogue.model.base import Path
from catalogue.reading.findings import ERROR, Finding
from catalogue.reading.plain_words import in_words
from catalogue.workbook.notes import Notes
from catalogue.workbook.sheets import Place

_ROUNDS = 5  # what is left out may bring another fault to light
_MOST_TRIED = 30
_PERSONAL = "W50"


@dataclass(frozen=True, slots=True)
class CellChange:
    """What a cell or a row asks: a change in the form of a file, or a new file with this text.

    `label` is what the column is called; `place` is where in the file it will stand. `cells` says of a new file from
    which cell something in it comes.
    """

    sheet: str
    cell: Place
    label: str
    path: str
    place: Path
    change: FormChange | None = None
    text: str = ""
    cells: Mapping[Path, Place] = field(default_factory=dict)


def carried_out(space: Workspace, wishes: Sequence[CellChange], notes: Notes) -> tuple[Workspace, list[CellChange]]:
    """The files after all that can be done of it, and what that is.

    What cannot, or would make an error in the catalogue, is left out with a finding; so is what looks like a name.
    """
    left = list(wishes)
    for _ in range(_ROUNDS):
        after, left = _applied(space, left, notes)
        if unnamed := [one for one in _brought(space, after) if one.code == "E105" and one.edits]:
            after = mended(after, *unnamed)  # what is referred to now writes its own id
        brought = _brought(space, after)
        faults = [one for one in brought if one.severity == ERROR]
        if not faults:
            _warn(after, left, [one for one in brought if one.code.startswith(_PERSONAL)], notes)
            return after, left
        blamed = {id(wish): wish for one in faults for wish in _to_blame(space, after, left, one, notes)}
        left = [wish for wish in left if id(wish) not in blamed]
        if not blamed:
            break
    if left:
        notes.add(left[0].sheet, left[0].cell, "E1808", waarom="samen zouden deze wijzigingen de catalogus breken")
    return space, []


def _brought(before: Workspace, after: Workspace) -> tuple[Finding, ...]:
    return finding_changes(before.findings, after.findings, {})[0]


def _applied(space: Workspace, wishes: Iterable[CellChange], notes: Notes) -> tuple[Workspace, list[CellChange]]:
    by_path: dict[str, list[CellChange]] = {}
    for wish in wishes:
        by_path.setdefault(wish.path, []).append(wish)
    done: list[CellChange] = []
    for path, some in by_path.items():
        if some[0].text:
            space = space.with_text(path, some[0].text)
            done.append(some[0])
            continue
        if path not in space.files:
            space = space.with_text(path, "")  # a register that is not there yet
        try:
            space = edited(space, path, *(wish.change for wish in some if wish.change))
            done += some
        except ValueError:
            for wish in some:  # one by one, so that who is refused knows why
                try:
                    assert wish.change
                    space = edited(space, path, wish.change)
                    done.append(wish)
                except ValueError as reason:
                    notes.add(wish.sheet, wish.cell, "E1804", veld=wish.label, raad=str(reason))
    return space, done


def _to_blame(
    before: Workspace, after: Workspace, wishes: Iterable[CellChange], fault: Finding, notes: Notes
) -> list[CellChange]:
    """The wishes that make this fault in the catalogue, which is told at the cell of the first."""
    found = _about(after, wishes, fault)
    if 1 < len(found) <= _MOST_TRIED:
        alone = [wish for wish in found if _makes(before, wish, fault)]
        found = alone or found
    if found:
        told = in_words(f"{fault.message} {fault.hint}") or fault.message
        notes.add(found[0].sheet, _cell(after, found[0], fault), "E1804", veld=found[0].label, raad=told)
    return found


def _makes(before: Workspace, wish: CellChange, fault: Finding) -> bool:
    """Whether a wish makes such a fault by itself."""
    after, _ = _applied(before, [wish], Notes(""))
    return any((one.path, one.code) == (fault.path, fault.code) for one in _brought(before, after))


def _warn(after: Workspace, wishes: Sequence[CellChange], warnings: Iterable[Finding], notes: Notes) -> None:
    for one in warnings:
        for wish in _about(after, wishes, one)[:1]:
            notes.add(wish.sheet, _cell(after, wish, one), "W1806", raad=f"{one.message} {one.hint}")


def _about(after: Workspace, wishes: Iterable[CellChange], one: Finding) -> list[CellChange]:
    """The wishes at or around the place of a finding; else all that are in its file."""
    of_file = [wish for wish in wishes if wish.path == one.path]
    if not of_file or of_file[0].text:
        return of_file
    if one.code == "E205":  # something is not there: it was made empty, or it lacks in what is new
        return [wish for wish in of_file if wish.change and (wish.change.what == "add" or wish.change.value is None)]
    place = _place(after, one)
    return [wish for wish in of_file if _touch(wish.place, place)] or of_file


def _place(after: Workspace, one: Finding) -> Path:
    """Where in its file a finding is."""
    return next((place for place, _ in placed(after.open(one.path), [one])), ())


def _cell(after: Workspace, wish: CellChange, one: Finding) -> Place:
    """The cell that a finding is about."""
    place = _place(after, one) if wish.cells else ()
    near = [known for known in wish.cells if place[: len(known)] == known]
    return wish.cells[max(near, key=len)] if near else wish.cell


def _touch(one: Path, other: Path) -> bool:
    shortest = min(len(one), len(other))
    return shortest > 0 and one[:shortest] == other[:shortest]
