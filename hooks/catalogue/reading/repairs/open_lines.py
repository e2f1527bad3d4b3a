"""What stands between braces or brackets over more lines: commas forgotten between them, and what closes them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from catalogue.reading.lines import LINES_BACK, dashes, indent
from catalogue.reading.places import Places
from catalogue.reading.repairs.brackets import closing
from catalogue.reading.repairs.fields import field_names
from catalogue.reading.repairs.repair import Change, Repair

_NAME = re.compile(r"[ \t]*\"?([\w-]+)\"?:(?=[ \t\d\"])")


def _lines(places: Places, number: int) -> list[int]:
    """The line on which something opens, and those below it that may be within it."""
    found = [number]
    for below in range(number + 1, min(number + LINES_BACK, len(places.starts)) + 1):
        line = places.line(below)
        if dashes(line).strip() or (line.strip() and indent(line) <= indent(places.line(number))):
            closes = line.strip()[:1] in ("}", "]") and line.strip()[:1]
            return [*found, below] if closes else found
        found.append(below)
    return found


def comma_between(places: Places, number: int) -> Iterator[Repair]:
    """Fields on lines of their own between braces, with no comma between them."""
    if not closing(places.line(number)):
        return
    lines = [one for one in _lines(places, number) if places.line(one).strip()]
    changes = []
    for one, below in pairwise(lines):
        text, name = places.line(one).rstrip(), _NAME.match(places.line(below))
        if name and name[1] in field_names() and not text.endswith((",", "{", "[")) and "#" not in text:
            end = places.starts[one - 1] + len(text)
            changes.append(Change(end, end, ","))
    if changes:
        why = "tussen accolades hoort een komma tussen twee velden"
        at = changes[0].start - 1
        line = places.line(places.at(at)[0]).strip()
        yield Repair(at, why, f"Schrijf: {line},", tuple(changes))


def not_closed(places: Places, number: int) -> Iterator[Repair]:
    """What opens on this line, goes on below it, and is not closed where the next item begins."""
    lines = _lines(places, number)
    left = closing("\n".join(places.line(one) for one in lines))
    last = next((one for one in reversed(lines) if places.line(one).strip()), number)
    if left and last > number and closing(places.line(number)):
        line = places.line(last).rstrip().rstrip(",")
        end = places.starts[last - 1] + len(line)
        change = Change(end, places.starts[last - 1] + len(places.line(last).rstrip()), left)
        why = f"er ontbreekt een {'vierkant haakje' if left[-1] == ']' else 'accolade'}"
        yield Repair(end - 1, why, f"Schrijf: {(line + left).strip()}", (change,), False)
