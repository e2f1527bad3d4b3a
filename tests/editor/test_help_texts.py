"""What a form says of its fields: to somebody who fills in a form, never to somebody who writes a file."""

import re

import pytest
from example import of_example
from places import EXAMPLE
from records import TODAY

from catalogue.editor.form_page import FormView
from catalogue.editor.form_places import every_control
from catalogue.editor.forms import Control, form
from catalogue.editor.workspace import Workspace
from catalogue.model import ALL_REGISTERS, Klantreis, Verbeteractie
from catalogue.model.base import Shape, inside, shapes

OF_A_FILE = re.compile(
    r"[`\[\]{}#|]|\w_\w|\*\*|\.yml|'(?:true|false)'|\btrue\b|\bfalse\b|\bid'?s?\b|schrijf '|\bveld(?:en)?\b|"
    r"streepje|hekje|aanhalingsteken|dubbele punt|spatie|inspring|komma|een punt\b|laat (?:dit|het) (?:dan )?weg",
    re.IGNORECASE,
)
ASKED = [
    pytest.param(shape, id=f"{model.__name__}-{name}")
    for model in inside(Klantreis, Verbeteractie, *(one.model for one in ALL_REGISTERS))
    for name, shape in shapes(model).items()
    if name not in ("id", "voorheen") and model.naam_enkelvoud != "uitzondering"
]


@pytest.mark.parametrize("shape", ASKED)
def test_no_help_text_speaks_of_how_a_file_is_written(shape: Shape) -> None:
    assert OF_A_FILE.findall(shape.info.description or "") == []
    assert OF_A_FILE.findall(shape.info.title or "") == []


@pytest.mark.parametrize(
    "text", ["Schrijf 'true'", "met hun id", "als klantreis#knelpunt", "`x`", "een punt voor centen"]
)
def test_a_text_that_does_is_seen(text: str) -> None:
    assert OF_A_FILE.search(text)


def test_no_example_in_a_form_is_written_as_in_a_file() -> None:
    space = Workspace(EXAMPLE, of_example(), TODAY)
    shown: dict[str, Control] = {}
    for path, file in space.files.items():
        if file.kind:
            shown |= {FormView.example(one): one for _, one in every_control(form(space, path).entries)}
    assert len(shown) > 50
    assert [text for text in shown if OF_A_FILE.search(text)] == []
    days = {text for text, one in shown.items() if one.kind == "day"}
    assert days
    assert all(re.fullmatch(r"[0-9]{1,2} [a-z]+ [0-9]{4}", text) for text in days)
    assert {text for text, one in shown.items() if one.kind == "amount"} == {"41,50", "12,50"}
