"""A page is light, stays where it is, and can be read before a script runs."""

import gzip
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import yaml
from every_page import ITEMS, START
from host import hosted
from in_process import built
from playwright.sync_api import Browser, Page, Response
from project import copy_content, untouched
from waiting import until

JOURNEY = "schuldhulp-weer-rust"
STEPS = 12
MOST = 80_000  # bytes, compressed, of everything that the page asks for
MOVED = 0.02  # a block that comes late moves more than this: https://web.dev/articles/cls
SIZES = [{"width": 1280, "height": 800}, {"width": 360, "height": 740}]
WATCH = """window.shifted = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value }))
    .observe({type: 'layout-shift', buffered: true});"""


def lengthened(journey: dict[str, Any]) -> dict[str, Any]:
    """The journey with steps of its last phase again, until there are enough."""
    made = deepcopy(journey)
    phases = made["fasen"]
    steps = phases[-1]["stappen"]
    for number in range(STEPS - sum(len(phase["stappen"]) for phase in phases)):
        step = deepcopy(phases[0]["stappen"][number])
        for part in [step, *step.get("knelpunten", [])]:
            part["id"] += "-opnieuw"
        steps.append(step)
    return made


@pytest.fixture(scope="module")
def long_journey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a journey of twelve steps, in a site of its own."""
    root = copy_content(tmp_path_factory.mktemp("content"))
    path = root / "journeys" / f"{JOURNEY}.yml"
    journey = lengthened(yaml.safe_load(path.read_text(encoding="utf-8")))
    path.write_text(yaml.safe_dump(journey, allow_unicode=True, sort_keys=False), encoding="utf-8")
    folder = built(untouched(), into=tmp_path_factory.mktemp("host") / "site", CATALOGUS_ROOT=str(root))
    with hosted(folder) as site:
        yield f"{site}klantreizen/{JOURNEY}/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport=SIZES[0]) as context:
        context.add_init_script(WATCH)
        yield context.new_page()


def read_to_the_end(page: Page, url: str) -> None:
    page.goto(url, wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")


def test_a_journey_of_twelve_steps_is_light(page: Page, long_journey: str) -> None:
    """What the browser asks for, each answer compressed as a host does it."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    read_to_the_end(page, long_journey)
    weights: Counter[str] = Counter()
    for answer in answers:
        weights[answer.request.resource_type] += len(gzip.compress(answer.body(), 6))
    assert page.locator(".kr-stap").count() == STEPS
    assert {"document", "stylesheet", "script"} <= set(weights)
    sheets = [answer.url for answer in answers if answer.request.resource_type == "stylesheet"]
    assert len(sheets) <= 2
    assert weights.total() < MOST, weights


@pytest.mark.parametrize("size", SIZES, ids=["wide", "narrow"])
def test_nothing_on_a_page_moves_while_it_loads(page: Page, site: str, long_journey: str, size: Any) -> None:
    page.set_viewport_size(size)
    for url in (long_journey, site + START, site + "overnemen/", site + ITEMS["verbeteractie"]):
        read_to_the_end(page, url)
        assert page.evaluate("shifted") == 0, url


def test_what_moves_on_purpose_is_found(page: Page, site: str) -> None:
    read_to_the_end(page, site + START)
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("""() => {
      const late = Object.assign(document.createElement('p'), {textContent: 'Laat'});
      late.style.height = '300px';
      document.querySelector('h1').before(late);
    }""")
    until(page, f"shifted > {MOVED}")


def test_a_page_waits_for_no_script(page: Page, long_journey: str) -> None:
    """No script stands before the text, and with none of them fetched all steps are there."""
    page.route("**/*.js", lambda route: route.abort())
    page.goto(long_journey)
    assert page.locator("head script:not([type='application/ld+json'])").count() == 0
    assert page.locator("h1").is_visible()
    assert page.locator("[id$='-opnieuw']:visible").count() > 0
