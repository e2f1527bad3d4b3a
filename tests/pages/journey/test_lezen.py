"""The page that explains how to read a journey has every sign that is drawn anywhere, drawn as it is there."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from example import example
from one_page import made, text_of
from records import EMPTY

from catalogue.figures.route import Route
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.pages.journey import map as journey_map
from catalogue.pages.journey import reading_guide
from catalogue.pages.making.presentation import environment

SHAPES: Mapping[str, Any] = environment(EMPTY).get_template("shared/marks.html").module.shapes  # type: ignore[attr-defined]
FAMILIES = [family for family in SHAPES if family != "dot"]
MEANINGS: Mapping[str, Any] = environment(EMPTY).get_template("journey/lezen/meanings.html").module.families  # type: ignore[attr-defined]
DRAWN = [(family, name) for family in FAMILIES for name in SHAPES[family]]


@pytest.fixture(scope="module")
def guide() -> BeautifulSoup:
    return BeautifulSoup(made(EMPTY)["lezen/"].body, "html.parser")


def entry(guide: BeautifulSoup, family: str, name: object) -> Tag:
    found = guide.select_one(f'[data-familie="{family}"] > [data-woord="{name}"]')
    assert found is not None, f"{family}: {name} is not on the page"
    return found


@pytest.mark.parametrize(("family", "name"), DRAWN)
def test_every_drawing_is_on_the_page_beside_words(guide: BeautifulSoup, family: str, name: object) -> None:
    item = entry(guide, family, name)
    drawing = item.select_one("svg path")
    assert isinstance(drawing, Tag)
    assert drawing["d"] == SHAPES[family][name]
    label = item.get_text(" ").strip()
    assert label
    assert label != str(name), f"{family}: {name} has no words of its own"


@pytest.mark.parametrize("family", [family for family in FAMILIES if family in VOCABULARIES])
def test_every_word_of_a_vocabulary_with_drawings_has_a_drawing_of_its_own(guide: BeautifulSoup, family: str) -> None:
    drawings = [SHAPES[family].get(word) for word in VOCABULARIES[family]]
    assert None not in drawings
    assert len(set(drawings)) == len(drawings)
    for word, label in VOCABULARIES[family].items():
        assert label in entry(guide, family, word).get_text()


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_explained_and_nothing_else_is(family: str) -> None:
    meaning = MEANINGS[family]
    assert meaning["title"]
    known = reading_guide.vocabularies(Settings()).get(family, SHAPES[family])
    assert set(meaning.get("words", {})) <= set(known)
    assert set(MEANINGS) == set(FAMILIES)


def test_a_word_that_a_catalogue_added_is_there_with_the_dot() -> None:
    own = Settings(woordenlijsten={"actie.status": {"proef": "Op proef"}})
    guide = BeautifulSoup(made(replace(EMPTY, settings=own))["lezen/"].body, "html.parser")
    item = entry(guide, "actie.status", "proef")
    assert "Op proef" in item.get_text()
    assert item.find("path")["d"] == SHAPES["dot"]  # type: ignore[index]


def test_the_example_shows_every_sign_of_the_map() -> None:
    catalogue = reading_guide.example()
    (reis,) = catalogue.klantreizen.values()
    steps = reis.stappen
    assert {stap.score for stap in steps} == {1, 2, 3, 4, 5, None}
    assert {catalogue.kanalen[id].soort for stap in steps for id in stap.kanalen} == set(VOCABULARIES["kanaal.soort"])
    assert {item.ernst for stap in steps for item in stap.knelpunten} == {1, 2, 3}
    assert any(stap.moment_van_waarheid for stap in steps)
    assert any(stap.ervaring.spreiding for stap in reis.stappen_met_score)
    assert any(not stap.bedoeld for stap in steps)
    assert any(kolom.is_aanname for kolom in journey_map.journey_map(reis, catalogue).kolommen)
    assert {True, False} == {item.wijze == "warm" for item in reis.overdrachten}
    late = [stap.tijd.doorlooptijd_dagen > stap.tijd.norm_dagen for stap in steps if stap.tijd and stap.tijd.norm_dagen]  # type: ignore[operator]
    assert set(late) == {True, False}
    assert [bool(pijn.acties) for pijn in catalogue.knelpunten.values()].count(True) == 1


@pytest.mark.parametrize(
    "sign",
    [
        "map-huidig",
        "map-aanname",
        "map-gewenst",
        "map-spreiding",
        "map-ster",
        "map-punt",
        "map-leeg",
        "map-balk",
        "map-lijn--koud",
    ],
)
def test_the_map_of_the_example_is_that_of_every_journey(guide: BeautifulSoup, sign: str) -> None:
    assert guide.select_one(f"table.map .{sign}") is not None


def test_every_step_of_the_map_is_explained_on_the_page(guide: BeautifulSoup) -> None:
    (reis,) = reading_guide.example().klantreizen.values()
    for number, stap in enumerate(reis.stappen, 1):
        heading = guide.find(id=f"stap-{stap.id}")
        assert isinstance(heading, Tag)
        assert heading.get_text().startswith(f"Stap {number}: ")


def test_the_example_leads_to_no_record_that_is_not_there(guide: BeautifulSoup) -> None:
    hrefs = {str(a["href"]) for a in guide.find_all("a", href=True)}
    assert all(href.startswith("#") or href.endswith("/") for href in hrefs), hrefs
    assert not [href for href in hrefs if href.count("/") > 2]


def test_the_page_is_the_same_for_every_catalogue_with_the_same_words() -> None:
    other = Catalogue(EMPTY.today.replace(year=2030))
    assert made(other)["lezen/"] == made(EMPTY)["lezen/"]


def test_the_small_curve_is_explained_with_its_signs(guide: BeautifulSoup) -> None:
    for sign in ("lijn", "aanname", "punten", "laagste", "hier"):
        assert guide.select_one(f".kr-lijntje .kr-lijntje-{sign}") is not None
    assert "Laagste punt: stap 4" in text_of(str(guide))


def test_every_journey_leads_to_the_guide() -> None:
    catalogue = example()
    for url, page in made(catalogue).items():
        if page.kind == "klantreis":
            legend = BeautifulSoup(page.body, "html.parser").select_one(".map-legenda")
            assert isinstance(legend, Tag), url
            assert legend.find("a", href="../../lezen/"), url


def test_the_example_parts_and_has_steps_for_some_side_by_side_and_behind_the_scenes_each_explained(
    guide: BeautifulSoup,
) -> None:
    (reis,) = reading_guide.example().klantreizen.values()
    route = Route(reis)
    assert len(route.vorken) == 1
    assert any(sprong.is_terug for sprong in route.sprongen)
    assert any(len(group) > 1 for group in route.groepen)
    assert any(stap.is_achter_de_schermen for stap in reis.stappen)
    assert any(stap.profielen for stap in reis.stappen)
    assert {one.voor for stap in reis.stappen for one in stap.belevingen} == {"", "noor", "jan"}
    told = text_of(str(guide))
    for words in (
        "dan staat er een score per profiel: ‘4 van 5 voor Noor, 1 van 5 voor Jan’",
        "Daarom staat erbij voor wie hij is.",
        "Deze stap ziet de klant niet.",
        "De stap begint tegelijk met het wachten.",
        "Hier splitst de reis zich",
    ):
        assert words in told
