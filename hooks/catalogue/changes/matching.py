"""Which record of a list is which of another: by what it is called, then by what is in it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from catalogue.model.base import Record, shapes
from catalogue.reading.findings import shown

_SHORT = 60  # characters of what something is called
_OWN_NAMES = ("titel", "naam", "tekst", "vraag", "rol", "omschrijving")
_ALIKE, _MOSTLY, _ENOUGH = 0.6, 0.75, 3
_MOST_COMPARED = 2_500  # pairs of what has no name: more is looked at by nobody


def value(data: Any, name: str) -> Any:
    """What stands in a field of a record, or of the data of one; None for nothing."""
    found = (
        data.get(name) if isinstance(data, dict) else getattr(data, name, None) if isinstance(data, Record) else None
    )
    return None if found in ("", (), [], {}) else found


def own_name(model: type[Record]) -> str:
    """The field in which a record of this kind says what it is called; '' when there is none."""
    return next((name for name in _OWN_NAMES if name in shapes(model)), "")


def called(model: type[Record], data: Any) -> str:
    """What a record says that it is called, in at most 60 characters; '' when it does not say so."""
    return shown(value(data, own_name(model)) or "", _SHORT)


def match(model: type[Record], before: Sequence[Any], after: Sequence[Any], *, loosely: bool) -> dict[int, int]:
    """The index in `after` of those in `before` that are there too.

    By id, by an old name that the new one says it had (`voorheen`), and by having the same in it; `loosely` also by
    what they are called, and then those that are much alike.
    """
    found: dict[int, int] = {}
    steps = (_by_id, _by_old_name, _by_content, *((_by_name, _by_likeness) if loosely else ()))
    for step in steps:
        taken = set(found.values())
        left = [index for index in range(len(before)) if index not in found]
        free = [index for index in range(len(after)) if index not in taken]
        if not left or not free:
            break
        for one, other in step(model, before, after, left, free):
            if one not in found and other not in taken:
                found[one] = other
                taken.add(other)
    return found


def match_records(model: type[Record], before: Sequence[Any], after: Sequence[Any]) -> dict[int, int]:
    """The same of whole records of one kind: those of a kind without an id are told apart by what is in them."""
    return match(model, before, after, loosely="id" not in model.model_fields)


Pairs = Iterator[tuple[int, int]]


def _by_id(model: type[Record], before: Sequence[Any], after: Sequence[Any], left: list[int], free: list[int]) -> Pairs:
    yield from _by_key(((_id(before[one]), one) for one in left), ((_id(after[one]), one) for one in free))


def _by_old_name(
    model: type[Record], before: Sequence[Any], after: Sequence[Any], left: list[int], free: list[int]
) -> Pairs:
    known = {str(old).strip(): one for one in free for old in value(after[one], "voorheen") or ()}
    yield from ((one, known[_id(before[one])]) for one in left if _id(before[one]) in known)


def _by_content(
    model: type[Record], before: Sequence[Any], after: Sequence[Any], left: list[int], free: list[int]
) -> Pairs:
    by_name: dict[str, list[int]] = {}
    for other in free:
        by_name.setdefault(_name(model, after[other]), []).append(other)
    for one in left:
        mine = content(model, before[one])
        for other in by_name.get(_name(model, before[one]), ()):
            if content(model, after[other]) == mine:
                yield one, other


def _by_name(
    model: type[Record], before: Sequence[Any], after: Sequence[Any], left: list[int], free: list[int]
) -> Pairs:
    yield from _by_key(
        ((_name(model, before[one]), one) for one in left), ((_name(model, after[one]), one) for one in free)
    )


def _by_likeness(
    model: type[Record], before: Sequence[Any], after: Sequence[Any], left: list[int], free: list[int]
) -> Pairs:
    if len(left) * len(free) > _MOST_COMPARED:
        return
    scored = [
        (_likeness(model, before[one], after[other]), -abs(one - other), -one, -other) for one in left for other in free
    ]
    yield from ((-one, -other) for score, _, one, other in sorted(scored, reverse=True) if score >= _ALIKE)


def _by_key(mine: Iterable[tuple[str, int]], others: Iterable[tuple[str, int]]) -> Pairs:
    """Those with one key, in their order."""
    waiting: dict[str, list[int]] = {}
    for key, other in others:
        waiting.setdefault(key, []).append(other)
    for key, one in mine:
        if key and waiting.get(key):
            yield one, waiting[key].pop(0)


def _id(data: Any) -> str:
    return str(value(data, "id") or "").strip()


def _name(model: type[Record], data: Any) -> str:
    """What it is called; of what has no name the first thing in it, by which others of its kind are told from it."""
    if own_name(model):
        return called(model, data)
    key = next((name for name in shapes(model) if name != "id"), "")
    return str(value(data, key) or "")


def content(model: type[Record], data: Any, without: Collection[str] = ("id", "voorheen")) -> Any:
    """All that is in a record but what it is named by."""
    if not isinstance(data, dict | Record):
        return data
    return {name: found for name in shapes(model) if name not in without and (found := value(data, name)) is not None}


def _likeness(model: type[Record], one: Any, other: Any) -> float:
    """From 0 to 1: of their names, or of what is in them when that is more than a little."""
    mine, theirs = content(model, one), content(model, other)
    if not (isinstance(mine, dict) and isinstance(theirs, dict)):
        return SequenceMatcher(None, str(mine), str(theirs)).ratio()
    names = {*mine, *theirs}
    same = sum(mine.get(name) == theirs.get(name) for name in names)
    share = same / len(names) if names else 1.0
    if not own_name(model):
        return share + 0.1 if same else 0.0
    by_name = SequenceMatcher(None, _name(model, one), _name(model, other)).ratio()
    return max(by_name, share if share >= _MOSTLY and same >= _ENOUGH else 0.0)
