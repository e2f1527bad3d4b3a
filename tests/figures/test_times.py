"""How often a step happens, where a KPI counts it; and what that makes of hours and of what they save."""

from typing import Any

import pytest
from records import action, catalogue, journey, kpi, measurement, step

from catalogue.figures.burden import last_met_wens, rompslomp
from catalogue.figures.times import keren_van_stappen
from catalogue.model import Klantreis

BUSY = {"id": "bel", "tijd": {"klant_minuten": 30}, "gewenst": {"lot": "vervalt"}}


def counted(unit: str = "per jaar", *values: float, **fields: Any) -> Klantreis:
    series = [measurement(value, None, f"2026-0{month}-01") for month, value in enumerate(values, 1)]
    one = kpi("omlaag", eenheid=unit, stap="bel", metingen=series).model_dump(mode="json", exclude_none=True)
    return journey(step(**BUSY | fields), volume_per_jaar=1000, kpis=[one])


@pytest.mark.parametrize("unit", ["per jaar", "keer per jaar", "Aanmaningen per jaar"])
def test_what_a_kpi_counts_in_times_a_year_takes_the_place_of_everyone(unit: str) -> None:
    """30 minutes of 200 people, then of 40, instead of 1 000: 100 and 20 hours; what is saved is known too."""
    reis = counted(unit, 200, 90, 40)
    keren = keren_van_stappen(reis, catalogue([reis]))
    assert (keren["bel"].eerst, keren["bel"].laatst) == (200, 40)
    burden = rompslomp(reis, keren)
    assert (burden.nu.uren_per_jaar, burden.straks.uren_per_jaar) == (100, 0)
    assert not burden.nu.bovengrens
    assert not burden.straks.winst_bovengrens
    assert burden.niet_iedereen == ("deel",)
    assert last_met_wens(reis, ["bel"], keren, is_uitgevoerd=True).uren_per_jaar == 20


def test_a_share_that_an_editor_wrote_goes_before_a_kpi_and_another_unit_counts_nothing() -> None:
    for reis in (counted("per jaar", 200, aandeel_pct=50), counted("%", 200), counted("per jaar")):
        assert not keren_van_stappen(reis, catalogue([reis]))
    half = counted("per jaar", 200, aandeel_pct=50)
    assert rompslomp(half).nu.uren_per_jaar == 250


def test_without_a_share_or_a_count_a_saving_is_at_most() -> None:
    burden = rompslomp(counted("%", 5))
    assert (burden.nu.uren_per_jaar, burden.nu.bovengrens, burden.straks.winst_bovengrens) == (500, True, True)


def test_the_series_of_a_kpi_are_also_those_of_actions() -> None:
    reis = counted("per jaar", 200)
    effect = {"kpi": "reis#kpi", "metingen": [measurement(15, None, "2026-09-01")]}
    known = catalogue([reis], [action(("2026-01-01", "doorgevoerd"), effect=[effect])])
    assert keren_van_stappen(reis, known)["bel"].laatst == 15


def test_minutes_at_a_step_that_feels_good_are_told_apart() -> None:
    """4 and 5 feel good, 3 does not; they stay in the sum."""
    steps = [step(score, tijd={"klant_minuten": 10 * score}) for score in (1, 3, 4, 5)]
    burden = rompslomp(journey(*steps))
    assert (burden.nu.minuten, burden.nu.minuten_prettig) == (130, 90)
