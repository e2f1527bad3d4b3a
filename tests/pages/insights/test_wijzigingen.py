"""Wijzigingen: every date in the content is an event in words, newest first; what is to come stands apart."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup, Tag
from example import example
from one_page import text_of
from records import EMPTY

from catalogue.figures.history import gebeurtenissen, toekomst
from catalogue.model import REGISTERS
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.settings import Settings
from catalogue.pages.insights import wijzigingen as changes

TODAY = records.TODAY
STEP = records.step(2, knelpunten=[{"id": "stilte", "titel": "Stilte", "categorie": "informatie", "ernst": 1}])


def catalogue(*actions: Any, journey: dict[str, Any] | None = None, **registers: Any) -> Catalogue:
    reis = records.journey(STEP, **(journey or {}))
    return records.catalogue([reis], actions, **registers)


def told(*actions: Any, **fields: Any) -> list[tuple[str, str, str, str]]:
    """What happened: the day, the kind and the words."""
    events = gebeurtenissen(catalogue(*actions, **fields))
    return [(str(event.datum), event.soort, event.titel, event.tekst) for event in events]


def coming(*actions: Any, **fields: Any) -> list[tuple[str, str, str]]:
    events = toekomst(catalogue(*actions, **fields))
    return [(str(event.datum), event.soort, event.titel) for event in events]


def page_of(found: Catalogue) -> BeautifulSoup:
    return one_page.soup(found, "wijzigingen/")


@pytest.fixture(scope="module")
def page(example: Catalogue) -> BeautifulSoup:
    return page_of(example)


# --- the example, worked out by hand --------------------------------------------------------------------------------


def test_every_date_of_the_example_is_told_once(example: Catalogue) -> None:
    """16 actions have 48 lines in their logs, of which 16 the idea; 7 effects have 9 measurements."""
    counts = Counter(event.soort for event in gebeurtenissen(example))
    assert counts == {
        "idee": 16,
        # 1 + 3 + 2 + 2 + 1 + 3 + 1 + 3 + 1 + 1 + 1 + 1 + 4 + 3 + 0 + 5, by name of file
        "status": 32,
        # 1 + 2 + 2 + 1 + 1 + 2: bericht, eerst-bellen, invordering, toestemming, training, warme-overdracht
        "meting": 9,
        "mijlpaal": 1,
        "klantreis": 3,
        "onderzoek": 4,
        "luisteren": 3,
    }


ELSEWHERE = "Dit is gemeten op een andere plek dan waar de actie voor bedoeld is."


def test_the_newest_events_of_the_example(example: Catalogue) -> None:
    newest = gebeurtenissen(example)[:3]
    assert [(str(event.datum), event.titel, event.tekst) for event in newest] == [
        ("2026-10-12", "‘Training: gastvrij zijn, ook bij slecht nieuws’ is gemeten", ELSEWHERE),
        ("2026-10-05", "‘Bij een 'nee': de rekensom en drie alternatieven’ is gekozen", ""),
        (
            "2026-09-30",
            "Effect gemeten van ‘Training: gastvrij zijn, ook bij slecht nieuws’",
            "Gebruikt minstens één alternatief binnen 6 weken: 41% (bij de start 38%, het doel is 60%). " + ELSEWHERE,
        ),
    ]


def test_an_event_knows_whom_it_concerns(example: Catalogue) -> None:
    by_title = {event.titel: event for event in gebeurtenissen(example)}
    shared = by_title["‘Het KCC ziet de reden en de terugbelafspraak’ is in uitvoering"]
    assert (shared.folder, shared.id) == ("improvements", "kcc-ziet-reden")
    assert shared.reizen == ("bijstand-eerlijk-nee", "kwijtschelding-een-keer-geven")
    assert shared.organisaties == ("eik-kcc", "eik-inkomen", "bsg-delta")
    journey = by_title["Vanaf deze dag klopt de beschrijving: ‘Ik wil mijn gegevens maar één keer geven’"]
    assert journey.reizen == ("kwijtschelding-een-keer-geven",)
    assert journey.organisaties == ("bsg-delta", "eik-inkomen", "eik-kcc", "eik-webteam")
    research = by_title["Onderzoek gedaan: meelopen (aantal: 2)"]
    assert (research.folder, research.id) == ("onderzoeken", "meeloop-kcc-2025")
    assert (research.reizen, research.organisaties) == (("schuldhulp-weer-rust",), ("eik-schuldhulp",))


def test_what_is_to_come_in_the_example(example: Catalogue) -> None:
    """One review has passed, one measurement and one milestone too; two reviews and one measurement are left."""
    assert [(str(event.datum), event.soort, event.id) for event in toekomst(example)] == [
        ("2026-12-01", "herijken", "schuldhulp-weer-rust"),
        ("2026-12-15", "meten", "alternatievenkaart"),
        ("2027-03-01", "herijken", "bijstand-eerlijk-nee"),
    ]


def test_the_answer_counts_ninety_days(page: BeautifulSoup) -> None:
    """From 23 August: 24 August, twice 31 August, 1, 7, 28 and 30 September, 5 and 12 October."""
    assert text_of(str(page.select_one(".kr-antwoord"))) == (
        "In de laatste 90 dagen veranderde er 9 keer iets; het laatst op 12 oktober 2026: "
        "‘Training: gastvrij zijn, ook bij slecht nieuws’ is gemeten ."
    )


def test_changes_stand_by_month_newest_first(page: BeautifulSoup) -> None:
    """68 events in all, so that all of them are on the page; two in October, four in September, three in August."""
    months = [(month.get_text(), len(month.find_next("ol").find_all("li"))) for month in page.select("h2")]  # type: ignore[union-attr]
    assert months[:3] == [("Oktober 2026", 2), ("September 2026", 4), ("Augustus 2026", 3)]
    assert sum(count for _, count in months) == 68
    assert months[-1] == ("Februari 2025", 3)


def test_each_change_leads_to_its_record(page: BeautifulSoup) -> None:
    links = [str(item.find("a")["href"]) for item in page.select(".wz-lijst > li")]  # type: ignore[index]
    assert links[0] == "../verbeteringen/training-gastvrij-nee/"
    assert "../klantreizen/bijstand-eerlijk-nee/" in links
    assert "../onderzoeken/ond-bijstand-2026/" in links
    assert "../luisteractiviteiten/rondje-wijk/" in links


# --- the words of each event ----------------------------------------------------------------------------------------


def test_a_log_is_told_line_by_line() -> None:
    log = [
        {"datum": "2026-01-01", "status": "idee"},
        {"datum": "2026-02-01", "status": "in_uitvoering", "toelichting": "Proef gestart."},
        {"datum": "2026-03-01", "status": "in_uitvoering", "toelichting": "Halverwege."},
        {"datum": "2026-04-01", "status": "geparkeerd"},
    ]
    thinker = {"rol": "Bode", "datum": "2025-01-01"}
    assert told(records.action(logboek=log, wacht_op="Advies", idee_van=thinker)) == [
        ("2026-04-01", "status", "‘Sms’ is geparkeerd", "Wacht op: Advies."),
        ("2026-03-01", "nieuws", "Nieuws over ‘Sms’", "Halverwege."),
        ("2026-02-01", "status", "‘Sms’ is in uitvoering", "Proef gestart."),
        ("2026-01-01", "idee", "Nieuw idee: ‘Sms’", "Bedacht door: Bode."),
    ]


def test_an_idea_without_a_line_in_the_log_has_the_day_of_its_thinker() -> None:
    thinker = {"rol": "Bode", "datum": "2025-12-01"}
    assert told(records.action(("2026-02-01", "gekozen"), idee_van=thinker))[1] == (
        "2025-12-01",
        "idee",
        "Nieuw idee: ‘Sms’",
        "Bedacht door: Bode.",
    )


def test_an_idea_can_come_back() -> None:
    found = told(records.action(("2026-01-01", "gekozen"), ("2026-02-01", "idee")))
    assert found[0] == ("2026-02-01", "status", "‘Sms’ is weer een idee", "")


def test_what_an_action_waited_for_belongs_to_the_last_line_only() -> None:
    log = ("2026-01-01", "geparkeerd"), ("2026-02-01", "gekozen")
    assert [text for *_, text in told(records.action(*log, wacht_op="Advies"))] == ["", ""]


def test_a_status_of_the_catalogue_itself_has_its_own_label() -> None:
    own = Settings(woordenlijsten={"actie.status": {"wacht_op_raad": "Wacht op de raad"}})
    actie = records.action()
    line = actie.logboek[0].model_copy(update={"status": "wacht_op_raad"})
    found = catalogue(actie.model_copy(update={"logboek": (line,)}))
    (event,) = gebeurtenissen(replace(found, settings=own))
    assert event.titel == "‘Sms’ heeft nu de status ‘Wacht op de raad’"


def test_a_measurement_says_where_it_began_and_where_it_should_go() -> None:
    effect = records.effect(records.measurement(71.5), 25, records.measurement(34, day="2026-07-01"))
    actie = records.action(("2026-01-01", "idee")).model_copy(update={"effect": (effect,)})
    kpis = [{**records.kpi().model_dump(exclude_none=True), "eenheid": "dagen"}]
    assert told(actie, journey={"kpis": kpis})[0] == (
        "2026-07-01",
        "meting",
        "Effect gemeten van ‘Sms’",
        "Rust: 34 dagen (bij de start 71,5, het doel is 25).",
    )


def test_a_journey_tells_of_its_day_its_figures_and_its_milestones() -> None:
    kpis = [{**records.kpi().model_dump(exclude_none=True), "metingen": [records.measurement(9, 50, "2026-05-01")]}]
    journey = {"geldig_van": "2026-04-01", "ondertitel": "Verhuizen", "kpis": kpis}
    milestones = [{"titel": "Proef", "gereed": "2026-06-01"}, {"titel": "Later", "gepland": "2026-12-01"}]
    assert told(records.action(mijlpalen=milestones), journey=journey) == [
        ("2026-06-01", "mijlpaal", "Mijlpaal bereikt van ‘Sms’", "Proef."),
        ("2026-05-01", "meting", "Gemeten: Rust", "9%."),
        ("2026-04-01", "klantreis", "Vanaf deze dag klopt de beschrijving: ‘Ik wil rust’", "Verhuizen"),
        ("2026-01-01", "idee", "Nieuw idee: ‘Sms’", ""),
    ]


def test_research_tells_what_was_learned_and_for_which_journey() -> None:
    research = records.research("ond", "2026-05-01").model_copy(update={"geleerd": "Stilte is erger dan wachten."})
    named = {("onderzoeken", "ond"): (Vermelding("journeys", "reis"), Vermelding("profielen", "jan"))}
    (event,) = gebeurtenissen(catalogue(onderzoeken={"ond": research}, vermeldingen=named))
    assert (event.titel, event.tekst) == (
        "Onderzoek gedaan: interview (aantal: 9)",
        "Wij leerden: Stilte is erger dan wachten.",
    )
    assert (event.reizen, event.organisaties) == (("reis",), ("team",))


def test_a_new_habit_of_listening_is_news() -> None:
    habit = REGISTERS["luisteractiviteiten"].model_validate(
        {"id": "lunch", "naam": "Lunch", "methode": "wijkgesprek", "ritme": "maandelijks", "sinds": "2026-05-01"}
    )
    assert told(luisteractiviteiten={"lunch": habit}) == [
        ("2026-05-01", "luisteren", "Nieuwe manier van luisteren: ‘Lunch’", "")
    ]


def test_today_has_happened_and_tomorrow_has_not() -> None:
    tomorrow = str(TODAY + timedelta(days=1))
    assert told(journey={"geldig_van": str(TODAY)}) != []
    assert told(journey={"geldig_van": tomorrow}) == []


def test_of_one_day_the_last_line_of_a_log_comes_first() -> None:
    found = told(records.action(("2026-01-01", "idee"), ("2026-01-01", "gekozen")))
    assert [kind for _, kind, *_ in found] == ["status", "idee"]


# --- what is to come ------------------------------------------------------------------------------------------------


def test_what_is_agreed_for_today_is_still_to_come() -> None:
    milestones = [{"titel": "Proef", "gepland": str(TODAY)}, {"titel": "Oud", "gepland": "2026-11-20"}]
    assert coming(records.action(mijlpalen=milestones, meten_voor="2026-12-01")) == [
        ("2026-11-21", "mijlpaal", "Mijlpaal gepland van ‘Sms’"),
        ("2026-12-01", "meten", "Effect meten van ‘Sms’"),
        ("2027-01-01", "herijken", "Klantreis herijken: ‘Ik wil rust’"),
    ]


@pytest.mark.parametrize("status", ["gemeten", "geborgd", "gestopt"])
def test_what_is_measured_or_stopped_needs_no_measurement(status: str) -> None:
    actie = records.action(("2026-01-01", status), meten_voor="2026-12-01")
    assert [kind for _, kind, _ in coming(actie)] == ["herijken"]


def test_what_is_done_or_in_the_archive_is_not_to_come() -> None:
    done = [{"titel": "Proef", "gepland": "2026-12-01", "gereed": "2026-11-01"}]
    why = {"meten_voor": "2026-12-01", "effect_niet_gemeten_omdat": "Te klein."}
    assert coming(records.action(mijlpalen=done, **why), journey={"status": "gearchiveerd"}) == []
    stopped = records.action(("2026-01-01", "gestopt"), mijlpalen=[{"titel": "Proef", "gepland": "2026-12-01"}])
    assert coming(stopped, journey={"status": "gearchiveerd"}) == []


# --- the page -------------------------------------------------------------------------------------------------------


def test_an_empty_page_says_what_will_come() -> None:
    page = page_of(EMPTY)
    assert "Er is nog niets veranderd" in page.get_text()
    assert page.select("h2, ol, .kr-opendata") == []


def test_a_quiet_quarter_is_told() -> None:
    page = page_of(catalogue(records.action(("2026-01-01", "idee"))))
    assert text_of(str(page.select_one(".kr-antwoord"))).startswith("In de laatste 90 dagen veranderde er niets;")


def test_a_long_history_is_shown_in_part() -> None:
    actions = [records.action(id=f"a{number:03}") for number in range(changes.MOST + 7)]
    page = page_of(catalogue(*actions))
    assert len(page.select(".wz-lijst > li")) == changes.MOST
    assert "En nog 7; alles staat in de open data" in text_of(str(page))


def test_hostile_words_are_only_words() -> None:
    evil = "<script>alert(1)</script>"
    page = page_of(catalogue(records.action(titel=evil, idee_van={"rol": evil})))
    assert isinstance(page.select_one(".wz-lijst"), Tag)
    assert page.find("script") is None
    assert f"Nieuw idee: ‘{evil}’" in page.get_text()


def test_the_date_alone_decides_what_has_happened() -> None:
    """A year later the same events are told, and nothing that is to come is older than that day."""
    now, later = (example(today=day) for day in (TODAY, date(2027, 11, 21)))
    assert gebeurtenissen(later) == gebeurtenissen(now)
    assert toekomst(later) == ()
