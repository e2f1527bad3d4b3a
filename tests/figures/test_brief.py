"""What stands on the sheet for who decides: what got better, what nobody picks up, what waits for whom."""

from datetime import date, timedelta
from typing import Any

import pytest
import records
from example import example
from records import TODAY

from catalogue.figures import brief
from catalogue.figures.brief import Gathered, InHetKort
from catalogue.figures.stalled import verzandingen
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.verdicts import VERZANDING


def van_catalogus(catalogue: Catalogue) -> InHetKort:
    return brief.van_catalogus(Gathered.of(catalogue))


def van_klantreis(reis: Klantreis, catalogue: Catalogue) -> InHetKort:
    return brief.van_klantreis(reis, Gathered.of(catalogue))


def van_organisatie(id: str, catalogue: Catalogue) -> InHetKort:
    return brief.van_organisatie(id, Gathered.of(catalogue))


def pain(id: str, ernst: int = 1) -> dict[str, Any]:
    return {"id": id, "titel": "Stilte", "categorie": "taal", "ernst": ernst}


def known(*actions: Any, steps: Any = None) -> Catalogue:
    made = records.kpi(id="rust").model_dump(mode="json", exclude_none=True)
    steps = steps or [records.step(knelpunten=[pain("stilte"), pain("brief", 3)], organisaties=["team"])]
    return records.catalogue([records.journey(*steps, kpis=[made])], actions)


def measured(day: str, value: float, people: int | None = 900) -> Any:
    start = records.measurement(10, day="2026-01-01") | {"aantal": people}
    end = records.measurement(value, day=day) | {"aantal": people}
    return records.action(
        ("2026-07-01", "gemeten"), effect=[{"kpi": "reis#rust", "nulmeting": start, "metingen": [end], "doel": 20}]
    )


def test_a_knelpunt_that_nobody_picks_up_is_told_once_and_the_heaviest_first() -> None:
    found = van_catalogus(known())
    assert [pijn.knelpunt.id for pijn in found.niemand] == ["brief", "stilte"]
    assert found.knelpunten == 2
    assert not [punt for punt in (*found.besluiten, *found.wacht) if punt.soort == "knelpunt"]


def test_only_what_was_measured_in_the_last_four_quarters_counts_and_only_what_got_better_is_better() -> None:
    assert [one.actie.id for one in van_catalogus(known(measured("2026-01-01", 20))).beter] == ["actie"]
    assert van_catalogus(known(measured("2025-12-31", 20))).gemeten == 0
    worse = van_catalogus(known(measured("2026-07-01", 5)))
    assert (worse.gemeten, worse.beter) == (1, ())


def test_what_is_less_sure_than_it_looks_is_counted() -> None:
    assert van_catalogus(known(measured("2026-07-01", 90))).onzeker == 0
    assert van_catalogus(known(measured("2026-07-01", 90, None))).onzeker == 1


@pytest.mark.parametrize("day", [date(2026, 1, 1), TODAY, date(2026, 12, 31)])
def test_an_action_counts_in_the_quarter_in_which_it_first_got_a_status(day: date) -> None:
    actie = records.action(("2026-01-01", "idee"), ("2026-02-01", "idee"), ("2026-06-30", "doorgevoerd"))
    at = Catalogue(day, klantreizen=known().klantreizen, verbeteringen={"actie": actie}, organisaties=records.TEAM)
    kwartalen = van_catalogus(at).kwartalen
    assert len(kwartalen) == 4
    assert kwartalen[-1].begin <= day < kwartalen[-1].begin + timedelta(days=92)
    counted = {(one.begin.year, one.nummer): one.aantallen for one in kwartalen if any(one.aantallen)}
    both = {(2026, 1): (1, 0, 0), (2026, 2): (0, 1, 0)}
    assert counted == (both if day > date(2026, 6, 30) else {(2026, 1): (1, 0, 0)})


def test_the_last_quarter_is_over_on_its_last_day() -> None:
    assert van_catalogus(Catalogue(date(2026, 12, 30))).loopt_nog
    assert not van_catalogus(Catalogue(date(2026, 12, 31))).loopt_nog


def test_everything_that_waits_stands_on_the_sheet_of_all_and_on_one_of_an_organisation() -> None:
    catalogue = example()
    every = [punt for punt in verzandingen(catalogue) if punt.soort != "knelpunt"]
    whole = van_catalogus(catalogue)
    assert sorted([*whole.besluiten, *whole.wacht], key=every.index) == every
    sheets = [van_organisatie(id, catalogue) for id in catalogue.organisaties]
    told = [punt for sheet in sheets for punt in (*sheet.besluiten, *sheet.wacht)]
    assert sorted(told, key=every.index) == [punt for punt in every if punt.organisatie]


def test_the_sheet_of_a_journey_holds_what_is_about_it_and_what_was_measured_in_it() -> None:
    catalogue = example()
    for reis in catalogue.klantreizen.values():
        found = van_klantreis(reis, catalogue)
        acties = {actie.id for actie in catalogue.acties_van(reis)}
        assert {one.effect.reis for one in found.beter} <= {reis.id}
        for punt in (*found.besluiten, *found.wacht):
            assert (punt.folder, punt.id) == ("journeys", reis.id) or punt.id in acties


def test_a_journey_does_not_take_what_is_of_an_action_that_bears_its_id() -> None:
    other = records.journey(records.step(), id="ander")
    namesake = records.action(("2025-01-01", "idee"), id="ander", lost_op=["reis#stilte"])
    reizen = {**known().klantreizen, "ander": other}
    catalogue = Catalogue(TODAY, klantreizen=reizen, verbeteringen={"ander": namesake}, organisaties=records.TEAM)
    assert [punt.soort for punt in van_klantreis(reizen["reis"], catalogue).besluiten] == ["idee"]
    assert van_klantreis(other, catalogue).besluiten == ()


def test_of_nothing_there_is_nothing_to_tell() -> None:
    assert van_catalogus(records.EMPTY).is_leeg
    assert not van_catalogus(known()).is_leeg


def test_what_asks_for_a_decision_is_a_kind_of_standstill() -> None:
    asked = {soort for soort, verdict in VERZANDING.items() if verdict.besluit}
    assert asked == {"idee", "wacht", "geparkeerd", "overdracht"}
