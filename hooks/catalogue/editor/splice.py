"""One thing changed in the text of a YAML file, and the rest left as it is: to the byte, with comments and style.

A path leads to a place by names of fields and numbers of items, as in `model.base`. Data is what `nodes.plain` gives:
text, lists, records, and never null. A text that is empty is no value.

Every function here is pure, and raises SpliceRefused, with a Dutch sentence, rather than give a text that says
anything else than was meant: the new text is read again and compared.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from catalogue.editor import block, brackets
from catalogue.editor.block import Span
from catalogue.editor.exact import Change, SpliceRefused, exactly
from catalogue.editor.extents import Extent, Member
from catalogue.editor.spans import along, field_added, is_absent, item_added, replaced
from catalogue.model.base import Data, Path

__all__ = ["SpliceRefused", "add", "cleaned", "move", "remove", "remove_all", "set", "set_all"]


def set(text: str, path: Path, value: Data, order: Sequence[str] = ()) -> str:
    """The value at the path becomes this one; a field that was not there is added, with the records that it is in.

    It comes after the last field that stands before it in `order`, else as the first; what is not in `order` comes
    last. An empty value takes the field or item away; a field may be away already.
    """
    value = cleaned(value)
    if value is None:
        return exactly(text, _clearing(path), lambda data: _dropped(data, path))
    return exactly(text, _setting(path, value, order), lambda data: _with(data, path, value))


def set_all(text: str, values: Mapping[Path, str]) -> str:
    """The texts at these paths, which are all there, become others."""

    def change(text: str, root: Extent | None, blocks: bool) -> Iterator[Span]:
        for path, value in values.items():
            yield from replaced(text, root, _members(root, path), value, blocks)

    def intend(data: Data) -> Data:
        for path, value in values.items():
            _at(data, path[:-1])[path[-1]] = value
        return data

    return exactly(text, change, intend)


def add(text: str, path: Path, index: int, value: Data, order: Sequence[str] = ()) -> str:
    """The value becomes the item with this index of the list at the path.

    A list that is not there is begun, as `set` does; with the path () a text without anything in it is one too.
    """
    value = cleaned(value)
    if value is None:
        raise SpliceRefused("Een lege regel kan niet in een lijst. Vul eerst iets in.")

    def change(text: str, root: Extent | None, blocks: bool) -> Iterable[Span]:
        found, rest = along(root, path)
        holder = found[-1].value if found else root
        if path and (rest or (holder and is_absent(text, holder))):
            return _setting(path, [value], order)(text, root, blocks)
        if holder and not (holder.is_list and 0 <= index <= len(holder.members)):
            raise _nowhere(path)
        return item_added(text, root, found, index, value, blocks)

    def intend(data: Data) -> Data:
        here: Any = data
        for step in path:
            here = here[step] if isinstance(step, int) else (here or {}).get(step)
        if here is None:
            return _with(data, path, [value]) if path else [value]
        here.insert(index, value)
        return data

    return exactly(text, change, intend)


def move(text: str, path: Path, index: int, to: int) -> str:
    """The item with this index of the list at the path becomes the one with the index `to`."""

    def change(text: str, root: Extent | None, blocks: bool) -> Iterable[Span]:
        found = _members(root, path)
        holder = found[-1].value if found else root
        if holder is None or not holder.is_list or not all(0 <= at < len(holder.members) for at in (index, to)):
            raise _nowhere(path)
        return block.moved(text, holder, index, to) if holder.in_lines else brackets.moved(text, holder, index, to)

    def intend(data: Data) -> Data:
        items = _at(data, path)
        items.insert(to, items.pop(index))
        return data

    return exactly(text, change, intend)


def remove(text: str, path: Path) -> str:
    """The text without the field or item at the path; after the last of them stands an empty list or record."""
    return remove_all(text, [path])


def remove_all(text: str, paths: Iterable[Path]) -> str:
    """The text without the fields and items at these paths, none of which is within another."""
    left = sorted(paths, key=_in_order)
    while left:
        last = {path[:-1]: path for path in left}  # one of each list or record: then their spans never meet
        later = [path for path in left if last[path[:-1]] != path]
        behind = _last_items(later)
        now = {path for path in last.values() if not _is_before(path, behind)}
        text = _without(text, sorted(now, key=_in_order, reverse=True))
        left = [path for path in left if path not in now]
    return text


def _in_order(path: Path) -> list[tuple[bool, str | int]]:
    return [(isinstance(step, int), step) for step in path]


def _last_items(paths: Iterable[Path]) -> dict[Path, int]:
    """Of each list that the paths lead through, the last item that they do."""
    found: dict[Path, int] = {}
    for path in paths:
        for at, step in enumerate(path):
            if isinstance(step, int):
                found[path[:at]] = max(step, found.get(path[:at], step))
    return found


def _is_before(path: Path, last_items: Mapping[Path, int]) -> bool:
    """Whether another path leads through a later item of the same list: it is another when this one is gone."""
    index = path[-1] if path else ""
    return isinstance(index, int) and last_items.get(path[:-1], index) > index


def _without(text: str, paths: Sequence[Path]) -> str:
    """`paths` are in different lists and records, the last of them first."""

    def change(text: str, root: Extent | None, blocks: bool) -> Iterator[Span]:
        for path in paths:
            yield from _removal(text, root, path, blocks)

    def intend(data: Data) -> Data:
        for path in paths:
            _dropped(data, path)
        return data

    return exactly(text, change, intend)


def _clearing(path: Path) -> Change:
    """The field or item at the path goes; nothing changes when there is no such field."""

    def change(text: str, root: Extent | None, blocks: bool) -> Iterable[Span]:
        rest = along(root, path)[1]
        is_away = rest and all(isinstance(step, str) for step in rest)
        return [] if is_away else _removal(text, root, path, blocks)

    return change


def _removal(text: str, root: Extent | None, path: Path, blocks: bool) -> Iterable[Span]:
    found = _members(root, path)
    holder = found[-2].value if len(found) > 1 else root
    if not found or holder is None or holder.style == "?":
        raise _nowhere(path)
    index = next(number for number, one in enumerate(holder.members) if one is found[-1])
    if not holder.in_lines:
        return brackets.removed(text, holder, index)
    if len(holder.members) == 1:
        return replaced(text, root, found[:-1], [] if holder.is_list else {}, blocks)
    return block.removed(text, holder, index)


def _dropped(data: Any, path: Path) -> Data:
    """The data without the field or item at the path, when it is there."""
    holder = data
    last: Any
    step: Any
    *above, last = path
    for step in above:
        holder = holder.get(step) if isinstance(holder, dict) else holder[step] if isinstance(holder, list) else None
    if isinstance(holder, list) or (isinstance(holder, dict) and last in holder):
        del holder[last]
    return data


def cleaned(value: Data) -> Data:
    """The value without what is empty in it, as `nodes.plain` would give it; None when it is empty itself."""
    if isinstance(value, dict):
        return {str(name): found for name, one in value.items() if (found := cleaned(one)) is not None}
    if isinstance(value, list | tuple):
        return [found for one in value if (found := cleaned(one)) is not None]
    return str(value) if value is not None and value != "" else None


def _setting(path: Path, value: Data, order: Sequence[str]) -> Change:
    """The value at the path, in what is there of it."""

    def change(text: str, root: Extent | None, blocks: bool) -> Iterable[Span]:
        found, rest = along(root, path)
        if not path:
            raise _nowhere(path)
        if not rest:
            return replaced(text, root, found, value, blocks)
        holder, name, new = (found[-1].value if found else root), rest[0], value
        if holder is None or not all(isinstance(step, str) for step in rest):
            raise _nowhere(path)
        for step in reversed(rest[1:]):
            new = {step: new}
        if is_absent(text, holder):
            return replaced(text, root, found, {name: new}, blocks)
        if holder.style not in (":", "{"):
            raise _nowhere(path)
        return field_added(text, root, holder, str(name), new, order, blocks)

    return change


def _with(data: Any, path: Path, value: Data) -> Data:
    """The data with this value at the path, and the records that it is in."""
    holder = data
    for step, following in pairwise(path):
        if isinstance(following, str) and (holder[step] if isinstance(step, int) else holder.get(step)) is None:
            holder[step] = {}
        holder = holder[step]
    holder[path[-1]] = value
    return data


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _nowhere(path: Path) -> SpliceRefused:
    place = ".".join(map(str, path))
    return SpliceRefused(f"De plek '{place}' is er niet, of daar staat iets anders dan verwacht.")


def _members(root: Extent | None, path: Path) -> list[Member]:
    found, rest = along(root, path)
    if rest:
        raise _nowhere(path)
    return found
