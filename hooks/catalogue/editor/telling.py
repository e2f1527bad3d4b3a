"""What was changed in files and is not written yet, in plain words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from catalogue.editor.choices import ChosenFrom, choices
from catalogue.editor.content import Opened
from catalogue.editor.form_page import dutch
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS, Record
from catalogue.model.answers import Antwoord
from catalogue.model.base import Data, Shape, shapes
from catalogue.model.fields import Dag, Decimaal
from catalogue.reading.findings import shown

_SHORT = 60
_LINE = 120


def differences(space: Workspace) -> list[str]:
    """A sentence for each thing that is different from what is written: "Stap ‘Ik bel’: Huidig wordt 4 (was 2)."."""
    told: list[str | _Placed] = []
    for path in space.changed:
        after = _opened(space, path)
        before = _opened(space.as_written, path)
        if after is None:
            told.append(f"{path} is gewijzigd.")
            continue
        tell = _Teller(space, after)
        if before is None:
            told.append(f"Nieuw: {after.kind.model.naam_enkelvoud} ‘{_called(after.kind.model, after.written)}’.")
        elif after.kind.many:
            told += tell.items(after.kind.model, before.written, after.written, "", after.kind.model.naam_enkelvoud)
        else:
            told += tell.record(after.kind.model, before.written, after.written, "")
        told = list(tell.settled(told))
    return [str(one) for one in told]


def _opened(space: Workspace, path: str) -> Opened | None:
    try:
        return space.open(path)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Placed:
    """An item that comes or goes; what goes in one place and comes in another was moved."""

    model: type[Record]
    data: Data
    where: str
    called: str
    comes: bool

    def __str__(self) -> str:
        return f"{_upper(self.where + self.called)} {'komt erbij' if self.comes else 'gaat weg'}."


class _Teller:
    """Tells what is different in one file, with the names of what is chosen."""

    def __init__(self, space: Workspace, file: Opened) -> None:
        self._space, self._file = space, file

    def settled(self, told: Iterable[str | _Placed]) -> Iterator[str | _Placed]:
        """The same, in which what goes and comes is told once, with what is different in it besides its place."""
        told = list(told)
        placed = [one for one in told if isinstance(one, _Placed)]
        gone = {one.called: one for one in placed if not one.comes}
        moved = gone.keys() & {one.called for one in placed if one.comes}
        for one in told:
            if isinstance(one, str) or one.called not in moved:
                yield one
            elif one.comes:
                yield f"{_upper(one.called)} komt op een andere plek."
                yield from self.record(one.model, gone[one.called].data, one.data, f"{one.called}, ")

    def record(self, model: type[Record], before: Any, after: Any, where: str) -> Iterator[str | _Placed]:
        old, new = (one if isinstance(one, dict) else {} for one in (before, after))
        for name, shape in shapes(model).items():
            was, is_now = old.get(name), new.get(name)
            if was == is_now or name == "id":
                continue
            label = shape.info.title or name
            if shape.record and shape.many:
                yield from self.items(shape.record, was or [], is_now or [], where, shape.record.naam_enkelvoud)
            elif shape.record and (isinstance(was, dict) or isinstance(is_now, dict)):
                first = next(iter(shapes(shape.record)))
                old_one, new_one = ({first: one} if isinstance(one, str) else one for one in (was, is_now))
                yield from self.record(shape.record, old_one, new_one, f"{where}{label}, ")
            else:
                yield _sentence(f"{where}{label}", self._read(shape, was), self._read(shape, is_now))

    def items(
        self, model: type[Record], before: list[Data], after: list[Data], where: str, what: str
    ) -> Iterator[str | _Placed]:
        """Items are the same by what they are called; of those that stay, what is different in them."""
        old, new = ([_called(model, one) for one in some] for some in (before, after))
        for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal" or (kind == "replace" and last - first == end - start):
                for one, other in zip(before[first:last], after[start:end], strict=True):
                    if one != other:
                        yield from self.record(model, one, other, f"{where}{what} ‘{self._told(model, other)}’, ")
                continue
            for gone in before[first:last]:
                yield _Placed(model, gone, where, f"{what} ‘{self._told(model, gone)}’", comes=False)
            for made in after[start:end]:
                yield _Placed(model, made, where, f"{what} ‘{self._told(model, made)}’", comes=True)

    def _told(self, model: type[Record], data: Data) -> str:
        """What an item is called; of what has no title or name all texts in it."""
        if not isinstance(data, dict) or _own(model):
            return _called(model, data)
        if model.scope in REGISTERS:
            known = dict(choices(self._space, self._file, ChosenFrom(model.scope)))
            if named := known.get(str(data.get("id") or "")):
                return named
        texts = (self._read(shape, data.get(name)) for name, shape in shapes(model).items() if name != "id")
        return shown(", ".join(filter(None, texts)), _LINE)

    def _read(self, shape: Shape, value: Data) -> str:
        if isinstance(value, list):
            return ", ".join(filter(None, (self._read(shape, one) for one in value)))
        if not isinstance(value, str):
            return ""
        of = shape.vocabulary or shape.reference
        known = {one.value: one.label for one in choices(self._space, self._file, ChosenFrom(of))} if of else {}
        kinds = {Dag: "day", Decimaal: "number", Antwoord: "answer"}
        kind = next((kind for of, kind in kinds.items() if isinstance(shape.value, of)), "text")
        return known.get(value) or dutch(kind, value)


def _called(model: type[Record], data: Data) -> str:
    """Its title or name; of what has neither by its kind the first text in it."""
    if not isinstance(data, dict):
        return shown(str(data or ""), _SHORT)
    if own := _own(model):
        return shown(str(data.get(own) or f"zonder {own}"), _SHORT)
    found = (one for name in shapes(model) if name != "id" and isinstance(one := data.get(name), str))
    return shown(next(found, ""), _SHORT)


def _own(model: type[Record]) -> str:
    return next((name for name in ("titel", "naam", "tekst", "omschrijving") if name in shapes(model)), "")


def _sentence(what: str, was: str, is_now: str) -> str:
    old, new = (shown(one, _SHORT) for one in (was, is_now))
    if not new:
        return f"{_upper(what)} gaat weg (was: {old})."
    return f"{_upper(what)} wordt: {new}" + (f" (was: {old})." if old else ".")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
