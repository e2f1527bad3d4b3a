"""What the page on accessibility says of the statement is what the settings say of it."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages.jobs import STATEMENT, with_statement

URL = "https://www.toegankelijkheidsverklaring.nl/register/1"


def said(**settings: object) -> str:
    catalogue = Catalogue(date(2026, 11, 21), settings=Settings.model_validate(settings))
    return with_statement(f"<h1>Toegankelijkheid</h1>{STATEMENT}", catalogue)


def test_the_statement_is_linked_with_its_status_and_its_days() -> None:
    statement = {"verklaring_url": URL, "status": "b", "datum_verklaring": "2026-05-01"}
    page = BeautifulSoup(said(toegankelijkheid=statement), "html.parser")
    assert page.find("a", href=URL)
    assert "De status is voldoet gedeeltelijk (status B)." in page.get_text()
    assert "bijgewerkt op 1 mei 2026" in page.get_text()
    assert "onderzocht" not in page.get_text()


def test_an_example_and_who_has_none_say_that() -> None:
    assert "Dit is een voorbeeld" in said(demo=True)
    assert "Gemeente Zwolle heeft voor deze site nog geen" in said(organisatie={"naam": "Gemeente Zwolle"})
    assert "De organisatie achter deze site heeft" in said()


@pytest.mark.parametrize("html", ["<p>Over ons</p>", "<p>&lt;div data-verklaring&gt;&lt;/div&gt;</p>"])
def test_a_page_without_a_place_for_it_stays_as_it_is(html: str) -> None:
    assert with_statement(html, Catalogue(date(2026, 11, 21))) == html
