"""The Mermaid diagrams of the site: nothing before one is opened, then a picture, from this site alone."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect
from waiting import until

from catalogue.pages.drawing import mermaid

JOURNEY = "klantreizen/schuldhulp-weer-rust/"
HANDOVERS = "overdrachten/"
BUNDLE = re.compile(r"assets/javascripts/mermaid\.\w+\.js")


class Visit:
    """A page of the site with a diagram on it, the first unless another is meant, and all that was asked for."""

    def __init__(self, page: Page, site: str, path: str = JOURNEY, number: int = 0) -> None:
        self.page = page
        self.asked: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(urljoin(site, path))
        self.details = page.locator("details:has(> .mermaid)").nth(number)
        self.diagram = self.details.locator("> .mermaid")

    @property
    def fetched(self) -> list[str]:
        return [url for url in self.asked if BUNDLE.search(url)]

    @property
    def source(self) -> str:
        return self.details.locator("pre code").text_content() or ""

    def open(self) -> None:
        self.details.locator("summary").click()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context.new_page()


@pytest.fixture
def visit(page: Page, site: str) -> Visit:
    return Visit(page, site)


def test_mermaid_is_not_fetched_before_the_diagram_is_opened(visit: Visit) -> None:
    visit.page.mouse.wheel(0, 100_000)
    visit.page.wait_for_load_state("networkidle")
    assert visit.fetched == []
    assert visit.diagram.locator("svg").count() == 0


def test_an_opened_diagram_is_a_picture_with_the_title_of_the_klantreis(visit: Visit) -> None:
    title = visit.page.locator("h1").inner_text().strip()
    visit.open()
    picture = visit.diagram.get_by_role("img")
    expect(picture).to_have_accessible_name(title)
    assert picture.locator(":scope > title").text_content() == title
    assert len(visit.fetched) == 1
    assert visit.errors == []


def test_a_diagram_asks_nothing_of_another_host(visit: Visit, site: str) -> None:
    visit.open()
    expect(visit.diagram.locator("svg")).to_be_visible()
    visit.page.wait_for_load_state("networkidle")
    assert [url for url in visit.asked if not url.startswith((site, "data:", "blob:"))] == []


@pytest.mark.parametrize("path", [JOURNEY, HANDOVERS])
def test_the_words_of_a_diagram_can_be_read_without_zooming(page: Page, site: str, path: str) -> None:
    """Mermaid would shrink twelve steps to the width of the page; here the diagram scrolls, also with the keyboard."""
    visit = Visit(page, site, path)
    visit.open()
    picture = visit.diagram.locator("svg")
    expect(picture).to_be_visible()
    scale = picture.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
    assert scale == pytest.approx(1, abs=0.01)
    assert visit.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    visit.diagram.focus()
    visit.page.keyboard.press("ArrowRight")
    until(visit.page, "node => node.scrollLeft > 0", visit.diagram.element_handle())


def test_a_diagram_that_cannot_be_drawn_says_so_and_leaves_its_source(page: Page, site: str) -> None:
    page.route(BUNDLE, lambda route: route.abort())
    visit = Visit(page, site)
    visit.open()
    expect(visit.diagram).to_have_text("Het diagram kon niet worden getekend. De tekst eronder bevat hetzelfde.")
    assert visit.source.startswith("journey\n")


def test_the_source_is_shown_and_copied_with_a_button_that_has_a_dutch_name(visit: Visit) -> None:
    visit.open()
    button = visit.details.get_by_role("button", name="Kopieer")
    button.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_text("Gekopieerd")).to_be_visible()
    assert visit.page.evaluate("navigator.clipboard.readText()").strip() == visit.source.strip()


def test_without_javascript_the_source_is_there_to_read(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        visit = Visit(context.new_page(), site)
        visit.open()
        expect(visit.details.locator("pre code")).to_be_visible()
        assert visit.source.startswith("journey\n")


def test_the_way_through_a_journey_is_drawn_down_the_page_with_its_words(page: Page, site: str) -> None:
    visit = Visit(page, site, number=1)
    visit.open()
    picture = visit.diagram.get_by_role("img")
    expect(picture).to_have_accessible_name(f"Stroomschema: {page.locator('h1').inner_text().strip()}")
    boxes = [text.strip() for text in picture.locator(".node .label").all_text_contents()]
    assert sorted(int(text.split(".")[0]) for text in boxes) == list(range(1, len(boxes) + 1))
    assert "82% ja" in picture.locator(".edgeLabel .label").all_text_contents()
    assert picture.evaluate("svg => svg.viewBox.baseVal.height > svg.viewBox.baseVal.width")
    assert visit.errors == []


def test_what_we_leave_out_as_too_large_is_what_mermaid_would_refuse(visit: Visit) -> None:
    visit.open()
    expect(visit.diagram.locator("svg")).to_be_visible()
    asked = "[mermaid.mermaidAPI.defaultConfig.maxEdges, mermaid.mermaidAPI.defaultConfig.maxTextSize]"
    assert visit.page.evaluate(asked) == [mermaid.MOST_ARROWS, mermaid.MOST_TEXT]


def test_who_hands_over_to_whom_is_drawn_with_its_frame_and_its_words(page: Page, site: str) -> None:
    visit = Visit(page, site, HANDOVERS)
    assert visit.fetched == []
    visit.open()
    picture = visit.diagram.get_by_role("img")
    expect(picture).to_have_accessible_name("Wie draagt over aan wie")
    assert visit.errors == []
    assert [text.strip() for text in picture.locator(".cluster-label").all_text_contents()] == ["Gemeente Eikenhove"]
    boxes = [text.strip() for text in picture.locator(".node .label").all_text_contents()]
    assert sorted(boxes) == [
        "Belastingsamenwerking Delta",
        "Klantcontactcentrum",
        "Schuldhulporganisatie Horizon",
        "Team Inkomen",
        "Team Schuldhulp",
        "Team Werk",
        "UWV (werk.nl)",
        "Webteam",
    ]
    assert picture.locator(".edge-pattern-dotted").count() == 6
    assert picture.locator(".flowchart-link").count() == 8
    assert "1 keer koud" in (picture.locator(".edgeLabels").text_content() or "")
