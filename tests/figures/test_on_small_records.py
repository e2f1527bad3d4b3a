"""Evidence, completeness, weight and progress: where a bound lies, what is decided where the content says nothing."""

from datetime import date
from typing import Any

import pytest
from records import TODAY, action, journey, research, step, surely, unscored

from catalogue.figures.completeness import volledigheid
from catalogue.figures.evidence import bewijskracht, verouderd
from catalogue.figures.experience import ervaring_met_kanaal
from catalogue.figures.progress import doorlooptijd, herijking, laatste_wijzigingen, telling_per_status
from catalogue.figures.reach import Bereik
from catalogue.figures.share import Aandeel
from catalogue.figures.stake import inzet, inzet_van_reis
from catalogue.figures.weight import bereikklasse, knelpuntgewicht, prioriteit
from catalogue.model.catalogue import Catalogue

# --- shares and evidence ---------------------------------------------------------------------------------------------


def test_a_share_of_nothing_is_no_share() -> None:
    assert Aandeel(0, 0).deel is None
    assert Aandeel(0, 0).procent is None
    assert Aandeel(1, 4).deel == 0.25


def test_a_share_of_fewer_than_five_is_told_without_percents() -> None:
    assert [Aandeel(1, whole).procent for whole in (1, 2, 4, 5)] == [None, None, None, 20]
    assert [Aandeel(1, whole).breed for whole in (1, 2, 4, 5)] == [100, 50, 25, 20]  # its bar is drawn all the same


def test_half_a_percent_is_rounded_up_but_never_to_all_of_it() -> None:
    assert [Aandeel(teller, 200).procent for teller in (0, 1, 2, 3, 199, 200)] == [0, 1, 1, 2, 99, 100]


@pytest.mark.parametrize(
    ("day", "last_fresh_day", "first_stale_day", "months"),
    [
        ("2025-03-20", date(2026, 3, 20), date(2026, 3, 21), 12),
        ("2024-02-29", date(2025, 2, 28), date(2025, 3, 1), 12),
        ("2025-08-31", date(2026, 2, 28), date(2026, 3, 1), 6),
        ("2025-11-30", date(2025, 12, 30), date(2025, 12, 31), 1),
        ("2027-01-01", date(2026, 1, 1), date(2027, 1, 2), 0),
    ],
)
def test_research_grows_old_by_calendar_months(
    day: str, last_fresh_day: date, first_stale_day: date, months: int
) -> None:
    assert not verouderd(research("o", day), last_fresh_day, months)
    assert verouderd(research("o", day), first_stale_day, months)


@pytest.mark.parametrize(
    ("score", "counts"),
    [
        ({"zekerheid": "klant_gezegd", "aantal": 5}, True),
        ({"zekerheid": "data", "aantal": 5}, True),
        ({"zekerheid": "medewerker_gezegd", "aantal": 5}, False),
        ({"aantal": 5}, False),  # an assumption
        ({"zekerheid": "data", "aantal": 4}, False),
        ({"zekerheid": "data"}, False),  # nobody says over how many
        ({"zekerheid": "data", "aantal": 5, "bron": ["oud"]}, False),  # its own source goes before the journey's
        ({"zekerheid": "data", "aantal": 5, "bron": ["oud", "nieuw"]}, True),  # as fresh as the newest
        ({"zekerheid": "data", "aantal": 5, "bron": ["weg"]}, False),  # a source that does not exist
        ({"zekerheid": "data", "aantal": 5, "bron": ["straks"]}, False),  # nobody was heard yet
    ],
)
def test_a_score_counts_as_evidence(score: dict[str, Any], counts: bool) -> None:
    known = {"oud": research("oud", "2025-11-20"), "nieuw": research("nieuw", "2025-11-21")}
    known["straks"] = research("straks", "2026-11-22")
    record = journey({"titel": "Ik bel", "ervaring": {"huidig": 2} | score}, onderzoeken=["nieuw"])
    assert bewijskracht(record, Catalogue(TODAY, onderzoeken=known)) == Aandeel(int(counts), 1)


# --- completeness ----------------------------------------------------------------------------------------------------


def test_a_bare_journey_is_asked_for_what_makes_it_useful() -> None:
    found = volledigheid(journey(step(2)))
    assert (found.ingevuld, found.totaal) == (0, 16)
    assert [gap.label for gap in found.ontbreekt] == [
        "Middel",
        "Aanleiding",
        "Aantal per jaar",
        "Opgesteld met",
        "Onderzoeken",
        "Feedbackloop",
        "KPI's",
        "Soort",
        "Kanalen",
        "Organisaties",
        "Verwachting",
        "Verwachting: Waarom",
        "Ervaring: Gewenst",
        "Uitspraken of Lichtpunten",
        "Knelpunten",
        "Tijd: Minuten van de klant",
    ]
    assert found.ontbreekt[0].pad == ("middel",)
    assert found.ontbreekt[0].stap is None
    assert found.ontbreekt[-1].pad == ("fasen", 0, "stappen", 0, "tijd", "klant_minuten")
    assert found.ontbreekt[-1].stap is not None


def test_only_what_makes_sense_is_asked() -> None:
    """Hand-overs where two organisations work, the days of a wait but not its channel, the pain of a low score."""
    waiting = step(3, soort="wachten", organisaties=["a", "b"])
    labels = [gap.label for gap in volledigheid(journey(waiting)).ontbreekt]
    assert "Overdrachten" in labels
    assert "Tijd: Doorlooptijd" in labels
    assert not {"Soort", "Kanalen", "Organisaties", "Knelpunten"} & set(labels)


def test_an_empty_record_does_not_count_and_a_zero_does() -> None:
    found = volledigheid(journey(step(tijd={"klant_minuten": 0}), aanleiding={}, volume_per_jaar=0))
    labels = [gap.label for gap in found.ontbreekt]
    assert "Aanleiding" in labels
    assert not {"Aantal per jaar", "Tijd: Minuten van de klant"} & set(labels)


# --- weight ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("volume", "expected"),
    [(None, 1), (0, 1), (99, 1), (100, 2), (499, 2), (500, 3), (999, 3), (1000, 4), (4999, 4), (5000, 5)],
)
def test_class_of_reach(volume: int | None, expected: int) -> None:
    assert bereikklasse(volume) == expected


@pytest.mark.parametrize(("wished", "gap"), [({}, 1), ({"gewenst": 1}, 1), ({"gewenst": 2}, 1), ({"gewenst": 5}, 3)])
def test_a_gap_weighs_at_least_one(wished: dict[str, int], gap: int) -> None:
    pain = {"id": "stilte", "titel": "Stil", "categorie": "taal", "ernst": 3}
    record = journey({"titel": "Ik bel", "ervaring": {"huidig": 2} | wished, "knelpunten": [pain]})
    found = knelpuntgewicht(Catalogue(TODAY, klantreizen={"reis": record}).knelpunten["reis#stilte"])
    assert (found.ernst, found.verschil, found.bereikklasse, found.waarde) == (3, gap, 1, 3 * gap)


@pytest.mark.parametrize(
    ("value", "effort", "quadrant"),
    [(4, 3, "Snel doen"), (4, 4, "Groot aanpakken"), (3, 3, "Meenemen"), (3, 4, "Niet nu")],
)
def test_high_is_four_or_more(value: int, effort: int, quadrant: str) -> None:
    found = prioriteit(action(prioriteit={"klantwaarde": value, "inspanning": effort}), Catalogue(TODAY))
    assert found is not None
    assert (found.label, found.bereik, found.waarde) == (quadrant, None, value / effort)


def test_reach_of_an_action_is_its_own_or_that_of_the_journeys_it_helps() -> None:
    journeys = {"a": journey(volume_per_jaar=300), "b": journey(volume_per_jaar=400), "c": journey()}
    catalogue = Catalogue(TODAY, klantreizen=journeys)
    addresses = ["a#x", "a#y", "b#z", "c#q", "weg#r"]
    scores = {"klantwaarde": 5, "inspanning": 2}
    of_journeys = prioriteit(action(lost_op=addresses, prioriteit=scores), catalogue)
    own = prioriteit(action(lost_op=addresses, prioriteit={**scores, "bereik_per_jaar": 0}), catalogue)
    assert of_journeys is not None
    assert own is not None
    assert (of_journeys.bereik, of_journeys.bereikklasse, of_journeys.waarde) == (700, 3, 7.5)
    assert (own.bereik, own.bereikklasse) == (0, 1)
    assert prioriteit(action(), catalogue) is None


SHY = {"id": "stilte", "titel": "Stil", "categorie": "taal", "ernst": 2}


@pytest.mark.parametrize(
    ("share", "people", "at_most", "reach"), [(None, 1900, True, 4), (20, 380, False, 2), (0, 0, False, 1)]
)
def test_a_knelpunt_weighs_for_the_people_who_come_to_its_step(
    share: int | None, people: int, at_most: bool, reach: int
) -> None:
    known = {} if share is None else {"aandeel_pct": share}
    record = journey(step(3, id="wachten", knelpunten=[SHY], **known), volume_per_jaar=1900)
    catalogue = Catalogue(TODAY, klantreizen={"reis": record})
    pijn = catalogue.knelpunten["reis#stilte"]
    found = knelpuntgewicht(pijn)
    assert (found.bereik, found.bereikklasse) == (Bereik(people, at_most), reach)
    stake = inzet((pijn,))
    assert (stake.gewicht, stake.mensen, stake.bovengrens) == (2 * reach, people, at_most)
    first = prioriteit(action(prioriteit={"klantwaarde": 5, "inspanning": 1}), catalogue)
    assert first is not None
    assert (first.bereik, first.bovengrens, first.bereikklasse) == (people, at_most, reach)
    assert inzet_van_reis(record, catalogue).mensen == 1900  # who makes all of it


def test_people_who_may_be_the_same_are_not_added_up() -> None:
    first = step(3, id="een", knelpunten=[SHY], aandeel_pct=40)
    second = step(3, id="twee", knelpunten=[SHY | {"id": "leegte"}], aandeel_pct=30)
    record = journey(first, second, volume_per_jaar=1000)
    catalogue = Catalogue(TODAY, klantreizen={"reis": record})
    assert inzet(catalogue.knelpunten_van(record)).mensen == 400


def test_of_equally_bad_steps_the_moment_of_truth_is_worst_then_the_widest_gap_then_the_first() -> None:
    plain, again = surely(1, id="een"), surely(1, id="twee")
    wide = {"titel": "Ik bel", "id": "drie", "ervaring": {"huidig": 1, "gewenst": 4, "zekerheid": "data"}}
    truth = surely(1, id="vier", moment_van_waarheid=True)
    assert journey(step(2), plain, again).slechtste_stap.id == "een"
    assert journey(plain, again, wide).slechtste_stap.id == "drie"
    assert journey(plain, wide, truth).slechtste_stap.id == "vier"


@pytest.mark.parametrize(
    ("steps", "worst"),
    [
        ((), None),
        ((step(3, id="a"),), "a"),  # a single assumption is a lowest point, and says that it is an assumption
        ((step(3, id="a"), step(4, id="b")), "a"),
        ((step(3, id="a"), step(3, id="b"), step(4, id="c")), None),  # nothing says which of the two it is
        ((step(3, id="a", moment_van_waarheid=True), step(3, id="b")), None),
        ((step(3, id="a"), surely(3, id="b")), "b"),  # what somebody said goes before an assumption
        ((step(1, id="a"), surely(3, id="b")), "a"),
        ((step(1, id="a"), step(1, id="b"), surely(3, id="c")), None),
    ],
)
def test_a_tie_of_assumptions_has_no_lowest_point_and_a_step_without_score_never_is_one(
    steps: tuple[dict[str, Any], ...], worst: str | None
) -> None:
    found = journey(unscored(id="stil"), *steps, unscored(id="stiller")).slechtste_stap
    assert (found and found.id) == worst


def test_a_step_without_a_score_counts_in_no_figure_about_scores() -> None:
    pain = {"id": "stilte", "titel": "Stil", "categorie": "taal", "ernst": 3}
    reis = journey(unscored(id="a", kanalen=["website"], knelpunten=[pain]), surely(2, id="b", kanalen=["website"]))
    catalogue = Catalogue(TODAY, klantreizen={"reis": reis})
    assert bewijskracht(reis, catalogue).noemer == 1
    assert bewijskracht(journey(unscored()), catalogue).procent is None
    assert ervaring_met_kanaal("website", catalogue).aantallen == (0, 1, 0, 0, 0)
    assert catalogue.stappen_per_kanaal == {"website": 2}
    assert knelpuntgewicht(catalogue.knelpunten["reis#stilte"]).waarde == 3


def test_a_step_without_a_score_misses_that_once_and_nothing_that_follows_from_a_score() -> None:
    def asked(one: dict[str, Any]) -> list[str]:
        return [gap.label for gap in volledigheid(journey(one)).ontbreekt if gap.stap]

    without, low = asked(unscored()), asked(step(2))
    assert "Ervaring" in without
    assert {"Ervaring: Gewenst", "Knelpunten"}.isdisjoint(without)
    assert {"Ervaring: Gewenst", "Knelpunten"} <= set(low)
    assert len(without) == len(asked(step(4)))


# --- progress --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("log", "fields", "days"),
    [
        ([("2026-01-01", "idee"), ("2026-01-31", "doorgevoerd"), ("2026-02-01", "doorgevoerd")], {}, (30, None)),
        ([("2026-01-01", "idee"), ("2026-01-02", "gemeten"), ("2026-01-03", "geborgd")], {}, (1, 2)),
        ([("2026-01-05", "doorgevoerd")], {"idee_van": {"rol": "Bode", "datum": "2026-01-01"}}, (4, None)),
        ([("2026-01-05", "doorgevoerd")], {"idee_van": {"rol": "Bode"}}, (None, None)),
        ([("2026-01-05", "geborgd")], {}, (None, None)),
        ([("2026-01-05", "doorgevoerd")], {"idee_van": {"rol": "Bode", "datum": "2026-02-01"}}, (None, None)),
        ([("2026-01-01", "doorgevoerd"), ("2026-02-01", "idee"), ("2026-02-03", "geborgd")], {}, (2, 2)),
    ],
)
def test_days_count_from_the_idea(
    log: list[tuple[str, str]], fields: dict[str, Any], days: tuple[int | None, ...]
) -> None:
    found = doorlooptijd(action(*log, **fields), TODAY)
    assert (found.dagen_tot_doorgevoerd, found.dagen_tot_geborgd) == days


def test_every_status_is_counted_and_an_added_one_comes_last() -> None:
    line = action().logboek[0].model_copy(update={"status": "overgedragen"})
    counts = telling_per_status([action().model_copy(update={"logboek": (line,)}), action(), action()])
    first, *_, last = counts.items()
    assert (first, last) == (("idee", 2), ("overgedragen", 1))
    assert counts["gestopt"] == 0


def test_of_one_day_changes_are_in_order_of_id_and_of_one_action_the_last_line_first() -> None:
    day = "2026-02-01"
    actions = {
        "b": action((day, "idee"), (day, "gekozen"), id="b"),
        "a": action(("2026-01-01", "idee"), (day, "gestopt"), id="a"),
    }
    changes = laatste_wijzigingen(Catalogue(TODAY, verbeteringen=actions), 9)
    found = [(change.actie.id, change.status) for change in changes]
    assert found == [("a", "gestopt"), ("b", "gekozen"), ("b", "idee"), ("a", "idee")]
    assert laatste_wijzigingen(Catalogue(TODAY, verbeteringen=actions), -1) == ()


@pytest.mark.parametrize(
    ("today", "state", "days"),
    [
        (date(2027, 1, 2), "Te herijken", -1),
        (date(2027, 1, 1), "Binnenkort herijken", 0),
        (date(2026, 11, 2), "Binnenkort herijken", 60),
        (date(2026, 11, 1), "Herijken later", 61),
    ],
)
def test_a_review_is_due_from_the_day_after_its_date(today: date, state: str, days: int) -> None:
    found = herijking(journey(herijken_voor="2027-01-01"), today)
    assert (found.label, found.dagen) == (state, days)
