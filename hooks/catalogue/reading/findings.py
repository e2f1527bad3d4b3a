"""What is found in a file: where, what, and what to do. One finding, several forms."""

import json
import string
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from catalogue.reading.loader import LOADER
from catalogue.reading.mends import Edit, Mend

ERROR, WARNING = "error", "warning"
_SEVERITY_WORDS = {ERROR: "fout", WARNING: "let op"}
_LONGEST = 80
_LONGEST_PATH = 300
_LONG = frozenset({"adres", "plaatsen", "raad", "toegestaan", "voorbeeld"})  # params that are cut off at 400 characters


def severity_of(code: str) -> str:
    """Codes with an E are errors, those with a W warnings."""
    return ERROR if code.startswith("E") else WARNING


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

    `herstel` is the one safe mend, if there is one; what it does is said in the hint.
    """

    path: str
    line: int
    column: int
    code: str
    severity: str
    message: str
    hint: str
    herstel: Mend = field(default=(), compare=False)

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
    raw = yaml.load(Path(__file__).with_name("messages.yml").read_bytes(), LOADER)
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


def _amount(number: int, one: str, many: str) -> str:
    return f"{'geen' if number == 0 else number} {one if number == 1 else many}"


def counts(errors: int, warnings: int) -> str:
    """ "2 fouten en 1 waarschuwing"."""
    return f"{_amount(errors, 'fout', 'fouten')} en {_amount(warnings, 'waarschuwing', 'waarschuwingen')}"


def summary(findings: Sequence[Finding]) -> str:
    """One line that counts: "2 fouten en 1 waarschuwing in 2 bestanden."."""
    counted = counts(*count(findings))
    paths = len({item.path for item in findings})
    where = f" in {_amount(paths, 'bestand', 'bestanden')}" if paths else ""
    return counted[:1].upper() + counted[1:] + where + "."


def as_line(item: Finding) -> str:
    """The finding for a terminal: place, code and message on one line, the hint indented under it."""
    place = f"{shown(item.path, _LONGEST_PATH)}:{item.line}:{item.column}"
    return f"{place}: {_SEVERITY_WORDS[item.severity]} {item.code}: {item.message}\n    {item.hint}"


def as_text(findings: Sequence[Finding]) -> str:
    """All findings for a terminal, with the closing count."""
    return "".join(as_line(item) + "\n" for item in findings) + summary(findings) + "\n"


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects with the fields of Finding; `herstel` is left out where there is no mend."""
    return json.dumps([item.as_data() for item in findings], ensure_ascii=False, indent=2) + "\n"


def _github(text: str, *, name: bool = False) -> str:
    """Text as a workflow command takes it; a property also ends at `:` and `,`."""
    for char, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")) + (((":", "%3A"), (",", "%2C")) if name else ()):
        text = text.replace(char, code)
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def as_github(findings: Sequence[Finding]) -> str:
    """Annotations for the lines of a pull request: GitHub's workflow commands `::error file=…,line=…`."""
    lines = [
        f"::{item.severity} file={_github(item.path, name=True)},"
        f"line={item.line},col={item.column},"
        f"title={_github(item.code, name=True)}::{_github(f'{item.message} {item.hint}')}\n"
        for item in findings
    ]
    return "".join(lines) + summary(findings) + "\n"


def as_gitlab(findings: Sequence[Finding]) -> str:
    """GitLab's code quality report (a JSON list; `fingerprint` stays the same as long as the fault and its line do)."""
    severities = {ERROR: "major", WARNING: "minor"}
    report = [
        {
            "description": f"{item.code}: {item.message} {item.hint}",
            "check_name": item.code,
            "fingerprint": sha256(
                "\0".join(map(str, (item.path, item.line, item.column, item.code, item.message))).encode()
            ).hexdigest(),
            "severity": severities[item.severity],
            "location": {
                "path": item.path,
                "lines": {"begin": item.line},
                "positions": {"begin": {"line": item.line, "column": item.column}},
            },
        }
        for item in findings
    ]
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


FORMS = MappingProxyType({"text": as_text, "json": as_json, "github": as_github, "gitlab": as_gitlab})
