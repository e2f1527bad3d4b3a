"""What is named is chosen by its name: nobody types an id, and what is chosen last stands by its own id."""

from typing import Any

import pytest
from example import of_example
from places import EXAMPLE, TESTS
from records import TODAY

from catalogue.editor import splice
from catalogue.editor.edits import FormChange, edited
from catalogue.editor.form_page import FormView, view_of
from catalogue.editor.form_places import every_control
from catalogue.editor.forms import Control, form
from catalogue.editor.workspace import Workspace
from catalogue.model import ALL_REGISTERS, Klantreis, Verbeteractie
from catalogue.model.base import inside, shapes
from catalogue.model.fields import Naam, Verwijzing
from catalogue.model.settings import Settings
from catalogue.model.time_taken import Tijd

SPACE = Workspace(EXAMPLE, of_example(), TODAY)
JOURNEY = "journeys/schuldhulp-weer-rust.yml"
ACTION = "improvements/eerst-bellen.yml"
STEP = ("fasen", 0, "stappen", 0)
KANS = {"reis": "schuldhulp-weer-rust", "wat": "Meteen een afspraak maken"}


def control(space: Workspace, path: str, *place: Any) -> Control:
    return next(one for _, one in every_control(form(space, path).entries) if one.place == place)


def chosen(space: Workspace, path: str, *place: Any) -> dict[str, str]:
    """What can be chosen at a place: label by value."""
    return dict(form(space, path).choices[control(space, path, *place).chosen_from])


def test_no_field_of_any_record_asks_for_an_id() -> None:
    """What the program keeps is in no form; every other id is chosen."""
    ids = {
        (model.naam_enkelvoud, shape.name)
        for model in inside(Klantreis, Verbeteractie, *(one.model for one in ALL_REGISTERS))
        for shape in shapes(model).values()
        if isinstance(shape.value, Naam | Verwijzing) and shape.name not in ("id", "voorheen")
    } | {("organisatie", "tooi")}
    met = set()
    for space in (SPACE, Workspace(TESTS / "branches", Settings(), TODAY)):
        for path, file in space.files.items():
            if file.kind:
                made = form(with_everything(space, path), path)
                for entry, one in every_control(made.entries):
                    met.add((entry.what, one.name))
                    if (entry.what, one.name) in ids:
                        assert one.kind == "reference", one.place
                        assert one.chosen_from in made.choices
                    assert one.name not in ("id", "voorheen")
    assert ids - met == set()


def with_everything(space: Workspace, path: str) -> Workspace:
    """The file with one of what the examples have nowhere."""
    if path.startswith("improvements/"):
        return edited(space, path, FormChange("set", ("kans",), KANS))
    if path == "journeys/schuldhulp-weer-rust.yml":
        score = FormChange("add", (*STEP, "ervaring", "per_profiel"), {"profiel": "jan", "huidig": "2"}, 0)
        return edited(space, path, score)
    return space


def test_a_quote_is_about_a_knelpunt_of_its_step_which_writes_its_id() -> None:
    added = FormChange(
        "add", (*STEP, "knelpunten"), {"titel": "Ik slaap niet", "categorie": "bejegening", "ernst": "2"}, 0
    )
    quote = FormChange("add", (*STEP, "uitspraken"), {"tekst": "Ik lag wakker", "bron": "ond-schuld-2025"}, 0)
    space = edited(SPACE, JOURNEY, added, quote)
    place = (*STEP, "uitspraken", 0, "over")
    offered = chosen(space, JOURNEY, *place)
    assert offered["ik-slaap-niet"] == "Ik slaap niet"
    assert len(offered) == len(space.open(JOURNEY).at((*STEP, "knelpunten")))
    assert "id: ik-slaap-niet" not in space.text(JOURNEY)
    after = edited(space, JOURNEY, FormChange("set", place, ["ik-slaap-niet"]))
    assert "id: ik-slaap-niet" in after.text(JOURNEY)
    assert [one.code for one in after.findings if one.code in ("E101", "E105")] == []


def test_the_step_of_an_opportunity_is_one_of_its_journey_which_writes_its_id() -> None:
    space = edited(SPACE, JOURNEY, FormChange("add", (*STEP[:-1],), {"titel": "Ik maak een lijst"}, 0))
    space = edited(space, ACTION, FormChange("set", ("kans",), KANS))
    offered = chosen(space, ACTION, "kans", "stap")
    assert offered["ik-maak-een-lijst"] == "Ik maak een lijst"
    after = edited(space, ACTION, FormChange("set", ("kans", "stap"), "ik-maak-een-lijst"))
    assert "id: ik-maak-een-lijst" in after.text(JOURNEY)
    assert [one.code for one in after.findings if one.code in ("E101", "E105")] == []


def test_without_a_journey_an_opportunity_has_no_steps_to_choose_from() -> None:
    space = edited(SPACE, ACTION, FormChange("set", ("kans", "wat"), "Iets"))
    assert chosen(space, ACTION, "kans", "stap") == {}


def test_a_step_is_for_profiles_of_its_journey() -> None:
    wanted = SPACE.open(JOURNEY).data["profielen"]
    assert list(chosen(SPACE, JOURNEY, *STEP, "profielen")) == wanted
    other = next(id for id in SPACE.catalogue.profielen if id not in wanted)
    space = edited(SPACE, JOURNEY, FormChange("set", (*STEP, "profielen"), [other]))
    view = view_of(form(space, JOURNEY), [], None, ())
    [*_, last] = view.choices(control(space, JOURNEY, *STEP, "profielen"))
    name = chosen(space, JOURNEY, "profielen")[other]
    assert last == (other, f"{name} (staat niet in de lijst)")


def test_a_municipality_is_chosen_by_its_name() -> None:
    path = "registers/organisaties.yml"
    offered = chosen(SPACE, path, 0, "tooi")
    assert offered["gm0363"] == "Amsterdam"
    assert list(offered.values()) == sorted(offered.values(), key=str.lower)
    after = edited(SPACE, path, FormChange("set", (0, "tooi"), "gm0363"))
    assert control(after, path, 0, "tooi").value == "gm0363"


def test_nothing_that_was_wrong_already_is_mended_with_a_change_elsewhere() -> None:
    space = edited(SPACE, JOURNEY, FormChange("add", (*STEP[:-1],), {"titel": "Ik maak een lijst"}, 0))
    text = splice.set(space.text(JOURNEY), ("overdrachten", 0, "stap_van"), "ik-maak-een-lijst")
    before = space.with_text(JOURNEY, text)
    after = edited(before, JOURNEY, FormChange("set", ("titel",), "Ik wil rust"))
    assert "id: ik-maak-een-lijst" not in after.text(JOURNEY)
    assert after.text(JOURNEY).count("\n") == text.count("\n")


@pytest.mark.parametrize("scores", [["1", "4"], []])
def test_a_spread_is_a_lowest_and_a_highest_score(scores: list[str]) -> None:
    place = (*STEP, "ervaring", "spreiding")
    after = edited(SPACE, JOURNEY, FormChange("set", place, scores))
    one = control(after, JOURNEY, *place)
    assert (one.kind, one.most, FormView.values(one)) == ("spread", 5, scores)


def test_what_is_said_in_words_is_asked_in_days_only_where_it_was_filled_in_so() -> None:
    text = splice.set(SPACE.text(JOURNEY), (*STEP, "tijd"), {"norm_dagen": "10"})
    every = [one for _, one in every_control(form(SPACE.with_text(JOURNEY, text), JOURNEY).entries)]
    in_days = [one for one in every if one.name in Tijd.in_dagen]
    assert all(one.value for one in in_days)
    assert [one.name for one in in_days if one.place[: len(STEP)] == STEP] == ["norm_dagen"]


def test_research_of_one_day_is_known_by_what_it_asked() -> None:
    path = "registers/onderzoeken.yml"
    one = "\n- id: nog-een\n  methode: interview\n  datum: 2026-02-11\n  aantal: 3\n  vraag: {}\n"
    both = one.format("Hoe was het wachten?") + one.replace("nog-een", "nog-twee").format("Begreep u de brief?")
    space = SPACE.with_texts({path: SPACE.text(path) + both})
    labels = chosen(space, JOURNEY, "onderzoeken")
    assert labels["nog-een"] == "Interview, 11 februari 2026: Hoe was het wachten?"
    assert labels["nog-twee"] == "Interview, 11 februari 2026: Begreep u de brief?"
