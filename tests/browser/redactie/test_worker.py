"""The form on a published site: the engine is in the browser, and nothing is asked of any other host."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import journey_by_keyboard
import pytest
from axe import ready, violations
from example import of_example
from firefox import firefox
from forges.fake import KEY, Forge
from forges.github import GitHub
from keyboard import Keyboard
from places import EXAMPLE, PROJECT
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from programs import run
from project import change, lay_out
from records import TODAY
from strict_host import minded, strictly

from catalogue import loading
from catalogue.reading.findings import Finding
from catalogue.reading.folder import FOLDERS

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
STEP = "fasen.0.stappen.1"
SCORE = "#veld-fasen-0-stappen-1-ervaring-huidig"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)


@pytest.fixture(scope="module", autouse=True)
def _patient() -> Iterator[None]:
    """The engine begins once for every page: on a busy machine that takes its time."""
    expect.set_options(timeout=120_000)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture(scope="module")
def forge() -> Iterator[Forge]:
    """Where this site hands in; whoever asks it wrongly fails a test."""
    files = (path for folder in FOLDERS for path in (EXAMPLE / folder).rglob("*") if path.is_file())
    with GitHub({path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in files}).running() as running:
        yield running


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, forge: Forge) -> Path:
    """The site of the example with the form on it; what an engine is made of is fetched once for all runs."""
    project = lay_out(tmp_path_factory.mktemp("redactie") / "project")
    door = f"  catalogue:\n    inleveren: {{soort: github, url: {forge.url}}}\n"
    change(project / "mkdocs.yml", "  catalogue:\n", door)
    kept = PROJECT / ".cache" / "redactie"
    kept.mkdir(parents=True, exist_ok=True)
    (project / ".cache").mkdir(exist_ok=True)
    (project / ".cache" / "redactie").symlink_to(kept)
    folder = project.with_name("site")
    code, _, told = run("build", "--quiet", "--zonder-zoeken", "--redactie", "--site-dir", folder, project=project)
    assert code == 0, told
    return folder


@pytest.fixture(scope="module")
def address(site: Path, forge: Forge) -> Iterator[str]:
    """A server that lets the form do what its own page says that it may, and no more."""
    with strictly(site, POLICY.replace("connect-src 'self'", f"connect-src 'self' {forge.web}")) as server:
        yield f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One visitor, whose browser keeps what it fetched."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as visitor:
        yield visitor


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """What goes wrong in a script of the page, or what its policy refuses, fails the test."""
    with minded(context) as opened:
        yield opened
    opened.close()


@pytest.fixture(scope="module")
def begun(browser: Browser, address: str) -> Iterator[Page]:
    """A page on which the engine began, for one test after the other: that takes longer than all that they do.

    It is of another visitor: windows of one tell each other what is changed. What goes wrong on it fails the last test.
    """
    with browser.new_context(viewport={"width": 1280, "height": 800}) as visitor, minded(visitor) as page:
        page.clock.install()  # it goes on as a clock does, until a test moves it
        page.goto(f"{address}redactie/?open={JOURNEY}&plek={STEP}.ervaring.huidig")
        expect(page.locator("#red-form form").first).to_be_visible()
        yield settled(page)


@pytest.fixture
def form(begun: Page) -> Iterator[Page]:
    """That page, with the journey as it is written in its form; what a test changes is undone for the next."""
    yield begun
    while begun.locator("#red-ongedaan").is_enabled():
        begun.locator("#red-ongedaan").click()
        settled(begun)
    assert begun.evaluate("localStorage.length") == 0


def settled(page: Page) -> Page:
    """Wait until everything that was asked is answered and shown."""
    expect(page.locator("#redactie")).to_have_attribute("data-bezig", "0")
    return page


def score(page: Page, of: int) -> None:
    """Choose another score for a step, as somebody does with the mouse."""
    if not page.locator(f"{SCORE}--{of}").locator("..").is_visible():  # the step is folded
        page.locator("#veld-fasen-0-stappen-1").click()
    page.locator(f"{SCORE}--{of}").check(force=True)
    settled(page)


def drawn(page: Page) -> str:
    return page.frame_locator("#red-beeld").locator(".map-blad").first.inner_html()


def hosts_of(asked: list[str]) -> set[str]:
    """Of all that was asked, who was asked."""
    return {urlsplit(url).netloc for url in asked if urlsplit(url).scheme not in ("about", "data", "blob")}


def test_the_page_says_what_is_going_on_while_the_engine_comes_and_asks_no_other_host(page: Page, address: str) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}redactie/")
    expect(page.locator("#red-melding")).to_have_text("Het programma begint …")
    page.get_by_role("link", name="Ik wil weer rustig slapen").click(timeout=120_000)
    settled(page)
    expect(page.locator("#red-melding")).to_have_text("")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ik wil weer rustig slapen")
    assert hosts_of(asked) == {urlsplit(address).netloc}
    assert [url for url in asked if url.endswith("engine.zip")]


def test_a_score_is_changed_and_taken_back_and_no_other_host_hears_of_it(form: Page, address: str) -> None:
    asked: list[str] = []
    form.context.on("request", lambda request: asked.append(request.url))
    before = drawn(form)
    score(form, 4)
    assert drawn(form) != before
    expect(form.locator("#red-melding")).to_contain_text("Bijgewerkt.")
    form.locator("#red-ongedaan").click()
    settled(form)
    assert drawn(form) == before
    ready(form)
    assert violations(form) == []
    assert hosts_of(asked) <= {urlsplit(address).netloc}


def test_once_it_is_there_it_needs_no_network(form: Page) -> None:
    form.context.set_offline(True)
    try:
        score(form, 5)
        expect(form.locator(f"{SCORE}--5")).to_be_checked()
        expect(form.locator("#red-melding")).to_contain_text("Bijgewerkt.")
        form.locator("#red-ongedaan").click()
        settled(form)
        form.locator("#red-terug").click()
        form.get_by_role("link", name="Organisaties").click()
        expect(form.get_by_role("heading", level=1)).to_have_text("Organisaties")
        form.locator("#red-terug").click()
        form.get_by_role("link", name="Ik wil weer rustig slapen").click()
        expect(form.get_by_role("heading", level=1)).to_have_text("Ik wil weer rustig slapen")
        settled(form)
    finally:
        form.context.set_offline(False)


def test_an_engine_that_crashes_begins_again_with_what_was_asked(form: Page) -> None:
    score(form, 4)
    form.workers[0].evaluate("() => { setTimeout(() => { throw new Error('stuk'); }); }")
    score(form, 1)
    expect(form.locator(f"{SCORE}--1")).to_be_checked()
    expect(form.locator("#red-melding")).to_contain_text("Bijgewerkt.")
    form.locator("#red-ongedaan").click()
    settled(form)
    expect(form.locator(f"{SCORE}--4")).to_be_checked()


def test_an_engine_that_hangs_begins_again_with_what_was_asked(form: Page) -> None:
    form.workers[0].evaluate("() => { setTimeout(() => { for (;;); }); }")
    form.locator(f"{SCORE}--1").check(force=True)
    form.clock.fast_forward(100_000)
    settled(form)
    expect(form.locator(f"{SCORE}--1")).to_be_checked()
    expect(form.locator("#red-melding")).to_contain_text("Bijgewerkt.")


def test_an_engine_that_cannot_be_fetched_says_so_and_comes_when_it_can(browser: Browser, address: str) -> None:
    with browser.new_context() as visitor:
        page = visitor.new_page()

        def refuse(route: Route) -> None:
            route.abort()

        page.route("**/engine.zip", refuse)
        page.goto(f"{address}redactie/")
        expect(page.locator("#red-melding")).to_contain_text("Het programma kan niet worden opgehaald.")
        page.unroute("**/engine.zip", refuse)
        page.goto(f"{address}redactie/")
        page.get_by_role("link", name="Ik wil weer rustig slapen").wait_for(timeout=120_000)


def test_without_webassembly_the_page_says_what_else_there_is(browser: Browser, address: str) -> None:
    with browser.new_context() as visitor:
        page = visitor.new_page()
        page.add_init_script("delete globalThis.WebAssembly")
        page.goto(f"{address}redactie/")
        expect(page.locator("#red-kan-niet")).to_be_visible()
        assert page.workers == []
        page.locator("#red-kan-niet").get_by_role("link").click()
        page.wait_for_url("**/meedoen/")


def test_the_pages_of_the_site_lead_to_the_form(page: Page, address: str) -> None:
    page.goto(f"{address}klantreizen/schuldhulp-weer-rust/")
    link = page.get_by_role("link", name="Wijzig in de redactie").first
    assert (link.get_attribute("href") or "").endswith(f"../../redactie/?open={JOURNEY}")
    assert (EXAMPLE / JOURNEY).is_file()


def test_a_whole_journey_is_written_by_keyboard_and_handed_in(
    page: Page, address: str, forge: Forge, tmp_path: Path
) -> None:
    """Nine steps and four organisations from nothing, without a mouse; nothing is found in what came of it.

    No other host hears of it before somebody presses the button; what the forge gets is the journey, whole.
    """
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}redactie/")
    page.get_by_role("link", name="Ik wil weer rustig slapen").wait_for()
    keys = Keyboard(page)
    journey_by_keyboard.write(keys)
    hosts = hosts_of(asked)
    assert hosts == {urlsplit(address).netloc}
    assert forge.asked == []
    keys.press("Control+s")
    window = page.get_by_role("dialog")
    window.get_by_label("Uw sleutel").fill(KEY)
    window.get_by_role("button", name="Lever in").click()
    expect(window.get_by_role("link", name="Bekijk uw voorstel")).to_be_visible()
    assert forge.wrong == []
    (proposal,) = forge.proposals
    assert journey_by_keyboard.count_steps(proposal["files"][journey_by_keyboard.PATH].decode()) == [1] * 9
    assert f"naam: {journey_by_keyboard.LIFTS}" in proposal["files"]["registers/organisaties.yml"].decode()
    root = shutil.copytree(EXAMPLE, tmp_path / "root")
    before = found_in(root)
    for path, data in proposal["files"].items():
        (root / path).write_bytes(data)
    assert [one for one in found_in(root) if one not in before] == []
    print(f"\n{keys.keys} toetsen, waarvan {keys.tabs} keer Tab; het verst: {keys.farthest}")
    print(f"{len(keys.waited)} antwoorden, samen {sum(keys.waited):.1f} s, het langste {max(keys.waited):.1f} s")


def found_in(root: Path) -> list[tuple[str, str, str]]:
    """What `scripts/check.py` says of a folder, without where it stands in a file."""
    found: list[Finding] = loading.load(root, of_example(), TODAY, drafts=True)[1]
    return [(one.code, one.path, one.message) for one in found]


def test_in_firefox_a_title_is_typed_and_stands_on_the_page(address: str, tmp_path: Path) -> None:
    import _firefox

    program = _firefox.find()
    assert program, "There is no Firefox. scripts/test.py installs it."
    with firefox(program, tmp_path / "profile") as browser:
        browser.open(f"{address}redactie/?open={JOURNEY}&plek=titel")
        browser.until("document.activeElement.id === 'veld-titel' && document.activeElement.select() === undefined")
        browser.type("Ik slaap weer\ue004")  # and Tab
        browser.until(
            "document.querySelector('#red-beeld').contentDocument.querySelector('h1')?.innerText === 'Ik slaap weer'"
        )
        assert browser.value("document.querySelector('#red-melding').innerText").startswith("Bijgewerkt.")
        assert browser.value("document.querySelectorAll('#red-form [aria-invalid]').length") == 0
