"""What is set right in a text before it is read: spaces that are no spaces to YAML, and the marks of a merge in Git."""

import re

from catalogue.reading.faults import Problem, problem
from catalogue.reading.mends import Edit
from catalogue.reading.places import Places
from catalogue.reading.repairs.fields import field_names

_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_EACH = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_ANY_ODD = re.compile(f"[{_ODD}]")
# At the begin of a line, after its dash, and after the colon of its field: where a space says what belongs to what.
_STRUCTURE = re.compile(rf"^[ \t{_ODD}-]*(?:[\w-]+:[ \t{_ODD}]+)?", re.MULTILINE)
_IN_BRACES = re.compile(rf"[{{,][ \t{_ODD}]*([\w-]+):[ \t{_ODD}]+")
_CONFLICT = re.compile(r"^[ \t]*(?:<{7}|={7}|>{7})(?=[ \r\n]|$)", re.MULTILINE)
_OTHER_SIDE = re.compile(
    r"^[ \t]*<{7}[^\n]*\n|^[ \t]*={7}(?:\r?\n|$)[\s\S]*?(?:^[ \t]*>{7}[^\n]*|\Z)|^[ \t]*>{7}[^\n]*", re.MULTILINE
)
_MOST = 200


def set_right(text: str) -> tuple[str, list[Problem]]:
    """The text with an ordinary space for each odd one, and one side of each merge; and what was wrong with it.

    Everything keeps its place.
    """
    problems: list[Problem] = []
    if "<<<<<<<" in text and (mark := _CONFLICT.search(text)):
        problems.append(problem(*Places(text).at(mark.start()), "E016"))
        text = _OTHER_SIDE.sub(lambda side: re.sub(r"[^\r\n]", " ", side[0]), text)
    if not text.isascii() and any(odd in text for odd in _EACH):  # much quicker than a pattern
        within = (found for found in _IN_BRACES.finditer(text) if found[1] in field_names())
        spans = {found.span() for found in (*_STRUCTURE.finditer(text), *within)}
        at = sorted({odd.start() for span in spans for odd in _ANY_ODD.finditer(text, *span)})
        if at:
            problems.append(_odd_spaces(text, at))
            characters = list(text)
            for index in at:
                characters[index] = " "
            text = "".join(characters)
    return text, problems


def _odd_spaces(text: str, at: list[int]) -> Problem:
    places = Places(text)
    edits = tuple(Edit("", *places.at(index), text[index], " ") for index in at[:_MOST])
    more = f", en op nog {len(at) - 1} plaatsen" if len(at) > 2 else ", en nog een keer" if len(at) == 2 else ""
    found = problem(*places.at(at[0]), "E015", teken=f"U+{ord(text[at[0]]):04X}", meer=more)
    return Problem(found.line, found.column, found.code, found.params, edits if len(at) <= _MOST else ())
