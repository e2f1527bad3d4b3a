"""Lines that begin too far to the left or to the right."""

import re
from collections.abc import Iterator

from catalogue.reading.lines import FIELD, KEY, LINES_BACK, dashes, indent, says, spaces, text_before
from catalogue.reading.places import Places
from catalogue.reading.repairs.fields import holds_text, together
from catalogue.reading.repairs.repair import Change, Repair

_WIDE_DASH = re.compile(r"([ ]*)(?:-[ ]{2,}|- -[ ]+|--[ ]+)(?=[\w-]+:[ ])")
_TABS = re.compile(r"[ -]*\t[ \t-]*")


def tabs(places: Places, number: int) -> Iterator[Repair]:
    """E004: lines that are indented with tabs, all of them in the file at once: as far as what they belong to."""
    if not _TABS.match(places.line(number)):
        return
    changes, depth, goes_in, safe, lead = [], 0, False, True, ""
    for following in range(1, len(places.starts) + 1):
        line = places.line(following)
        if not says(places, following):
            if "\t" in line and not line.strip():
                changes.append(
                    Change(places.starts[following - 1], places.starts[following - 1] + len(line.rstrip("\r\n")), "")
                )
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
    items = bool(dashes(places.line(number)).strip())
    if not says(places, number) or KEY.match(places.line(number)):
        return
    before = text_before(places, number)
    while before and not KEY.match(places.line(before)):
        before = text_before(places, before)
    if not before or not holds_text(_name(places.line(before))):
        return
    if items and (not FIELD.match(places.line(before)) or before != text_before(places, number)):
        return
    depth = len(dashes(places.line(before))) + 2
    changes = []
    for following in range(number, len(places.starts) + 1):
        line = places.line(following)
        if KEY.match(line) or (line.strip() and bool(dashes(line).strip()) != items):
            break
        if line.strip() and (found := indent(line)) < depth:
            start = places.starts[following - 1]
            changes.append(Change(start, start + found, " " * depth))
    if changes:
        why = "deze regel hoort bij de tekst erboven, maar springt niet in"
        which = "elk van deze regels" if items and len(changes) > 1 else "de regel"
        yield Repair(changes[0].start, why, f"Zet {spaces(depth)} voor {which}.", tuple(changes))


def indentation(places: Places, number: int) -> Iterator[Repair]:
    """A field or an item that begins further left or right than the lines that it belongs to."""
    base, here = places.starts[number - 1], indent(places.line(number))
    if _stands_in(places, number):
        return
    for level, like in _levels(places, number):
        advice = f"Zet er {spaces(level)} voor, zoals bij regel {like}."
        yield Repair(base + here, _misfit(here), advice, (Change(base, base + here, " " * level),), False)


def _stands_in(places: Places, number: int) -> bool:
    """Whether not this line but the one above it is out of line: the one before that is as far in as this one."""
    above = text_before(places, number)
    before = text_before(places, above) if above else 0
    if not before or indent(places.line(above)) >= indent(places.line(number)):
        return False
    first, odd, own = (_name(places.line(one)) for one in (before, above, number))
    as_far = len(dashes(places.line(before))) == indent(places.line(number))
    return as_far and bool(first and odd and own) and together(first, odd) and together(first, own)


def block_indentation(places: Places, number: int) -> Iterator[Repair]:
    """Fields or items that begin, with all below them, further left or right than the lines that they belong to."""
    base, here, block = places.starts[number - 1], indent(places.line(number)), _block(places, number)
    for level, _ in _levels(places, number) if len(block) > 1 else ():
        side, by = "rechts" if level > here else "links", abs(level - here)
        advice = f"Schuif regel {block[0]} tot en met {block[-1]} samen {spaces(by)} naar {side}."
        starts = [(places.starts[one - 1], indent(places.line(one))) for one in block]
        moved = tuple(Change(start, start + depth, " " * (depth + level - here)) for start, depth in starts)
        yield Repair(base + here, _misfit(here), advice, moved, False)


def _misfit(here: int) -> str:
    return f"deze regel springt {spaces(here)} in, en dat past niet bij de regels eromheen"


def _levels(places: Places, number: int) -> list[tuple[int, int]]:
    """How far in a field or an item may belong, the likeliest first, each with a line that begins there."""
    line = places.line(number)
    is_item = bool(dashes(line).strip())
    if not (KEY.match(line) or is_item):
        return []
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
    own = _name(line)
    in_order = sorted(
        (level for level in levels if level != here),
        key=lambda level: (not _belongs(own, places.line(levels[level])), abs(level - here), levels[level] > number),
    )
    return [(level, levels[level]) for level in in_order]


def _block(places: Places, number: int) -> list[int]:
    """This line and those below it that are as far in, or further."""
    here, block = indent(places.line(number)), [number]
    for following in range(number + 1, len(places.starts) + 1):
        if says(places, following):
            if indent(places.line(following)) < here:
                break
            block.append(following)
    return block


def _belongs(name: str, line: str) -> bool:
    """Whether a field of this name can stand beside the field on this line."""
    other = _name(line)
    return not name or not other or together(name, other)


def _name(line: str) -> str:
    """The name of the field on this line; '' when there is none."""
    found = KEY.match(line)
    return found[0][len(dashes(line)) : -1] if found else ""


def wide_dash(places: Places, number: int) -> Iterator[Repair]:
    """A dash with more spaces behind it than the fields below it are in, or with another dash."""
    found = _WIDE_DASH.match(places.line(number))
    if found:
        start = places.starts[number - 1]
        why = "achter het streepje hoort één spatie" if "- -" not in found[0] else "hier staat een streepje te veel"
        after = f"- {places.line(number)[found.end() :].strip()}"
        change = Change(start + found.end(1), start + found.end(), "- ")
        yield Repair(start + found.end(1), why, f"Schrijf: {after}", (change,))
