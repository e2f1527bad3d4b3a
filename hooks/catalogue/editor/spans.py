"""What of a text changes when one value in it does: the spans of it that become something else."""

from collections.abc import Sequence

from catalogue.editor import block, brackets
from catalogue.editor.block import Span
from catalogue.editor.extents import LINE_ENDS, Extent, Member, column_of, line_end, line_start
from catalogue.editor.written import STEP, Where, Written, field, item, on_one_line, scalar, written
from catalogue.model.base import Data, Path
from catalogue.reading.nodes import NULLS


def along(root: Extent | None, path: Path) -> tuple[list[Member], Path]:
    """The members along the path as far as they are there, and what is left of it."""
    found: list[Member] = []
    here = root
    for number, step in enumerate(path):
        members = here.members if here else []
        if isinstance(step, int):
            member = members[step] if here and here.is_list and 0 <= step < len(members) else None
        else:
            member = next((one for one in members if one.name == step), None) if here and here.is_record else None
        if member is None:
            return found, path[number:]
        found.append(member)
        here = member.value
    return found, ()


def is_absent(text: str, value: Extent) -> bool:
    """Whether what is written there is no value, as `nodes.plain` sees it."""
    is_text = not (value.is_list or value.is_record)
    return is_text and text[value.start : value.end] in (NULLS if value.style == "" else ('""', "''"))


def replaced(text: str, root: Extent | None, found: Sequence[Member], value: Data, blocks: bool) -> list[Span]:
    """The value of the last member, or without any the whole, becomes this one.

    With `blocks` a text of more lines may be written after |.
    """
    if not found:
        return _whole(text, root, written(value, Where(-STEP, blocks=blocks)))
    holder, member = (found[-2].value if len(found) > 1 else root), found[-1]
    old = member.value
    if holder and holder.in_lines:
        column = column_of(text, member.start)
        dashes = column_of(text, old.start) - column if old.style == "-" else usual_dashes(text, root)
        item = holder.style == "-"
        where = Where(column, item=item, blocks=blocks, like=old, dashes=STEP if item else dashes)
        return _put(text, member, written(value, where))
    new = scalar(value, old.style) if isinstance(value, str) else on_one_line(value)
    if old.start == old.end:
        return [(member.after, member.after, f" {new}" if member.colon else f": {new}")]
    return [(old.start, old.end, new)]


def _whole(text: str, root: Extent | None, made: Written) -> list[Span]:
    newline = newline_of(text)
    block = newline.join((*filter(None, [made.inline]), *made.lines))
    if root:
        return [(root.start, root.end, block)]
    end = len(text)
    return [(end, end, ("" if not text or text[-1] in LINE_ENDS else newline) + block + newline)]


def _put(text: str, member: Member, made: Written) -> list[Span]:
    """The value of a member that has lines of its own; a comment behind its name or behind the value stays."""
    value, after = member.value, member.after
    inline = made.inline and f" {made.inline}"
    below = "".join(newline_of(text) + line for line in made.lines)
    if value.in_lines:
        end = block.chunks(text, value)[-1].end
        if line_start(text, value.start) == line_start(text, after):
            return [(after, end, inline + below)]
        return [(after, after, inline), (line_end(text, after), end, below)]
    if value.style in ("|", ">"):
        header = value.start + 1
        while text[header : header + 1].isdigit() or text[header : header + 1] in ("+", "-"):
            header += 1
        return [(after, header, inline), (line_end(text, header), value.end, below)]
    end = line_end(text, value.end)
    if made.inline and value.end > after:
        return [(value.start, value.end, made.inline), (end, end, below)]
    return [(after, value.end, inline), (end, end, below)]


def field_added(
    text: str, root: Extent | None, holder: Extent, name: str, value: Data, order: Sequence[str], blocks: bool
) -> list[Span]:
    """A field that the record does not have, after the last that stands before it in `order`."""
    ranks = {one: rank for rank, one in enumerate(order)}
    before = [
        number for number, one in enumerate(holder.members) if ranks.get(one.name, len(ranks)) < ranks.get(name, 0)
    ]
    index = len(holder.members) if name not in ranks else before[-1] + 1 if before else 0
    if not holder.in_lines:
        return brackets.inserted(text, holder, index, on_one_line({name: value})[1:-1], newline_of(text))
    where = Where(column_of(text, holder.members[0].start), blocks=blocks, dashes=usual_dashes(text, root))
    return block.inserted(text, holder, index, field(name, value, where), newline_of(text))


def item_added(
    text: str, root: Extent | None, found: Sequence[Member], index: int, value: Data, blocks: bool
) -> list[Span]:
    """An item in the list that is the value of the last member, or the whole."""
    holder = found[-1].value if found else root
    if holder is None or holder.style == "[":
        inside = text[holder.start + 1 : holder.end - 1].strip() if holder else ""
        if holder is None or not inside:
            return replaced(text, root, found, [value], blocks)
        return brackets.inserted(text, holder, index, on_one_line(value), newline_of(text))
    like = holder.members[min(index, len(holder.members) - 1)].value
    where = Where(column_of(text, holder.start), item=True, blocks=blocks, like=like, dashes=usual_dashes(text, root))
    return block.inserted(text, holder, index, item(value, where), newline_of(text))


def newline_of(text: str) -> str:
    """What ends the lines of a text: what ends its first."""
    end = line_end(text, 0)
    return "\r\n" if text.startswith("\r\n", end) else text[end : end + 1] or "\n"


def usual_dashes(text: str, root: Extent | None) -> int:
    """How far inward a list stands from its name in this text: as the first that has a name."""
    left = [root] if root else []
    while left:
        here = left.pop()
        for member in reversed(here.members):
            if here.style == ":" and member.value.style == "-":
                return max(0, column_of(text, member.value.start) - column_of(text, member.start))
            left.append(member.value)
    return STEP
