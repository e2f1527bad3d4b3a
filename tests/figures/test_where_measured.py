"""An effect counts where it was measured, and nowhere else."""

from typing import Any

import pytest
import records

from catalogue.figures.where_measured import elders_gemeten, status_bij


def measured(*journeys: str) -> dict[str, Any]:
    """The effects of an action that was measured in these journeys."""
    start, end = records.measurement(10, day="2026-01-01"), records.measurement(20)
    return {"effect": [{"kpi": f"{reis}#kpi", "nulmeting": start, "metingen": [end]} for reis in journeys]}


PLANNED = {"effect": [{"kpi": "reis#kpi", "nulmeting": records.measurement(10), "doel": 20}]}


@pytest.mark.parametrize(
    ("status", "fields", "here"),
    [
        ("gemeten", measured("reis"), "gemeten"),
        ("gemeten", measured("anders"), "doorgevoerd"),
        ("gemeten", measured("anders", "reis"), "gemeten"),
        ("geborgd", measured("anders"), "doorgevoerd"),
        ("geborgd", {"effect_niet_gemeten_omdat": "Te klein."}, "geborgd"),  # measured nowhere, and it says why
        ("doorgevoerd", measured("anders"), "doorgevoerd"),
        ("idee", {}, "idee"),
    ],
)
def test_what_was_measured_elsewhere_is_here_only_carried_out(status: str, fields: Any, here: str) -> None:
    actie = records.action(("2026-07-01", status), **fields)
    assert status_bij(actie, ("reis",)) == here
    assert status_bij(actie) == status


def test_of_several_journeys_one_that_was_measured_is_enough() -> None:
    actie = records.action(("2026-07-01", "gemeten"), **measured("anders"))
    assert status_bij(actie, ("reis", "anders")) == "gemeten"


def test_a_baseline_without_a_measurement_is_measured_nowhere() -> None:
    assert not elders_gemeten(records.action(**PLANNED), ("anders",))
    assert elders_gemeten(records.action(**measured("reis")), ("anders",))
