"""How often a year a step happens, where a KPI of that step counts it."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.figures.effect import verloop
from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Klantreis


@dataclass(frozen=True, slots=True)
class Keren:
    """How often a year a step happened at first, when it was described, and by the newest measurement."""

    eerst: float
    laatst: float
    kpi: str
    """The id of the KPI that says so."""


def keren_van_stappen(reis: Klantreis, catalogue: Catalogue) -> Mapping[str, Keren]:
    """For each step with a KPI in times a year that was measured: how often that is. By the id of the step.

    A step that says its aandeel_pct is not in it: that is what its editor chose to say. Of more KPIs the first counts.
    """
    shared = {stap.id for stap in reis.stappen if stap.aandeel_pct is not None}
    found: dict[str, Keren] = {}
    for kpi in reis.kpis:
        if kpi.stap and kpi.is_per_jaar and kpi.stap not in shared and kpi.stap not in found:
            series = verloop(f"{reis.id}#{kpi.id}", catalogue)
            if series and all(punt.waarde >= 0 for punt in series):
                found[kpi.stap] = Keren(series[0].waarde, series[-1].waarde, kpi.id)
    return found
