"""From PyYAML's events to a tree of nodes.

`yaml.compose` with the C loader crashes the interpreter on deep input, while from events the depth is ours to stop.
"""

import re
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

from catalogue.model.limits import MAX_DEPTH, MAX_ENTRIES, MAX_FINDINGS, MAX_ITEMS, MAX_KEYS
from catalogue.reading.faults import Problem, problem
from catalogue.reading.invisible import NOTHING, fault, unseen, without
from catalogue.reading.loader import LOADER
from catalogue.reading.nodes import NULLS, Mapping, Node, Scalar, Sequence
from catalogue.reading.places import Places

# With one of these a part of the file may not have been read: what seems to be missing may well be there.
CUT_SHORT = frozenset({"E002", "E003", "E004", "E005", "E006", "E007", "E009", "E016", "E017", "E208", "E209"})

_SPECIAL_KEYS = NULLS | {"<<"}
_PROPERTY = re.compile(r"[ \t]*(&[^\s,\[\]{}]+|![^\s,\[\]{}]*)")


class TreeReader:
    """One reading of a text: as much of its tree as could be built, and the problems met on the way."""

    def __init__(self, text: str, events: int) -> None:
        self.text = text
        self.most = events
        self.problems: list[Problem] = []
        self.refolded: list[tuple[int, int, bool]] = []
        self.more = 0  # problems that are not told
        self.alone: list[Scalar] = []  # keys between braces that have no colon, and so no value
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
        events = iter(LOADER(self.text).get_event, None)
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
            elif type(value) is Scalar and not value.text and value.column == key.column + len(key.text) and key.plain:
                self.alone.append(key)

    def report_properties(self, mark: Any) -> None:
        """Report the anchor and the tag that a node begins with."""
        at = mark.index
        while found := _PROPERTY.match(self.text, at):
            what = "een anker" if found[1].startswith("&") else "een tag"
            column = mark.column + 1 + found.start(1) - mark.index
            self.report(mark.line + 1, column, "E008", wat=what, tekst=found[1])
            at = found.end()

    def report(self, line: int, column: int, code: str, **params: str) -> None:
        """Tell it, or only count it: what is not told is not put in words, as there can be a million."""
        if self._is_told(code):
            self.problems.append(problem(line, column, code, **params))
        else:
            self.more += 1

    def add(self, found: Problem) -> None:
        if self._is_told(found.code):
            self.problems.append(found)
        else:
            self.more += 1

    def _is_told(self, code: str) -> bool:
        return len(self.problems) < MAX_FINDINGS or code in CUT_SHORT
