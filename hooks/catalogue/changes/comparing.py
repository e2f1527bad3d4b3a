"""Two records of one kind compared: the parts of it that have a name of their own, and in each its fields."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.changes.difference import GONE, MOVED, NEW, RENAMED, Difference, Inside, Same
from catalogue.changes.fields import Fields
from catalogue.changes.matching import match, value
from catalogue.model.base import Path, Record, Shape, shapes, walk


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a record that can be named (or the record itself), where it stands, and the one that it stands in."""

    model: type[Record]
    field: Shape | None
    place: Path
    data: Any
    above: "Unit | None"


def units(model: type[Record], data: Any) -> dict[Path, Unit]:
    """The record and all parts of it that can be named, by their place."""
    found: dict[Path, Unit] = {}
    for one in walk(model, data):
        if one.model and (not one.path or (one.model.scope and "id" in shapes(one.model))):
            above = next(
                (found[one.path[:length]] for length in range(len(one.path) - 1, -1, -1) if one.path[:length] in found),
                None,
            )
            field = _field(above, one.path) if above else None
            found[one.path] = Unit(one.model, field, one.path, one.data, above)
    return found


def _field(above: Unit, path: Path) -> Shape | None:
    rest = [step for step in path[len(above.place) :] if isinstance(step, str)]
    return shapes(above.model).get(rest[0]) if len(rest) == 1 else None


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
    old, new = units(model, before), units(model, after)
    stays = pairs(old, new)
    was = {now: then for then, now in stays.items()}
    for place, unit in new.items():
        if place in was:
            yield from _of_one(old[was[place]], unit, new, was, old, same)
        elif unit.above and unit.above.place in was:
            trail = _trail(unit.above, old, was)
            yield Difference(
                NEW, (*trail, Inside(unit.field, unit.model, None, unit.data)), None, place, None, unit.data
            )
    for place, unit in old.items():
        if place not in stays and unit.above and unit.above.place in stays:
            trail = _trail(new[stays[unit.above.place]], old, was)
            yield Difference(
                GONE, (*trail, Inside(unit.field, unit.model, unit.data, None)), None, place, unit.data, None
            )


def _trail(unit: Unit, old: dict[Path, Unit], was: dict[Path, Path]) -> tuple[Inside, ...]:
    """The records around a part as it is now, and itself."""
    above = _trail(unit.above, old, was) if unit.above else ()
    before = old[was[unit.place]].data if unit.place in was else None
    return (*above, Inside(unit.field, unit.model, before, unit.data))


def _of_one(
    then: Unit, now: Unit, new: dict[Path, Unit], was: dict[Path, Path], old: dict[Path, Unit], same: Same
) -> Iterator[Difference]:
    trail = _trail(now, old, was)
    ids = value(then.data, "id"), value(now.data, "id")
    if ids[0] != ids[1]:
        yield Difference(RENAMED, trail, None, now.place, *ids)
    if then.above and now.above and was.get(now.above.place) != then.above.place:
        yield Difference(MOVED, trail, None, now.place, then.above.data, now.above.data)
    yield from Fields(same).of(trail, now.place, renamed=ids[0] != ids[1])
    yield from _moved_within(now, new, old, was)


def _moved_within(
    above: Unit, new: dict[Path, Unit], old: dict[Path, Unit], was: dict[Path, Path]
) -> Iterator[Difference]:
    """Of the parts that stayed in one list, the fewest that must have moved for the others to stay in their order."""
    lists: dict[Path, list[Unit]] = {}
    for unit in new.values():
        if unit.above is above and unit.place in was:
            then = old[was[unit.place]].above
            if then and was.get(above.place) == then.place:
                lists.setdefault(unit.place[:-1], []).append(unit)
    for holder, parts in lists.items():
        still = _in_order([was[one.place] for one in parts])
        for number, unit in enumerate(parts):
            if number not in still:
                index = unit.place[-1]
                before_it = new.get((*holder, index - 1)) if isinstance(index, int) else None
                yield Difference(
                    MOVED, _trail(unit, old, was), None, unit.place, None, before_it.data if before_it else None
                )


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
