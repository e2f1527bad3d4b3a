"""Wat werkt?: every effect with its verdict, good and bad alike, worked out by hand on the example."""

from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup
from example import example
from one_page import answer, text_of, words
from records import EMPTY, JAN, TEAM

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages.insights import wat_werkt as what_works

PLAIN = Settings()


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    return page_of(example(PLAIN))


def page_of(catalogue: Catalogue) -> BeautifulSoup:
    return one_page.soup(catalogue, "wat-werkt/")


def measured(value: float, count: int = 50, **fields: Any) -> dict[str, Any]:
    """An effect that goes from 10 and aims for 20; by the value, how far it came."""
    start = records.measurement(10, count, "2026-01-01")
    return {"kpi": "reis#kpi", "nulmeting": start, "doel": 20, "metingen": [records.measurement(value)]} | fields


def catalogue(*actions: Any) -> Catalogue:
    reis = records.journey(
        records.step(
            knelpunten=[{"id": "stilte", "titel": "Stilte", "categorie": "informatie", "ernst": 1}], id="wachten"
        ),
        kpis=[records.kpi().model_dump()],
    )
    return Catalogue(
        records.TODAY,
        klantreizen={"reis": reis},
        verbeteringen={actie.id: actie for actie in actions},
        organisaties=TEAM,
        profielen=JAN,
    )


def done(id: str, *effects: dict[str, Any], **fields: Any) -> Any:
    return records.action(("2026-01-01", "gemeten"), id=id, titel=f"Actie {id}", effect=list(effects), **fields)


def test_the_answer_counts_every_verdict_that_occurs_and_tells_apart_what_is_less_sure(page: BeautifulSoup) -> None:
    """31→68 of 65, 14→8 of 9, 22→9 of 10, 212→9 of 10, 71→18 of 25 · 0→61 of 70: 87 % · 38→41 of 60: 3 of 22."""
    assert answer(page) == (
        "Wij maten 7 effecten : 5 haalden het doel (1 is maar een indicatie, 1 kan toeval zijn, 1 gaat over een "
        "andere periode), 1 is op weg en "
        "1 gaf enig verschil (kan toeval zijn). 2 acties zijn doorgevoerd maar nog niet gemeten."
    )
    assert [words(item) for item in page.select(".oordelen > li")] == [
        "5 Doel gehaald (1 is maar een indicatie, 1 kan toeval zijn, 1 gaat over een andere periode)",
        "1 Op weg",
        "1 Enig verschil (kan toeval zijn)",
        "0 Geen verschil",
        "0 Achteruit",
    ]


def test_each_kind_of_action_has_its_verdicts_and_what_is_not_measured(page: BeautifulSoup) -> None:
    table = page.select_one("table:has(#soorten-titel)")
    assert table
    rows = {
        words(row.th): [int(words(cell).split(" ")[0]) for cell in row.select("td")] for row in table.select("tbody tr")
    }
    assert rows == {
        "Dienstverlening": [2, 0, 0, 0, 0, 0],  # calling first has two effects
        "Communicatie": [1, 0, 0, 0, 0, 2],  # the card and the letter are done and not measured
        "Proces": [1, 0, 0, 0, 0, 0],
        "Samenwerking": [1, 0, 0, 0, 0, 0],
        "Cultuur": [0, 0, 1, 0, 0, 0],
        "Gegevens": [0, 1, 0, 0, 0, 0],
        "Alles samen": [5, 1, 1, 0, 0, 2],
    }
    assert list(rows)[:2] == ["Dienstverlening", "Communicatie"]


def test_each_effect_says_its_way_what_was_noticed_and_the_words_beside_the_verdict(page: BeautifulSoup) -> None:
    culture = page.select_one("section[aria-labelledby=soort-cultuur]")
    assert culture
    assert words(culture) == (
        "Cultuur Enig verschil Kan toeval zijn Training: gastvrij zijn, ook bij slecht nieuws Gebruikt minstens één "
        "alternatief binnen 6 "
        "weken . Van 38% naar 41%; het doel is 60%. 14% van de weg van nulmeting naar doel Nog geen "
        "aantoonbaar verschil. "
        "Wel minder weerstand tegen 'eerst bellen'. "
        "Gemeten op 30 september 2026. Kan toeval zijn: bij zo weinig mensen kan een verschil van deze grootte ook "
        "vanzelf ontstaan. Merkbaar voor de klant: Nee"
    )
    ways = [words(way).partition(" ")[0] for way in page.select(".kr-weg")]
    # (68-31)/(65-31)=37/34, (14-8)/(14-9)=6/5, 13/12, 203/202, 53/46, 3/22 and 61/70
    assert ways == ["109%", "120%", "108%", "100%", "115%", "14%", "87%"]


def test_an_indication_is_marked_where_it_stands(page: BeautifulSoup) -> None:
    """Only of telling it again were 28 people asked, at the nulmeting."""
    marked = [
        words(item.select_one(".kr-kaarttitel"))
        for item in page.select(".kr-resultaten > li:has([data-kanttekening=indicatie])")
    ]
    assert marked == ["Het KCC belt samen met de klant door naar schuldhulp"]
    assert "minder dan 30 gemeten" in words(page.select_one("section[aria-labelledby=soort-samenwerking]"))


def test_what_was_carried_out_and_not_measured_is_named_with_its_reason(page: BeautifulSoup) -> None:
    found = text_of(str(page))
    assert "Van 2 doorgevoerde acties weten wij nog niet of het hielp." in found
    assert (
        "Besluitbrief op één bladzijde, in gewone taal : Doorgevoerd sinds 2 maart 2026, meten vóór 1 september"
        in found
    )
    assert (
        "1 actie wordt met een reden niet gemeten. Brievenopener en drie bakjes in de spreekkamer : Te klein" in found
    )
    assert page.select_one('a[href="../verzandingswacht/"]')


def test_objections_stand_beside_what_became_of_them(page: BeautifulSoup) -> None:
    table = page.select_one("table:has(#bezwaren-titel)")
    assert table
    rows = [(words(row.th), words(row.td)) for row in table.select("tbody tr")]
    assert rows[0] == (
        "“Mag dat van de AVG?”",
        "Vastgesteld inkomen hergebruiken in plaats van opnieuw vragen : Geparkeerd , wacht op: Advies functionaris "
        "gegevensbescherming Toestemming voor de kwijtscheldingstoets vragen bij de start van de "
        "bijstand : Gemeten , niet op elke plek , op weg",
    )
    assert (
        "“Dat doen we toch al?”",
        "Het KCC belt samen met de klant door naar schuldhulp : Geborgd , doel gehaald Indicatie",
    ) in rows
    assert len(rows) == 8


def test_bad_and_good_have_the_same_place_and_the_same_size() -> None:
    """From 10 to 20: 20, 15, 12, 10 and 5 are reached, half, a fifth, nothing, and half the wrong way."""
    page = page_of(catalogue(*(done(f"a{value}", measured(value)) for value in (20, 15, 12, 10, 5))))
    assert answer(page).replace(" (kan toeval zijn)", "") == (
        "Wij maten 5 effecten : 1 haalde het doel, 1 is op weg, 1 gaf enig verschil, 1 gaf geen verschil en 1 ging "
        "achteruit."
    )
    boxes = page.select(".kr-resultaten > li > p:first-child > strong.kr-oordeel-vak")
    assert sorted(words(box) for box in boxes) == [
        "Achteruit",
        "Doel gehaald",
        "Enig verschil",
        "Geen verschil",
        "Op weg",
    ]
    ways = sorted(words(way) for way in page.select(".kr-weg"))
    assert ways[:2] == ["0% van de weg van nulmeting naar doel", "100% van de weg van nulmeting naar doel"]
    assert "50% van de weg, maar de verkeerde kant op" in ways
    bars = [float(bar["width"]) for bar in page.select(".oordelen-tabel tbody tr:first-child .kr-balk-deel")]
    assert bars == [100] * 5


def test_one_effect_on_few_is_told_in_the_singular() -> None:
    assert answer(page_of(catalogue(done("a", measured(20, 9))))) == (
        "Wij maten 1 effect : 1 haalde het doel (is maar een indicatie, kan toeval zijn)."
    )


def test_an_effect_that_lacks_its_goal_leaves_its_action_unmeasured() -> None:
    found = answer(page_of(catalogue(done("a", measured(20, doel=None)))))
    assert found == (
        "Wij weten nog niet wat werkt: er is nog geen effect gemeten. 1 actie is doorgevoerd maar nog niet gemeten."
    )


def test_more_effects_than_a_page_holds_are_counted_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(what_works, "MOST", 2)
    first = [records.measurement(20, 50, "2026-01-02")]
    older = done("d", measured(20, metingen=first), soort="cultuur")
    page = page_of(catalogue(*(done(id, measured(20)) for id in "abc"), older))
    assert len(page.select(".kr-resultaten > li")) == 2
    assert words(page.select_one(".oordelen > li")) == "4 Doel gehaald (4 kunnen toeval zijn)"
    ids = {tag["id"] for tag in page.select("[id]")}
    assert {link["href"] for link in page.select(".oordelen-tabel a")} <= {f"#{id}" for id in ids}
    assert "En nog 2; alles staat in de open data" in text_of(str(page))


def test_of_an_objection_made_often_the_first_actions_are_shown_and_the_others_counted() -> None:
    often = {"score": 1, "bezwaren": ["Dat doen we al."]}
    ids = [f"actie-{number:02}" for number in range(what_works.PER_OBJECTION + 2)]
    page = page_of(catalogue(*(done(id, draagvlak=often) for id in ids)))
    (cell,) = page.select("table:has(#bezwaren-titel) td")
    assert len(cell.select("li a")) == what_works.PER_OBJECTION
    assert words(cell.select("li")[-1]) == "En nog 2 acties."


def test_what_was_objected_is_shown_as_text() -> None:
    hostile = "<img src=x onerror=alert(1)>"
    page = page_of(catalogue(done("a", draagvlak={"score": 1, "bezwaren": [hostile]})))
    assert f"“{hostile}”" in words(page.select_one("table:has(#bezwaren-titel)"))
    assert not page.select("img")


def test_without_actions_the_page_says_what_will_come() -> None:
    page = page_of(EMPTY)
    assert answer(page) == "Wij weten nog niet wat werkt: er is nog geen effect gemeten."
    assert "Er zijn nog geen verbeteracties." in text_of(str(page))
    assert not page.select("table, svg")


def test_what_nobody_chose_is_no_kind_of_action() -> None:
    page = page_of(catalogue(done("a", measured(20)), done("b", measured(20), soort="dienstverlening")))
    rows = [words(row.th) for row in page.select("table:has(#soorten-titel) tbody tr")]
    assert rows == ["Dienstverlening", "Soort niet ingevuld", "Alles samen"]
