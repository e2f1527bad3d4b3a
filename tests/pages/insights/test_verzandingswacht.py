"""Verzandingswacht: every standstill is found on its day, lies with somebody, and says the one thing to do."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup, Tag
from example import example
from one_page import text_of, words
from records import EMPTY

from catalogue.figures.stalled import verzandingen
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Luisteractiviteit
from catalogue.model.settings import Settings
from catalogue.model.verdicts import VERZANDING
from catalogue.pages import jobs as pages

EDIT = Settings.model_validate({"bewerk_url": "https://git.example/{path}"})
TODAY = records.TODAY
LIMITS = records.LIMITS


def pain(id: str, severity: int) -> dict[str, Any]:
    return {"id": id, "titel": f"Pijn {id}", "categorie": "informatie", "ernst": severity}


def handover(**fields: Any) -> dict[str, Any]:
    return {"id": "naar-team", "van": "team", "naar": "team", "wijze": "koud"} | fields


def catalogue(*actions: Any, journey: dict[str, Any] | None = None, **registers: Any) -> Catalogue:
    steps = records.step(2, knelpunten=[pain("stilte", 2)])
    reis = records.journey(**({"geldig_van": "2026-10-01", "fasen": fasen(steps)} | (journey or {})))
    return records.catalogue([reis], actions, **registers)


def fasen(*steps: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"titel": "Fase", "stappen": list(steps)}]


def ago(days: int) -> str:
    return str(TODAY - timedelta(days=days))


def found(catalogue: Catalogue) -> list[tuple[str, str, str, str]]:
    """Every standstill: its kind, its record, with whom it lies, and since when."""
    return [
        (point.soort, point.deel or point.id, point.organisatie, str(point.sinds)) for point in verzandingen(catalogue)
    ]


def page_of(catalogue: Catalogue, settings: Settings = EDIT) -> BeautifulSoup:
    return one_page.soup(replace(catalogue, settings=settings), "verzandingswacht/")


@pytest.fixture(scope="module")
def page(example: Catalogue) -> BeautifulSoup:
    return page_of(example)


# --- the example, worked out by hand --------------------------------------------------------------------------------


def test_everything_that_waits_in_the_example_what_costs_customers_most_first(example: Catalogue) -> None:
    """The heaviest knelpunt, then people a year, then how long. Kwijtschelding: 3 × 3 × 4 = 36, of 1,900 people.

    Two cold hand-overs of one journey and three of another have no owner; a hand-over touches what goes wrong at its
    steps. All else waits since a day of its own.
    """
    assert found(example) == [
        ("overdracht", "gemeente-delta-web", "eik-webteam", "2025-07-01"),  # 36, 1,900 people; since the journey holds
        ("overdracht", "inkomen-delta", "eik-inkomen", "2025-07-01"),
        ("wacht", "gegevens-delen-inkomen", "gemeente-eikenhove", "2026-02-02"),  # 292 days ago
        ("onderzoek", "kwijtschelding-een-keer-geven", "bsg-delta", "2026-05-15"),
        ("herijken", "kwijtschelding-een-keer-geven", "bsg-delta", "2026-07-01"),
        ("overdracht", "kcc-delta", "eik-kcc", "2025-07-01"),  # 16, 1,900 people
        ("borging", "invordering-pauze", "bsg-delta", "2026-07-06"),  # 12, 1,900 people
        ("idee", "voorcheck-bijstand", "eik-inkomen", "2026-04-09"),  # 12, 760 people; 226 days ago
        ("overdracht", "kcc-schuldhulp", "eik-kcc", "2025-06-01"),  # 12, 420 people
        ("overdracht", "horizon-werk", "shv-horizon", "2025-06-01"),
        ("luisteren", "middag-aan-de-telefoon", "eik-kcc", "2025-08-09"),  # 184 days after 6 February 2025
        ("onderzoek", "schuldhulp-weer-rust", "eik-schuldhulp", "2026-03-21"),  # a year and a day after 20 March 2025
        ("borging", "postopener-spreekkamer", "eik-schuldhulp", "2025-03-27"),  # 12, and it says: 380 people
        ("mijlpaal", "Proef met 20 klanten", "eik-schuldhulp", "2026-10-01"),
        ("meten", "besluitbrief-b1", "eik-schuldhulp", "2026-03-02"),  # 8; to be measured before 1 September
        ("knelpunt", "schuldhulp-weer-rust#te-laat-hulp", "eik-schuldhulp", "2025-06-01"),  # 6
        ("luisteren", "ondernemerslunch", "gemeente-eikenhove", "None"),  # it brought nothing that we know of
        ("luisteren", "rondje-wijk", "gemeente-eikenhove", "None"),
    ]


def test_the_answer_says_how_much_with_whom_and_how_long(page: BeautifulSoup) -> None:
    """Nineteen, of which six with one team; from 1 July 2025 to 21 November 2026 is 365 + 143 = 508 days."""
    assert text_of(str(page.select_one(".kr-antwoord"))) == (
        "18 dingen wachten op een volgende stap. Bij wie de meeste liggen: Team Schuldhulp (5). 5 dingen wegen "
        "het zwaarst, waaronder ‘ Van Webteam naar Belastingsamenwerking Delta ’, al 508 dagen."
    )


def test_the_counts_by_kind_lead_to_as_many_rows(page: BeautifulSoup) -> None:
    counts = {}
    for item in page.select(".wacht-telling > li"):
        assert item.a is not None
        counts[item.a.get_text()] = int(item.select_one(".kr-getal").get_text())  # type: ignore[union-attr]
        heading = page.find(id=str(item.a["href"]).removeprefix("#"))
        assert isinstance(heading, Tag)
        rows = heading.find_next(class_="wacht-lijst").find_all("li", recursive=False)  # type: ignore[union-attr]
        assert len(rows) == counts[item.a.get_text()]
    assert counts == {
        "Zeer erg knelpunt zonder verbeteractie": 1,
        "Idee dat stilligt": 1,
        "Mijlpaal die voorbij is": 1,
        "Doorgevoerd, niet gemeten": 1,
        "Overdracht zonder eigenaar": 5,
        "Klantreis die herijkt moet worden": 1,
        "Klantreis met oud onderzoek": 2,
        "Al lang geparkeerd": 1,
        "Geborgd zonder dat er staat hoe": 2,
        "Luisteren dat stilviel": 3,
    }


def test_who_has_how_many(page: BeautifulSoup) -> None:
    rows = [
        (row.a.get_text(), int(row.select("td")[0].get_text()))  # type: ignore[union-attr]
        for row in page.select(".wacht-wie tbody tr")
    ]
    assert rows == [
        ("Team Schuldhulp", 5),
        ("Gemeente Eikenhove", 3),
        ("Belastingsamenwerking Delta", 3),
        ("Klantcontactcentrum", 3),
        ("Team Inkomen", 2),
        ("Webteam", 1),
        ("Schuldhulporganisatie Horizon", 1),
    ]


def test_each_thing_leads_to_its_place_its_owner_and_its_file(page: BeautifulSoup) -> None:
    heading = page.find(id="overdracht")
    assert isinstance(heading, Tag)
    row = heading.find_next(class_="wacht-lijst").li  # type: ignore[union-attr]
    assert isinstance(row, Tag)
    assert [str(link["href"]) for link in row.find_all("a")] == [
        "../klantreizen/kwijtschelding-een-keer-geven/#overdracht-gemeente-delta-web",
        "../klantreizen/kwijtschelding-een-keer-geven/",
        "../organisaties/eik-webteam/",
        "https://git.example/journeys/kwijtschelding-een-keer-geven.yml",
    ]
    assert "Van Webteam naar Belastingsamenwerking Delta" in text_of(str(row))


def test_what_is_agreed_for_the_next_sixty_days(page: BeautifulSoup) -> None:
    """A review on 1 December and a measurement before 15 December; the next review is of March."""
    days = [str(day["datetime"]) for day in page.select("#komend ~ .kr-tijdlijn time")]
    assert days == ["2026-12-01", "2026-12-15"]


def test_a_year_later_the_right_things_are_stale() -> None:
    """In November 2027 all that was begun is silent, every review is past, and no research is fresh."""
    later = example(today=date(2027, 11, 21))
    counts = {kind: sum(point[0] == kind for point in found(later)) for kind in VERZANDING}
    assert counts == {
        "knelpunt": 1,
        "idee": 1,
        "werk": 5,  # two chosen, three begun
        "mijlpaal": 1,
        "meten": 2,  # the card with alternatives too, since 15 December 2026
        "borging": 2,
        "kpi": 7,  # every one of them: the newest measurement is of 30 September 2026
        "wacht": 1,
        "geparkeerd": 0,
        "gestopt": 0,
        "overdracht": 5,
        "herijken": 3,
        "onderzoek": 3,
        "luisteren": 3,
    }


# --- the rules, on small records ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "fresh", "stale"),
    [
        ("idee", [(ago(179), "idee")], [(ago(180), "idee")]),
        ("werk", [(ago(179), "gekozen")], [(ago(180), "gekozen")]),
        ("werk", [(ago(400), "in_uitvoering"), (ago(179), "in_uitvoering")], [(ago(180), "in_uitvoering")]),
        ("meten", [(ago(179), "doorgevoerd")], [(ago(180), "doorgevoerd")]),
    ],
)
def test_silence_counts_from_the_day_of_the_limit(kind: str, fresh: Any, stale: Any) -> None:
    assert found(catalogue(records.action(*fresh))) == []
    assert found(catalogue(records.action(*stale))) == [(kind, "actie", "team", ago(180))]


def test_measuring_is_late_the_day_after_it_was_agreed() -> None:
    done = (ago(10), "doorgevoerd")
    assert found(catalogue(records.action(done, meten_voor=ago(0)))) == []
    assert found(catalogue(records.action(done, meten_voor=ago(1)))) == [("meten", "actie", "team", ago(10))]


@pytest.mark.parametrize("why", [{"effect_niet_gemeten_omdat": "Te klein."}, {"direct_opgelost": True}])
def test_who_says_why_not_need_not_measure(why: dict[str, Any]) -> None:
    assert found(catalogue(records.action((ago(400), "doorgevoerd"), **why))) == []


def test_what_was_measured_waits_no_longer() -> None:
    effect = records.effect(records.measurement(10), 50, records.measurement(40))
    actie = records.action((ago(400), "doorgevoerd")).model_copy(update={"effect": (effect,)})
    assert actie.is_gemeten
    assert found(catalogue(actie)) == []


def test_parked_waits_for_something_and_stopped_has_a_reason() -> None:
    parked, stopped = (ago(3), "geparkeerd"), (ago(5), "gestopt")
    assert found(catalogue(records.action(parked, id="a"), records.action(stopped, id="b"))) == [
        ("gestopt", "b", "team", ago(5)),
        ("geparkeerd", "a", "team", ago(3)),
    ]
    because = [{"datum": ago(5), "status": "gestopt", "toelichting": "De wet verbiedt het."}]
    named = records.action(parked, id="a", wacht_op="Advies"), records.action(id="b", logboek=because)
    assert found(catalogue(*named)) == []


@pytest.mark.parametrize(
    ("milestone", "status", "waits"),
    [
        ({"gepland": ago(1)}, "in_uitvoering", True),
        ({"gepland": ago(0)}, "in_uitvoering", False),
        ({"gepland": ago(9), "gereed": ago(1)}, "in_uitvoering", False),
        ({"gepland": ago(1)}, "gestopt", False),
        ({"gepland": ago(1)}, "geparkeerd", False),
        ({}, "in_uitvoering", False),
    ],
)
def test_a_milestone_waits_from_the_day_after_it_was_planned(
    milestone: dict[str, Any], status: str, waits: bool
) -> None:
    log = [{"datum": ago(20), "status": status, "toelichting": "Zo is het."}]
    actie = records.action(logboek=log, wacht_op="Advies", mijlpalen=[{"titel": "Proef", **milestone}])
    assert found(catalogue(actie)) == ([("mijlpaal", "Proef", "team", ago(1))] if waits else [])


def test_a_milestone_is_late_since_its_day_and_not_silent() -> None:
    one = records.action(("2026-11-01", "in_uitvoering"), mijlpalen=[{"titel": "Proef", "gepland": ago(9)}])
    page = one_page.soup(catalogue(one), "verzandingswacht/")
    (row,) = page.select("#mijlpaal ~ .wacht-lijst li")
    assert "Te laat sinds" in words(row)


@pytest.mark.parametrize(
    ("fields", "waits"),
    [
        ({}, True),
        ({"wijze": "klant_draagt"}, True),
        ({"wijze": "geen"}, True),
        ({"wijze": "warm"}, False),
        ({"eigenaar_tussentijd": "team"}, False),
    ],
)
def test_only_a_cold_hand_over_can_be_without_an_owner(fields: dict[str, Any], waits: bool) -> None:
    one = catalogue(journey={"overdrachten": [handover(**fields)]})
    assert found(one) == ([("overdracht", "naar-team", "team", "2026-10-01")] if waits else [])


def test_pain_of_ernst_three_waits_for_an_action() -> None:
    steps = fasen(records.step(2, knelpunten=[pain("erg", 3), pain("minder", 2)]))
    assert found(catalogue(journey={"fasen": steps})) == [("knelpunt", "reis#erg", "team", "2026-10-01")]
    answered = records.action((ago(1), "idee"), lost_op=["reis#erg"])
    assert found(catalogue(answered, journey={"fasen": steps})) == []


def test_a_review_is_past_the_day_after() -> None:
    assert found(catalogue(journey={"herijken_voor": ago(0)})) == []
    assert found(catalogue(journey={"herijken_voor": ago(1)})) == [("herijken", "reis", "team", ago(1))]


@pytest.mark.parametrize(
    ("days", "waits"),
    [
        (["2025-11-21"], ""),  # twelve months to the day
        (["2025-11-20"], "2026-11-21"),
        (["2024-02-29"], "2025-03-01"),
        (["2020-01-01", "2025-11-21"], ""),  # the newest counts
        ([], ""),
    ],
)
def test_research_waits_from_the_day_on_which_the_newest_is_too_old(days: list[str], waits: str) -> None:
    register = {day: records.research(day, day) for day in days}
    one = catalogue(journey={"onderzoeken": days}, onderzoeken=register)
    assert found(one) == ([("onderzoek", "reis", "team", waits)] if waits else [])


def test_the_archive_is_left_alone() -> None:
    old = {
        "status": "gearchiveerd",
        "herijken_voor": ago(400),
        "overdrachten": [handover()],
        "fasen": fasen(records.step(2, knelpunten=[pain("erg", 3)])),
        "onderzoeken": ["oud"],
    }
    assert found(catalogue(journey=old, onderzoeken={"oud": records.research("oud", "2020-01-01")})) == []


def test_of_what_costs_equally_much_what_has_no_day_comes_last() -> None:
    steps = {"fasen": fasen(records.step(2, knelpunten=[pain("erg", 3), pain("ook", 3)])), "geldig_van": None}
    one = catalogue(records.action((ago(200), "idee"), lost_op=["reis#ook"]), journey=steps)
    assert [point[0] for point in found(one)] == ["idee", "knelpunt"]


def test_what_costs_customers_most_comes_before_what_waits_longest() -> None:
    """By the heaviest knelpunt, then by people a year; ten light ones are not as heavy as one."""
    steps = fasen(records.step(2, knelpunten=[pain("erg", 3), pain("een", 1), pain("twee", 1), pain("drie", 1)]))
    many = {"prioriteit": {"klantwaarde": 3, "inspanning": 3, "bereik_per_jaar": 900}}
    actions = [
        records.action((ago(900), "idee"), id="licht", lost_op=["reis#een", "reis#twee", "reis#drie"]),
        records.action((ago(200), "idee"), id="zwaar", lost_op=["reis#erg", "reis#een"]),
        records.action((ago(180), "idee"), id="veel", lost_op=["reis#een"], **many),
    ]
    assert [point[1] for point in found(catalogue(*actions, journey={"fasen": steps}))] == ["zwaar", "veel", "licht"]


def test_what_is_parked_waits_too_long_also_when_it_says_for_what() -> None:
    assert found(catalogue(records.action((ago(89), "geparkeerd"), wacht_op="Advies"))) == []
    late = catalogue(records.action((ago(90), "geparkeerd"), wacht_op="Advies"))
    assert found(late) == [("wacht", "actie", "team", ago(90))]
    assert "Wacht op: Advies" in text_of(str(page_of(late)))
    patient = replace(late, settings=Settings.model_validate({"drempelwaarden": {"geparkeerd_dagen": 91}}))
    assert found(patient) == []


def test_what_is_called_kept_says_how() -> None:
    kept = (ago(3), "geborgd")
    assert found(catalogue(records.action(kept))) == [("borging", "actie", "team", ago(3))]
    assert found(catalogue(records.action(kept, borging="In de inwerkmap."))) == []


def habit(**fields: Any) -> dict[str, Any]:
    required = {"id": "rondje", "naam": "Rondje", "methode": "wijkgesprek", "ritme": "maandelijks"}
    return {"rondje": Luisteractiviteit.model_validate(required | {"organisatie": "team"} | fields)}


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [("wekelijks", 14), ("tweewekelijks", 28), ("maandelijks", 62), ("per_kwartaal", 184), ("jaarlijks", 732)],
)
def test_a_habit_is_silent_after_twice_its_rhythm(rhythm: str, days: int) -> None:
    def heard(age: int) -> Catalogue:
        research = {"oud": records.research("oud", ago(age + 9)), "nieuw": records.research("nieuw", ago(age))}
        habits = habit(ritme=rhythm, onderzoeken=["nieuw", "oud"])
        return catalogue(onderzoeken=research, luisteractiviteiten=habits)

    assert found(heard(days)) == []
    assert found(heard(days + 1)) == [("luisteren", "rondje", "team", ago(1))]


def test_of_a_habit_that_never_brought_research_nobody_knows_since_when_it_is_silent() -> None:
    assert found(catalogue(luisteractiviteiten=habit(sinds=ago(62)))) == []
    for fields in ({"sinds": ago(63)}, {}):
        one = catalogue(luisteractiviteiten=habit(**fields))
        assert found(one) == [("luisteren", "rondje", "team", "None")]
        assert "Wat dit opleverde, staat er niet bij" in text_of(str(page_of(one)))


def test_of_a_rhythm_that_we_do_not_know_nothing_is_said() -> None:
    own = habit()["rondje"].model_copy(update={"ritme": "bij_volle_maan"})
    assert found(catalogue(luisteractiviteiten={"rondje": own})) == []


def test_a_habit_of_which_nobody_says_whose_it_is_is_shown_so() -> None:
    page = page_of(catalogue(luisteractiviteiten=habit(organisatie=None)))
    assert "Niet bekend bij wie" in text_of(str(page.select_one(".wacht-wie tbody")))
    assert "Niet bekend bij wie het ligt" in text_of(str(page.select_one(".wacht-lijst")))
    assert page.select('a[href="https://git.example/registers/luisteractiviteiten.yml"]')


def with_kpi(*measured: str, actions: tuple[Any, ...] = ()) -> Catalogue:
    kpi = records.kpi(metingen=[records.measurement(10, day=day) for day in measured])
    return catalogue(*actions, journey={"kpis": [kpi.model_dump(exclude_none=True)]})


@pytest.mark.parametrize(
    ("days", "waits"),
    [
        (["2025-11-21"], ""),  # twelve months to the day
        (["2025-11-20"], "2026-11-21"),
        (["2020-01-01", "2025-11-21"], ""),  # the newest counts
        ([], ""),  # nothing aims at it
    ],
)
def test_a_figure_waits_from_the_day_on_which_its_newest_measurement_is_too_old(days: list[str], waits: str) -> None:
    assert found(with_kpi(*days)) == ([("kpi", "reis#kpi", "team", waits)] if waits else [])


@pytest.mark.parametrize(("status", "waits"), [("gekozen", True), ("in_uitvoering", True), ("idee", False)])
def test_a_figure_at_which_a_decided_action_aims_has_to_be_measured(status: str, waits: bool) -> None:
    aims = records.action((ago(3), status), effect=[{"kpi": "reis#kpi", "doel": 20}])
    one = with_kpi(actions=(aims,))
    assert found(one) == ([("kpi", "reis#kpi", "team", "None")] if waits else [])
    assert waits == ("Nog nooit gemeten, terwijl een actie dit cijfer wil verbeteren" in text_of(str(page_of(one))))


def test_a_measurement_of_an_action_counts_for_the_figure() -> None:
    effect = records.effect(records.measurement(10, day=ago(300)), 20, records.measurement(20, day=ago(30)))
    actie = records.action((ago(20), "gemeten")).model_copy(update={"effect": (effect,)})
    assert found(with_kpi("2020-01-01", actions=(actie,))) == []


def test_every_kind_says_what_to_do_in_one_breath() -> None:
    for verdict in VERZANDING.values():
        assert verdict.uitleg.endswith(".")
        assert len(verdict.uitleg) < 100


# --- the page -------------------------------------------------------------------------------------------------------


def test_one_thing_is_one_thing() -> None:
    text = text_of(str(page_of(catalogue(records.action((ago(180), "idee")))).select_one(".kr-antwoord")))
    assert text == "Eén ding wacht op een volgende stap. Dat is ‘ Sms ’, al 180 dagen."


def test_without_a_place_to_edit_there_is_no_link_to_a_file() -> None:
    page = page_of(catalogue(records.action((ago(180), "idee"))), Settings())
    assert "Wijzig" not in page.get_text()


def test_nothing_that_waits_is_good_news() -> None:
    page = page_of(catalogue(records.action((ago(1), "idee")), journey={"herijken_voor": "2027-11-01"}))
    assert "Er ligt niets stil" in page.get_text()
    assert page.select("table, .wacht-lijst, .kr-tijdlijn") == []


def test_an_empty_page_says_what_will_come() -> None:
    page = page_of(EMPTY)
    assert "Er is nog niets om te bewaken" in page.get_text()
    assert page.select("table, ul, ol, .kr-opendata") == []


def test_a_long_list_is_counted_in_full_and_shown_in_part() -> None:
    actions = [records.action((ago(200 + i), "idee"), id=f"actie-{i:02}", titel=f"Idee {i}") for i in range(30)]
    page = page_of(catalogue(*actions))
    rows = [row.select_one(".kr-kaarttitel").get_text() for row in page.select(".wacht-lijst > li")]  # type: ignore[union-attr]
    assert rows == [f"Idee {i}" for i in range(29, 4, -1)]
    assert "Idee dat stilligt (30)" in page.get_text()
    assert "En nog 5; alles staat in de open data" in text_of(str(page))


def test_a_hostile_milestone_is_only_text() -> None:
    evil = "<img src=x onerror=alert(1)>"
    page = page_of(catalogue(records.action((ago(5), "gekozen"), mijlpalen=[{"titel": evil, "gepland": ago(2)}])))
    assert page.find("img") is None
    assert evil in page.get_text()


def test_the_start_page_leads_to_what_waits_and_to_the_answers(example: Catalogue) -> None:
    strip = BeautifulSoup(pages.start(example), "html.parser").select_one(".kr-strook")
    assert isinstance(strip, Tag)
    assert [(str(item.a["href"]), text_of(str(item))) for item in strip.find_all("li")] == [
        ("inzichten/", "Inzichten 13 vragen, elk met een kort antwoord"),
        ("in-het-kort/", "In het kort alles op één blad, te lezen in drie minuten"),
        ("verzandingswacht/", "Verzandingswacht 18 dingen wachten op een volgende stap"),
    ]
    assert BeautifulSoup(pages.start(EMPTY), "html.parser").select(".kr-strook") == []
