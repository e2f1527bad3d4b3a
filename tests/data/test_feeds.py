"""The feeds, the calendar, the way from old names, and what pages say of themselves to search engines."""

import json
import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree

import every_field
import icalendar
import pytest
from bs4 import BeautifulSoup, Tag
from example import example
from hypothesis import given
from hypothesis import strategies as st
from published import ADDRESS, example_files, files
from records import EMPTY, TEAM, TODAY, action, journey

from catalogue.data import calendar, linked_data
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages import jobs as pages
from catalogue.publish import site_plan

ALL, ICS = "api/v1/atom/alles.xml", "api/v1/kalender.ics"
ATOM = "{http://www.w3.org/2005/Atom}"
SCHULD, KWIJT, BIJSTAND = "schuldhulp-weer-rust", "kwijtschelding-een-keer-geven", "bijstand-eerlijk-nee"
HOSTILE = "</script><script>alert(1)</script> & <b> \"' ]]> \x0b"


def feed(made: dict[str, bytes], path: str = ALL) -> ElementTree.Element:
    root = ElementTree.fromstring(made[path])
    assert root.tag == f"{ATOM}feed"
    return root


def texts(root: ElementTree.Element, path: str) -> list[str]:
    return [found.text or "" for found in root.iterfind("/".join(ATOM + name for name in path.split("/")))]


def link(element: ElementTree.Element, relation: str) -> str:
    [found] = [one.get("href", "") for one in element.iterfind(f"{ATOM}link") if one.get("rel") == relation]
    return found


# --- Atom -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_every_feed_has_what_the_standard_asks(address: str) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: id, title, updated, an author; ids and moments in their own forms; links to it."""
    made = {path: data for path, data in example_files(address).items() if "/atom/" in path}
    assert len(made) == 1 + 3 + 12  # all, the journeys, the organisations
    for path in made:
        root = feed(made, path)
        for element in (root, *root.iterfind(f"{ATOM}entry")):
            [id] = [one.text or "" for one in element.iterfind(f"{ATOM}id")]
            [title] = [one.text or "" for one in element.iterfind(f"{ATOM}title")]
            [updated] = [one.text or "" for one in element.iterfind(f"{ATOM}updated")]
            assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id)
            assert title
            assert datetime.strptime(updated, "%Y-%m-%dT%H:%M:%SZ")
            assert link(element, "alternate")
        assert texts(root, "author/name") == ["Gemeente Eikenhove"]
        ids = texts(root, "entry/id")
        assert len(set(ids)) == len(ids)


def test_the_newest_stands_first() -> None:
    root = feed(example_files())
    moments = texts(root, "entry/updated")
    assert moments == sorted(moments, reverse=True)
    assert moments[:3] == ["2026-10-12T00:00:00Z", "2026-10-05T00:00:00Z", "2026-09-30T00:00:00Z"]
    first = root.find(f"{ATOM}entry")
    assert first is not None
    assert link(first, "alternate") == "../../../verbeteringen/training-gastvrij-nee/"


def test_with_an_address_links_are_absolute_and_the_ids_are_the_same() -> None:
    far, near = feed(example_files(ADDRESS)), feed(example_files())
    assert texts(far, "entry/id") == texts(near, "entry/id")
    assert link(far, "self") == "https://voorbeeld.nl/een/pad/api/v1/atom/alles.xml"
    assert link(near, "self") == "alles.xml"
    hrefs = [link(entry, "alternate") for entry in far.iterfind(f"{ATOM}entry")]
    assert all(href.startswith("https://voorbeeld.nl/een/pad/") for href in hrefs)
    assert "https://voorbeeld.nl/een/pad/onderzoeken/ond-schuld-2025/" in hrefs


def test_a_journey_and_an_organisation_have_their_own_news() -> None:
    titles = texts(feed(example_files(), f"api/v1/atom/klantreizen/{KWIJT}.xml"), "entry/title")
    everything = texts(feed(example_files()), "entry/title")
    assert titles
    assert set(titles) < set(everything)
    assert not [title for title in titles if "gastvrij" in title]  # that action is about another journey
    assert texts(feed(example_files(), "api/v1/atom/organisaties/eik-kcc.xml"), "title") == ["Klantcontactcentrum"]


def test_a_feed_holds_the_newest_hundred() -> None:
    log = [(date.fromordinal(TODAY.toordinal() - 150 + n).isoformat(), "gekozen") for n in range(140)]
    root = feed(files(Catalogue(TODAY, verbeteringen={"actie": action(*log)})))
    moments = texts(root, "entry/updated")
    assert len(moments) == 100
    assert moments[0] == f"{log[-1][0]}T00:00:00Z"
    assert moments[-1] == f"{log[-100][0]}T00:00:00Z"


def test_what_comes_later_changes_no_id() -> None:
    """Also not a second line on the same day, nor a new title."""
    before = Catalogue(TODAY, verbeteringen={"actie": action(("2026-01-01", "idee"), ("2026-02-01", "gekozen"))})
    log = (
        ("2026-01-01", "idee"),
        ("2026-02-01", "gekozen"),
        ("2026-02-01", "in_uitvoering"),
        ("2026-03-01", "gemeten"),
    )
    after = Catalogue(TODAY, verbeteringen={"actie": action(*log, titel="Anders")})
    assert set(texts(feed(files(before)), "entry/id")) < set(texts(feed(files(after)), "entry/id"))
    other = Settings.model_validate({"organisatie": {"naam": "Gemeente Anders"}})
    theirs = files(replace(before, settings=other))
    assert not set(texts(feed(files(before)), "entry/id")) & set(texts(feed(theirs), "entry/id"))


def test_a_feed_never_goes_back_also_when_something_of_long_ago_is_added() -> None:
    """It is of the day on which it was worked out; an entry is of the day on which it happened."""
    log = [("2026-01-01", "idee"), ("2026-03-01", "gekozen")]
    moments = []
    for days, reached in enumerate((None, "2026-02-01")):
        plan = [{"titel": "Proef", "gereed": reached}] if reached else []
        day = date.fromordinal(TODAY.toordinal() + days)
        root = feed(files(Catalogue(day, verbeteringen={"actie": action(*log, mijlpalen=plan)})))
        moments += texts(root, "updated")
        assert texts(root, "entry/updated")[0] == "2026-03-01T00:00:00Z"
    assert moments == ["2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z"]


def renamed(*names: str) -> Catalogue:
    """A journey and an action that are called by the last of these names and were by the others before."""
    *before, now = names
    due = {"herijken_voor": "2027-01-01", "geldig_van": "2026-01-01"}
    solved = [f"{now}-reis#wachten"]
    reis = journey(id=f"{now}-reis", voorheen=[f"{name}-reis" for name in before], **due)
    actie = action(voorheen=[f"{name}-actie" for name in before], lost_op=solved, meten_voor="2027-02-01")
    actie = actie.model_copy(update={"id": f"{now}-actie"})
    return Catalogue(TODAY, klantreizen={reis.id: reis}, verbeteringen={actie.id: actie})


def test_another_name_of_a_file_changes_no_id_of_a_feed_or_an_appointment() -> None:
    made = [files(renamed(*names)) for names in (("eerst",), ("eerst", "toen"), ("eerst", "toen", "nu"))]
    for path in (ALL, "api/v1/atom/klantreizen/eerst-reis.xml"):
        assert len({tuple(texts(feed(one, path), "id") + texts(feed(one, path), "entry/id")) for one in made}) == 1
    assert len({tuple(str(event["UID"]) for event in events(one)) for one in made}) == 1
    assert len(events(made[0])) == 2


def test_what_was_published_at_an_old_name_is_still_there() -> None:
    """The same record and the same feed; each says what it is called now."""
    made = files(renamed("eerst", "toen", "nu"), ADDRESS)
    for kind, one in (("klantreizen", "reis"), ("verbeteringen", "actie")):
        now = made[f"api/v1/{kind}/nu-{one}.json"]
        assert json.loads(now)["id"] == f"nu-{one}"
        assert made[f"api/v1/{kind}/eerst-{one}.json"] == made[f"api/v1/{kind}/toen-{one}.json"] == now
    now = made["api/v1/atom/klantreizen/nu-reis.xml"]
    assert made["api/v1/atom/klantreizen/eerst-reis.xml"] == made["api/v1/atom/klantreizen/toen-reis.xml"] == now
    assert link(feed(made, "api/v1/atom/klantreizen/eerst-reis.xml"), "self").endswith("/nu-reis.xml")
    assert [one["id"] for one in json.loads(made["api/v1/catalogus.json"])["klantreizen"]] == ["nu-reis"]


def test_nothing_else_can_stand_at_an_old_address() -> None:
    moved, written = renamed("eerst", "nu"), "api/v1/klantreizen/eerst-reis.json"
    found = list(site_plan.check(moved, (), [written, "api/v1/atom/klantreizen/eerst-reis.xml"]))
    assert [one.code for one in found] == ["E109", "E109"]
    assert list(site_plan.check(moved, (), ["api/v1/klantreizen/nooit-reis.json"])) == []


def test_an_empty_catalogue_has_an_empty_feed() -> None:
    root = feed(files(EMPTY))
    assert texts(root, "updated") == ["2026-11-21T00:00:00Z"]
    assert root.find(f"{ATOM}entry") is None


def test_hostile_text_stays_text_in_a_feed() -> None:
    root = feed(files(every_field.catalogue(HOSTILE)))
    assert any("</script><script>alert(1)</script> & <b>" in title for title in texts(root, "entry/title"))
    assert not [element for element in root.iter() if element.tag.removeprefix(ATOM) in ("script", "b")]


# --- iCalendar ------------------------------------------------------------------------------------------------------


def events(made: dict[str, bytes]) -> list[dict[str, Any]]:
    """The appointments, read by icalendar; each content line was short enough."""
    assert all(len(line) <= 75 for line in made[ICS].split(b"\r\n"))
    assert made[ICS].count(b"\n") == made[ICS].count(b"\r\n")
    read = icalendar.Calendar.from_ical(made[ICS])
    assert not getattr(read, "errors", [])
    return [dict(event) for event in read.walk("VEVENT")]


def test_the_calendar_holds_what_is_agreed() -> None:
    """Reviews on 1 December and 1 March (that of July has passed), and one measurement that is due."""
    found = events(example_files())
    assert [(event["DTSTART"].dt, str(event["CATEGORIES"].cats[0])) for event in found] == [
        (date(2026, 12, 1), "herijken"),
        (date(2026, 12, 15), "meten"),
        (date(2027, 3, 1), "herijken"),
    ]
    assert str(found[0]["SUMMARY"]) == "Klantreis herijken: ‘Ik wil weer rustig slapen’"
    assert {event["DTSTAMP"].dt.date() for event in found} == {TODAY}
    assert all("URL" not in event for event in found)
    assert str(events(example_files(ADDRESS))[0]["URL"]) == f"{ADDRESS}klantreizen/{SCHULD}/"


def test_an_appointment_says_what_to_do_and_whose_it_is() -> None:
    plans = [{"titel": "Proef in de wijk", "gepland": "2027-03-01"}]
    actie = action(("2026-01-01", "gekozen"), meten_voor="2027-02-01", mijlpalen=plans)
    found = Catalogue(TODAY, klantreizen={"reis": journey()}, verbeteringen={"actie": actie}, organisaties=TEAM)
    reviewed, measured, reached = events(files(found, ADDRESS))
    assert "Ga na of de klantreis nog klopt" in str(reviewed["DESCRIPTION"])
    assert "schrijf de meting erbij" in str(measured["DESCRIPTION"])
    assert str(reached["DESCRIPTION"]).startswith("Proef in de wijk.\nIs dit klaar? Schrijf dan")
    for event, url in (
        (reviewed, "klantreizen/reis/"),
        (measured, "verbeteringen/actie/"),
        (reached, "verbeteringen/actie/"),
    ):
        assert str(event["CONTACT"]).startswith("Team Rust, ")
        assert f"Eigenaar: {event['CONTACT']}.\n{ADDRESS}{url}" in str(event["DESCRIPTION"])
        assert str(event["URL"]) == f"{ADDRESS}{url}"


def test_a_calendar_without_appointments_is_valid() -> None:
    """RFC 5545, 3.6: a calendar has one component or more; of these only a time zone is no appointment and no task."""
    read = icalendar.Calendar.from_ical(files(EMPTY)[ICS])
    [only] = read.subcomponents
    assert only.name == "VTIMEZONE"
    assert [sorted(one) for one in only.subcomponents] == [["DTSTART", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"]]
    assert events(files(EMPTY)) == []
    assert b"VTIMEZONE" not in example_files()[ICS]


def test_planned_milestones_are_in_the_calendar_and_reached_ones_are_not() -> None:
    plans = [{"titel": "Proef", "gepland": "2026-12-24"}, {"titel": "Proef", "gepland": "2027-01-24"}]
    reached = {"titel": "Besluit", "gepland": "2026-12-01", "gereed": "2026-11-01"}
    actie = action(("2026-01-01", "gekozen"), mijlpalen=[*plans, reached])
    found = events(files(Catalogue(TODAY, verbeteringen={"actie": actie})))
    assert [event["DTSTART"].dt for event in found] == [date(2026, 12, 24), date(2027, 1, 24)]
    assert found[0]["UID"] != found[1]["UID"]


def test_an_appointment_that_is_moved_stays_the_same_appointment() -> None:
    first, later = (
        events(files(Catalogue(TODAY, klantreizen={"reis": journey(herijken_voor=day)})))
        for day in ("2027-01-01", "2027-06-01")
    )
    assert [event["UID"] for event in first] == [event["UID"] for event in later]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120))
def test_any_text_comes_out_of_the_calendar_as_it_went_in(text: str) -> None:
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", f"SUMMARY:{calendar.escaped(text)}", "END:VEVENT", "END:VCALENDAR"]
    made = b"".join(map(calendar.folded, lines))
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert all(line.decode() is not None for line in made.split(b"\r\n"))  # no character was cut in two
    [event] = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert str(event["SUMMARY"]) == "".join(letter for letter in text if letter not in "\ufffe\uffff")


def test_new_lines_and_controls_cannot_begin_a_line_of_their_own() -> None:
    assert calendar.escaped("a\r\nBEGIN:VALARM\x00;,\\") == "a\\nBEGIN:VALARM\\;\\,\\\\"


# --- old names ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def moved() -> Catalogue:
    reis = journey(titel=HOSTILE, voorheen=["oude-reis"])
    return Catalogue(TODAY, klantreizen={"reis": reis}, verbeteringen={"actie": action(voorheen=["oude-actie"])})


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_an_old_name_leads_to_the_new_one(moved: Catalogue, address: str) -> None:
    made = files(moved, url=address)
    for old, new in (
        ("klantreizen/oude-reis/", "klantreizen/reis/"),
        ("u-zei-wij-deden/oude-reis/", "u-zei-wij-deden/reis/"),
        ("verbeteringen/oude-actie/", "verbeteringen/actie/"),
    ):
        page = BeautifulSoup(made[f"{old}index.html"], "html.parser")
        way = f"../{new.split('/')[1]}/"
        assert attribute(page, "meta[http-equiv=refresh]", "content") == f"0; url={way}"
        assert attribute(page, "a", "href") == way
        assert attribute(page, "meta[name=robots]", "content") == "noindex"
        assert attribute(page, "html", "lang") == "nl"
        canonical = [str(one["href"]) for one in page.select("link[rel=canonical]")]
        assert canonical == ([f"{ADDRESS}{new}"] if address else [])
        assert not page.select("script, b")
        assert made[f"{old}index.html"].startswith(b"<!doctype html>")


def attribute(page: BeautifulSoup, selector: str, name: str) -> str:
    [found] = page.select(selector)
    return str(found[name])


def test_an_old_name_that_is_a_name_again_keeps_its_page() -> None:
    first, second = journey(voorheen=["ander", "oud"]), journey(id="ander")
    made = files(Catalogue(TODAY, klantreizen={"reis": first, "ander": second}))
    assert "klantreizen/oud/index.html" in made
    assert "klantreizen/ander/index.html" not in made


def test_without_old_names_there_are_no_such_pages() -> None:
    assert [path for path in example_files() if path.endswith(".html")] == []


# --- JSON-LD --------------------------------------------------------------------------------------------------------


def said(body: str) -> dict[str, Any]:
    [script] = BeautifulSoup(body, "html.parser").select('script[type="application/ld+json"]')
    assert isinstance(script, Tag)
    read: dict[str, Any] = json.loads(script.get_text())
    assert read["@context"] == "https://schema.org"
    return read


@pytest.fixture(scope="module")
def bodies() -> dict[str, str]:
    return {page.url: page.body for page in pages.pages(example())}


def test_a_journey_is_a_work_about_a_service_with_its_steps(bodies: dict[str, str]) -> None:
    data = said(bodies[f"klantreizen/{SCHULD}/"])
    assert (data["@type"], data["name"]) == ("CreativeWork", "Ik wil weer rustig slapen")
    assert data["about"] == [{"@type": "GovernmentService", "name": "schuldhulpverlening"}]
    assert data["maintainer"] == {"@type": "Organization", "name": "Team Schuldhulp"}
    assert {"@type": "Organization", "name": "Klantcontactcentrum"} in data["contributor"]
    assert data["license"].startswith("https://creativecommons.org/publicdomain/zero/")
    steps = [step for phase in data["hasPart"] for step in phase["hasPart"]]
    assert len(steps) == 10
    ids = {str(tag["id"]) for tag in BeautifulSoup(bodies[f"klantreizen/{SCHULD}/"], "html.parser").select("[id]")}
    assert {step["url"].removeprefix("#") for step in steps} <= ids


def test_nothing_is_said_to_be_a_how_to(bodies: dict[str, str]) -> None:
    """A journey tells what happens to people, not how something is done."""
    assert [url for url, body in bodies.items() if "HowTo" in body] == []


def test_a_journey_without_products_is_about_nothing_that_is_made_up() -> None:
    data = linked_data.journey(journey(), EMPTY)
    assert {"about", "maintainer", "contributor"} & set(data) == set()
    assert data["creativeWorkStatus"] == "Concept"


@pytest.mark.parametrize(
    ("status", "word"),
    [
        ("idee", "Potential"),
        ("gekozen", "Potential"),
        ("geparkeerd", "Potential"),
        ("in_uitvoering", "Active"),
        ("doorgevoerd", "Completed"),
        ("gemeten", "Completed"),
        ("geborgd", "Completed"),
        ("gestopt", "Failed"),
    ],
)
def test_an_action_has_its_status_in_the_words_of_schema_org(status: str, word: str) -> None:
    data = linked_data.action(action(("2026-01-01", status)), EMPTY)
    assert data["actionStatus"] == f"https://schema.org/{word}ActionStatus"


def test_an_action_names_who_does_it_and_whom_it_helps(bodies: dict[str, str]) -> None:
    data = said(bodies["verbeteringen/eerst-bellen/"])
    assert data["@type"] == "Action"
    assert [one["url"] for one in data["object"]] == [f"../../klantreizen/{BIJSTAND}/"]
    assert data["agent"]["@type"] == "Organization"


def test_the_catalogue_is_a_dataset_of_files_that_are_there(bodies: dict[str, str]) -> None:
    data = said(bodies["open-data/"])
    assert (data["@type"], data["dateModified"]) == ("Dataset", "2026-11-21")
    paths = [one["contentUrl"].removeprefix("../") for one in data["distribution"]]
    assert len(paths) == 5 + 26  # five forms of everything, and a CSV file for each table
    assert not set(paths) - set(example_files())


def test_no_text_ends_the_script_it_stands_in() -> None:
    made = {page.url: page.body for page in pages.pages(every_field.catalogue(HOSTILE))}
    for url in ("klantreizen/reis/", "verbeteringen/actie/"):
        assert said(made[url])["name"].startswith("</script>")
        assert (
            "alert(1)</script>"
            not in made[url].partition('<script type="application/ld+json">')[2].partition("</script>")[0]
        )
