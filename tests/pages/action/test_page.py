"""The page of an action: a story from the words of the customer to what it changed, with an honest verdict."""

import re
from dataclasses import replace
from typing import Any

import pytest
import records
from bs4 import BeautifulSoup, Tag
from one_page import made, text_of
from records import JAN, TEAM

from catalogue.model import catalogue as catalog
from catalogue.model.registers import Onderzoek
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.pages.action import page as action_page
from catalogue.reading import settings

QUIET = {"id": "stilte", "titel": "Geen bericht", "categorie": "informatie", "ernst": 3}
AGAIN = {"id": "opnieuw", "titel": "Alles opnieuw vertellen", "categorie": "silo", "ernst": 2}
TOLD = {"tekst": "Ik hoorde niets.", "bron": "gesprekken"}
RESEARCH: dict[str, Onderzoek] = {"gesprekken": records.research("gesprekken", "2026-01-01")}


def catalogue(*log: tuple[str, str], journey: Any = None, **fields: Any) -> catalog.Catalogue:
    """An action on the second of three steps of a journey with a KPI."""
    steps = [
        records.step(4, id="bellen", titel="Ik bel"),
        records.step(2, id="wachten", knelpunten=[QUIET, AGAIN], uitspraken=[TOLD]),
        records.step(5, id="klaar", titel="Ik ben klaar"),
    ]
    reis = journey or records.journey(*steps, kpis=[records.kpi().model_dump()])
    return catalog.Catalogue(
        records.TODAY,
        klantreizen={reis.id: reis},
        verbeteringen={"actie": records.action(*log, **fields)},
        organisaties=TEAM,
        profielen=JAN,
        onderzoeken=RESEARCH,
    )


def page(*log: tuple[str, str], **fields: Any) -> BeautifulSoup:
    return BeautifulSoup(made(catalogue(*log, **fields))["verbeteringen/actie/"].body, "html.parser")


def words(*log: tuple[str, str], **fields: Any) -> str:
    return text_of(str(page(*log, **fields)))


def measured(before: float, goal: float | None, *after: float, count: int | None = 50, **fields: Any) -> dict[str, Any]:
    data = records.effect(records.measurement(before, count, "2026-01-01"), goal)
    later = [records.measurement(value, count, f"2026-0{month}-01") for month, value in enumerate(after, 2)]
    return {"effect": [data.model_dump(exclude_none=True) | {"metingen": later} | fields]}


def test_the_story_runs_from_the_customer_to_the_effect() -> None:
    story = page(**measured(10, 50, 50), draagvlak={"score": 3}, prioriteit={"klantwaarde": 4, "inspanning": 2})
    ids = [str(heading["id"]) for heading in story.find_all("h2")]
    assert ids == ["waarom", "aanpak", "logboek", "effect", "borging", "draagvlak", "prioriteit", "meer"]


def test_what_was_said_at_the_step_stands_below_the_knelpunt_with_its_source() -> None:
    """Not as the reason for the action: somebody who got what they asked spoke at the same step."""
    first = page().select_one("#waarom ~ section")
    assert isinstance(first, Tag)
    said = first.find("p", string="Wat mensen bij deze stap zeiden")
    assert isinstance(said, Tag)
    assert said.find_previous("a", string="Geen bericht")
    quote = said.find_next_sibling("figure")
    assert isinstance(quote, Tag)
    assert "Ik hoorde niets." in quote.get_text()
    assert quote.find("a", href="../../onderzoeken/gesprekken/")


def test_two_knelpunten_of_one_step_are_one_place_with_its_quotes_once() -> None:
    both = page(lost_op=["reis#stilte", "reis#opnieuw"])
    assert both.get_text().count("Ik hoorde niets.") == 1
    assert {"Geen bericht", "Alles opnieuw vertellen"} <= {a.get_text() for a in both.find_all("a")}


def test_a_step_of_which_nobody_said_anything_says_so() -> None:
    silent = records.journey(records.step(2, knelpunten=[QUIET]))
    assert "nog geen uitspraak van een klant" in text_of(made(catalogue(journey=silent))["verbeteringen/actie/"].body)


def test_the_place_in_the_journey_is_drawn_and_said() -> None:
    story = page()
    ring = story.select_one(".kr-lijntje-hier")
    assert isinstance(ring, Tag)
    assert (ring["cx"], ring["cy"]) == ("20", "30")
    assert "bij stap 2 van 3, ‘Ik wacht’" in text_of(str(story))


def test_a_printed_page_says_of_which_day_it_is() -> None:
    assert "Stand op 21 november 2026." in text_of(str(page().select_one("header")))


def test_who_thought_of_it_is_credited_by_role() -> None:
    said = words(idee_van={"rol": "Bode", "organisatie": "team", "datum": "2026-01-02"})
    assert "Idee van Bode, Team Rust , op 2 januari 2026" in said


def test_the_log_tells_how_many_days_passed_between_its_lines() -> None:
    said = words(("2026-01-01", "idee"), ("2026-01-01", "gekozen"), ("2026-03-02", "in_uitvoering"))
    assert "1 januari 2026 , dezelfde dag" in said
    assert "2 maart 2026 , 60 dagen later" in said
    assert "De laatste regel is van 264 dagen geleden" in said


@pytest.mark.parametrize(
    ("goal", "after", "code", "label"),
    [
        (50, 50, "gehaald", "Doel gehaald"),
        (50, 30, "op_weg", "Op weg"),
        (50, 14, "enig_verschil", "Enig verschil"),
        (50, 11, "geen_verschil", "Geen verschil"),
        (50, 2, "achteruit", "Achteruit"),
    ],
)
def test_every_verdict_is_as_visible_as_success(goal: int, after: int, code: str, label: str) -> None:
    """In the head and at the effect, with a drawing of its own and in the same frame."""
    story = page(**measured(10, goal, after))
    box = story.select_one("#effect ~ section strong.kr-oordeel-vak")
    assert isinstance(box, Tag)
    assert (box["data-waarde"], box.get_text().strip()) == (code, label)
    head = story.select_one(f'header [data-waarde="{code}"]')
    assert isinstance(head, Tag)
    assert box.find("path")["d"] == head.find("path")["d"]  # type: ignore[index]
    assert f"Van 10% naar {after}%; het doel is {goal}%." in text_of(str(story))


@pytest.mark.parametrize(("count", "few"), [(29, True), (None, True), (30, False)])
def test_an_indication_is_called_so_in_words(count: int | None, few: bool) -> None:
    assert ("Indicatie: er zijn er minder dan 30 gemeten" in words(**measured(10, 50, 50, count=count))) is few


def test_the_measurements_are_a_chart_with_the_same_figures_in_a_table() -> None:
    story = page(**measured(10, 50, 20, 40))
    chart = story.select_one("svg.kr-reeks")
    assert isinstance(chart, Tag)
    assert len(chart.find_all("circle")) == 3
    assert "Het doel is 50" in str(chart["aria-label"])
    rows = [row.get_text(" ").split()[0] for row in story.select("#effect ~ section tbody tr")]
    assert rows == ["Nulmeting", "Meting", "Meting", "Doel"]


def test_without_a_measurement_there_is_no_chart_of_nothing() -> None:
    bare = page(effect=[{"kpi": "reis#kpi", "doel": 50}])
    assert bare.select_one("svg.kr-reeks") is None
    assert "Het doel is 50%." in text_of(str(bare))
    assert "Nog niet gemeten" in text_of(str(bare))


@pytest.mark.parametrize("answer", VOCABULARIES["oordeel"])
def test_what_the_customer_noticed_is_said(answer: str) -> None:
    said = words(**measured(10, 50, 20, merkbaar_voor_klant=answer, conclusie="Het scheelt."))
    assert re.search(f"Merkbaar voor de klant: {VOCABULARIES['oordeel'][answer]}", said)
    assert "Het scheelt." in said


def test_objections_stand_in_their_own_words_and_none_is_said_too() -> None:
    assert "“Geen tijd”" in words(draagvlak={"score": 2, "bezwaren": ["Geen tijd"]})
    assert "geen bezwaren opgeschreven" in words(draagvlak={"score": 2})


def test_priority_shows_its_formula() -> None:
    said = words(prioriteit={"klantwaarde": 4, "inspanning": 2, "bereik_per_jaar": 700})
    assert "Prioriteit 6: Snel doen ." in said
    assert "Klantwaarde 4 × bereikklasse 3 ÷ inspanning 2." in said


def test_an_action_of_four_fields_says_kindly_what_is_not_there() -> None:
    said = words()
    for empty in ("aanpak is nog niet", "nog niet gemeten", "nog niet bij hoe dit zo blijft", "Nog niemand schreef op"):
        assert empty in said
    assert "None" not in said


@pytest.mark.parametrize(
    ("fields", "is_late"),
    [
        ({"meten_voor": "2026-11-20"}, True),
        ({"meten_voor": "2026-11-21"}, False),
        ({"meten_voor": "2026-11-20", **measured(10, 50, 20)}, False),
        ({"meten_voor": "2026-11-20", **measured(10, 50)}, True),
        ({"meten_voor": "2026-11-20", "effect_niet_gemeten_omdat": "Te klein."}, False),
    ],
)
def test_measuring_that_is_overdue_is_said(fields: dict[str, Any], is_late: bool) -> None:
    promise = action_page.promise(records.action(**fields), records.TODAY)
    assert promise is not None
    assert promise.te_laat is is_late
    assert ("gemeten moeten zijn" in words(**fields)) is is_late


def test_who_took_it_over_and_where_it_came_from_are_named() -> None:
    said = words(overgenomen_door=["Gemeente Lindedam"], herkomst={"catalogus": "Gemeente Eikenhove"})
    assert "Gemeente Lindedam" in said
    assert "Gemeente Eikenhove" in said
    assert "Nog niemand" not in said


def test_the_word_for_customer_is_that_of_the_catalogue() -> None:
    chosen = settings.Settings(term_klant="ondernemer")
    body = made(replace(catalogue(**measured(10, 50, 20)), settings=chosen))["verbeteringen/actie/"].body
    assert "Merkbaar voor de ondernemer" in text_of(body)
