"""Whether a score is from before something was done about its step, and what was measured since."""

from typing import Any

import pytest
from records import action, catalogue, journey, kpi, measurement, research, surely

from catalogue.figures.dated import standen, van_voor_verbetering
from catalogue.model.catalogue import Catalogue

PAIN = {"id": "stilte", "titel": "Stilte", "categorie": "informatie", "ernst": 2}


def known(heard: str | None, *log: tuple[str, str], **of_score: Any) -> Catalogue:
    stap = surely(2, id="wacht", knelpunten=[PAIN])
    stap["ervaring"] |= of_score
    found = {"ond": research("ond", heard)} if heard else {}
    reis = journey(stap, onderzoeken=["ond"] if heard else [])
    return catalogue([reis], [action(*log, titel="Bellen")], onderzoeken=found)


def marked(known: Catalogue) -> bool:
    reis = known.klantreizen["reis"]
    return van_voor_verbetering(reis, reis.stappen[0], known) is not None


@pytest.mark.parametrize(
    ("heard", "log", "before"),
    [
        ("2026-01-01", [("2026-02-01", "doorgevoerd")], True),
        ("2026-02-01", [("2026-02-01", "doorgevoerd")], False),
        ("2026-03-01", [("2026-02-01", "doorgevoerd")], False),
        ("2026-01-01", [("2026-02-01", "in_uitvoering")], False),
        (None, [("2026-02-01", "doorgevoerd")], False),
    ],
)
def test_a_score_from_before_an_action_was_carried_out_is_known_as_one(
    heard: str | None, log: list[tuple[str, str]], before: bool
) -> None:
    """Without research nobody knows from when a score is: then nothing is said of it."""
    assert marked(known(heard, *log)) is before


def test_the_research_of_the_score_itself_goes_before_that_of_the_journey() -> None:
    later = known("2026-01-01", ("2026-02-01", "doorgevoerd"), bron=["nieuw"])
    assert not marked(later)
    fresh = Catalogue(
        later.today,
        klantreizen=later.klantreizen,
        verbeteringen=later.verbeteringen,
        onderzoeken={**later.onderzoeken, "nieuw": research("nieuw", "2026-05-01")},
    )
    assert not marked(fresh)
    old = Catalogue(
        later.today,
        klantreizen=later.klantreizen,
        verbeteringen=later.verbeteringen,
        onderzoeken={**later.onderzoeken, "nieuw": research("nieuw", "2025-05-01")},
    )
    assert marked(old)


def test_of_a_step_stand_the_kpis_that_were_measured_each_with_its_newest_value() -> None:
    series = [measurement(10, day="2026-01-01"), measurement(30, day="2026-06-01")]
    kpis = [
        kpi(id=name, stap=stap, metingen=found).model_dump(mode="json", exclude_none=True)
        for name, stap, found in (("a", "wacht", series), ("b", "wacht", []), ("c", "bel", series))
    ]
    reis = journey(surely(2, id="wacht"), surely(2, id="bel"), kpis=kpis)
    found = standen(reis, reis.stappen[0], catalogue([reis]))
    assert [(stand.kpi.id, stand.punt.waarde) for stand in found] == [("a", 30)]
