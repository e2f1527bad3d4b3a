"""Two records of one kind compared: the parts of it that have a name of their own, and in each its fields."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from catalogue.changes.difference import GONE, MOVED, NEW, RENAMED, Difference, Inside, Same
from catalogue.changes.fields import Fields
from catalogue.changes.matching import match, value
from catalogue.model.base import Path, Record, Shape, inside, shapes
from catalogue.model.handover import Overdracht
from catalogue.model.journey import Fase, Kennisvraag

NAMED_BY_NOTHING = frozenset(model.scope for model in (Fase, Overdracht, Kennisvraag))
"""The scopes of parts to which nothing can refer: another id of one of these changes nothing for anybody."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a record that can be named (or the record itself), where it stands, and the one that it stands in."""

    model: type[Record]
    field: Shape | None
    place: Path
    data: Any
    above: "Unit | None"


@cache
def _holders(model: type[Record]) -> tuple[Shape, ...]:
    """The fields in which something can be named, at once or deeper."""
    return tuple(
        shape
        for shape in shapes(model).values()
        if shape.record and any(one.scope and "id" in shapes(one) for one in inside(shape.record))
    )


def units(model: type[Record], data: Any) -> dict[Path, Unit]:
    """The record and all parts of it that can be named, by their place, outermost first."""
    whole = Unit(model, None, (), data, None)
    return {unit.place: unit for unit in (whole, *_parts(model, data, (), whole))}


def _parts(model: type[Record], data: Any, place: Path, above: Unit) -> Iterator[Unit]:
    for shape in _holders(model):
        held = value(data, shape.name)
        is_list = shape.many and isinstance(held, list | tuple)
        for index, one in enumerate(held) if is_list else [(None, held)]:
            if not shape.record or not isinstance(one, dict | Record):
                continue
            here = (*place, shape.name) if index is None else (*place, shape.name, index)
            part = above
            if shape.record.scope and "id" in shapes(shape.record):
                part = Unit(shape.record, shape, here, one, above)
                yield part
            yield from _parts(shape.record, one, here, part)


def pairs(before: dict[Path, Unit], after: dict[Path, Unit]) -> dict[Path, Path]:
    """The place now of each part that was there before and still is."""
    found: dict[Path, Path] = {(): ()}
    by_scope: dict[type[Record], tuple[list[Unit], list[Unit]]] = {}
    for side, parts in enumerate((before, after)):
        for unit in parts.values():
            if unit.place:
                by_scope.setdefault(unit.model, ([], []))[side].append(unit)
    for model, (old, new) in by_scope.items():
        same = match(model, [one.data for one in old], [one.data for one in new], loosely=True)
        found |= {old[one].place: new[other].place for one, other in same.items()}
    return found


def differences(model: type[Record], before: Any, after: Any, same: Same) -> Iterator[Difference]:
    """All that is different between two records that are the same thing, in the order of what is there now."""
    yield from _Both(units(model, before), units(model, after), same).differences()


class _Both:
    """The parts of a record before and now."""

    def __init__(self, old: dict[Path, Unit], new: dict[Path, Unit], same: Same) -> None:
        self._old, self._new, self._same = old, new, same
        self._stays = pairs(old, new)
        self._was = {now: then for then, now in self._stays.items()}
        self._lists: dict[Path, dict[Path, list[Unit]]] = {}
        """The parts that stayed in one list, by what they are in and by that list, in the order of now."""
        for unit in new.values():
            if unit.above and unit.place in self._was:
                then = old[self._was[unit.place]].above
                if then and self._was.get(unit.above.place) == then.place:
                    self._lists.setdefault(unit.above.place, {}).setdefault(unit.place[:-1], []).append(unit)

    def differences(self) -> Iterator[Difference]:
        for place, unit in self._new.items():
            if place in self._was:
                yield from self._of_one(self._old[self._was[place]], unit)
            elif unit.above and (unit.above.place in self._was or unit.above.model is Fase):
                trail = (*self._trail(unit.above), Inside(unit.field, unit.model, None, unit.data))
                yield Difference(NEW, trail, None, place, None, unit.data)
        for place, unit in self._old.items():
            if (
                place not in self._stays
                and unit.above
                and (unit.above.place in self._stays or unit.above.model is Fase)
            ):
                trail = (*self._old_trail(unit.above), Inside(unit.field, unit.model, unit.data, None))
                yield Difference(GONE, trail, None, place, unit.data, None)

    def _trail(self, unit: Unit) -> tuple[Inside, ...]:
        """The records around a part as it is now, and itself."""
        above = self._trail(unit.above) if unit.above else ()
        before = self._old[self._was[unit.place]].data if unit.place in self._was else None
        return (*above, Inside(unit.field, unit.model, before, unit.data))

    def _old_trail(self, unit: Unit) -> tuple[Inside, ...]:
        """The same of a part as it was."""
        if unit.place in self._stays:
            return self._trail(self._new[self._stays[unit.place]])
        above = self._old_trail(unit.above) if unit.above else ()
        return (*above, Inside(unit.field, unit.model, unit.data, None))

    def _of_one(self, then: Unit, now: Unit) -> Iterator[Difference]:
        trail = self._trail(now)
        ids = value(then.data, "id"), value(now.data, "id")
        if ids[0] != ids[1] and now.model.scope not in NAMED_BY_NOTHING:
            yield Difference(RENAMED, trail, None, now.place, *ids)
        if then.above and now.above and self._was.get(now.above.place) != then.above.place:
            yield Difference(MOVED, trail, None, now.place, then.above.data, now.above.data)
        yield from Fields(self._same).of(trail, now.place, renamed=ids[0] != ids[1])
        for holder, parts in self._lists.get(now.place, {}).items():
            yield from self._moved(holder, parts)

    def _moved(self, holder: Path, parts: list[Unit]) -> Iterator[Difference]:
        """The fewest that must have moved for the others to be in the order in which they were."""
        still = _in_order([self._was[one.place] for one in parts])
        for number, unit in enumerate(parts):
            if number not in still:
                index = unit.place[-1]
                ahead = self._new.get((*holder, index - 1)) if isinstance(index, int) else None
                yield Difference(MOVED, self._trail(unit), None, unit.place, None, ahead.data if ahead else None)


def _in_order(places: Sequence[Any]) -> set[int]:
    """The numbers of a longest row of these that goes up."""
    ends: list[Any] = []
    at: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(at[length - 1] if length else -1)
        ends[length:] = [place, *ends[length + 1 :]]
        at[length:] = [number, *at[length + 1 :]]
    found: set[int] = set()
    number = at[-1] if at else -1
    while number >= 0:
        found.add(number)
        number = before[number]
    return found
