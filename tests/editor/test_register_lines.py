"""A new line of a register, made while something else is filled in: whole, not there yet, and with a telling id."""

from typing import Any

import pytest
from example import of_example
from places import EXAMPLE
from records import TODAY

from catalogue.editor import protocol
from catalogue.editor.forms import NEW_LINE, form
from catalogue.editor.workspace import Workspace

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
SPACE = Workspace(EXAMPLE, of_example(), TODAY)
RESEARCH = {"methode": "interview", "datum": "9 maart 2026", "aantal": "3", "geanonimiseerd": "ja"}


def made(register: str, value: dict[str, str]) -> Any:
    question = {"ask": "line", "path": JOURNEY, "register": register, "value": value, "changed": {}}
    return protocol.answer(question, SPACE)


@pytest.mark.parametrize(
    ("register", "value", "says"),
    [
        ("profielen", {"naam": "Kim"}, "verplicht"),
        ("onderzoeken", RESEARCH, "toestemming"),
        ("onderzoeken", {**RESEARCH, "toestemming": "ja", "geanonimiseerd": "nee"}, "anoniem"),
        ("profielen", {"naam": " JAN ", "soort": "inwoner", "fictief": "ja"}, "‘Jan’ staat al in de lijst"),
    ],
)
def test_a_line_that_is_wrong_in_itself_or_there_already_is_refused_with_a_sentence(
    register: str, value: dict[str, str], says: str
) -> None:
    assert says in made(register, value)["error"]


def test_research_is_named_after_how_and_when() -> None:
    assert made("onderzoeken", {**RESEARCH, "toestemming": "ja"})["made"] == "interview-2026-03-09"


@pytest.mark.parametrize(
    ("register", "fields"),
    [("onderzoeken", {"toestemming", "grondslag"})],
)
def test_what_the_check_wants_of_a_line_is_asked(register: str, fields: set[str]) -> None:
    asked = {control.name for control in form(SPACE, JOURNEY).registers[register]}
    assert fields <= asked
    assert all(control.place[0] == NEW_LINE for control in form(SPACE, JOURNEY).registers[register])


def test_a_hand_over_is_asked_between_which_steps_and_who_is_there_meanwhile() -> None:
    (entry,) = form(SPACE, JOURNEY).entries
    new = next(control.new for control in entry.controls if control.name == "overdrachten")
    assert {"stap_van", "stap_naar", "eigenaar_tussentijd"} <= {control.name for control in new}
