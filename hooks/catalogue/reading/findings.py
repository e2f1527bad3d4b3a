"""What is found in a file: where, what, and what to do. One finding, several forms."""

import pathlib
import string
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

import yaml

from catalogue.model.base import Path
from catalogue.reading.loader import LOADER
from catalogue.reading.mends import Edit, Mend

ERROR, WARNING, HINT = "error", "warning", "hint"
_SEVERITY_WORDS = {ERROR: "fout", WARNING: "let op", HINT: "tip"}
_HINTS = "W14"
_MESSAGES = pathlib.Path(__file__).with_name("messages.yml")
_LONGEST = 80
LONGEST_PATH = 300
_WIDEST, _BEFORE = 100, 40  # characters of a line that is shown, and of those before what it is about
_LONG = frozenset({"adres", "plaatsen", "raad", "toegestaan", "voorbeeld"})  # params that are cut off at 400 characters


def severity_of(code: str) -> str:
    """Codes with an E are errors, those with a W warnings, but for those about language: they only help to write."""
    return ERROR if code.startswith("E") else HINT if code.startswith(_HINTS) else WARNING


@dataclass(frozen=True, slots=True)
class Message:
    """The texts of one code; `melding` and `tip` have places to fill in, the rest is for the page that explains it."""

    code: str
    titel: str
    melding: str
    tip: str
    wat: str = ""
    waarom: str = ""
    hoe: str = ""

    @property
    def severity(self) -> str:
        return severity_of(self.code)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something at one place in one file; line and column count from 1, `path` is relative to the root with `/`.

    `herstel` is the one safe mend, if there is one; what it does is said in the hint. `regel` is the line of the file
    that it is about, '' when it is about all of it. `plek` is where that is in the data, () where nobody noted it.
    """

    path: str
    line: int
    column: int
    code: str
    severity: str
    message: str
    hint: str
    herstel: Mend = field(default=(), compare=False)
    regel: str = field(default="", compare=False)
    plek: Path = field(default=(), compare=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The mend, when all of it is settled; else ()."""
        edits = tuple(one for one in self.herstel if isinstance(one, Edit))
        return edits if len(edits) == len(self.herstel) else ()

    def as_data(self) -> dict[str, Any]:
        """For JSON: its fields, and `herstel` (a list of edits) only when there is one."""
        told = {name: getattr(self, name) for name in _IN_JSON}
        return told | ({"herstel": [edit.as_data() for edit in self.edits]} if self.edits else {})


_IN_JSON = ("path", "line", "column", "code", "severity", "message", "hint")


@cache
def messages() -> Mapping[str, Message]:
    """Every message by its code, in the order of the file."""
    raw = yaml.load(_MESSAGES.read_bytes(), LOADER)
    return MappingProxyType({code: Message(code=code, **texts) for code, texts in raw.items()})


def shown(value: object, most: int = _LONGEST) -> str:
    """A value as it may stand in a message: one line, nothing invisible, at most `most` characters."""
    text = str(value)[: 10 * most]  # enough, and no more work for a text without end
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in text)
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


@cache
def _parts(template: str) -> tuple[tuple[str, str | None], ...]:
    """A template as its literal texts, each with the name of what comes after it; None after the last."""
    return tuple((literal, name) for literal, name, _, _ in string.Formatter().parse(template))


def _fill(template: str, values: Mapping[str, str]) -> str:
    """Fill in plain names only: no attributes, no formats, so that a value can never be more than text."""
    return "".join(literal + (values[name] if name else "") for literal, name in _parts(template))


def finding(path: str, line: int, column: int, code: str, *, suggestion: str = "", **params: object) -> Finding:
    """A finding with the texts of `code`; `suggestion` ("Bedoelt u …?") goes before the hint.

    Raises KeyError for a code that does not exist or a text that lacks a param: a mistake of ours, never of an editor.
    """
    message = messages()[code]
    filled = {name: shown(value, 400 if name in _LONG else _LONGEST) for name, value in params.items()}
    text = _fill(message.melding, filled)
    hint = " ".join(part for part in (shown(suggestion, 2 * _LONGEST), _fill(message.tip, filled)) if part)
    sentence = f"{text[:1].upper()}{text[1:]}."
    return Finding(path, line, column, code, message.severity, _ended(sentence), _ended(hint))


def _ended(text: str) -> str:
    """After a text that was cut short stands no full stop."""
    return text.replace("….", "…")


def count(findings: Iterable[Finding]) -> tuple[int, int]:
    """(errors, warnings)."""
    severities = [item.severity for item in findings]
    return severities.count(ERROR), severities.count(WARNING)


def apart(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What is wrong or may be, and the hints for writing: those stand after it, so that they hide nothing."""
    found = list(findings)
    return [one for one in found if one.severity != HINT], [one for one in found if one.severity == HINT]


HELP = "Schrijfhulp: dit mag blijven staan."
"""What stands above the hints for writing."""


def _amount(number: int, one: str, many: str) -> str:
    return f"{'geen' if number == 0 else number} {one if number == 1 else many}"


def counts(errors: int, warnings: int) -> str:
    """ "2 fouten en 1 waarschuwing"."""
    return f"{_amount(errors, 'fout', 'fouten')} en {_amount(warnings, 'waarschuwing', 'waarschuwingen')}"


def summary(findings: Iterable[Finding]) -> str:
    """One line that counts: "2 fouten en 1 waarschuwing in 2 bestanden. En 3 tips om duidelijker te schrijven."."""
    real, hints = apart(findings)
    counted = counts(*count(real))
    paths = len({item.path for item in real})
    where = f" in {_amount(paths, 'bestand', 'bestanden')}" if paths else ""
    also = f" En {_amount(len(hints), 'tip', 'tips')} om duidelijker te schrijven." if hints else ""
    return counted[:1].upper() + counted[1:] + where + "." + also


def excerpt(item: Finding) -> tuple[str, str]:
    """The line that a finding is about with its number, and a mark for under it; of a long line the part around it.

    Both are '' when it is about no line.
    """
    if not item.regel:
        return "", ""
    line = "".join(char if char.isprintable() else " " for char in item.regel)
    begin = max(item.column - 1 - _BEFORE, 0) if len(line) > _WIDEST else 0
    part = ("…" if begin else "") + line[begin : begin + _WIDEST] + ("…" if len(line) > begin + _WIDEST else "")
    number = f"{item.line:>5} | "
    before = part[: item.column - 1 - begin + bool(begin)]
    return number + part, " " * (len(number) - 2) + "| " + " " * _cells(before) + "^"


def _cells(text: str) -> int:
    """How many places a text takes in a terminal: an emoji or a Chinese character two, a loose accent none."""
    return sum(
        0 if unicodedata.category(char) in ("Mn", "Me") else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def as_line(item: Finding) -> str:
    """The finding for a terminal: place, code and message on one line; under it the line itself, and the hint."""
    place = f"{shown(item.path, LONGEST_PATH)}:{item.line}:{item.column}"
    shown_line = "".join(f"\n{line}" for line in excerpt(item) if line)
    return f"{place}: {_SEVERITY_WORDS[item.severity]} {item.code}: {item.message}{shown_line}\n    {item.hint}"


def as_text(findings: Sequence[Finding]) -> str:
    """All findings for a terminal, the hints for writing last, with the closing count."""
    real, hints = apart(findings)
    helped = [HELP, *map(as_line, hints)] if hints else []
    parts = [[*map(as_line, real)], helped, [summary(findings)]]
    between = "\n" if hints else ""
    return between.join("".join(f"{line}\n" for line in part) for part in parts if part)
