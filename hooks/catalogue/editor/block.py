"""Lists and records of which each member stands on lines of its own: what is put in, taken away or moved in the text.

With a member go the comments directly above it, that on its last line, and those below it that stand further inward.
A comment that begins the file is about the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from catalogue.editor.extents import Extent, after_line, column_of, line_end, line_start

Span = tuple[int, int, str]
"""From where to where in a text something else comes, and what."""
_BLANK = " \t"


@dataclass(frozen=True, slots=True)
class Chunk:
    """All that goes with a member, without the end of its last line.

    It begins at the start of a line; if `shared`, after what else stands on that line: the dash of the item it is in.
    """

    start: int
    end: int
    shared: bool


def chunks(text: str, holder: Extent) -> list[Chunk]:
    """What goes with each member, in their order."""
    found: list[Chunk] = []
    for member in holder.members:
        line = line_start(text, member.start)
        column = member.start - line
        shared = bool(text[line : member.start].strip(_BLANK))
        start = member.start if shared else _above(text, line, found[-1].end if found else 0, column)
        found.append(Chunk(start, _below(text, line_end(text, member.end), column), shared))
    return found


def _above(text: str, line: int, least: int, column: int) -> int:
    """Where the comments begin that stand directly above a line, no further inward than `column`."""
    first = line
    while first > least:
        before = line_start(text, first - (2 if text.startswith("\r\n", first - 2) else 1))
        if before < least or _comment_at(text, before) not in range(column + 1):
            break
        first = before
    return line if first == 0 else first


def _below(text: str, end: int, column: int) -> int:
    """Where the comments end that come after this end of a line and stand further inward than `column`."""
    at = after_line(text, end)
    while at < len(text):
        comment = _comment_at(text, at)
        if comment > column:
            end = line_end(text, at)
        elif comment >= 0 or text[at : line_end(text, at)].strip(_BLANK):
            break
        at = after_line(text, at)
    return end


def _comment_at(text: str, line: int) -> int:
    """The column of the comment on a line; -1 when there is none, or something before it."""
    begin = text[line : line_end(text, line)].lstrip(_BLANK)
    return line_end(text, line) - line - len(begin) if begin.startswith("#") else -1


def inserted(text: str, holder: Extent, index: int, lines: Sequence[str], newline: str) -> list[Span]:
    """These lines (indented) as the member with this index; the holder is not empty."""
    found = chunks(text, holder)
    between = newline * (1 + _empty_lines(text, found, index))
    if index >= len(found):
        return [(found[-1].end, found[-1].end, between + newline.join(lines))]
    at, shared = found[index].start, found[index].shared
    column = column_of(text, holder.members[index].start)
    block = newline.join(lines)
    return [(at, at, block.lstrip(" ") + between + " " * column if shared else block + between)]


def _empty_lines(text: str, found: Sequence[Chunk], index: int) -> int:
    """How many lines are left empty between the members here, when there is nothing else between them."""
    second = min(max(index, 1), len(found) - 1)
    between = text[found[second - 1].end : found[second].start] if second else ""
    return 0 if between.strip() else max(0, len(between.splitlines()) - 1)


def removed(text: str, holder: Extent, index: int) -> list[Span]:
    """The text without this member, which is not the only one."""
    found = chunks(text, holder)
    chunk = found[index]
    if not chunk.shared:
        return [(chunk.start, after_line(text, chunk.end), "")]
    behind = text[chunk.end : found[index + 1].start]
    if behind.strip():
        return [(chunk.start, chunk.end, "")]
    begin = text[found[index + 1].start :]
    return [(chunk.start, found[index + 1].start + len(begin) - len(begin.lstrip(" ")), "")]


def moved(text: str, holder: Extent, index: int, to: int) -> list[Span]:
    """The member with this index becomes the one with the index `to`; what stands between members stays there."""
    found = chunks(text, holder)
    first, last = min(index, to), max(index, to)
    here = found[first : last + 1]
    column = column_of(text, holder.members[first].start)
    pieces = [(" " * column if one.shared else "") + text[one.start : one.end] for one in here]
    gaps = [text[one.end : other.start] for one, other in pairwise(here)]
    pieces.insert(to - first, pieces.pop(index - first))
    if here[0].shared:
        pieces[0] = pieces[0].lstrip(" ")
    block = pieces[0] + "".join(gap + piece for gap, piece in zip(gaps, pieces[1:], strict=True))
    return [(here[0].start, here[-1].end, block)]
