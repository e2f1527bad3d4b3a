"""U zei, wij deden: what was said beside what was done, in words that anyone can read."""

from dataclasses import replace
from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup
from example import example
from one_page import text_of, words
from records import EMPTY, JAN, TEAM

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.pages.insights import u_zei_wij_deden as you_said

SCHULD, KWIJT, BIJSTAND = "schuldhulp-weer-rust", "kwijtschelding-een-keer-geven", "bijstand-eerlijk-nee"
SETTINGS = Settings.model_validate(
    {
        "organisatie": {"naam": "Gemeente Eikenhove"},
        "contact": {"naam": "Team Dienstverlening", "telefoon": "14 0400", "email": "team@x.example"},
        "meld_url": "https://x.example/?t={titel}&b={tekst}",
    }
)


@pytest.fixture(scope="module")
def site() -> dict[str, BeautifulSoup]:
    """The page about all, by the name '', and the sheet of each journey."""
    found = example(SETTINGS)
    return {"": overview(found)} | {id: sheet(found, id) for id in (SCHULD, KWIJT, BIJSTAND)}


def overview(catalogue: Catalogue) -> BeautifulSoup:
    return one_page.soup(replace(catalogue, settings=SETTINGS), "u-zei-wij-deden/")


def sheet(catalogue: Catalogue, id: str = "reis", settings: Settings = SETTINGS) -> BeautifulSoup:
    return one_page.soup(replace(catalogue, settings=settings), f"u-zei-wij-deden/{id}/")


def blocks(page: BeautifulSoup) -> dict[str, list[str]]:
    """The steps under each heading, by their title."""
    found: dict[str, list[str]] = {}
    heading = ""
    for tag in page.select(".uzwd-blad > h2, .uzwd-plek > h3"):
        if tag.name == "h2":
            heading = words(tag)
            found[heading] = []
        else:
            found[heading].append(words(tag))
    return found


def block(page: BeautifulSoup, step: str) -> BeautifulSoup:
    (found,) = (place for place in page.select(".uzwd-plek") if words(place.h3) == step)
    return BeautifulSoup(str(found), "html.parser")


def pain(id: str = "stilte", **fields: Any) -> dict[str, Any]:
    return {"id": id, "titel": f"Pijn {id}", "categorie": "informatie", "ernst": 1} | fields


def catalogue(*actions: Any, **fields: Any) -> Catalogue:
    steps = records.step(**{"id": "wachten", "knelpunten": [pain()]} | fields)
    other = records.step(id="elders", titel="Elders", knelpunten=[pain("anders")])
    kpi = records.kpi().model_dump()
    journeys = [records.journey(steps, kpis=[kpi]), records.journey(other, id="anders", titel="Anders", kpis=[kpi])]
    return Catalogue(
        records.TODAY,
        klantreizen={reis.id: reis for reis in journeys},
        verbeteringen={actie.id: actie for actie in actions},
        organisaties=TEAM,
        profielen=JAN,
        onderzoeken={"gesprek": records.research("gesprek", "2026-02-01")},
    )


def told(*log: tuple[str, str], **fields: Any) -> str:
    """What the page of the journey says was done about its only step, by an action with this log."""
    return words(sheet(catalogue(records.action(*log, **fields))).select_one(".uzwd-wij"))


def effect(value: float, journey: str = "reis", count: int = 5000, **fields: Any) -> dict[str, Any]:
    start, end = records.measurement(10, count, "2026-01-01"), records.measurement(value, count)
    return {"kpi": f"{journey}#kpi", "nulmeting": start, "doel": 20, "metingen": [end]} | fields


# --- the example, counted by hand -----------------------------------------------------------------------------------


def test_the_page_about_all_counts_the_steps_at_which_something_goes_wrong(site: dict[str, BeautifulSoup]) -> None:
    """Steps with a knelpunt: 7 + 8 + 5. Done at 5 + 4 + 2, busy at 1 + 4 + 1, nothing at 1 + 0 + 2.

    The message while waiting began before customers told of their advance, so it is no answer to them.
    """
    assert words(site[""].select_one(".kr-antwoord")) == (
        "Op 20 plekken in 3 klantreizen gaat het mis voor mensen: bij 11 deden wij iets, bij 6 zijn wij bezig en bij 3 "
        "veranderde nog niets."
    )


def test_each_journey_has_a_card_with_its_counts_and_its_best_example(site: dict[str, BeautifulSoup]) -> None:
    """The one whose actions moved last comes first: 12 October, 5 October and 28 September 2026."""
    cards = site[""].select(".uzwd-kaarten > li")
    assert [
        (str(card.select("h3 a")[0]["href"]), [int(words(count)) for count in card.select(".uzwd-telling strong")])
        for card in cards
    ] == [
        (f"../u-zei-wij-deden/{BIJSTAND}/", [2, 1, 2]),
        (f"../u-zei-wij-deden/{KWIJT}/", [4, 4, 0]),
        (f"../u-zei-wij-deden/{SCHULD}/", [5, 1, 1]),
    ]
    assert "“Negen euro kosten erbij. Voor iets wat ik niet hoef te betalen.”" in words(cards[1])
    assert "Aanmaningen tijdens lopende aanvraag: van 212 naar 9 per jaar . Dat is wat wij wilden." in words(cards[1])


def test_a_sheet_tells_what_was_done_then_what_is_done_then_what_is_not(site: dict[str, BeautifulSoup]) -> None:
    assert blocks(site[SCHULD]) == {
        "Dit deden wij": [
            "Een kennis noemt schuldhulp en ik zoek het op",
            "Ik bel en vertel mijn verhaal",
            "Ik wacht op het eerste gesprek",
            "Ik lever mijn papieren in",
            "Ik krijg het besluit en het plan van aanpak",
        ],
        "Hier zijn wij mee bezig": ["De werkcoach weet niets van mijn regeling"],
        "Dit veranderde nog niet": ["Ik lig wakker van de rekeningen"],
    }
    assert words(site[SCHULD].select_one(".kr-antwoord")) == (
        "Op 7 plekken gaat het mis voor mensen: bij 5 deden wij iets, bij 1 zijn wij bezig en bij 1 "
        "veranderde nog niets."
    )


def test_a_step_shows_the_words_of_the_customer_beside_all_that_was_done(site: dict[str, BeautifulSoup]) -> None:
    papers = block(site[SCHULD], "Ik lever mijn papieren in")
    assert words(papers.select_one(".uzwd-u")) == (
        "U zei “Vierendertig bewijsstukken. En daarna vroeg Horizon ze weer.” Interview, 20 maart 2025"
    )
    assert words(papers.select_one(".uzwd-wij")) == (
        "Wij deden Brievenopener en drie bakjes in de spreekkamer , sinds 27 maart 2025. Wij meten dit "
        "niet. Te klein om "
        "te meten; blijft zolang klanten het noemen. Wij zijn bezig Van 34 naar 12 bewijsstukken . Wij "
        "zijn hiermee bezig "
        "sinds 18 mei 2026."
    )
    again = words(block(site[KWIJT], "Ik lever alles opnieuw aan").select_one(".uzwd-wij"))
    assert "Wij maten het op een andere plek." in again  # at the step before it
    assert "Nog niet, en waarom" in again
    assert "Dit ligt stil. Wij wachten op: Advies functionaris gegevensbescherming." in again


def test_where_nothing_is_done_it_says_so(site: dict[str, BeautifulSoup]) -> None:
    assert words(block(site[SCHULD], "Ik lig wakker van de rekeningen").select_one(".uzwd-wij")) == (
        "Nog niet, en waarom Mensen zoeken pas hulp na ruim twee jaar . Wat wij hieraan doen, staat er nog niet."
    )


def test_a_sheet_says_whose_it_is_of_which_day_and_where_to_turn(site: dict[str, BeautifulSoup]) -> None:
    page = site[SCHULD]
    assert words(page.h1) == "U zei, wij deden: Ik wil weer rustig slapen"
    assert "Gemeente Eikenhove. Stand op 21 november 2026. Dit is een verzonnen voorbeeld." in words(page)
    end = page.select_one(".uzwd-slot")
    assert end
    assert "U kunt terecht bij Team Dienstverlening , telefoon 14 0400, team@x.example." in words(end)
    assert [str(link["href"]).partition("?")[0] for link in end.select("a")] == [
        "https://x.example/",
        "mailto:team@x.example",
    ]


def test_no_word_of_a_project_reaches_the_resident(site: dict[str, BeautifulSoup]) -> None:
    for page in site.values():
        for detail in page.select("details, .kr-opendata"):
            detail.extract()
        text = words(page).lower()
        jargon = {
            *VOCABULARIES["actie.status"].values(),
            "knelpunt",
            "KPI",
            "nulmeting",
            "indicatie",
            "verbeteractie",
        } - {"Idee"}
        assert [word for word in sorted(jargon) if word.lower() in text.split()] == []


# --- every way in which it can stand --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "fields", "expected"),
    [
        ("doorgevoerd", {}, "Wij deden Sms , sinds 1 januari 2026. Of het helpt, weten wij nog niet."),
        (
            "doorgevoerd",
            {"meten_voor": "2026-12-15"},
            "Wij deden Sms , sinds 1 januari 2026. Of het helpt, weten wij nog niet. Dat meten wij vóór 15 "
            "december 2026.",
        ),
        (
            "doorgevoerd",
            {"meten_voor": "2026-09-01"},
            "Wij deden Sms , sinds 1 januari 2026. Of het helpt, weten wij nog niet.",
        ),
        ("gekozen", {}, "Wij zijn bezig Sms . Dit gaan wij doen. Dat besloten wij op 1 januari 2026."),
        ("in_uitvoering", {}, "Wij zijn bezig Sms . Wij zijn hiermee bezig sinds 1 januari 2026."),
        ("idee", {}, "Nog niet, en waarom Sms . Dit is een idee. Wij hebben nog niet besloten of wij het doen."),
        ("geparkeerd", {}, "Nog niet, en waarom Sms . Dit ligt stil. Waar wij op wachten, staat er nog niet bij."),
        ("gestopt", {}, "Nog niet, en waarom Sms . Hiermee zijn wij gestopt. Waarom, staat er nog niet bij."),
        ("idee", {"direct_opgelost": True}, "Wij deden Sms , sinds 1 januari 2026. Of het helpt, weten wij nog niet."),
    ],
)
def test_each_status_is_told_in_plain_words(status: str, fields: dict[str, Any], expected: str) -> None:
    assert told(("2026-01-01", status), **fields) == expected


def test_why_something_was_stopped_stands_with_it() -> None:
    log = [{"datum": "2026-01-01", "status": "gestopt", "toelichting": "De wet veranderde."}]
    assert told(logboek=log).endswith("Hiermee zijn wij gestopt. De wet veranderde.")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (20, "Wij deden Sms , sinds 1 januari 2026. Rust: van 10% naar 20% . Dat is wat wij wilden."),
        (15, "Wij deden Sms , sinds 1 januari 2026. Rust: van 10% naar 15% . Wij willen naar 20%."),
        (
            12,
            "Wij deden Sms , sinds 1 januari 2026. Rust: van 10% naar 12% . Dat is een klein verschil. Wij "
            "willen naar 20%.",
        ),
        (
            10,
            "Nog niet, en waarom Sms . Wij doen dit sinds 1 januari 2026, maar het hielp nog niet. "
            "Rust: van 10% naar 10% . Dat is nog geen verschil.",
        ),
        (
            5,
            "Nog niet, en waarom Sms . Wij doen dit sinds 1 januari 2026, maar het hielp nog niet. "
            "Rust: van 10% naar 5% . Het werd dus slechter.",
        ),
    ],
)
def test_each_verdict_is_told_in_plain_words(value: float, expected: str) -> None:
    """What made no difference, or made it worse, is no deed to be proud of: it stands with what did not change."""
    assert told(("2026-01-01", "gemeten"), effect=[effect(value)]) == expected


def test_what_was_measured_on_few_or_elsewhere_only_is_said_to_be() -> None:
    few = told(("2026-01-01", "gemeten"), effect=[effect(100, count=9)])
    assert few.endswith("Dat is wat wij wilden. Wij maten nog weinig: helemaal zeker is het niet.")
    chance = told(("2026-01-01", "gemeten"), effect=[effect(15, count=50)])
    assert chance.endswith("Wij willen naar 20%. Het verschil kan ook toeval zijn.")
    alike = told(("2026-01-01", "gemeten"), effect=[effect(10, count=50)])
    assert alike.endswith("Dat is nog geen verschil.")
    elsewhere = told(("2026-01-01", "gemeten"), effect=[effect(20, "anders")])
    assert elsewhere.endswith("Wij maten het op een andere plek. Of het hier helpt, weten wij nog niet.")


def test_an_action_that_was_there_before_it_was_said_is_no_answer_to_it() -> None:
    """The talk was on 1 February: what was carried out on that day or later can be an answer."""
    said = {"uitspraken": [QUIET]}
    before = sheet(catalogue(records.action(("2026-01-31", "doorgevoerd")), **said))
    assert blocks(before).keys() == {"Dit veranderde nog niet"}
    assert words(before.select_one(".uzwd-wij")) == (
        "Nog niet, en waarom Sms . Dit deden wij al voordat wij dit hoorden, sinds 31 januari 2026. "
        "Of het helpt, weten wij nog niet."
    )
    assert blocks(sheet(catalogue(SMS, **said))).keys() == {"Dit deden wij"}


def test_without_a_quote_the_research_that_shows_it_tells_when_it_was_heard() -> None:
    early = records.action(("2026-01-31", "doorgevoerd"))
    shown = sheet(catalogue(early, knelpunten=[pain(bewijs=["gesprek"])]))
    assert "Dit deden wij al voordat wij dit hoorden" in words(shown.select_one(".uzwd-wij"))
    assert words(sheet(catalogue(early)).select_one(".uzwd-wij")).startswith("Wij deden Sms")  # nobody knows when


def test_what_was_measured_at_another_step_is_not_told_as_the_effect_here() -> None:
    there = records.kpi(stap="wachten").model_dump(mode="json", exclude_none=True)
    reis = records.journey(records.step(id="bellen", knelpunten=[pain()]), records.step(id="wachten"), kpis=[there])
    measured = records.action(("2026-01-01", "gemeten"), effect=[effect(20)])
    page = sheet(records.catalogue([reis], [measured]))
    assert words(page.select_one(".uzwd-wij")).endswith("Of het hier helpt, weten wij nog niet.")


@pytest.mark.parametrize(
    ("certainty", "expected"),
    [
        ("klant_gezegd", "U vertelde ons Pijn stilte"),
        ("medewerker_gezegd", "Onze medewerkers zagen Pijn stilte"),
        ("data", "Onze cijfers laten zien Pijn stilte"),
        ("aanname", "Wij denken Pijn stilte"),
    ],
)
def test_without_a_quote_the_sheet_says_how_we_know(certainty: str, expected: str) -> None:
    page = sheet(catalogue(knelpunten=[pain(zekerheid=certainty)]))
    assert words(page.select_one(".uzwd-u")) == expected


def test_a_step_shows_two_quotes_and_a_hostile_one_is_text() -> None:
    quotes = [{"tekst": text, "bron": "gesprek"} for text in ("<img src=x onerror=alert(1)>", "Twee", "Drie")]
    page = sheet(catalogue(uitspraken=quotes))
    assert [words(quote) for quote in page.select(".uzwd-citaat blockquote")] == [
        "“<img src=x onerror=alert(1)>”",
        "“Twee”",
    ]
    assert not page.select("img")


# --- an answer belongs to what was said -----------------------------------------------------------------------------

QUIET, PAPER = {"tekst": "Ik hoorde niets.", "bron": "gesprek"}, {"tekst": "Zo veel papier.", "bron": "gesprek"}
BOTH = [pain("stilte"), pain("papier")]
SMS = records.action(("2026-02-01", "doorgevoerd"))
FORM = records.action(("2026-02-01", "doorgevoerd"), id="formulier", titel="Formulier", lost_op=["reis#papier"])


def pairs(page: BeautifulSoup) -> list[tuple[str, str]]:
    """What was said beside what was done, in the order of the sheet."""
    rows = page.select(".uzwd-paar")
    return [(words(row.select_one(".uzwd-u")), words(row.select_one(".uzwd-wij"))) for row in rows]


def test_a_quote_stands_beside_what_was_done_about_its_own_knelpunt() -> None:
    quotes = [PAPER | {"over": ["papier"]}, QUIET | {"over": ["stilte"]}]
    page = sheet(catalogue(SMS, FORM, knelpunten=BOTH, uitspraken=quotes))
    assert [(said.split("”")[0], "Sms" in done, "Formulier" in done) for said, done in pairs(page)] == [
        ("U zei “Ik hoorde niets.", True, False),
        ("U zei “Zo veel papier.", False, True),
    ]
    assert not page.select(".uzwd-los")


def test_a_quote_that_names_the_old_id_of_a_knelpunt_stands_beside_it() -> None:
    renamed = [pain("stilte", voorheen=["geen-bericht"]), pain("papier")]
    page = sheet(catalogue(SMS, FORM, knelpunten=renamed, uitspraken=[QUIET | {"over": ["geen-bericht"]}]))
    assert pairs(page)[0][0].startswith("U zei “Ik hoorde niets.”")


def test_a_quote_that_may_be_about_either_is_no_ones_answer() -> None:
    """It is told first; then each knelpunt as we know it, with what was done about it."""
    page = sheet(catalogue(SMS, FORM, knelpunten=BOTH, uitspraken=[QUIET]))
    assert words(page.select_one(".uzwd-los")).startswith("U zei bij deze stap “Ik hoorde niets.”")
    assert [said for said, _ in pairs(page)] == ["Wij denken Pijn stilte", "Wij denken Pijn papier"]
    card = overview(catalogue(SMS, FORM, knelpunten=BOTH, uitspraken=[QUIET])).select_one(".uzwd-kaarten > li")
    assert "Ik hoorde niets" not in words(card)


def test_the_only_knelpunt_of_a_step_is_what_a_quote_is_about() -> None:
    assert pairs(sheet(catalogue(SMS, uitspraken=[QUIET])))[0][0].startswith("U zei “Ik hoorde niets.”")


def test_the_example_on_the_card_is_of_one_knelpunt() -> None:
    measured = SMS.model_copy(update={"effect": records.action(effect=[effect(20)]).effect})
    quotes = [PAPER | {"over": ["papier"]}, QUIET | {"over": ["stilte"]}]
    page = overview(catalogue(measured, FORM, knelpunten=BOTH, uitspraken=quotes))
    card = words(page.select_one(".uzwd-kaarten > li"))
    assert "“Ik hoorde niets.”" in card
    assert "Wij deden Sms . Rust: van 10% naar 20%" in card


def test_one_knelpunt_that_nothing_is_done_about_is_told_beside_one_that_is() -> None:
    page = sheet(catalogue(SMS, knelpunten=BOTH))
    assert pairs(page)[1][1] == "Nog niet, en waarom Pijn papier . Wat wij hieraan doen, staat er nog niet."


def test_the_page_of_an_action_leaves_out_what_was_said_about_something_else() -> None:
    quotes = [PAPER | {"over": ["papier"]}, QUIET | {"over": ["stilte"]}, {"tekst": "Tja.", "bron": "gesprek"}]
    page = one_page.soup(catalogue(SMS, FORM, knelpunten=BOTH, uitspraken=quotes), "verbeteringen/actie/")
    assert [words(quote) for quote in page.select(".kr-aanleiding blockquote")] == ["“Ik hoorde niets.”", "“Tja.”"]


# --- little and much ------------------------------------------------------------------------------------------------


def test_one_place_in_one_journey_is_told_in_the_singular() -> None:
    one = catalogue()
    del one.klantreizen["anders"]  # type: ignore[attr-defined]
    assert words(overview(one).select_one(".kr-antwoord")) == (
        "Op 1 plek in 1 klantreis gaat het mis voor mensen: bij 1 veranderde nog niets."
    )


def test_more_journeys_than_a_page_holds_are_counted_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(you_said, "MOST", 1)
    page = overview(catalogue(records.action(("2026-01-01", "geborgd"))))
    assert [words(card.h3) for card in page.select(".uzwd-kaarten > li")] == ["Ik wil rust"]  # the other never moved
    assert words(page.select_one(".kr-antwoord")).startswith("Op 2 plekken in 2 klantreizen")
    assert "En nog 1; alles staat in de open data" in text_of(str(page))


def test_where_nothing_goes_wrong_yet_the_page_says_what_will_come() -> None:
    assert "Er zijn nog geen knelpunten beschreven" in words(overview(EMPTY).select_one(".kr-antwoord"))
    page = sheet(catalogue(knelpunten=[]), settings=Settings())
    assert "Bij deze klantreis zijn nog geen knelpunten beschreven" in words(page.select_one(".kr-antwoord"))
    assert "Zodra er een knelpunt bij een stap staat" in words(page)
    assert words(page.select_one(".uzwd-slot")).endswith("Vertel het aan de medewerker die u spreekt.")
