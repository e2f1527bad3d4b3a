"""No page says more of an action than is known: where it was measured, what it is for, how it stays."""

import re
from typing import Any

import pytest
import records
from bs4 import BeautifulSoup, Tag
from one_page import Pages, made, soup, words

from catalogue.figures.dated import beschreven_voor_verbetering, van_voor_verbetering
from catalogue.figures.where_measured import status_bij
from catalogue.model.catalogue import Catalogue
from catalogue.model.vocabularies import VOCABULARIES

SMS, LETTER, SHEETS = "bericht-tijdens-wachten", "besluitbrief-b1", "invordering-pauze"
LABELS = VOCABULARIES["actie.status"]


@pytest.fixture(scope="module")
def site(example: Catalogue) -> Pages:
    return made(example)


def page_of(site: Pages, url: str) -> BeautifulSoup:
    return BeautifulSoup(site[url].body, "html.parser")


def lines(page: BeautifulSoup, journey_or_pain: str, actie: str) -> list[str]:
    """What stands beside the link to an action, wherever it stands below something with a link to a knelpunt."""
    found = []
    for link in page.select(f'a[href$="verbeteringen/{actie}/"]'):
        row = link.find_parent("li")
        above = row.find_parent("li") if row else None
        if above and above.find("a", href=re.compile(re.escape(journey_or_pain) + "$")):
            assert isinstance(row, Tag)
            found.append(words(row))
    return found


# --- where it was measured ------------------------------------------------------------------------------------------


def test_beside_a_knelpunt_an_action_that_was_measured_elsewhere_says_so(site: Pages) -> None:
    """The message while waiting was measured among who waits for debt help, not among who waits for income."""
    elsewhere = "Doorgevoerd , gemeten op een andere plek"
    journey = page_of(site, "klantreizen/bijstand-eerlijk-nee/")
    map_rows = lines(journey, "#knelpunt-voorschot-onbekend", SMS)
    assert len(map_rows) == 2  # in the table and on the card
    assert all(elsewhere in row for row in map_rows)
    card = journey.select_one("#knelpunt-voorschot-onbekend .reis-acties li")
    assert words(card).endswith(": Doorgevoerd , gemeten op een andere plek")
    (row,) = [row for row in journey.select("#acties ~ .kr-scroll tbody tr") if SMS in str(row)]
    assert words(row.select("td")[0]) == elsewhere
    everywhere = page_of(site, "klantreizen/")
    assert lines(everywhere, "#knelpunt-voorschot-onbekend", SMS)[0].endswith(elsewhere)
    assert lines(everywhere, "#knelpunt-stilte-wachttijd", SMS)[0].endswith(": Gemeten")


def test_where_it_was_measured_the_status_stays(site: Pages) -> None:
    card = page_of(site, "klantreizen/schuldhulp-weer-rust/").select_one("#knelpunt-stilte-wachttijd .reis-acties li")
    assert words(card).endswith(": Gemeten")


def test_a_journey_counts_it_as_carried_out(site: Pages) -> None:
    counts = page_of(site, "klantreizen/bijstand-eerlijk-nee/").select(".reis-statussen li")
    assert [words(count) for count in counts] == [
        "1 Idee",
        "1 In uitvoering",
        "2 Doorgevoerd , waarvan 1 gemeten op een andere plek",
        "2 Gemeten , waarvan 1 gemeten op een andere plek",
    ]


def test_no_journey_shows_an_action_as_further_than_it_is_there(site: Pages, example: Catalogue) -> None:
    for reis in example.klantreizen.values():
        page = page_of(site, f"klantreizen/{reis.id}/")
        shown = {words(row.th): words(row.td) for row in page.select("[aria-labelledby=acties-titel] tbody tr")}
        assert shown.keys() == {actie.titel for actie in example.acties_van(reis)}
        for actie in example.acties_van(reis):
            assert shown[actie.titel].startswith(LABELS[status_bij(actie, (reis.id,), example)])


TRAINING, PAUSE = "training-gastvrij-nee", "invordering-pauze"


def test_beside_a_knelpunt_an_action_that_was_measured_at_another_step_says_so(site: Pages) -> None:
    """The training is meant for the 'nee' by letter, and was measured at the step after it."""
    journey = page_of(site, "klantreizen/bijstand-eerlijk-nee/")
    rows = [row for row in journey.select("#knelpunt-koud-nee .reis-acties li") if TRAINING in str(row)]
    assert [words(row).split(" : ")[-1].split(": ")[-1] for row in rows] == ["Doorgevoerd , gemeten op een andere plek"]
    map_rows = lines(journey, "#knelpunt-koud-nee", TRAINING)
    assert len(map_rows) == 2
    assert all("Doorgevoerd , gemeten op een andere plek" in row for row in map_rows)


@pytest.mark.parametrize(
    ("actie", "says", "since"),
    [
        (TRAINING, "Gemeten , op een andere plek ; doorgevoerd sinds", "29 mei 2026"),
        (SMS, "Gemeten , niet op elke plek ; doorgevoerd sinds", "6 mei 2025"),
        (PAUSE, "Geborgd", "sinds 6 juli 2026"),
    ],
)
def test_a_list_of_actions_says_where_it_was_not_measured_and_since_when_it_holds(
    site: Pages, actie: str, says: str, since: str
) -> None:
    title = page_of(site, f"verbeteringen/{actie}/").h1
    rows = page_of(site, "verbeteringen/").select(".facet-lijst > li")
    (row,) = (row for row in rows if words(row.select_one(".kr-kaarttitel")) == words(title))
    own = page_of(site, f"verbeteringen/{actie}/").select_one(".kr-kop .kr-merken li")
    for said in (row.select_one(".kr-merken li"), own):
        assert f"{says} {since}" in words(said)


def test_in_the_table_of_a_journey_since_belongs_to_the_status_there(site: Pages) -> None:
    page = page_of(site, "klantreizen/bijstand-eerlijk-nee/")
    (row,) = [row for row in page.select("[aria-labelledby=acties-titel] tbody tr") if SMS in str(row)]
    assert words(row.select("td")[1]) == "6 mei 2025"  # carried out; measured elsewhere on 12 January 2026


def test_a_pattern_names_the_knelpunten_for_which_it_was_not_measured(site: Pages) -> None:
    (row,) = (row for row in page_of(site, "patronen/").select(".patroon-bundels tbody tr") if SMS in str(row.th))
    assert [words(place) for place in row.select("li")] == [
        "Geen bericht tijdens het wachten",
        "Voorschot wordt niet uitgelegd , gemeten op een andere plek",
    ]


# --- a figure has a date --------------------------------------------------------------------------------------------


def test_wherever_a_score_from_before_an_improvement_stands_it_says_so(site: Pages, example: Catalogue) -> None:
    """On lists, the start page, the pages of actions, registers and insights, as on the page of the journey itself."""
    aged = {
        f"klantreizen/{reis.id}#stap-{stap.id}": van_voor_verbetering(reis, stap, example) is not None
        for reis in example.klantreizen.values()
        for stap in reis.stappen
    }
    assert 0 < sum(aged.values()) < len(aged)
    seen = set()
    for url in site:
        for place in page_of(site, url).select(":is(li, p, td, th, dd):has([data-cijfer^='score'])"):
            figures = [one for one in place.select("[data-cijfer^='score']") if one.find_parent(place.name) is place]
            steps = {str(figure["data-cijfer"]).partition(":")[2] for figure in figures} & aged.keys()
            old = sum(aged[step] for step in steps)
            said = words(place).lower().count("vóór de verbetering")
            assert said >= old, (url, words(place))
            assert old or not steps or not said, (url, words(place))
            seen |= {url.partition("/")[0]} if old else set()
    assert seen >= {"klantreizen", "verbeteringen", "kanalen", "organisaties", "levensgebeurtenissen"}


def test_a_cold_hand_over_from_before_an_improvement_says_so_and_stays_cold(site: Pages, example: Catalogue) -> None:
    page = page_of(site, "overdrachten/")
    rows = list(page.select(".keten-tabel tbody tr:has(td)"))
    said = sum("Beschreven vóór " in words(row) for row in rows)
    places = [(reis, one) for reis in example.klantreizen.values() for one in reis.overdrachten]
    assert said == sum(beschreven_voor_verbetering(reis, one, example) is not None for reis, one in places) > 0
    assert "6 van de 8 overdrachten zijn koud" in words(page.select_one(".kr-antwoord"))


def test_a_figure_of_who_leaves_says_how_old_it_is_and_what_was_measured_since(site: Pages) -> None:
    (row,) = (row for row in page_of(site, "luisteren/").select("li") if "22% haakt af" in words(row))
    assert "volgens de beschrijving van 1 juni 2025" in words(row)
    assert re.search(r"Gemeten bij deze stap: Afgehaakt vóór het eerste gesprek : 9% \(31 december 2025\)", words(row))


def test_research_is_not_said_to_be_about_all_of_a_journey(site: Pages, example: Catalogue) -> None:
    for id in example.klantreizen:
        cells = page_of(site, f"klantreizen/{id}/").select("[data-kop=Waarvoor]")
        assert cells
        assert all(re.fullmatch(r"(de klantreis)?(; genoemd bij )?(\d+ stap(pen)?)?", words(cell)) for cell in cells)


def test_what_waits_says_of_each_kind_what_its_day_means(site: Pages) -> None:
    text = words(page_of(site, "verzandingswacht/"))
    assert "Zo beschreven sinds" in text
    assert "In de catalogus sinds" not in text
    assert "kosten klanten" not in text


# --- what it is for, and what it is -----------------------------------------------------------------------------------


def test_no_page_says_that_an_action_solves_what_it_is_meant_for(site: Pages) -> None:
    for url in site:
        if not url.startswith(("meldingen", "velden")):  # there stands what a field is called
            text = words(page_of(site, url))
            assert not re.search(r"\b(lost|lossen|oplost|oplossen) (\d+ |geen )?knelpunt", text, re.IGNORECASE), url
            assert not re.search(r"knelpunt(en)?( op meer dan één plek)? (oplost|oplossen)\b", text), url


def test_a_list_says_for_how_many_knelpunten_an_action_is_meant(site: Pages) -> None:
    (row,) = (row for row in page_of(site, "verbeteringen/").select(".facet-lijst > li") if "voorcheck" in str(row))
    assert "Bedoeld voor 1 knelpunt in " in words(row)


def action_page(status: str, **fields: Any) -> BeautifulSoup:
    steps = records.step(knelpunten=[{"id": "stilte", "titel": "Stil", "categorie": "taal", "ernst": 1}])
    actie = records.action(("2026-01-01", status), prioriteit={"klantwaarde": 5, "inspanning": 1}, **fields)
    return soup(records.catalogue([records.journey(steps)], [actie]), "verbeteringen/actie/")


@pytest.mark.parametrize(
    ("status", "fields", "heading"),
    [
        ("idee", {}, "Wat wij bedachten"),
        ("idee", {"direct_opgelost": True}, "Wat wij doen"),
        ("gekozen", {}, "Wat wij gaan doen"),
        ("in_uitvoering", {}, "Wat wij doen"),
        ("gemeten", {}, "Wat wij doen"),
        ("geparkeerd", {"wacht_op": "Advies"}, "Wat wij wilden doen"),
        ("gestopt", {}, "Wat wij wilden doen"),
    ],
)
def test_what_nobody_decided_is_not_what_we_do(status: str, fields: Any, heading: str) -> None:
    assert words(action_page(status, **fields).select_one("#aanpak")) == heading


@pytest.mark.parametrize(
    ("status", "heading"),
    [
        ("idee", "Wat het moet veranderen"),
        ("in_uitvoering", "Wat het moet veranderen"),
        ("gestopt", "Wat het moest veranderen"),
        ("doorgevoerd", "Wat het veranderde"),
    ],
)
def test_what_was_not_carried_out_changed_nothing_yet(status: str, heading: str) -> None:
    assert words(action_page(status).select_one("#effect")) == heading


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("idee", "Prioriteit 5: Snel doen ."),
        ("geparkeerd", "Prioriteit 5: Snel doen ."),
        ("geborgd", "Prioriteit 5. Dit is al gedaan, dus er valt niets meer te kiezen."),
        ("gestopt", "Prioriteit 5. Hiermee zijn wij gestopt, dus er valt niets meer te kiezen."),
    ],
)
def test_only_what_is_still_to_be_done_has_a_quadrant(status: str, said: str) -> None:
    assert words(action_page(status).select_one("#prioriteit + p")) == said


@pytest.mark.parametrize(("status", "heading"), [("idee", "Wat wij bedachten"), ("gekozen", "Wat wij eraan doen")])
def test_a_journey_with_ideas_alone_says_what_we_thought_of(status: str, heading: str) -> None:
    steps = records.step(knelpunten=[{"id": "stilte", "titel": "Stil", "categorie": "taal", "ernst": 1}])
    actie = records.action(("2026-01-01", status))
    page = soup(records.catalogue([records.journey(steps)], [actie]), "klantreizen/reis/")
    assert words(page.select_one("#acties")) == heading
    assert [words(name) for name in page.select(".kr-cijfers dt")][-1] == heading


# --- a word about a day is only about that day ----------------------------------------------------------------------


def test_a_review_that_is_far_off_says_nothing_of_how_good_it_is() -> None:
    """All that this journey says is assumed: nothing in its row may look like praise."""
    reis = records.journey(records.step(3), herijken_voor="2027-11-01")
    mark = soup(records.catalogue([reis]), "klantreizen/").select_one('.kr-merken [data-lijst="herijking"]')
    assert mark
    assert words(mark) == "Herijken later"
    signs = soup(records.catalogue([reis]), "lezen/").select('[data-waarde="gehaald"] path')
    assert mark.path
    assert signs
    assert mark.path["d"] not in {sign["d"] for sign in signs}  # not the tick of a goal that was reached


# --- kept, and how ----------------------------------------------------------------------------------------------------

NOT_SAID = "er staat niet bij hoe het zo blijft"


def test_kept_without_how_says_so_wherever_it_stands(site: Pages) -> None:
    head = words(page_of(site, f"verbeteringen/{SHEETS}/").select_one(".kr-kop .kr-merken li"))
    assert head == f"Geborgd sinds 6 juli 2026 , {NOT_SAID}"
    for url in ("verbeteringen/", "voortgang/"):
        page = page_of(site, url)
        rows = [words(link.find_parent(("li", "tr"))) for link in page.select(f'a[href$="verbeteringen/{SHEETS}/"]')]
        assert any(NOT_SAID in row for row in rows), url
        kept = [words(item) for item in page.select('.kr-bord > [data-waarde="geborgd"]')]
        assert kept == ["3 Geborgd , waarvan 2 zonder dat er staat hoe"]


def test_kept_with_how_says_nothing_more(site: Pages) -> None:
    head = words(page_of(site, "verbeteringen/warme-overdracht-kcc/").select_one(".kr-kop .kr-merken li"))
    assert head == "Geborgd sinds 7 april 2026"
