"""What a cell of a table holds that was pasted: of a field that takes more, each; what is named, by its id."""

import re

from catalogue.editor.choices import ChosenFrom, choices
from catalogue.editor.content import Opened
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS
from catalogue.model.base import Data, Shape
from catalogue.model.fields import Vrij
from catalogue.words.hints import listed
from catalogue.words.slugs import twin

_BETWEEN = re.compile(r"[;\n]")
_BETWEEN_NAMES = re.compile(r"[;,\n]|\s/\s")


def fits(shape: Shape) -> bool:
    """Whether a cell can say what is in a field: texts, words of a list, and what has a line in a register."""
    if shape.reference:
        return shape.reference in REGISTERS
    return not shape.many or bool(shape.vocabulary) or isinstance(shape.value, Vrij)


def of_cell(workspace: Workspace, file: Opened, shape: Shape, cell: str) -> Data:
    """What is filled in by it. Raises ValueError, in Dutch, when it names what has no line in its register."""
    if shape.reference in REGISTERS:
        known = {one.label: one.value for one in choices(workspace, file, ChosenFrom(shape.reference))}

        def id_of(name: str) -> str:
            found = twin(name, (*known.values(), *known)) or ""
            return known.get(found, found)

        whole = [cell] if not shape.many or id_of(cell) else _parts(_BETWEEN_NAMES, cell)
        ids = [id_of(one) for one in whole]
        if unknown := [f"‘{one}’" for one, id in zip(whole, ids, strict=True) if not id]:
            raise ValueError(
                f"Bij {shape.info.title or shape.name} {'staan' if len(unknown) > 1 else 'staat'} niet in de lijst: "
                f"{', '.join(unknown)}. Kies uit: {listed(list(known))}."
            )
        return (ids or None) if shape.many else ids[0]
    parts = _parts(_BETWEEN_NAMES if shape.vocabulary else _BETWEEN, cell)
    return (parts or None) if shape.many and fits(shape) else cell


def _parts(between: re.Pattern[str], cell: str) -> list[str]:
    return [part.strip() for part in between.split(cell) if part.strip()]
