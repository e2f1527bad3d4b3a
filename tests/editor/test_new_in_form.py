"""What is begun in the form: beside what was changed and is not written yet, which stays."""

from typing import Any

import pytest
from example import of_example
from places import EXAMPLE
from records import TODAY

from catalogue.editor.edits import FormChange, edited
from catalogue.editor.protocol import answer
from catalogue.editor.workspace import Workspace

SPACE = Workspace(EXAMPLE, of_example(), TODAY)
JOURNEY = "journeys/schuldhulp-weer-rust.yml"
STEPS = ("fasen", 0, "stappen")
CHOOSE = "Kies het knelpunt dat deze verbeteractie oplost, of de stap waar u een kans ziet."


def begun(changed: dict[str, str] | None = None, **about: str) -> Any:
    question = {"ask": "new", "kind": "improvements", "title": "Meteen een afspraak", **about}
    return answer({**question, "changed": changed or {}}, SPACE)


@pytest.fixture(scope="module")
def longer() -> dict[str, str]:
    """A journey that gets a step with a knelpunt, neither of which has written its id."""
    pain = {"titel": "Niemand belt terug", "categorie": "bejegening", "ernst": "2"}
    step = FormChange("add", STEPS, {"titel": "Ik maak een lijst"}, 0)
    return dict(edited(SPACE, JOURNEY, step, FormChange("add", (*STEPS, 0, "knelpunten"), pain, 0)).changed)


def test_an_action_is_begun_for_a_knelpunt() -> None:
    made = begun(lost_op="schuldhulp-weer-rust#stilte-wachttijd")
    assert made["path"] == "improvements/meteen-een-afspraak.yml"
    assert set(made["changed"]) == {made["path"]}
    assert "lost_op: [schuldhulp-weer-rust#stilte-wachttijd]" in made["changed"][made["path"]]


def test_an_action_is_begun_for_an_opportunity_at_a_step() -> None:
    made = begun(kans="schuldhulp-weer-rust#zoeken", wat="Bel meteen terug")
    assert "kans: {reis: schuldhulp-weer-rust, stap: zoeken, wat: Bel meteen terug}" in made["changed"][made["path"]]
    assert 'data-ernst="error"' not in made["form"]


@pytest.mark.parametrize("about", [{"lost_op": "niemand-belt-terug"}, {"kans": "ik-maak-een-lijst", "wat": "Bel"}])
def test_what_an_action_is_about_may_be_new_itself_and_then_writes_its_id(
    about: dict[str, str], longer: dict[str, str]
) -> None:
    [(field, id), *others] = about.items()
    made = begun(longer, **{field: f"schuldhulp-weer-rust#{id}"}, **dict(others))
    assert set(made["changed"]) == {JOURNEY, made["path"]}
    assert f"id: {id}" in made["changed"][JOURNEY]
    assert "Niemand belt terug" in made["changed"][JOURNEY]
    assert 'data-ernst="error"' not in made["form"]


@pytest.mark.parametrize(
    ("about", "why"),
    [
        ({}, CHOOSE),
        ({"lost_op": "schuldhulp-weer-rust#nergens"}, CHOOSE),
        ({"kans": "schuldhulp-weer-rust#nergens", "wat": "Iets"}, CHOOSE),
        ({"kans": "schuldhulp-weer-rust", "wat": "Iets"}, CHOOSE),
        ({"kans": "schuldhulp-weer-rust#zoeken", "lost_op": "schuldhulp-weer-rust#stilte-wachttijd"}, CHOOSE),
        ({"kans": "schuldhulp-weer-rust#zoeken"}, "Schrijf ook wat er beter kan bij deze stap."),
    ],
)
def test_an_action_that_is_about_nothing_is_not_begun(about: dict[str, str], why: str) -> None:
    assert begun(**about) == {"error": why}


def test_two_files_of_one_title_are_not_begun_also_when_the_first_is_not_written_yet() -> None:
    first = begun(lost_op="schuldhulp-weer-rust#stilte-wachttijd")
    assert "is er al" in begun(first["changed"], lost_op="schuldhulp-weer-rust#stilte-wachttijd")["error"]


@pytest.mark.parametrize(("kind", "title"), [("journeys", "ik wil weer RUSTIG slapen!"), ("improvements", "")])
def test_what_is_there_already_is_named_and_not_begun_again(kind: str, title: str) -> None:
    own = title or next(iter(SPACE.catalogue.verbeteringen.values())).titel
    assert "is er al" in answer({"ask": "new", "kind": kind, "title": own, "changed": {}}, SPACE)["error"]


def test_a_journey_of_which_all_is_missing_yet_is_called_by_its_title() -> None:
    begun = answer({"ask": "new", "kind": "journeys", "title": "Ik wil een boom planten", "changed": {}}, SPACE)
    assert begun["title"] == "Ik wil een boom planten"
    listed = answer({"ask": "list", "changed": begun["changed"]}, SPACE)["files"]
    assert "Ik wil een boom planten" in [one["title"] for one in listed]
