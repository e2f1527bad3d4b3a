"""The fields of one record compared, as far as they are no parts with a name of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from catalogue.changes.difference import CHANGED, GONE, NEW, REORDERED, Difference, Inside, Same
from catalogue.changes.matching import match, value
from catalogue.model.base import Path, Record, Shape, shapes


@dataclass(frozen=True, slots=True)
class Fields:
    """Compares the fields of one record that are no parts with a name of their own."""

    same: Same

    def of(self, trail: tuple[Inside, ...], place: Path, *, renamed: bool = False) -> Iterator[Difference]:
        here = trail[-1]
        told_in_words = getattr(here.model, "in_dagen", {}) if isinstance(here.data, Record) else {}
        for name, shape in shapes(here.model).items():
            if name == "id" or name in told_in_words or (name == "voorheen" and renamed):
                continue
            if shape.record and shape.many and shape.record.scope and "id" in shapes(shape.record):
                continue  # a part with a name of its own
            old, new = self._value(here.before, shape, here.after), self._value(here.after, shape, here.before)
            yield from self._field(trail, shape, old, new, (*place, name))

    @staticmethod
    def _value(data: Any, shape: Shape, other: Any) -> Any:
        """What is in a field; what the model says by itself is nothing where there is no record on the other side."""
        found = value(data, shape.name)
        return None if other is None and found == shape.info.default else found

    def _field(self, trail: tuple[Inside, ...], shape: Shape, old: Any, new: Any, place: Path) -> Iterator[Difference]:
        if shape.record and shape.many:
            yield from self._items(trail, shape, _listed(old), _listed(new), place)
        elif shape.record:
            if old is not None or new is not None:
                first = next(iter(shapes(shape.record)))
                old, new = ({first: one} if isinstance(one, str) else one for one in (old, new))
                inside = (*trail, Inside(shape, shape.record, old, new))
                found = list(self.of(inside, place))
                if not found and (old is None or new is None):  # all in it is as it is by itself
                    found.append(Difference(NEW if old is None else GONE, inside, None, place, old, new))
                yield from found
        elif shape.many:
            yield from self._values(trail, shape, _listed(old), _listed(new), place)
        elif not self.same(trail[-1], shape, old, new):
            yield Difference(CHANGED, trail, shape, place, old, new)

    def _values(
        self, trail: tuple[Inside, ...], shape: Shape, old: list[Any], new: list[Any], place: Path
    ) -> Iterator[Difference]:
        def same(one: Any, other: Any) -> bool:
            return self.same(trail[-1], shape, one, other)

        if len(old) == len(new) and all(map(same, old, new)):
            return
        left = list(new)
        for one in old:
            found = next((number for number, other in enumerate(left) if same(one, other)), None)
            if found is None:
                break
            del left[found]
        else:
            if not left and shape.name != "spreiding":
                yield Difference(REORDERED, trail, shape, place, old, new)
                return
        yield Difference(CHANGED, trail, shape, place, old, new)

    def _items(
        self, trail: tuple[Inside, ...], shape: Shape, old: list[Any], new: list[Any], place: Path
    ) -> Iterator[Difference]:
        model = shape.record
        assert model
        stays = match(model, old, new, loosely=True)
        was = {now: then for then, now in stays.items()}
        for number, one in enumerate(new):
            then = old[was[number]] if number in was else None
            inside = (*trail, Inside(shape, model, then, one))
            if then is None:
                yield Difference(NEW, inside, None, (*place, number), None, one)
            else:
                yield from self.of(inside, (*place, number))
        for number, one in enumerate(old):
            if number not in stays:
                yield Difference(GONE, (*trail, Inside(shape, model, one, None)), None, (*place, number), one, None)
        order = [was[number] for number in range(len(new)) if number in was]
        if order != sorted(order):
            yield Difference(REORDERED, trail, shape, place, old, new)


def _listed(found: Any) -> list[Any]:
    return list(found) if isinstance(found, list | tuple) else [] if found is None else [found]
