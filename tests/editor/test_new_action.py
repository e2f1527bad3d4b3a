"""A new verbeteractie is about a knelpunt or an opportunity, which has an own id from then on; all passes the check."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from new_things import desk_at, saved
from places import EXAMPLE
from small_catalogue import BASE, JOURNEY

from catalogue.editor.new import action
from catalogue.editor.new.journey import begin_journey
from catalogue.model.catalogue import Catalogue

OWN_ID = "id: geen-lijst, "
PAIN = "verhuizen#nergens-staat-een-lijst"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return shutil.copytree(EXAMPLE, tmp_path / "example")


@pytest.fixture
def no_ids(tmp_path: Path) -> Path:
    """The small catalogue without an action, of which a knelpunt and a step have no id of their own."""
    root = shutil.copytree(BASE, tmp_path / "base")
    shutil.rmtree(root / "improvements")
    text = (root / JOURNEY).read_text(encoding="utf-8")
    text = text.replace(OWN_ID, "").replace("      - id: zoeken\n        titel", "      - titel")
    (root / JOURNEY).write_text(text, encoding="utf-8")
    return root


def solved(root: Path, lost_op: str, titel: str = "Iets doen") -> Catalogue:
    desk = desk_at(root)
    action.write_action(desk, titel, action.solves(desk, titel, lost_op))
    return saved(desk)


def test_an_improvement_answers_a_knelpunt_and_passes_the_check(example: Path) -> None:
    address = "schuldhulp-weer-rust#te-laat-hulp"
    made = solved(example, f" {address} ", "Eerder aan de deur").verbeteringen["eerder-aan-de-deur"]
    assert (made.titel, made.lost_op, made.status) == ("Eerder aan de deur", (address,), "idee")


def test_a_knelpunt_without_an_own_id_writes_it_in_its_journey(no_ids: Path) -> None:
    before = (no_ids / JOURNEY).read_text(encoding="utf-8")
    assert solved(no_ids, PAIN).verbeteringen["iets-doen"].lost_op == (PAIN,)
    after = (no_ids / JOURNEY).read_text(encoding="utf-8")
    assert after.replace("id: nergens-staat-een-lijst, ", "") == before


def test_a_step_without_an_own_id_writes_it_too(no_ids: Path) -> None:
    desk = desk_at(no_ids)
    step = "ik-zoek-op-wat-ik-moet-doen"
    action.write_action(desk, "Iets", action.takes(desk, "Iets", f"verhuizen#{step}", "Een lijst geven"))
    kans = saved(desk).verbeteringen["iets"].kans
    assert kans
    assert (kans.reis, kans.stap, kans.wat) == ("verhuizen", step, "Een lijst geven")
    assert f"id: {step}" in (no_ids / JOURNEY).read_text(encoding="utf-8")


def test_when_the_action_cannot_be_written_the_journey_stays_as_it_was(no_ids: Path) -> None:
    before = (no_ids / JOURNEY).read_bytes()
    desk = desk_at(no_ids)
    action.write_action(desk, "Iets", action.solves(desk, "Iets", PAIN))
    (no_ids / "improvements").mkdir()
    (no_ids / "improvements/iets.yml").write_text("van een ander")
    with pytest.raises(ValueError, match="bestaat al"):
        desk.additions.save()
    assert (no_ids / JOURNEY).read_bytes() == before


def test_a_knelpunt_may_be_named_by_an_old_id(no_ids: Path) -> None:
    file = no_ids / JOURNEY
    text = file.read_text(encoding="utf-8").replace('- {titel: "Nerg', '- {id: lijst, voorheen: [oud], titel: "Nerg')
    file.write_text(text, encoding="utf-8")
    assert solved(no_ids, "verhuizen#oud").verbeteringen["iets-doen"].lost_op == ("verhuizen#lijst",)


@given(titel=st.text(min_size=1, max_size=200), wat=st.text(min_size=1, max_size=200))
def test_whatever_title_and_opportunity_are_taken_are_read_back_as_they_were_given(
    tmp_path_factory: pytest.TempPathFactory, titel: str, wat: str
) -> None:
    root = tmp_path_factory.mktemp("root")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    desk = desk_at(root)
    try:
        action.write_action(desk, titel, action.takes(desk, titel, "verhuizen#zoeken", wat))
    except ValueError:
        return
    made = next(one for one in saved(desk).verbeteringen.values() if one.id != "verhuislijst")
    assert made.kans
    assert (made.titel, made.kans.wat) == (titel.strip(), wat.strip())


@pytest.mark.parametrize(
    ("adres", "wat", "expected"),
    [
        (
            "schuldhulp-weer-rus#bellen",
            "Iets",
            r"De klantreis '.*weer-rus' bestaat niet.*rust#bellen --wat Iets",
        ),
        ("nergens", "Iets", r"De klantreis 'nergens' bestaat niet.*--kans [a-z-]+#[a-z-]+"),
        ("schuldhulp-weer-rust", "Iets", r"Schrijf achter een # bij welke stap.*--kans schuldhulp-weer-rust#"),
        ("schuldhulp-weer-rust#belen", "", r"De stap 'belen' bestaat niet.[^#]*rust#bellen --wat \"Schrijf hier"),
        ("schuldhulp-weer-rust#bellen", " ", "Schrijf met --wat ook wat er beter kan"),
        ("schuldhulp-weer-rust#bellen", "x" * 201, "heeft 201 tekens"),
    ],
)
def test_an_opportunity_that_is_not_complete_is_told_what_to_type(adres: str, wat: str, expected: str) -> None:
    with pytest.raises(ValueError, match=f"(?s){expected}"):
        action.takes(desk_at(EXAMPLE), "Iets", adres, wat)


def test_without_a_knelpunt_one_is_told_which_nobody_answers_the_worst_on_top() -> None:
    with pytest.raises(
        ValueError, match=r"lost een knelpunt op.*\n.*\n    python3 .* Iets --lost-op .*#te-laat-hulp\n"
    ):
        action.solves(desk_at(EXAMPLE), "Iets", "")


def test_a_knelpunt_that_is_not_there_has_what_looks_like_it_on_top() -> None:
    with pytest.raises(ValueError, match=r"bestaat niet\. Kies er een\.\n.*\n.* schuldhulp-weer-rust#te-laat-hulp\n"):
        action.solves(desk_at(EXAMPLE), "Iets", "schuldhulp-weer-rust#te-lat-hlp")


def test_a_journey_alone_has_its_own_knelpunten_listed() -> None:
    desk = desk_at(EXAMPLE)
    with pytest.raises(ValueError, match="Schrijf achter een # welk knelpunt van 'Ik wil weer rustig slapen'") as told:
        action.solves(desk, "Iets", "schuldhulp-weer-rust")
    listed = set(re.findall(r"--lost-op (\S+)", str(told.value)))
    known = {pijn.adres for pijn in desk.catalogue.knelpunten_van(desk.catalogue.klantreizen["schuldhulp-weer-rust"])}
    assert listed == known


@pytest.mark.parametrize("typed", ["schuldhulp-weer-rus#bellen", "schuldhulp-weer-rus"])
def test_a_journey_that_is_not_there_is_told_with_the_knelpunten_of_the_one_it_looks_like(typed: str) -> None:
    desk = desk_at(EXAMPLE)
    with pytest.raises(ValueError, match=r"De klantreis 'schuldhulp-weer-rus' bestaat niet\. Kies er een\.") as told:
        action.solves(desk, "Iets", typed)
    listed = set(re.findall(r"--lost-op (\S+)", str(told.value)))
    known = {pijn.adres for pijn in desk.catalogue.knelpunten_van(desk.catalogue.klantreizen["schuldhulp-weer-rust"])}
    assert listed == known


def test_a_journey_that_looks_like_none_has_the_knelpunten_of_all() -> None:
    with pytest.raises(ValueError, match=r"(?s)De klantreis 'nergens' bestaat niet.*en nog [0-9]+") as told:
        action.solves(desk_at(EXAMPLE), "Iets", "nergens#x")
    assert len(set(re.findall(r"--lost-op (\S+)", str(told.value)))) == 10


def test_without_any_knelpunt_one_is_told_to_take_an_opportunity(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    begin_journey(desk, "Ik wil verhuizen")
    saved(desk)
    with pytest.raises(ValueError, match=r"(?s)nog geen knelpunten.*--kans ik-wil-verhuizen#ik-bel"):
        action.solves(desk_at(tmp_path), "Iets", "ik-wil-verhuizen#druk")


def test_in_an_empty_catalogue_an_improvement_is_told_to_wait(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"Begin er een:\n  python3 scripts/new.py klantreis"):
        action.solves(desk_at(tmp_path), "Iets", "")
