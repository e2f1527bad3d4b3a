"""The way through a journey, on small records and on any journey."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from records import journey

from catalogue.figures.burden import Lastverschil, rompslomp
from catalogue.figures.route import Route
from catalogue.figures.unneeded import dubbele_gegevens
from catalogue.model import Klantreis

ASKS = {"gegevens_gevraagd": [{"gegeven": "inkomen"}]}


def to(*targets: str, **fields: Any) -> list[dict[str, Any]]:
    return [{"soort": "keuze", "naar": target, **fields} for target in targets]


def named(*ids: str, **of: dict[str, Any]) -> Klantreis:
    return journey(*({"titel": id, "id": id, **of.get(id, {})} for id in ids))


def ways(reis: Klantreis) -> list[tuple[int, int]]:
    return [(way.van, way.naar) for way in Route(reis).overgangen()]


def test_steps_follow_each_other_as_written() -> None:
    assert ways(named("a", "b", "c")) == [(1, 2), (2, 3)]
    assert Route(named("a", "b")).is_recht


def test_an_outcome_leads_on_over_steps_or_back() -> None:
    """A step goes on to the next too when an outcome says nothing of where it leads, but not after a plain no."""
    reis = named("a", "b", "c", "d", b={"uitkomsten": [*to("d", "a"), {"soort": "nee"}]})
    assert ways(reis) == [(1, 2), (2, 4), (2, 1), (3, 4)]
    assert [sprong.is_terug for sprong in Route(reis).sprongen] == [False, True]
    with_more = named("a", "b", "c", "d", b={"uitkomsten": [*to("d"), {"soort": "ja"}]})
    assert ways(with_more) == [(1, 2), (2, 4), (2, 3), (3, 4)]


def test_an_outcome_without_a_target_goes_on_also_where_another_names_the_next_step() -> None:
    reis = named("a", "b", "c", a={"uitkomsten": [*to("b", "c"), {"soort": "deels"}, {"soort": "nee"}]})
    first, second = Route(reis).overgangen()
    assert (first.naar, [one.soort for one in first.uitkomsten]) == (2, ["keuze", "deels"])
    assert (second.naar, len(second.uitkomsten)) == (3, 1)


def test_a_step_is_out_of_reach_when_no_way_leads_there_from_the_first() -> None:
    def out(**of: dict[str, Any]) -> list[int]:
        return list(Route(named(*"abcd", **of)).onbereikbaar)

    assert out() == []
    assert out(a={"uitkomsten": to("c")}) == [2]
    assert out(a={"uitkomsten": to("d")}) == [2], "what only follows from it is not told again"
    assert out(a={"uitkomsten": to("d")}, c={"uitkomsten": to("b")}) == [2], "nor what leads back to it"
    assert out(a={"uitkomsten": to("c")}, d={"uitkomsten": to("b")}) == []
    assert out(a={"uitkomsten": to("c")}, b={"tegelijk_met": "c"}) == [], "it begins with another"
    assert out(b={"uitkomsten": [{"soort": "nee"}], "profielen": ["noor"]}) == [], "Jan passes b"
    assert out(b={"uitkomsten": [{"soort": "nee"}]}) == [3]


def test_who_takes_one_part_of_a_fork_does_not_go_on_to_the_next_part() -> None:
    """a parts in b (with c) and d; both come together at e."""
    reis = named("a", "b", "c", "d", "e", a={"uitkomsten": to("b", "d")})
    assert ways(reis) == [(1, 2), (1, 4), (2, 3), (3, 5), (4, 5)]


def test_steps_side_by_side_begin_and_end_together() -> None:
    reis = named("a", "b", "c", "d", c={"tegelijk_met": "b"})
    assert ways(reis) == [(1, 2), (1, 3), (2, 4), (3, 4)]
    assert Route(reis).groepen == ((1,), (2, 3), (4,))
    chain = named("a", "b", "c", "d", d={"tegelijk_met": "b"}, b={"tegelijk_met": "a"})
    assert Route(chain).groepen == ((1, 2, 4), (3,))


def test_what_is_asked_in_parts_that_exclude_each_other_is_not_asked_twice() -> None:
    """But what is asked before they part, or after they come together, is."""
    fork = {"uitkomsten": to("b", "c")}
    assert not dubbele_gegevens(named("a", "b", "c", "d", a=fork, b=ASKS, c=ASKS))
    assert [vraag.stap.id for vraag in dubbele_gegevens(named("a", "b", "c", "d", a=fork, b=ASKS, c=ASKS, d=ASKS))] == [
        "d"
    ]
    assert len(dubbele_gegevens(named("a", "b", "c", a=fork | ASKS, b=ASKS, c=ASKS))) == 2
    across = named("a", "b", "c", a=fork, b=ASKS | {"uitkomsten": to("c")}, c=ASKS)
    assert len(dubbele_gegevens(across)) == 1, "an outcome leads from the one part to the other"
    apart = named("a", "b", a=ASKS | {"profielen": ["jan"]}, b=ASKS | {"profielen": ["noor"]})
    assert not dubbele_gegevens(apart)
    back = named("a", "b", "c", c=ASKS | {"uitkomsten": to("a", "b")}, a=ASKS)
    assert len(dubbele_gegevens(back)) == 1, "a loop is no fork"


def test_of_steps_side_by_side_the_longest_counts_and_minutes_add_up() -> None:
    def lasts(days: int, minutes: int) -> dict[str, Any]:
        return {"tijd": {"doorlooptijd_dagen": days, "klant_minuten": minutes}}

    beside = named(
        "a", "b", "c", "d", a=lasts(3, 5), b=lasts(10, 5), c=lasts(4, 5) | {"tegelijk_met": "b"}, d=lasts(1, 5)
    )
    assert (rompslomp(beside).nu.dagen, rompslomp(beside).nu.minuten) == (14, 20)


def test_what_nobody_sees_takes_days_but_no_minutes_and_is_no_loket() -> None:
    hidden = {
        "soort": "achter_de_schermen",
        "organisaties": ["team"],
        "tijd": {"doorlooptijd_dagen": 5, "klant_minuten": 9},
        "kosten_euro": 12.5,
    }
    burden = rompslomp(named("a", "b", b=hidden | {"ervaring": {"huidig": 1}} | ASKS))
    assert (burden.nu.dagen, burden.nu.minuten, burden.nu.loketten, burden.nu.gegevens) == (5, None, None, None)
    assert (burden.nu.euro, burden.met_kosten, burden.met_dagen) == (None, 0, 1)
    assert not dubbele_gegevens(named("a", "b", a=ASKS, b=hidden | ASKS)), "nobody is asked"
    assert burden.zonder_minuten == 1, "only of what the customer sees it can be unknown"


def test_what_a_journey_costs_one_customer_is_at_most_the_sum_where_not_everyone_has_every_step() -> None:
    def reasons(**of: dict[str, Any]) -> tuple[str, ...]:
        return rompslomp(named("a", "b", "c", "d", **of)).niet_iedereen

    assert reasons() == ()
    assert reasons(a={"uitkomsten": to("b")}, d={"uitkomsten": to("a")}) == (), "to the next, or back, leaves none out"
    assert reasons(a={"uitkomsten": to("b", "c")}) == ("splitst",)
    assert reasons(a={"uitkomsten": [*to("c"), {"soort": "ja"}]}) == ("splitst",)
    assert reasons(b={"profielen": ["jan"], "aandeel_pct": 100}) == (), "Jan is the only one who makes the journey"
    assert reasons(b={"profielen": ["noor"]}, c={"aandeel_pct": 99.5}) == ("profielen", "deel")


def test_where_an_outcome_leads_back_nothing_is_the_most_that_it_costs() -> None:
    def burden(**fields: Any) -> Lastverschil:
        a = {"tijd": {"klant_minuten": 5}, "gewenst": {"lot": "vervalt"}, **fields}
        return rompslomp(journey({"titel": "a", "id": "a", **a}, {"titel": "b", "aandeel_pct": 9}, volume_per_jaar=60))

    once, again = burden(), burden(uitkomsten=to("a"))
    assert (once.is_hoogstens, once.nu.bovengrens, once.straks.winst_bovengrens) == (True, True, True)
    assert (again.is_hoogstens, again.nu.bovengrens, again.straks.winst_bovengrens) == (False, False, False)
    assert again.niet_iedereen == once.niet_iedereen
    assert again.kan_opnieuw


IDS = "abcdefg"
ANY_STEP = st.fixed_dictionaries(
    {},
    optional={
        "uitkomsten": st.lists(
            st.fixed_dictionaries(
                {"soort": st.sampled_from(["ja", "nee", "keuze", "opnieuw"])},
                optional={"naar": st.sampled_from(IDS)},
            ),
            max_size=3,
        ),
        "tegelijk_met": st.sampled_from(IDS),
    },
)


@given(st.fixed_dictionaries(dict.fromkeys(IDS, ANY_STEP)))
def test_on_any_journey_every_way_leads_to_a_step_and_every_step_is_in_one_group(steps: dict[str, Any]) -> None:
    reis = named(*IDS, **steps)
    route = Route(reis)
    found = list(route.overgangen())
    assert {number for way in found for number in (way.van, way.naar)} <= set(range(1, len(IDS) + 1))
    assert len({(way.van, way.naar) for way in found}) == len(found)
    jumps = {(sprong.van, sprong.naar) for sprong in route.sprongen}
    assert jumps <= {(way.van, way.naar) for way in found}
    numbers = range(1, len(IDS) + 1)
    assert sorted(number for group in route.groepen for number in group) == list(numbers)
    for one in numbers:
        assert not route.exclude(one, one)
        assert all(route.exclude(one, other) == route.exclude(other, one) for other in numbers)
