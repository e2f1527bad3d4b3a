"""Every kind of page in Chromium: it fits, it is quiet, it is sound, and it asks and keeps nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import every_field
import pytest
from every_page import ITEMS, KINDS
from links import PageLinks
from one_page import made
from playwright.sync_api import Browser, BrowserContext, Page

WIDTHS = (1280, 360, 320)
WRITTEN = ["", "over/", "meedoen/", "snelheid/"]
SHEET = 672  # the width in pixels of an A4 between its margins
LONG = ("w" * 140, "<img src=x onerror=alert(1)>", "woord " * 23, "\u202eomgekeerd\u2066")


@dataclass
class Visited:
    """What a page did while it was looked at."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as made:
        yield made


def visit(context: BrowserContext, url: str) -> Visited:
    page = context.new_page()
    visited = Visited(page)
    page.on("request", lambda request: visited.asked.append(request.url))
    page.on("console", lambda message: visited.said.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: visited.said.append(str(error)))
    page.on("dialog", lambda dialog: visited.said.append(f"dialog {dialog.message}"))
    page.goto(url, wait_until="load")
    return visited


def overflow(page: Page, width: int) -> list[str]:
    """What sticks out of a window of this width; empty when the page needs no scrolling sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > innerWidth)
        .map(element => `${element.tagName}.${element.className}`)"""
    )


@pytest.fixture(scope="module", params=[*KINDS, *WRITTEN], ids=lambda url: url or "start")
def visited(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Visited]:
    """Each kind of page in turn, in a browser that was nowhere else."""
    with browser.new_context() as context:
        yield visit(context, site + request.param)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_needs_scrolling_sideways(visited: Visited, width: int) -> None:
    assert overflow(visited.page, width) == []


def test_a_page_is_quiet_and_asks_nothing_of_another_host(visited: Visited, site: str) -> None:
    assert visited.said == []
    assert [asked for asked in visited.asked if not asked.startswith((site, "data:"))] == []


def test_no_page_keeps_anything_in_the_browser(visited: Visited) -> None:
    assert visited.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert visited.page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert visited.page.context.cookies() == []


def test_nothing_of_how_a_page_is_made_is_left_on_it(visited: Visited) -> None:
    """That it says the same without a script is held in test_accessibility.py."""
    assert not re.search(r"\bNone\b|⟦|\{\{", visited.page.locator("main").inner_text())


def test_headings_of_the_whole_page_start_with_one_h1_and_skip_no_level(visited: Visited) -> None:
    levels = visited.page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(item => +item.tagName[1])")
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_and_anchor_of_the_site_leads_somewhere(site: str, site_folder: Path) -> None:
    """Followed from the start page over HTTP, as a reader would; and so every page is reached."""
    ids: dict[str, set[str]] = {}
    wanted: list[tuple[str, str]] = [("", site)]
    for source, address in wanted:
        url, _ = urldefrag(address)
        if url in ids or not url.startswith(site):
            continue
        try:
            with urlopen(url) as answer:
                found = PageLinks(answer.read().decode() if answer.headers.get_content_type() == "text/html" else "")
        except HTTPError as error:
            raise AssertionError(f"{source} leads to {url}: {error.code}") from None
        ids[url] = found.ids
        wanted += [(url, urljoin(url, link)) for link in found.links]
    for source, address in wanted:
        url, fragment = urldefrag(address)
        assert not fragment or not url.startswith(site) or fragment in ids[url], f"{source} leads to {address}"
    made = {f"{site}{path.parent.relative_to(site_folder).as_posix()}/" for path in site_folder.rglob("index.html")}
    assert {url.replace("/./", "/") for url in made} <= set(ids)


@pytest.mark.parametrize("text", LONG)
def test_no_text_breaks_the_layout_or_comes_alive(context: BrowserContext, site: str, text: str) -> None:
    """The pages of a catalogue in which every text field holds the same awkward text, laid in a real frame."""
    pages = made(every_field.catalogue(text))
    urls = {job.kind: job.url for job in pages.jobs.values()}
    awkward = visit(context, site + ITEMS["klantreis"])
    for kind in ("klantreis", "verbeteractie", "klantreizen", "verbeteringen", "voortgang", "organisaties"):
        awkward.page.evaluate("body => document.querySelector('.kr').outerHTML = body", pages[urls[kind]].body)
        for width in WIDTHS:
            assert overflow(awkward.page, width) == [], f"{kind} at {width}"
    assert awkward.said == []


def test_a_printed_journey_has_its_steps_and_no_menu_or_diagram(context: BrowserContext, site: str) -> None:
    page = visit(context, site + ITEMS["klantreis"]).page
    page.emulate_media(media="print")
    assert page.locator("#stap-bellen").is_visible()
    assert page.get_by_text("Zo is dit berekend").is_visible()
    below = page.locator("#overdrachten + p").evaluate("found => getComputedStyle(found).breakAfter")
    assert below == "avoid"  # else the heading could stand alone at the end of a sheet
    for hidden in (".md-header", ".md-sidebar--primary", ".md-footer", ".kr-diagram", ".reis-uitleg--lang"):
        assert not page.locator(hidden).first.is_visible(), hidden


@pytest.mark.parametrize(
    "url", ["", "klantreizen/", "profielen/jan/", ITEMS["verbeteractie"]], ids=lambda url: url or "start"
)
def test_a_small_curve_is_drawn_at_its_own_size(context: BrowserContext, site: str, url: str) -> None:
    """The curve of a journey of few steps is not blown up to the width of its column."""
    page = visit(context, site + url).page
    curves = page.locator(".kr-lijntje")
    assert curves.count()
    heights = curves.evaluate_all("found => found.map(one => one.getBoundingClientRect().height)")
    assert max(heights) <= 68.5, heights


def test_the_counts_of_progress_fit_a_telephone_and_break_no_word(context: BrowserContext, site: str) -> None:
    """On paper too: what does not fit there cannot be scrolled to."""
    page = visit(context, f"{site}voortgang/").page
    for media, width in (("screen", 360), ("print", SHEET)):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 800})
        found = page.locator(".vg-telling").evaluate_all(
            """tables => tables.map(table => [table.scrollWidth <= table.parentElement.clientWidth,
            [...table.querySelectorAll('tbody a')].flatMap(({firstChild: text}) =>
              [...text.data.matchAll(/[^\\s\u00ad]+/g)].filter(({0: word, index: at}) => {
                const range = document.createRange()
                range.setStart(text, at + 1)  // before it a hyphen can stand on another line
                range.setEnd(text, at + word.length)
                return range.getClientRects().length > 1
              }).map(([word]) => word))])"""
        )
        assert found == [[True, []]] * 2, media
