"""What a file names and what it offers to be named; ids are made here, where an editor left them out."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple

from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import Data, Path, Shape, inside, model_at, shapes
from catalogue.model.fields import Verwijzing
from catalogue.reading.faults import Problem
from catalogue.reading.nodes import Mapping, Node, Scalar
from catalogue.reading.nodes import Sequence as ListNode
from catalogue.reading.renaming import renamed, use_new_ids
from catalogue.words import meant
from catalogue.words.slugs import Ids, is_slug, slugify


class Reference(NamedTuple):
    """A place where a file names something: `target` is a register, or stap, knelpunt or kpi.

    `entry` is the number of the record in which it stands: in a register; elsewhere a file is one record.
    """

    entry: int
    target: str
    value: str
    line: int
    column: int
    row: str = ""
    """The whole text, where it stands in one that should have been a list."""


class Identity(NamedTuple):
    """Something that can be named. `own` says whether the editor wrote the id, or it was made from the title."""

    path: Path
    line: int
    column: int
    own: bool


LONGEST = Verwijzing("").most
"""What is longer names nothing: that it is too long was told already."""


def _holders() -> frozenset[str]:
    found = {"id"}
    for model in inside(*ITEMS.values()):
        for name, shape in shapes(model).items():
            if shape.record and any(one.scope for one in inside(shape.record)):
                found.add(name)
    return frozenset(found)


HOLDERS = _holders()
"""The fields under which something can be named, and `id` itself."""
SCOPES = frozenset(model.scope for model in inside(*ITEMS.values(), *REGISTERS.values()) if model.scope)
"""Every kind of thing that can be named."""


def unsure_scopes(model: type[Record], broken: Sequence[Path], *, in_list: bool) -> frozenset[str]:
    """The scopes of which something may have been lost where stand-ins took the place of what was written.

    Of a record that is not one, its own scope is not among them: it is counted as one without an id. `in_list` says
    that the paths begin with the number of an entry.
    """
    found: set[str] = set()
    for path in broken:
        record = model_at(model, path[1:] if in_list else path)
        if record:
            own = {record.scope} if path and isinstance(path[-1], int) else set()
            found |= {one.scope for one in inside(record) if one.scope} - own
    return frozenset(found)


class Spoilt:
    """Where texts could not be read as they were written: then all else that is wrong with them follows from that."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self._columns: dict[int, list[int]] = {}
        for found in sorted(problems, key=lambda one: one.column):
            if found.code != "E203":
                self._columns.setdefault(found.line, []).append(found.column)

    def __call__(self, node: Node) -> bool:
        """Whether there is such a place in the text."""
        if not self._columns or not isinstance(node, Scalar) or node.line not in self._columns:
            return False
        columns = self._columns[node.line]
        first = bisect_left(columns, node.column)
        return first < len(columns) and columns[first] <= node.column + len(node.text) + 1


@cache
def _telling(model: type[Record]) -> dict[str, Shape]:
    """The fields that hold records or name something."""
    return {name: shape for name, shape in shapes(model).items() if shape.record or shape.reference}


class _Met(NamedTuple):
    """A record met in a file: its node, and its data, in which an id may be put."""

    model: type[Record]
    node: Mapping
    data: dict[str, Any]
    path: Path


class Names:
    """Collects, on one walk per entry, what a file names and what it offers."""

    def __init__(self, problems: Sequence[Problem], cut: Collection[tuple[int, int]] = ()) -> None:
        """`cut` are the places of names of which a part fell away."""
        self._spoilt = Spoilt(problems)
        self._cut = cut
        self.references: list[Reference] = []
        self.rows: list[
            Path
        ] = []  # texts that should be a list, with a name in it that leads nowhere: that says it all
        self.unread: list[Path] = []  # where something is named that could not be read as it was written
        self.identities: dict[str, dict[str, Identity]] = {}
        self.doubles: list[tuple[Path, str, int]] = []
        self.repeated: list[tuple[Path, str, int]] = []  # what a list names again, and the line where it did first
        self.nameless: dict[str, int] = {}

    def take(self, model: type[Record], node: Node, data: Data, start: Path) -> None:
        """Give an id to everything in `data` that may leave it out, and note every id and every reference.

        `data` is what `plain` gives of the node.
        """
        met: list[_Met] = []
        self._walk(model, node, data, start, met)
        named = [one for one in met if one.model.scope and "id" in shapes(one.model)]
        made = _add_ids(named)
        if any("voorheen" in one.data for one in named):
            names = renamed((one.model.scope, one.data) for one in named)
            use_new_ids(model, data, names)
            self.references = [
                one._replace(value=names.get(one.target, {}).get(one.value, one.value)) if one.target == "stap" else one
                for one in self.references
            ]
        for one in named:
            self._identify(one, own=one.path not in made)

    def _walk(self, model: type[Record], node: Node, data: Data, path: Path, met: list[_Met]) -> None:
        if not isinstance(node, Mapping):
            if model.scope:
                self._miss(model.scope)
            return
        met.append(_Met(model, node, data, path))
        fields = _telling(model)
        for name in node.entries:
            if name not in fields or (value := data.get(name)) is None:
                continue
            shape, below = fields[name], node.entries[name][1]
            if isinstance(below, ListNode):
                if shape.many:
                    for number, item in enumerate(below.items):
                        self._enter(shape, item, value[number], (*path, name, number), met)
                    if shape.reference:
                        self._compare(below, value, (*path, name))
            else:
                self._enter(shape, below, value, (*path, name), met)

    def _enter(self, shape: Shape, node: Node, value: Data, path: Path, met: list[_Met]) -> None:
        if shape.record:
            self._walk(shape.record, node, value, path, met)
        elif isinstance(value, str):
            self._refer(shape, node, value, path)

    def _compare(self, node: ListNode, values: Sequence[Data], path: Path) -> None:
        """Of each name that the list has more than once the second place is noted."""
        places: dict[str, list[int]] = {}
        for number, value in enumerate(values):
            if isinstance(value, str) and value.strip():
                places.setdefault(value.strip(), []).append(number)
        for name, (first, *others) in places.items():
            if others:
                self.repeated.append(((*path, others[0]), name, node.items[first].line))

    def _refer(self, shape: Shape, node: Node, value: str, path: Path) -> None:
        if self._spoilt(node) or (node.line, node.column) in self._cut:
            self.unread.append(path)
            return
        brackets_forgotten = shape.many and isinstance(path[-1], str)
        entry = path[0] if isinstance(path[0], int) else 0
        names = meant.parts(value, names=True) if brackets_forgotten else [value.strip()]
        leads_nowhere = brackets_forgotten and not all(map(_may_exist, names))
        row = value.strip() if leads_nowhere and all(len(name) <= LONGEST for name in names) else ""
        if row:  # else a part is too long for a name: then it is told that this should be a list
            self.rows.append(path)
        for name in names:
            if 0 < len(name) <= LONGEST:
                self.references.append(Reference(entry, shape.reference, name, node.line, node.column, row))

    def _identify(self, met: _Met, *, own: bool) -> None:
        scope, wish = met.model.scope, met.data.get("id")
        id = wish.strip() if isinstance(wish, str) else ""
        if not id:
            self._miss(scope)
            return
        node = met.node.entries["id"][1] if own else met.node
        known = self.identities.setdefault(scope, {})
        if id in known:
            self.doubles.append(((*met.path, "id"), id, known[id].line))
            self._miss(scope)  # one of the two should have another
            return
        known[id] = Identity(met.path, node.line, node.column, own)
        if not is_slug(id):  # who knows how others name it: perhaps as it should have been written
            known.setdefault(slugify(id), known[id])
            self._miss(scope)

    def _miss(self, scope: str) -> None:
        self.nameless[scope] = self.nameless.get(scope, 0) + 1


def _may_exist(name: str) -> bool:
    """Whether anything can have this name: else the reference leads nowhere, and that is told."""
    return all(map(is_slug, name.split("#")))


def _add_ids(named: Sequence[_Met]) -> frozenset[Path]:
    """Give an id to every record that may leave it out; returns where. What an editor wrote goes first."""
    taken: dict[str, list[str]] = {}
    for one in named:
        if isinstance(one.data.get("id"), str):
            taken.setdefault(one.model.scope, []).append(one.data["id"].strip())
    ids = {scope: Ids(taken.get(scope, ())) for scope in {one.model.scope for one in named}}
    made: set[Path] = set()
    order: dict[str, int] = {}
    for model, _, data, path in named:
        order[model.scope] = order.get(model.scope, 0) + 1
        if "id" not in data and not shapes(model)["id"].required:
            wish = slugify(model.name_for_id(data)) or f"{model.scope}-{order[model.scope]}"
            data["id"] = ids[model.scope].unique(wish)
            made.add(path)
    return frozenset(made)
