"""What is known of what customers expect, why, and what they need; empty cells are seen and can be filled."""

from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import records
from bs4 import BeautifulSoup, Tag
from example import example
from hostile import HOSTILE
from one_page import ASKING, answer, soup, text_of, words
from records import EMPTY, JAN, TEAM

from catalogue.figures.expectations import Verwachtingen, verwachtingen
from catalogue.model import REGISTERS, Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights import wat_verwacht_wie as expectations

ALL, OF = "wat-verwacht-wie/", "wat-verwacht-wie/{}/"


def step(id: str, what: str | None = None, why: str | None = None, need: str | None = None) -> dict[str, Any]:
    expected = {} if what is None else {"verwachting": {"wat": what} | ({} if why is None else {"waarom": why})}
    return records.step(id=id, **expected, **({} if need is None else {"behoefte": need}))


FULL = step("vol", "Een datum", "Ik wacht", "Rust")
EMPTY_STEP = step("leeg")


def catalogue(*journeys: Klantreis, **registers: Any) -> Catalogue:
    reizen = {reis.id: reis for reis in journeys}
    return Catalogue(records.TODAY, klantreizen=reizen, **{"organisaties": TEAM, "profielen": JAN} | registers)


@cache
def shown(url: str = ALL) -> BeautifulSoup:
    return soup(example(ASKING), url)


def rows(page: BeautifulSoup, id: str) -> list[str]:
    return [words(row) for row in page.select(f"#{id} ~ .kr-scroll")[0].select("tbody tr")]


# --- counting -------------------------------------------------------------------------------------------------------


def test_every_step_asks_three_questions_and_each_without_an_answer_is_a_blind_spot() -> None:
    reis = records.journey(FULL, step("b", "Een datum"), step("c", need="Rust"), EMPTY_STEP)
    found = verwachtingen(reis.stappen)
    assert found == Verwachtingen(stappen=4, wat=2, waarom=1, behoefte=2)
    assert found.blinde_vlekken == 7  # 4 * 3 - 2 - 1 - 2
    assert found + found == Verwachtingen(8, 4, 2, 4)


def test_a_step_counts_for_each_profile_of_its_journey() -> None:
    people = {
        id: REGISTERS["profielen"].model_validate({"id": id, "naam": id, "soort": "inwoner", "fictief": True})
        for id in ("an", "bo", "cas")
    }
    found = catalogue(
        records.journey(EMPTY_STEP, FULL, id="x", profielen=["bo", "an"]),
        records.journey(EMPTY_STEP, id="y", profielen=["bo"]),
        profielen=people,
    )
    made_rows = expectations.view(found)["profielen"]
    assert [(row.profiel, row.reizen, row.bekend) for row in made_rows] == [
        ("bo", 2, Verwachtingen(3, 1, 1, 1)),
        ("an", 1, Verwachtingen(2, 1, 1, 1)),
        ("cas", 0, Verwachtingen(0, 0, 0, 0)),  # last: nothing is known of it, and nothing is asked
    ]
    page = soup(found, ALL)
    assert "nog geen: van dit profiel weten wij nog niets" in rows(page, "profielen")[2]


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_answer_counts_what_is_known_of_all_steps() -> None:
    # Steps: 10 + 8 + 9 = 27. Each says what is expected and why; three say what is needed: 81 - 27 - 27 - 3.
    assert answer(shown()) == (
        "Van 27 stappen weten wij bij 27 wat mensen verwachten, bij 27 waarom, en bij 3 wat zij nodig hebben: "
        "24 blinde vlekken."
    )
    chart = shown().select(".kr-staven tbody tr")
    assert [words(row) for row in chart] == [
        "Wat zij verwachten 27 van 27 stappen 0",
        "Waarom zij dat verwachten 27 van 27 stappen 0",
        "Wat zij nodig hebben 3 van 27 stappen 24",
    ]
    assert [row.select_one(".kr-balk-deel")["width"] for row in chart] == ["100", "100", "11"]  # type: ignore[index]


def test_the_emptiest_journey_comes_first_and_leads_to_its_own_page() -> None:
    assert rows(shown(), "reizen") == [
        "Ik wil weer rustig slapen Jan 10 van 10 10 van 10 1 van 10 9",
        "Ik wil weten waar ik aan toe ben, ook als het 'nee' is Noor 9 van 9 9 van 9 1 van 9 8",
        "Ik wil mijn gegevens maar één keer geven Dewi 8 van 8 8 van 8 1 van 8 7",
    ]
    links = [str(link["href"]) for link in shown().select("#reizen ~ .kr-scroll")[0].select("tbody th a")]
    assert links == [
        "../wat-verwacht-wie/schuldhulp-weer-rust/",
        "../wat-verwacht-wie/bijstand-eerlijk-nee/",
        "../wat-verwacht-wie/kwijtschelding-een-keer-geven/",
    ]
    assert rows(shown(), "profielen")[0] == "Jan 1 10 van 10 10 van 10 1 van 10 9"


def test_the_page_of_a_journey_shows_every_step_with_its_empty_cells() -> None:
    page = shown(OF.format("schuldhulp-weer-rust"))
    assert words(page.h1) == "Wat verwacht wie: Ik wil weer rustig slapen"
    table = page.select_one(".verwacht-tabel")
    assert isinstance(table, Tag)
    assert [words(phase) for phase in table.select(".kr-fase")] == [
        "Ik merk dat het niet meer gaat",
        "Ik vraag om hulp",
        "Samen een plan maken",
        "Onderweg naar rust",
    ]
    assert len(table.select("tbody tr")) == 14  # 10 steps in 4 phases
    assert len(table.select(".kr-blind")) == 9
    search = words(table.select("tbody tr")[2])
    assert search == (
        "Een kennis noemt schuldhulp en ik zoek het op 2 van 5, negatief , van vóór de verbetering Snel zien "
        "of dit iets voor mij is Ik durf nog niet te bellen Weten dat ik welkom ben, ook met mijn soort schulden"
    )
    assert words(page.select_one(".kr-kaarten")) == (
        "Jan Wil: Rust in mijn hoofd Vindt belangrijk: één aanspreekpunt, weten waar ik aan toe ben"
    )


def test_an_empty_cell_opens_a_message_that_names_journey_step_and_question() -> None:
    first = shown(OF.format("schuldhulp-weer-rust")).select(".kr-blind a")[0]
    sent = parse_qs(urlsplit(str(first["href"])).query)
    assert sent["titel"] == ["Ik lig wakker van de rekeningen: Wat heeft iemand hier nodig?"]
    assert sent["tekst"][0].startswith(
        "Klantreis: Ik wil weer rustig slapen\nStap: Ik lig wakker van de rekeningen\n"
        "Vraag: Wat heeft iemand hier nodig?\n"
    )


def test_open_questions_stand_beside_it() -> None:
    cards = shown().select(".verwacht-vragen > li")
    assert [words(card.select_one(".kr-kaarttitel")) for card in cards] == [
        "Waarom trekt 8% de aanvraag in?",
        "Hoeveel mensen hebben recht maar vragen niet aan?",
        "Wie haakt af op de website en meldt zich nooit?",
    ]
    assert "Waarom dit telt: Geen enkel gesprek met deze groep" in words(cards[0])
    assert "Zo komen wij erachter: Bel drie mensen per maand" in words(cards[0])


def test_the_journey_leads_here_where_it_says_what_is_not_known() -> None:
    link = shown("klantreizen/schuldhulp-weer-rust/").select(
        "#kennisvragen ~ p a[href='../../wat-verwacht-wie/schuldhulp-weer-rust/']"
    )
    assert len(link) == 1


# --- other catalogues -----------------------------------------------------------------------------------------------


def test_without_a_journey_the_page_says_what_fills_it() -> None:
    body = str(soup(EMPTY, ALL))
    assert "Er is nog geen klantreis, dus dit weten wij nog niet." in text_of(body)
    assert "Er staat nog geen vraag open" in text_of(body)
    assert "<table" not in body


def test_one_empty_step_is_told_in_the_singular_and_without_a_place_to_write_to() -> None:
    found = catalogue(records.journey(step("a", "Rust", "Moe")))
    page = soup(found, ALL)
    assert "Van 1 stap weten wij bij 1 wat mensen verwachten" in answer(page)
    assert answer(page).endswith("bij geen enkele wat zij nodig hebben: 1 blinde vlek.")
    own = soup(found, OF.format("reis"))
    assert [words(cell) for cell in own.select(".kr-blind")] == ["Weten wij nog niet"]
    assert "Bij deze klantreis staat nog geen vraag open." in words(own.div)


def test_long_lists_are_cut_and_totals_count_everything() -> None:
    most = expectations.MOST
    many = [records.journey(EMPTY_STEP, id=f"r{i}", kennisvragen=[{"id": "v", "vraag": "V?"}]) for i in range(most + 3)]
    page = soup(catalogue(*many), ALL)
    assert len(rows(page, "reizen")) == most
    assert len(page.select(".verwacht-vragen > li")) == most
    assert text_of(str(page)).count("En nog 3; alles staat in de open data") == 2
    assert "Van 53 stappen" in answer(page)  # 50 + 3
    assert "159 blinde vlekken" in answer(page)  # 53 * 3


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_of_an_editor_is_only_text(hostile: str) -> None:
    title = hostile[:100]
    bad = step("a", hostile[:100], None, None) | {"titel": title}
    found = catalogue(records.journey(bad, titel=title, kennisvragen=[{"id": "v", "vraag": title}]))
    found = replace(found, settings=ASKING)
    for url in (ALL, OF.format("reis")):
        page = soup(found, url)
        assert not page.select("script, img")
        assert all(str(link["href"]).startswith(("../", "#", "https://meld.")) for link in page.select("a[href]"))
    sent = parse_qs(urlsplit(str(soup(found, OF.format("reis")).select(".kr-blind a")[0]["href"])).query)
    assert title.strip() in sent["tekst"][0]


def test_a_step_for_some_counts_for_those_and_one_behind_the_scenes_for_nobody() -> None:
    people = {
        id: REGISTERS["profielen"].model_validate({"id": id, "naam": id.title(), "soort": "inwoner", "fictief": True})
        for id in ("bo", "an")
    }
    hidden = records.unscored(id="dossier", titel="Het dossier gaat door", soort="achter_de_schermen")
    only = EMPTY_STEP | {"profielen": ["bo"], "titel": "Ik vul het in"}
    phases = [{"titel": "Zichtbaar", "stappen": [only, FULL]}, {"titel": "Verborgen", "stappen": [hidden]}]
    found = catalogue(records.journey(fasen=phases, profielen=["bo", "an"]), profielen=people)
    known = {row.profiel: row.bekend for row in expectations.view(found)["profielen"]}
    assert known == {"bo": Verwachtingen(2, 1, 1, 1), "an": Verwachtingen(1, 1, 1, 1)}
    assert "dan telt hij alleen bij die mee" in words(soup(found, ALL))
    table = words(soup(found, OF.format("reis")).select_one("table.verwacht-tabel"))
    assert "Ik vul het in 3 van 5, neutraal alleen voor Bo" in table
    assert "Verborgen" not in table
    assert "dossier" not in table
