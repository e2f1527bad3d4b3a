"""The place of a part of a text in its file, however it was written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.reading.nodes import Mapping, Scalar
from catalogue.reading.source import parse
from catalogue.reading.within import Within

# How a text is written in a file, with the line and column of its word "middels".
WRITTEN = {
    "plain": ("titel: dit gaat middels een brief", (1, 17)),
    "plain over more lines": ("titel: dit gaat\n  niet\n\n  ook middels een brief", (4, 7)),
    "in double quotes": ('titel: "dit \\"gaat\\" middels"', (1, 22)),
    "in double quotes over lines": ('titel: "dit \\\n  gaat \\u00e9\\x20\\n \\\n  middels"', (3, 3)),
    "with an escape in the word before": ('titel: "\\u0064it\\tgaat\\_ middels"', (1, 26)),
    "in single quotes": ("titel: 'foto''s gaan middels'", (1, 22)),
    "in single quotes over lines": ("titel: 'foto''s\n\n  gaan middels'", (3, 8)),
    "block": ("titel: |\n  dit gaat\n\n    middels een brief", (4, 5)),
    "folded block": ("titel: >-  # zo\n  dit gaat\n  nu middels een brief\n", (3, 6)),
    "in braces": ("titel: x\nrij: {a: b, c: 'dit gaat middels'}\n", (2, 26)),
    "after Windows": ("titel: |\r\n  dit gaat\r\n  middels\r\n", (3, 3)),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_word_is_found_where_it_stands(name: str) -> None:
    text, place = WRITTEN[name]
    root = parse(text.encode()).root
    assert isinstance(root, Mapping)
    node = root.entries["titel"][1]
    if "rij" in root.entries:
        inner = root.entries["rij"][1]
        assert isinstance(inner, Mapping)
        node = inner.entries["c"][1]
    assert isinstance(node, Scalar)
    assert Within(text).at(node, node.text.strip().index("middels")) == place


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


LETTERS = st.text(st.sampled_from("abc é'\"\\:#-|>\t\n\u00a0ž{}"), min_size=1, max_size=40)


@given(LETTERS, st.data())
def test_any_text_in_quotes_leads_to_its_sign_or_else_to_its_beginning(said: str, data: st.DataObject) -> None:
    text = f"titel: {json.dumps(said, ensure_ascii=data.draw(st.booleans()))}\n"
    root = parse(text.encode()).root
    node = root.entries["titel"][1] if isinstance(root, Mapping) else None
    if not isinstance(node, Scalar) or not node.text.strip():
        return
    seen = node.text.strip()
    index = data.draw(st.sampled_from([at for at, sign in enumerate(seen) if not sign.isspace()]))
    line, column = Within(text).at(node, index)
    assert _lines(text)[line - 1][column - 1] in (seen[index], "\\", '"')


@given(st.lists(st.text(st.sampled_from("abcdé'\"-.,"), min_size=1, max_size=9), min_size=1, max_size=9), st.data())
def test_any_word_in_a_block_leads_to_itself(words: list[str], data: st.DataObject) -> None:
    between = [data.draw(st.sampled_from([" ", "  ", "\n  ", "\n\n  "])) for _ in words]
    text = "titel: |\n  " + "".join(word + gap for word, gap in zip(words, between, strict=True)) + "\n"
    root = parse(text.encode()).root
    if not isinstance(root, Mapping) or list(root.entries) != ["titel"]:
        return
    node = root.entries["titel"][1]
    assert isinstance(node, Scalar)
    seen = node.text.strip()
    signs = [at for at, sign in enumerate(seen) if not sign.isspace()]
    index = data.draw(st.sampled_from(signs))
    line, column = Within(text).at(node, index)
    assert _lines(text)[line - 1][column - 1] == seen[index]
    before = " ".join([*_lines(text)[1 : line - 1], _lines(text)[line - 1][: column - 1]])
    assert len("".join(before.split())) == signs.index(index)
