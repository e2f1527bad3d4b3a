"""Any single edit of a file, wherever it falls: it is read, and a mend that is offered sets right what it is about."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from places import EXAMPLE

from catalogue.editor.mended import mended
from catalogue.loading import Memory, load
from catalogue.model.settings import Settings
from catalogue.reading.findings import Finding
from catalogue.reading.nodes import Mapping, Node, Scalar
from catalogue.reading.source import parse

TODAY = date(2026, 11, 21)
JOURNEYS = sorted((EXAMPLE / "journeys").glob("*.yml"))
TYPED = "-:#'\"[]{},;=|>*&!%@`?~ \t\n\u2013\u2019a1"

Edit = Callable[[list[str], int, int, str], str]


def _character(lines: list[str], line: int, at: int, new: str, *, instead: int) -> str:
    text = lines[line]
    at %= len(text) + 1
    return "\n".join([*lines[:line], text[:at] + new + text[at + instead :], *lines[line + 1 :]])


def _lines(lines: list[str], line: int, *new: str, instead: int) -> str:
    return "\n".join([*lines[:line], *new, *lines[line + instead :]])


EDITS: dict[str, Edit] = {
    "a character less": lambda lines, line, at, _: _character(lines, line, at, "", instead=1),
    "a character more": lambda lines, line, at, new: _character(lines, line, at, new, instead=0),
    "a character twice": lambda lines, line, at, _: _character(
        lines, line, at, lines[line][at % (len(lines[line]) + 1) :][:1], instead=0
    ),
    "a line less": lambda lines, line, at, _: _lines(lines, line, instead=1),
    "a line twice": lambda lines, line, at, _: _lines(lines, line, lines[line], instead=0),
    "a line further in": lambda lines, line, at, _: _lines(lines, line, " " * (at % 5) + lines[line], instead=1),
    "two lines swapped": lambda lines, line, at, _: _lines(lines, line, *lines[line : line + 2][::-1], instead=2),
}


def _texts(node: Node | None) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Mapping):
        for _, value in node.entries.values():
            yield from _texts(value)
    elif node:
        for item in node.items:
            yield from _texts(item)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edits") / "root"
    shutil.copytree(EXAMPLE, folder)
    return folder


@pytest.fixture(scope="module")
def memory() -> Memory:
    return Memory()


def _told(found: list[Finding]) -> Counter[str]:
    return Counter(one.code for one in found)


def _errors(found: list[Finding]) -> int:
    return sum(one.severity == "error" for one in found)


@example(
    EXAMPLE / "journeys/kwijtschelding-een-keer-geven.yml", "a character more", 5229, 162, "\n"
)  # `[bsg` and `-delta]`
@example(EXAMPLE / "journeys/schuldhulp-weer-rust.yml", "a character more", 10, 53, ":")  # `beginsentiment: 1:`
@settings(max_examples=150)
@given(
    st.sampled_from(JOURNEYS),
    st.sampled_from(sorted(EDITS)),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.sampled_from(TYPED),
)
def test_a_mend_leaves_less_of_what_it_is_about_and_all_other_texts_as_they_were(
    root: Path, memory: Memory, journey: Path, edit: str, line: int, at: int, new: str
) -> None:
    path = root / "journeys" / journey.name
    whole = path.read_bytes()
    lines = whole.decode().split("\n")
    text = EDITS[edit](lines, line % len(lines), at, new)
    try:
        path.write_bytes(text.encode())
        found = load(root, Settings(), TODAY, drafts=True, memory=memory)[1]
        for finding in found:
            changes = mended(root, [finding]) if finding.edits and finding.path == f"journeys/{journey.name}" else None
            if not changes or set(changes.after) != {finding.path}:
                continue
            better = changes.after[finding.path]
            path.write_bytes(better)
            left = load(root, Settings(), TODAY, drafts=True, memory=memory)[1]
            path.write_bytes(text.encode())
            assert _told(left)[finding.code] < _told(found)[finding.code] or _errors(left) < _errors(found), finding
            lost = Counter(_texts(parse(text.encode()).root)) - Counter(_texts(parse(better).root))
            assert lost.total() <= len(finding.edits), (finding, lost)
    finally:
        path.write_bytes(whole)
