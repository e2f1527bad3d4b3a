"""Rompslomp: what the journeys cost at three moments, worked out by hand on the example and shown on the page."""

from dataclasses import replace
from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup
from example import example
from one_page import text_of, words
from records import EMPTY

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages.insights import rompslomp as burden

SCHULD, KWIJT, BIJSTAND = "schuldhulp-weer-rust", "kwijtschelding-een-keer-geven", "bijstand-eerlijk-nee"
SETTINGS = Settings.model_validate({"meld_url": "https://x.example/?t={titel}&b={tekst}"})


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    return page_of(example(SETTINGS))


def page_of(catalogue: Catalogue) -> BeautifulSoup:
    return one_page.soup(replace(catalogue, settings=SETTINGS), "rompslomp/")


def catalogue(*journeys: Any, actions: tuple[Any, ...] = ()) -> Catalogue:
    return records.catalogue(journeys, actions)


def test_the_answer_says_what_all_journeys_cost_and_what_goes_off(page: BeautifulSoup) -> None:
    """Hours: (220 * 1900 + 20 * 212) / 60 + 790 * 420 / 60 + 370 * 760 / 60 = 7037 + 5530 + 4687.

    A KPI counts the reminders: 212 a year, and 9 after the pause.
    """
    assert text_of(str(page.select_one(".kr-antwoord"))) == (
        "De 3 klantreizen waarvan wij het weten kosten alle mensen samen hoogstens 17.254 uur per jaar . Na wat is "
        "doorgevoerd is dat 67 uur minder , en als alle wensen uitkomen 70 uur minder . Bij 2 van de 3 "
        "klantreizen staat nog geen wens."
    )


def test_each_journey_has_a_bar_for_each_moment_that_can_differ_the_heaviest_first(page: BeautifulSoup) -> None:
    found = [
        (words(item.select_one(".kr-kaarttitel")), [words(hours) for hours in item.select("dd strong")])
        for item in page.select(".rompslomp > li")
    ]
    assert found == [
        ("Ik wil mijn gegevens maar één keer geven", ["7.037 uur", "6.970 uur", "6.967 uur"]),
        ("Ik wil weer rustig slapen", ["5.530 uur"]),
        ("Ik wil weten waar ik aan toe ben, ook als het 'nee' is", ["4.687 uur"]),
    ]
    widths = [float(bar["width"]) for bar in page.select(".rompslomp .kr-balk-deel")]
    assert widths[:4] == [100, 99, 99, 78.6]  # 6970 and 6967 / 7037, 5530 / 7037


def test_where_not_everyone_has_every_step_the_table_says_at_most_and_the_formula_why() -> None:
    some = records.step(id="b", aandeel_pct=40, tijd={"klant_minuten": 20})
    shown = page_of(catalogue(records.journey(records.step(id="a", tijd={"klant_minuten": 10}), some)))
    assert "hoogstens: niet iedereen doorloopt alle stappen" in words(shown.select_one("table:has(#rompslomp-titel)"))
    assert "hoogstens: niet" not in words(page_of(catalogue(records.journey(records.step()))))
    formula = next(words(one) for one in shown.select("details") if "Zo is de rompslomp berekend" in words(one))
    assert "Van stappen die tegelijk lopen, telt voor de dagen de langste." in formula
    assert "Van wat achter de schermen gebeurt, tellen alleen de dagen." in formula


def test_steps_behind_the_scenes_are_not_asked_for_their_minutes() -> None:
    hidden = records.unscored(id="b", soort="achter_de_schermen")
    shown = words(page_of(catalogue(records.journey(records.step(id="a"), hidden, volume_per_jaar=10))))
    assert "bij 1 van de 1 stap niet" in shown
    assert "weten wij nog niet: bij geen enkele reis staat" in shown


def test_the_table_behind_the_bars_says_minutes_days_desks_and_papers(page: BeautifulSoup) -> None:
    table = page.select_one("table:has(#rompslomp-titel)")
    assert table
    assert [[words(cell) for cell in row.select("td")] for row in table.select("tr")[1:]] == [
        [],
        ["240", "55", "3", "4", "7.037"],
        ["220", "55", "3", "4", "6.970"],  # without the reminder: 20 minutes; 9 people still got one
        ["220", "55", "3", "4", "6.967"],
        [],
        ["790", "207", "7", "3", "5.530"],  # nothing is wished: one row
        [],
        ["370", "48", "4", "3", "4.687"],
        [],
        ["17.254"],
        ["17.187"],  # 6970 + 5530 + 4687
        ["17.184"],
    ]


def test_the_ten_heaviest_steps_come_from_all_journeys(page: BeautifulSoup) -> None:
    """Minutes * volume / 60: 120 * 1900, 480 * 420, 150 * 760, 45 * 1900, 30 * 1900, 60 * 760 …

    The reminder is not among them: only 212 people got it.
    """
    table = page.select_one("table:has(#zwaarste-titel)")
    assert table
    rows = [
        (str(row.select("a")[0]["href"]).partition("#")[2], words(row.select("td")[2]))
        for row in table.select("tbody tr")
    ]
    assert rows == [
        ("stap-opnieuw-aanleveren", "3.800"),
        ("stap-papieren", "3.360"),
        ("stap-bewijsstukken", "1.900"),
        ("stap-doorverwezen", "1.425"),
        ("stap-uitzoeken", "950"),
        ("stap-gesprek", "760"),
        ("stap-eerste-gesprek", "630"),  # 90 * 420 / 60
        ("stap-werknl", "570"),  # 45 * 760 / 60, as the plan further on
        ("stap-plan", "570"),
        ("stap-aanslag-brief", "475"),  # 15 * 1900 / 60
    ]


def test_the_page_says_of_which_journeys_nothing_is_wished(page: BeautifulSoup) -> None:
    found = text_of(str(page))
    assert "Bij 2 klantreizen staat bij geen enkele stap wat ervan moet worden." in found
    assert "weten wij niet hoe vaak" not in found  # all three say their volume
    assert "Niet bij elke stap staat hoeveel minuten" not in found


def test_what_is_not_known_is_named_and_never_counted_as_nothing() -> None:
    """One journey says all, one no volume, one no minutes: 30 * 120 / 60 = 60 hours, and no more is known."""
    known = records.journey(records.step(tijd={"klant_minuten": 30}, aandeel_pct=100), id="a", volume_per_jaar=120)
    endless = records.journey(records.step(tijd={"klant_minuten": 30}), id="b", titel="Zonder aantal")
    timeless = records.journey(records.step(), id="c", titel="Zonder minuten", volume_per_jaar=9)
    page = page_of(catalogue(known, endless, timeless))
    assert text_of(str(page.select_one(".kr-antwoord"))) == (
        "De klantreis waarvan wij het weten kost alle mensen samen ongeveer 60 uur per jaar . Wat "
        "daarvan af kan, staat "
        "nog bij geen enkele stap."
    )
    assert len(page.select(".rompslomp > li")) == 1
    found = text_of(str(page))
    assert "Van 1 klantreis weten wij niet hoe vaak mensen haar per jaar maken: Zonder aantal ." in found
    assert "Zonder minuten (bij 1 van de 1 stap niet)." in found
    assert "b=Bij%20klantreis" in str(page)


def test_a_wish_that_takes_more_time_is_said_to_take_more() -> None:
    wish = {"lot": "blijft", "tijd": {"klant_minuten": 60}}
    pain = {"id": "stilte", "titel": "Stilte", "categorie": "informatie", "ernst": 1}
    slow = records.step(tijd={"klant_minuten": 30}, gewenst=wish, knelpunten=[pain])
    done = records.action(("2026-01-01", "geborgd"))
    answer = page_of(catalogue(records.journey(slow, volume_per_jaar=2), actions=(done,))).select_one(".kr-antwoord")
    assert "hoogstens 1 uur per jaar . Na wat is doorgevoerd is dat 1 uur meer , en" in text_of(str(answer))


def test_more_journeys_than_a_page_holds_are_counted_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(burden, "MOST", 2)
    many = [
        records.journey(records.step(tijd={"klant_minuten": 60}), id=f"r{number}", volume_per_jaar=number)
        for number in (1, 2, 3)
    ]
    page = page_of(catalogue(*many))
    assert [words(item.select_one("dd strong")) for item in page.select(".rompslomp > li")] == ["3 uur", "2 uur"]
    assert "6 uur per jaar" in text_of(str(page.select_one(".kr-antwoord")))  # 1 + 2 + 3
    assert "En nog 1; alles staat in de open data" in text_of(str(page))


def test_what_it_costs_in_money_stands_only_where_it_is_written_with_how_many_steps_that_is() -> None:
    paid = records.step(kosten_euro=41.5, gewenst={"lot": "blijft", "kosten_euro": 12})
    page = page_of(catalogue(records.journey(paid, records.step()), records.journey(id="gratis")))
    table = page.select_one("table:has(#geld-titel)")
    assert table
    rows = [[words(cell) for cell in row.select("td")] for row in table.select("tbody tr")]
    assert rows == [["€ 41,50", "€ 41,50", "€ 12", "1 van de 2 stappen"]]
    assert not page_of(catalogue(records.journey())).select("#geld")


def test_without_journeys_the_page_says_what_will_come() -> None:
    page = page_of(EMPTY)
    assert "Er zijn nog geen klantreizen" in text_of(str(page.select_one(".kr-antwoord")))
    assert not page.select("table, svg")


def test_what_it_costs_as_wished_is_told_only_where_somebody_wished() -> None:
    plain = records.journey(records.step(kosten_euro=12.5), records.unscored(soort="achter_de_schermen"), id="zonder")
    wish = {"lot": "blijft", "kosten_euro": 5}
    wished = records.journey(records.step(kosten_euro=12.5, gewenst=wish), id="met")
    rows = page_of(catalogue(plain, wished)).select("#geld ~ div")[0].select("tbody tr")
    assert [[words(cell) for cell in row.select("td")] for row in rows] == [
        ["€ 12,50", "€ 12,50", "€ 5", "1 van de 1 stap"],
        ["€ 12,50", "nog geen wens", "nog geen wens", "1 van de 1 stap"],
    ]


def test_who_has_a_step_again_may_be_worse_off_and_then_nothing_is_at_most() -> None:
    back = {"uitkomsten": [{"soort": "opnieuw", "naar": "a"}]}

    def told(**fields: Any) -> str:
        first = records.step(id="a", tijd={"klant_minuten": 30}, gewenst={"lot": "vervalt"}, **fields)
        second = records.step(tijd={"klant_minuten": 1}, profielen=["noor"])
        reis = records.journey(first, second, profielen=["jan", "noor"], volume_per_jaar=60)
        page = page_of(catalogue(reis))
        return words(page.select_one(".kr-antwoord")) + words(page.select_one("#alles ~ div tbody tr"))

    assert "samen hoogstens 31 uur" in told()
    assert "voor één klant hoogstens: niet iedereen" in told()
    assert "samen ongeveer 31 uur" in told(**back)
    assert "als alle wensen uitkomen hoogstens 30 uur minder" in told()
    assert "als alle wensen uitkomen ongeveer 30 uur minder" in told(**back)
    assert "voor één klant die geen stap opnieuw doet, hoogstens: niet iedereen" in told(**back)


def test_where_few_steps_say_how_long_they_last_it_says_so() -> None:
    reis = records.journey(records.step(tijd={"doorlooptijd": "3 weken", "klant_minuten": 1}), records.step())
    page = page_of(catalogue(reis))
    assert "dagen bekend bij 1 van de 2 stappen" in words(page.select_one("#alles ~ div tbody tr"))


def test_time_at_a_step_that_feels_good_counts_and_no_page_says_that_it_does_not() -> None:
    good, bad = (records.step(score, tijd={"klant_minuten": 60}) for score in (5, 1))
    found = records.catalogue([records.journey(bad, good, volume_per_jaar=10)])
    assert "20 uur per jaar" in words(page_of(found))
    for url in ("rompslomp/", "klantreizen/reis/"):
        said = words(one_page.soup(found, url))
        assert "geen rompslomp" not in said
        assert "(score 4 of 5), telt mee" in said
