"""What is forgotten where an item of a list begins: its dash, the name of its first field, a line of its own."""

import re
from collections.abc import Iterator

from catalogue.reading.lines import FIELD, KEY, LINES_BACK, dashes, indent, says, spaces, text_before
from catalogue.reading.places import Places
from catalogue.reading.repairs.fields import field_names, holds_text, together
from catalogue.reading.repairs.repair import Change, Repair

_NAMING = ("titel", "naam", "tekst", "wat", "vraag")
_TEXT = re.compile(r"[^\W\d_][^:#\r\n{}\[\]]*")
_NEXT = re.compile(r"[,;]?[ \t]+([\w-]+):[ \t]+(?=\S)")
_NEW = "hier begint iets nieuws, maar het streepje ontbreekt"


def first_dash(places: Places, number: int) -> Iterator[Repair]:
    """The first item of a list without its dash; at this line the second begins, with a dash."""
    line = places.line(number)
    if not dashes(line).strip():
        return
    depth, first = indent(line) + 2, 0
    for above in range(number - 1, max(number - LINES_BACK, 0), -1):
        if not says(places, above):
            continue
        text = places.line(above)
        if indent(text) < depth or dashes(text).strip():
            break
        first = above if indent(text) == depth else 0
    if first and KEY.match(places.line(first)):
        at = places.starts[first - 1] + depth
        advice = f"Schrijf: - {places.line(first).strip()}"
        yield Repair(at, _NEW, advice, (Change(at - 2, at, "- "),), False)


def dash_of_text(places: Places, number: int) -> Iterator[Repair]:
    """A text, or fields between braces, without a dash, as far in as the dash of the item before or after it."""
    line = places.line(number)
    if not says(places, number) or KEY.match(line) or dashes(line).strip():
        return
    here, start = indent(line), places.starts[number - 1]
    following = range(number + 1, min(number + LINES_BACK, len(places.starts)) + 1)
    below = next((one for one in following if says(places, one)), 0)
    for other in (text_before(places, number), below):
        beside = places.line(other) if other else ""
        lead = dashes(beside)
        if lead.strip() and indent(beside) == here and line.startswith("{", here) == beside.startswith("{", len(lead)):
            if not KEY.match(beside):
                change = Change(start + here, start + here, "- ")
                yield Repair(start + here, _NEW, f"Schrijf: - {line.strip()}", (change,), False)
            return


def first_name(places: Places, number: int) -> Iterator[Repair]:
    """An item that begins with a text, and has fields below it: the name of its first field is forgotten."""
    line = places.line(number).rstrip()
    lead = dashes(line)
    below = places.line(number + 1) if number < len(places.starts) else ""
    key = KEY.match(below)
    above = places.line(text_before(places, number) or number)
    if above.rstrip().endswith(":") and len(dashes(above)) > indent(line):
        return  # an item of that list, too far to the left
    if not lead.strip() or not key or indent(below) != len(lead) or not _TEXT.fullmatch(line, len(lead)):
        return
    beside = key[0].strip()[:-1]
    if name := next((one for one in _NAMING if together(one, beside)), ""):
        at = places.starts[number - 1] + len(lead)
        why, advice = "de naam van het eerste veld ontbreekt", f"Schrijf: - {name}: {line[len(lead) :]}"
        yield Repair(at, why, advice, (Change(at, at, f"{name}: "),), False)


def two_on_a_line(places: Places, number: int) -> Iterator[Repair]:
    """A second field of the same record on a line: `ernst: 2 zekerheid: data`. In a text it may be part of that."""
    found = FIELD.match(places.line(number))
    if not found or holds_text(found[2]) or found[3][0] in "{[\"'":
        return
    second = _NEXT.search(found[3])
    if second and second[1] in field_names() and together(found[2], second[1]):
        start = places.starts[number - 1] + found.start(3)
        change = Change(start + second.start(), start + second.start(1), "\n" + " " * len(dashes(found[0])))
        why, own = "er staan twee velden op één regel", found[3][second.start(1) :]
        yield Repair(start + second.start(1), why, f"Zet op een eigen regel: {own}", (change,))


def deep_dash(places: Places, number: int) -> Iterator[Repair]:
    """A row of a list further to the right than the row above it: YAML makes one text of the two."""
    above, last = text_before(places, number), number - LINES_BACK
    while above > last and above and not dashes(places.line(above)).strip():
        above = text_before(places, above)
    depth, here = indent(places.line(above)) if above else 0, indent(places.line(number))
    if not above or depth >= here:
        return
    row = [number]
    while row[-1] < len(places.starts) and dashes(places.line(row[-1] + 1)) == dashes(places.line(number)):
        row.append(row[-1] + 1)
    why = f"deze regel springt {spaces(here)} in, en hoort zo bij de tekst erboven"
    advice = f"Zet er {spaces(depth)} voor, zoals bij regel {above}."
    starts = [places.starts[one - 1] for one in row]
    changes = tuple(Change(start, start + here, " " * depth) for start in starts)
    yield Repair(starts[0] + here, why, advice, changes, False)
