"""Comments that could be meant as text: in YAML all that stands behind a space and a `#` falls away, without a word.

A comment after two spaces and with a space of its own, or on a line of its own, is clearly one, and left alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml
from yaml.events import ScalarEvent, SequenceStartEvent

from catalogue.reading.loader import LOADER
from catalogue.reading.places import Places

_HASH = re.compile("#")
_MOST = 200
_BLANK = re.compile(r"[ \t]*")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """A comment beside a value: where its hash stands, and how all of it reads if the comment is text."""

    place: Place
    comment: str
    before: str
    """What stands on the line before the value."""
    text: str
    """The value with the comment."""


def cut(text: str) -> Mapping[Place, Cut]:
    """The comments that could be text, the first 200, by the line and column of the value that each belongs to.

    Nothing when the YAML cannot be read to there.
    """
    found: dict[Place, Cut] = {}
    hashes = _hashes(text)
    index = next(hashes, -1)
    if index < 0:
        return found
    places = Places(text)
    events: Any = yaml.parse(text, LOADER)
    seen = 0  # the last line of which a comment was looked at: what comes after it is within that comment
    try:
        for before, after in pairwise(events):
            start, end = before.end_mark.index, after.start_mark.index
            while 0 <= index < end:
                line = places.at(index)[0]
                if index >= start and line != seen and (one := _cut(text, places, before, after, index)):
                    found.setdefault(one[0], one[1])
                seen = line if index >= start else seen
                index = next(hashes, -1)
            if index < 0 or len(found) == _MOST:
                break
    except (yaml.YAMLError, ValueError, OverflowError):  # the last two: only PyYAML without libyaml
        return {}
    return found


def _cut(text: str, places: Places, before: Any, after: Any, index: int) -> tuple[Place, Cut] | None:
    """The comment at this index between two events, and the place of the value that it belongs to."""
    line, column = places.at(index)
    line_start, start = places.starts[line - 1], before.end_mark.index
    if "#" in text[max(start, line_start) : index]:
        return None  # within another comment
    comment = places.line(line)[column - 1 :].strip()
    owner = _owner(before, after, text[start:index].rstrip(), comment)
    if owner is None:
        return None
    value, meant, begins = owner
    at = value.start_mark
    own_start = places.starts[places.at(at.index)[0] - 1]  # YAML counts more signs as the end of a line than we do
    lead = text[line_start:index] if begins else text[own_start : at.index]
    return (at.line + 1, at.column + 1), Cut((line, column), comment, lead.strip(), meant.strip(", "))


def _hashes(text: str) -> Iterator[int]:
    """Every hash that has one space before it or none behind it, and stands behind something on its line."""
    seen, value = 0, _indent(text, 0)
    for found in _HASH.finditer(text):
        index = found.start()
        if line := max(text.rfind("\n", seen, index), text.rfind("\r", seen, index)) + 1:
            value = _indent(text, line)
        seen = index
        if value < index and _could_be_text(text[index - 2 : index], text[index + 1 : index + 2]):
            yield index


def _indent(text: str, line: int) -> int:
    """Where the first character that is no space stands, on the line that begins at this index or after it."""
    found = _BLANK.match(text, line)
    return found.end() if found else line


def _could_be_text(before: str, behind: str) -> bool:
    """Whether a hash between these characters may be meant as text; without a space it only begins an item."""
    if before.endswith(" "):
        return bool(behind.strip() or before[:1].strip())
    return before.endswith(("[", ",")) or (before.endswith("\t") and bool(behind.strip()))


def _owner(before: Any, after: Any, gap: str, comment: str) -> tuple[Any, str, bool] | None:
    """The value that a comment between two events belongs to, how it reads with it, whether it begins at the hash."""
    if not gap and isinstance(before, ScalarEvent) and not before.style:
        return before, f"{before.value} {comment}", False
    if gap.endswith((":", "-")) and isinstance(after, ScalarEvent):
        return after, f"{comment} {after.value}", True
    if gap.endswith(",") or (not gap and isinstance(before, SequenceStartEvent)):
        item = next((one for one in (after, before) if isinstance(one, ScalarEvent)), None)
        return (item, comment, True) if item else None
    return None
