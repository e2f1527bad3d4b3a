"""A text read as often as it takes: where a slip of the pen stops the parser, it is set right and all is read again.

What was set right is a problem with its place, and where it is safe with the mend. Every other problem keeps its place
in the file as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from catalogue.reading.faults import Problem, problem, syntax_fault
from catalogue.reading.lines import dashes
from catalogue.reading.mended_text import Mended
from catalogue.reading.nodes import Scalar, every
from catalogue.reading.places import Places
from catalogue.reading.repairs import Change, Repair, repairs
from catalogue.reading.repairs.braces import parts_alone
from catalogue.reading.repairs.items import deep_dash
from catalogue.reading.repairs.signs import forgotten_dash, other_dash
from catalogue.reading.repairs.texts import is_list, is_text
from catalogue.reading.tree import TreeReader

_READINGS = 60
_READING_CHARACTERS = 1_500_000
_MOST_CHANGES = 1_000  # at once: there is no journey with so many lines
_FULL_WIDTH = 0xFEE0  # from an ASCII character to its full-width form


def read_mending(text: str, events: int) -> tuple[TreeReader, list[Problem]]:
    """The last reading of a text, and all problems with it that are told, syntax faults first."""
    mended = Mended(text)
    found: list[Problem] = []
    left = min(_READINGS, _READING_CHARACTERS // (len(text) + 1))
    reader = TreeReader(text, events)
    error = reader.read()
    while error is not None:
        step, furthest = None, 0
        for repair in _candidates(error, reader, mended) if left > 0 else ():
            left -= 1
            found_here = _tried(repair, mended, error, events)
            if found_here and (here := _gets_to(found_here)) > furthest:
                step, furthest = found_here, here
            if furthest == _ALL or left <= 0:
                break
        if step is None:
            same_lines = len(mended.places.starts) == len(mended.first.places.starts)
            original = mended.first.places if same_lines else mended.places
            wrong, index = syntax_fault(error, reader.last, mended.text, mended.places, original)
            found.append(_placed(wrong, mended))
            if index is None or left <= 0:
                break
            left -= 1
            look_alike = chr(ord(mended.text[index]) + _FULL_WIDTH)
            mended = mended.changed(Change(index, index + 1, look_alike))
            reader = TreeReader(mended.text, events)
            error = reader.read()
        else:
            told, mended, reader, error = step
            found.append(told)
    if error is None:
        more, mended, reader = _read_otherwise(reader, mended, events, left)
        found += more
    _put_back(reader, mended)
    return reader, found + reader.problems


def _line_of(error: Any, reader: TreeReader) -> int:
    mark = getattr(error, "problem_mark", None) or (reader.last and reader.last.end_mark)
    return mark.line + 1 if mark else 1


def _candidates(error: Any, reader: TreeReader, mended: Mended) -> Iterator[Repair]:
    line = _line_of(error, reader)
    opened = getattr(error, "context_mark", None)
    last = getattr(reader.last, "start_mark", None)
    if last and last.line < line - 1 and getattr(reader.last, "style", None) in ("'", '"'):
        opened = last  # a text that was not closed ran on to where the next one opens
    return _few(repairs(mended.places, line, opened.line + 1 if opened else 0))


def _few(found: Iterator[Repair]) -> Iterator[Repair]:
    return (one for one in found if len(one.changes) <= _MOST_CHANGES)


_Step = tuple[Problem, Mended, TreeReader, Any]
_ALL = 2**31


def _gets_to(step: _Step) -> int:
    """The line where the reading after a repair stops."""
    *_, reader, error = step
    return _ALL if error is None else _line_of(error, reader)


def _tried(repair: Repair, mended: Mended, error: Any, events: int) -> _Step | None:
    """The reading after this repair, when it gets further than the one before; else None."""
    better = mended.changed(*repair.changes)
    reader = TreeReader(better.text, events)
    after = reader.read()
    start = mended.places.at(max(change.start for change in repair.changes))[0]
    if after is not None and _line_of(after, reader) <= max(_line_of(error, reader), start):
        return None
    return _told(repair, mended), better, reader, after


def _told(repair: Repair, mended: Mended) -> Problem:
    line, column = mended.first.places.at(mended.before(repair.at))
    said = {"E006": {"uitleg": repair.uitleg, "raad": repair.raad}, "E004": {}}
    of_colon = {"regel": mended.first.places.line(line), "raad": repair.raad}
    told = problem(line, column, repair.code, **said.get(repair.code, of_colon))
    mend = mended.edits(repair.changes) if repair.safe else ()
    value = mended.first.places.at(mended.before(repair.changes[0].start)) if repair.quotes else None
    return replace(told, mend=mend, left_to_field=not repair.told, value=value)


def _read_otherwise(
    reader: TreeReader, mended: Mended, events: int, left: int
) -> tuple[list[Problem], Mended, TreeReader]:
    """What could be read, and reads otherwise than it was meant: the reading with that set right."""
    found: list[Problem] = []
    while left > 0:
        step = None
        for repair in _few(_misread(reader, mended)):
            left -= 1
            better = mended.changed(*repair.changes)
            again = TreeReader(better.text, events)
            if again.read() is None and _faults(again) < _faults(reader):
                step = _told(repair, mended), better, again
                break
        if step is None:
            break
        told, mended, reader = step
        found.append(told)
    return found, mended, reader


_BULLETS = "\u2022\u25aa\u25cf\u2023"
_ROW = re.compile(r"[ ]*- ")
_ROW_BELOW = re.compile(r"\n[ ]*(- )(?=\S)")
_NUMBER = re.compile(r"(?:[0-9]{1,2}|[a-h])[.)] |[^\w\s'\"\[{|>-] ?|o ")
_NONE = Repair(0, "", "", ())
_BULLET = re.compile(f"[{_BULLETS}][ \t]*\\S")


def _faults(reader: TreeReader) -> int:
    misread = len(reader.alone) + len(_bullets(reader)) + len(_deep_dashes(reader)) + len(_numbered(reader))
    return len(reader.problems) + reader.more + misread


def _bullets(reader: TreeReader) -> list[Scalar]:
    """The texts that are rows of a list with bullets."""
    if reader.root is None or not any(sign in reader.text for sign in _BULLETS):
        return []
    found = (one for one in every(reader.root) if isinstance(one, Scalar) and one.plain)
    places = Places(reader.text)
    return [one for one in found if _BULLET.match(one.text) and not is_text(places, one.line)]


def _numbered(reader: TreeReader) -> list[int]:
    """The lines where a list begins whose rows have numbers, letters or other signs, in a field that holds one."""
    starts = [start for start, *_ in reader.refolded if _NUMBER.match(reader.text, start)][:_READINGS]
    if not starts:
        return []
    places = Places(reader.text)
    lines = (places.at(start)[0] for start in starts)
    return [line for line in lines if is_list(places, line) and len(next(other_dash(places, line), _NONE).changes) > 1]


def _deep_dashes(reader: TreeReader) -> list[int]:
    """The places in the text of rows of a list that are too far to the right, and so became part of the row above."""
    found = []
    for start, end, escaped in reader.refolded:
        begin = reader.text.rfind("\n", 0, start) + 1
        if not escaped and _ROW.fullmatch(reader.text, begin, start):
            found += [row.start(1) for row in _ROW_BELOW.finditer(reader.text, start, end)]
    return found


def _misread(reader: TreeReader, mended: Mended) -> Iterator[Repair]:
    if twice := _first_twice(reader, mended):
        yield from forgotten_dash(mended.places, twice)
    for one in _bullets(reader)[:1]:
        yield from other_dash(mended.places, one.line)
    for line in _numbered(reader)[:1]:
        yield from other_dash(mended.places, line)
    for at in _deep_dashes(reader)[:1]:
        yield from deep_dash(mended.places, mended.places.at(at)[0])
    if reader.alone:
        yield from parts_alone(mended.places, reader.alone)


def _first_twice(reader: TreeReader, mended: Mended) -> int:
    """The line of the first field that stands twice, when it is the first of its record; 0 when there is none."""
    lines = [one.line for one in reader.problems if one.code == "E203"]
    for line in lines:
        first = next(one.params["regel"] for one in reader.problems if one.code == "E203" and one.line == line)
        if dashes(mended.places.line(int(first))).strip():
            return line
    return 0


def _placed(wrong: Problem, mended: Mended) -> Problem:
    return Problem(*mended.place(wrong.line, wrong.column), wrong.code, wrong.params, wrong.mend)


def _put_back(reader: TreeReader, mended: Mended) -> None:
    """Give everything that was read the place that it has in the file."""
    if mended.first is mended:
        return
    reader.problems = [_placed(one, mended) for one in reader.problems]
    reader.refolded = [(mended.before(start), mended.before(end), escaped) for start, end, escaped in reader.refolded]
    for node in every(reader.root) if reader.root else ():
        node.line, node.column = mended.place(node.line, node.column)
