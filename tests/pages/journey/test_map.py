"""The journey map as data: what stands where, and that the table and the cards both hold all of it."""

from copy import copy
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import every_field
import one_page
import pytest
import records
from bs4 import BeautifulSoup
from example import example
from hypothesis import given
from hypothesis import strategies as st
from one_page import words
from places import EXAMPLE

from catalogue.model import Klantreis
from catalogue.model.catalogue import COLOURS, Catalogue
from catalogue.model.labels import labeller
from catalogue.model.registers import Organisatie
from catalogue.model.vocabularies import SCORE_WORDS, VOCABULARIES
from catalogue.pages.journey.curves import Lijn, curve
from catalogue.pages.journey.lanes import Baan, Baancel, lanes
from catalogue.pages.journey.map import LANEN, WIDEST, Kaart, journey_map
from catalogue.words import hyphens

EMPTY = Catalogue(records.TODAY)
FORMS = (".map-breed", ".map-smal")
SCORES = st.lists(st.none() | st.integers(1, 5), min_size=1, max_size=40)


def journey(*steps: dict[str, Any], **fields: Any) -> Klantreis:
    """A journey of which the steps have ids s1, s2 …"""
    return records.journey(*({"id": f"s{number}", **step} for number, step in enumerate(steps, 1)), **fields)


def phased(*sizes: int) -> Klantreis:
    """A journey with a phase of each of these sizes."""
    count = iter(range(sum(sizes)))
    phases = [
        {"titel": f"Fase {size}", "stappen": [{**records.step(), "id": f"s{next(count)}"} for _ in range(size)]}
        for size in sizes
    ]
    return records.journey(fasen=phases)


def works(*organisations: str, **fields: Any) -> dict[str, Any]:
    return records.step(organisaties=list(organisations), **fields)


def handed(giver: str, taker: str, way: str = "koud", **fields: Any) -> dict[str, Any]:
    return {"van": giver, "naar": taker, "wijze": way, **fields}


def mapped(reis: Klantreis) -> Kaart:
    return journey_map(reis, replace(EMPTY, klantreizen={reis.id: reis}))


def cells(reis: Klantreis) -> dict[str, tuple[Baancel, ...]]:
    return {lane.organisatie: lane.cellen for lane in lanes(reis)}


# The curve


@given(SCORES)
def test_the_pieces_of_a_curve_meet_at_the_edge_of_two_steps(scores: list[int | None]) -> None:
    pieces = curve(scores)
    assert [piece and piece.midden for piece in pieces] == scores
    for before, after in pairwise(pieces):
        edges = (before.rechts if before else None, after.links if after else None)
        assert edges[0] == edges[1]
        if before and after:
            assert edges[0] == (before.midden + after.midden) / 2


@given(SCORES)
def test_a_curve_begins_and_ends_in_the_middle_of_a_step(scores: list[int | None]) -> None:
    pieces = curve(scores)
    assert pieces[0] is None or pieces[0].links is None
    assert pieces[-1] is None or pieces[-1].rechts is None


def test_a_score_that_is_an_assumption_is_known_as_one() -> None:
    sure = {"ervaring": {"huidig": "3", "zekerheid": "data"}, "titel": "Ik wacht"}
    assert [kolom.is_aanname for kolom in mapped(journey(records.step(), sure)).kolommen] == [True, False]


def test_the_curve_of_what_is_wished_for_stops_where_nobody_noted_it() -> None:
    wished = {"titel": "Ik wacht", "ervaring": {"huidig": 1, "gewenst": 4}}
    kolommen = mapped(journey(wished, wished, records.step())).kolommen
    assert [kolom.gewenst and kolom.gewenst.rechts for kolom in kolommen] == [4, None, None]


def test_the_curve_has_a_gap_where_a_step_has_no_score() -> None:
    reis = journey(records.step(1), records.unscored(), records.step(4), records.step(2))
    first, gap, last, end = mapped(reis).kolommen
    assert (gap.huidig, gap.gewenst, gap.is_aanname) == (None, None, False)
    assert (first.huidig, last.huidig) == (Lijn(None, 1, None), Lijn(None, 4, 3))
    assert end.huidig == Lijn(3, 2, None)


# Bands and columns


@given(st.lists(st.integers(1, 40), min_size=1, max_size=5))
def test_every_step_stands_in_one_column_in_its_order(sizes: list[int]) -> None:
    reis = phased(*sizes)
    kolommen = mapped(reis).kolommen
    assert tuple(kolom.stap for kolom in kolommen) == reis.stappen
    assert [kolom.nummer for kolom in kolommen] == list(range(1, sum(sizes) + 1))
    assert all(kolom.stap in kolom.fase.stappen for kolom in kolommen)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=5))
def test_no_band_is_too_wide_and_its_heads_span_its_columns(sizes: list[int]) -> None:
    for band in mapped(phased(*sizes)).banden:
        assert 1 <= len(band.kolommen) <= WIDEST
        assert sum(len(head.kolommen) for head in band.fasen) == len(band.kolommen)


@pytest.mark.parametrize(
    ("sizes", "bands"),
    [((1,), [1]), ((7, 6), [13]), ((7, 7), [7, 7]), ((13, 1), [13, 1]), ((14,), [7, 7]), ((40,), [10, 10, 10, 10])],
)
def test_a_long_journey_has_a_band_for_each_phase(sizes: tuple[int, ...], bands: list[int]) -> None:
    assert [len(band.kolommen) for band in mapped(phased(*sizes)).banden] == bands


def test_phases_that_look_the_same_stay_apart() -> None:
    phase = {"titel": "Fase", "stappen": [records.step()]}
    assert [len(head.kolommen) for head in mapped(records.journey(fasen=[phase, phase])).banden[0].fasen] == [1, 1]


# Lanes


def test_only_lanes_in_which_something_stands_are_drawn() -> None:
    assert mapped(journey(records.step())).banden[0].lanen == ()
    assert set(mapped(every_field.catalogue().klantreizen["reis"]).banden[0].lanen) == set(LANEN) - {"achter"}
    assert mapped(journey(records.unscored(soort="achter_de_schermen"))).banden[0].lanen == ("achter",)


def test_an_action_stands_with_the_knelpunt_it_answers() -> None:
    catalogue = every_field.catalogue()
    first, second, _ = journey_map(catalogue.klantreizen["reis"], catalogue).kolommen
    assert [[actie.id for actie in pijn.acties] for pijn in first.pijn] == [["actie"]]
    assert [pijn.acties for pijn in second.pijn] == [()]


def test_waiting_is_to_scale_of_the_longest_time_or_norm() -> None:
    kolommen = mapped(
        journey(
            records.step(tijd={"doorlooptijd_dagen": 10, "norm_dagen": 40}),
            records.step(tijd={"doorlooptijd_dagen": 20, "norm_dagen": 10}),
            records.step(tijd={"klant_minuten": 5}),
            records.step(tijd={"doorlooptijd_dagen": 0}),
        )
    ).kolommen
    waits = [kolom.wachttijd for kolom in kolommen]
    assert [(wait.deel, wait.norm_deel, wait.te_lang) if wait else None for wait in waits] == [
        (0.25, 1.0, False),
        (0.5, 0.25, True),
        None,
        (0.0, None, False),
    ]
    assert [kolom.minuten for kolom in kolommen] == [None, None, 5, None]


def test_waiting_in_other_units_is_to_scale_in_days_and_told_in_the_words_written() -> None:
    kolommen = mapped(
        journey(
            records.step(tijd={"doorlooptijd": "10 werkdagen", "norm": "48 uur"}),
            records.step(tijd={"doorlooptijd": "8 weken", "norm": "56 dagen"}),
        )
    ).kolommen
    waits = [kolom.wachttijd for kolom in kolommen]
    assert [(wait.duur, wait.norm, wait.deel, wait.te_lang) for wait in waits if wait] == [
        ("10 werkdagen", "48 uur", 0.25, True),
        ("8 weken", "56 dagen", 1.0, False),
    ]


def test_a_bar_runs_on_where_an_organisation_works_in_steps_beside_each_other() -> None:
    runs = cells(journey(works("een"), works("een", "twee"), works("twee"), works("een")))
    assert [(cell.werkt, cell.ervoor, cell.erna) for cell in runs["een"]] == [
        (True, False, True),
        (True, True, False),
        (False, False, False),
        (True, False, False),
    ]
    assert list(runs) == ["een", "twee"]


def test_a_hand_over_runs_along_the_lane_of_the_giver_and_then_to_that_of_the_taker() -> None:
    steps = [works("een"), works("twee"), works("drie"), works("drie")]
    runs = cells(journey(*steps, overdrachten=[handed("een", "drie", stap_van="s1", stap_naar="s3")]))
    ways = {name: [[line.punten for line in cell.lijnen] for cell in row] for name, row in runs.items()}
    assert ways == {
        "een": [[((50, 50), (100, 50))], [((0, 50), (100, 50))], [((0, 50), (14, 50), (14, 100))], []],
        "twee": [[], [], [((14, 0), (14, 100))], []],
        "drie": [[], [], [((14, 0), (14, 50))], []],
    }
    arrival = runs["drie"][2].lijnen[0]
    assert (arrival.pijl, runs["een"][2].lijnen[0].knik, arrival.is_koud) == ("boven", (14, 50), True)


def test_a_hand_over_to_a_lane_above_arrives_from_below() -> None:
    runs = cells(journey(works("een"), works("twee"), overdrachten=[handed("twee", "een", "warm", stap_van="s2")]))
    assert [(line.pijl, line.is_koud, line.punten) for line in runs["een"][1].lijnen] == [
        ("onder", False, ((86, 100), (86, 50)))
    ]


def test_who_only_gives_or_takes_has_a_part_in_the_step_without_working_there() -> None:
    runs = cells(journey(works("een"), works(), overdrachten=[handed("een", "twee", stap_van="s1", stap_naar="s2")]))
    assert [(cell.werkt, cell.betrokken) for cell in runs["twee"]] == [(False, False), (False, True)]
    assert not runs["een"][0].betrokken


@given(st.data())
def test_the_pieces_of_every_hand_over_meet(data: st.DataObject) -> None:
    """Each piece ends where the next begins, in the same cell or across the edge to the next."""
    names = ("een", "twee", "drie", "vier")
    steps = [works(*data.draw(st.lists(st.sampled_from(names), unique=True))) for _ in range(5)]
    step = st.none() | st.sampled_from(["s1", "s2", "s3", "s4", "s5"])
    giver, taker = data.draw(st.permutations(names))[:2]
    item = handed(giver, taker, stap_van=data.draw(step), stap_naar=data.draw(step))
    rows = lanes(journey(*steps, overdrachten=[{key: value for key, value in item.items() if value}]))
    pieces = [
        [(column * 100 + x, row * 100 + y) for x, y in line.punten]
        for row, lane in enumerate(rows)
        for column, cell in enumerate(lane.cellen)
        for line in cell.lijnen
    ]
    ends = [end for piece in pieces for end in (piece[0], piece[-1])]
    assert len([end for end in ends if ends.count(end) == 1]) == (2 if pieces else 0)
    assert bool(pieces) == bool(item["stap_van"] or item["stap_naar"])


def test_a_hand_over_is_told_once_where_it_is_given_or_else_where_it_arrives() -> None:
    items = [
        handed("een", "twee", stap_van="s1", stap_naar="s3"),
        handed("een", "drie", stap_naar="s2"),
        handed("een", "vier", stap_van="s2", stap_naar="s2"),
        handed("een", "vijf"),
    ]
    kaart = mapped(journey(records.step(), records.step(), records.step(), overdrachten=items))
    told = [[(item.overdracht.naar, item.naar_nummer) for item in kolom.overdrachten] for kolom in kaart.kolommen]
    assert told == [[("twee", 3)], [("drie", None), ("vier", None)], []]
    assert [item.naar for item in kaart.losse_overdrachten] == ["vijf"]


def test_a_band_has_only_lanes_of_organisations_with_a_part_in_it() -> None:
    phases = [
        {"titel": name, "stappen": [{**works(name), "id": f"{name}{number}"} for number in range(8)]}
        for name in ("een", "twee")
    ]
    bands = mapped(records.journey(fasen=phases)).banden
    assert [[(lane.organisatie, len(lane.cellen)) for lane in band.banen] for band in bands] == [
        [("een", 8)],
        [("twee", 8)],
    ]


def test_an_organisation_has_one_colour_on_every_map() -> None:
    names = [f"org-{number:02}" for number in range(COLOURS + 2)]
    entry = Organisatie.model_validate({"id": "een", "naam": "Een", "soort": "gemeente"})
    given_colours = Catalogue(records.TODAY, organisaties=dict.fromkeys(names, entry)).kleuren
    assert [given_colours[name] for name in names] == [*range(COLOURS), 0, 1]


def test_a_lane_that_holds_nothing_is_empty() -> None:
    assert all(cell.is_leeg for cell in Baan("een", (Baancel(False, False, False, False, ()),)).cellen)


# Soft hyphens


@given(st.text())
def test_soft_hyphens_change_nothing_else(text: str) -> None:
    plain = text.replace(hyphens.SOFT_HYPHEN, "")
    assert hyphens.hyphenated(plain).replace(hyphens.SOFT_HYPHEN, "") == plain


def test_only_long_words_may_break() -> None:
    assert hyphens.hyphenated("Ik wacht op schuldhulpverlening").replace("\u00ad", "-") == (
        "Ik wacht op schuld-hulp-ver-le-ning"
    )


# Both forms on the page


@cache
def full() -> Catalogue:
    return every_field.catalogue()


@cache
def soup(id: str) -> BeautifulSoup:
    """The page of a journey of the example, or of the one in which every field is filled in."""
    return one_page.soup(full() if id == "reis" else example(), f"klantreizen/{id}/")


def told(kaart: Kaart, catalogue: Catalogue) -> list[str]:
    """All that both forms have to say, as text."""
    found: list[str] = []
    organisation = {id: record.naam for id, record in catalogue.organisaties.items()}
    for kolom in kaart.kolommen:
        stap, felt = kolom.stap, kolom.stap.ervaring
        assert felt is None or felt.huidig is not None
        found += [kolom.fase.titel, stap.titel]
        found += [f"{felt.huidig} van 5, {SCORE_WORDS[felt.huidig]}" if felt else "nog geen score"]
        found += [f"moet worden: {felt.gewenst} van 5"] if felt and felt.gewenst else []
        if felt and (spread := felt.spreiding):
            found += [f"scores van {spread[0]} tot en met {spread[-1]}"]
        found += [stap.leefwereld or VOCABULARIES["stap.soort"].get(stap.soort or "", "")]
        found += [catalogue.kanalen[id].naam for id in stap.kanalen]
        found += [organisation[id] for id in stap.organisaties]
        found += [quote.tekst for quote in stap.uitspraken]
        found += [f"ernst {item.ernst} van 3: {item.titel}" for item in stap.knelpunten]
        found += [actie.titel for pijn in kolom.pijn for actie in pijn.acties]
        found += [*stap.lichtpunten, *(other.wat for item in stap.uitkomsten for other in item.alternatieven)]
        found += [kolom.wachttijd.duur] if kolom.wachttijd else []
        for item in (passed.overdracht for passed in kolom.overdrachten):
            found += [f"{organisation[item.van]} → {organisation[item.naar]}"]
            found += [labeller(example().settings)(item.wijze, "overdracht.wijze"), *item.wat_mist]
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("id", [*sorted(path.stem for path in (EXAMPLE / "journeys").glob("*.yml")), "reis"])
def test_each_form_holds_all_of_the_map(id: str, form: str) -> None:
    catalogue = full() if id == "reis" else example()
    text = " ".join(words(part) for part in soup(id).select(form))
    missing = [item for item in told(journey_map(catalogue.klantreizen[id], catalogue), catalogue) if item not in text]
    assert missing == []


def test_the_map_is_a_table_with_a_caption_and_heads_that_say_what_they_head() -> None:
    table = soup("schuldhulp-weer-rust").select_one("table.map")
    assert table is not None
    assert "Ik wil weer rustig slapen" in words(table.caption) if table.caption else False
    assert all(head.get("scope") in {"col", "row", "colgroup"} for head in table.find_all("th"))
    widths = {sum(int(str(cell.get("colspan", 1))) for cell in row.find_all(["th", "td"])) for row in table("tr")}
    assert widths == {11}
    assert len(table.select("th[scope=col]")) == 10


def test_soft_hyphens_stay_within_the_map_and_out_of_ids_and_headings() -> None:
    page = copy(soup("schuldhulp-weer-rust"))
    assert "\u00ad" in str(page)
    for tag in page.find_all(["h1", "h2", "h3", "h4", "h5"]):
        assert "\u00ad" not in tag.get_text()
    assert not any("\u00ad" in str(tag.get(name, "")) for tag in page.find_all(True) for name in ("id", "href"))
    for part in page.select(".map-blad"):
        part.decompose()
    assert "\u00ad" not in str(page)
