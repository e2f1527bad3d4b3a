"""Texts that need quotes, or have the wrong ones."""

import re
from collections.abc import Iterator

from catalogue.reading.lines import FIELD, IN_QUOTES, KEY, LINES_BACK, dashes, indent, text_before
from catalogue.reading.places import Places
from catalogue.reading.repairs.fields import field_names, holds_list, holds_one_text, holds_text
from catalogue.reading.repairs.repair import Change, Repair
from catalogue.words.hints import typed
from catalogue.words.meant import bare, parts

_TEXT_AFTER_BRACKETS = re.compile(r"(?:\[[^\]]*\]|\{[^}]*\})[ \t]*[^,\s#]")
_TWICE_QUOTED = re.compile(r"(?:''|\"\")(.+?)(?:''|\"\")")
# The first quote within a text is no end of it: an apostrophe (`auto's`), or the begin of a word in quotes.
_WITHIN_QUOTES = {"'": re.compile(r"^[^']*(?:\w'\w|[\s(]'\w)"), '"': re.compile(r'^[^"]*[\s(]"\w')}
_NO_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\[^0abtnvfre \"/\\N_LPxuU\t]")
_APOSTROPHE = re.compile(r"'(?:[a-z]|er|ie|em|tje)\b", re.IGNORECASE)
_NOTHING = ("-", "--", "?", "–", "—", "…", "...")


def text_in_quotes(places: Places, number: int) -> Iterator[Repair]:
    """A value that must stand between quotes, or that stands between the wrong ones."""
    found = FIELD.match(places.line(number))
    if not found:
        return
    value, start = found[3], places.starts[number - 1] + found.start(3)
    if value in _NOTHING:
        why, advice = f"hier staat alleen {value}", "Weet u het niet? Haal de regel dan weg."
        yield Repair(start, why, advice, (Change(start, start + len(value), " " * len(value)),), False)
        return
    if value.startswith("- ") and found[2] in field_names():
        new = typed(parts(value) if holds_list(found[2]) else value)
        why = "een lijst met streepjes begint op een nieuwe regel"
        yield Repair(start, why, f"Schrijf: {found[2]}: {new}", (Change(start, start + len(value), new),))
        return
    told = holds_text(found[2])
    if wrong := misquoted(value):
        why, new = wrong
        change = (Change(start, start + len(value), new),)
        told = told or bare(new) in value[1:]
        yield Repair(start, why, f"Schrijf: {found[2]}: {new}", change, told=told, quotes=True)
    elif value[0] not in "[{'\"" and (colon := re.search(r":[ \t]|:$", value)) and not _goes_on(places, number):
        new = typed(value)
        change = (Change(start, start + len(value), new),)
        yield Repair(
            start + colon.start(), "", f"Schrijf: {found[2]}: {new}", change, code="E005", told=told, quotes=True
        )


def misquoted(value: str) -> tuple[str, str] | None:
    """Why a text cannot stand there as it is written, and how it can; None when it can, as far as is seen here."""
    inner, first = bare(value), value[0]
    if inner != value and len(inner) < len(value):
        return "rond deze tekst staan gekrulde aanhalingstekens", typed(inner)
    if first in "'\"" and not IN_QUOTES.fullmatch(value):
        if (twice := _TWICE_QUOTED.fullmatch(value)) and first not in twice[1]:
            return "rond deze tekst staan dubbele aanhalingstekens", typed(twice[1])
        if value.count(first) == 1 and not _APOSTROPHE.match(value):
            return "een aanhalingsteken is niet gesloten", typed(value[1:].removesuffix("”").removesuffix("“"))
        inner = value[1:-1] if value[-1] == first and _WITHIN_QUOTES[first].search(value[1:-1]) else value
        return f"een tekst die met {first} begint, moet helemaal tussen aanhalingstekens", typed(inner)
    if first == '"' and _NO_ESCAPE.search(value):
        text = value[1:-1].replace('\\"', '"').replace("'", "''")
        return "tussen dubbele aanhalingstekens begint een \\ een bijzonder teken", f"'{text}'"
    if first in "%@`>|&*!?,]}" or _TEXT_AFTER_BRACKETS.match(value):
        return f"een tekst mag niet beginnen met {first}", typed(value)
    return None


def is_text(places: Places, number: int) -> bool:
    """Whether what stands on this line is the text, or a part of the text, of the field above it."""
    return holds_one_text(_field_above(places, number))


def is_list(places: Places, number: int) -> bool:
    """Whether the field above this line can hold nothing but a list, and holds what is on this line."""
    return not KEY.match(places.line(number)) and holds_list(_field_above(places, number))


def _field_above(places: Places, number: int) -> str:
    """The name of the nearest field above this line; '' when there is none soon."""
    above, last = text_before(places, number), number - LINES_BACK
    while above > last and above and not KEY.match(places.line(above)):
        above = text_before(places, above)
    found = KEY.match(places.line(above)) if above else None
    return found[0].split()[-1][:-1] if found else ""


def _goes_on(places: Places, number: int) -> bool:
    """Whether the next line with text belongs to this one."""
    below = next((one for one in range(number + 1, len(places.starts) + 1) if places.line(one).strip()), 0)
    return bool(below) and indent(places.line(below)) > len(dashes(places.line(number)))


def colon_further_on(places: Places, number: int) -> Iterator[Repair]:
    """A text that goes on over more lines, with a colon in one of them."""
    first = number
    while first > max(number - LINES_BACK, 1) and not FIELD.match(places.line(first)):
        first -= 1
    found = FIELD.match(places.line(first))
    while found and first == number:  # the line itself looks like a field of its own: that of the text is above it
        first = text_before(places, first)
        found = FIELD.match(places.line(first)) if first else None
    if not found or found[3][0] in "|>'\"[{&*!":
        return
    depth, last = len(dashes(found[1])), number
    if indent(places.line(number)) <= depth:
        return
    while last < len(places.starts) and indent(places.line(last + 1)) > depth:
        last += 1
    start = places.starts[first - 1] + found.start(3)
    end = places.starts[last - 1] + len(places.line(last).rstrip())
    text = places.text[start:end]
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    advice = f'Zet de hele tekst tussen aanhalingstekens: {found[2]}: "{" ".join(text.split())}"'
    colon = places.starts[number - 1] + max(places.line(number).find(": "), 0)
    yield Repair(colon, "", advice, (Change(start, end, f'"{quoted}"'),), code="E005", quotes=True)
