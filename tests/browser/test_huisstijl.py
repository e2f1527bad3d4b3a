"""A site in the huisstijl of a municipality: what Python measured holds in a browser too, pale brand or yellow bar."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe import AXE, NARROW, WIDE, violations
from host import hosted
from playwright.sync_api import Browser
from programs import build_site
from project import lay_out
from themes import dressed

from catalogue.founding.huisstijl import colours

PAGES = ("", "klantreizen/schuldhulp-weer-rust/")
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10" width="600" height="100">
<rect width="60" height="10"/></svg>"""
ASK = "name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()"
PAINTED = """text => {
  const brush = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, 1, 1);
  brush.fillStyle = text;
  brush.fillRect(0, 0, 1, 1);
  return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""
WRITTEN = (
    *(
        "#abc",
        "#12345680",
        "tomato",
        "rgb(11, 93, 94)",
        "rgb(10% 20% 30% / 40%)",
        "hsl(200 20% 12%)",
        "hsla(10,50%,50%,.5)",
    ),
    *("hwb(200 10% 40%)", "oklch(55% 0.02 200)", "oklch(60% 0.15 50)", "oklab(50% 0.05 -0.05)", "color(srgb 1 .5 0)"),
)


@pytest.fixture(scope="module", params=["bleek.css", "geel.css"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site of a project with this theme, and a logo that is six times as wide as it is high."""
    folder: Path = tmp_path_factory.mktemp("huisstijl")
    project = lay_out(folder / "project")
    dressed(project, request.param)
    (project / "docs/assets/eigen/logo.svg").write_text(LOGO, encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("    logo: assets/eigen/logo.svg\n")
    with hosted(build_site(folder / "site", project=project)) as root:
        yield root


def test_no_page_has_a_contrast_that_is_too_small(browser: Browser, address: str) -> None:
    for viewport in (WIDE, NARROW):
        page = browser.new_page(viewport=viewport, bypass_csp=True)  # axe-core is none of the page's own scripts
        for url in PAGES:
            page.goto(address + url)
            page.add_script_tag(path=AXE)
            assert violations(page) == []
        page.emulate_media(media="print")
        assert violations(page, "print") == []
        page.close()


def test_the_colours_are_there_on_a_screen_and_on_paper_and_not_where_somebody_chose_their_own(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address)
    chosen = page.evaluate(ASK, "--kr-link")
    assert chosen in ("#166534", "#00508c")
    page.emulate_media(media="print")
    assert page.evaluate(ASK, "--kr-link") == chosen
    page.emulate_media(media="screen", forced_colors="active")
    assert page.evaluate(ASK, "--kr-link").lower() == "linktext"
    page.close()


def test_a_wide_logo_keeps_its_shape_and_leaves_room_for_the_name(browser: Browser, address: str) -> None:
    for viewport in (WIDE, NARROW):
        page = browser.new_page(viewport=viewport)
        page.goto(address)
        box = page.locator(".shell-name img").bounding_box()
        name = page.locator(".shell-name strong").bounding_box()
        assert box is not None
        assert name is not None
        assert 80 <= box["width"] <= viewport["width"] * 0.46
        assert box["x"] + box["width"] <= name["x"]
        assert name["width"] >= 80
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        page.close()


def test_a_colour_is_read_as_a_browser_paints_it(browser: Browser) -> None:
    page = browser.new_page()
    for text in WRITTEN:
        read = colours.read(text)
        assert read is not None
        painted = page.evaluate(PAINTED, text)
        assert max(abs(one - that) for one, that in zip(read, painted, strict=True)) <= 1, (text, read, painted)
    page.close()
