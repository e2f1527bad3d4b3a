"""What was said and done in a journey, on paper: a sheet to hang up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from paper import A4, sheets
from playwright.sync_api import Browser, Page

JOURNEYS = ("schuldhulp-weer-rust", "kwijtschelding-een-keer-geven", "bijstand-eerlijk-nee")
MOST_SIDES = 2
SMALLEST = 8  # points: of where a quote comes from; the rest is larger
WIDTH = round((210 - 2 * 16) / 25.4 * 96)  # what is left of A4 between its margins, in pixels


@pytest.fixture(scope="module", params=JOURNEYS)
def page(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}u-zei-wij-deden/{request.param}/")
        yield page


def test_it_fits_both_sides_of_one_sheet_of_a4_in_letters_that_can_be_read(page: Page, tmp_path: Path) -> None:
    target = tmp_path / "blad.pdf"
    page.pdf(path=target, prefer_css_page_size=True, print_background=True)
    made = list(sheets(target.read_bytes()))
    assert {sheet.millimetres for sheet in made} == {A4}
    assert 1 <= len(made) <= MOST_SIDES
    assert all(sheet.texts for sheet in made)
    assert min(size for sheet in made for size in sheet.texts) >= SMALLEST


def test_nothing_is_cut_off_at_the_edge_or_between_two_sides(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": WIDTH, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    places = page.locator(".uzwd-plek")
    assert places.count() >= 5
    assert set(places.evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)")) == {"avoid"}
    cut = "getComputedStyle(one).overflowX != 'visible' && one.scrollWidth > one.clientWidth"
    assert page.locator(".uzwd-blad *").evaluate_all(f"all => all.filter(one => {cut}).length") == 0


def test_what_only_works_on_a_screen_is_not_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    for hidden in (".reis-afdrukken", ".kr-opendata", ".uzwd-melden", ".uzwd-terug"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator(".uzwd-slot").is_visible()
    assert page.get_by_text("Stand op 21 november 2026").is_visible()


def test_the_page_of_the_journey_leads_to_it(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}klantreizen/{JOURNEYS[0]}/")
        page.get_by_role("link", name="U zei, wij deden: wat er met deze klantreis gebeurde").click()
        assert page.url == f"{site}u-zei-wij-deden/{JOURNEYS[0]}/"
        assert page.get_by_role("heading", level=1).inner_text().endswith("Ik wil weer rustig slapen")
