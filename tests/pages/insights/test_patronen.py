"""The same trouble in several journeys, weighed by reach, and improvements that answer more than one knelpunt."""

from functools import cache
from typing import Any

import pytest
import records
from bs4 import BeautifulSoup
from example import example
from hostile import HOSTILE
from one_page import answer, soup, text_of, words
from records import EMPTY

from catalogue.figures.patterns import bundels, per_categorie, per_patroon
from catalogue.figures.weight import knelpuntgewicht
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights import patronen as patterns

URL = "patronen/"


def pain(id: str, kind: str = "taal", severity: int = 1, **fields: Any) -> dict[str, Any]:
    return {"id": id, "titel": f"Pijn {id}", "categorie": kind, "ernst": severity, **fields}


def journey(id: str, *pains: dict[str, Any], **fields: Any) -> Klantreis:
    """A journey with each of these knelpunten at a step of its own."""
    steps = [records.step(3, id=f"stap-{item['id']}", knelpunten=[item]) for item in pains]
    return records.journey(*steps, id=id, **fields)


def catalogue(*journeys: Klantreis, actions: tuple[Verbeteractie, ...] = ()) -> Catalogue:
    return records.catalogue(journeys, actions)


def page(found: Catalogue) -> BeautifulSoup:
    return soup(found, URL)


@cache
def shown() -> BeautifulSoup:
    return page(example())


# --- the figures ----------------------------------------------------------------------------------------------------


def test_a_pattern_weighs_what_its_knelpunten_weigh_together() -> None:
    found = catalogue(
        journey("a", pain("x", severity=2), pain("y", "silo", 3), volume_per_jaar=1000),  # reach is class 4
        journey("b", pain("x", severity=3)),  # reach unknown: class 1
        actions=(records.action(id="doe", lost_op=["b#x"]),),
    )
    silo, taal = per_categorie(found)
    assert (silo.naam, silo.gewicht, silo.reizen, silo.zonder_actie) == ("silo", 12, ("a",), 1)  # 3 * 1 * 4
    assert (taal.naam, taal.gewicht, taal.reizen, taal.zonder_actie) == ("taal", 11, ("a", "b"), 1)  # 2 * 4 + 3
    assert [(pijn.adres, knelpuntgewicht(pijn).waarde) for pijn in taal.plekken] == [("a#x", 8), ("b#x", 3)]
    assert [actie.id for actie in taal.acties] == ["doe"]


def test_the_word_of_an_editor_makes_a_pattern_whatever_the_kind() -> None:
    found = catalogue(
        journey("a", pain("x", patroon="stilte"), pain("y", "silo", patroon="stilte"), pain("z")),
    )
    (stilte,) = per_patroon(found)
    assert (stilte.naam, len(stilte.plekken)) == ("stilte", 2)


def test_an_improvement_answers_several_only_when_they_stand_in_several_steps() -> None:
    steps = records.step(3, id="s", knelpunten=[pain("x"), pain("y")]), records.step(3, id="t", knelpunten=[pain("z")])
    actions = (
        records.action(id="een-stap", lost_op=["a#x", "a#y"]),
        records.action(id="twee-stappen", lost_op=["a#x", "a#z"]),
        records.action(id="twee-keer-hetzelfde", lost_op=["a#z", "a#z"]),
        records.action(id="twee-reizen", lost_op=["a#x", "b#x"]),
    )
    found = bundels(catalogue(records.journey(*steps, id="a"), journey("b", pain("x")), actions=actions))
    assert [(bundel.actie.id, bundel.reizen, bundel.gewicht) for bundel in found] == [
        ("twee-reizen", ("a", "b"), 2),
        ("twee-stappen", ("a",), 2),
    ]


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_answer_says_what_comes_back_and_what_helps_in_more_places() -> None:
    assert answer(shown()) == (
        "3 van de 13 soorten knelpunten komen in meer dan één klantreis terug; het zwaarst weegt ‘Verwachting’, in 2 "
        "klantreizen. 6 verbeteracties zijn voor knelpunten op meer dan één plek bedoeld."
    )


# Reach: 420 a year is class 2, 760 class 3, 1900 class 4. A step without a wish differs 1.
EXPECTED = [
    ("Verwachting", 44, 3, 2),  # remission 3 * 2 * 4 and 1 * 2 * 4, assistance 2 * 2 * 3
    ("Dubbel vragen", 36, 1, 1),  # 3 * 3 * 4
    ("Veel loketten", 32, 2, 1),  # 2 * 2 * 4, twice
    ("Nee verkopen", 30, 2, 2),  # assistance 3 * 2 * 3, remission 3 * 1 * 4
    ("Langs elkaar heen werken", 30, 3, 3),  # debts 3 * 2 * 2, remission 3 * 1 * 4, assistance 2 * 1 * 3
    ("Informatie", 18, 1, 1),  # 3 * 2 * 3
    ("Bureaucratie", 12, 1, 1),  # 3 * 2 * 2
    ("Duurt lang", 12, 1, 1),  # 3 * 2 * 2
    ("Overdracht", 12, 1, 1),  # 3 * 2 * 2
    ("Taal", 12, 2, 1),  # 2 * 2 * 2 and 2 * 1 * 2
    ("Vindbaarheid", 8, 1, 1),  # 2 * 1 * 4
    ("Bejegening", 6, 1, 1),  # 2 * 1 * 3
    ("Bereik", 6, 1, 1),  # 3 * 1 * 2
]


def test_each_kind_of_knelpunt_is_a_bar_with_its_numbers() -> None:
    found = []
    for row in shown().select("#soorten ~ .kr-scroll")[0].select("tbody tr"):
        name = str(next(iter(row.th.stripped_strings)))  # type: ignore[union-attr]
        found.append((name, *(int(words(cell)) for cell in row.select("td"))))
    assert found == EXPECTED
    bars = [bar["width"] for bar in shown().select("#soorten ~ .kr-scroll .kr-balk-deel")]
    assert bars[:3] == ["100", "82", "73"]  # 44, 36 and 32 of 44


def test_what_comes_back_leads_to_its_knelpunten_and_to_what_is_done() -> None:
    cards = shown().select(".patroon-kaarten > li")
    assert [words(card.h3) for card in cards] == ["Verwachting", "Nee verkopen", "Langs elkaar heen werken"]
    assert "Gewicht 44: 3 knelpunten in 2 klantreizen." in words(cards[0])
    links = [str(link["href"]) for link in cards[0].select("a")]
    assert links[0] == "../klantreizen/kwijtschelding-een-keer-geven/#knelpunt-verwachting-klopt-niet"
    assert links[-1] == "../verbeteringen/toestemming-bij-bijstand/"
    assert "zonder verbeteractie" not in words(cards[0])


def test_improvements_that_answer_several_stand_by_how_many_journeys_they_help() -> None:
    rows = shown().select("#bundels-titel ~ tbody tr")
    found = [(words(row.th), words(row.select("td")[2]), words(row.select("td")[3])) for row in rows]
    assert found == [
        ("Elke week een kort bericht tijdens het wachten", "2", "30"),  # 12 + 18
        ("Het KCC ziet de reden en de terugbelafspraak", "2", "22"),  # 6 + 16
        ("Toestemming voor de kwijtscheldingstoets vragen bij de start van de bijstand", "1", "68"),  # 36 + 24 + 8
        ("Eén pagina over kwijtschelding, met één knop", "1", "24"),  # 16 + 8
        ("Training: gastvrij zijn, ook bij slecht nieuws", "1", "24"),  # 18 + 6
        ("Besluitbrief op één bladzijde, in gewone taal", "1", "12"),  # 4 + 8
    ]
    assert "2 verbeteracties zijn voor meer dan één klantreis bedoeld." in text_of(str(shown()))


# --- other catalogues -----------------------------------------------------------------------------------------------


def test_without_knelpunten_the_page_says_what_fills_it() -> None:
    body = str(soup(EMPTY, URL))
    for part in ("nog geen knelpunten", "dan ziet u hier dat het geen toeval is", "nog geen verbeteractie die"):
        assert part in text_of(body)
    assert "<table" not in body


def test_one_journey_has_no_pattern_yet_and_says_so() -> None:
    found = page(catalogue(journey("a", pain("x"))))
    assert answer(found) == ("Geen enkel soort knelpunt komt in meer dan één klantreis terug.")
    assert "1 knelpunt naar soort" in text_of(str(found))
    assert "Nog niets. Zodra hetzelfde soort knelpunt in een tweede klantreis staat" in text_of(str(found))


def test_a_pattern_that_nothing_is_done_about_says_so() -> None:
    found = page(catalogue(journey("a", pain("x")), journey("b", pain("x"))))
    assert "1 van de 1 soort knelpunt komt in meer dan één klantreis terug" in answer(found)
    assert "2 knelpunten zonder verbeteractie" in words(found.select_one(".patroon-kaarten > li"))


def test_long_lists_are_cut_and_totals_count_everything() -> None:
    many = [journey(f"r{i}", pain("x", patroon="stilte")) for i in range(patterns.MOST_PLACES + 4)]
    found = page(catalogue(*many))
    for card in found.select(".patroon-kaarten > li"):
        assert len(card.select(".kr-lijst > li")) == patterns.MOST_PLACES
        assert "Gewicht 10: 10 knelpunten in 10 klantreizen." in words(card)
        assert "En nog 4; alles staat in de open data" in words(card)
    assert len(found.select(".patroon-kaarten > li")) == 2  # the kind, and the word of an editor


@pytest.mark.parametrize("hostile", HOSTILE)
def test_the_word_of_an_editor_is_only_text(hostile: str) -> None:
    word = hostile[:60]
    found = page(catalogue(journey("a", pain("x", patroon=word)), journey("b", pain("x", patroon=word))))
    assert not found.select("script, img")
    assert words(found.select("#eigen-woorden ~ ul h3")[0]) == " ".join(word.split())
