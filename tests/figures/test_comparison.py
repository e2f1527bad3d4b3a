"""What becomes of each step, and what that saves the customer: counted by hand, and for any journey."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import journey, step

from catalogue.figures.burden import rompslomp
from catalogue.figures.carried_out import rompslomp_na_uitvoering, veranderde_stappen
from catalogue.figures.comparison import Vergelijking
from catalogue.figures.comparison import vergelijking as compare
from catalogue.figures.times import keren_van_stappen
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.vocabularies import VOCABULARIES

LOTS = tuple(VOCABULARIES["gewenst.lot"])


def vergelijking(reis: Klantreis) -> Vergelijking:
    burden = rompslomp(reis)
    return compare(reis, burden, burden.nu)


def measures(compared: Vergelijking) -> dict[str, tuple[int, int, int]]:
    return {maat.naam: (maat.nu, maat.straks, maat.scheelt) for maat in compared.maten}


def test_what_the_wished_journey_saves_in_the_example(example: Catalogue) -> None:
    """Two of the eight steps go by themselves and one falls away: the reminder, with its 20 minutes and 35 days.

    Minutes: 15 + 0 + 30 + 120 + 20 + 45 + 10 + 0. Days: 6 + 49, in which the 35 of the reminder lie. Delta stands at
    the steps that stay too. Hours: 220 minutes of 1 900 people, and 20 of the 212 who got a reminder.
    """
    reis = example.klantreizen["kwijtschelding-een-keer-geven"]
    burden = rompslomp(reis, keren_van_stappen(reis, example))
    compared = compare(reis, burden, burden.nu)
    changed = [verschil for verschil in compared.stappen if verschil.lot]
    assert len(compared.stappen) == 8
    assert [(verschil.nummer, verschil.stap.id) for verschil in changed] == [
        (2, "al-bekend"),
        (5, "aanmaning"),
        (8, "volgend-jaar"),
    ]
    assert Counter(verschil.lot for verschil in changed) == {"automatisch": 2, "vervalt": 1}
    assert compared.heeft_gewenst
    assert compared.opgeschreven == 3
    assert compared.loten == {None: 5, "automatisch": 2, "vervalt": 1}
    assert measures(compared) == {
        "stappen": (8, 5, 3),
        "minuten": (240, 220, 20),
        "dagen": (55, 55, 0),
        "loketten": (3, 3, 0),
        "gegevens": (4, 4, 0),
        "euro": (None, None, 0),
        "uren": (7037, 6967, 70),
    }


def test_what_was_carried_out_stands_between_what_was_described_and_what_is_wished(example: Catalogue) -> None:
    """Of the three steps of the wish one fell away: the reminder, which 9 people in half a year still got."""
    reis = example.klantreizen["kwijtschelding-een-keer-geven"]
    burden = rompslomp(reis, keren_van_stappen(reis, example))
    changed = [stap.id for stap in veranderde_stappen(reis, example)]
    compared = compare(reis, burden, rompslomp_na_uitvoering(reis, example), changed)
    assert compared.is_veranderd
    assert changed == ["al-bekend", "aanmaning", "volgend-jaar"]
    assert {maat.naam: (maat.nu, maat.na, maat.straks) for maat in compared.maten}["stappen"] == (8, 5, 5)
    assert not compare(reis, burden, burden.nu).is_veranderd


def test_where_nothing_is_wished_nobody_chose_that_a_step_stays(example: Catalogue) -> None:
    compared = vergelijking(example.klantreizen["schuldhulp-weer-rust"])
    assert {verschil.lot for verschil in compared.stappen} == {None}
    assert not compared.heeft_gewenst
    assert {maat.scheelt for maat in compared.maten} == {0}


@pytest.mark.parametrize(("lot", "left"), [("blijft", 2), ("vervalt", 1), ("automatisch", 1), ("samengevoegd", 1)])
def test_a_step_is_left_unless_it_falls_away_goes_by_itself_or_joins_another(lot: str, left: int) -> None:
    assert measures(vergelijking(journey(step(gewenst={"lot": lot}), step())))["stappen"] == (2, left, 2 - left)


def test_a_wish_that_takes_more_of_the_customer_is_no_saving() -> None:
    wished = {"lot": "blijft", "tijd": {"klant_minuten": 45}}
    compared = vergelijking(journey(step(tijd={"klant_minuten": 30}, gewenst=wished)))
    assert measures(compared)["minuten"] == (30, 45, -15)


def test_hours_a_year_are_compared_only_where_the_volume_is_known() -> None:
    busy = step(tijd={"klant_minuten": 30})
    assert measures(vergelijking(journey(busy)))["uren"] == (None, None, 0)
    assert measures(vergelijking(journey(volume_per_jaar=2)))["uren"] == (None, None, 0)
    assert measures(vergelijking(journey(busy, volume_per_jaar=2)))["uren"] == (1, 1, 0)


def test_what_was_noted_nowhere_is_not_known_and_not_nought() -> None:
    unknown = measures(vergelijking(journey(step())))
    assert {name: value[0] for name, value in unknown.items() if value[0] is not None} == {"stappen": 1}
    free = measures(vergelijking(journey(step(tijd={"klant_minuten": 0}))))
    assert free["minuten"] == (0, 0, 0)


STEPS = st.lists(
    st.builds(
        lambda minutes, lot: step(tijd={"klant_minuten": minutes}, **({"gewenst": {"lot": lot}} if lot else {})),
        st.integers(0, 500),
        st.none() | st.sampled_from(LOTS),
    ),
    min_size=1,
    max_size=8,
)


@given(STEPS)
def test_every_step_is_compared_and_what_is_left_is_the_burden_that_remains(steps: list[dict[str, Any]]) -> None:
    reis = journey(*steps)
    compared = vergelijking(reis)
    assert [verschil.stap for verschil in compared.stappen] == list(reis.stappen)
    assert measures(compared)["minuten"][:2] == (
        rompslomp(reis).nu.minuten,
        rompslomp(reis).straks.minuten,
    )
    assert all(saved >= 0 for _, _, saved in measures(compared).values())
