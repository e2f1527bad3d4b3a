"""What a municipality adds and leaves out by its settings and its own folders, without touching a file of ours."""

import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, SoupStrainer
from in_process import answer, built
from programs import build_site, run
from project import change, lay_out

OWN_LOGO, OWN_FAVICON = "assets/eigen/logo.svg", "assets/eigen/favicon.png"
NOT_WANTED = "nee-kompas"
SETTINGS = f"""    verberg: [{NOT_WANTED}, snelheid]
    logo: assets/eigen/logo.svg
    favicon: assets/eigen/favicon.png
"""
OWN = {
    "docs/eigen/werkwijze.md": "---\nmenu: Meedoen\n---\n\n# Zo werken wij\n\nZie [onze privacy](privacy.md), "
    "[de velden](../velden/index.md) en [het kompas](../nee-kompas/index.md).\n",
    "docs/eigen/privacy.md": "# Privacy in ons dorp\n\nTerug naar [hoe wij werken](werkwijze.md) of "
    "[de woorden](../woordenlijst.md).\n",
    "docs/assets/eigen/kleuren.css": ":root { --kr-strong: #7a1f3d; }\n",
    "docs/assets/eigen/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
    "docs/assets/eigen/favicon.png": "geen echt plaatje",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = lay_out(tmp_path_factory.mktemp("dorp") / "project")
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + SETTINGS, encoding="utf-8")
    for name, text in OWN.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(project, into=tmp_path_factory.mktemp("dorp") / "site")


@contextmanager
def spoilt(project: Path, spoil: Callable[[str], str]) -> Iterator[None]:
    """The settings of the project as somebody spoils them, for as long as the block lasts."""
    settings = project / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    assert spoil(good) != good
    settings.write_text(spoil(good), encoding="utf-8")
    yield
    settings.write_text(good, encoding="utf-8")


def page(site: Path, url: str = "") -> BeautifulSoup:
    return BeautifulSoup((site / url / "index.html").read_text(encoding="utf-8"), "html.parser")


def in_menu(found: BeautifulSoup) -> list[str]:
    return [link.get_text(strip=True) for link in found.select(".shell-menu a")]


def test_own_pages_stand_in_the_part_of_the_menu_that_they_name(site: Path) -> None:
    (part,) = (
        item for item in page(site).select(".shell-menu li:has(> ul)") if item.find(string=re.compile("Meedoen"))
    )
    assert [link.get_text(strip=True) for link in part.select("a")][-1] == "Zo werken wij"
    assert page(site, "eigen/werkwijze").h1.get_text().startswith("Zo werken wij")  # type: ignore[union-attr]


def test_an_own_page_takes_the_place_of_ours_and_its_links_lead_where_they_led(site: Path) -> None:
    own = page(site, "privacy")
    assert own.h1.get_text().startswith("Privacy in ons dorp")  # type: ignore[union-attr]
    assert [link["href"] for link in own.select("article p a")] == ["../eigen/werkwijze/", "../woordenlijst/"]
    assert not (site / "eigen/privacy").exists()
    foot = [link["href"] for link in page(site, "velden").select("footer nav a")]
    assert {"../toegankelijkheid/", "../privacy/"} <= set(foot)  # on each page, as the law asks
    assert in_menu(page(site)).count("Privacy") == 1
    assert "../../privacy/" in [link["href"] for link in page(site, "eigen/werkwijze").select("article p a")]


def test_what_is_left_out_is_nowhere_and_nothing_leads_to_it(site: Path) -> None:
    assert not (site / NOT_WANTED).exists()
    assert not (site / "snelheid").exists()
    assert "Nee-kompas" not in in_menu(page(site))
    for path in site.rglob("*.html"):
        links = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser", parse_only=SoupStrainer("a", href=True))
        found = [str(link["href"]) for link in links("a")]
        leads = [href for href in found if re.search(rf"(^|/)({NOT_WANTED}|snelheid)/", href)]
        assert leads == [], path
    assert "het kompas" in page(site, "eigen/werkwijze").get_text()
    questions = page(site, "inzichten").select(".kr-vraag")
    assert len(questions) == 12
    assert all("Nee-kompas" not in question.get_text() for question in questions)


def test_own_colours_come_after_ours_and_the_logo_stands_above_each_page(site: Path) -> None:
    for url in ("", "klantreizen", "eigen/werkwijze"):
        sheets = [str(link["href"]) for link in page(site, url).select("link[rel=stylesheet]")]
        assert [re.sub(r".*/(\w+)\.\w+\.css", r"\1", sheet) for sheet in sheets] == ["stijl", "eigen"]
        assert [str(one["src"]).lstrip("./") for one in page(site, url).select(".shell-name img")] == [OWN_LOGO]
        assert [one["alt"] for one in page(site, url).select(".shell-name img")] == ["Logo van Gemeente Eikenhove"]
        assert [str(one["href"]).lstrip("./") for one in page(site, url).select("link[rel=icon]")] == [OWN_FAVICON]
    assert "#7a1f3d" in next(site.glob("assets/stylesheets/eigen.*.css")).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: f"{text}\nnav: [index.md]\n", "fout E113: 'nav' kan niet in mkdocs.yml staan."),
        (lambda text: f"{text}\nextra_css: [eigen.css]\n", "fout E113: 'extra_css' kan niet in mkdocs.yml staan."),
        (lambda text: text.replace("INHERIT: hooks/basis.yml", ""), "fout E112: Bovenaan ontbreekt INHERIT"),
        (lambda text: text.replace("  catalogue:", "  catalog:"), "Bedoelt u 'catalogue'?"),
        (lambda text: text.replace("logo.svg", "weg.svg"), "fout E114: Bij logo staat 'assets/eigen/weg.svg'"),
        (lambda text: text.replace("[nee-kompas", "[neekompas"), "fout E116: 'neekompas' is geen pagina"),
    ],
    ids=["nav", "extra_css", "old", "catalog", "logo", "verberg"],
)
def test_settings_that_would_spoil_the_site_are_told_by_check(
    project: Path, spoil: Callable[[str], str], said: str
) -> None:
    with spoilt(project, spoil):
        code, out, told = answer("check", project=project)
    assert code == 1
    assert said in out
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: text.replace("INHERIT: hooks/basis.yml", "hooks: [weg.py]"), "fout E112"),  # before MkDocs begins
        (lambda text: text.replace("[nee-kompas", "[neekompas"), "fout E116"),  # by our hook
    ],
    ids=["before", "in"],
)
def test_and_no_site_is_made_of_them(project: Path, tmp_path: Path, spoil: Callable[[str], str], said: str) -> None:
    with spoilt(project, spoil):
        code, _, told = answer("build", "--quiet", "--site-dir", tmp_path / "site", project=project)
    assert code == 1
    assert said in told
    assert "Traceback" not in told
    assert not (tmp_path / "site").exists()


def test_a_style_of_ours_that_is_gone_is_an_error(project: Path, tmp_path: Path) -> None:
    gone = project / "docs/assets/stylesheets/shell.css"
    text = gone.read_text(encoding="utf-8")
    gone.unlink()
    code, _, told = answer("build", "--quiet", "--site-dir", tmp_path / "site", project=project)
    gone.write_text(text, encoding="utf-8")
    assert code == 1
    assert "docs/assets/stylesheets/shell.css:1:1: fout E115" in told


# --- what a maintainer adds by the guide ----------------------------------------------------------------------------

PAGE = '''"""Proefpagina: how many journeys there are."""

from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View


def view(catalogue: Catalogue) -> View:
    """The number."""
    return {"aantal": len(catalogue.klantreizen)}


PAGE = Insight(
    name="proef-pagina",
    title="Proefpagina",
    question="Hoeveel klantreizen zijn er?",
    menu="Inzichten",
    place=80,
    view=view,
)
'''
MODEL = '''

class Gebouw(Record):
    """A building where people come."""

    naam_enkelvoud: ClassVar[str] = "gebouw"
    scope: ClassVar[str] = "gebouw"

    id: Slug = veld("Id", "Korte naam.", "stadhuis")
    naam: Regel = veld("Naam", "Hoe het heet.", "Stadhuis")
    adres: Regel | None = veld("Adres", "Waar het staat.", "Markt 1", None)
'''
DECLARED = """    Register(
        name="gebouwen",
        model=Gebouw,
        title="Gebouwen",
        question="Waar komen mensen langs?",
        entry="gebouw",
        entry_question="Wat is er in dit gebouw?",
        table="Gebouwen waar mensen komen",
        place=100,
    ),
    Register(name="synoniemen", model=Synoniem),
"""


ASK = """
import sys
sys.path.insert(0, sys.argv[1] + "/hooks")
from pathlib import Path
from catalogue import loading
from catalogue.pages import declared
from catalogue.reading import settings
from catalogue.search.documents import documents
root = Path(sys.argv[1])
chosen, _ = settings.load(root)
catalogue, _ = loading.load(root, chosen, chosen.vandaag)
print(*(one.url for one in documents(catalogue)))
print(*(f"page:{page.name}" for page in declared.PAGES), *(f"kind:{kind.name}" for kind in declared.PAGE_KINDS))
"""


def test_a_page_and_a_register_are_added_as_the_guide_says(tmp_path: Path) -> None:
    """An insight is one folder; a register is one declaration, one line template and its file."""
    project = lay_out(tmp_path / "project")
    folder = project / "hooks/catalogue/pages/insights/proef_pagina"
    folder.mkdir()
    (folder / "__init__.py").write_text(PAGE, encoding="utf-8")
    (folder / "antwoord.html").write_text("Er zijn {{ aantal }} klantreizen opgeschreven.\n", encoding="utf-8")
    (folder / "proef-pagina.html").write_text(
        '{% extends "insights/insight.html" %}{% block inhoud %}<p class="proef">{{ aantal }}</p>{% endblock %}',
        encoding="utf-8",
    )
    (folder / "proef-pagina.css").write_text(".proef { color: inherit; }\n", encoding="utf-8")
    model = project / "hooks/catalogue/model"
    (model / "registers.py").write_text((model / "registers.py").read_text("utf-8") + MODEL, encoding="utf-8")
    change(model / "__init__.py", "    Gegeven,\n", "    Gebouw,\n    Gegeven,\n")
    change(model / "__init__.py", '    Register(name="synoniemen", model=Synoniem),\n', DECLARED)
    line = project / "hooks/catalogue/templates/registers/regels/gebouw.html"
    line.write_text("{{ record.adres }}\n", encoding="utf-8")
    (project / "registers/gebouwen.yml").write_text(
        "- {id: stadhuis, naam: Stadhuis, adres: Markt 1}\n", encoding="utf-8"
    )

    site = build_site(tmp_path / "site", project=project)
    assert {"Proefpagina", "Gebouwen"} <= set(in_menu(page(site)))
    assert "Er zijn 3 klantreizen opgeschreven." in page(site, "proef-pagina").get_text()
    assert "Proefpagina" in page(site, "inzichten").get_text()
    assert ".proef{" in next(site.glob("assets/stylesheets/stijl.*.css")).read_text(encoding="utf-8")
    assert "Markt 1" in page(site, "gebouwen").get_text()
    assert "Markt 1" in page(site, "gebouwen/stadhuis").get_text()
    table = (site / "api/v1/csv/gebouwen.csv").read_text(encoding="utf-8-sig")
    assert "Stadhuis" in table
    assert '"gebouwen"' in (site / "api/v1/catalogus.json").read_text(encoding="utf-8")
    assert "gebouwen.csv" in str(page(site, "open-data"))
    ask = [str(project / ".venv/bin/python"), "-c", ASK, str(project)]
    told = subprocess.run(ask, capture_output=True, encoding="utf-8", check=True).stdout.split()
    assert {"proef-pagina/", "gebouwen/", "gebouwen/stadhuis/"} <= set(told)
    assert {"page:proef-pagina", "page:gebouwen", "kind:gebouw"} <= set(told)
    code, said, _ = run("check", project=project)
    assert code == 0, said
