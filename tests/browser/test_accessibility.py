"""WCAG 2.2 AA, as far as a program can tell: every kind of page by axe-core, and in each way that people read it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe import AXE, NARROW, QUESTIONS, WIDE, look, violations
from every_page import EVERY, ITEMS, START, name_of
from playwright.sync_api import Browser, Page

FROM_ROOT = re.compile(r"^(http://[^/]+)(/assets/)")

ZOOMED = {"width": 320, "height": 256}
# The stylesheet of WCAG 1.4.12: the room that a reader may give to text.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
ADD_STYLE = """css => document.head.append(Object.assign(document.createElement('style'),
{className: 'of-a-test', textContent: css}))"""

# What axe-core and our own questions must find when it is put in a page on purpose.
BREAKS_FOR_AXE = {
    "color-contrast": '<p style="color: #999">Vaag</p>',
    "button-name": "<button></button>",
    "image-alt": '<img src="data:,">',
    "heading-order": "<h6>Diep</h6>",
    "label": "<input>",
    "td-headers-attr": '<table><tr><th id="a">A</th><td headers="b">1</td></tr></table>',
}
BREAKS = {
    "cutOff": '<p style="overflow: hidden; height: 9px">Afgekapt</p>',
    "drawnOutside": '<svg width="20" height="20" style="overflow: hidden"><text y="9">Veel te lang</text></svg>',
    "scrollsSideways": '<div style="overflow: auto; width: 90px"><p style="width: 400px">Breed</p></div>',
    "heldInPlace": '<div style="position: fixed; inset: 0">Ervoor</div>',
    "unseen": '<svg width="9" height="9"><path d="M0 0h9v9" fill="#fff"></path></svg>',
    "unreadable": '<p style="color: Canvas">Wit</p>',
    "moving": '<p style="transition: color 1s !important">Traag</p>',
}
STOPS_THAT_BREAK = {
    "no outline": '<a href="#" style="outline: none !important">Link</a>',
    "faint outline": '<a href="#" style="outline: 3px solid #ddd !important">Link</a>',
    "unseen": '<a href="#" style="opacity: 0">Link</a>',
    "covered": '<p style="position: relative"><a href="#">Link</a><b style="position: absolute; inset: 0"></b></p>',
}


def new_page(browser: Browser, **options: Any) -> Page:
    """A page in a browser of its own, with the questions to ask."""
    context = browser.new_context(**{"viewport": WIDE, **options})
    context.add_init_script(path=QUESTIONS)
    return context.new_page()


def go_to(page: Page, url: str) -> None:
    """Open a page; the 404 page as a host gives it for a wrong address."""
    # That page does not know how deep it is asked for: it reckons with a site at the root of its host.
    page.unroute(FROM_ROOT)
    if url.endswith("404.html"):
        page.route(FROM_ROOT, lambda route: route.continue_(url=FROM_ROOT.sub(r"\1/een/pad\2", route.request.url)))
    page.goto(url, wait_until="load")


def open_page(browser: Browser, url: str, **options: Any) -> Page:
    """The page in a browser of its own, with the questions to ask."""
    page = new_page(browser, **options)
    go_to(page, url)
    return page


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """Where one page after the other is looked at: what they share is fetched and read once."""
    opened = new_page(browser)
    yield opened
    opened.context.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """The same without JavaScript."""
    opened = new_page(browser, java_script_enabled=False)
    yield opened
    opened.context.close()


@pytest.fixture(scope="module", params=EVERY, ids=name_of)
def page(request: pytest.FixtureRequest, window: Page, site: str) -> Page:
    """Each kind of page in turn, wide and on a screen."""
    go_to(window, site + request.param)
    window.add_script_tag(path=AXE)
    return window


@pytest.fixture(autouse=True)
def _as_it_was(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test does to the window is undone for the next."""
    yield
    if "page" in request.fixturenames:
        page: Page = request.getfixturevalue("page")
        page.emulate_media(media="screen", forced_colors="none", reduced_motion="no-preference")
        page.set_viewport_size(WIDE)
        page.evaluate("document.querySelectorAll('style.of-a-test').forEach(style => style.remove())")


@pytest.mark.parametrize(("size", "media"), [(WIDE, "screen"), (NARROW, "screen"), (WIDE, "print")])
def test_axe_finds_nothing(page: Page, size: Any, media: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(media=media)
    assert violations(page, media) == []


def test_at_400_percent_a_reader_scrolls_in_one_direction(page: Page) -> None:
    """1280 by 1024 px at 400 % is a window of 320 by 256."""
    page.set_viewport_size(ZOOMED)
    assert look(page, "scrollsSideways") == []
    assert look(page, "cutOff") == []
    assert look(page, "heldInPlace") == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_is_cut_off_when_a_reader_gives_the_text_more_room(page: Page, size: Any) -> None:
    page.set_viewport_size(size)
    page.evaluate(ADD_STYLE, SPACING)
    assert look(page, "cutOff") == []
    assert look(page, "drawnOutside") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_drawing_and_word_is_seen_in_the_colours_of_the_reader(page: Page, scheme: Any) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    assert look(page, "unseen") == []
    assert look(page, "unreadable") == []


def test_nothing_moves_for_who_asked_for_that(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    assert look(page, "moving") == []


def test_the_text_is_the_same_without_javascript(page: Page, plain: Page) -> None:
    """But for what a script adds: buttons, and the order of a list."""
    go_to(plain, page.url)
    for opened in (plain, page):
        opened.evaluate(ADD_STYLE, "main :is(button, [data-met-script]) { display: none }")
    words, expected = (opened.locator("main").inner_text().split() for opened in (plain, page))
    assert words == expected


@pytest.mark.parametrize(("url", "size"), [(START, WIDE), (ITEMS["klantreis"], WIDE), (ITEMS["klantreis"], NARROW)])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Browser, site: str, url: str, size: Any
) -> None:
    """Tab by tab from the top of the page to its end: no trap, nothing skipped, each stop seen."""
    page = open_page(browser, site + url, viewport=size)
    faults: list[str] = []
    for _ in range(page.evaluate("look.stops().length")):
        page.keyboard.press("Tab")
        faults += look(page, "stop")
    assert faults == []
    assert page.evaluate("look.stops().at(-1) === document.activeElement")
    page.keyboard.press("Tab")
    assert page.evaluate("look.stops().indexOf(document.activeElement) <= 0")  # the page is left, or begins again
    page.context.close()


def test_the_first_stop_leads_past_the_menu(browser: Browser, site: str) -> None:
    page = open_page(browser, site + ITEMS["klantreis"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Ga direct naar de inhoud"
    assert skip.is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main article') !== null")
    page.context.close()


def test_the_outline_of_a_stop_is_really_drawn(browser: Browser, site: str) -> None:
    """What the style promises is compared with pixels, for a link in the header, in the text and in the footer."""
    page = open_page(browser, site + ITEMS["klantreis"], reduced_motion="reduce")
    for place in ("header", "nav", "main article", "footer"):
        link = page.locator(f"{place} a:visible").first
        link.scroll_into_view_if_needed()
        around = link.bounding_box()
        assert around
        clip = {
            "x": around["x"] - 6,
            "y": around["y"] - 6,
            "width": around["width"] + 12,
            "height": around["height"] + 12,
        }
        page.keyboard.press("Shift")  # the last thing used was the keyboard, so a focus is shown
        without = page.screenshot(clip=clip)
        link.focus()
        assert page.screenshot(clip=clip) != without, place
        page.evaluate("document.activeElement.blur()")
    page.context.close()


@pytest.fixture(scope="module")
def sound(browser: Browser, site: str) -> Iterator[Page]:
    """A small page of the site, to break on purpose."""
    opened = open_page(browser, site + "klantreizen/", reduced_motion="reduce")
    opened.add_script_tag(path=AXE)
    opened.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<div id=broken></div>')")
    yield opened
    opened.context.close()


def spoil(page: Page, html: str) -> None:
    page.evaluate("html => document.querySelector('#broken').innerHTML = html", html)


@pytest.mark.parametrize("rule", BREAKS_FOR_AXE)
def test_axe_finds_what_is_broken_on_purpose(sound: Page, rule: str) -> None:
    spoil(sound, BREAKS_FOR_AXE[rule])
    found = violations(sound)
    assert found
    assert all(one.startswith(f"{rule}:") for one in found)


@pytest.mark.parametrize("question", BREAKS)
def test_a_question_finds_what_is_broken_on_purpose(sound: Page, question: str) -> None:
    spoil(sound, "")
    assert look(sound, question) == []
    spoil(sound, BREAKS[question])
    assert len(look(sound, question)) == 1


@pytest.mark.parametrize("fault", STOPS_THAT_BREAK)
def test_a_stop_of_the_keyboard_that_is_not_seen_is_found(sound: Page, fault: str) -> None:
    spoil(sound, STOPS_THAT_BREAK[fault])
    sound.keyboard.press("Shift")
    sound.locator("#broken a").focus()
    assert [found for found in look(sound, "stop") if fault in found]
