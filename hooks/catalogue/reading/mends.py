"""A mend: edits that together set right what a finding is about, and change nothing of what a text says.

A rule knows what should stand at a place, and not how it was written there. So it makes a Wish; when all findings are
there, `settled` looks in the text of the file what has to go for it, and makes it an Edit.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from catalogue.reading.lines import IN_QUOTES, KEY, LINES_BACK, indent, says
from catalogue.reading.places import Places


class Edit(NamedTuple):
    """At line and column (both from 1) of the file at `path`, `old` becomes `new`; or the file itself gets a name.

    `rename` is the path that it gets, relative to the root with `/`; then all but `path` is empty.
    """

    path: str
    line: int = 0
    column: int = 0
    old: str = ""
    new: str = ""
    rename: str = ""

    def as_data(self) -> dict[str, str | int]:
        """For JSON: `{path, line, column, old, new}` or `{path, rename}`."""
        if self.rename:
            return {"path": self.path, "rename": self.rename}
        return {"path": self.path, "line": self.line, "column": self.column, "old": self.old, "new": self.new}


class Wish(NamedTuple):
    """What should stand at a place: `new` instead of the text that is there, or with `field` as the first of a record.

    `new` is as it is typed in a file; with `in_list` it is more than one item, for a list between brackets. `old` is
    the text as it was read, and tells where it ends when it is written as it could not be read: `1:`, `{waarde: 1,5}`.
    """

    path: str
    line: int
    column: int
    new: str
    field: bool = False
    in_list: bool = False
    old: str = ""


Mend = tuple[Edit | Wish, ...]

_IN_BLOCK = re.compile(r"(?:(?!:[ \t]|:$|[ \t]#)[^\r\n])*(?<![ \t])", re.MULTILINE)
_IN_FLOW = re.compile(r"(?:(?!:[ \t]|:$|[ \t]#)[^\r\n,\[\]{}])*(?<![ \t])", re.MULTILINE)
_NO_PLAIN_TEXT = "|>&*!"
_END = re.compile(r"[ \t]*(?:$|[,\]}]|[ \t]#)", re.MULTILINE)


def settled(mend: Mend, places_of: Callable[[str], Places | None]) -> tuple[Edit, ...]:
    """The edits of a mend; () when there is one that cannot be made as it was meant.

    `places_of` gives the text of the file at a path, None when there is none.
    """
    edits: list[Edit] = []
    for one in mend:
        places = None if isinstance(one, Edit) else places_of(one.path)
        edit = one if isinstance(one, Edit) else _edit(one, places) if places else None
        if edit is None:
            return ()
        edits.append(edit)
    return tuple(edits)


def _edit(wish: Wish, places: Places) -> Edit | None:
    line = places.line(wish.line)
    at = wish.column - 1
    if wish.field:
        in_flow = line[at : at + 1] == "{"
        new = f"{wish.new}, " if in_flow else f"{wish.new}\n{' ' * at}"
        return Edit(wish.path, wish.line, wish.column + in_flow, "", new)
    if _runs_on(places, wish.line, at):
        return None
    bracket = _bracket(places, wish.line, at)
    if wish.old and line.startswith(wish.old, at) and _END.match(line, at + len(wish.old)):
        old = wish.old
    else:
        old = written(line, at, in_flow=bool(bracket)) if bracket == "[" or not wish.in_list else ""
    if old in ("", wish.new) or (bracket and _goes_on(places, wish.line, line[at + len(old) :])):
        return None
    return Edit(wish.path, wish.line, wish.column, old, wish.new)


def _goes_on(places: Places, number: int, rest: str) -> bool:
    """Whether a text between brackets, with `rest` behind it on its line, goes on on the next, wherever that begins."""
    if rest.strip() or number >= len(places.starts):
        return False
    return not places.line(number + 1).lstrip().startswith((",", "]", "}"))


def _runs_on(places: Places, number: int, at: int) -> bool:
    """Whether the text that begins there goes on on the next line with text: then it is not on this line alone."""
    line = places.line(number)
    key = KEY.match(line[:at])
    depth = len(line) - len(line.lstrip(" -")) if key else at - 1
    for following in range(number + 1, min(number + LINES_BACK, len(places.starts)) + 1):
        below = places.line(following)
        if says(places, following):
            runs_on = indent(below) > depth
            return runs_on and line[at : at + 1] not in ('"', "'", "[", "{") and not KEY.match(below)
    return False


def written(line: str, at: int, *, in_flow: bool) -> str:
    """How the text is written that begins at index `at` of a line; '' when it is no text on this line alone."""
    if quoted := IN_QUOTES.match(line, at):
        return quoted[0]
    if line[at : at + 1] in ("", '"', "'", *_NO_PLAIN_TEXT):
        return ""
    plain = (_IN_FLOW if in_flow else _IN_BLOCK).match(line, at)
    return plain[0] if plain else ""


def _bracket(places: Places, line: int, at: int) -> str:
    """The innermost `[` or `{` that is open there, at most so many lines before; '' when none is."""
    closed = 0
    for number in range(line, max(line - LINES_BACK, 0), -1):
        text = places.line(number)[: at if number == line else None]
        before = IN_QUOTES.sub(lambda quoted: " " * len(quoted[0]), text)
        for sign in reversed(before):
            closed += (sign in "]}") - (sign in "[{")
            if closed < 0:
                return sign
        if KEY.match(before):
            break
    return ""


def changed(text: str, edits: Iterable[Edit]) -> str:
    """The text of a file after the edits that are about it. Raises ValueError when the text is another by now."""
    places = Places(text)
    spans = []
    for edit in edits:
        start = places.starts[edit.line - 1] + edit.column - 1 if 0 < edit.line <= len(places.starts) else -1
        if start < 0 or not text.startswith(edit.old, start):
            raise ValueError(f"{edit.path}:{edit.line}:{edit.column}")
        spans.append((start, start + len(edit.old), edit.new))
    end = len(text)
    for start, stop, new in sorted(set(spans), reverse=True):
        if stop > end:
            raise ValueError("twee wijzigingen raken elkaar")
        text, end = text[:start] + new + text[stop:], start
    return text
