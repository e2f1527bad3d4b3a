"""A file as a person reads it: what is written in a roundabout way stands there plainly, with the way to its place.

Nothing is rendered: a text that is broken is read too, and every character can be led back to the file.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

Span = tuple[int, int]
Edit = tuple[int, int, str]  # from here to here, what stands there instead

_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufe00-\ufe0f\ufeff]")
# All but what Dutch is written in: written as what may stand there, so that usual text is the quickest to pass.
_UNUSUAL = re.compile("[^\x00-\x7f\xa1-\xac\xae-\xb6\xb8-\u024f\u2018-\u201e\u2026\u20ac]")
_NO_LIST = r"(?!(?:[-*+#|]|[0-9]{1,3}[.)])[ \t])"
_NEXT_LINE = re.compile(rf"(?:\r\n?|\n)[ \t>]*(?=\S){_NO_LIST}")
_NEXT_WORD = re.compile(
    rf"\n(?<=[^\s>]\n)(?=[^\s>]){_NO_LIST}"
)  # the usual one: a space takes its place, and nothing moves
_YAML_ESCAPE = re.compile(
    rf"(?P<next>\\n{_NO_LIST})|"
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n?|\n)[ \t]*|.)|" + _NEXT_LINE.pattern
)
_YAML_LETTERS = {"t": "\t", "n": "\n", "_": " ", "N": "\n", "L": "\n", "P": "\n", "r": "\n"}
# What Markdown takes away: the backslash before a sign, stars and the like, tags, and where a link leads to.
# The sign that it begins with comes first, so that all other text is passed quickly.
_MARKS = (
    r"(?<=\\)(?=[!-/:-@\[-`{-~])"
    r"|(?<=[*`~])[*`~]*"
    r"|(?<=_)(?:(?<![^\W_]_)_*|_*(?![^\W_]))"
    r"|(?P<aside>(?<=\])\([^()\[\]\s]{0,500}(?:\([^()\[\]\s]{0,99}\)[^()\[\]\s]{0,99})?(?:[ \t]+\"[^\"\n]{0,200}\")?\)"
    r"|(?<=<)/?(?!at>|apenst)[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n]{0,300})?/?>"
    r"|(?<=<)!--[^<>]{0,300}-->)"
)
_MARKUP = re.compile(rf"[\\*`~_\]<](?:{_MARKS})")
_BLOCK = re.compile(r"</?(?:br|p|div|li|t[dhr]|d[dt]|h[1-6])\b", re.IGNORECASE)
_STORY = re.compile(rf"[\\*`~_\]<\r\n](?:{_MARKS}|(?P<next>(?:(?<=\r)\n?|(?<=\n))[ \t>]*(?=\S){_NO_LIST}))")
_CODED = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|%[2-7][0-9A-Fa-f]")


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` as it is read; the part that begins at `starts[i]` stands in the file from `origins[i]` on."""

    text: str
    starts: Sequence[int] = (0,)
    origins: Sequence[int] = (0,)

    def origin(self, index: int) -> int:
        """Where in the file the character at `index` of the text stands."""
        part = bisect_right(self.starts, index) - 1
        return self.origins[part] + index - self.starts[part]


def of_yaml(text: str, refolded: Iterable[tuple[int, int, bool]] = ()) -> Reading:
    """The text of a YAML file. `refolded` says from where to where a scalar stands that reads otherwise than it is
    written, and whether a backslash in it means something: it runs over more lines, or has such backslashes.
    """
    reading = Reading(text)
    if edits := [edit for start, end, escaped in refolded for edit in _unfolded(text, start, end, escaped)]:
        reading = _edited(reading, edits)
    text = reading.text
    if "*" in text or "`" in text or "~" in text or "\\" in text or "<" in text or "](" in text:
        reading = _without_markup(reading, _MARKUP)
    return _plain(reading)


def of_story(text: str) -> Reading:
    """The text of a story in Markdown, a paragraph on one line; where its links lead to stands behind it."""
    return _plain(_without_markup(Reading(_NEXT_WORD.sub(" ", text)), _STORY))


def folded(text: str) -> str:
    """The text with the signs of a keyboard for their look-alikes, sign by sign: digits, spaces, dashes, wide letters.

    The form is that of Unicode's NFKC where it is one ASCII sign.
    """
    return text if text.isascii() else _UNUSUAL.sub(lambda found: _sign(found[0]), text)


@cache
def _sign(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category == "Zs":
        return " "
    if category == "Pd" or char in "\u2212\u00ad":
        return "-"
    if char in "\xb7\u2022\u2219\u22c5\u3002":
        return "."
    form = unicodedata.normalize("NFKC", char)
    return form if len(form) == 1 and form.isascii() else char


def _unfolded(text: str, start: int, end: int, escaped: bool) -> Iterator[Edit]:
    """A scalar without its escapes, on one line, but for what begins a line of a list."""
    end = start + len(text[start:end].rstrip())
    for found in (_YAML_ESCAPE if escaped else _NEXT_LINE).finditer(text, start, end):
        yield *found.span(), " " if found.lastgroup == "next" or found[0][0] != "\\" else _unescaped(found[0])


def _unescaped(written: str) -> str:
    letter = written[1]
    if letter in "xuU" and len(written) > 2:
        number = int(written[2:], 16)
        return chr(number) if number < 0x110000 else ""
    return "" if letter in "\r\n" else _YAML_LETTERS.get(letter, letter)


def _without_markup(reading: Reading, pattern: re.Pattern[str]) -> Reading:
    edits: list[Edit] = []
    asides: list[Span] = []
    for found in pattern.finditer(reading.text):
        kind = found.lastgroup
        edits.append((*found.span(), " " if kind == "next" or _BLOCK.match(found[0]) else ""))
        if kind == "aside":
            asides.append(found.span())
    return _edited(reading, edits, asides) if edits else reading


def _plain(reading: Reading) -> Reading:
    """Without what cannot be seen and what is written in a code, in the signs of a keyboard."""
    text = reading.text
    if "&" in text or "%" in text:
        edits = [(*found.span(), _decoded(found[0])) for found in _CODED.finditer(text)]
        reading = _edited(reading, edits) if edits else reading
    if reading.text.isascii() or not _UNUSUAL.search(reading.text):
        return reading
    hidden = [(*found.span(), "") for found in _INVISIBLE.finditer(reading.text)]
    reading = _edited(reading, hidden) if hidden else reading
    return Reading(folded(reading.text), reading.starts, reading.origins)


def _decoded(written: str) -> str:
    return chr(int(written[1:], 16)) if written[0] == "%" else html.unescape(written)


def _edited(reading: Reading, edits: Sequence[Edit], asides: Sequence[Span] = ()) -> Reading:
    """The reading after the edits, which stand in order; each of the asides follows on a line of its own."""
    text, old_starts = reading.text, reading.starts
    many = len(old_starts) > 1
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0

    def add(piece: str, begin: int, end: int) -> None:
        nonlocal length
        starts.append(length)
        origins.append(reading.origin(begin) if many else begin)
        if many:
            for part in range(bisect_right(old_starts, begin), bisect_right(old_starts, end - 1)):
                starts.append(length + old_starts[part] - begin)
                origins.append(reading.origins[part])
        pieces.append(piece)
        length += len(piece)

    borders = [0, *(border for start, end, _ in edits for border in (start, end)), len(text)]
    instead = iter(edits)
    for number, (begin, end) in enumerate(pairwise(borders)):
        if number % 2:
            put = next(instead)[2]
            if put:
                add(put, begin, begin + 1)
        elif begin < end:
            add(text[begin:end], begin, end)
    for begin, end in asides:
        add("\n", begin, begin + 1)
        add(text[begin:end], begin, end)
    return Reading("".join(pieces), starts or (0,), origins or (0,))
