"""Signs that are wrong or forgotten: dashes, colons, commas, brackets."""

import re
from collections.abc import Iterator

from catalogue.reading.lines import IN_QUOTES, indent
from catalogue.reading.places import Places
from catalogue.reading.repairs.fields import field_names
from catalogue.reading.repairs.repair import Change, Repair

_OTHER_DASH = re.compile(
    "([ ]*)(?:([\u2010-\u2015\u2212\u2022\u25aa\u25cf\u2023\u00b7\u2192\u27a2\u25ba]|[*+o](?= ))"
    "|(?:[0-9]{1,2}|[a-h])[.)](?= ))"
    "[ \t]*(?=\\S)"
)
_NO_COMMENT = re.compile(r"([ \t]*)(?://|/\*|<!--|;|```|~~~|(?:[-=*_~]{4,}|={3,}|\*{3,}|\.{3})[ \t]*$)")
_ADORNED = re.compile(r"([ ]*(?:- +)*)[*_`]+([A-Za-z_]*[A-Za-z])(?:[*_`]+:|:[*_`]+|:)(?=[ \t\r\n]|$)")
_TIGHT_DASH = re.compile(r"([ ]*)(-)(?=[A-Za-z\"'{\[])")
_TIGHT_COLON = re.compile(r"([ ]*(?:- +)*[A-Za-z_]+:)(?=[^\s:/])")
_FORGOTTEN_COLON = re.compile(r"([ ]*(?:- +)*)([A-Za-z_]+)([ \t]+(?=[^\s=:;\uff1a])|[ \t]*(?=[\r\n]|$))")
_OTHER_COLON = re.compile(
    r"([ ]*(?:- +)*)([A-Za-z_]+)([ \t]*(?:=|::|:=|\uff1a|\u2236|[;,.](?=[ \t])"
    r"|[ \t]+[-\u2013](?=[ \t])|[ \t]:(?=\S))[ \t]*)"
)
_LOOSE_FIELDS = re.compile(
    r"([ ]*(?:- +)?(?:[\w-]+:[ ]+)?)([({]?)"
    r"([\w-]+:[ ](?:[^,{}()\r\n]+,|[^\s,{}()]+)[ ]*[\w-]+:[ ][^{}()\r\n]+)([)}]?)[ \t]*(?=[\r\n]|$)"
)
_NEXT_FIELD = re.compile(r"(?:,[ ]*|[ ]+)(?=[\w-]+:[ ])")
_FORGOTTEN_COMMA = re.compile(r"(?<=[^\s,{:;])(;?)[ \t]+(?=([\w-]+):[ \t])")


def _in_a_row(places: Places, number: int, sign: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """From this line on, each line that begins as far in with the same sign; what is further in is passed over."""
    first = sign.match(places.line(number))
    if first is None:
        return
    for following in range(number, len(places.starts) + 1):
        text = places.line(following)
        found = sign.match(text)
        if found and found[1] == first[1] and found[2] == first[2]:
            yield sign.match(places.text, places.starts[following - 1]) or found
        elif text.strip() and indent(text) <= len(first[1]):
            return


def other_dash(places: Places, number: int) -> Iterator[Repair]:
    row = list(_in_a_row(places, number, _OTHER_DASH))
    if row:
        changes = tuple(Change(found.end(1), found.end(), "- ") for found in row)
        why = f"een lijst begint met een gewoon streepje, niet met {row[0][0].strip()}"
        yield Repair(row[0].end(1), why, "Typ een - en een spatie.", changes)


def tight_dash(places: Places, number: int) -> Iterator[Repair]:
    row = list(_in_a_row(places, number, _TIGHT_DASH))
    if row:
        changes = tuple(Change(found.end(2), found.end(2), " ") for found in row)
        yield Repair(row[0].start(2), "na het streepje ontbreekt een spatie", "Zet een spatie achter de -.", changes)


def forgotten_dash(places: Places, number: int) -> Iterator[Repair]:
    """The first field of a next item in a list, where only the dash is missing."""
    line, start = places.line(number), places.starts[number - 1]
    depth = indent(line)
    if depth >= len("- "):
        at = start + depth
        why, advice = "hier begint iets nieuws, maar het streepje ontbreekt", f"Schrijf: - {line.strip()}"
        yield Repair(at, why, advice, (Change(at - 2, at, "- "),), False)


def tight_colon(places: Places, number: int) -> Iterator[Repair]:
    if found := _TIGHT_COLON.match(places.line(number)):
        after = places.starts[number - 1] + found.end()
        why = "na de dubbele punt ontbreekt een spatie"
        yield Repair(after - 1, why, "Zet een spatie achter de dubbele punt.", (Change(after, after, " "),))


def loose_fields(places: Places, number: int) -> Iterator[Repair]:
    """More fields on one line, without braces or with other brackets."""
    found = _LOOSE_FIELDS.match(places.line(number))
    if not found or found[2] + found[4] == "{}":
        return
    fields = _NEXT_FIELD.split(found[3])
    if len(fields) > 1 and {field.partition(":")[0] for field in fields} <= field_names():
        start = places.starts[number - 1]
        new = "{" + ", ".join(fields) + "}"
        why = "meer velden op één regel horen tussen accolades"
        advice = f"Schrijf: {(found[1] + new).strip()}"
        yield Repair(start + found.end(1), why, advice, (Change(start + found.end(1), start + found.end(4), new),))


def forgotten_comma(places: Places, number: int) -> Iterator[Repair]:
    line, base = places.line(number), places.starts[number - 1]
    blank = IN_QUOTES.sub(lambda quoted: "x" * len(quoted[0]), line)
    if "{" not in blank:
        return
    found_here = _FORGOTTEN_COMMA.finditer(blank, blank.index("{"))
    fields = [one for one in found_here if one[2] in field_names() or line[one.start() - 1] in "\"'"]
    for found in fields:
        at = base + found.start()
        after = line[: found.start()] + "," + line[found.end(1) :]
        change = Change(at, base + found.end(1), ",")
        why, safe = "er ontbreekt een komma tussen twee velden", line[found.start() - 1] != "."
        yield Repair(at, why, f"Schrijf: {after.strip()}", (change,), safe)


def forgotten_colon(places: Places, number: int) -> Iterator[Repair]:
    """A field without a colon, or with another sign for it."""
    line, start = places.line(number), places.starts[number - 1]
    other = _OTHER_COLON.match(line)
    found = other or _FORGOTTEN_COLON.match(line)
    if found and found[2] in field_names():
        after = f"{found[1]}{found[2]}: {line[found.end() :]}".strip()
        end = found.end() if other else found.end(2)
        new = ": " if other else ":"
        why = f"er ontbreekt een dubbele punt na '{found[2]}'"
        change = Change(start + found.end(2), start + end, new)
        yield Repair(start + found.start(2), why, f"Schrijf: {after}", (change,), safe=bool(other))


def adorned_name(places: Places, number: int) -> Iterator[Repair]:
    """The name of a field in bold, italics or other quotes."""
    found = _ADORNED.match(places.line(number))
    if found and found[2] in field_names():
        start = places.starts[number - 1]
        after = f"{found[1]}{found[2]}:{places.line(number)[found.end() :]}".strip()
        why = "de naam van een veld staat er zonder tekens omheen"
        change = Change(start + found.end(1), start + found.end(), f"{found[2]}:")
        yield Repair(start + found.end(1), why, f"Schrijf: {after}", (change,))


def no_comment(places: Places, number: int) -> Iterator[Repair]:
    """A line that is a remark or a rule to its writer, and nothing to YAML."""
    found = _NO_COMMENT.match(places.line(number))
    if found:
        start = places.starts[number - 1] + found.end(1)
        why, advice = "een opmerking begint met een hekje", f"Schrijf: # {places.line(number).strip()}"
        yield Repair(start, why, advice, (Change(start, start, "# "),))
