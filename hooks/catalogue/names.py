"""What a file names and what it offers to be named; ids are made here, where an editor left them out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from catalogue.faults import Problem
from catalogue.keys import inside
from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import Data, Found, Path, Shape, model_at, shapes, walk
from catalogue.model.fields import SLUG, Verwijzing
from catalogue.nodes import Node, Scalar, node_at, place
from catalogue.slugs import slugify, unique


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where a file names something: `target` is a register, or stap, knelpunt or kpi."""

    path: Path
    target: str
    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Identity:
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


def spoilt(node: Node, problems: Sequence[Problem]) -> bool:
    """Whether a text could not be read as it was written: then all else that is wrong with it follows from that."""
    return isinstance(node, Scalar) and any(
        found.line == node.line and node.column <= found.column <= node.column + len(node.text) + 1
        for found in problems
        if found.code != "E203"
    )


class Names:
    """Collects, on one walk per entry, what a file names and what it offers."""

    def __init__(self, root: Node, problems: Sequence[Problem]) -> None:
        self._root = root
        self._problems = problems
        self.references: list[Reference] = []
        self.unread: list[Path] = []  # where something is named that could not be read as it was written
        self.identities: dict[str, dict[str, Identity]] = {}
        self.doubles: list[tuple[Path, str, int]] = []
        self.nameless: dict[str, int] = {}

    def take(self, model: type[Record], data: Data, start: Path) -> None:
        """Give an id to everything in `data` that may leave it out, and note every id and every reference."""
        met = list(walk(model, data, start))
        if model.scope and not isinstance(data, dict):
            self._miss(model.scope)
        made = _add_ids(met)
        for found in met:
            if found.shape and found.shape.reference:
                self._refer(found, found.shape)
            elif found.model:
                if found.model.scope:
                    self._identify(found.model.scope, found.data.get("id"), found.path, own=found.path not in made)
                for name, scope in _scopes_below(found.model):
                    value = found.data.get(name, [])
                    for item in value if isinstance(value, list) else [value]:
                        if not isinstance(item, dict):
                            self._miss(scope)

    def _refer(self, found: Found, shape: Shape) -> None:
        node = node_at(self._root, found.path)
        if self._problems and spoilt(node, self._problems):
            self.unread.append(found.path)
            return
        brackets_forgotten = shape.many and isinstance(found.path[-1], str)
        for part in found.data.split(",") if brackets_forgotten else (found.data,):
            if 0 < len(value := part.strip()) <= LONGEST:
                self.references.append(Reference(found.path, shape.reference, value, node.line, node.column))

    def _identify(self, scope: str, wish: Data, path: Path, *, own: bool) -> None:
        id = wish.strip() if isinstance(wish, str) else ""
        if not id:
            self._miss(scope)
            return
        here = (*path, "id")
        line, column = place(self._root, here)
        known = self.identities.setdefault(scope, {})
        if id in known:
            self.doubles.append((here, id, known[id].line))
            self._miss(scope)  # one of the two should have another
            return
        known[id] = Identity(path, line, column, own)
        if not SLUG.fullmatch(id):  # who knows how others name it: perhaps as it should have been written
            known.setdefault(slugify(id), known[id])
            self._miss(scope)

    def _miss(self, scope: str) -> None:
        self.nameless[scope] = self.nameless.get(scope, 0) + 1


@cache
def _scopes_below(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a record that hold what can be named, each with the scope of it."""
    below = ((name, shape.record) for name, shape in shapes(model).items())
    return tuple((name, record.scope) for name, record in below if record and record.scope)


def _add_ids(met: Sequence[Found]) -> frozenset[Path]:
    """Give an id to every record that may leave it out; returns where. What an editor wrote goes first."""
    named = [(found.model, found) for found in met if found.model and found.model.scope and "id" in shapes(found.model)]
    taken: dict[str, set[str]] = {}
    for model, found in named:
        if isinstance(found.data.get("id"), str):
            taken.setdefault(model.scope, set()).add(found.data["id"].strip())
    made: set[Path] = set()
    order: dict[str, int] = {}
    for model, found in named:
        order[model.scope] = order.get(model.scope, 0) + 1
        if "id" not in found.data and not shapes(model)["id"].required:
            wish = slugify(model.name_for_id(found.data)) or f"{model.scope}-{order[model.scope]}"
            id = unique(wish, taken.setdefault(model.scope, set()))
            taken[model.scope].add(id)
            found.data["id"] = id
            made.add(found.path)
    return frozenset(made)
