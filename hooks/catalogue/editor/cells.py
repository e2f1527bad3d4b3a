"""What a cell of a table holds that was pasted: of a field that takes more, each; what is named, by its id."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from catalogue.editor.choices import Choice, ChosenFrom, choices
from catalogue.editor.content import Opened
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS
from catalogue.model.base import Data, Shape
from catalogue.model.fields import Vrij
from catalogue.words.hints import lookalike
from catalogue.words.slugs import twin

_BETWEEN = re.compile(r"[;\n]")
_BETWEEN_NAMES = re.compile(r"[;,\n]|\s/\s")


def fits(shape: Shape) -> bool:
    """Whether a cell can say what is in a field: texts, words of a list, and what has a line in a register."""
    if shape.reference:
        return shape.reference in REGISTERS
    return not shape.many or bool(shape.vocabulary) or isinstance(shape.value, Vrij)


class Unlisted(NamedTuple):
    """A name in a cell that has no line in its register; `label` is that of the field."""

    register: str
    label: str
    name: str
    near: str
    """The id of what it looks like; '' when it looks like nothing."""


class ThingsNamed:
    """What things in registers are called; each register is looked through once."""

    def __init__(self, workspace: Workspace, file: Opened | None, meant: Mapping[str, Mapping[str, str]]) -> None:
        """`meant` is what somebody said that names mean: register → name → id; '' leaves it out.

        `file` is the one that the table goes into, None when there is none yet.
        """
        self._workspace, self._file, self._meant = workspace, file, meant
        self.choices: dict[str, tuple[Choice, ...]] = {}
        self._known: dict[str, dict[str, str]] = {}
        self.unlisted: list[Unlisted] = []

    def id_of(self, register: str, name: str) -> str | None:
        """The id of what is called so; None when nothing is."""
        meant = self._meant.get(register, {})
        if name in meant:
            return meant[name]
        if register not in self._known:
            self.choices[register] = tuple(choices(self._workspace, self._file, ChosenFrom(register)))
            labels = {one.label: one.value for one in self.choices[register]}
            self._known[register] = {**_without_their_journey(labels), **labels}
        known = self._known[register]
        called = twin(name, (*known.values(), *known))
        return known.get(called, called) if called else None

    def told(self, shape: Shape, name: str) -> str | None:
        """The same in this field; what is called so nowhere is noted."""
        found = self.id_of(shape.reference, name)
        if found is None:
            known = {label.lower(): id for label, id in self._known[shape.reference].items()}
            near = known.get(lookalike(name, list(known)), "")
            self.unlisted.append(Unlisted(shape.reference, shape.info.title or shape.name, name, near))
        return found


def _without_their_journey(labels: Mapping[str, str]) -> dict[str, str]:
    """What is called `Stilte (Ik wil verhuizen)`, by the first part alone where nothing else is called that."""
    short = {label: label.rpartition(" (")[0] for label in labels if label.endswith(")")}
    often = Counter(short.values())
    return {name: labels[label] for label, name in short.items() if often[name] == 1}


class NotListed(ValueError):
    """Somebody has to say what these names mean. The sentence names them all; `choices` are those of each register."""

    def __init__(self, names: Iterable[Unlisted], choices: Mapping[str, Sequence[Choice]]) -> None:
        self.names, self.choices = tuple(dict.fromkeys(names)), choices
        labels = dict.fromkeys(one.label for one in self.names)
        super().__init__(" ".join(map(self._told, labels)))

    def _told(self, label: str) -> str:
        names = [f"‘{one.name}’" for one in self.names if one.label == label]
        return f"Bij {label} {'staan' if len(names) > 1 else 'staat'} niet in de lijst: {', '.join(names)}."


def of_cell(shape: Shape, cell: str, names: ThingsNamed) -> Data:
    """What is filled in by it. What it names and has no line in its register is noted in `names`, as unlisted."""
    if shape.reference in REGISTERS:
        whole = [cell] if not shape.many or names.id_of(shape.reference, cell) else _parts(_BETWEEN_NAMES, cell)
        found = [id for one in whole if (id := names.told(shape, one))]
        return (found or None) if shape.many else "".join(found) or None
    parts = _parts(_BETWEEN_NAMES if shape.vocabulary else _BETWEEN, cell)
    return (parts or None) if shape.many and fits(shape) else cell


def _parts(between: re.Pattern[str], cell: str) -> list[str]:
    return [part.strip() for part in between.split(cell) if part.strip()]
