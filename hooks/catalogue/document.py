"""One file: from its bytes to records, with a finding for every fault of shape. A pure function of the bytes.

Nothing here looks at another file. What a file names and what it offers to others is noted with its place, also when
the file is not valid, so that one mistake does not cause a wave of others.
"""

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from catalogue import shape
from catalogue.findings import Finding, finding
from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import Data, Path, walk
from catalogue.nodes import Mapping, Node, Sequence, place, plain
from catalogue.slugs import slugify, unique
from catalogue.source import CUT_SHORT, Source

Place = tuple[int, int]
Words = MappingType[str, MappingType[str, str]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: a klantreis, a verbeteractie or a register. `folder` is '' for what stands alone."""

    folder: str
    name: str
    model: type[Record]
    many: bool


KINDS: MappingType[str, Kind] = MappingProxyType(
    {folder: Kind(folder, folder, model, many=False) for folder, model in ITEMS.items()}
    | {f"registers/{name}": Kind("registers", name, model, many=True) for name, model in REGISTERS.items()}
)


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


@dataclass(frozen=True, slots=True)
class Document:
    """What one file holds, offers and names."""

    path: str
    kind: Kind
    id: str
    records: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()
    references: tuple[Reference, ...] = ()
    identities: MappingType[str, MappingType[str, Identity]] = field(default_factory=dict)
    """Per scope (`stap`, `knelpunt`, `organisaties` …) what can be named, by id."""
    broken: tuple[Path, ...] = ()
    """Where a stand-in replaces what was not valid; () among them means the whole file."""
    whole: bool = True
    """False when a part of the file could not be read: what seems to be missing may well be there."""
    begin: Place = (1, 1)
    """Where the first line of content stands."""
    tops: MappingType[str, Place] = field(default_factory=dict)
    """Where the keys of the file itself stand."""

    def at(self, key: str) -> Place:
        """Line and column of a key of the file itself; of its first line when the key is not there."""
        return self.tops.get(key, self.begin)

    def touches(self, path: Path) -> bool:
        """Whether a stand-in was put at, in or around `path`: then nothing can be said of it."""
        return any(overlap(path, broken) for broken in self.broken)


def overlap(one: Path, other: Path) -> bool:
    """Whether one of two paths lies at or under the other."""
    shortest = min(len(one), len(other))
    return one[:shortest] == other[:shortest]


def read(path: str, source: Source, kind: Kind, words: Words) -> Document:
    """The file at `path` (relative, for the findings) as a Document. `words` are a catalogue's own vocabulary words."""
    name = path.rpartition("/")[2].rpartition(".")[0]
    findings = [finding(path, found.line, found.column, found.code, **found.params) for found in source.problems]
    if kind.many and [item.code for item in findings] == ["E001"]:
        return Document(path, kind, name)  # an empty register is a register without entries
    if source.root is None:
        return Document(path, kind, name, findings=tuple(findings), broken=((),), whole=False)
    root = source.root
    whole = not any(found.code in CUT_SHORT for found in source.problems)
    faults: list[shape.Fault] = []
    if isinstance(root, Sequence) != kind.many:
        faults.append(shape.wrong_root(kind.model, kind.many, plain(root)))
        entries: list[tuple[Path, Data]] = []
    else:
        entries = [((index,), entry) for index, entry in enumerate(plain(root))] if kind.many else [((), plain(root))]

    records: list[Record] = []
    broken: list[Path] = [()] if faults else []
    seen = _Seen(root)
    for start, entry in entries:
        faults += shape.unknown_keys(kind.model, root, start)
        entry = shape.without_unknown_keys(kind.model, entry)
        if isinstance(entry, dict):
            entry = _with_ids(kind.model, entry, start)
        seen.walk(kind.model, entry, start)
        if kind.many is False and isinstance(entry, dict):
            entry = {"id": name, **entry}
        built = shape.build(kind.model, entry, start, words)
        faults += built.faults
        broken += built.broken
        records += [built.record] if built.record else []
    if not whole:
        faults = [fault for fault in faults if fault.code != "E205"]
    for fault in faults:
        line, column = place(root, fault.path, key=fault.at_key)
        findings.append(finding(path, line, column, fault.code, suggestion=fault.suggestion, **fault.params))
    findings += [
        finding(path, *place(root, where), "E102", id=wish, regel=first) for where, wish, first in seen.doubles
    ]
    return Document(
        path=path,
        kind=kind,
        id=name,
        records=tuple(records) if not kind.many or whole else (),
        findings=tuple(findings),
        references=tuple(seen.references),
        identities=seen.identities,
        broken=tuple(broken),
        whole=whole,
        begin=(root.line, root.column),
        tops={name: (key.line, key.column) for name, (key, _) in root.entries.items()}
        if isinstance(root, Mapping)
        else {},
    )


class _Seen:
    """Collects, on one walk per entry, what a file names and what it offers."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self.references: list[Reference] = []
        self.identities: dict[str, dict[str, Identity]] = {}
        self.doubles: list[tuple[Path, str, int]] = []

    def walk(self, model: type[Record], data: Data, start: Path) -> None:
        """Notes every reference and every id in `data`."""
        for found in walk(model, data, start):
            if found.shape and found.shape.reference:
                line, column = place(self._root, found.path)
                value = found.data.strip()
                self.references.append(Reference(found.path, found.shape.reference, value, line, column))
            elif found.model and found.model.scope:
                self._identify(found.model.scope, found.data, found.path)

    def _identify(self, scope: str, data: dict[str, Any], path: Path) -> None:
        wish = data.get("id")
        if not isinstance(wish, str):
            return
        here = (*path, "id")
        line, column = place(self._root, here)
        own = isinstance(wish, _Own) is False
        known = self.identities.setdefault(scope, {})
        if wish in known:
            self.doubles.append((here, wish, known[wish].line))
        else:
            known[wish] = Identity(path, line, column, own)


class _Own(str):
    """An id that was made, not typed."""

    __slots__ = ()


def _with_ids(model: type[Record], entry: dict[str, Any], start: Path) -> dict[str, Any]:
    """The entry with an id for everything that may leave it out. What an editor wrote goes before what is made."""
    found = [
        item
        for item in walk(model, entry, start)
        if item.model and item.model.scope and "id" in item.model.model_fields
    ]
    optional = [item for item in found if not item.model.model_fields["id"].is_required()]  # type: ignore[union-attr]
    taken: dict[str, set[str]] = {}
    for item in found:
        if isinstance(item.data.get("id"), str):
            taken.setdefault(item.model.scope, set()).add(item.data["id"].strip())  # type: ignore[union-attr]
    order: dict[str, int] = {}
    for item in optional:
        scope = item.model.scope  # type: ignore[union-attr]
        order[scope] = order.get(scope, 0) + 1
        if "id" not in item.data:
            wish = slugify(item.model.name_for_id(item.data)) or f"{scope}-{order[scope]}"  # type: ignore[union-attr]
            made = unique(wish, taken.setdefault(scope, set()))
            taken[scope].add(made)
            item.data["id"] = _Own(made)
    return entry
