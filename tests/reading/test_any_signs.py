"""Whatever signs stand after each other in a file: it is read to its end, and what is wrong is told."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.reading.document import read
from catalogue.reading.folder import KINDS
from catalogue.reading.source import parse

# What YAML gives a meaning to, what people paste from elsewhere, and enough of ours that something is a record.
SIGNS = [
    "- ",
    "-",
    "{",
    "}",
    "[",
    "]",
    ",",
    ": ",
    ":",
    "'",
    '"',
    "|",
    ">",
    "&",
    "*",
    "?",
    "!",
    "%",
    "@",
    "`",
    "#",
    " # x",
]
PASTED = ["•", "–", "“", "”", "\t", "\u00a0", "\u2028", "\u000b", "\r\n", "30%", "12-03-2026"]
OURS = [
    "titel: ",
    "naam: ",
    "id: ",
    "fasen:",
    "stappen:",
    "ervaring: ",
    "huidig: 3",
    "kanalen: ",
    "uitspraken:",
    "telefoon",
]
LINES = ["\n", "\n\n", "\n  ", "\n    ", "\n      ", "  ", "a", "Ik wacht"]
TEXTS = st.lists(st.sampled_from([*SIGNS, *PASTED, *OURS, *LINES]), max_size=30).map("".join)


@pytest.mark.parametrize("kind", ["journeys", "improvements", "registers/kanalen"])
@settings(max_examples=250)
@example("\n- ")  # an item with nothing in it, below nothing
@example("kanalen: \u00a0\u202830%,]*- 30%&*tekst: #\u00a0\u00a0")  # YAML ends a line where we do not
@given(TEXTS)
def test_any_signs_are_read(kind: str, text: str) -> None:
    path = f"{kind}.yml" if kind.startswith("registers") else f"{kind}/x.yml"
    document, _ = read(path, parse(text.encode()), KINDS[kind], {})
    assert all(one.line >= 1 and one.column >= 1 for one in document.findings)
