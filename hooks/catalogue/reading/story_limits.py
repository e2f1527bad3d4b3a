"""What a text in Markdown may not have too much of, seen before the converter sees it.

Python-Markdown looks from each `[` to the end of its paragraph for what closes it, copies a paragraph for each mark it
replaces, and makes a cell for each column of each row: what is short to type can take minutes or gigabytes. All here is
counted on one walk over the lines, so that it takes no time itself and is the same on every machine.

The counts are never too low: text in which a mark means nothing (code, or a table inside a quotation) counts as if it
did.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.limits import MAX_CELLS, MAX_COLUMNS, MAX_DEPTH, MAX_MARKUP, MAX_ROWS, MAX_STORY_BYTES
from catalogue.reading.faults import Problem, problem
from catalogue.reading.places import NEWLINE

_TAB = 4  # columns; as many as a level of a list is indented
_QUICK = 6  # times as quick as it looks for marks it goes through the lines that stand together
_PIECE, _MARKED = 200, 80  # characters: what a piece of text and a mark in it cost, however short it is
# What the converter looks for in a line, and what makes a line split the paragraph it stands in.
_MARK = re.compile(r"[\[*_`<&\\]|^ {0,3}[#=+-]| {2}$")
_MARKER = re.compile(r" *(?:>|[*+-](?= )|[0-9]+\.(?= ))")
_ITEMS = (re.compile(r" {0,3}[*+-] "), re.compile(r" {0,3}[0-9]+\. "))
_NO_TEXT = re.compile(r"[|:\-> ]*")


@dataclass(slots=True)
class _Unit:
    """A paragraph, an item or a row: what the converter takes in one piece, after it took what it stands in apart."""

    line: int
    length: int = 0
    marks: int = 0
    lines_before: int = 0

    def weight(self) -> int:
        """In characters that are looked at."""
        return _PIECE + self.marks * (_MARKED + self.length) + self.lines_before * self.length // _QUICK


def faults(text: str) -> Iterator[Problem]:
    """What a Markdown text has too much of, the first place of each kind: nothing when it may go to the converter.

    E011: more than 200 kB (then nothing else is looked at). E012: a table of more than 50 columns or 1,000 rows, or
    10,000 cells in all. E013: lists and quotations more than 40 deep. E014: more marks than in any ordinary text.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_STORY_BYTES:
        yield problem(1, 1, "E011", groot=f"{size // 1000 + 1} kB")
        return
    lines = [line.expandtabs(_TAB) for line in NEWLINE.split(text)]
    for found in (_deep(lines), _wide(lines), _heavy(lines)):
        if found:
            yield found


def _deep(lines: list[str]) -> Problem | None:
    """E013: how deep a line lies in lists and quotations, by its indentation and the markers it begins with."""
    for number, line in enumerate(lines, 1):
        if (len(line) - len(line.lstrip(" "))) // _TAB + _markers(line) > MAX_DEPTH and line.strip():
            return problem(number, 1, "E013")
    return None


def _markers(line: str) -> int:
    """How many lists and quotations begin at the start of this line, up to one more than there may be."""
    found = end = 0
    while found <= MAX_DEPTH and (marker := _MARKER.match(line, end)):
        found, end = found + 1, marker.end()
    return found


def _wide(lines: list[str]) -> Problem | None:
    """E012: tables. One begins where a line of only `|`, `:` and `-` follows on another, and ends at an empty line."""
    cells = rows = columns = 0
    for number, (before, line) in enumerate(zip(["", *lines], lines, strict=False), 1):
        if not line.strip():
            rows = columns = 0
        elif columns:
            rows += 1
        if before.strip() and "|" in before + line and _NO_TEXT.fullmatch(line):
            columns = max(columns, _columns(before, line))
        cells += columns
        for amount, most, what in (
            (columns, MAX_COLUMNS, "kolommen in een tabel"),
            (rows, MAX_ROWS, "rijen in een tabel"),
            (cells, MAX_CELLS, "cellen in alle tabellen samen"),
        ):
            if amount > most:
                return problem(number, 1, "E012", wat=what, hoogstens=str(most))
    return None


def _columns(header: str, row: str) -> int:
    """How many cells the row has: a | at its ends is no cell when the header has one there."""
    row = row.strip(" >")
    return len((row.removeprefix("|").removesuffix("|") if _has_border(header) else row).split("|"))


def _has_border(header: str) -> bool:
    header = header.strip(" >")
    return header.startswith("|") or header.endswith("|")


def _heavy(lines: list[str]) -> Problem | None:
    """E014: all marks, each by the length of what it stands in. The place is that of the heaviest piece."""
    total, heaviest = 0, _Unit(1)
    for unit in _units(lines):
        total += unit.weight()
        if unit.weight() > heaviest.weight():
            heaviest = unit
    return problem(heaviest.line, 1, "E014", aantal=str(heaviest.marks)) if total > MAX_MARKUP else None


def _units(lines: list[str]) -> Iterator[_Unit]:
    """The pieces of a text, in order. In a list each item is one, in a table each row."""
    unit: _Unit | None = None
    together = 0
    item: re.Pattern[str] | None = None
    in_table = False
    for number, (line, after) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        if not line.strip():
            if unit:
                yield unit
            unit, together = None, 0
            continue
        if unit is None:
            item = next((kind for kind in _ITEMS if kind.match(line)), None)
            in_table = _is_table(line.strip(), after.strip())
        begins = item.match(line) if item else None
        if unit and (begins or in_table):
            yield unit
            unit = None
        unit = unit or _Unit(number)
        if not in_table:
            unit.lines_before = together = together + 1
        unit.length += len(line)
        unit.marks += sum(1 for _ in _MARK.finditer(line, begins.end() if begins else 0)) + _markers(line)
    if unit:
        yield unit


def _is_table(header: str, below: str) -> bool:
    """Whether the converter surely makes a table of what begins with these two lines."""
    columns, same = _columns(header, header), _columns(header, below)
    return columns == same > 1 and not set(below) - set("|:- ") and not set("\\`") & set(header)
