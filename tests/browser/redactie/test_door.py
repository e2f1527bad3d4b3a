"""What a real browser does with the secret: the form may ask, another page may not, and no page elsewhere hears it."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Page
from programs import serving
from project import JOURNEY, lay_out

ASK = """async ([address, mode, kind]) => {
  const asked = {method: 'POST', mode, headers: {'Content-Type': kind}, body: JSON.stringify({ask: 'list'})};
  return fetch(address, asked).then(answer => answer.text(), () => 'refused');
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A preview for one person, with its secret."""
    project = lay_out(tmp_path_factory.mktemp("redactie") / "project")
    with serving(project, CATALOGUS_GEHEIM="geheim") as host:
        yield f"{host}geheim/"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the form, once it is there."""
    with browser.new_context() as context:
        page = context.new_page()
        for _ in range(300):
            try:
                page.goto(f"{address}redactie/")
                break
            except Error:  # the server begins
                page.wait_for_timeout(200)
        yield page


@pytest.mark.parametrize("mode", ["cors", "same-origin"])
def test_the_page_of_the_form_is_answered(page: Page, mode: str) -> None:
    """It says where it comes from, though no page hears where somebody was before."""
    answer = json.loads(page.evaluate(ASK, ["api", mode, "application/json"]))
    assert JOURNEY in [file["path"] for file in answer["files"]]
    assert page.evaluate("document.title").startswith("Redactie")


def test_a_page_of_another_site_is_not(page: Page, address: str) -> None:
    """Here one at another name of this computer, which is another site to a browser."""
    page.goto(address.replace("127.0.0.1", "localhost").replace("geheim/", ""))
    for mode, kind in (("cors", "application/json"), ("cors", "text/plain"), ("no-cors", "text/plain")):
        assert page.evaluate(ASK, [f"{address}redactie/api", mode, kind]) in ("refused", "")


def test_what_a_page_behind_the_secret_asks_says_not_where_it_is(page: Page, address: str) -> None:
    heard: list[str | None] = []
    page.on("request", lambda asked: heard.append(asked.all_headers().get("referer")))
    page.goto(f"{address}klantreizen/")
    page.locator("main a[href]").first.click()
    assert heard
    assert set(heard) == {None}
