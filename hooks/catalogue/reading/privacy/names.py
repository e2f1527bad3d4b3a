"""Names after mevrouw, meneer and the like."""

import re
from collections.abc import Iterator

from catalogue.reading.privacy.trace import Span
from catalogue.reading.privacy.words import NO_NAMES

_HINTS = ("rouw", "neer", "heer", "mw", "mevr", "dhr")
# A list of plain words, so that most of a text is passed by its first letter.
_TITLE = (
    r"(?:mevrouw|Mevrouw|MEVROUW|mevr|Mevr|mw|Mw|MW(?=\.)|meneer|Meneer|MENEER|mijnheer|Mijnheer|dhr|Dhr|DHR|heer|Heer"
    r"|mejuffrouw|Mejuffrouw|juffrouw|Juffrouw)"
)
_PARTICLE = (
    r"(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Hh]et|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|'t"
    r"|(?:[Oo]p|[Ii]n)(?= (?:de|den|het|'t) )|[Ll]a|[Ll]e|[Dd]u|[Dd]a|[Bb]en|[Vv]\.? ?d\.|[Vv]/d)"
)
_TITLED = re.compile(
    rf"{_TITLE}(?:\. {{0,3}}| {{1,3}})(?:(?:prof|drs?|ir|ing|mr)\.? ){{0,2}}(?:[A-Z](?:\. ?| )){{0,4}}"
    rf"(?:{_PARTICLE} {{1,2}}|d'){{0,3}}(?P<last>[^\W\d_][\w'\u2019-]+)"
)


def found(text: str, small: str) -> Iterator[Span]:
    """A name with a capital after mevrouw, meneer, mijnheer, dhr., mw. and de heer (W505).

    `small` is the text in small letters.
    """
    if not any(hint in small for hint in _HINTS):
        return
    for match in _TITLED.finditer(text):
        start, last = match.start(), match["last"]
        glued = text[start - 1 : start].isalnum() and start > 0
        amount = text[max(0, start - 2) : start].strip().isdigit()  # 10 Mw
        if last[0].isupper() and not glued and not amount and last.capitalize() not in NO_NAMES:
            yield Span(start, match.end(), "W505")
