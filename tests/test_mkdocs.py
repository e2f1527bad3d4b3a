"""MkDocs with our hook, as its users run it: `mkdocs build --strict` and `mkdocs serve` on a copy of this project."""

import filecmp
import json
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from in_process import built, mkdocs
from links import PageLinks
from places import EXAMPLE
from programs import mkdocs as mkdocs_as_a_process
from programs import serving
from project import CONTENT, JOURNEY, TITLE, change, lay_out
from published import example_files

from catalogue.publish import assets

JOURNEY_PAGE = "klantreizen/schuldhulp-weer-rust/"
TELL = re.compile(r'<a href="([^"]*)">Meld iets over deze pagina</a>')
BANNER = "Er staat een fout in de inhoud"

Preview = tuple[Path, str]
"""A project, and the address at which somebody looks at it."""


def configure(project: Path, *lines: str, without: str = "no such setting") -> None:
    """Add lines to mkdocs.yml, and take the line of one setting out."""
    settings = project / "mkdocs.yml"
    kept = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.strip().startswith(without)]
    settings.write_text("\n".join([*lines, *kept]), encoding="utf-8")


def add_concept(project: Path) -> None:
    concept = project / "journeys/nog-niet-af.yml"
    text = (project / JOURNEY).read_text(encoding="utf-8")
    concept.write_text(re.sub(r"^status: \w+$", "status: concept", text, flags=re.MULTILINE), encoding="utf-8")


@cache
def pages_in(site: Path) -> dict[str, PageLinks]:
    """Every page of a site by its URL, relative to the root of the site."""
    pages = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))
    }
    return {name.removesuffix("index.html"): PageLinks(text) for name, text in pages.items()}


def broken_links(site: Path, at: str) -> list[str]:
    """What leads nowhere when `site` is served at the path `at`: files and anchors that are not there."""
    pages = pages_in(site)
    broken = []
    for url, page in pages.items():
        for link in page.links + page.loads:
            address, anchor = urldefrag(urljoin(f"http://site{at}{url}", link))
            parts = urlsplit(address)
            if parts.scheme != "http" or parts.netloc != "site":
                continue
            target = unquote(parts.path)
            relative = target.removeprefix(at) if target.startswith(at) else None
            found = relative is not None and (relative in pages or (site / relative).is_file())
            if not found or (anchor and relative in pages and unquote(anchor) not in pages[relative].ids):
                broken.append(f"{url} → {link}")
    return broken


@pytest.fixture(scope="module")
def site(site_folder: Path) -> Path:
    """The site of the example as it is: with an edit address and without an address of its own."""
    return site_folder


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where projects stand one after the other: templates that were compiled there are compiled once."""
    return tmp_path_factory.mktemp("place") / "project"


@pytest.fixture
def project(place: Path) -> Path:
    """A project with the example in it, to change at will."""
    return lay_out(place)


@pytest.fixture(scope="module")
def with_address(place: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The same site below a path and without an edit address, and what MkDocs said. A concept is left out of it."""
    project = lay_out(place)
    configure(project, "site_url: https://voorbeeld.nl/een/pad/", without="bewerk_url:")
    add_concept(project)
    site = tmp_path_factory.mktemp("with address") / "site"
    code, _, told = mkdocs(project, "--site-dir", str(site))
    assert code == 0, told
    return site, told


@pytest.fixture(scope="module")
def site_with_address(with_address: tuple[Path, str]) -> Path:
    return with_address[0]


def html(site: Path, url: str) -> str:
    return (site / url / "index.html").read_text(encoding="utf-8")


def test_no_mark_of_a_frame_is_left_on_any_page(site: Path) -> None:
    assert not [url for url, page in pages_in(site).items() if "⟦" in page.text]


def test_no_stub_is_published(site: Path) -> None:
    assert not list(site.glob("*/_*"))


def said_by_examples(site: Path, url: str, tmp_path: Path) -> dict[str, list[str]]:
    """What the examples on a page say: each as it stands there, in a folder with nothing but the file it is about."""
    page = BeautifulSoup(html(site, url), "html.parser")
    said = {}
    for number, example in enumerate(page.select("pre[data-bestand]")):
        folder = tmp_path / str(number)
        folder.mkdir()
        [file] = (site / "api/v1").rglob(str(example["data-bestand"]))
        shutil.copy(file, folder)
        command = [sys.executable, "-X", "utf8", "-W", "error", "-c", example.get_text()]
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        said[file.name] = done.stdout.splitlines()
    return said


def test_the_example_on_the_page_for_other_systems_works(site: Path, tmp_path: Path) -> None:
    said = said_by_examples(site, "uitwisselen/", tmp_path)
    assert list(said) == ["bijstand-eerlijk-nee.json"]
    assert len(said["bijstand-eerlijk-nee.json"]) == 9
    assert any(line.endswith("- Team Inkomen") for line in said["bijstand-eerlijk-nee.json"])


def test_the_examples_on_the_page_open_data_work(site: Path, tmp_path: Path) -> None:
    said = said_by_examples(site, "open-data/", tmp_path)
    assert list(said) == [
        "catalogus.xlsx",
        "catalogus.json",
        "bijstand-eerlijk-nee.json",
        "knelpunten.csv",
        "alles.xml",
        "kalender.ics",
    ]
    assert "Ik wil weer rustig slapen - 10 stappen" in said["catalogus.json"]
    assert len(said["bijstand-eerlijk-nee.json"]) == 9
    assert "eerst-bellen Eerst bellen, dan pas de brief met 'nee'" in said["catalogus.xlsx"]
    assert [line for line in said["knelpunten.csv"] if line.startswith("36 ")]
    assert said["alles.xml"][0].startswith("2026-10-12 ")
    assert said["kalender.ics"][:2] == ["20261201", "Klantreis herijken: ‘Ik wil weer rustig slapen’"]


def test_what_is_published_beside_the_pages_is_what_the_engine_made(site: Path) -> None:
    made = example_files()
    assert {path for path in made if not (site / path).is_file()} == set()
    assert [path for path, data in made.items() if (site / path).read_bytes() != data] == []


def test_every_page_leads_to_the_news(site: Path) -> None:
    wanted = (site / "api/v1/atom/alles.xml").resolve()
    for url, page in pages_in(site).items():
        if url != "404.html":
            assert (site / url / page.relations["alternate"]).resolve() == wanted


def test_an_old_name_leads_on_and_takes_no_page_away(project: Path) -> None:
    change(project / JOURNEY, "\nstatus: ", "\nvoorheen: [schulden-oplossen]\nstatus: ")
    (project / "docs/klantreizen").mkdir()
    page = project / "docs/klantreizen/uitleg.md"
    page.write_text("# Uitleg\n\nZelf geschreven.\n", encoding="utf-8")
    configure(project, "site_url: https://voorbeeld.nl/een/pad/")
    site = built(project)
    assert 'content="0; url=../schuldhulp-weer-rust/"' in html(site, "klantreizen/schulden-oplossen/")
    assert "Zelf geschreven" in html(site, "klantreizen/uitleg/")
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "klantreizen/uitleg/" in sitemap
    assert "schulden-oplossen" not in sitemap
    page.rename(page.with_name("Schulden-Oplossen.md"))
    code, _, told = mkdocs(project)
    assert code == 1
    assert "docs/klantreizen/Schulden-Oplossen.md:1:1: fout E109: Het adres" in told


def test_every_record_and_every_list_has_its_page(site: Path) -> None:
    journeys = [f"klantreizen/{path.stem}" for path in (EXAMPLE / "journeys").glob("*.yml")]
    actions = [f"verbeteringen/{path.stem}" for path in (EXAMPLE / "improvements").glob("*.yml")]
    not_read = {"synoniemen", "uitzonderingen"}  # what search and the check on personal data go by
    registers = [path.stem for path in (EXAMPLE / "registers").glob("*.yml") if path.stem not in not_read]
    lists = ["klantreizen", "verbeteringen", "voortgang", "lezen", "velden", "meldingen"]
    assert not [url for url in [*journeys, *actions, *registers, *lists] if not (site / url / "index.html").is_file()]


@pytest.mark.parametrize("at", ["/", "/een/pad/"])
def test_no_link_is_broken_wherever_the_site_stands(site: Path, site_with_address: Path, at: str) -> None:
    assert broken_links(site if at == "/" else site_with_address, at) == []


def test_all_links_but_those_of_the_404_page_are_relative(site: Path) -> None:
    addresses = {url: page.links + page.loads for url, page in pages_in(site).items()}
    assert [url for url, found in addresses.items() if any(one.startswith("/") for one in found)] == ["404.html"]


def test_the_404_page_works_at_any_depth(site_with_address: Path) -> None:
    """It is served in place of any address, so its links start at the path of the site."""
    page = pages_in(site_with_address)["404.html"]
    assert "/een/pad/klantreizen/" in page.links
    elsewhere = ("https://", "mailto:", "tel:", "#")
    assert not [link for link in page.links + page.loads if not link.startswith(("/een/pad/", *elsewhere))]


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loads = {load for page in pages_in(site).values() for load in page.loads}
    assert not [load for load in loads if urlsplit(load).netloc]


def test_a_page_loads_one_style_sheet_and_only_scripts_that_it_uses(site: Path) -> None:
    for page, scripts in (
        ("", []),
        ("over/", []),
        ("klantreizen/", ["facets"]),
        (JOURNEY_PAGE, ["mermaid-loader", "print", "copy"]),
    ):
        assert len(re.findall(r'rel="stylesheet"', html(site, page))) == 1
        loaded = re.findall(r'src="[./]*assets/javascripts/([\w-]+)\.[0-9a-f]{10}\.js"', html(site, page))
        assert loaded == ["search", *scripts]
    assert not list(site.glob("assets/javascripts/lunr*"))


def test_every_page_loads_the_scripts_for_what_it_holds(site: Path) -> None:
    held = {
        (url, name) for url, page in pages_in(site).items() for name, sign in assets.SIGNS.items() if sign in page.text
    }
    assert {name for _, name in held} == {*assets.SIGNS} - {"redactie"}  # of no page of a site that is published
    assert not [one for one in held if f"assets/javascripts/{one[1]}." not in pages_in(site)[one[0]].text]


def test_no_page_makes_the_theme_call_a_repository(site: Path) -> None:
    """Material asks the interface of GitHub or GitLab about the address it shows."""
    assert not [url for url, page in pages_in(site).items() if 'data-md-component="source"' in page.text]


def test_a_title_names_the_page_and_the_site(site: Path) -> None:
    assert f"<title>{TITLE} – Klantreizen Eikenhove</title>" in html(site, JOURNEY_PAGE)
    assert "<title>Klantreizen – Klantreizen Eikenhove</title>" in html(site, "klantreizen/")


def test_a_journey_shows_the_way_to_it_and_the_tab_it_is_under(site: Path) -> None:
    page = html(site, JOURNEY_PAGE)
    trail = re.search(r'aria-label="Kruimelpad".*?</nav>', page, re.DOTALL)
    assert trail
    words = re.sub(r"<[^>]+>", " ", trail[0].partition(">")[2]).split()
    assert " ".join(words) == f"Start Klantreizen {TITLE}"
    active = re.search(r"md-tabs__item--active.*?<a[^>]*>(.*?)</a>", page, re.DOTALL)
    assert active
    assert active[1].strip() == "Klantreizen"


def test_the_words_of_the_theme_are_plain_dutch(site: Path) -> None:
    page = html(site, JOURNEY_PAGE)
    assert "Ga direct naar de inhoud" in page
    assert "Footer" not in page
    assert "Made with" not in page


def test_the_skip_link_leads_to_the_content(site: Path) -> None:
    page = html(site, JOURNEY_PAGE)
    assert '<a class="md-skip" href="#inhoud">' in page
    assert page.index('id="inhoud"') < page.index("<h1")


def test_an_edit_link_opens_the_file_a_page_is_made_from(site: Path) -> None:
    pages = pages_in(site)
    assert pages[JOURNEY_PAGE].relations["edit"] == f"https://git.eikenhove.example/klantreizen/bewerk/{JOURNEY}"
    assert pages["meedoen/"].relations["edit"] == "https://git.eikenhove.example/klantreizen/bewerk/docs/meedoen.md"
    assert "edit" not in pages["voortgang/"].relations


def test_without_an_edit_address_there_is_no_edit_link(site_with_address: Path) -> None:
    assert not [url for url, page in pages_in(site_with_address).items() if "edit" in page.relations]


def test_on_every_page_a_message_says_where_the_reader_was(site: Path, site_with_address: Path) -> None:
    for root, address in ((site, ""), (site_with_address, "https://voorbeeld.nl/een/pad/")):
        pages = {url: page.text for url, page in pages_in(root).items() if "md-footer" in page.text}
        assert {"", JOURNEY_PAGE, "meedoen/", "404.html", "verbeteringen/"} <= pages.keys()
        for url, text in pages.items():
            (link,) = TELL.findall(text)
            said = dict(parse_qsl(urlsplit(unescape(link)).query, strict_parsing=True))
            title = said["titel"]
            (shown,) = re.findall("<title>(.*)</title>", text)
            assert not url or unescape(shown).startswith(f"{title} – ")
            where = f"{title}: {address}{url}" if address + url else title
            assert said["tekst"] == f"Op de pagina {where}\n\n", url


def test_without_a_place_to_tell_something_there_is_no_link(project: Path, tmp_path: Path) -> None:
    configure(project, "site_url: https://voorbeeld.nl/", without="meld_url:")
    assert "Meld iets" not in html(built(project, into=tmp_path / "site"), JOURNEY_PAGE)


def test_only_a_site_with_an_address_names_it(site: Path, site_with_address: Path) -> None:
    """Canonical addresses and a sitemap are absolute: without an address they would be lies."""
    assert not [url for url, page in pages_in(site).items() if "canonical" in page.relations]
    assert not list(site.glob("sitemap*"))
    pages = {url: page for url, page in pages_in(site_with_address).items() if url != "404.html"}
    assert {url: page.relations["canonical"] for url, page in pages.items()} == {
        url: f"https://voorbeeld.nl/een/pad/{url}" for url in pages
    }
    locations = ElementTree.parse(site_with_address / "sitemap.xml").findall(".//{*}loc")
    assert [location.text for location in locations] == sorted(f"https://voorbeeld.nl/een/pad/{url}" for url in pages)
    assert not (site_with_address / "sitemap.xml.gz").exists()


def test_a_diagram_is_set_up_by_a_file_and_only_where_there_is_one(site: Path) -> None:
    page = html(site, JOURNEY_PAGE)
    assert "mermaid.initialize(" not in page
    assert page.count("mermaid-loader.") == 1
    assert "mermaid" not in html(site, "klantreizen/")


def test_the_diagram_library_is_the_one_of_the_pinned_package(site: Path) -> None:
    (script,) = (found.read_text(encoding="utf-8") for found in site.glob("assets/javascripts/mermaid.*.js"))
    assert len(script) > 1_000_000
    assert 'version:"11.' in script or "11.16.0" in script


def test_the_start_page_shows_the_catalogue_below_its_own_text(site: Path) -> None:
    assert JOURNEY_PAGE in pages_in(site)[""].links


def test_two_builds_of_one_catalogue_are_the_same_to_the_byte_wherever_its_content_stands(
    project: Path, site: Path, tmp_path: Path
) -> None:
    """The one by scripts/build.py in a project with its content in it, the other by MkDocs alone."""
    for name in CONTENT:
        (project / name).rename(tmp_path / name)
    again = built(project, CATALOGUS_ROOT=str(tmp_path))
    names = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert not [name for name in names if not filecmp.cmp(site / name, again / name, shallow=False)]


def test_mistakes_stop_the_build_all_at_once_and_leave_the_last_site_alone(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("de vorige site", encoding="utf-8")
    change(project / JOURNEY, "titel: ", "titeltje: ")
    change(project / "journeys/bijstand-eerlijk-nee.yml", "status: ter_toetsing", "status: onzin")
    code, _, told = mkdocs(project)
    assert code == 1
    assert f"\n{JOURNEY}:" in told
    assert "\njourneys/bijstand-eerlijk-nee.yml:3:" in told
    assert "Traceback" not in told
    assert (project / "site" / "index.html").read_text(encoding="utf-8") == "de vorige site"


def test_warnings_are_shown_but_do_not_stop_a_strict_build(with_address: tuple[Path, str]) -> None:
    assert "let op" in with_address[1]


def test_a_concept_is_left_out_unless_the_settings_say_otherwise(site_with_address: Path, project: Path) -> None:
    assert not (site_with_address / "klantreizen/nog-niet-af").exists()
    add_concept(project)
    change(project / "mkdocs.yml", "toon_concept: false", "toon_concept: true")
    assert (built(project) / "klantreizen/nog-niet-af/index.html").is_file()


def test_a_day_that_is_no_day_is_refused_in_words(project: Path) -> None:
    code, _, told = mkdocs(project, CATALOGUS_VANDAAG="morgen")
    assert code == 1
    assert "CATALOGUS_VANDAAG is geen datum: 'morgen'" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("name", ["klantreizen.md", "klantreizen/index.md", JOURNEY_PAGE.rstrip("/") + ".md"])
def test_a_hand_written_page_cannot_take_the_address_of_a_catalogue_page(project: Path, name: str) -> None:
    (project / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
    (project / "docs" / name).write_text("# Zelf geschreven\n", encoding="utf-8")
    code, _, told = mkdocs(project)
    assert code == 1
    assert f"docs/{name}:1:1: fout E109: Het adres" in told
    assert "al van de catalogus zelf" in told
    assert "Traceback" not in told


def test_what_the_settings_say_is_text_on_every_page(project: Path) -> None:
    """Also in what a theme prints as it is: it escapes nothing by itself."""
    hostile = """<script>alert('x')</script>" onload="x & y"""
    typed = json.dumps(hostile)  # as YAML takes it too
    lines = [f"{name}: {typed}" for name in ("site_name", "site_description", "site_author")]
    configure(project, *lines, without="site_")
    change(project / "mkdocs.yml", "naam: Gemeente Eikenhove", f"naam: {typed}")
    own = project / "docs/eigen/eigen.md"
    own.parent.mkdir()
    own.write_text(f"---\ntitle: {typed}\n---\n\nTekst.\n", encoding="utf-8")
    page = project / "docs/over.md"
    page.write_text(f"---\ndescription: {typed}\n---\n{page.read_text(encoding='utf-8')}", encoding="utf-8")
    site = built(project)
    for path in ("index.html", "404.html", "over/index.html", "eigen/eigen/index.html", f"{JOURNEY_PAGE}index.html"):
        found = BeautifulSoup((site / path).read_text(encoding="utf-8"), "html.parser")
        assert not found.select("[onload]"), path
        assert not [script for script in found("script") if "alert('x')" in script.get_text()], path
        assert found.title is not None
        assert "<script>alert('x')</script>" in found.title.get_text()
    described = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert described.select_one("meta[name=description]")["content"].endswith("x & y")  # type: ignore[index,union-attr]


def page_when(address: str, ready: Callable[[str], bool], patience: float = 60) -> str:
    """The page at `address` as soon as it is `ready`; a server that hangs or never gets there fails the test."""
    text = ""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=20) as answer:
                text = answer.read().decode()
            if ready(text):
                return text
        except urllib.error.HTTPError as error:
            with error:
                text = error.read().decode()
        except urllib.error.URLError:
            text = "geen antwoord"
        time.sleep(0.1)
    pytest.fail(f"{address} werd niet wat het moest worden:\n{text[:2000]}")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A project of which somebody looks at the preview, one test after the other."""
    project = lay_out(tmp_path_factory.mktemp("served") / "project")
    with serving(project) as address:
        yield project, address


@pytest.fixture
def preview(served: Preview) -> Iterator[Preview]:
    """The project and the address of its preview; a test leaves no other changes than in the journey."""
    project, address = served
    page_when(address + JOURNEY_PAGE, lambda page: TITLE in page and BANNER not in page)
    yield project, address
    shutil.copy(EXAMPLE / JOURNEY, project / JOURNEY)


def test_a_preview_shows_a_change_and_survives_a_mistake(preview: Preview) -> None:
    project, address = preview

    change(project / JOURNEY, TITLE, "Ik wil weer kunnen slapen")
    assert BANNER not in page_when(address + JOURNEY_PAGE, lambda page: "Ik wil weer kunnen slapen" in page)

    change(project / JOURNEY, "\nstatus: ", "\nstatusje: ")
    page = page_when(address + JOURNEY_PAGE, lambda page: BANNER in page)
    assert f"{JOURNEY}:3:1" in page
    assert "Dit bestand heeft nog fouten" in page
    assert BANNER in page_when(address + "meedoen/", bool)
    assert BANNER in page_when(address + "klantreizen/", bool)

    change(project / JOURNEY, "\nstatusje: ", "\nstatus: ")
    page = page_when(address + JOURNEY_PAGE, lambda page: BANNER not in page)
    assert "Dit bestand heeft nog fouten" not in page


def test_a_preview_survives_a_template_that_cannot_be_used(preview: Preview) -> None:
    project, address = preview
    own = project / "overrides/catalogue/journey/klantreis.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("{{ onzin( }}", encoding="utf-8")
    page_when(address + JOURNEY_PAGE, lambda page: "kon niet worden gemaakt" in page)
    own.unlink()
    page_when(address + JOURNEY_PAGE, lambda page: TITLE in page)


def test_a_preview_survives_settings_that_cannot_be_read(preview: Preview) -> None:
    """Every page says what is wrong, and is there again when it is mended; nothing hangs."""
    project, address = preview
    settings = project / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    settings.write_text(good.replace("site_name: Klantreizen", "site_name: [Klantreizen"), encoding="utf-8")
    page = page_when(address + JOURNEY_PAGE, lambda page: re.search(r"mkdocs\.yml:\d+:12: fout E006", page) is not None)
    assert "kan niet worden gemaakt" in page
    assert "fout E006" in page_when(address, bool)
    settings.write_text(f"{good}\nplugins: [mermaid3]\n", encoding="utf-8")
    page_when(address + JOURNEY_PAGE, lambda page: "E113" in page and "E006" not in page)
    settings.write_text(good, encoding="utf-8")
    page_when(address + JOURNEY_PAGE, lambda page: TITLE in page)


def test_a_preview_notices_a_folder_that_goes_and_comes_back(preview: Preview) -> None:
    project, address = preview
    (project / "journeys").rename(project / "elders")
    page_when(address + "klantreizen/", lambda page: TITLE not in page)
    (project / "elders").rename(project / "journeys")
    page_when(address + JOURNEY_PAGE, lambda page: TITLE in page)
    change(project / JOURNEY, TITLE, "Ik wil weer kunnen slapen")
    page_when(address + JOURNEY_PAGE, lambda page: "Ik wil weer kunnen slapen" in page)


def test_a_preview_answers_only_who_asks_for_this_computer(preview: Preview) -> None:
    _, address = preview
    page_when(address, lambda page: "Eikenhove" in page)
    asked = urllib.request.Request(address, headers={"Host": "kwaad.example"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked, timeout=20)
    refused.value.close()
    assert refused.value.code == 421


def test_a_preview_is_built_whatever_is_asked_for_meanwhile(tmp_path: Path) -> None:
    """The server says of what is not found what MkDocs counts as a warning, with which a strict build ends."""
    project = lay_out(tmp_path / "project")
    with (project / "hooks/mkdocs_hooks.py").open("a", encoding="utf-8") as hook:
        hook.write(
            "\n\ndef on_page_markdown(markdown, page, config, files):\n"
            f"    if {TITLE!r} not in (Path(config.config_file_path).parent / {JOURNEY!r}).read_text('utf-8'):\n"
            "        logging.getLogger('mkdocs.livereload').warning('\"GET /weg/ HTTP/1.1\" code 404')\n"
        )
    with serving(project) as address:
        page_when(address + JOURNEY_PAGE, lambda page: TITLE in page)
        change(project / JOURNEY, TITLE, "Ik wil weer kunnen slapen")
        assert "Ik wil weer kunnen slapen" in page_when(address + JOURNEY_PAGE, lambda page: TITLE not in page)


def test_a_preview_has_no_form_but_for_who_has_its_address(preview: Preview) -> None:
    _, address = preview
    for path in ("redactie/", "redactie/api"):
        with pytest.raises(urllib.error.HTTPError, match="404") as gone:
            urllib.request.urlopen(address + path, timeout=60)
        gone.value.close()
    assert "redactie" not in page_when(address + JOURNEY_PAGE, bool)


def test_a_preview_never_follows_a_link_out_of_the_project(preview: Preview) -> None:
    project, address = preview
    secret = project.with_name("geheim.md")
    secret.write_text("# Geheim\n", encoding="utf-8")
    (project / "docs/geheim.md").symlink_to(secret)
    (project / "docs/alles").symlink_to("/")
    assert "docs/alles:1:1" in page_when(address + JOURNEY_PAGE, lambda page: "docs/geheim.md:1:1" in page)
    for name in ("geheim.md", "alles"):
        (project / "docs" / name).unlink()
    page_when(address + JOURNEY_PAGE, lambda page: TITLE in page)
    with pytest.raises(urllib.error.HTTPError, match="404") as gone:
        urllib.request.urlopen(address + "geheim/", timeout=60)
    gone.value.close()


def asked_of_the_form(address: str, question: dict[str, Any], **headers: str) -> dict[str, Any]:
    """What the form is answered at a preview with this address, the secret included."""
    origin = "/".join(address.split("/")[:3])
    given = {"Origin": origin, "Content-Type": "application/json", **headers}
    asked = urllib.request.Request(f"{address}redactie/api", json.dumps(question).encode(), given)
    with urllib.request.urlopen(asked, timeout=60) as answer:
        read: dict[str, Any] = json.loads(answer.read())
        return read


def test_a_preview_for_one_person_writes_what_is_filled_in_and_shows_it(project: Path) -> None:
    """Below the path of a site, as many have one; pages are made anew and reload as after any other change."""
    configure(project, "site_url: https://gemeente.example/een/pad/", without="site_url")
    with serving(project, CATALOGUS_GEHEIM="geheim") as host:
        address = f"{host}geheim/"
        page = page_when(address + JOURNEY_PAGE, lambda page: TITLE in page)
        assert f'href="/geheim/redactie/?open={JOURNEY}"' in page
        assert "livereload(" in page
        form = page_when(f"{address}redactie/", bool)
        assert 'id="redactie"' in form
        assert "livereload(" not in form
        for load in re.findall(r'(?:src|href)="\.\./(assets/[^"]+)"', form):
            with urllib.request.urlopen(address + load, timeout=60) as answer:
                assert answer.status == 200
        assert re.search(r'src="\.\./assets/javascripts/redactie/redactie\.\w+\.js"', form)

        opened = asked_of_the_form(address, {"ask": "open", "path": JOURNEY})
        text = (project / JOURNEY).read_text(encoding="utf-8").replace(TITLE, "Ik wil weer kunnen slapen")
        saving = {"ask": "save", "changed": {JOURNEY: text}, "was": opened["was"]}
        for wrong in ({"Origin": "https://kwaad.example"}, {"Host": "kwaad.example"}, {"Content-Type": "text/plain"}):
            with pytest.raises(urllib.error.HTTPError) as refused:
                asked_of_the_form(address, saving, **wrong)
            assert json.loads(refused.value.read())["error"]
            refused.value.close()
        with pytest.raises(urllib.error.HTTPError, match="404") as gone:
            asked_of_the_form(f"{host}geheim2/", saving)
        gone.value.close()
        assert TITLE in (project / JOURNEY).read_text(encoding="utf-8")

        assert asked_of_the_form(address, saving) == {"saved": [JOURNEY]}
        page_when(address + JOURNEY_PAGE, lambda page: "Ik wil weer kunnen slapen" in page)
        assert "redactie" not in page_when(f"{host}een/pad/{JOURNEY_PAGE}", lambda page: "Ik wil weer kunnen" in page)
        assert list(asked_of_the_form(address, saving)) == ["conflict"]


def test_a_published_site_has_no_form_whatever_the_surroundings_say(project: Path) -> None:
    assert mkdocs_as_a_process(project, CATALOGUS_GEHEIM="geheim")[0] == 0
    built = {path.relative_to(project / "site") for path in (project / "site").rglob("*")}
    assert not [path for path in built if "redactie" in path.as_posix()]
    pages = [path.read_text(encoding="utf-8") for path in (project / "site").rglob("*.html")]
    assert not [page for page in pages if "redactie/" in page or "<!--bron" in page]


@pytest.mark.parametrize("name", ["docs/a.txt", "docs/b.md", "overrides/assets/c.txt", "journeys/d.yml"])
def test_a_link_out_of_the_project_is_never_published(project: Path, name: str) -> None:
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).symlink_to("/proc/self/environ")
    code, said, told = mkdocs(project, EEN_GEHEIM="dit-is-geheim")
    assert code == 1
    assert f"{name}:1:1: fout E111" in told
    assert "dit-is-geheim" not in told + said
    assert not [path for path in project.rglob("site/**/*") if path.is_file() and b"dit-is-geheim" in path.read_bytes()]


def test_the_site_builder_itself_empties_no_folder_that_is_not_a_site(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site/dagboek.txt").write_text("mijn")
    code, _, told = mkdocs(project)
    assert code == 1
    assert "iets anders dan een site" in told
    assert (project / "site/dagboek.txt").read_text() == "mijn"


def test_a_theme_that_loses_a_mark_stops_the_build_in_words(project: Path) -> None:
    change(project / "overrides/main.html", "{{ page.content }}", "")
    code, _, told = mkdocs(project)
    assert code == 1
    assert "⟦body⟧ hoort één keer" in told
    assert "Traceback" not in told


def test_flat_addresses_are_refused_in_words(project: Path) -> None:
    configure(project, "use_directory_urls: false")
    code, _, told = mkdocs(project)
    assert code == 1
    assert "'use_directory_urls'" in told


def test_a_preview_that_starts_with_a_mistake_works_as_well(project: Path) -> None:
    (project / JOURNEY).write_bytes(b"titel: \xff\xfe\nfasen: [\n")
    with serving(project) as address:
        page_when(address, lambda page: BANNER in page)
        shutil.copy(EXAMPLE / JOURNEY, project / JOURNEY)
        page_when(address + JOURNEY_PAGE, lambda page: TITLE in page)


def test_a_preview_escapes_what_it_shows_of_a_mistake(preview: Preview) -> None:
    project, address = preview
    change(project / JOURNEY, "titel: ", '"<img src=x onerror=alert(1)>": x\ntitel: ')
    page = page_when(address, lambda page: BANNER in page)
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page
