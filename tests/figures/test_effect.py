"""Did it help? The verdict on an effect and the series of a KPI, on small records and on any numbers."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import LIMITS, TODAY, action, effect, journey, kpi, measurement

from catalogue.figures.effect import Oordeel, oordeel, verloop
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect
from catalogue.model.verdicts import EFFECT


@pytest.mark.parametrize(
    ("value", "code", "share"),
    [
        (1.3, "gehaald", 1),
        (1.299, "op_weg", 0.999),
        (0.8, "op_weg", 0.5),
        (0.799, "enig_verschil", 0.499),
        (0.4, "enig_verschil", 0.1),  # as floats, 0.4 - 0.3 is less than a tenth of 1.3 - 0.3
        (0.399, "geen_verschil", 0.099),
        (0.201, "geen_verschil", -0.099),
        (0.2, "achteruit", -0.1),
    ],
)
def test_bounds_of_the_verdict_lie_where_they_were_typed(value: float, code: str, share: float) -> None:
    up = oordeel(effect(measurement(0.3), 1.3, measurement(value)), kpi(), LIMITS)
    down = oordeel(effect(measurement(-0.3), -1.3, measurement(-value)), kpi("omlaag"), LIMITS)
    assert (up.code, down.code) == (code, code)
    assert up.aandeel_van_doel == down.aandeel_van_doel == share


@pytest.mark.parametrize(
    ("goal", "value", "code"),
    [(10, 10, "gehaald"), (10, 11, "gehaald"), (10, 9.9, "achteruit"), (8, 8, "gehaald"), (8, 7, "achteruit")],
)
def test_a_goal_that_asks_for_no_improvement_is_kept_or_lost(goal: float, value: float, code: str) -> None:
    found = oordeel(effect(measurement(10), goal, measurement(value)), kpi(), LIMITS)
    assert (found.code, found.aandeel_van_doel) == (code, None)


@pytest.mark.parametrize(
    ("before", "after", "few"), [(30, 30, False), (29, 30, True), (30, 29, True), (None, 99, True), (99, None, True)]
)
def test_under_thirty_or_an_unknown_number_is_an_indication(before: int | None, after: int | None, few: bool) -> None:
    found = oordeel(effect(measurement(1, before), 9, measurement(5, after)), kpi(), LIMITS)
    assert ("indicatie" in found.kanttekeningen) is few


@pytest.mark.parametrize(
    "incomplete",
    [effect(None, 5, measurement(9)), effect(measurement(1), None, measurement(9)), effect(measurement(1), 5)],
)
def test_without_nulmeting_doel_or_meting_there_is_no_verdict(incomplete: Effect) -> None:
    found = oordeel(incomplete, kpi(), LIMITS)
    assert found == Oordeel("nog_niet_gemeten")
    assert found.label == "Nog niet gemeten"


def test_the_newest_measurement_decides_and_of_one_day_the_last_written() -> None:
    first, last, earlier = (measurement(v, day=f"2026-05-{day}") for v, day in ((9, "02"), (3, "02"), (8, "01")))
    three = effect(measurement(0), 10, first, last, earlier)
    found = oordeel(three, kpi(), LIMITS)
    assert (found.code, found.meting) == ("enig_verschil", three.metingen[1])


def test_a_series_is_by_date_and_without_doubles() -> None:
    """Two actions that share a nulmeting give one point, and the one that says over how many it is stays."""
    own = [measurement(7, day="2026-03-01"), measurement(5, None, day="2026-01-01")]
    start = measurement(5, 40, day="2026-01-01")
    other = effect(None, None, measurement(1)).model_copy(update={"kpi": "reis#anders"})
    actions = {
        "a": action(id="a", effect=[effect(start, None, measurement(9, day="2026-02-01"))]),
        "b": action(id="b", effect=[other, effect(start, None), effect(None, None)]),
    }
    catalogue = Catalogue(TODAY, klantreizen={"reis": journey(kpis=[kpi(metingen=own)])}, verbeteringen=actions)
    series = verloop("reis#kpi", catalogue)
    assert [(point.datum.month, point.waarde, point.aantal, point.bron) for point in series] == [
        (1, 5, 40, "a"),
        (2, 9, 50, "a"),
        (3, 7, 50, ""),
    ]
    assert verloop("reis#weg", catalogue) == ()


def test_the_effects_on_a_kpi_come_with_their_action_in_order_of_its_id() -> None:
    own, other = effect(measurement(1), 5), effect(measurement(2), 6).model_copy(update={"kpi": "reis#anders"})
    actions = {id: action(id=id, effect=[other, own]) for id in ("a", "b")}
    found = Catalogue(TODAY, klantreizen={"reis": journey(kpis=[kpi()])}, verbeteringen=actions)
    assert [(actie.id, item.nulmeting.waarde) for actie, item in found.effecten_op("reis#kpi") if item.nulmeting] == [
        ("a", 1),
        ("b", 1),
    ]
    assert found.effecten_op("reis#weg") == ()


# --- what holds for any content --------------------------------------------------------------------------------------

VALUES = st.integers(-10_000, 10_000).map(lambda number: number / 100)
DIRECTIONS = st.sampled_from(["omhoog", "omlaag"])
BEST_FIRST = list(EFFECT)


def measured(before: float, goal: float, after: float, direction: str) -> Oordeel:
    return oordeel(effect(measurement(before), goal, measurement(after)), kpi(direction), LIMITS)


@given(VALUES, VALUES, VALUES, VALUES, DIRECTIONS)
def test_a_better_value_never_gives_a_worse_verdict(
    before: float, goal: float, one: float, two: float, direction: str
) -> None:
    worse, better = sorted((one, two), reverse=direction == "omlaag")
    verdicts = [measured(before, goal, value, direction).code for value in (better, worse)]
    assert BEST_FIRST.index(verdicts[0]) <= BEST_FIRST.index(verdicts[1])


@given(VALUES, VALUES, VALUES, DIRECTIONS)
def test_gehaald_is_said_exactly_when_the_goal_is_reached(
    before: float, goal: float, after: float, direction: str
) -> None:
    reached = after >= goal if direction == "omhoog" else after <= goal
    assert (measured(before, goal, after, direction).code == "gehaald") is reached


COUNTS = st.none() | st.integers(0, 40)
MEASUREMENTS = st.builds(measurement, VALUES, COUNTS, st.dates(date(2020, 1, 1), TODAY).map(str))


@given(st.none() | MEASUREMENTS, st.none() | VALUES, st.lists(MEASUREMENTS, max_size=4), DIRECTIONS)
def test_any_effect_has_a_verdict(before: Any, goal: Any, after: list[Any], direction: str) -> None:
    found = oordeel(effect(before, goal, *after), kpi(direction), LIMITS)
    assert found.label == EFFECT[found.code].label
    assert (found.code == "nog_niet_gemeten") is (before is None or goal is None or not after)
