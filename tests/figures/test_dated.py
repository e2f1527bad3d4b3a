"""Whether a score or a hand-over is from before something was done about it, and what was measured since."""

from datetime import date
from typing import Any

import pytest
from records import action, catalogue, journey, kpi, measurement, research, surely

from catalogue.figures.dated import beschreven_op, beschreven_voor_verbetering, standen, van_voor_verbetering
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


HANDED = {"van": "team", "naar": "team", "wijze": "koud", "id": "door"}


def handed(ends: dict[str, str], *log: tuple[str, str], **fields: Any) -> tuple[str, date, date] | None:
    """The action after which a hand-over was not described again, when that was carried out, and the description."""
    steps = surely(2, id="wacht", knelpunten=[PAIN]), surely(2, id="bel"), surely(2, id="praat")
    reis = journey(*steps, overdrachten=[HANDED | ends], **fields)
    found = catalogue([reis], [action(*log)], onderzoeken={"ond": research("ond", "2026-01-01")})
    before = beschreven_voor_verbetering(reis, reis.overdrachten[0], found)
    return before and (before.actie.id, before.doorgevoerd, before.gehoord)


@pytest.mark.parametrize("end", ["stap_van", "stap_naar"])
def test_a_hand_over_described_before_an_action_at_either_of_its_steps_is_known_as_one(end: str) -> None:
    found = handed({end: "wacht"}, ("2026-02-01", "doorgevoerd"), onderzoeken=["ond"])
    assert found == ("actie", date(2026, 2, 1), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("ends", "status", "fields"),
    [
        ({"stap_van": "bel", "stap_naar": "praat"}, "doorgevoerd", {"onderzoeken": ["ond"]}),
        ({}, "doorgevoerd", {"onderzoeken": ["ond"]}),  # nobody knows at which steps
        ({"stap_van": "wacht"}, "in_uitvoering", {"onderzoeken": ["ond"]}),
        ({"stap_van": "wacht"}, "doorgevoerd", {"onderzoeken": ["ond"], "geldig_van": "2026-02-01"}),
        ({"stap_van": "wacht"}, "doorgevoerd", {}),  # nobody knows when it was described
    ],
)
def test_of_any_other_hand_over_nothing_is_said(ends: dict[str, str], status: str, fields: Any) -> None:
    assert handed(ends, ("2026-02-01", status), **fields) is None


def test_a_description_is_as_old_as_its_newest_date() -> None:
    known = catalogue([], onderzoeken={"ond": research("ond", "2026-01-01")})
    assert beschreven_op(journey(onderzoeken=["ond"], geldig_van="2025-01-01"), known) == date(2026, 1, 1)
    assert beschreven_op(journey(onderzoeken=["ond"], geldig_van="2026-03-01"), known) == date(2026, 3, 1)
    assert beschreven_op(journey(), known) is None
