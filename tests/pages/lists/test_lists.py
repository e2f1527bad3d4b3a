"""Start page, lists and registers: every figure leads to its parts, every curve stands beside words."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import records
from bs4 import BeautifulSoup, Tag
from one_page import made, soup, text_of, words
from records import EMPTY, JAN, TEAM

from catalogue.figures import overviews
from catalogue.figures.weight import knelpuntgewicht
from catalogue.model.catalogue import Catalogue
from catalogue.pages import jobs as pages
from catalogue.pages.lists import lists
from catalogue.pages.making.presentation import environment

LIMITS = records.LIMITS


def pain(id: str, severity: int = 1) -> dict[str, Any]:
    return {"id": id, "titel": f"Pijn {id}", "categorie": "informatie", "ernst": severity}


def catalogue(*journeys: Any, actions: tuple[Any, ...] = (), **registers: Any) -> Catalogue:
    return Catalogue(
        records.TODAY,
        klantreizen={reis.id: reis for reis in journeys},
        verbeteringen={actie.id: actie for actie in actions},
        **registers,
    )


@pytest.fixture(scope="module")
def site(example: Catalogue) -> dict[str, BeautifulSoup]:
    found = {url: BeautifulSoup(page.body, "html.parser") for url, page in made(example).items()}
    return found | {"": BeautifulSoup(pages.start(example), "html.parser")}


def figures(page: BeautifulSoup) -> dict[str, tuple[int, str]]:
    """Each figure of the start page: its number and where it leads."""
    found = {}
    for figure in page.select(".kr-cijfers > div"):
        link = figure.select_one("dd a")
        assert isinstance(link, Tag)
        number = link.select_one(".kr-getal")
        assert isinstance(number, Tag)
        found[figure.dt.get_text()] = int(number.get_text()), str(link["href"])  # type: ignore[union-attr]
    return found


# --- what stands where ----------------------------------------------------------------------------------------------


def test_what_weighs_most_comes_first_and_equals_keep_their_order() -> None:
    steps = records.step(3, knelpunten=[pain("a", 1), pain("b", 3), pain("c", 1), pain("d", 3)])
    found = overviews.pain(catalogue(records.journey(steps)))
    assert [item.knelpunt.id for item in found] == ["b", "d", "a", "c"]


def test_measured_effects_come_newest_first_and_unmeasured_ones_do_not() -> None:
    def action(id: str, *days: str) -> Any:
        later = [records.measurement(50, 50, day) for day in days]
        effect = {"kpi": "reis#kpi", "nulmeting": records.measurement(10, 50, "2026-01-01"), "doel": 50}
        return records.action(id=id, effect=[effect | {"metingen": later}])

    reis = records.journey(kpis=[records.kpi().model_dump()])
    actions = action("a", "2026-03-01"), action("b", "2026-05-01", "2026-02-01"), action("c"), action("d", "2026-03-01")
    found = overviews.measured(catalogue(reis, actions=actions))
    assert [item.actie.id for item in found] == ["b", "a", "d"]


def test_the_board_shows_the_whole_loop_and_beside_it_only_what_occurs() -> None:
    one = records.action(("2026-01-01", "idee"), ("2026-02-01", "geparkeerd"))
    groups = overviews.by_status([one], EMPTY)
    assert [(group.status, len(group.acties)) for group in groups] == [
        *((status, 0) for status in overviews.LOOP),
        ("geparkeerd", 1),
    ]


@pytest.mark.parametrize(
    ("register", "step"),
    [
        ("organisaties", {"organisaties": ["x"]}),
        ("kanalen", {"kanalen": ["x"]}),
        ("gegevens", {"gegevens_gevraagd": [{"gegeven": "x"}]}),
        ("profielen", {"profielen": ["x"]}),
        ("profielen", {"ervaring": {"per_profiel": [{"profiel": "x", "huidig": 2}]}}),
        ("onderzoeken", {"uitspraken": [{"tekst": "Nee.", "bron": "x"}]}),
        ("onderzoeken", {"ervaring": {"huidig": 3, "bron": ["x"]}}),
        ("onderzoeken", {"knelpunten": [pain("a") | {"bewijs": ["x"]}]}),
    ],
)
def test_a_register_entry_knows_its_steps(register: str, step: dict[str, Any]) -> None:
    reis = records.journey(records.step(id="een"), records.step(id="twee") | step)
    assert overviews.steps_with(register, "x", reis) == ("twee",)
    assert overviews.steps_with(register, "y", reis) == ()


# --- figures and their parts ----------------------------------------------------------------------------------------


def test_each_figure_of_the_start_page_leads_to_as_many_parts(
    site: dict[str, BeautifulSoup], example: Catalogue
) -> None:
    found = figures(site[""])
    assert found == {
        "Klantreizen": (3, "klantreizen/"),
        "Waar het pijn doet": (20, "klantreizen/#knelpunten"),
        "Wat het opleverde": (7, "verbeteringen/#effecten"),
    }
    assert len(site["klantreizen/"].select(".kr-reis")) == 3
    assert len(site["klantreizen/"].select("#knelpunten ~ .kr-pijn > li")) == 20
    assert len(site["verbeteringen/"].select("#effecten ~ .kr-resultaten > li")) == 7


def test_what_nothing_is_done_about_is_counted_and_can_be_followed(site: dict[str, BeautifulSoup]) -> None:
    link = site[""].find("a", href="klantreizen/#zonder-actie")
    assert isinstance(link, Tag)
    assert link.get_text() == "1 nog zonder verbeteractie"
    heading = site["klantreizen/"].find(id="zonder-actie")
    assert isinstance(heading, Tag)
    rows = heading.find_next("ol").find_all("li", recursive=False)  # type: ignore[union-attr]
    assert ["Nog zonder verbeteractie" in row.get_text() for row in rows] == [True]
    assert rows[0].find("a", href="../klantreizen/schuldhulp-weer-rust/#knelpunt-te-laat-hulp")


def test_an_action_that_is_only_an_idea_is_not_said_to_do_something(site: dict[str, BeautifulSoup]) -> None:
    """U zei, wij deden says of such an action that nothing was decided yet."""
    heading = site["klantreizen/"].find(id="met-actie")
    assert isinstance(heading, Tag)
    assert heading.get_text() == "Met een verbeteractie (19)"
    found = catalogue(
        records.journey(records.step(knelpunten=[pain("stilte")])), actions=(records.action(("2026-01-01", "idee")),)
    )
    assert "1 knelpunt met een verbeteractie" in text_of(pages.start(found))


@pytest.mark.parametrize("page", ["voortgang/", "verbeteringen/"])
def test_every_figure_of_the_board_leads_to_as_many_actions(site: dict[str, BeautifulSoup], page: str) -> None:
    for tile in site[page].select(".kr-bord > li"):
        number = int(tile.select_one(".kr-getal").get_text())  # type: ignore[union-attr]
        link = tile.find("a")
        assert bool(number) is isinstance(link, Tag)
        if isinstance(link, Tag):
            assert len(site[str(link["href"]).removeprefix("../")].select(".facet-lijst > li")) == number


def test_the_start_page_shows_what_weighs_most_with_its_formula(
    site: dict[str, BeautifulSoup], example: Catalogue
) -> None:
    heaviest = max(knelpuntgewicht(plek).waarde for plek in example.knelpunten.values())
    first = site[""].select_one("#pijn ~ .kr-pijn > li")
    assert isinstance(first, Tag)
    assert f"Gewicht {heaviest}: ernst" in first.get_text()
    assert "ernst × verschil × bereik" in site[""].get_text()


def test_bad_news_counts_as_much_as_good_news() -> None:
    """A verdict of each kind is in the count, in the list and on the start page."""
    reis = records.journey(records.step(2, knelpunten=[pain("stilte")]), kpis=[records.kpi().model_dump()])
    values = {"gehaald": 50, "geen_verschil": 10, "achteruit": 1}
    actions = tuple(
        records.action(
            id=f"actie-{value}",
            effect=[
                records.effect(records.measurement(10), 50, records.measurement(value)).model_dump(exclude_none=True)
            ],
        )
        for value in values.values()
    )
    found = catalogue(reis, actions=actions, organisaties=TEAM, profielen=JAN)
    told = overviews.verdicts(overviews.measured(found))
    assert {one.code: one.aantal for one in told if one.aantal} == dict.fromkeys(values, 1)
    for html in (pages.start(found), made(found)["verbeteringen/"].body):
        boxes = BeautifulSoup(html, "html.parser").select(".kr-oordeel-vak")
        assert {str(box["data-waarde"]) for box in boxes} == set(values)
        assert "1 doel gehaald" in text_of(html)
        assert "1 achteruit" in text_of(html)


def test_a_tally_of_verdicts_tells_apart_what_can_be_chance() -> None:
    """10 → 11 of 50 people can be chance, 10 → 49 can not: both are on the way to 12 or beyond."""
    reis = records.journey(records.step(2, knelpunten=[pain("stilte")]), kpis=[records.kpi().model_dump()])
    actions = tuple(
        records.action(
            id=f"actie-{value}",
            effect=[
                records.effect(records.measurement(10, 50), 11, records.measurement(value, 50)).model_dump(
                    exclude_none=True
                )
            ],
        )
        for value in (11, 49)
    )
    found = catalogue(reis, actions=actions, organisaties=TEAM, profielen=JAN)
    for html in (pages.start(found), made(found)["verbeteringen/"].body):
        assert "2 doel gehaald (1 kan toeval zijn)" in text_of(html)


# --- the small curves -----------------------------------------------------------------------------------------------


@cache
def sparkline() -> Any:
    return environment(EMPTY).get_template("drawing/sparkline.html").module


def drawn(*steps: dict[str, Any], here: tuple[str, ...] = ()) -> BeautifulSoup:
    reis = records.journey(*steps)
    return BeautifulSoup(sparkline().curve(reis, here), "html.parser")


def said(*steps: dict[str, Any]) -> str:
    reis = records.journey(*steps)
    return text_of(str(sparkline().words(reis)))


def guess(score: int) -> dict[str, Any]:
    return {"ervaring": {"huidig": score, "zekerheid": "aanname"}}


def know(score: int) -> dict[str, Any]:
    return {"ervaring": {"huidig": score, "zekerheid": "data"}}


def named(*experiences: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return ({"id": f"s{i}", "titel": f"Stap {i}", **item} for i, item in enumerate(experiences, 1))


def test_the_curve_is_dashed_where_it_rests_on_an_assumption() -> None:
    mixed = drawn(*named(know(5), guess(1), know(3)))
    assert mixed.select_one(".kr-lijntje-aanname")["d"] == "M10 20L20 40L30 30"  # type: ignore[index]
    assert mixed.select_one(".kr-lijntje-lijn")["d"] == "M0 0L10 20M30 30L40 20"  # type: ignore[index]
    assert drawn(*named(know(5), know(1))).select_one(".kr-lijntje-aanname") is None
    assert drawn(*named(guess(5), guess(1))).select_one(".kr-lijntje-lijn") is None


def test_the_curve_has_a_gap_where_a_step_has_no_score() -> None:
    curve = drawn(*named(know(5), know(1), {}, know(3), {}), here=("s3",))
    assert curve.select_one(".kr-lijntje-lijn")["d"] == "M0 0L10 20M10 20L20 40M60 20"  # type: ignore[index]
    assert curve.select_one(".kr-lijntje-punten")["d"] == "M0 0h0M20 40h0M60 20h0"  # type: ignore[index]
    (ring,) = curve.select(".kr-lijntje-hier")
    assert (ring["cx"], ring["cy"]) == ("40", "20")  # the place in the journey, with no point in it


def test_a_curve_without_a_lowest_point_has_no_mark_for_it() -> None:
    assert drawn(*named(guess(3), guess(3))).select_one(".kr-lijntje-laagste") is None
    nothing = drawn(*named({}, {}))
    assert [path["class"] for path in nothing.select("path")] == [["kr-lijntje-midden"]]


def test_the_words_say_what_is_not_known() -> None:
    assert said(*named({}, {})) == "2 stappen. Nog geen score."
    assert said(*named({})) == "1 stap. Nog geen score."
    assert (
        said(*named({}, know(2), {}))
        == "3 stappen, 1 met een score. Laagste punt: stap 2, ‘Stap 2’ (2 van 5, negatief)."
    )
    assert said(*named({}, guess(3), guess(3))) == (
        "3 stappen, 2 met een score. Het laagste punt weten wij nog niet. 2 van de 2 scores zijn een aanname."
    )


def test_the_worst_point_has_a_shape_and_the_place_at_hand_a_ring() -> None:
    curve = drawn(*named(know(5), know(1), know(3)), here=("s3",))
    assert str(curve.select_one(".kr-lijntje-laagste")["d"]).startswith("M20 47")  # type: ignore[index]
    (ring,) = curve.select(".kr-lijntje-hier")
    assert (ring["cx"], ring["cy"]) == ("40", "20")


@pytest.mark.parametrize("count", [1, 2, 14, 40, 200])
def test_a_curve_of_any_length_fits_beside_its_words(count: int) -> None:
    curve = drawn(*named(*(know(1 + i % 5) for i in range(count)))).svg
    assert isinstance(curve, Tag)
    assert float(str(curve["width"])) <= 325
    assert str(curve.select_one(".kr-lijntje-punten")["d"]).count("h0") == count  # type: ignore[index]


def test_the_words_say_what_the_curve_shows() -> None:
    assert said(*named(know(5), guess(1), know(3))) == (
        "3 stappen. Laagste punt: stap 2, ‘Stap 2’ (1 van 5, zeer negatief). 1 van de 3 scores is een aanname."
    )
    assert said(*named(know(5))) == "1 stap. ‘Stap 1’: 5 van 5, zeer positief."


def test_a_curve_never_stands_without_words(site: dict[str, BeautifulSoup]) -> None:
    curves = [(url, curve) for url, page in site.items() for curve in page.select("svg.kr-lijntje")]
    assert {
        "",
        "klantreizen/",
        "verbeteringen/",
        "organisaties/eik-schuldhulp/",
        "gegevens/woonsituatie/",
        "lezen/",
    } <= {url for url, _ in curves}
    for url, curve in curves:
        assert curve["aria-hidden"] == "true"
        beside = curve.find_next_sibling(["div", "p"])
        assert isinstance(beside, Tag), url
        assert "van 5" in beside.get_text(), url


def test_the_page_of_an_entry_marks_the_steps_at_which_it_is_met(site: dict[str, BeautifulSoup]) -> None:
    page = site["gegevens/woonsituatie/"]
    row = page.find("a", href="../../klantreizen/schuldhulp-weer-rust/").find_parent("li")  # type: ignore[union-attr]
    assert isinstance(row, Tag)
    assert len(row.select(".kr-lijntje-hier")) == 1
    assert "Ik lever mijn papieren in" in row.get_text()


def test_a_register_is_a_list_of_one_line_each(site: dict[str, BeautifulSoup]) -> None:
    rows = [" ".join(row.get_text(" ").split()) for row in site["organisaties/"].select(".kr-register > ul > li")]
    assert len(rows) == 12
    # It works in all three journeys, and owns two actions.
    assert "Klantcontactcentrum Afdeling, onderdeel van Gemeente Eikenhove 3 klantreizen 2 verbeteracties" in rows
    assert rows == sorted(rows, key=str.casefold), "in order of name"
    assert rows[-1] == "Werkgever Werkgever 1 klantreis"
    assert site["organisaties/"].find("a", href="../organisaties/eik-kcc/")
    assert not site["organisaties/"].select("svg")


# --- nothing yet ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("klantreizen/", ["nog geen klantreizen", "nog geen knelpunten"]),
        ("verbeteringen/", ["nog geen verbeteracties", "nog geen effect gemeten"]),
        ("voortgang/", ["nog geen verbeteracties om te volgen"]),
        ("kanalen/", ["Hier staat nog niets"]),
    ],
)
def test_a_list_of_nothing_says_what_will_come(url: str, words: list[str]) -> None:
    text = text_of(made(EMPTY)[url].body)
    for part in words:
        assert part in text


def test_a_start_page_of_nothing_is_kind() -> None:
    text = text_of(pages.start(EMPTY))
    for part in ("nog geen klantreizen", "nog geen knelpunten", "nog geen effect gemeten", "nog niets gebeurd"):
        assert part in text


def test_journeys_without_actions_say_so() -> None:
    found = catalogue(records.journey(records.step(2, knelpunten=[pain("a")])))
    assert "1 nog zonder verbeteractie" in text_of(pages.start(found))
    assert "nog niets gemeten" in text_of(pages.start(found))


def test_an_action_with_only_an_opportunity_stands_in_the_list_with_its_step_and_in_the_facets() -> None:
    reis = records.journey(records.unscored(id="a"), records.surely(2, id="b"), leefgebieden=["wonen"])
    kans = {"reis": "reis", "stap": "b", "wat": "Meteen een afspraak maken"}
    own = records.catalogue([reis], [records.action(lost_op=[], kans=kans)])
    row = soup(own, "verbeteringen/").select_one(".kr-kaart")
    assert row
    assert "Een kans in Ik wil rust : stap 2 (2 van 5)." in words(row)
    assert row.select_one(".kr-lijntje-hier") is not None
    areas = next(keuze for keuze in lists.actions(own).keuzes if keuze.facet.name == "leefgebied")
    assert [(waarde.id, waarde.aantal) for waarde in areas.waarden] == [("wonen", 1)]
    for page in made(own).values():
        assert page.body


@pytest.mark.parametrize(
    ("volume", "share", "said"),
    [
        (1900, 20, "× bereik 2 (380 mensen per jaar)"),
        (1900, None, "× bereik 4 (hoogstens 1.900 mensen per jaar)"),
        (None, None, "× bereik 1 (hoeveel mensen, is niet bekend)"),
    ],
)
def test_the_weight_of_a_knelpunt_says_for_how_many_people(volume: int | None, share: int | None, said: str) -> None:
    known = {} if share is None else {"aandeel_pct": share}
    counted = {} if volume is None else {"volume_per_jaar": volume}
    reis = records.journey(records.step(3, knelpunten=[pain("stilte", 2)], **known), **counted)
    assert said in words(soup(records.catalogue([reis]), "klantreizen/"))
