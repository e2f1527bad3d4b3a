"""The files of a catalogue for a program that changes them: what each holds, what can be named in it, who names it."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as FilePath

from catalogue.editor.splice import SpliceRefused
from catalogue.model import REGISTERS, Record
from catalogue.model.base import Data, Path, model_at, shapes, walk
from catalogue.model.improvement import Kans
from catalogue.model.step import Stap
from catalogue.reading.document import id_of
from catalogue.reading.folder import files
from catalogue.reading.kinds import Kind
from catalogue.reading.names import Identity, Names
from catalogue.reading.nodes import Mapping as Fields
from catalogue.reading.nodes import Node, Sequence, node_at, plain
from catalogue.reading.source import CUT_SHORT, parse

GROUPS = {"stap": "stappen", "knelpunt": "knelpunten", "kpi": "kpis"}
"""What stands in a journey and can be named, by its scope: what is typed before the name to tell it from others."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file of records. `data` is what is written in it, with the ids that were left out."""

    path: str
    text: str
    kind: Kind
    root: Node
    data: Data
    identities: Mapping[str, Mapping[str, Identity]]

    @property
    def id(self) -> str:
        return id_of(self.path)

    @property
    def written(self) -> Data:
        """The data without the ids that were left out."""
        return plain(self.root)

    @property
    def entries(self) -> list[tuple[Path, Data]]:
        """Every record of the file itself, and where it stands."""
        return [((number,), one) for number, one in enumerate(self.data)] if self.kind.many else [((), self.data)]

    def at(self, path: Path) -> Data:
        """What stands at a path."""
        found = self.data
        for step in path:
            found = found[step]
        return found


@dataclass(frozen=True, slots=True)
class Content:
    """Every file by its path: its bytes (stories too), and those that hold records."""

    data: Mapping[str, bytes]
    opened: Mapping[str, Opened]


@dataclass(frozen=True, slots=True)
class Thing:
    """What can be named: a file (`place` is ()), an entry of a register, or a step, knelpunt or KPI of a journey.

    `group` is what is typed before its `name` (`reis#id` in a journey) to tell it from others of that name.
    """

    group: str
    name: str
    file: str
    place: Path
    model: type[Record]

    @property
    def id(self) -> str:
        return self.name.rpartition("#")[2]

    @property
    def journey(self) -> str:
        """The id of the journey in which it stands; '' when it is in none."""
        return self.name.rpartition("#")[0]

    @property
    def full_name(self) -> str:
        return f"{self.group}/{self.name}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a thing is named: its id between what stands before and behind it."""

    file: str
    place: Path
    before: str = ""
    behind: str = ""


def read(folder: FilePath) -> Content:
    """The content in a folder. Raises ValueError, in Dutch, when something in it cannot be read."""
    data: dict[str, bytes] = {}
    found: dict[str, Opened] = {}
    for file in files(folder)[0]:
        if file.data is None:
            raise ValueError(f"{file.path} kan niet gelezen worden. scripts/check.py zegt wat er mis is.")
        data[file.path] = file.data
        if file.kind and (root := _readable(file.path, file.data, file.kind)):
            found[file.path] = _opened(file.path, file.data.decode(), file.kind, root)
    return Content(data, found)


@lru_cache(maxsize=32)  # a form asks for the same file again and again
def opened(path: str, text: str, kind: Kind) -> Opened:
    """A file of records. Raises ValueError, in Dutch, when it cannot be read as one; an empty register is one."""
    root = _readable(path, text.encode(), kind)
    if root is None and not kind.many:
        raise ValueError(f"In {path} staat nog niets.")
    return _opened(path, text, kind, root or Sequence([], 1, 1))


def _readable(path: str, data: bytes, kind: Kind) -> Node | None:
    """What is in a file; None when that is nothing. Raises ValueError, in Dutch, when it cannot be read as records."""
    source = parse(data)
    wrong = next((one for one in source.problems if one.code in CUT_SHORT), None)
    right_root = Sequence if kind.many else Fields
    if wrong or (source.root is not None and not isinstance(source.root, right_root)):
        place = f"{path}:{wrong.line if wrong else 1}"
        raise ValueError(f"Op {place} staat een fout. Herstel die eerst; scripts/check.py zegt wat er mis is.")
    return source.root


def _opened(path: str, text: str, kind: Kind, root: Node) -> Opened:
    data = plain(root)
    names = Names(())
    made = Opened(path, text, kind, root, data, names.identities)
    for start, entry in made.entries:
        names.take(kind.model, node_at(root, start), entry, start)
    return made


@contextmanager
def changing(path: str) -> Iterator[None]:
    """Why a file cannot be changed is said with its path, as a ValueError."""
    try:
        yield
    except SpliceRefused as reason:
        raise ValueError(f"{path}: {reason}") from reason


def things(content: Content) -> Iterator[Thing]:
    """Everything that can be named."""
    for file in content.opened.values():
        if not file.kind.many:
            yield Thing(file.kind.folder, file.id, file.path, (), file.kind.model)
        for scope, found in file.identities.items():
            if scope in GROUPS or scope in REGISTERS:
                for id, identity in found.items():
                    model = model_at(file.kind.model, identity.path[1:] if file.kind.many else identity.path)
                    name = f"{file.id}#{id}" if scope in GROUPS else id
                    assert model
                    yield Thing(GROUPS.get(scope, scope), name, file.path, identity.path, model)


def old_names(content: Content, thing: Thing) -> list[str]:
    """The names that it had, as they are written in it: the oldest first."""
    record = content.opened[thing.file].at(thing.place)
    names = record.get("voorheen") if isinstance(record, dict) else None
    return [_text(name) for name in names] if isinstance(names, list) else []


def mentions(content: Content, thing: Thing) -> Iterator[Mention]:
    """Every place where the thing is named; a step and a knelpunt also by an old name."""
    ids = {thing.id}
    if thing.group in (GROUPS["stap"], GROUPS["knelpunt"]):
        ids |= {*old_names(content, thing)} - {one.id for one in things(content) if one.group == thing.group}
    for file in content.opened.values():
        for start, entry in file.entries:
            for found in walk(file.kind.model, entry, start):
                if found.model is Kans and thing.group == GROUPS["stap"]:
                    if _text(found.data.get("reis")) == thing.journey and _text(found.data.get("stap")) in ids:
                        yield Mention(file.path, (*found.path, "stap"))
                elif found.model is Stap and _is_in(thing, file, found.path, GROUPS["knelpunt"]):
                    for place in _quotes_about(ids, found.data):
                        yield Mention(file.path, (*found.path, *place))
                elif found.shape and isinstance(found.data, str):
                    around = _around(thing, ids, file, found.shape.reference, found.data.strip())
                    if around:
                        yield Mention(file.path, found.path, *around)


def _around(thing: Thing, ids: Collection[str], file: Opened, target: str, value: str) -> tuple[str, str] | None:
    """What stands before and behind the id of the thing, when this value names it."""
    if target not in ("klantreis", *GROUPS):
        return ("", "") if target == thing.group and value == thing.id else None
    journey, hash, id = value.partition("#")
    if target == "stap":
        is_it = thing.group == GROUPS[target] and value in ids and file.path == thing.file
        return ("", "") if is_it else None
    if thing.group == "journeys":
        return ("", hash + id) if journey == thing.id else None
    is_it = target in GROUPS and thing.group == GROUPS[target] and journey == thing.journey and id in ids
    return (f"{journey}#", "") if is_it else None


def _is_in(thing: Thing, file: Opened, place: Path, group: str) -> bool:
    """Whether the thing is of this group, and stands at a place in a file or in what stands there."""
    return thing.group == group and file.path == thing.file and thing.place[: len(place)] == place


def _quotes_about(ids: Collection[str], step: Mapping[str, Data]) -> Iterator[Path]:
    """Where in a step quotes say that they are about one of its knelpunten."""
    quotes = step.get("uitspraken")
    for number, quote in enumerate(quotes if isinstance(quotes, list) else ()):
        names = quote.get("over") if isinstance(quote, dict) else None
        for index, name in enumerate(names if isinstance(names, list) else ()):
            if _text(name) in ids:
                yield ("uitspraken", number, "over", index)


def _text(value: Data) -> str:
    return value.strip() if isinstance(value, str) else ""


def order_of(model: type[Record]) -> tuple[str, ...]:
    """The fields of a record in the order in which new ones are put."""
    return tuple(shapes(model))
