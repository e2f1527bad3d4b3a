"""The site holds under a strict security policy: nothing on a page is a script or a style of its own."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from every_page import EVERY, ITEMS, name_of
from playwright.sync_api import Browser, Page, expect

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
DRAWN = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
"""With this a diagram can be drawn: Mermaid writes styles into its picture."""
WATCH = """window.refused = [];
addEventListener('securitypolicyviolation', event => refused.push(`${event.violatedDirective} ${event.sample}`));"""


class Strict(SimpleHTTPRequestHandler):
    """Serves files with the policy of the server."""

    server: "Host"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.server.policy)
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Host(ThreadingHTTPServer):
    """A server with one policy for all that it serves."""

    policy = POLICY


@pytest.fixture(scope="module")
def host(site_folder: Path) -> Iterator[Host]:
    with Host(("127.0.0.1", 0), partial(Strict, directory=str(site_folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        context.add_init_script(WATCH)
        yield context.new_page()


def opened(page: Page, host: Host, url: str, policy: str = POLICY) -> Page:
    host.policy = policy
    page.goto(f"http://127.0.0.1:{host.server_port}/{url}", wait_until="load")
    return page


def test_no_page_does_what_the_policy_refuses(page: Page, host: Host) -> None:
    refused = {name_of(url): found for url in EVERY if (found := opened(page, host, url).evaluate("refused"))}
    assert refused == {}


def test_what_is_refused_is_found(page: Page, host: Host) -> None:
    opened(page, host, "over/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Rood</p>')")
    page.wait_for_function("refused.length > 0")


def test_somebody_can_search(page: Page, host: Host) -> None:
    opened(page, host, "")
    page.get_by_role("searchbox").fill("schuldhulp")
    expect(page.locator(".shell-found a").first).to_be_visible(timeout=20_000)
    assert page.evaluate("refused") == []


def test_somebody_can_narrow_a_list(page: Page, host: Host) -> None:
    opened(page, host, "klantreizen/")
    expect(page.locator("[data-met-script]").first).to_be_visible()
    assert page.evaluate("refused") == []


def test_a_diagram_is_drawn_when_styles_may_be_written(page: Page, host: Host) -> None:
    opened(page, host, ITEMS["klantreis"], DRAWN)
    details = page.locator("details:has(> .mermaid)").first
    details.locator("summary").click()
    expect(details.locator("> .mermaid svg")).to_be_visible(timeout=20_000)
    assert page.evaluate("refused") == []
