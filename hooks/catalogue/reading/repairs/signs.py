"""Signs that are wrong or forgotten: dashes, colons, commas, brackets."""

import re
from collections.abc import Iterator
from functools import cache

from catalogue.model import ITEMS, REGISTERS
from catalogue.model.base import inside, shapes
from catalogue.reading.places import Places
from catalogue.reading.repairs.repair import IN_QUOTES, Change, Repair, indent

_OTHER_DASH = re.compile("([ ]*)([\u2010-\u2015\u2212\u2022\u25aa\u25cf\u2023\u00b7]|[*](?= ))[ \t]*(?=\\S)")
_TIGHT_DASH = re.compile(r"([ ]*)(-)(?=[A-Za-z\"'{\[])")
_TIGHT_COLON = re.compile(r"([ ]*(?:- +)*[A-Za-z_]+:)(?=[^\s:/])")
_FORGOTTEN_COLON = re.compile(r"([ ]*(?:- +)*)([A-Za-z_]+)[ \t]+(?=\S)")
_LOOSE_FIELDS = re.compile(
    r"([ ]*(?:- +)?(?:[\w-]+:[ ]+)?)((?!\{)[\w-]+:[ ][^,{}\r\n]+(?:,[ ]*[\w-]+:[ ][^,{}\r\n]+)+?)[ \t]*(?=[\r\n]|$)"
)
_FORGOTTEN_COMMA = re.compile(r"(?<=[^\s,{:])([ \t]+)(?=[\w-]+:[ \t])")


def _in_a_row(places: Places, number: int, sign: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """From this line on, each line that begins as far in with the same sign; what is further in is passed over."""
    first = sign.match(places.line(number))
    for following in range(number, len(places.starts) + 1):
        text = places.line(following)
        found = sign.match(text)
        if first and found and found[1] == first[1] and found[2] == first[2]:
            yield sign.match(places.text, places.starts[following - 1]) or found
        elif first and text.strip() and indent(text) <= len(first[1]):
            return


def other_dash(places: Places, number: int) -> Iterator[Repair]:
    row = list(_in_a_row(places, number, _OTHER_DASH))
    if row:
        changes = tuple(Change(found.start(2), found.end(), "- ") for found in row)
        why = f"een lijst begint met een gewoon streepje, niet met {row[0][2]}"
        yield Repair(row[0].start(2), why, "Typ een - en een spatie.", changes)


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
    found = _LOOSE_FIELDS.match(places.line(number))
    if found and set(re.findall(r"([\w-]+):[ ]", found[2])) <= _field_names():
        start = places.starts[number - 1] + found.start(2)
        new = "{" + found[2] + "}"
        why = "meer velden op één regel horen tussen accolades"
        advice = f"Schrijf: {(found[1] + new).strip()}"
        yield Repair(start, why, advice, (Change(start, start + len(found[2]), new),))


def forgotten_comma(places: Places, number: int) -> Iterator[Repair]:
    line, base = places.line(number), places.starts[number - 1]
    blank = IN_QUOTES.sub(lambda quoted: "x" * len(quoted[0]), line)
    if "{" not in blank:
        return
    for found in _FORGOTTEN_COMMA.finditer(blank, blank.index("{")):
        at = base + found.start()
        after = line[: found.start()] + "," + line[found.start() :]
        yield Repair(
            at, "er ontbreekt een komma tussen twee velden", f"Schrijf: {after.strip()}", (Change(at, at, ","),)
        )


def not_closed(places: Places, number: int) -> Iterator[Repair]:
    line = places.line(number).rstrip()
    blank = re.sub(r"[ \t]+#.*$", lambda cut: " " * len(cut[0]), IN_QUOTES.sub(lambda one: "x" * len(one[0]), line))
    open_signs: list[tuple[str, int]] = []
    for at, sign in enumerate(blank):
        if sign in "[{":
            open_signs.append((sign, at))
        elif sign in "]}" and open_signs:
            open_signs.pop()
    if open_signs:
        end = len(blank.rstrip().rstrip(","))
        closing = "".join("]" if sign == "[" else "}" for sign, _ in reversed(open_signs))
        name = "vierkant haakje" if closing[-1] == "]" else "accolade"
        base = places.starts[number - 1]
        why, after = f"er ontbreekt een {name}", line[:end] + closing
        if name == "accolade":
            why = "er ontbreekt een accolade"
        yield Repair(
            base + open_signs[0][1], why, f"Schrijf: {after.strip()}", (Change(base + end, base + end, closing),), False
        )


def forgotten_colon(places: Places, number: int) -> Iterator[Repair]:
    found = _FORGOTTEN_COLON.match(places.line(number))
    if found and found[2] in _field_names():
        start = places.starts[number - 1]
        line = places.line(number).strip()
        after = line.replace(found[2], f"{found[2]}:", 1)
        change = (Change(start + found.end(2), start + found.end(2), ":"),)
        yield Repair(
            start + found.start(2), f"er ontbreekt een dubbele punt na '{found[2]}'", f"Schrijf: {after}", change, False
        )


@cache
def _field_names() -> frozenset[str]:
    return frozenset(name for model in inside(*ITEMS.values(), *REGISTERS.values()) for name in shapes(model))
