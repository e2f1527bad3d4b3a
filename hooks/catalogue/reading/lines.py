"""How the lines of a YAML file begin, and what is between quotes on them."""

import re

from catalogue.reading.places import Places

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


def spaces(number: int) -> str:
    """So many spaces, in words."""
    return "1 spatie" if number == 1 else f"{number or 'geen'} spaties"
