"""Lines that begin too far to the left or to the right."""

from collections.abc import Iterator

from catalogue.reading.places import Places
from catalogue.reading.repairs.repair import KEY, LINES_BACK, Change, Repair, dashes, indent, says, text_before


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
        yield Repair(changes[0].start, why, f"Zet {depth} spaties voor de regel.", tuple(changes))


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
            why = f"deze regel springt {here} spaties in, en dat past niet bij de regels eromheen"
            advice = f"Zet er {level} spaties voor, zoals bij regel {levels[level]}."
            yield Repair(base + here, why, advice, (Change(base, base + here, " " * level),), False)
