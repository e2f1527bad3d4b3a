"""A YAML file's bytes as nodes that know their place, and every fault in it as a Problem.

Scalars stay text: the type of a field decides what becomes of them. Lines and columns are 1-based; columns count
characters.
"""

import codecs
from dataclasses import dataclass
from functools import lru_cache

from catalogue.model.limits import MAX_BYTES, MAX_EVENTS, MAX_FINDINGS
from catalogue.reading.before_reading import set_right
from catalogue.reading.faults import Problem, problem
from catalogue.reading.invisible import faults, is_no_text, unseen, without
from catalogue.reading.mending import read_mending
from catalogue.reading.nodes import Mapping, Node, Scalar, Sequence, node_at, place, plain
from catalogue.reading.places import Places
from catalogue.reading.regular import too_large
from catalogue.reading.tree import CUT_SHORT

__all__ = [
    "CUT_SHORT",
    "Mapping",
    "Node",
    "Problem",
    "Scalar",
    "Sequence",
    "Source",
    "node_at",
    "parse",
    "place",
    "plain",
]


# How files begin that are no text, and what made them.
_NO_TEXT = (
    (b"PK\x03\x04", "een bestand van Word of Excel, of een ZIP-bestand"),
    (b"\xd0\xcf\x11\xe0", "een oud bestand van Word of Excel"),
    (b"{\\rtf", "een RTF-bestand, zoals WordPad maakt"),
    (b"%PDF-", "een PDF-bestand"),
    (b"<!DOCTYPE", "een webpagina"),
    (b"<html", "een webpagina"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """`root` is None when nothing could be read; `text` is the decoded file without its BOM, '' when undecodable.

    `refolded` says from where to where in the text a scalar stands that reads otherwise than it is written: it runs
    over more lines, or has escapes (then the third is true). `more` is how many problems there are beside those that
    are told.
    """

    root: Node | None
    problems: tuple[Problem, ...]
    text: str
    refolded: tuple[tuple[int, int, bool], ...] = ()
    more: int = 0


@lru_cache(maxsize=8)  # a form asks for the same file again and again
def parse(data: bytes, events: int = MAX_EVENTS) -> Source:
    """Read a file's bytes, at most so many `events` of it. Never raises; some 200 problems, in order of place.

    Reading goes on after a fault where that takes no guessing.
    """
    text, clean, problems, more = _read_text(data)
    if text is None:
        return Source(None, tuple(problems), "")
    clean, odd = set_right(clean)
    problems += odd
    reader, wrong = read_mending(clean, events)
    root = reader.root
    more += reader.more + max(0, len(wrong + problems) - MAX_FINDINGS)
    problems = (wrong + problems)[:MAX_FINDINGS]
    if not problems and (root is None or (isinstance(root, Scalar) and root.plain and not root.text)):
        return Source(None, (problem(1, 1, "E001"),), text)
    in_order = tuple(sorted(problems, key=lambda one: (one.line, one.column, one.code)))
    return Source(root, in_order, text, tuple(reader.refolded), more)


def text_problems(data: bytes) -> list[Problem]:
    """What is wrong with the bytes of any text, whatever it says: its size, its encoding, what is not seen in it."""
    return _read_text(data)[2]


def _read_text(data: bytes) -> tuple[str | None, str, list[Problem], int]:
    """The text (None when it cannot be read), the same without what is not seen, and what is wrong with it.

    The last is how many characters more are not told.
    """
    if len(data) > MAX_BYTES:
        refused = too_large(len(data))
        return None, "", [problem(1, 1, refused.code, **refused.params)], 0
    text, problems = _decode(data)
    if text is None or problems:
        return text, text or "", problems, 0  # in a wrong encoding nobody knows what a character is
    found = list(unseen(text))
    if not found:
        return text, text, [], 0
    told = found[:MAX_FINDINGS]
    return text, without(text, found), faults(text, told), len(found) - len(told)


def _decode(data: bytes) -> tuple[str | None, list[Problem]]:
    """The text, and what is wrong with its encoding. A stray byte in what is clearly text is read on after."""
    for begin, name in _NO_TEXT:
        if data[: len(begin)].upper() == begin.upper():
            return None, [problem(1, 1, "E017", soort=name)]
    data = data.removeprefix(codecs.BOM_UTF8)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, [problem(1, 1, "E003", teken=f"{data[0]:02X}", vermoeden="UTF-16")]
    if b"\0\0" in (data[:4:2], data[1:4:2]):  # every other byte a zero, as in UTF-16 without a mark
        return None, [problem(1, 1, "E003", teken="00", vermoeden="UTF-16")]
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        at = Places(before).at(len(before))
        guess = data.decode("cp1252", "replace")
        wrong = problem(*at, "E003", teken=f"{data[error.start]:02X}", vermoeden="Windows-1252")
        return None if is_no_text(guess) else guess, [wrong]
