"""What is the same thing in two states, whatever it is named, and what things are called."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.changes.comparing import pairs, units
from catalogue.changes.matching import match_records, value
from catalogue.changes.state import KINDS, Held, State
from catalogue.model import Klantreis
from catalogue.model.base import Record, Shape
from catalogue.model.improvement import Kans
from catalogue.model.labels import Labeller
from catalogue.model.pain import Uitspraak
from catalogue.pages.making.links import called
from catalogue.reading.renaming import renamed

Address = tuple[str, str]
"""A kind of thing (a register, klantreis, stap, knelpunt, kpi) and its id: of what is in a journey `reis#id`."""

_IN_A_JOURNEY = ("stap", "knelpunt", "kpi")


def address(model: type[Record], data: Any, shape: Shape, id: Any, journey: str) -> Address | None:
    """What an id names in a field, in the file of a `journey` ('' elsewhere); None when it names nothing."""
    name = str(id or "").strip()
    if model is Uitspraak and shape.name == "over":
        return "knelpunt", f"{journey}#{name}"
    if model is Kans and shape.name == "stap":
        return "stap", f"{value(data, 'reis')}#{name}"
    if not shape.reference:
        return None
    return shape.reference, f"{journey}#{name}" if shape.reference == "stap" else name


@dataclass(frozen=True, slots=True)
class NamedThings:
    """What can be named in one state: the address of today of each old name, and what each thing is called."""

    names: Mapping[Address, str]
    today: Mapping[Address, Address]

    def now(self, named: Address) -> Address:
        """The same by the name that it has today."""
        return self.today.get(named, named)

    def called(self, named: Address) -> str:
        """What it is called; '' when there is no such thing."""
        return self.names.get(self.now(named), "")


def known(state: State, label: Labeller) -> NamedThings:
    """What can be named in a state."""
    names: dict[Address, str] = {}
    today: dict[Address, Address] = {}
    for kind, held in state.held.items():
        for one in held:
            if one.id:
                names.setdefault((target_of(kind), one.id), called(one.record, label))
            if isinstance(one.record, Klantreis):
                for scope, id, record in _parts(one.record):
                    names.setdefault((scope, f"{one.id}#{id}"), called(record, label))
                today |= dict(_old_names(one.record))
    return NamedThings(names, today)


def target_of(kind: str) -> str:
    """What a reference to a record of this kind is called: a register, or klantreis."""
    return "klantreis" if kind == "journeys" else kind


def _parts(reis: Klantreis) -> Iterator[tuple[str, str, Record]]:
    for unit in units(Klantreis, reis).values():
        if unit.model.scope in _IN_A_JOURNEY:
            yield unit.model.scope, unit.data.id, unit.data


def _old_names(reis: Klantreis) -> Iterator[tuple[Address, Address]]:
    data = [
        (scope, {"id": id, "voorheen": list(getattr(record, "voorheen", ()))}) for scope, id, record in _parts(reis)
    ]
    for scope, names in renamed(data).items():
        yield from (((scope, f"{reis.id}#{old}"), (scope, f"{reis.id}#{new}")) for old, new in names.items())


@dataclass(frozen=True, slots=True)
class Identities:
    """Which record of before is which of now, and under which names all that can be named goes on."""

    before: NamedThings
    after: NamedThings
    records: Mapping[str, Mapping[int, int]]
    """Of each kind: the number of a record of before → that of now."""
    moved: Mapping[Address, Address]
    """What has another name now, by the one that it had."""

    def same(self, one: Address, other: Address) -> bool:
        """Whether what was named by the first then is what is named by the second now."""
        then = self.before.now(one)
        return self.after.now(self.moved.get(then, then)) == self.after.now(other)


def identities(before: State, after: State, labels: tuple[Labeller, Labeller]) -> Identities:
    """What is the same thing in two states: by its id, by a name that it had, or by having the same in it."""
    records = {kind: _same(kind, before.held[kind], after.held[kind]) for kind in KINDS}
    moved: dict[Address, Address] = {}
    for kind, stays in records.items():
        for one, other in stays.items():
            old, new = before.held[kind][one], after.held[kind][other]
            if old.id != new.id:
                moved[target_of(kind), old.id] = target_of(kind), new.id
            if isinstance(old.record, Klantreis) and isinstance(new.record, Klantreis) and old.record != new.record:
                moved |= dict(_moved_parts(old.record, new.record))
    return Identities(known(before, labels[0]), known(after, labels[1]), records, moved)


def _same(kind: str, before: Sequence[Held], after: Sequence[Held]) -> Mapping[int, int]:
    return match_records(KINDS[kind], [one.record for one in before], [one.record for one in after])


def _moved_parts(before: Klantreis, after: Klantreis) -> Iterator[tuple[Address, Address]]:
    old, new = units(Klantreis, before), units(Klantreis, after)
    for then, now in pairs(old, new).items():
        scope = old[then].model.scope
        if scope in _IN_A_JOURNEY:
            names = f"{before.id}#{old[then].data.id}", f"{after.id}#{new[now].data.id}"
            if names[0] != names[1]:
                yield (scope, names[0]), (scope, names[1])
