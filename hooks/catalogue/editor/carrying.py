"""An item of a list put in another list of the same file: a step in another phase, a knelpunt at another step."""

from collections.abc import Iterable
from typing import Any

from catalogue.editor import block, splice
from catalogue.editor.block import Span
from catalogue.editor.exact import SpliceRefused, exactly
from catalogue.editor.extents import Extent, column_of
from catalogue.editor.spans import along, newline_of
from catalogue.model.base import Data, Path, data_at
from catalogue.reading.nodes import plain
from catalogue.reading.source import parse


def carry(text: str, path: Path, index: int, into: Path, to: int) -> str:
    """The item with this index of the list at `path` becomes the one with the index `to` of the list at `into`.

    Where those are written alike it stays as it is written, with its comments. Raises SpliceRefused, as splice.py does.
    """
    written = parse(text.encode("utf-8", "surrogatepass")).root
    source = data_at(plain(written) if written else None, path)
    if not (isinstance(source, list) and 0 <= index < len(source)) or into[: len(path) + 1] == (*path, index):
        raise SpliceRefused("Dit kan niet naar die plek.")

    def as_it_is(text: str, root: Extent | None, blocks: bool) -> Iterable[Span]:
        holder, target = _extent(root, path), _extent(root, into)
        column = column_of(text, holder.start)
        if not (target.members and column == column_of(text, target.start) and 0 <= to <= len(target.members)):
            raise SpliceRefused("Daar is het anders geschreven.")
        newline, chunk = newline_of(text), block.chunks(text, holder)[index]
        lines = ((" " * column if chunk.shared else "") + text[chunk.start : chunk.end]).split(newline)
        return block.inserted(text, target, to, lines, newline)

    def intend(data: Any) -> Data:
        data_at(data, into).insert(to, source[index])
        return data

    try:
        with_it = exactly(text, as_it_is, intend)
    except SpliceRefused:
        with_it = splice.add(text, into, to, source[index])
    return splice.remove(with_it, (*path, index))


def _extent(root: Extent | None, path: Path) -> Extent:
    found, rest = along(root, path)
    if rest or not found or found[-1].value.style != "-":
        raise SpliceRefused("Daar is geen lijst.")
    return found[-1].value
