"""A candidate for what is wrong with a line, and how lines begin."""

import re
from typing import NamedTuple

from catalogue.reading.places import Places


class Change(NamedTuple):
    """From `start` to `end` in the text it becomes `new`."""

    start: int
    end: int
    new: str


class Repair(NamedTuple):
    """A candidate: what seems to be wrong at index `at`, in words, what to do about it, and the changes that do it.

    `safe` says that it changes nothing of what a text says, when the file can be read after it.
    """

    at: int
    uitleg: str
    raad: str
    changes: tuple[Change, ...]
    safe: bool = True
    code: str = "E006"
    told: bool = True
    """False when what is made of it is never valid: then the field that it stands in says better what is wrong."""


LINES_BACK = 40
IN_QUOTES = re.compile(r'"(?:[^"\\\r\n]|\\.)*"|\'(?:[^\'\r\n]|\'\')*\'')
KEY = re.compile(r"[ ]*(?:- +)*[\w-]+:(?=[ \t]|$)", re.MULTILINE)
FIELD = re.compile(r"([ ]*(?:- +)*([\w-]+):[ \t]+)(\S[^\r\n]*?)[ \t]*(?=[\r\n]|$)")
_DASHES = re.compile(r"[ ]*(?:- +)*")


def indent(line: str) -> int:
    """How many spaces the line begins with."""
    return len(line) - len(line.lstrip(" "))


def dashes(line: str) -> str:
    """What stands before the first text of a line: spaces, and the dashes of lists."""
    found = _DASHES.match(line)
    return found[0] if found else ""


def says(places: Places, number: int) -> bool:
    """Whether there is anything but a comment on this line."""
    line = places.line(number).lstrip()
    return bool(line) and not line.startswith("#")


def text_before(places: Places, line: int) -> int:
    """The last line with text before this one; 0 when there is none."""
    return next((number for number in range(line - 1, max(line - LINES_BACK, 0), -1) if says(places, number)), 0)
