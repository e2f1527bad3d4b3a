"""A journey that parts, loops, has steps for some only and work that nobody sees: what its map draws and says."""

from functools import cache
from itertools import pairwise
from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from one_page import words
from places import BRANCHES
from records import EMPTY, journey, surely, unscored

from catalogue import loading
from catalogue.figures.route import Route
from catalogue.model.catalogue import Catalogue
from catalogue.pages.journey.curves import curve_of
from catalogue.pages.journey.map import WIDEST, Kaart, journey_map
from catalogue.pages.journey.tracks import Weg, tracks, ways
from catalogue.reading import settings

TWO = {
    id: records.TEAM["team"].model_copy(update={"id": id, "naam": naam})
    for id, naam in (("team", "Team Rust"), ("ander", "Team Ander"))
}
FORMS = {"table": "table.map", "cards": ".map-smal"}
COLUMNS = 12


@cache
def catalogue() -> Catalogue:
    chosen = settings.load(BRANCHES)[0]
    assert chosen.vandaag
    return loading.load(BRANCHES, chosen, chosen.vandaag)[0]


@cache
def page() -> BeautifulSoup:
    return one_page.soup(catalogue(), "klantreizen/straatfeest-samen/")


def mapped() -> Kaart:
    return journey_map(catalogue().klantreizen["straatfeest-samen"], catalogue())


def form(name: str) -> Tag:
    found = page().select_one(FORMS[name])
    assert found
    return found


# Lines


LINES = st.integers(1, COLUMNS).flatmap(lambda van: st.builds(Weg, st.just(van), st.integers(1, COLUMNS)))


@given(st.lists(LINES, max_size=12))
def test_every_line_runs_whole_over_one_row_and_no_two_meet(found: list[Weg]) -> None:
    found = sorted(found, key=lambda weg: weg.kolommen.start)
    rows = tracks(found, COLUMNS)
    drawn = [cell for row in rows for cell in row if cell]
    assert len(drawn) == sum(len(weg.kolommen) for weg in found)
    assert all(len(row) == COLUMNS for row in rows)
    for row in rows:
        for before, cell in pairwise(row):
            assert (before is not None and before.rechts) == (cell is not None and cell.links)
    assert sum(cell.begint for cell in drawn) == sum(cell.eindigt for cell in drawn) == len(found)


def test_a_loop_runs_back_and_steps_side_by_side_are_joined() -> None:
    route = Route(catalogue().klantreizen["straatfeest-samen"])
    kinds = {(weg.van, weg.naar): weg.soort for weg in ways(route)}
    assert kinds == {
        (2, 3): "verder",
        (2, 4): "verder",
        (3, 10): "verder",
        (4, 5): "naast",
        (6, 7): "verder",
        (6, 4): "terug",
        (7, 8): "naast",
        (9, 10): "verder",
        (9, 2): "terug",
    }


def test_a_line_that_leaves_its_band_runs_on_in_the_next() -> None:
    steps = [unscored(id=f"s{number}") for number in range(WIDEST)]
    steps[0] |= {"uitkomsten": [{"soort": "ja", "naar": "ver"}]}
    late = [{"titel": "Later", "stappen": [unscored(), unscored(id="ver")]}]
    reis = journey(fasen=[{"titel": "Eerst", "stappen": steps}, *late])
    first, second = journey_map(reis, EMPTY).banden
    assert first.sporen[0][-1] is not None
    assert first.sporen[0][-1].rechts
    assert [(cell.links, cell.eindigt) if cell else None for cell in second.sporen[0]] == [(True, False), (True, True)]


# What is said


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(
    "said",
    [
        "65% tot 100 bezoekers",
        "42% als de plattegrond niet klopt",
        "9% nee",
        "alleen voor Café aan de haven",
        "de inwoner ziet dit niet",
        "Het straatcomité: 1 van 5, moet worden: 4 van 5",
        "Café aan de haven: 3 van 5",
        "Brandweer en politie geven advies",
        "Veiligheidsadvies",
        "Een kans. Idee: Een feestpakket bij de hekken",
    ],
)
def test_both_forms_say_it(name: str, said: str) -> None:
    assert said in words(form(name))


def test_each_outcome_links_to_where_it_leads_in_both_forms() -> None:
    reis = catalogue().klantreizen["straatfeest-samen"]
    wanted = {f"#stap-{uitkomst.naar}" for stap in reis.stappen for uitkomst in stap.uitkomsten}
    lines = {str(link["href"]) for link in form("table").select(".map-sporen a")}
    cards = {str(link["href"]) for link in form("cards").select(".map-uitkomsten a")}
    assert lines == cards == wanted


def test_the_lines_are_heard_where_they_begin_and_where_they_end() -> None:
    rows = form("table").select(".map-sporen")
    assert words(rows[0].select_one("th")) == "Waar het heen gaat"
    heard = " | ".join(words(cell) for row in rows for cell in row.select("td") if words(cell))
    for said in ("naar 3", "terug naar 4", "vanaf stap 2", "tegelijk met stap 8", "tegelijk met stap 4"):
        assert said in heard


def test_a_card_says_from_where_one_comes_and_what_runs_beside_it() -> None:
    cards = form("cards").select("li > .map-kaart")
    assert "Vanaf stap 2 , stap 6" in words(cards[3])
    assert "tegelijk met stap 5" in words(cards[3])
    assert "Vanaf" not in words(cards[0])


def test_a_step_that_leads_to_itself_says_so_and_comes_from_nowhere() -> None:
    again = [{"soort": "opnieuw", "naar": "a"}, {"soort": "ja", "naar": "b"}]
    reis = journey(unscored(id="a", uitkomsten=again), unscored(id="b"))
    drawn = one_page.soup(records.catalogue([reis], profielen=records.JAN), "klantreizen/reis/")
    for place in (".map-sporen .map-lus, .map-sporen li", ".map-smal .map-uitkomsten", "#stappen ~ .kr-stap"):
        assert "nog een keer deze stap" in " ".join(words(found) for found in drawn.select(place))
    assert len(drawn.select(".map-lus")) == 1
    assert len(drawn.select(".map-weg")) == 2, "of the way to b"
    assert "anaf stap 1" not in words(drawn.select(".map-kaart")[0])
    assert "terug naar een eerdere stap" not in words(drawn.select_one(".map-legenda"))


def test_the_legend_has_only_what_is_on_the_map() -> None:
    """Here that is a score of a profile, and a step that nobody sees."""
    per_profile = {"per_profiel": [{"profiel": "jan", "huidig": 2}]}
    warm = {"id": "w", "van": "team", "naar": "ander", "wijze": "warm", "stap_van": "a"}
    reis = journey(unscored(id="a", ervaring=per_profile), unscored(soort="achter_de_schermen"), overdrachten=[warm])
    drawn = one_page.soup(records.catalogue([reis], profielen=records.JAN, organisaties=TWO), "klantreizen/reis/")
    assert words(drawn.select_one(".map-legenda")) == "de klant ziet dit niet Zo leest u een klantreis"
    assert not drawn.select(".map-smal .map-punt--leeg"), "neither of the two lacks a score"
    scored = one_page.soup(
        records.catalogue([journey(surely(2), unscored())], profielen=records.JAN), "klantreizen/reis/"
    )
    legend = words(scored.select_one(".map-legenda"))
    assert "zo is het nu" in legend
    assert "nog geen score" in legend
    assert len(scored.select(".map-smal .map-punt--leeg")) == 1


def test_a_moment_of_truth_that_profiles_scored_has_its_star_on_the_table() -> None:
    assert form("table").select("tr.map-ervaring td")[7].select_one(".map-ster")
    per_profile = {"per_profiel": [{"profiel": "jan", "huidig": 2}]}
    reis = journey(unscored(ervaring=per_profile, moment_van_waarheid=True))
    drawn = one_page.soup(records.catalogue([reis], profielen=records.JAN), "klantreizen/reis/")
    assert drawn.select_one("tr.map-ervaring .map-ster[data-score='2']")


def test_on_the_table_the_ending_of_a_step_is_said_once_but_for_what_it_offers() -> None:
    """What a line says all of does not stand again below; the cards have no lines and say it all."""
    below = " ".join(words(cell) for cell in form("table").select("tr.map-uitkomsten td"))
    assert "Wat wél kan: Een andere datum" in below
    assert "bezoekers" not in below


def test_who_is_who_stands_below_the_map() -> None:
    legend = page().select_one(".map-wie")
    assert words(legend) == "A Het straatcomité B Café aan de haven"
    letters = [words(mark) for mark in form("table").select(".map-merk")]
    assert sorted(letters) == ["A", "B", "B"]


def test_a_step_with_scores_of_profiles_only_is_not_without_a_score() -> None:
    cell = form("table").select("tr.map-ervaring td")[4]
    assert "nog geen score" not in words(cell)
    assert cell.select_one(".map-huidig") is None
    assert cell.select_one(".map-profiel") is not None


# Curves


def test_the_curve_runs_on_under_what_nobody_sees() -> None:
    steps = journey(surely(2), unscored(soort="achter_de_schermen"), unscored(soort="achter_de_schermen"), surely(4))
    pieces = curve_of(steps.stappen, lambda stap: stap.score)
    ends = [(piece.links, piece.midden, piece.rechts) for piece in pieces if piece]
    assert ends == [(None, 2, 3), (3, 3, 3), (3, 3, 3), (3, 4, None)]
    apart = journey(surely(2), unscored(soort="achter_de_schermen"), unscored(), surely(4))
    assert [piece is not None for piece in curve_of(apart.stappen, lambda stap: stap.score)] == [
        True,
        False,
        False,
        True,
    ]


def test_the_curve_of_a_profile_passes_the_steps_of_others() -> None:
    def of(profiel: str, score: int) -> dict[str, Any]:
        return {"ervaring": {"per_profiel": [{"profiel": profiel, "huidig": score}]}}

    reis = journey(unscored(**of("jan", 2)), unscored(profielen=["noor"], **of("noor", 5)), unscored(**of("jan", 4)))
    kaart = journey_map(reis, EMPTY)
    assert kaart.profielen == ("jan", "noor")
    first, second, third = ({deel.plaats: deel for deel in kolom.per_profiel} for kolom in kaart.kolommen)
    assert (first[0].lijn.rechts, second[0].lijn.midden, third[0].lijn.links) == (3, 3, 3)
    assert second[0].beleving is None
    assert second[1].beleving is not None
