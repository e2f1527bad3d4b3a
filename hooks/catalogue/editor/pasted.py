"""Rows of a table that was pasted, as new records: with what is written for each cell."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from catalogue.editor.cells import NotListed, ThingsNamed, of_cell
from catalogue.editor.edits import FormChange, owner_at
from catalogue.editor.workspace import Workspace
from catalogue.model.base import Data, Shape, shapes


def as_written(
    workspace: Workspace, path: str, changes: Iterable[FormChange], meant: Mapping[str, Mapping[str, str]]
) -> list[FormChange]:
    """The changes in which a new record has ids where it named things, and of a text for more things each.

    `meant` says what names mean that stand in no register: register → name → id; '' leaves the name out. Raises
    NotListed with all that still mean nothing.
    """
    file = workspace.open(path)
    names = ThingsNamed(workspace, file, meant)

    def written(shape: Shape | None, cell: Data) -> Data:
        return of_cell(shape, cell, names) if shape and isinstance(cell, str) and cell else cell

    found = []
    for change in changes:
        inner = change.place[1:] if file.kind.many else change.place
        owner = owner_at(file.kind.model, inner)
        shape = shapes(owner).get(str(inner[-1])) if owner and inner else None
        record = shape.record if shape else file.kind.model
        if change.what == "add" and record and isinstance(change.value, dict):
            known = shapes(record)
            value = {name: written(known.get(name), cell) for name, cell in change.value.items()}
            change = replace(change, value=value)
        found.append(change)
    if names.unlisted:
        raise NotListed(names.unlisted, names.choices)
    return found
