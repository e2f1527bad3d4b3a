"""A new line of a register, made while something else is filled in."""

from collections.abc import Iterable, Mapping

from catalogue.editor.edits import FormChange, edited
from catalogue.editor.placing import placed
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS
from catalogue.model.base import Data
from catalogue.pages.making.form_words import in_words
from catalogue.reading.findings import ERROR
from catalogue.words.slugs import twin


def with_line(space: Workspace, name: str, value: Data) -> tuple[Workspace, str]:
    """The files with one more line in a register, and the id of it.

    Raises ValueError, in Dutch, when there is no such register, when it has this line already, or when the line is
    wrong in itself: who fills it in sees no more of that register.
    """
    if name not in REGISTERS:
        raise ValueError("Dit register is er niet.")
    path = f"registers/{name}.yml"
    if path not in space.files:
        space = space.with_text(path, "")
    entries = space.open(path).entries
    _refuse_twice(value, (entry for _, entry in entries))
    space = edited(space, path, FormChange("add", (), value, len(entries)))
    file = space.open(path)
    for place, one in placed(file, space.of_file(path)):
        if place[:1] == (len(entries),) and one.severity == ERROR:
            missing = one.code == "E205"  # what its hint says is how that is typed in a file
            raise ValueError(in_words(one.message if missing else f"{one.message} {one.hint}"))
    return space, str(file.entries[-1][1]["id"])


def _refuse_twice(value: Data, entries: Iterable[Mapping[str, Data]]) -> None:
    """Raises ValueError when there is a line with this name already, whatever its capitals and spaces."""
    name = value.get("naam") if isinstance(value, dict) else None
    if found := twin(str(name or ""), (str(entry.get("naam") or "") for entry in entries)):
        raise ValueError(f"‘{found}’ staat al in de lijst. Kies die, of schrijf een andere naam.")
