"""What can be wrong with the writing of a YAML file: a Problem with its place, and a parser's error told in Dutch."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from catalogue.reading.mends import Edit
from catalogue.reading.places import Places

MAX_PARAM = 60
_LONG = {"raad": 300, "uitleg": 100}
_NEXT_INDENT = re.compile(r"[\r\n]([ \t]*)\S")
_INDENT = re.compile(r"[ \t]*(?:- +)*")
_MISSING_SPACE = re.compile(r"[ \t]*(?:- +)*[\w-]+:(?=[^\s:/])")
_COLON = re.compile(r":[ \t]")
_UNCLOSED_QUOTE = "een aanhalingsteken is niet gesloten"
_INDENTATION = "de regel springt verkeerd in"
_NO_COLON = "er ontbreekt een dubbele punt met een spatie erna"
_NO_SPACE = "na de dubbele punt ontbreekt een spatie"
_AFTER_VALUE = "na een waarde mag niets meer staan; zet de hele tekst tussen aanhalingstekens"
# A fragment of what libyaml or PyYAML says → what an editor reads; the first that fits.
_EXPLANATIONS = (
    ("scanning a quoted scalar", _UNCLOSED_QUOTE),
    ("escape", "na een \\ staat iets wat daar niet mag; gebruik enkele aanhalingstekens"),
    ("decimal number", "na een \\ staat iets wat daar niet mag; gebruik enkele aanhalingstekens"),
    ("a flow mapping", "er ontbreekt een komma of een accolade"),
    ("a flow sequence", "er ontbreekt een komma of een vierkant haakje"),
    ("cannot start any token", "met dit teken mag een tekst niet beginnen; gebruik aanhalingstekens"),
    ("node content", "hier staat een teken dat hier niet mag"),
    ("sequence entries", "een lijst met streepjes begint op een nieuwe regel"),
    ("a block scalar", "na | of > staat iets wat daar niet mag"),
    ("'-' indicator", _INDENTATION),
    ("directive", "een regel mag niet beginnen met %"),
    ("YAML document", "een regel mag niet beginnen met %"),
    ("mapping keys", "hier mag geen ? staan; gebruik aanhalingstekens"),
    ("alias", "een tekst die begint met * moet tussen aanhalingstekens"),
    ("anchor", "een tekst die begint met & moet tussen aanhalingstekens"),
    ("tag", "een tekst die begint met ! moet tussen aanhalingstekens"),
    ("document start", "hier begint iets nieuws terwijl het vorige al af is; controleer de inspringing"),
)
_QUOTE_IT = 'Zet de tekst tussen aanhalingstekens, zoals titel: "Stap 1: bellen". Of laat de regel goed inspringen.'
_UNEXPLAINED = "deze regel is niet te lezen; controleer aanhalingstekens, dubbele punten en inspringing"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the writing of a file. The edits of its mend do not know the path of the file.

    `left_to_field` says that the field that it stands in tells better what is wrong: then that is told instead.
    `value` is where a value begins that only lacks quotes: when the field does not take such a value, that is told.
    """

    line: int
    column: int
    code: str
    params: dict[str, str]
    mend: tuple[Edit, ...] = ()
    left_to_field: bool = False
    value: tuple[int, int] | None = None


class SyntaxFault(NamedTuple):
    """A syntax fault, and the index of the one character that a look-alike can take the place of, if that mends it."""

    problem: Problem
    mended_at: int | None = None


def problem(line: int, column: int, code: str, **params: str) -> Problem:
    """A Problem whose params are fit to print: one line of visible characters, not too long."""
    return Problem(
        line, column, code, {name: _short(value, _LONG.get(name, MAX_PARAM)) for name, value in params.items()}
    )


def _short(text: str, most: int) -> str:
    words = " ".join(text[: 4 * most].split())
    shown = "".join(character for character in words if character.isprintable())
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def syntax_fault(error: Any, last: Any, text: str, places: Places, original: Places) -> SyntaxFault:
    """What an editor did wrong, from a parser's error, the last event before it, and the text as it was read.

    `places` are those of that text, `original` those of the file; it has the same lines.
    """
    context, says = (str(getattr(error, name, None) or "") for name in ("context", "problem"))
    mark = getattr(error, "problem_mark", None) or (last and last.end_mark)
    opened = getattr(error, "context_mark", None) or mark
    index = min(mark.index, len(text)) if mark else 0
    line, column = places.at(index)
    character = text[index : index + 1]
    before = original.line(line)[: column - 1]

    def fault(explanation: str, at: int = index, mends: bool = False) -> SyntaxFault:
        return SyntaxFault(
            Problem(*places.at(at), "E006", {"uitleg": explanation, "raad": _advice(text, index)}),
            at if mends else None,
        )

    if character == "\t" and ("any token" in says or "tab character" in says):
        return SyntaxFault(Problem(line, column, "E004", {}), index)
    in_flow_line = "a flow " in context and opened.line == mark.line
    if "mapping values are not allowed" in says or (in_flow_line and character == ":"):
        if in_flow_line or _COLON.search(before):
            alone = text[index - 1] not in "\"']}" and (in_flow_line or not _goes_on_deeper(original, line, index))
            return SyntaxFault(
                problem(line, column, "E005", regel=original.line(line), raad=_QUOTE_IT), index if alone else None
            )
        squeezed = _squeezed_colon(original, line - 1)
        return fault(_INDENTATION, index - len(before.lstrip())) if squeezed is None else fault(_NO_SPACE, squeezed)
    if "expected ':'" in says:
        squeezed = _squeezed_colon(original, opened.line + 1)
        return fault(_NO_COLON, opened.index) if squeezed is None else fault(_NO_SPACE, squeezed)
    quoted = isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"')
    if "parsing" in context and quoted and last.start_mark.line < last.end_mark.line == mark.line:
        return fault(_UNCLOSED_QUOTE, last.start_mark.index)  # a text ran on to where the next one opens
    if "expected key" in says or "<block end>" in says:
        return fault(_AFTER_VALUE if before.strip(" -") else _INDENTATION)
    explanation = next((dutch for part, dutch in _EXPLANATIONS if part in f"{context}: {says}"), _UNEXPLAINED)
    unclosed = "a flow " in context and (opened.line != mark.line or not text[index:].strip())
    if unclosed or explanation == _UNCLOSED_QUOTE:
        return fault(explanation, opened.index)
    mends = ("any token" in says and character in "@`%") or ("unknown escape" in says and character == "\\")
    return fault(explanation, mends=mends)


def _advice(text: str, index: int) -> str:
    """What to do about a fault that we can say no more about than that it is there."""
    if re.search(r"[\]}][ \t]*$", text[max(index - 20, 0) : index]) and text[index : index + 1] == ",":
        return "Zet wat na de komma staat op een eigen regel."
    return (
        "Vergelijk deze regel met een ander bestand. Staat er een bijzonder teken in de tekst? "
        "Zet de tekst dan tussen aanhalingstekens."
    )


def _squeezed_colon(places: Places, line: int) -> int | None:
    """The index of the colon in a line such as `titel:"Ja"`, where a space is missing after it."""
    found = _MISSING_SPACE.match(places.line(line))
    return places.starts[line - 1] + found.end() - 1 if found else None


def _goes_on_deeper(places: Places, line: int, index: int) -> bool:
    """Whether the next line with text is indented further than this one, and so belongs to what goes wrong here."""
    following = _NEXT_INDENT.search(places.text, index)
    indent = _INDENT.match(places.line(line))
    return bool(following and indent and len(following[1]) > len(indent[0]))
