"""The journey map in Chromium: one of its two forms at a time, to the eye and to the ear; and one sheet of A3."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from example import example
from paper import A4, sheets
from playwright.sync_api import Browser, Page
from waiting import until

from catalogue.model import Klantreis
from catalogue.model.vocabularies import SCORE_WORDS

ID = "schuldhulp-weer-rust"
TABLE, CARDS = ".map-breed", ".map-smal"
WIDTHS = {1280: (TABLE, CARDS), 1920: (TABLE, CARDS), 800: (CARDS, TABLE), 320: (CARDS, TABLE)}
SOFT_HYPHEN = "\u00ad"
A3 = (420, 297)
SMALLEST = 8  # points


@pytest.fixture(scope="module")
def reis() -> Klantreis:
    """The journey as it is written."""
    return example().klantreizen[ID]


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}klantreizen/{ID}/")
        yield page


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})


def heard(page: Page) -> list[str]:
    """The words of the map in the accessibility tree, in order, without soft hyphens."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": document, "selector": ".map-blad"})["nodeId"]
    described = session.send("DOM.describeNode", {"nodeId": node})["node"]["backendNodeId"]
    nodes = {item["nodeId"]: item for item in session.send("Accessibility.getFullAXTree")["nodes"]}
    found: list[str] = []

    def walk(item: dict[str, Any]) -> None:
        if item["role"]["value"] == "StaticText":
            found.append(item["name"]["value"].replace(SOFT_HYPHEN, "").strip())
        for child in item.get("childIds", ()):
            if child in nodes and item["role"]["value"] != "StaticText":
                walk(nodes[child])

    walk(next(item for item in nodes.values() if item.get("backendDOMNodeId") == described))
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_one_form_of_the_map_is_there_at_a_time(page: Page, width: int) -> None:
    resize(page, width)
    shown, hidden = WIDTHS[width]
    assert page.locator(shown).first.is_visible()
    assert not page.locator(hidden).first.is_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_every_step_is_heard_once_with_what_its_score_means(page: Page, reis: Klantreis, width: int) -> None:
    resize(page, width)
    words = heard(page)
    assert [words.count(stap.titel) for stap in reis.stappen] == [1] * len(reis.stappen)
    scores = [stap.ervaring.huidig for stap in reis.stappen]
    said = [word[: len("2 van 5, ")] for word in words if " van 5, " in word]
    assert said == [f"{score} van 5, " for score in scores]
    assert sum(word.startswith(f"2 van 5, {SCORE_WORDS[2]}") for word in words) == scores.count(2)
    assert SCORE_WORDS[2] == "negatief"


@pytest.mark.parametrize("width", [1280, 320])
def test_every_quote_and_knelpunt_is_heard_once(page: Page, reis: Klantreis, width: int) -> None:
    resize(page, width)
    words = heard(page)
    for stap in reis.stappen:
        for text in (*(item.titel for item in stap.knelpunten), *(item.tekst for item in stap.uitspraken)):
            assert words.count(text) == 1, text


def test_a_cell_of_the_table_is_heard_under_its_step_and_beside_the_name_of_its_lane(page: Page) -> None:
    resize(page, 1280)
    heard_as = page.locator(f"{TABLE} table").aria_snapshot().replace(SOFT_HYPHEN, "")
    assert 'columnheader "Ik vraag om hulp"' in heard_as
    assert 'columnheader "3 Ik bel en vertel mijn verhaal"' in heard_as
    assert 'rowheader "Kanaal"' in heard_as
    assert 'cell "2 van 5, negatief; moet worden: 4 van 5"' in heard_as


def test_ten_steps_fit_beside_each_other_in_1280_pixels(page: Page) -> None:
    resize(page, 1280)
    assert page.locator(TABLE).evaluate("region => region.scrollWidth <= region.clientWidth")


@pytest.mark.parametrize("width", [1280, 961, 959, 320])
def test_the_map_never_makes_the_page_scroll_sideways(page: Page, width: int) -> None:
    resize(page, width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_map_that_does_not_fit_scrolls_in_a_region_that_takes_the_focus(page: Page) -> None:
    resize(page, 1000)
    region = page.get_by_role("region", name="Kaart, stap 1 tot en met 10")
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.activeElement.scrollLeft > 0")


def test_the_points_of_the_curve_stand_on_its_line(page: Page) -> None:
    """The higher the score, the higher the point, in even steps; and the line goes through its middle."""
    resize(page, 1280)
    places = page.locator(".map-ervaring td").evaluate_all(
        """cells => cells.map(cell => {
        const point = cell.querySelector('.map-punt').getBoundingClientRect();
        const line = cell.querySelector('.map-huidig');
        const end = line.getPointAtLength(line.getTotalLength() * .5).matrixTransform(line.getScreenCTM());
        const svg = cell.querySelector('svg').getBoundingClientRect();
        const score = +cell.querySelector('.map-punt').dataset.score;
        return [point.y + point.height / 2, svg.y + svg.height * (5 - score) / 4, point.x + point.width / 2,
            svg.x + svg.width / 2]; })"""
    )
    assert len(places) == 10
    for y, wanted_y, x, wanted_x in places:
        assert (y, x) == (pytest.approx(wanted_y, abs=1), pytest.approx(wanted_x, abs=1))


def test_the_way_to_the_parts_of_the_page_stands_above_the_map(page: Page) -> None:
    links = page.get_by_role("navigation", name="Op deze pagina").get_by_role("link")
    targets = links.evaluate_all("links => links.map(link => link.hash.slice(1))")
    assert targets == page.locator(".kr h2").evaluate_all("heads => heads.map(head => head.id)")
    assert not page.locator(".md-sidebar--secondary").is_visible()


@pytest.fixture(scope="module")
def printed(browser: Browser, site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the journey as a PDF."""
    target = tmp_path_factory.mktemp("druk") / "reis.pdf"
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}klantreizen/{ID}/")
        page.pdf(path=target, prefer_css_page_size=True, print_background=True)
    return target


def test_the_map_is_one_sheet_of_a3_that_reads_at_arms_length_and_all_else_is_a4(printed: Path) -> None:
    made = list(sheets(printed.read_bytes()))
    sizes = [sheet.millimetres for sheet in made]
    assert sizes.count(A3) == 1
    assert set(sizes) == {A3, A4}
    assert min(made[sizes.index(A3)].texts) >= SMALLEST


def test_no_printed_page_is_blank(printed: Path) -> None:
    assert all(sheet.texts for sheet in sheets(printed.read_bytes()))


def test_on_paper_the_map_says_what_it_is_and_where_it_stands(page: Page) -> None:
    page.emulate_media(media="print")
    head = page.locator(".map-kop").inner_text()
    assert "Ik wil weer rustig slapen" in head
    assert f"klantreizen/{ID}/" in head
    assert "moment van de waarheid" in head
    assert page.locator(TABLE).is_visible()
    assert not page.locator(CARDS).is_visible()


def test_the_way_to_the_parts_of_the_page_is_a_row(page: Page) -> None:
    resize(page, 1280)
    links = page.get_by_role("navigation", name="Op deze pagina").get_by_role("link")
    tops = links.evaluate_all("links => links.map(link => link.getBoundingClientRect().top)")
    assert len(set(tops)) <= 2
