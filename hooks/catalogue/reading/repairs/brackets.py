"""What stands between brackets or braces on one line: too few of them, too many, and values that break them."""

import re
from collections.abc import Iterator

from catalogue.reading.lines import FIELD, IN_QUOTES
from catalogue.reading.places import Places
from catalogue.reading.repairs.fields import field_names, holds_text
from catalogue.reading.repairs.repair import Change, Repair
from catalogue.reading.repairs.texts import misquoted
from catalogue.words.hints import typed
from catalogue.words.slugs import is_slug

_COMMENT = re.compile(r"[ \t]+#.*$")
_CLOSES = {"[": "]", "{": "}"}
_HASH = re.compile(r"(?<=[\[{,: ])#|[ ]#")
_BEFORE_A_NAME = re.compile(r"[{,][ ]*([\w-]+):[ ]+")
_DASH_WITHIN = re.compile(r"([\[,][ ]*)-[ ]+(?=[^\s,\]])")
_TWICE = re.compile(r",[ ]*(?=,)")
_NO_PLAIN = re.compile(r":[ ]|:$|[ ]#|[\[\]{}]")


def _open(line: str) -> tuple[list[tuple[str, int]], list[int]]:
    """The brackets that are not closed, each with its index, and the indexes of those that close nothing."""
    blank = IN_QUOTES.sub(lambda one: "x" * len(one[0]), line)
    opened: list[tuple[str, int]] = []
    loose: list[int] = []
    for at, sign in enumerate(blank):
        if sign in "[{":
            opened.append((sign, at))
        elif sign in "]}":
            if opened and _CLOSES[opened[-1][0]] == sign:
                opened.pop()
            else:
                loose.append(at)
    return opened, loose


def closing(text: str) -> str:
    """What closes all that is open in this text; '' when nothing is."""
    return "".join(_CLOSES[sign] for sign, _ in reversed(_open(text)[0]))


def dashes_within(places: Places, number: int) -> Iterator[Repair]:
    """Dashes before the items of a list between brackets."""
    line, base = places.line(number).rstrip(), places.starts[number - 1]
    row = [*_DASH_WITHIN.finditer(IN_QUOTES.sub(lambda one: "x" * len(one[0]), line))]
    if row:
        changes = tuple(Change(base + one.end(1), base + one.end(), "") for one in row)
        why = "tussen vierkante haken staat geen streepje voor een punt"
        after = _DASH_WITHIN.sub(r"\1", line).strip()
        yield Repair(changes[0].start, why, f"Schrijf: {after}", changes)


def not_closed(places: Places, number: int) -> Iterator[Repair]:
    """A bracket that is not closed, or with another one than it was opened with."""
    whole = places.line(number).rstrip()
    line = _COMMENT.sub(lambda cut: " " * len(cut[0]), whole)
    opened, loose = _open(line)
    if not opened:
        return
    last = line.rstrip().rstrip(",")
    wrong = len(loose) == 1 and loose[0] == len(last) - 1  # another bracket than it should be
    end = len(last) - wrong
    signs = closing(line)
    name = "vierkant haakje" if signs[-1] == "]" else "accolade"
    base = places.starts[number - 1]
    why = f"er ontbreekt een {name}"
    advice = f"Schrijf: {(line[:end] + signs).strip()}"
    change = Change(base + end, base + len(last), signs)
    yield Repair(base + opened[0][1], why, advice, (change,), safe=wrong)


def too_many(places: Places, number: int) -> Iterator[Repair]:
    """A bracket or a comma more than there should be."""
    line, base = places.line(number).rstrip(), places.starts[number - 1]
    opened, loose = _open(line)
    changes: list[Change] = []
    if loose and not opened and any(sign in line for sign in _CLOSES) and loose[0] >= len(line.rstrip(",]} ")):
        changes += [Change(base + at, base + at + 1, "") for at in loose]
    elif line.endswith(("},", "],")) and not opened:
        changes.append(Change(base + len(line) - 1, base + len(line), ""))
    elif "{" in line or "[" in line:
        blank = IN_QUOTES.sub(lambda one: "x" * len(one[0]), line)
        changes += [Change(base + one.start(), base + one.end(), "") for one in _TWICE.finditer(blank)]
    if changes:
        after = line
        for one in reversed(changes):
            after = after[: one.start - base] + after[one.end - base :]
        sign = line[changes[0].start - base]
        yield Repair(changes[0].start, f"hier staat een {sign} te veel", f"Schrijf: {after.strip()}", tuple(changes))


def hash_within(places: Places, number: int) -> Iterator[Repair]:
    """A hash between brackets, behind which all falls away, the closing bracket too."""
    line, base = places.line(number).rstrip(), places.starts[number - 1]
    found = _HASH.search(IN_QUOTES.sub(lambda one: "x" * len(one[0]), line))
    if not found or not _open(line[: found.start()])[0] or _open(line)[0]:
        return
    begin = max(line.rfind(sign, 0, found.start() + 1) for sign in ("[", "{", ",", ": ")) + 1
    begin += len(line[begin:]) - len(line[begin:].lstrip())
    end = min(at for sign in ",]}" if (at := line.find(sign, found.start())) >= 0)
    text = line[begin:end].rstrip()
    name, _, tail = (part.strip() for part in text.partition("#"))
    new = f"{name}#{tail}" if is_slug(name) and is_slug(tail) else typed(text)
    after = line[:begin] + new + line[begin + len(text) :]
    why = "een hekje na een spatie of een haakje hoort niet bij de tekst"
    change = Change(base + begin, base + begin + len(text), new)
    field = FIELD.match(line)
    told = new != typed(text) or "{" in line or not field or (holds_text(field[2]) and field[2] != "lost_op")
    yield Repair(base + begin, why, f"Schrijf: {after.strip()}", (change,), told=told)


def value_within(places: Places, number: int) -> Iterator[Repair]:
    """Values of fields between braces that need quotes, or have the wrong ones."""
    line, base = places.line(number).rstrip(), places.starts[number - 1]
    first, last = line.find("{"), line.rstrip(",]").rfind("}")
    if first < 0 or last < len(line.rstrip(",]")) - 1:
        return
    names = [one for one in _BEFORE_A_NAME.finditer(line, first) if one[1] in field_names()]
    changes: list[Change] = []
    advice = ""
    for one, following in zip(names, [*(found.start() for found in names[1:]), last], strict=False):
        value = line[one.end() : following].rstrip()
        if "}" in value and "{" not in value:
            return  # what is between the braces ends here: what comes after it is the fault
        if value and value[0] not in "[{" and (new := _within(value)):
            changes.append(Change(base + one.end(), base + one.end() + len(value), new))
            advice = advice or f"Schrijf: {one[1]}: {new}"
    if changes:
        why, alone = "deze tekst moet tussen aanhalingstekens", len(changes) == 1
        yield Repair(changes[0].start, why, advice, tuple(changes), quotes=alone)


def _within(value: str) -> str:
    """How a value is written between braces that cannot stand there as it is; else ''."""
    if IN_QUOTES.fullmatch(value):
        return ""
    if found := misquoted(value):
        return found[1]
    return typed(value) if _NO_PLAIN.search(value) else ""
