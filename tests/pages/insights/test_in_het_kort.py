"""One sheet for who decides: read in three minutes, and each figure leads to what it is made of."""

from functools import cache

import pytest
import records
from bs4 import BeautifulSoup
from example import example
from one_page import answer, made, soup, words

from catalogue.figures import brief
from catalogue.figures.brief import Gathered, van_catalogus
from catalogue.pages.insights.in_het_kort import of_organisation

ALL = "in-het-kort/"
ORGANISATION = of_organisation("eik-kcc")
A_MINUTE = 180
"""Words that somebody reads with attention."""


@cache
def shown(url: str) -> BeautifulSoup:
    return soup(example(), url)


def sheets() -> list[str]:
    return [url for url in made(example()) if url.startswith(ALL)]


def test_there_is_a_sheet_of_everything_of_each_journey_and_of_each_organisation_that_is_named() -> None:
    assert {ALL, ORGANISATION, *(f"{ALL}{id}/" for id in example().klantreizen)} <= set(sheets())


@pytest.mark.parametrize("url", sheets())
def test_a_sheet_is_read_in_three_minutes(url: str) -> None:
    page = BeautifulSoup(str(shown(url)), "html.parser")
    for other in page.select(".kort-delen"):
        other.decompose()
    assert len(words(page).split()) <= 3 * A_MINUTE


@pytest.mark.parametrize("url", sheets())
def test_what_a_sheet_leaves_out_has_a_place_where_it_stands(url: str) -> None:
    for note in shown(url).select(".kort-blad p"):
        if words(note).startswith("En nog"):
            assert note.select_one("a[href]") is not None


def test_the_answer_says_how_sure_it_is() -> None:
    kort = van_catalogus(Gathered.of(example()))
    assert kort.onzeker
    assert f"{len(kort.beter)} dingen meetbaar beter, waarvan {kort.onzeker} nog niet zeker" in answer(shown(ALL))


def test_where_nothing_was_measured_nothing_is_said_to_be_no_better() -> None:
    catalogue = records.catalogue([records.journey(records.step(knelpunten=[]))], [])
    said = words(soup(catalogue, ALL))
    assert "Er is nog niets te vertellen" in said
    pain = {"id": "p", "titel": "Pijn", "categorie": "taal", "ernst": 1}
    said = words(soup(records.catalogue([records.journey(records.step(knelpunten=[pain]))], []), ALL))
    assert "is er niets gemeten. 1 knelpunt heeft nog geen verbeteractie. Er wacht niets op een besluit." in said
    assert "Of iets hielp, weten wij dus niet." in said


@pytest.mark.parametrize(
    ("page", "sheet"),
    [
        ("klantreizen/schuldhulp-weer-rust/", "../../in-het-kort/schuldhulp-weer-rust/"),
        ("organisaties/eik-kcc/", f"../../{ORGANISATION}"),
    ],
)
def test_a_journey_and_an_organisation_lead_to_their_sheet_and_it_leads_back(page: str, sheet: str) -> None:
    assert shown(page).select_one(f'a[href="{sheet}"]')
    assert shown(sheet.removeprefix("../../")).select_one(f'a[href="../../{page}"]')


def test_an_organisation_that_nobody_names_has_no_sheet_and_no_link_to_one() -> None:
    alone = records.catalogue([records.journey()], [])
    assert of_organisation("team") not in made(alone)
    assert not soup(alone, "organisaties/team/").select('a[href*="in-het-kort"]')


def test_however_many_sheets_there_are_the_catalogue_is_looked_through_once_for_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And once more for the sheet of everything: with each sheet, a large catalogue would take minutes."""
    looked: list[object] = []
    whole = brief.verzandingen
    monkeypatch.setattr(brief, "verzandingen", lambda catalogue: looked.append(catalogue) or whole(catalogue))
    pages = made(example())
    assert [pages[url].url for url in pages if url.startswith(ALL)] == sheets()
    assert len(sheets()) > 10
    assert len(looked) == 2
