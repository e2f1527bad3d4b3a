"""Rompslomp, unneeded questions and cold hand-overs, on small records and on any journey."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import TODAY, action, journey, research, step

from catalogue.figures.burden import rompslomp, uren_van_stap
from catalogue.figures.carried_out import rompslomp_na_uitvoering, veranderde_stappen
from catalogue.figures.completeness import volledigheid
from catalogue.figures.evidence import bewijskracht
from catalogue.figures.handovers import koude_overdrachten
from catalogue.figures.share import Aandeel
from catalogue.figures.unneeded import dubbele_gegevens
from catalogue.model.catalogue import Catalogue


def test_a_step_for_some_customers_costs_hours_in_proportion() -> None:
    """(30 * 100 % + 20 * 25 %) * 120 customers / 60 = 70 hours; a step without time needs no share to be exact."""
    everyone = step(aandeel_pct=100, tijd={"klant_minuten": 30})
    some = step(aandeel_pct=25, tijd={"klant_minuten": 20})
    burden = rompslomp(journey(everyone, some, step(), volume_per_jaar=120))
    assert (burden.nu.minuten, burden.nu.uren_per_jaar, burden.nu.bovengrens) == (50, 70, False)
    assert burden.zonder_minuten == 1


def test_days_are_added_up_exactly_and_rounded_once() -> None:
    """Twelve times a month is a year; of three times 12 hours none is rounded before the sum (1,5 day, half up)."""
    months = [step(tijd={"doorlooptijd": "1 maand"}) for _ in range(12)]
    assert rompslomp(journey(*months)).nu.dagen == 365
    halves = [step(tijd={"doorlooptijd": "12 uur"}) for _ in range(3)]
    assert rompslomp(journey(*halves)).nu.dagen == 2
    mixed = [{"doorlooptijd": "10 werkdagen"}, {"doorlooptijd_dagen": 3}, {"doorlooptijd": "4"}]
    assert rompslomp(journey(*(step(tijd=tijd) for tijd in mixed))).nu.dagen == 14 + 3 + 4


def test_a_wished_duration_takes_the_place_of_the_present_one_however_each_was_written() -> None:
    changed = step(tijd={"doorlooptijd_dagen": 30}, gewenst={"lot": "blijft", "tijd": {"doorlooptijd": "1 week"}})
    burden = rompslomp(journey(changed))
    assert (burden.nu.dagen, burden.straks.dagen) == (30, 7)


@pytest.mark.parametrize(
    ("wished", "later"),
    [
        ({"lot": "vervalt"}, 0.2),
        ({"lot": "automatisch", "kosten_euro": 3}, 0.2),
        ({"lot": "blijft"}, 41.7),
        ({"lot": "blijft", "kosten_euro": 10.05}, 10.25),
        ({"lot": "samengevoegd"}, 41.7),
    ],
)
def test_costs_add_up_to_the_cent_now_and_as_wished(wished: dict[str, Any], later: float) -> None:
    paid = step(kosten_euro=41.5, gewenst=wished)
    burden = rompslomp(journey(paid, step(kosten_euro=0.1), step(kosten_euro=0.1), step()))
    assert (burden.nu.euro, burden.straks.euro, burden.met_kosten) == (41.7, later, 3)


def test_costs_that_nobody_wrote_are_unknown_and_not_nothing() -> None:
    unknown = rompslomp(journey(step(), step(gewenst={"lot": "vervalt"})))
    assert (unknown.nu.euro, unknown.straks.euro, unknown.met_kosten) == (None, None, 0)
    free = rompslomp(journey(step(kosten_euro=0)))
    assert (free.nu.euro, free.met_kosten) == (0, 1)
    later = rompslomp(journey(step(gewenst={"lot": "blijft", "kosten_euro": 5})))
    assert (later.nu.euro, later.straks.euro) == (None, 5)


def test_hours_are_unknown_without_a_volume() -> None:
    burden = rompslomp(journey(step(tijd={"klant_minuten": 30})))
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
    burden = rompslomp(journey(changed))
    assert (burden.nu.minuten, burden.nu.dagen, burden.nu.loketten, burden.nu.gegevens) == (30, 7, 1, 1)
    later = burden.straks
    assert (later.minuten, later.dagen, later.loketten, later.gegevens) == after


def test_a_wished_time_counts_where_the_present_time_is_unknown() -> None:
    burden = rompslomp(journey(step(gewenst={"lot": "blijft", "tijd": {"klant_minuten": 5}})))
    assert (burden.nu.minuten, burden.straks.minuten) == (None, 5)


def pain(id: str) -> dict[str, Any]:
    return {"id": id, "titel": id, "categorie": "informatie", "ernst": 2}


def changed_by(*actions: tuple[str, str], pains: tuple[str, ...] = ("a",), **fields: Any) -> bool:
    """Whether a step with a wish and these knelpunten has changed, by actions on one of them, each with its status."""
    wish = {"gewenst": {"lot": "vervalt"}} | fields
    reis = journey(step(id="bellen", knelpunten=[pain(id) for id in pains], **wish))
    made = [
        action(("2026-01-01", status), id=f"actie-{number}", lost_op=[f"reis#{id}"])
        for number, (id, status) in enumerate(actions)
    ]
    catalogue = Catalogue(TODAY, klantreizen={reis.id: reis}, verbeteringen={actie.id: actie for actie in made})
    return [stap.id for stap in veranderde_stappen(reis, catalogue)] == ["bellen"]


@pytest.mark.parametrize("status", ["doorgevoerd", "gemeten", "geborgd"])
def test_a_step_has_changed_when_all_that_would_be_done_about_it_was_done(status: str) -> None:
    assert changed_by(("a", status))
    assert changed_by(("a", status), ("b", "geborgd"), pains=("a", "b"))


@pytest.mark.parametrize("status", ["idee", "gekozen", "in_uitvoering", "geparkeerd"])
def test_a_step_waits_for_every_action_that_is_still_to_be_carried_out(status: str) -> None:
    assert not changed_by(("a", status))
    assert not changed_by(("a", "geborgd"), ("a", status))


def test_what_was_stopped_is_not_waited_for_and_counts_for_nothing() -> None:
    assert changed_by(("a", "geborgd"), ("a", "gestopt"))
    assert not changed_by(("a", "gestopt"))


def test_a_step_has_not_changed_while_one_of_its_knelpunten_has_no_answer() -> None:
    assert not changed_by(("a", "geborgd"), pains=("a", "b"))
    assert not changed_by(pains=())
    assert not changed_by(("a", "geborgd"), gewenst=None)


def test_what_is_solved_on_the_spot_is_carried_out_whatever_its_log_says_but_stopped_or_parked() -> None:
    done = {
        status: action(("2026-01-01", status), direct_opgelost=True).is_uitgevoerd
        for status in ("idee", "in_uitvoering", "geborgd", "geparkeerd", "gestopt")
    }
    assert done == {"idee": True, "in_uitvoering": True, "geborgd": True, "geparkeerd": False, "gestopt": False}


def test_after_what_was_carried_out_only_the_changed_steps_are_as_wished() -> None:
    """Now 30 + 40 + 5 minutes of 60 people. The first step falls away; that the second does is not carried out yet."""
    wish = {"gewenst": {"lot": "vervalt"}, "tijd": {"klant_minuten": 30, "doorlooptijd_dagen": 3}}
    first = step(id="een", knelpunten=[pain("a")], organisaties=["x"], **wish)
    second = step(id="twee", knelpunten=[pain("b")], **wish | {"tijd": {"klant_minuten": 40}})
    reis = journey(first, second, step(id="drie", tijd={"klant_minuten": 5}), volume_per_jaar=60)
    done = action(("2026-01-01", "geborgd"), id="klaar", lost_op=["reis#a"])
    busy = action(("2026-01-01", "in_uitvoering"), id="bezig", lost_op=["reis#b"])
    catalogue = Catalogue(TODAY, klantreizen={reis.id: reis}, verbeteringen={actie.id: actie for actie in (done, busy)})
    after = rompslomp_na_uitvoering(reis, catalogue)
    assert (after.minuten, after.dagen, after.loketten, after.uren_per_jaar) == (45, 0, 0, 45)
    whole = rompslomp(reis)
    assert (whole.nu.uren_per_jaar, whole.straks.uren_per_jaar) == (75, 5)


def test_the_hours_of_one_step_are_those_of_everyone_who_comes_to_it() -> None:
    """20 minutes * 25 % * 120 people / 60 = 10 hours; what is not known is not nothing."""
    (some,) = journey(step(aandeel_pct=25, tijd={"klant_minuten": 20})).stappen
    (all_of_them,) = journey(step(tijd={"klant_minuten": 20})).stappen
    (unknown,) = journey(step(tijd={"doorlooptijd_dagen": 3})).stappen
    assert uren_van_stap(some, 120) == 10
    assert uren_van_stap(all_of_them, 120) == 40
    assert uren_van_stap(unknown, 120) is uren_van_stap(some, None) is None


def test_a_question_is_unneeded_when_it_was_asked_before_or_somebody_knows() -> None:
    first = step(id="een", gegevens_gevraagd=[{"gegeven": "huur"}, {"gegeven": "inkomen", "al_bekend_bij": ["uwv"]}])
    second = step(id="twee", gegevens_gevraagd=[{"gegeven": "auto"}, {"gegeven": "huur"}, {"gegeven": "auto"}])
    found = dubbele_gegevens(journey(first, second))
    steps = [(ask.pad[3], ask.pad[5], ask.gegeven, ask.eerder and ask.eerder.id, ask.al_bekend_bij) for ask in found]
    assert steps == [
        (0, 1, "inkomen", None, ("uwv",)),
        (1, 1, "huur", "een", ()),
        (1, 2, "auto", "twee", ()),
    ]


def test_cold_is_koud_geen_and_klant_draagt() -> None:
    ways = ("warm", "koud", "automatisch", "klant_draagt", "geen")
    record = journey(overdrachten=[{"van": "a", "naar": "b", "wijze": way} for way in ways])
    assert koude_overdrachten(record) == Aandeel(3, 5)
    assert [o.wijze for o in record.overdrachten if o.is_koud] == ["koud", "klant_draagt", "geen"]


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
    burden = rompslomp(journey(*steps, volume_per_jaar=volume))
    before, after = burden.nu, burden.straks
    for name in ("minuten", "dagen", "loketten", "gegevens", "uren_per_jaar"):
        now, then = getattr(before, name), getattr(after, name)
        assert (now is None) is (then is None), name
        assert now is None or then <= now, name
    assert (before.uren_per_jaar is None) is (before.minuten is None)


@given(st.lists(STEPS.map(with_wish), min_size=1, max_size=5), st.lists(st.sampled_from(["koud", "warm"]), max_size=4))
def test_shares_and_completeness_lie_between_nothing_and_all(steps: list[dict[str, Any]], ways: list[str]) -> None:
    record = journey(*steps, onderzoeken=["a"], overdrachten=[{"van": "a", "naar": "b", "wijze": way} for way in ways])
    known = {"a": research("a", "2026-01-01"), "b": research("b", "2020-01-01")}
    evidence = bewijskracht(record, Catalogue(TODAY, onderzoeken=known))
    assert evidence.noemer == len(steps)
    assert 0 <= evidence.teller <= evidence.noemer
    cold = koude_overdrachten(record)
    assert cold.deel is None if not ways else 0 <= (cold.deel or 0) <= 1
    complete = volledigheid(record)
    assert complete.totaal - complete.ingevuld == len(complete.ontbreekt)
    assert complete.ingevuld >= 0
