"""The parts of a YAML text with where each begins and ends in it, so that one can be changed and the rest left alone.

Every place is an index in the text. What a part says is not here: `reading` tells that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from catalogue.reading.loader import LOADER

LINE_ENDS = "\r\n"


@dataclass(slots=True)
class Extent:
    """What was written from `start` to `end` as one text, list or record.

    `style` is how: a text `"`, `'`, `|`, `>` or (plain) ''; a list `[` or (each item on its line) `-`; a record `{` or
    (each field on its line) `:`, or `?` for the one field without braces that a list in brackets may hold.
    """

    start: int
    end: int
    style: str
    members: "list[Member]" = field(default_factory=list)

    @property
    def is_list(self) -> bool:
        return self.style in ("[", "-")

    @property
    def is_record(self) -> bool:
        return self.style in ("{", ":", "?")

    @property
    def in_lines(self) -> bool:
        """Whether each of its members begins on a line of its own, after a dash or with its name."""
        return self.style in ("-", ":")


@dataclass(slots=True)
class Member:
    """A field of a record or an item of a list, from its name, its dash or else its value.

    `name` is that of a field, '' for an item. At `after` its value can be put: behind the colon or the dash, and
    `colon` says that there is one (a field between braces may lack it).
    """

    name: str
    start: int
    after: int
    value: Extent
    colon: bool = True

    @property
    def end(self) -> int:
        return max(self.after, self.value.end)


def extents(text: str) -> Extent | None:
    """The whole of a text of which `reading` has nothing to say; None when nothing is in it.

    Raises yaml.YAMLError for what is no YAML, and ValueError where it stands otherwise than this can tell.
    """
    events = iter(LOADER(text).get_event, None)
    for event in events:
        if not isinstance(event, StreamStartEvent | DocumentStartEvent):
            is_node = isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent)
            return _extent(text, events, event) if is_node else None
    return None


def _extent(text: str, events: Iterator[Any], event: Any) -> Extent:
    """What begins with this event; takes all of it from the events."""
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, ScalarEvent):
        style = event.style or ""
        return Extent(start, _end_of_block(text, start, end) if style in ("|", ">") else end, style)
    if isinstance(event, SequenceStartEvent):
        return _list(text, events, start, in_lines=not event.flow_style)
    if isinstance(event, MappingStartEvent):
        return _record(text, events, start, in_lines=not event.flow_style)
    raise ValueError("een verwijzing")


def _list(text: str, events: Iterator[Any], start: int, *, in_lines: bool) -> Extent:
    found = Extent(start, start + 1, "-" if in_lines else "[")
    for event in events:
        end: Any = event.end_mark
        if isinstance(event, SequenceEndEvent):
            if not in_lines:
                found.end = end.index
            return found
        if in_lines:
            dash = skipped(text, found.end) if found.members else start
            if text[dash : dash + 1] != "-":
                raise ValueError("een lijst zonder streepje")
            value = _extent(text, events, event)
            if _is_nothing(event):
                value.start = value.end = dash + 1
            found.members.append(Member("", dash, dash + 1, value))
            found.end = found.members[-1].end
        else:
            value = _extent(text, events, event)
            found.members.append(Member("", value.start, value.start, value))
    raise ValueError("een lijst zonder einde")


def _record(text: str, events: Iterator[Any], start: int, *, in_lines: bool) -> Extent:
    found = Extent(start, start, ":" if in_lines else "{" if text[start : start + 1] == "{" else "?")
    for key in events:
        end: Any = key.end_mark
        if isinstance(key, MappingEndEvent):
            if found.style == "{":
                found.end = end.index
            return found
        name = _extent(text, events, key)
        event = next(events)
        value = _extent(text, events, event)
        colon = skipped(text, name.end)
        has_colon = text[colon : colon + 1] == ":"
        after = colon + 1 if has_colon else name.end
        if _is_nothing(event):
            value.start = value.end = after
        found.members.append(Member(getattr(key, "value", ""), name.start, after, value, has_colon))
        found.end = found.members[-1].end
    raise ValueError("een blok zonder einde")


def _is_nothing(event: Any) -> bool:
    return isinstance(event, ScalarEvent) and not event.value and not event.style


def _end_of_block(text: str, start: int, end: int) -> int:
    """The end of the last line of a text after | or >; the parser's own is behind the empty lines that follow.

    With a + those are part of the text.
    """
    if "+" in text[start : line_end(text, start)].partition("#")[0]:
        return end - (2 if text.endswith("\r\n", 0, end) else 1 if text[end - 1] in LINE_ENDS else 0)
    return line_end(text, start + len(text[start:end].rstrip(f" \t{LINE_ENDS}")))


def skipped(text: str, at: int) -> int:
    """The first place from `at` where something stands that is no space, line end or comment."""
    while at < len(text):
        if text[at] in f" \t{LINE_ENDS}":
            at += 1
        elif text[at] == "#":
            at = line_end(text, at)
        else:
            break
    return at


def line_start(text: str, at: int) -> int:
    """Where the line that `at` is on begins."""
    before = text.rfind("\n", 0, at)
    return max(before, text.rfind("\r", before + 1, at)) + 1


def column_of(text: str, at: int) -> int:
    """How far from the start of its line a place is."""
    return at - line_start(text, at)


def line_end(text: str, at: int) -> int:
    """Where the line that `at` is on ends, before what ends it."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    found = text.find("\r", at, end)
    return end if found < 0 else found


def after_line(text: str, at: int) -> int:
    """Where the line after that of `at` begins; the end of the text when there is none."""
    end = line_end(text, at)
    return end + (2 if text.startswith("\r\n", end) else 1 if end < len(text) else 0)
