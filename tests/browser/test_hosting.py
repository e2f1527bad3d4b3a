"""The site on a server of one's own: nginx with the rules that we give, strict about what a page may do."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from every_page import EVERY, ITEMS, name_of
from nginx_host import NginxHost, behind_nginx
from places import PROJECT
from playwright.sync_api import Browser, Page, expect
from programs import run
from project import change, lay_out
from strict_host import WATCH

from catalogue.publish import headers

BELOW = "/een/pad"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NginxHost]:
    """A site of its own, to change, that knows that it stands below a path of its domain."""
    import _nginx

    program = _nginx.find()
    assert program, "There is no nginx. scripts/test.py installs it."
    project = lay_out(tmp_path_factory.mktemp("hosting") / "project")
    change(project / "mkdocs.yml", "\nextra:\n", f"\nsite_url: https://voorbeeld.nl{BELOW}/\n\nextra:\n")
    root = tmp_path_factory.mktemp("root")
    code, _, said = run("build", "--quiet", "--site-dir", root / BELOW.removeprefix("/"), project=project)
    assert code == 0, said
    with behind_nginx(program, root, tmp_path_factory.mktemp("nginx"), BELOW) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """What goes wrong on a page, or is refused, fails the test."""
    wrong: list[str] = []
    with browser.new_context() as context:
        context.add_init_script(WATCH)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        yield page
        assert page.evaluate("window.refused ?? []") == []
    assert [one for one in wrong if "404" not in one] == []


def told(address: str) -> dict[str, str]:
    """What the server says beside a file."""
    try:
        with urllib.request.urlopen(address) as answer:
            return dict(answer.headers) | {"status": str(answer.status)}
    except urllib.error.HTTPError as error:
        return dict(error.headers) | {"status": str(error.code)}


def test_no_page_does_what_is_refused(page: Page, host: NginxHost) -> None:
    refused = {}
    for url in EVERY:
        page.goto(f"{host.address}{url}")
        if found := page.evaluate("refused"):
            refused[name_of(url)] = found
    assert refused == {}


def test_a_diagram_is_drawn_and_something_is_found(page: Page, host: NginxHost) -> None:
    page.goto(f"{host.address}{ITEMS['klantreis']}")
    details = page.locator("details:has(> .mermaid)").first
    details.locator("summary").click()
    expect(details.locator("> .mermaid svg")).to_be_visible(timeout=20_000)
    page.get_by_role("searchbox").fill("schuldhulp")
    expect(page.locator(".shell-found a").first).to_be_visible(timeout=20_000)


def test_every_file_comes_with_every_header(host: NginxHost) -> None:
    [style] = re.findall(r'href="([^"]*stijl[^"]*\.css)"', file_of(host).read_text(encoding="utf-8"))
    for url in ("", "over/", "api/v1/catalogus.json", style, "is-er-niet/"):
        found = told(f"{host.address}{url}")
        assert {name: found.get(name) for name in headers.HEADERS} == dict(headers.HEADERS), url
        assert "frame-ancestors 'none'" in found["Content-Security-Policy"], url
        assert found["Cache-Control"] == ("public, max-age=31536000, immutable" if url == style else "no-cache"), url
        script = found["Content-Security-Policy"].partition("script-src")[2].partition(";")[0]
        assert "unsafe-inline" not in script


def test_what_changed_is_new_and_what_did_not_is_not_fetched_again(page: Page, host: NginxHost) -> None:
    file = file_of(host, "over/")
    page.goto(f"{host.address}privacy/")
    page.goto(f"{host.address}over/")
    before = len(host.asked())
    file.write_text(file.read_text(encoding="utf-8").replace("<h1", "<h1 data-nieuw", 1), encoding="utf-8")
    page.goto(f"{host.address}privacy/")
    page.goto(f"{host.address}over/")
    expect(page.locator("h1[data-nieuw]")).to_have_count(1)
    asked = host.asked()[before:]
    assert [one for one in asked if "/assets/stylesheets/" in one or "/assets/javascripts/" in one] == []
    page.goto(f"{host.address}over/")
    assert host.asked()[-1] == f"304 {BELOW}/over/"


def test_what_is_not_there_has_our_page_below_a_path_too(page: Page, host: NginxHost) -> None:
    answer = page.goto(f"{host.address}klantreizen/is-er-niet/")
    assert answer
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")


def test_the_three_servers_are_told_the_same() -> None:
    in_site = {path: b"".join(pieces).decode() for path, pieces in headers.files("https://x.nl/een/pad/")}
    assert (PROJECT / headers.NGINX).read_text(encoding="utf-8") == headers.nginx(), "python3 scripts/generate.py"
    for name, value in headers.HEADERS.items():
        assert f'add_header {name} "{value}" always;' in headers.nginx()
        assert f'Header always set {name} "{value}"' in in_site[headers.APACHE]
        assert f"\n  {name}: {value}\n" in in_site[headers.HOSTED]
    assert "ErrorDocument 404 /een/pad/404.html" in in_site[headers.APACHE]


def file_of(host: NginxHost, url: str = "") -> Path:
    """The file of a page on the server."""
    root = re.search(r"root (.*);", (host.log.parent / "nginx.conf").read_text(encoding="utf-8"))
    assert root
    return Path(root[1]) / BELOW.removeprefix("/") / url / "index.html"
