"""A YAML file's bytes as nodes that know their place, and every fault in it as a Problem.

Built from PyYAML's events: `yaml.compose` with the C loader crashes the interpreter on deep input, while from events
the depth is ours to stop. Scalars stay text: the type of a field decides what becomes of them. Lines and columns are
1-based; columns count characters.
"""

import codecs
import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from catalogue.model.limits import MAX_BYTES, MAX_DEPTH, MAX_ENTRIES, MAX_EVENTS, MAX_FINDINGS, MAX_ITEMS, MAX_KEYS
from catalogue.reading.faults import Places, Problem, problem, syntax_fault
from catalogue.reading.invisible import NOTHING, fault, faults, is_no_text, unseen, without
from catalogue.reading.nodes import NULLS, Mapping, Node, Scalar, Sequence, node_at, place, plain
from catalogue.reading.regular import too_large

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

# With one of these a part of the file may not have been read: what seems to be missing may well be there.
CUT_SHORT = frozenset({"E002", "E003", "E004", "E005", "E006", "E007", "E009", "E208", "E209"})

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MENDINGS = 20
_MENDING_CHARACTERS = 500_000
_SPECIAL_KEYS = NULLS | {"<<"}
_FULL_WIDTH = 0xFEE0  # from an ASCII character to its full-width form
_LEADING_TABS = re.compile(r"^[ \t-]*\t[ \t-]*", re.MULTILINE)
_PROPERTY = re.compile(r"[ \t]*(&[^\s,\[\]{}]+|![^\s,\[\]{}]*)")


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


def parse(data: bytes, events: int = MAX_EVENTS) -> Source:
    """Read a file's bytes, at most so many `events` of it. Never raises; some 200 problems, in order of place.

    Reading goes on after a fault where that takes no guessing.
    """
    text, clean, problems, more = _read_text(data)
    if text is None:
        return Source(None, tuple(problems), "")
    reader, wrong = _read_mending(clean, events)
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


def _read_mending(text: str, events: int) -> "tuple[_Reader, list[Problem]]":
    """The last reading of a text, and all problems with it that are told, syntax faults first.

    A parser stops at a syntax fault. Where one character is to blame, a look-alike takes its place, so that every
    column stays right, and the file is read again.
    """
    original: Places | None = None
    found: list[Problem] = []
    tabs = False
    mendings = min(_MENDINGS, _MENDING_CHARACTERS // (len(text) + 1))
    reader = _Reader(text, events)
    while (error := reader.read()) is not None:
        original = original or Places(text)
        wrong, index = syntax_fault(error, reader.last, text, original)
        if not tabs:
            found.append(wrong)
        if not mendings or index is None or (tabs and wrong.code != "E004"):
            break  # once tabs were taken for spaces, another fault may be of our making
        mendings -= 1
        tabs = wrong.code == "E004"
        text = text[:index] + (" " if tabs else chr(ord(text[index]) + _FULL_WIDTH)) + text[index + 1 :]
        if tabs:
            text = _LEADING_TABS.sub(lambda tab: tab[0].replace("\t", " "), text)
        reader = _Reader(text, events)
    return reader, found + reader.problems


class _Reader:
    """One reading of a text: as much of its tree as could be built, and the problems met on the way."""

    def __init__(self, text: str, events: int) -> None:
        self.text = text
        self.most = events
        self.problems: list[Problem] = []
        self.refolded: list[tuple[int, int, bool]] = []
        self.more = 0  # problems that are not told
        self.root: Node | None = None
        self.last: Any = None  # the last event before an error

    def read(self) -> Exception | None:
        """Build the tree; returns the parser's error when it stopped at one."""
        top: list[Node] = []
        siblings = top
        # What is being read, outermost first: its siblings, its children, and itself when it is a mapping.
        open_nodes: list[tuple[list[Node], list[Node], Mapping | None]] = []
        marked = "&" in self.text or "!" in self.text
        escapes = "\\" in self.text
        hidden = NOTHING in self.text
        error: Exception | None = None
        event: Any = None
        events = iter(_LOADER(self.text).get_event, None)
        try:
            for event in islice(events, self.most):
                kind, mark = type(event), event.start_mark
                line, column = mark.line + 1, mark.column + 1
                if kind is ScalarEvent:
                    value, style = event.value, event.style
                    if marked and (event.anchor is not None or event.tag is not None):
                        self.report_properties(mark)
                    if hidden:
                        value = value.replace(NOTHING, "")
                    if escapes and style == '"' and (found := next(unseen(value), None)):
                        self.add(fault(line, column, found.character))
                        value = without(value, unseen(value)).replace(NOTHING, "")
                    end = event.end_mark
                    if end.line > mark.line or (escapes and style == '"'):
                        self.refolded.append((mark.index, end.index, style == '"'))
                    if not value and mark.index >= len(self.text):  # libyaml puts the end on a line of its own
                        line, column = Places(self.text).at(len(self.text))
                    siblings.append(Scalar(value, line, column, not style))
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    if len(open_nodes) == MAX_DEPTH:
                        self.report(line, column, "E007")
                        break
                    if marked and (event.anchor is not None or event.tag is not None):
                        self.report_properties(mark)
                    children: list[Node] = []
                    mapping = Mapping({}, line, column) if kind is MappingStartEvent else None
                    siblings.append(mapping or Sequence(children, line, column))
                    open_nodes.append((siblings, children, mapping))
                    siblings = children
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    siblings, children, mapping = open_nodes.pop()
                    if mapping:
                        self.fill(mapping.entries, children)
                    elif len(children) > MAX_ITEMS:
                        self.cut(children, MAX_ITEMS if open_nodes else MAX_ENTRIES)
                elif kind is AliasEvent:
                    name = f"*{event.anchor}"
                    self.report(line, column, "E008", wat="een verwijzing", tekst=name)
                    siblings.append(Scalar(name, line, column, True))
                elif kind is DocumentStartEvent and top:
                    self.report(line, column, "E009")
                    break
            else:
                if event is not None and type(event) is not StreamEndEvent:
                    self.report(event.end_mark.line + 1, event.end_mark.column + 1, "E209")
        except (yaml.YAMLError, ValueError, OverflowError) as caught:  # the last two: only PyYAML without libyaml
            error, self.last = caught, event
        for depth, (_, children, mapping) in enumerate(open_nodes):
            if mapping:
                self.fill(mapping.entries, children)
            else:
                self.cut(children, MAX_ITEMS if depth else MAX_ENTRIES)
        self.root = top[0] if top else None
        return error

    def cut(self, items: list[Node], most: int, what: str = "regels in een lijst", of: int = 1) -> None:
        """Leave out what is more than `most`, before anything else looks at it; each is so many nodes."""
        if len(items) > most * of:
            first = items[most * of]
            self.report(first.line, first.column, "E208", aantal=str(len(items) // of), wat=what, hoogstens=str(most))
            del items[most * of :]

    def fill(self, entries: dict[str, tuple[Scalar, Node]], children: list[Node]) -> None:
        """Pair a mapping's keys and values. A key that cannot be used is left out; of equal keys the first stays."""
        self.cut(children, MAX_KEYS, "velden", of=2)
        children_left = iter(children)
        for key, value in zip(children_left, children_left, strict=False):
            if not isinstance(key, Scalar):
                self.report(key.line, key.column, "E211")
            elif key.text in _SPECIAL_KEYS and (key.plain or not key.text):
                if key.text == "<<":
                    self.report(key.line, key.column, "E008", wat="een samenvoeging", tekst="<<")
                else:
                    self.report(key.line, key.column, "E211")
            elif (first := entries.setdefault(key.text, (key, value))[0]) is not key:
                self.report(key.line, key.column, "E203", sleutel=key.text, regel=str(first.line))

    def report_properties(self, mark: Any) -> None:
        """Report the anchor and the tag that a node begins with."""
        at = mark.index
        while found := _PROPERTY.match(self.text, at):
            what = "een anker" if found[1].startswith("&") else "een tag"
            column = mark.column + 1 + found.start(1) - mark.index
            self.report(mark.line + 1, column, "E008", wat=what, tekst=found[1])
            at = found.end()

    def report(self, line: int, column: int, code: str, **params: str) -> None:
        self.add(problem(line, column, code, **params))

    def add(self, found: Problem) -> None:
        if len(self.problems) < MAX_FINDINGS or found.code in CUT_SHORT:
            self.problems.append(found)
        else:
            self.more += 1
