"""What is between braces and is taken apart otherwise than it was meant: `{huidig:1}`, `{waarde: 66,7}`, `{Ik bel}`.

YAML can be read all the same: it makes a field of each part, without a value.
"""

import re
from collections.abc import Iterator, Sequence

from catalogue.reading.lines import FIELD
from catalogue.reading.nodes import Scalar
from catalogue.reading.places import Places
from catalogue.reading.repairs.fields import field_names, holds_text
from catalogue.reading.repairs.repair import Change, Repair
from catalogue.words.hints import typed
from catalogue.words.meant import bare

_TIGHT = re.compile(r"[A-Za-z_]+:(?=[^\s/])")
_IS_TEXT = re.compile(r"\{[^{}:]*\}")
_COLONLESS = re.compile(r"([A-Za-z_]+)([ ]*=[ ]*|[ ]+)(.+)")
_VALUE_BEFORE = re.compile(r"(?:^|[{,])[ \t]*([\w-]+):[ \t]+([^{}\[\]\"':][^{}\[\]\"':]*),[ \t]*$")


def parts_alone(places: Places, alone: Sequence[Scalar]) -> Iterator[Repair]:
    """Candidates for the first of the fields without a value: what to do about all of them on its line."""
    first = alone[0]
    line, base = places.line(first.line), places.starts[first.line - 1]
    here = [one for one in alone if one.line == first.line]
    at = base + first.column - 1
    tight = [base + one.column - 1 + found.end() for one in here if (found := _TIGHT.match(one.text))]
    colonless = _COLONLESS.match(first.text)
    if colonless and colonless[1] in field_names():
        end = base + first.column - 1
        change = Change(end + colonless.end(1), end + colonless.end(2), ": ")
        why, advice = f"er ontbreekt een dubbele punt na '{colonless[1]}'", f"Schrijf: {colonless[1]}: {colonless[3]}"
        yield Repair(at, why, advice, (change,), safe="=" in colonless[2])
    elif tight:
        why, advice = "na de dubbele punt ontbreekt een spatie", "Zet een spatie achter elke dubbele punt."
        yield Repair(at, why, advice, tuple(Change(end, end, " ") for end in tight))
    elif before := _VALUE_BEFORE.search(line[: first.column - 1]):
        begin, end = before.start(2), first.column - 1 + len(first.text)
        for one in here[1:]:
            if not line[end : one.column - 1].strip(", \t"):
                end = one.column - 1 + len(one.text)
        new = typed(bare(line[begin:end]))
        why, advice = "tussen accolades scheidt een komma twee velden", f"Schrijf: {before[1]}: {new}"
        told, change = holds_text(before[1]), Change(base + begin, base + end, new)
        yield Repair(base + begin, why, advice, (change,), told=told, quotes=True)
    elif (field := FIELD.match(line)) and _IS_TEXT.fullmatch(field[3]):
        start = base + field.start(3)
        new = typed(field[3])
        change = Change(start, start + len(field[3]), new)
        advice = f"Schrijf: {field[2]}: {new}"
        yield Repair(start, "een tekst mag niet beginnen met {", advice, (change,), told=holds_text(field[2]))
