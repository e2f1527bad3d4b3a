"""What a proposal from the form says: in its Markdown nothing of an editor is anything but text."""

import re

import markdown
import pytest
from bs4 import BeautifulSoup
from example import of_example
from hostile import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from places import EXAMPLE
from records import TODAY

from catalogue.editor.proposal import worded
from catalogue.editor.protocol import answer
from catalogue.editor.workspace import Workspace

SPACE = Workspace(EXAMPLE, of_example(), TODAY)
JOURNEY = "journeys/schuldhulp-weer-rust.yml"
JOINER = "\u2060"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@iedereen en #12, !7 en GH-3", f"@{JOINER}iedereen en \\#{JOINER}12, \\!{JOINER}7 en GH-{JOINER}3"),
        ("zie https://x.nl en www.x.nl", f"zie https:{JOINER}//x.nl en www{JOINER}.x.nl"),
        ("- een\n1. twee\n+ drie\n===", "\\- een\n1\\. twee\n\\+ drie\n\\==="),
        ("  # kop\n    code", "\\# kop\ncode"),
    ],
)
def test_what_a_forge_would_make_something_of_stays_text(text: str, shown: str) -> None:
    assert worded(["Titel gewijzigd."], text)[1].startswith(f"{shown}\n\nDit verandert er:\n\n- Titel gewijzigd.\n")


# The reader of Markdown that stands in for a forge takes a backslash before these for a backslash.
READABLE = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="&^$~<|@:\\") | st.just(" "), max_size=40
)


@given(lines=st.lists(READABLE, max_size=4))
def test_any_reason_is_a_paragraph_that_says_just_that(lines: list[str]) -> None:
    _, body = worded(["Titel gewijzigd."], "\n".join(lines))
    soup = BeautifulSoup(markdown.markdown(body), "html.parser")
    assert {tag.name for tag in soup.find_all(True)} <= {"p", "ul", "li"}
    said = "\n".join(lines).split()
    assert soup.get_text().replace(JOINER, "").split()[: len(said)] == [word.replace(JOINER, "") for word in said]
    assert len(soup.find_all("li")) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_a_field_or_a_reason_is_no_markup(text: str) -> None:
    change = {"what": "set", "place": ["titel"], "value": text}
    edited = answer({"ask": "edit", "path": JOURNEY, "changes": [change]}, SPACE)
    said = answer({"ask": "propose", "changed": edited["changed"], "reason": text}, SPACE)
    assert said.keys() == {"title", "body"}
    assert not re.search(r"(?<!\\)[<\[{]", said["body"])


def test_many_changes_are_counted_and_a_long_title_is_cut() -> None:
    title, body = worded([f"Stap {n} gewijzigd." for n in range(130)], "w " * 99)
    assert len(title) == 72
    assert title.endswith("…")
    assert body.count("\n- ") == 101
    assert "\n- en nog 30 wijzigingen\n" in body


def test_without_a_reason_it_is_called_by_what_changed_first() -> None:
    assert worded(["Titel van ‘a’ naar ‘b’.", "Doel gewijzigd."], " ")[0] == "Titel van ‘a’ naar ‘b’"
    assert worded([], "") == ("Wijziging", "Dit verandert er:\n\nGemaakt met het formulier op de site.")
