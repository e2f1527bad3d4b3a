"""How we listen, to how many, how soon after the contact, how fresh it is, and whom we do not hear."""

from datetime import date
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import records
from bs4 import BeautifulSoup
from example import example
from hostile import HOSTILE
from one_page import ASKING, answer, soup, text_of, words
from records import EMPTY, JAN, TEAM

from catalogue.figures.listening import bronnen, maanden_oud, nieuwste_onderzoek, op_tijd
from catalogue.model import REGISTERS
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Luisteractiviteit, Onderzoek
from catalogue.pages.insights import luisteren as listening

URL = "luisteren/"


def research(id: str = "o", day: str = "2026-11-01", **fields: Any) -> Onderzoek:
    return Onderzoek.model_validate(records.research(id, day).model_dump(exclude_none=True) | fields)


def habit(id: str, *found: str) -> Luisteractiviteit:
    return Luisteractiviteit.model_validate(
        {"id": id, "naam": f"Gewoonte {id}", "methode": "meelopen", "ritme": "maandelijks", "onderzoeken": list(found)}
    )


def catalogue(*journeys: Any, onderzoeken: tuple[Onderzoek, ...] = (), **registers: Any) -> Catalogue:
    return Catalogue(
        records.TODAY,
        klantreizen={reis.id: reis for reis in journeys},
        onderzoeken={item.id: item for item in onderzoeken},
        **{"organisaties": TEAM, "profielen": JAN} | registers,
    )


@cache
def shown(today: date = records.TODAY) -> BeautifulSoup:
    return soup(example(ASKING, today), URL)


def rows(page: BeautifulSoup, caption: str) -> list[str]:
    return [words(row) for row in page.select(f"table:has(> caption#{caption}) tbody tr")]


# --- the figures ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        (date(2026, 3, 20), date(2026, 4, 19), 0),
        (date(2026, 3, 20), date(2026, 4, 20), 1),
        (date(2025, 12, 31), date(2026, 2, 28), 1),
        (date(2025, 3, 20), date(2026, 11, 21), 20),
        (date(2026, 11, 22), date(2026, 11, 21), 0),
    ],
)
def test_age_is_counted_in_whole_months(day: date, today: date, expected: int) -> None:
    assert maanden_oud(day, today) == expected


@pytest.mark.parametrize(("days", "expected"), [(0, "op_tijd"), (14, "op_tijd"), (15, "te_laat"), (None, "onbekend")])
def test_asking_is_in_time_up_to_and_including_the_limit(days: int | None, expected: str) -> None:
    assert op_tijd(research(**({} if days is None else {"dagen_na_contact": days})), 14) == expected


def test_the_research_of_a_journey_is_all_that_any_part_of_it_names() -> None:
    reis = records.journey(
        records.step(
            ervaring={"huidig": 2, "bron": ["b"]},
            uitspraken=[{"tekst": "Nee.", "bron": "c"}],
            knelpunten=[{"titel": "P", "categorie": "taal", "ernst": 1, "bewijs": ["d", "b"]}],
        ),
        onderzoeken=["a"],
    )
    assert bronnen(reis) == ("a", "b", "c", "d")
    found = catalogue(onderzoeken=(research("a", "2026-01-01"), research("c", "2026-03-01")))
    newest = nieuwste_onderzoek(bronnen(reis), found)
    assert newest
    assert newest.id == "c"


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_answer_counts_people_and_how_soon_they_were_asked() -> None:
    # 9 + 8 + 10 in interviews and 2 at the desk; after 3, 5, 2 and 0 days. Only the research of February is a year old
    # or less.
    assert answer(shown()) == (
        "Wij luisterden 4 keer, samen naar 29 mensen: 4 keer binnen 14 dagen na het contact. Van de 3 klantreizen rust "
        "er 1 op onderzoek van de laatste 12 maanden."
    )


def test_methods_stand_by_how_many_people_they_reached() -> None:
    assert rows(shown(), "manieren-titel") == ["Interview 27 mensen 3", "Meelopen 2 mensen 1"]
    bars = shown().select("table:has(> caption#manieren-titel) .kr-balk-deel")
    assert [bar["width"] for bar in bars] == ["100", "7"]  # 27 and 2 of 27
    links = [str(link["href"]) for link in shown().select("table:has(> caption#manieren-titel) a")]
    assert links == ["../instrumenten/interview/", "../instrumenten/meelopen/"]


def test_how_soon_what_was_asked_and_how_far_people_took_part() -> None:
    assert rows(shown(), "snelheid-titel") == ["Binnen 14 dagen 4 keer"]
    assert rows(shown(), "context-titel") == ["Ja 4 keer"]
    assert rows(shown(), "verhaal-titel") == ["Ja 4 keer"]
    assert rows(shown(), "meedoen-titel") == [
        "Niet bekend 4 keer",
    ]


def test_the_journey_that_waited_longest_comes_first() -> None:
    assert rows(shown(), "versheid-titel") == [
        "Ik wil weer rustig slapen Interview, 20 maart 2025 20 maanden oud ja nee",
        "Ik wil mijn gegevens maar één keer geven Interview, 14 mei 2025 18 maanden oud ja ja",
        "Ik wil weten waar ik aan toe ben, ook als het 'nee' is Interview, 11 februari 2026 9 maanden oud ja ja",
    ]
    marks = shown().select("table:has(> caption#versheid-titel) .kr-woord")
    assert [mark["data-waarde"] for mark in marks] == ["verlopen", "verlopen", "op_orde"]
    assert rows(shown(), "uitschieters-titel") == ["Ja 3 klantreizen"]
    assert rows(shown(), "terug-titel") == ["Ja 2 klantreizen", "Nee 1 klantreis"]


def test_a_year_later_everything_is_a_year_older_and_nothing_else_changed() -> None:
    later = shown(date(2027, 11, 21))
    assert answer(later).endswith("Van de 3 klantreizen rust er geen enkele op onderzoek van de laatste 12 maanden.")
    assert [row.split(" maanden oud")[0][-2:] for row in rows(later, "versheid-titel")] == ["32", "30", "21"]
    assert rows(later, "manieren-titel") == rows(shown(), "manieren-titel")


def test_habits_say_when_they_last_brought_something() -> None:
    assert rows(shown(), "gewoonten-titel") == [
        "Een middag meeluisteren bij het KCC Elk kwartaal, sinds 6 februari 2025 Afdelingsmanager, Klantcontactcentrum "
        "Meelopen, 6 februari 2025 (21 maanden oud)",
        "Lunch met tien willekeurige ondernemers Elke twee weken, sinds 3 maart 2026 Wethouder economie, "
        "Gemeente Eikenhove nog niets opgeschreven",
        "Rondje door de wijk Elke maand, sinds 1 september 2025 Wijkmanager, Gemeente Eikenhove nog niets opgeschreven",
    ]


def test_whom_we_do_not_hear_is_said_with_a_way_to_help() -> None:
    kinds, leaving = shown().select("#ongehoord ~ .kr-feiten > div")
    assert [words(item).partition(".")[0] for item in kinds.select("li")] == [
        "Ondernemer",
        "Ketenpartner",
        "Medewerker",
        "Vereniging",
    ]
    sent = parse_qs(urlsplit(str(kinds.select("a")[0]["href"])).query)
    assert sent["titel"] == ["Hoe horen wij deze klant: Ondernemer?"]
    assert [words(item).split(": ")[1].split(" haakt")[0] for item in leaving.select("li")] == [
        "30%",
        "22%",
        "18%",
        "15%",
        "12%",
    ]
    assert leaving.select("a")[0]["href"] == "../klantreizen/schuldhulp-weer-rust/#stap-zoeken"


def test_every_time_we_listened_is_listed_newest_first() -> None:
    assert [row.split(" ja ")[0] for row in rows(shown(), "onderzoeken-titel")] == [
        "Interview, 11 februari 2026 10 2 dagen",
        "Interview, 14 mei 2025 8 5 dagen",
        "Interview, 20 maart 2025 9 3 dagen",
        "Meelopen, 6 februari 2025 2 dezelfde dag",
    ]


# --- other catalogues -----------------------------------------------------------------------------------------------


def test_without_research_the_page_says_what_fills_it() -> None:
    text = text_of(str(soup(EMPTY, URL)))
    assert "Er is nog geen onderzoek opgeschreven" in text
    assert "Drie gesprekken zijn al een begin." in text
    assert "nog geen gewoonte om te luisteren" in text
    assert "Wie wij niet horen" not in text
    assert not soup(EMPTY, URL).select("table")


def test_a_journey_without_research_is_unheard() -> None:
    page = soup(catalogue(records.journey()), URL)
    assert rows(page, "versheid-titel") == ["Ik wil rust nog nooit geluisterd – niet bekend niet bekend"]
    facts = [words(item) for item in page.select("#ongehoord ~ .kr-feiten > div")]
    assert facts[0].startswith("Soorten klanten Bij deze soorten klanten staat geen onderzoek: Inwoner.")
    assert facts[1] == "Profielen Deze profielen rusten nergens op onderzoek: Jan"
    assert facts[2] == "Klantreizen Deze klantreizen noemen geen onderzoek: Ik wil rust"


def test_a_profile_is_heard_through_its_journey_or_by_its_own_research() -> None:
    jan = {"id": "jan", "naam": "Jan", "soort": "inwoner", "fictief": True}
    own = {"jan": REGISTERS["profielen"].model_validate(jan | {"gebaseerd_op": ["o"]})}
    for found in (
        catalogue(records.journey(onderzoeken=["o"]), onderzoeken=(research(),)),
        catalogue(onderzoeken=(research(),), profielen=own),
    ):
        text = text_of(str(soup(found, URL)))
        assert "Deze profielen rusten nergens op onderzoek" not in text
        assert "Inwoner." not in text


def test_cases_are_not_counted_as_people() -> None:
    found = catalogue(
        onderzoeken=(research("a", aantal=4), research("b", aantal=120, methode="klachtenanalyse", dagen_na_contact=40))
    )
    page = soup(found, URL)
    assert (
        answer(page) == "Wij luisterden 2 keer, samen naar 4 mensen en over 120 zaken: "
        "geen enkele keer binnen 14 dagen na het contact."
    )
    assert rows(page, "manieren-titel") == ["Analyse van klachten 120 zaken 1", "Interview 4 mensen 1"]
    assert rows(page, "snelheid-titel") == ["Later 1 keer", "Niet bekend 1 keer"]
    assert "40 dagen, te laat" in text_of(str(page))


def test_one_journey_is_told_in_the_singular() -> None:
    fresh = catalogue(records.journey(onderzoeken=["o"]), onderzoeken=(research(aantal=1, dagen_na_contact=0),))
    assert answer(soup(fresh, URL)) == (
        "Wij luisterden 1 keer, samen naar 1 mens: 1 keer binnen 14 dagen na het contact. De enige klantreis rust op "
        "vers onderzoek."
    )


def test_long_lists_are_cut_and_totals_count_everything() -> None:
    many = tuple(research(f"o{i}", dagen_na_contact=1) for i in range(listening.MOST + 5))
    habits = {f"h{i}": habit(f"h{i}", "o1") for i in range(listening.MOST + 5)}
    page = soup(catalogue(onderzoeken=many, luisteractiviteiten=habits), URL)
    assert len(rows(page, "onderzoeken-titel")) == listening.MOST
    assert len(rows(page, "gewoonten-titel")) == listening.MOST
    assert text_of(str(page)).count("En nog 5; alles staat in de open data") == 2
    assert "Wij luisterden 55 keer, samen naar 495 mensen" in answer(page)  # 55 * 9


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_of_an_editor_is_only_text(hostile: str) -> None:
    word = hostile[:60]
    found = catalogue(records.journey(), onderzoeken=(research(werving=word, door_rol=word),))
    page = soup(found, URL)
    assert not page.select("script, img")
    assert " ".join(word.split()) in rows(page, "onderzoeken-titel")[0]
