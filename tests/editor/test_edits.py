"""The protocol of the form: what a change does to the files, whatever is changed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from places import EXAMPLE

from catalogue.editor.edits import FormChange, TypedRefused, edited
from catalogue.editor.forms import Control, Entry, form
from catalogue.editor.protocol import answer
from catalogue.editor.telling import differences
from catalogue.editor.workspace import Workspace
from catalogue.model.settings import Settings

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
MEMORY = Workspace(EXAMPLE, Settings(), date(2026, 11, 21)).memory


def workspace(root: Path = EXAMPLE) -> Workspace:
    return Workspace(root, Settings(), date(2026, 11, 21), memory=MEMORY)


def changed_lines(before: Workspace, after: Workspace, path: str) -> list[tuple[str, str]]:
    old, new = before.text(path).split("\n"), after.text(path).split("\n")
    assert len(old) == len(new)
    return [(one, other) for one, other in zip(old, new, strict=True) if one != other]


def controls(entry: Entry) -> Iterator[Control]:
    for control in entry.controls:
        yield control
        for inner in control.entries:
            yield from controls(inner)


def control(space: Workspace, path: str, *place: Any) -> Control:
    for entry in form(space, path).entries:
        for one in controls(entry):
            if one.place == place:
                return one
    raise AssertionError(place)


def test_one_changed_score_is_one_changed_line() -> None:
    before = workspace()
    place = ("fasen", 0, "stappen", 0, "ervaring", "huidig")
    after = edited(before, JOURNEY, FormChange("set", place, "4"))
    assert len(changed_lines(before, after, JOURNEY)) == 1
    assert control(after, JOURNEY, *place).value == "4"


def test_a_score_that_stands_alone_becomes_a_record_when_more_is_known() -> None:
    before = workspace().with_text(JOURNEY, workspace().text(JOURNEY))
    place = ("fasen", 0, "stappen", 0, "ervaring")
    short = edited(before, JOURNEY, FormChange("set", place, "2"))
    after = edited(short, JOURNEY, FormChange("set", (*place, "gewenst"), "5"))
    assert control(after, JOURNEY, *place, "huidig").value == "2"
    assert control(after, JOURNEY, *place, "gewenst").value == "5"


def test_a_kpi_gets_an_id_of_its_name() -> None:
    new = {
        "naam": "Weet het snel",
        "perspectief": "klant",
        "burgerwaarde": "Rust",
        "eenheid": "%",
        "richting": "omhoog",
    }
    before = workspace()
    after = edited(before, JOURNEY, FormChange("add", ("kpis",), new, 0))
    assert "id: weet-het-snel" in after.text(JOURNEY)


def test_a_step_that_something_refers_to_writes_its_id() -> None:
    before = edited(workspace(), JOURNEY, FormChange("add", ("fasen", 0, "stappen"), {"titel": "Ik maak een lijst"}, 0))
    assert "id: ik-maak-een-lijst" not in before.text(JOURNEY)
    place = ("overdrachten", 0, "stap_van")
    after = edited(before, JOURNEY, FormChange("set", place, "ik-maak-een-lijst"))
    assert "id: ik-maak-een-lijst" in after.text(JOURNEY)
    assert [one for one in after.findings if one.code in ("E101", "E105")] == []


@pytest.mark.parametrize(
    ("place", "value", "part"),
    [
        (("volume_per_jaar",), "veel", "heel getal"),
        (("herijken_voor",), "morgen", "geen datum"),
        (("fasen", 0, "stappen", 0, "ervaring", "huidig"), "9", "kan hier niet"),
        (("titel",), "x" * 300, "tekens"),
        (("status",), "klaar", "geen mogelijkheid"),
    ],
)
def test_what_cannot_stand_in_a_field_is_refused_with_a_sentence(place: Any, value: str, part: str) -> None:
    with pytest.raises(TypedRefused, match=part):
        edited(workspace(), JOURNEY, FormChange("set", place, value))


@pytest.mark.parametrize(
    ("place", "typed", "written"),
    [
        (("volume_per_jaar",), "1.350", "1350"),
        (("herijken_voor",), "1 juni 2027", "2027-06-01"),
        (("fasen", 0, "stappen", 0, "uitval_pct"), "12,5 %", "12.5"),
        (("titel",), "Ik\u00a0wil\t\u00adrust", "Ik wil rust"),
    ],
)
def test_what_was_typed_the_dutch_way_is_written_as_it_should(place: Any, typed: str, written: str) -> None:
    after = edited(workspace(), JOURNEY, FormChange("set", place, typed))
    assert control(after, JOURNEY, *place).value == written


def test_every_question_is_answered_and_a_wrong_one_with_a_sentence() -> None:
    listed = answer({"ask": "list"}, workspace())["files"]
    assert {"path": JOURNEY, "kind": "journeys"}.items() <= next(
        one for one in listed if one["path"] == JOURNEY
    ).items()
    new = answer({"ask": "new", "kind": "journeys", "title": "Ik wil een hond"}, workspace())
    assert new["path"] == "journeys/ik-wil-een-hond.yml"
    assert "Ik wil een hond" in new["page"]
    assert new["differences"] == ["Nieuw: klantreis ‘Ik wil een hond’."]
    assert new["was"] == {"journeys/ik-wil-een-hond.yml": ""}
    for question in (
        None,
        {},
        {"ask": "drop"},
        {"ask": "open"},
        {"ask": "edit", "path": JOURNEY},
        {"ask": "list", "changed": [1]},
    ):
        assert answer(question, workspace())["error"]
    assert "is er niet" in answer({"ask": "open", "path": "journeys/nergens.yml"}, workspace())["error"]
    assert "kan geen bestand" in answer({"ask": "list", "changed": {"../x.yml": ""}}, workspace())["error"]


def test_a_mend_is_done_at_once() -> None:
    text = workspace().text(JOURNEY).replace("herijken_voor:", "Herijken voor:")
    opened = answer({"ask": "open", "path": JOURNEY, "changed": {JOURNEY: text}}, workspace())
    (found,) = (one for one in opened["findings"] if one["mend"])
    question = {"ask": "mend", "path": JOURNEY, "changed": {JOURNEY: text}, **found}
    assert answer(question, workspace())["changed"] == {}  # it is as it is written


def test_what_is_moved_is_told_as_moved_with_what_else_is_different() -> None:
    """In its own list and to another: nobody has to fear that it is gone."""
    first, second = ("fasen", 0, "stappen"), ("fasen", 1, "stappen")
    title = workspace().open(JOURNEY).at((*first, 0, "titel"))
    within = edited(workspace(), JOURNEY, FormChange("move", (*first, 0), index=1))
    (told,) = differences(within)  # of two that change places, one or the other
    assert told.endswith(": staat nu vooraan.")
    there = edited(workspace(), JOURNEY, FormChange("move", (*first, 0), index=0, into=second))
    left, entered = (workspace().open(JOURNEY).at((*phase[:-1], "titel")) for phase in (first, second))
    moved = f"Stap ‘{title}’: gaat van fase ‘{left}’ naar fase ‘{entered}’."
    assert differences(there) == [moved]
    changed = edited(there, JOURNEY, FormChange("set", (*second, 0, "behoefte"), "Rust"))
    assert differences(changed)[0] == moved
    assert [one.endswith("‘Rust’.") for one in differences(changed)] == [False, True]


def test_what_changed_is_told_in_plain_words() -> None:
    score = FormChange("set", ("fasen", 0, "stappen", 0, "ervaring", "huidig"), "4")
    changed = edited(edited(workspace(), JOURNEY, score), JOURNEY, FormChange("remove", ("overdrachten", 0)))
    told = differences(changed)
    assert any(one.endswith(": ervaring van 1 naar 4.") for one in told)
    assert any(one.endswith("gaat weg.") for one in told)
    assert len(told) == 2
