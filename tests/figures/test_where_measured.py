"""An effect counts where it was measured, and nowhere else."""

from datetime import date
from typing import Any

import pytest
import records

from catalogue.figures.where_measured import elders_gemeten, sinds_bij, status_bij, voorbehoud_bij
from catalogue.model import Verbeteractie
from catalogue.model.catalogue import Catalogue

PLANNED = {"effect": [{"kpi": "reis#rust", "nulmeting": records.measurement(10), "doel": 20}]}


def measured(*kpis: str) -> dict[str, Any]:
    """The effects of an action that was measured on these KPIs."""
    start, end = records.measurement(10, day="2026-01-01"), records.measurement(20)
    return {"effect": [{"kpi": kpi, "nulmeting": start, "metingen": [end]} for kpi in kpis]}


def known() -> Catalogue:
    """Two journeys with the steps bellen and wachten, a knelpunt at each; KPIs for each step and one for no step."""
    steps = [
        records.step(id=stap, knelpunten=[{"id": f"pijn-{stap}", "titel": "Pijn", "categorie": "taal", "ernst": 1}])
        for stap in ("bellen", "wachten")
    ]
    kpis = [
        records.kpi(id=id, stap=stap).model_dump(mode="json", exclude_none=True)
        for id, stap in (("bellen", "bellen"), ("wachten", "wachten"), ("rust", None))
    ]
    return records.catalogue(records.journey(*steps, id=reis, kpis=kpis) for reis in ("reis", "anders"))


def at(*log: tuple[str, str], lost_op: tuple[str, ...] = ("reis#pijn-bellen",), **fields: Any) -> Verbeteractie:
    return records.action(*log or [("2026-07-01", "gemeten")], lost_op=list(lost_op), **fields)


@pytest.mark.parametrize(
    ("status", "fields", "here"),
    [
        ("gemeten", measured("reis#rust"), "gemeten"),
        ("gemeten", measured("anders#rust"), "doorgevoerd"),
        ("gemeten", measured("anders#rust", "reis#rust"), "gemeten"),
        ("geborgd", measured("anders#rust"), "doorgevoerd"),
        ("geborgd", {"effect_niet_gemeten_omdat": "Te klein."}, "geborgd"),  # measured nowhere, and it says why
        ("doorgevoerd", measured("anders#rust"), "doorgevoerd"),
        ("idee", {}, "idee"),
    ],
)
def test_what_was_measured_elsewhere_is_here_only_carried_out(status: str, fields: Any, here: str) -> None:
    actie = at(("2026-07-01", status), **fields)
    assert status_bij(actie, ("reis",), known()) == here
    assert status_bij(actie, (), known()) == status


@pytest.mark.parametrize(
    ("kpi", "plek", "here"),
    [
        ("reis#bellen", "reis#bellen", "gemeten"),
        ("reis#wachten", "reis#bellen", "doorgevoerd"),
        ("reis#wachten", "reis", "gemeten"),  # somewhere in that journey
        ("reis#rust", "reis#bellen", "gemeten"),  # about all of that journey
        ("anders#bellen", "reis#bellen", "doorgevoerd"),
    ],
)
def test_an_effect_counts_at_the_step_of_its_kpi_and_without_one_in_all_of_its_journey(
    kpi: str, plek: str, here: str
) -> None:
    assert status_bij(at(**measured(kpi)), (plek,), known()) == here


def test_of_several_journeys_one_that_was_measured_is_enough() -> None:
    assert status_bij(at(**measured("anders#rust")), ("reis", "anders"), known()) == "gemeten"


def test_a_baseline_without_a_measurement_is_measured_nowhere() -> None:
    assert not elders_gemeten(at(**PLANNED), ("anders",), known())
    assert elders_gemeten(at(**measured("reis#rust")), ("anders",), known())


@pytest.mark.parametrize(
    ("kpis", "meant", "says"),
    [
        (("reis#bellen",), ("reis#pijn-bellen",), ""),
        (("reis#rust",), ("reis#pijn-bellen", "reis#pijn-wachten"), ""),
        (("reis#wachten",), ("reis#pijn-bellen",), "elders"),
        (("reis#bellen",), ("reis#pijn-bellen", "reis#pijn-wachten"), "deels"),
        (("reis#bellen",), ("reis#pijn-bellen", "anders#pijn-bellen"), "deels"),
        ((), ("reis#pijn-bellen",), ""),
    ],
)
def test_an_action_says_itself_when_it_was_not_measured_at_each_step_it_is_meant_for(
    kpis: tuple[str, ...], meant: tuple[str, ...], says: str
) -> None:
    assert voorbehoud_bij(at(lost_op=meant, **measured(*kpis)), (), known()) == says


def test_at_a_place_it_says_so_of_that_place_alone() -> None:
    actie = at(lost_op=("reis#pijn-bellen", "anders#pijn-bellen"), **measured("reis#bellen"))
    found = [voorbehoud_bij(actie, (plek,), known()) for plek in ("reis", "reis#bellen", "anders", "anders#bellen")]
    assert found == ["", "", "elders", "elders"]


def test_an_opportunity_is_measured_at_its_own_step() -> None:
    kans = {"reis": "reis", "stap": "wachten", "wat": "Meteen terugbellen"}
    at_kans = [at(lost_op=(), kans=kans, **measured(kpi)) for kpi in ("reis#wachten", "reis#bellen")]
    assert [voorbehoud_bij(actie, (), known()) for actie in at_kans] == ["", "elders"]


def test_since_is_the_day_from_which_it_is_as_far_as_is_said() -> None:
    actie = at(("2026-02-01", "doorgevoerd"), ("2026-07-01", "gemeten"), **measured("anders#rust"))
    assert sinds_bij(actie, ("anders",), known()) == date(2026, 7, 1)
    assert sinds_bij(actie, ("reis",), known()) == date(2026, 2, 1)
