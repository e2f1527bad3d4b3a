"""Rompslomp, unneeded questions and cold hand-overs, on small records and on any journey."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import LIMITS, TODAY, journey, research, step

from catalogue import insight
from catalogue.catalog import Catalogue
from catalogue.insight import Aandeel


def test_a_step_for_some_customers_costs_hours_in_proportion() -> None:
    """(30 * 100 % + 20 * 25 %) * 120 customers / 60 = 70 hours; a step without time needs no share to be exact."""
    everyone = step(aandeel_pct=100, tijd={"klant_minuten": 30})
    some = step(aandeel_pct=25, tijd={"klant_minuten": 20})
    burden = insight.rompslomp(journey(everyone, some, step(), volume_per_jaar=120))
    assert (burden.nu.minuten, burden.nu.uren_per_jaar, burden.nu.bovengrens) == (50, 70, False)
    assert burden.zonder_minuten == 1


def test_hours_are_unknown_without_a_volume() -> None:
    burden = insight.rompslomp(journey(step(tijd={"klant_minuten": 30})))
    assert burden.nu.uren_per_jaar is None
    assert burden.nu.bovengrens


@pytest.mark.parametrize(
    ("wished", "after"),
    [
        ({"lot": "vervalt", "tijd": {"klant_minuten": 9}}, (0, 0, 0, 0)),
        ({"lot": "automatisch"}, (0, 0, 0, 0)),
        ({"lot": "blijft"}, (30, 7, 1, 1)),
        ({"lot": "blijft", "tijd": {"klant_minuten": 0}}, (0, 7, 1, 1)),
        ({"lot": "blijft", "tijd": {"doorlooptijd_dagen": 2}}, (30, 2, 1, 1)),
        ({"lot": "samengevoegd"}, (30, 7, 1, 1)),  # no gain that nobody wrote down
        ({"lot": "samengevoegd", "tijd": {"klant_minuten": 5, "doorlooptijd_dagen": 1}}, (5, 1, 1, 1)),
        ({"lot": "blijft", "tijd": {"klant_minuten": 45}}, (45, 7, 1, 1)),  # more time can be what is wanted
    ],
)
def test_burden_after_the_wished_change(wished: dict[str, Any], after: tuple[int, ...]) -> None:
    time = {"klant_minuten": 30, "doorlooptijd_dagen": 7}
    changed = step(organisaties=["a"], gegevens_gevraagd=[{"gegeven": "inkomen"}], tijd=time, gewenst=wished)
    burden = insight.rompslomp(journey(changed))
    assert (burden.nu.minuten, burden.nu.dagen, burden.nu.loketten, burden.nu.gegevens) == (30, 7, 1, 1)
    later = burden.straks
    assert (later.minuten, later.dagen, later.loketten, later.gegevens) == after


def test_a_wished_time_counts_where_the_present_time_is_unknown() -> None:
    burden = insight.rompslomp(journey(step(gewenst={"lot": "blijft", "tijd": {"klant_minuten": 5}})))
    assert (burden.nu.minuten, burden.straks.minuten) == (0, 5)


def test_a_question_is_unneeded_when_it_was_asked_before_or_somebody_knows() -> None:
    first = step(id="een", gegevens_gevraagd=[{"gegeven": "huur"}, {"gegeven": "inkomen", "al_bekend_bij": ["uwv"]}])
    second = step(id="twee", gegevens_gevraagd=[{"gegeven": "auto"}, {"gegeven": "huur"}, {"gegeven": "auto"}])
    found = insight.dubbele_gegevens(journey(first, second))
    steps = [(ask.pad[3], ask.pad[5], ask.gegeven, ask.eerder and ask.eerder.id, ask.al_bekend_bij) for ask in found]
    assert steps == [
        (0, 1, "inkomen", None, ("uwv",)),
        (1, 1, "huur", "een", ()),
        (1, 2, "auto", "twee", ()),
    ]


def test_cold_is_koud_geen_and_klant_draagt() -> None:
    ways = ("warm", "koud", "automatisch", "klant_draagt", "geen")
    record = journey(overdrachten=[{"van": "a", "naar": "b", "wijze": way} for way in ways])
    assert insight.koude_overdrachten(record) == Aandeel(3, 5)
    assert [o.wijze for o in record.overdrachten if insight.is_koud(o)] == ["koud", "klant_draagt", "geen"]


def optional(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


IDS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=3)
TIME = optional(klant_minuten=st.integers(0, 500), doorlooptijd_dagen=st.integers(0, 90))
SCORE = st.fixed_dictionaries(
    {"huidig": st.integers(1, 5)},
    optional={"aantal": st.integers(0, 9), "zekerheid": st.sampled_from(["data", "aanname"]), "bron": IDS},
)
STEPS = st.fixed_dictionaries(
    {"titel": st.just("Ik bel"), "ervaring": SCORE, "tijd": TIME},
    optional={
        "organisaties": IDS,
        "aandeel_pct": st.integers(0, 1000).map(lambda number: number / 10),
        "gegevens_gevraagd": st.lists(st.just({"gegeven": "huur"}), max_size=2),
        "lot": st.sampled_from(["blijft", "vervalt", "automatisch", "samengevoegd"]),
        "saved": st.floats(0, 1),
    },
)


def with_wish(drawn: dict[str, Any]) -> dict[str, Any]:
    """The step with a wish that takes no more time than the step does now."""
    fields = {name: value for name, value in drawn.items() if name not in ("lot", "saved")}
    less = {name: int(value * drawn.get("saved", 1)) for name, value in fields["tijd"].items()}
    return fields | ({"gewenst": {"lot": drawn["lot"], "tijd": less}} if "lot" in drawn else {})


@given(st.lists(STEPS.map(with_wish), min_size=1, max_size=5), st.integers(0, 10_000))
def test_the_burden_never_grows_when_no_step_is_wished_to_take_longer(steps: list[dict[str, Any]], volume: int) -> None:
    burden = insight.rompslomp(journey(*steps, volume_per_jaar=volume))
    before, after = burden.nu, burden.straks
    assert after.minuten <= before.minuten
    assert after.dagen <= before.dagen
    assert set(after.organisaties) <= set(before.organisaties)
    assert after.gegevens <= before.gegevens
    assert before.uren_per_jaar is not None
    assert after.uren_per_jaar is not None
    assert 0 <= after.uren_per_jaar <= before.uren_per_jaar


@given(st.lists(STEPS.map(with_wish), min_size=1, max_size=5), st.lists(st.sampled_from(["koud", "warm"]), max_size=4))
def test_shares_and_completeness_lie_between_nothing_and_all(steps: list[dict[str, Any]], ways: list[str]) -> None:
    record = journey(*steps, onderzoeken=["a"], overdrachten=[{"van": "a", "naar": "b", "wijze": way} for way in ways])
    known = {"a": research("a", "2026-01-01"), "b": research("b", "2020-01-01")}
    evidence = insight.bewijskracht(record, Catalogue(TODAY, onderzoeken=known), LIMITS)
    assert evidence.noemer == len(steps)
    assert 0 <= evidence.teller <= evidence.noemer
    cold = insight.koude_overdrachten(record)
    assert cold.deel is None if not ways else 0 <= (cold.deel or 0) <= 1
    complete = insight.volledigheid(record)
    assert complete.totaal - complete.ingevuld == len(complete.ontbreekt)
    assert complete.ingevuld >= 0
