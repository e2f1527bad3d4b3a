"""Lists and records between brackets: what is put in, taken away or moved in the text.

They may run over more lines. Members that each have lines of their own keep them, with their comments.
"""

from catalogue.editor.block import Chunk, Span, chunks
from catalogue.editor.extents import Extent, after_line, line_end, line_start

_SPACE = " \t\r\n"


def _comma(text: str, holder: Extent, index: int) -> int:
    """Where the comma behind a member stands; -1 when there is none."""
    at = holder.members[index].end
    stop = holder.members[index + 1].start if index + 1 < len(holder.members) else holder.end - 1
    while at < stop:
        if text[at] == "#" and text[at - 1] in _SPACE:
            at = line_end(text, at)
        elif text[at] == ",":
            return at
        else:
            at += 1
    return -1


def _own_lines(text: str, holder: Extent) -> list[Chunk]:
    """What goes with each member when each has lines of its own; else nothing."""
    closed = holder.end - 1
    for index, member in enumerate(holder.members):
        begin = text[line_start(text, member.start) : member.start]
        behind = text[max(member.end, _comma(text, holder, index) + 1) : line_end(text, member.end)].lstrip(" \t")
        if begin.strip(" \t") or (behind and not behind.startswith("#")) or line_end(text, member.end) > closed:
            return []
    return chunks(text, holder)


def inserted(text: str, holder: Extent, index: int, new: str, newline: str) -> list[Span]:
    """`new` as the member with this index."""
    if not holder.members:
        inside = text[holder.start + 1 : holder.end - 1]
        return [(holder.start + 1, holder.end - 1, new if not inside.strip() else inside + new)]
    lines = _own_lines(text, holder)
    if index < len(holder.members):
        at = holder.members[index].start
        if not lines:
            return [(at, at, f"{new}, ")]
        indent = text[line_start(text, at) : at]
        return [(lines[index].start, lines[index].start, f"{indent}{new},{newline}")]
    end, comma = holder.members[-1].end, _comma(text, holder, len(holder.members) - 1)
    if not lines:
        at = end if comma < 0 else comma
        return [(at, at, f", {new}")]
    start = holder.members[-1].start
    indent = text[line_start(text, start) : start]
    line = f"{newline}{indent}{new}{',' if comma >= 0 else ''}"
    return [(end, end, "," if comma < 0 else ""), (lines[-1].end, lines[-1].end, line)]


def removed(text: str, holder: Extent, index: int) -> list[Span]:
    """The text without this member."""
    member, comma = holder.members[index], _comma(text, holder, index)
    if len(holder.members) == 1:
        inside = text[holder.start + 1 : holder.end - 1]
        if inside[: member.start - holder.start - 1].strip() or "\n" in text[member.end : holder.end]:
            return [(member.start, max(member.end, comma + 1), "")]
        return [(holder.start + 1, holder.end - 1, "")]
    if lines := _own_lines(text, holder):
        return [(lines[index].start, after_line(text, lines[index].end), "")]
    if index:
        before = holder.members[index - 1].end
        gap = text[before : member.start]
        if "\n" not in gap and "\r" not in gap and "#" not in gap:
            return [(before, member.end, "")]
        if comma < 0:
            at = _comma(text, holder, index - 1)
            return [(at, at + 1, ""), (member.start, member.end, "")]
    end = comma + 1
    while text[end] in " \t":
        end += 1
    return [(member.start, end, "")]


def moved(text: str, holder: Extent, index: int, to: int) -> list[Span]:
    """The member with this index becomes the one with the index `to`."""
    first, last = min(index, to), max(index, to)
    lines = _own_lines(text, holder)
    if not lines:
        members = holder.members[first : last + 1]
        pieces = [text[one.start : one.end] for one in members]
        pieces.insert(to - first, pieces.pop(index - first))
        return [(one.start, one.end, piece) for one, piece in zip(members, pieces, strict=True)]
    parts = []
    for number in range(first, last + 1):
        end, comma = holder.members[number].end, _comma(text, holder, number)
        behind = text[max(end, comma + 1) : lines[number].end]
        parts.append((text[lines[number].start : end], comma >= 0, behind))
    commas = [has_comma for _, has_comma, _ in parts]
    parts.insert(to - first, parts.pop(index - first))
    return [
        (lines[number].start, lines[number].end, begin + ("," if comma else "") + behind)
        for number, (begin, _, behind), comma in zip(range(first, last + 1), parts, commas, strict=True)
    ]
