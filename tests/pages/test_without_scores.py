"""Where nobody gave a score every page is made all the same, and none of them says more than is known."""

import re
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import any_catalogue
import pytest
import records
from bs4 import BeautifulSoup
from example import example
from hypothesis import given, settings
from hypothesis import strategies as st
from one_page import answer, made, soup, text_of, words

from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.registers import Kanaal, Levensgebeurtenis
from catalogue.pages import jobs as pages

CLAIMS = re.compile(
    r"Laagste punt|Hier doet het de meeste pijn|klantreizen met de laagste ervaring"
    r"|\d van 5, (?:zeer )?(?:negatief|neutraal|positief)|\(\d van 5\)"
)
WEBSITE = {"website": Kanaal.model_validate({"id": "website", "naam": "Website", "soort": "digitaal"})}


@cache
def scoreless() -> Catalogue:
    """The example as nobody gave a score in it."""
    whole = example()
    return replace(whole, klantreizen={id: records.without_scores(reis) for id, reis in whole.klantreizen.items()})


def figure(*steps: dict[str, Any], **fields: Any) -> str:
    """The first of the three figures of a journey with these steps."""
    catalogue = records.catalogue([records.journey(*steps, **fields)])
    return words(soup(catalogue, "klantreizen/reis/").select_one(".kr-cijfers > div"))


def pain(id: str, ernst: int = 2) -> dict[str, Any]:
    return {"id": id, "titel": f"Knelpunt {id}", "categorie": "taal", "ernst": ernst}


def naming(catalogue: Catalogue, register: str, id: str) -> Catalogue:
    """The catalogue in which all its journeys name an entry of a register."""
    mentions = tuple(Vermelding("journeys", reis) for reis in catalogue.klantreizen)
    return replace(catalogue, vermeldingen={(register, id): mentions})


def claims(page: BeautifulSoup) -> list[str]:
    """What a page says of scores."""
    return CLAIMS.findall(words(page))


OTHERS = {"lezen/"}
"""Pages that tell of another catalogue."""


@pytest.mark.parametrize("url", sorted({*made(scoreless())} - OTHERS))
def test_no_page_claims_a_score_or_a_lowest_point_that_nobody_gave(url: str) -> None:
    assert claims(soup(scoreless(), url)) == []


def test_nor_does_the_start_page() -> None:
    assert claims(BeautifulSoup(pages.start(scoreless()), "html.parser")) == []


def test_the_example_with_its_scores_does_claim() -> None:
    assert "Hier doet het de meeste pijn" in claims(soup(example(), "klantreizen/schuldhulp-weer-rust/"))
    assert "Laagste punt" in claims(BeautifulSoup(pages.start(example()), "html.parser"))


@settings(max_examples=15)
@given(st.integers(0, 10**9))
def test_any_catalogue_has_its_pages_with_scores_or_without(seed: int) -> None:
    for page in made(any_catalogue.catalogue(Random(seed))).values():
        assert page.body


def test_the_page_of_a_journey_without_scores_says_that_it_is_not_known_and_how_to_find_out() -> None:
    assert figure(records.unscored(), records.unscored()) == (
        "Waar het de meeste pijn doet Dat weten wij nog niet: geen enkele stap heeft een score. "
        "Vraag het aan mensen die deze reis maken."
    )
    page = soup(scoreless(), "klantreizen/schuldhulp-weer-rust/")
    assert "nog geen score" in words(page.select_one(".map-ervaring td"))
    assert page.select(".map-curve, table.map .map-punt, .map-smal .map-punt[data-score]") == []
    assert "geen enkele stap heeft er al een" in words(page)
    assert [words(one).split()[0] for one in page.select(".mermaid")] == ["flowchart"]


def test_equal_assumptions_are_no_reason_to_point_at_one_of_them() -> None:
    assert figure(records.step(3), records.step(3)) == (
        "Waar het de meeste pijn doet Dat weten wij nog niet: de laagste scores zijn gelijk, en het zijn aannames. "
        "Vraag het aan mensen die deze reis maken."
    )


def test_without_a_lowest_score_the_heaviest_knelpunt_is_named() -> None:
    light, heavy = records.unscored(knelpunten=[pain("a")]), {"titel": "Ik bel", "knelpunten": [pain("b", 3)]}
    told = figure(light, heavy)
    assert told.startswith("Hier weegt een knelpunt het zwaarst Ik bel Knelpunt b ")
    assert "weten wij nog niet: geen enkele stap heeft een score" in told
    again = figure(light, heavy, {"titel": "Ik mail", "knelpunten": [pain("c", 3)]})
    assert "Knelpunt b. Er is nog 1 knelpunt dat even zwaar weegt" in again


def test_one_score_is_the_lowest_point_and_says_what_it_rests_on() -> None:
    assert figure(records.unscored(), records.surely(2, titel="Ik bel")).startswith(
        "Hier doet het de meeste pijn Ik bel 2 van 5, negatief"
    )
    assert figure(records.unscored(), records.step(2, titel="Ik bel")).endswith("2 van 5, negatief , een aanname")
    assert figure(records.unscored(), records.surely(4)).startswith("Het laagste punt Ik wacht 4 van 5")


def test_the_start_page_names_no_worst_journeys_when_it_does_not_know_them() -> None:
    def start(*known: int) -> str:
        reizen = [records.journey(records.unscored(), id=f"r{number:02}") for number in range(15)]
        scored = [records.journey(records.surely(score), id=f"s{score}") for score in known]
        return text_of(pages.start(records.catalogue([*reizen, *scored])))

    assert "Welke klantreizen het slechtst voelen, weten wij nog niet" in start()
    assert "Bovenaan staat de klantreis met de laagste ervaring. Van de andere" in start(2)
    assert "De eerste 2 zijn de klantreizen met de laagste ervaring." in start(2, 3)


def test_the_start_page_says_of_how_many_journeys_those_who_lived_it_told() -> None:
    def told(*steps: dict[str, Any]) -> str:
        reizen = [records.journey(step, id=f"r{at}") for at, step in enumerate(steps)]
        start = BeautifulSoup(pages.start(records.catalogue(reizen)), "html.parser")
        return words(start.select_one(".kr-cijfers .kr-toelichting"))

    quoted = records.unscored(uitspraken=[{"tekst": "Ik hoorde niets", "bron": "gesprek"}])
    assert told(records.surely(2), quoted) == "verteld door wie het meemaakte"
    assert told(records.unscored(), records.step(2), quoted) == "1 daarvan verteld door wie het meemaakte"
    assert told(records.unscored(), records.step(2)) == "nog niet nagevraagd bij wie het meemaakt"
    assert told() == "nog niets opgeschreven"


def test_nobody_lived_what_was_made_up() -> None:
    def told(*made_up: bool) -> str:
        reizen = [records.journey(records.surely(2), id=f"r{at}", fictief=one) for at, one in enumerate(made_up)]
        start = BeautifulSoup(pages.start(records.catalogue(reizen)), "html.parser")
        return words(start.select_one(".kr-cijfers .kr-toelichting"))

    assert told(True) == "een verzonnen voorbeeld"
    assert told(True, True) == "verzonnen voorbeelden"
    assert told(True, False) == "1 daarvan verteld door wie het meemaakte"


def test_a_life_event_names_the_worst_steps_as_far_as_they_are_known() -> None:
    event = Levensgebeurtenis.model_validate({"id": "verhuizen", "naam": "Ik verhuis"})

    def told(*reizen: tuple[str, dict[str, Any]]) -> str:
        made_of = [records.journey(one, id=id, aanleiding={"levensgebeurtenis": "verhuizen"}) for id, one in reizen]
        catalogue = records.catalogue(made_of, levensgebeurtenissen={"verhuizen": event})
        named = naming(catalogue, "levensgebeurtenissen", "verhuizen")
        return words(soup(named, "levensgebeurtenissen/verhuizen/").select_one(".kr"))

    assert "Waar het het slechtst voelt Dat weten wij nog niet" in told(("a", records.unscored()))
    some = told(("a", records.unscored()), ("b", records.surely(1)))
    assert "1 van 5" in some
    assert "Bij 1 klantreis weten wij dat nog niet" in some


def test_a_channel_counts_the_steps_with_a_score_and_says_how_many_there_are() -> None:
    def told(*steps: dict[str, Any]) -> str:
        reis = records.journey(*({**one, "id": f"s{at}", "kanalen": ["website"]} for at, one in enumerate(steps)))
        named = naming(records.catalogue([reis], kanalen=WEBSITE), "kanalen", "website")
        return answer(soup(named, "kanalen/website/"))

    assert told(records.unscored()) == (
        "Website komt voor bij 1 stap in 1 klantreis. Hoe die stap voelt, weten wij nog niet: er is nog geen score. "
        "Vraag het aan mensen die dit kanaal gebruiken."
    )
    assert told(records.unscored(), records.surely(1)) == (
        "Website komt voor bij 2 stappen in 1 klantreis; 1 daarvan heeft een score: 1 voelt negatief (1 of 2) en "
        "geen enkele positief (4 of 5)."
    )


def test_the_diagram_names_the_steps_that_it_leaves_out() -> None:
    reis = records.journey(records.surely(2, id="een"), records.unscored(id="twee", titel="Ik hoor niets"))
    page: BeautifulSoup = soup(records.catalogue([reis]), "klantreizen/reis/")
    assert "Ik hoor niets" not in words(page.select_one(".mermaid"))
    assert "Zonder score, en dus niet in het diagram: Ik hoor niets ." in words(page)
