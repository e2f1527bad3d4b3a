"""The site holds under a strict security policy: nothing on a page is a script or a style of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from every_page import EVERY, ITEMS, name_of
from in_process import built
from playwright.sync_api import Browser, Page, expect
from project import JOURNEY, copy_content, untouched
from strict_host import WATCH, StrictHost, strictly
from waiting import until

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
DRAWN = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
"""With this a diagram can be drawn: Mermaid writes styles into its picture."""


@pytest.fixture(scope="module")
def host(site_folder: Path) -> Iterator[StrictHost]:
    with strictly(site_folder, POLICY) as server:
        yield server


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StrictHost]:
    """A site in which a journey, and a step and a knelpunt of it, were called something else before."""
    root = copy_content(tmp_path_factory.mktemp("content"))
    path = root / JOURNEY
    journey = yaml.safe_load(path.read_text(encoding="utf-8"))
    [step] = [one for phase in journey["fasen"] for one in phase["stappen"] if one.get("id") == "wachten"]
    for one, old in ((journey, "oude-reis"), (step, "oude-stap"), (step["knelpunten"][0], "oud-knelpunt")):
        one["voorheen"] = [old]
    path.write_text(yaml.safe_dump(journey, allow_unicode=True, sort_keys=False), encoding="utf-8")
    folder = built(untouched(), into=tmp_path_factory.mktemp("host") / "site", CATALOGUS_ROOT=str(root))
    with strictly(folder, POLICY) as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        context.add_init_script(WATCH)
        yield context.new_page()


def opened(page: Page, host: StrictHost, url: str, policy: str = POLICY) -> Page:
    host.policy = policy
    page.goto(f"http://127.0.0.1:{host.server_port}/{url}", wait_until="load")
    return page


def test_no_page_does_what_the_policy_refuses(page: Page, host: StrictHost) -> None:
    refused = {name_of(url): found for url in EVERY if (found := opened(page, host, url).evaluate("refused"))}
    assert refused == {}


def test_what_is_refused_is_found(page: Page, host: StrictHost) -> None:
    opened(page, host, "over/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Rood</p>')")
    until(page, "refused.length > 0")


def test_somebody_can_search(page: Page, host: StrictHost) -> None:
    opened(page, host, "")
    page.get_by_role("searchbox").fill("schuldhulp")
    expect(page.locator(".shell-found a").first).to_be_visible(timeout=20_000)
    assert page.evaluate("refused") == []


def test_somebody_can_narrow_a_list(page: Page, host: StrictHost) -> None:
    opened(page, host, "klantreizen/")
    expect(page.locator("[data-met-script]").first).to_be_visible()
    assert page.evaluate("refused") == []


def test_a_diagram_is_drawn_when_styles_may_be_written(page: Page, host: StrictHost) -> None:
    opened(page, host, ITEMS["klantreis"], DRAWN)
    details = page.locator("details:has(> .mermaid)").first
    details.locator("summary").click()
    expect(details.locator("> .mermaid svg")).to_be_visible(timeout=20_000)
    assert page.evaluate("refused") == []


@pytest.mark.parametrize("anchor", ["stap-wachten", "stap-oude-stap", "knelpunt-oud-knelpunt", "overdrachten", ""])
def test_an_old_address_leads_to_the_same_place_on_the_new_page(page: Page, renamed: StrictHost, anchor: str) -> None:
    """Also to a step or knelpunt by its old name; and who goes back does not come at the old page again."""
    opened(page, renamed, "over/")
    hash = f"#{anchor}" if anchor else ""
    opened(page, renamed, f"klantreizen/oude-reis/{hash}")
    page.wait_for_url(f"**/{ITEMS['klantreis']}{hash}")
    assert page.evaluate("refused") == []
    if anchor:
        assert page.evaluate("document.querySelector(':target').id") == anchor
        expect(page.locator(":target")).to_be_attached()
        until(page, "scrollY > 0")
    page.go_back()
    page.wait_for_url("**/over/")


def test_without_scripts_an_old_address_leads_to_the_new_page(browser: Browser, renamed: StrictHost) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        opened(page, renamed, "klantreizen/oude-reis/#stap-wachten")
        page.wait_for_url(f"**/{ITEMS['klantreis']}*")


def test_when_the_script_cannot_be_fetched_there_is_a_link(page: Page, renamed: StrictHost) -> None:
    page.route("**/moved.*.js", lambda route: route.abort())
    opened(page, renamed, "klantreizen/oude-reis/")
    page.get_by_role("link").click()
    page.wait_for_url(f"**/{ITEMS['klantreis']}")
