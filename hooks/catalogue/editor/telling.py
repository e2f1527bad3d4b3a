"""What was changed in files and is not written yet, in plain words."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from catalogue.editor.content import Opened
from catalogue.editor.workspace import Workspace
from catalogue.model import Record
from catalogue.model.base import Data, shapes
from catalogue.reading.findings import shown

_SHORT = 60


def differences(space: Workspace) -> list[str]:
    """A sentence for each thing that is different from what is written: "Stap ‘Ik bel’: Huidig wordt 4 (was 2)."."""
    told: list[str] = []
    for path in space.changed:
        after = _opened(space, path)
        before = _opened(space.as_written, path)
        if after is None:
            told.append(f"{path} is gewijzigd.")
        elif before is None:
            told.append(f"Nieuw: {after.kind.model.naam_enkelvoud} ‘{_called(after.kind.model, after.written)}’.")
        elif after.kind.many:
            told += _list(after.kind.model, before.written, after.written, "", after.kind.model.naam_enkelvoud)
        else:
            told += _record(after.kind.model, before.written, after.written, "")
    return told


def _opened(space: Workspace, path: str) -> Opened | None:
    try:
        return space.open(path)
    except ValueError:
        return None


def _record(model: type[Record], before: Any, after: Any, where: str) -> Iterator[str]:
    old, new = (one if isinstance(one, dict) else {} for one in (before, after))
    for name, shape in shapes(model).items():
        was, is_now = old.get(name), new.get(name)
        if was == is_now or name == "id":
            continue
        label = shape.info.title or name
        if shape.record and shape.many:
            yield from _list(shape.record, was or [], is_now or [], where, shape.record.naam_enkelvoud)
        elif shape.record and (isinstance(was, dict) or isinstance(is_now, dict)):
            first = next(iter(shapes(shape.record)))
            old_one, new_one = ({first: one} if isinstance(one, str) else one for one in (was, is_now))
            yield from _record(shape.record, old_one, new_one, f"{where}{label}, ")
        else:
            yield _sentence(f"{where}{label}", was, is_now)


def _list(model: type[Record], before: list[Data], after: list[Data], where: str, what: str) -> Iterator[str]:
    """Items are the same by what they are called; of those that stay, what is different in them."""
    old, new = ([_called(model, one) for one in some] for some in (before, after))
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal" or (kind == "replace" and last - first == end - start):
            for one, other in zip(before[first:last], after[start:end], strict=True):
                if one != other:
                    yield from _record(model, one, other, f"{where}{what} ‘{_called(model, other)}’, ")
            continue
        yield from (f"{_upper(f'{where}{what}')} ‘{name}’ gaat weg." for name in old[first:last])
        yield from (f"{_upper(f'{where}{what}')} ‘{name}’ komt erbij." for name in new[start:end])


def _called(model: type[Record], data: Data) -> str:
    return shown(_title(model, data), _SHORT)


def _title(model: type[Record], data: Data) -> str:
    """Its title or name; of what has neither by its kind the first text in it."""
    if not isinstance(data, dict):
        return str(data or "")
    known = shapes(model)
    own = next((name for name in ("titel", "naam", "tekst", "omschrijving") if name in known), "")
    if own:
        return str(data.get(own) or f"zonder {own}")
    return next((one for name in known if name != "id" and isinstance(one := data.get(name), str)), "")


def _sentence(what: str, was: Data, is_now: Data) -> str:
    told = [", ".join(map(str, one)) if isinstance(one, list) else str(one or "") for one in (was, is_now)]
    old, new = (shown(one, _SHORT) for one in told)
    if not new:
        return f"{_upper(what)} gaat weg (was: {old})."
    return f"{_upper(what)} wordt: {new}" + (f" (was: {old})." if old else ".")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
