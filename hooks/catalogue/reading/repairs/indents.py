"""Lines that begin too far to the left or to the right."""

import re
from collections.abc import Iterator

from catalogue.reading.places import Places
from catalogue.reading.repairs.repair import KEY, LINES_BACK, Change, Repair, dashes, indent, says, text_before

_TABS = re.compile(r"[ -]*\t[ \t-]*")


def tabs(places: Places, number: int) -> Iterator[Repair]:
    """E004: lines that are indented with tabs, all of them in the file at once: as far as what they belong to."""
    if not _TABS.match(places.line(number)):
        return
    changes, depth, goes_in, safe, lead = [], 0, False, True, ""
    for following in range(1, len(places.starts) + 1):
        line = places.line(following)
        if not says(places, following):
            continue
        found = _TABS.match(line)
        if not found:
            depth, goes_in, lead = len(dashes(line)), line.rstrip().endswith(":"), ""
            continue
        dash = "- " if "-" in found[0] else ""
        below = _untabbed_below(places, following)
        if lead == found[0] and not dash and not goes_in:
            below = None  # as far in as the line above it, whatever that is
        elif "\t" not in found[0].partition("-")[0]:
            depth = indent(line)
        elif not dash and not KEY.match(line, found.end()):
            goes_in, below = True, None
            depth += 2
        else:
            depth = max(depth + 2 if goes_in else depth - len(dash), 0)
        safe = safe and (goes_in or below is None or below == depth + len(dash))
        start = places.starts[following - 1]
        changes.append(Change(start, start + found.end(), " " * depth + dash))
        depth, goes_in, lead = depth + len(dash), line.rstrip().endswith(":"), found[0]
    if changes:
        first = places.text.index("\t", changes[0].start)
        yield Repair(first, "hier staat een tab", "", tuple(changes), safe, "E004")


def _untabbed_below(places: Places, number: int) -> int | None:
    """How far in the next line begins that has no tab; None when there is none soon."""
    below = range(number + 1, min(number + LINES_BACK, len(places.starts) + 1))
    lines = (places.line(one) for one in below if says(places, one))
    return next((len(dashes(line)) for line in lines if not _TABS.match(line)), None)


def not_indented(places: Places, number: int) -> Iterator[Repair]:
    """A text that goes on on a line that is not indented."""
    if not says(places, number) or KEY.match(places.line(number)) or dashes(places.line(number)).strip():
        return
    before = text_before(places, number)
    while before and not KEY.match(places.line(before)):
        before = text_before(places, before)
    if not before:
        return
    depth = len(dashes(places.line(before))) + 2
    changes = []
    for following in range(number, len(places.starts) + 1):
        line = places.line(following)
        if KEY.match(line) or dashes(line).strip():
            break
        if line.strip() and (found := indent(line)) < depth:
            start = places.starts[following - 1]
            changes.append(Change(start, start + found, " " * depth))
    if changes:
        why = "deze regel hoort bij de tekst erboven, maar springt niet in"
        yield Repair(changes[0].start, why, f"Zet {_spaces(depth)} voor de regel.", tuple(changes))


def indentation(places: Places, number: int) -> Iterator[Repair]:
    """A field or an item that begins further left or right than the lines that it belongs to."""
    line, base = places.line(number), places.starts[number - 1]
    is_item = bool(dashes(line).strip())
    if not (KEY.match(line) or is_item):
        return
    here = indent(line)
    levels: dict[int, int] = {}
    for other in (*range(number - 1, max(number - LINES_BACK, 0), -1), *range(number + 1, number + 3)):
        text = places.line(other)
        if not says(places, other) or not (KEY.match(text) or dashes(text).strip()):
            continue
        begin = dashes(text)
        levels.setdefault(indent(text) if is_item or not begin.strip() else len(begin), other)
        if is_item and not begin.strip():
            levels.setdefault(len(begin) + 2, other)
    for level in sorted(levels, key=lambda level: (abs(level - here), levels[level] > number)):
        if level != here:
            why = f"deze regel springt {_spaces(here)} in, en dat past niet bij de regels eromheen"
            advice = f"Zet er {_spaces(level)} voor, zoals bij regel {levels[level]}."
            yield Repair(base + here, why, advice, (Change(base, base + here, " " * level),), False)


def _spaces(number: int) -> str:
    return "1 spatie" if number == 1 else f"{number or 'geen'} spaties"
