"""How data is written in YAML, in the style of what stands around it."""

import re
from dataclasses import dataclass, replace

from catalogue.editor.extents import Extent
from catalogue.model.base import Data
from catalogue.reading.nodes import NULLS
from catalogue.words.hints import quoted, typed

STEP = 2
"""How much further inward stands what belongs to a name or a dash."""
_WIDEST = 120
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_MAY_STAY_PLAIN = re.compile(r"\w(?:(?:[\w .'/+()%?!;-]|(?<=\S)#(?=\S))*[\w.'/+()%?!;-])?")
_LINE_FOR_BLOCK = re.compile(r"(?:\S(?:.*\S)?)?|[ ]+\S(?:.*\S)?")


@dataclass(frozen=True, slots=True)
class Written:
    """A value: what comes on the line of its name or dash ('' for nothing), and the lines under it, indented."""

    inline: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """Where a value is to stand.

    `column` (from 0) is that of its name or dash, -STEP for the whole file; `item` says that it stands after a dash.
    `brackets`: it can only be on one line, `blocks`: it may be a text after |. `like` is what is written in the style
    of: what it replaces, or another item of its list. `dashes` says how far inward a list stands from its name.
    """

    column: int
    item: bool = False
    brackets: bool = False
    blocks: bool = True
    like: Extent | None = None
    dashes: int = STEP


def written(value: Data, where: Where) -> Written:
    """The value (text, list or record; nothing in it is empty) as it is to stand there."""
    if isinstance(value, str):
        return _text(value, where)
    if _in_brackets(value, where):
        return Written(on_one_line(value))
    lines = _lines(value, where)
    return Written(lines[0].lstrip(" "), lines[1:]) if where.item else Written("", lines)


def field(name: str, value: Data, where: Where) -> tuple[str, ...]:
    """A field in lines of its own; `where` is that of the value."""
    made = written(value, where)
    return (" " * where.column + f"{scalar(name)}:{made.inline and ' '}{made.inline}", *made.lines)


def item(value: Data, where: Where) -> tuple[str, ...]:
    """An item in lines of its own; `where` is that of the value."""
    made = written(value, where)
    return (" " * where.column + f"- {made.inline}", *made.lines)


def on_one_line(value: Data) -> str:
    """The value as it can stand anywhere, also between brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(name)}: {on_one_line(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(on_one_line, value)) + "]"
    return scalar(value)


def scalar(text: str, style: str | None = None) -> str:
    """A text on one line: with the quotes (or without) of `style`, when that can hold it, else in double ones.

    A new one, without a style, has quotes only where it needs them.
    """
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style == "" and text not in NULLS and _MAY_STAY_PLAIN.fullmatch(text):
        return text
    plain = typed(text)
    is_quoted = plain.startswith('"')
    if style != '"' and text not in NULLS and not is_quoted:
        return plain
    return "".join(_ESCAPES.get(sign, sign) for sign in quoted(text))


def _text(text: str, where: Where) -> Written:
    style = where.like.style if where.like else None
    in_block = style in ("|", ">") or "\n" in text
    if in_block and where.blocks and not where.brackets and _fits_a_block(text):
        indent = " " * (max(where.column, 0) + STEP)
        lines = text.removesuffix("\n").split("\n")
        return Written("|" if text.endswith("\n") else "|-", tuple(line and indent + line for line in lines))
    return Written(scalar(text, style))


def _fits_a_block(text: str) -> bool:
    """Whether a text reads the same after |, and after any editor that takes spaces from the ends of lines."""
    lines = text.removesuffix("\n").split("\n")
    is_whole = bool(lines[0] and lines[-1]) and not lines[0].startswith(" ")
    return is_whole and all(_LINE_FOR_BLOCK.fullmatch(line) for line in lines)


def _in_brackets(value: Data, where: Where) -> bool:
    if where.brackets or not value:
        return True
    if where.like and where.like.members and where.like.is_list == isinstance(value, list):
        return not where.like.in_lines
    if isinstance(value, dict) and where.item:
        return False  # it will get more fields
    parts = list(value.values()) if isinstance(value, dict) else value
    texts = [text for one in parts for text in (one if isinstance(one, list) and one is not value else [one])]
    is_flat = all(isinstance(text, str) and "\n" not in text for text in texts)
    return is_flat and where.column + len(on_one_line(value)) <= _WIDEST


def _lines(value: Data, where: Where) -> tuple[str, ...]:
    """A list or record of which each member has a line of its own."""
    is_list = isinstance(value, list)
    inward = where.dashes if is_list and not where.item and where.column >= 0 else STEP
    below = replace(where, column=where.column + inward, item=is_list, like=None)
    if is_list:
        like = where.like.members[0].value if where.like and where.like.is_list and where.like.members else None
        return tuple(line for one in value for line in item(one, replace(below, like=like)))
    return tuple(line for name, one in value.items() for line in field(name, one, below))
