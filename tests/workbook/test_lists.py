"""The lists that people keep in Excel themselves: improvements as actions, and a table of steps as a klantreis."""

from datetime import date
from typing import Any

import pytest
import yaml
from workbooks import made, take, texts, told

from catalogue.workbook.actions import AboutAll
from catalogue.workbook.taking import Asked

PAIN = "Geen bericht tijdens het wachten"
HEAD = ["Nr", "Verbetering", "Omschrijving", "Trekker", "Status", "Startdatum", "Knelpunt"]
BRIEF = [1, "Eén brief", "Samen in één brief.", "Teamleider", "In uitvoering", date(2026, 3, 12), PAIN]


def action(found: Any, name: str) -> Any:
    return yaml.safe_load(texts(found)[f"improvements/{name}.yml"])


def test_a_row_of_a_list_is_an_action_wherever_its_head_is() -> None:
    found = take(made({"Acties": [["Onze acties", None], [], HEAD, BRIEF]}))
    assert told(found) == ["Acties!A3 W1801"]
    assert action(found, "een-brief") == {
        "titel": "Eén brief",
        "lost_op": ["schuldhulp-weer-rust#stilte-wachttijd"],
        "eigenaar": {"organisatie": "eik-schuldhulp", "rol": "Teamleider"},
        "logboek": [{"datum": date(2026, 3, 12), "status": "in_uitvoering"}],
        "aanpak": "Samen in één brief.",
    }


def test_an_action_may_be_an_opportunity_at_a_step_by_its_title() -> None:
    head = ["Actie", "Klantreis", "Stap", "Kans", "Afdeling", "Rol"]
    row = ["Eén folder", "Ik wil weer rustig slapen", "ik wacht op het eerste gesprek", "Meteen een datum", "Webteam"]
    found = take(made({"Lijst": [head, [*row, "Redacteur"]]}))
    assert told(found) == []
    assert action(found, "een-folder")["kans"] == {
        "reis": "schuldhulp-weer-rust",
        "stap": "wachten",
        "wat": "Meteen een datum",
    }
    assert action(found, "een-folder")["eigenaar"] == {"organisatie": "eik-webteam", "rol": "Redacteur"}


def test_what_all_are_about_can_be_said_beside_the_list() -> None:
    rows = made({"Lijst": [["Verbetering", "Status"], ["Eén brief", "Idee"]]})
    assert told(take(rows)) == ["Lijst!A2 E1809"]
    found = take(rows, Asked({}, AboutAll(lost_op="schuldhulp-weer-rust#stilte-wachttijd")))
    assert action(found, "een-brief")["lost_op"] == ["schuldhulp-weer-rust#stilte-wachttijd"]


def test_what_is_unclear_can_be_asked_and_its_answer_counts() -> None:
    rows = made(
        {"Lijst": [["Verbetering", "Statuss", "Knelpunt"], ["Eén brief", "Afgerond", "Geen bericht tijdens wachten"]]}
    )
    first = take(rows)
    assert [(one.list, one.text, one.near) for one in first.unclear] == [
        ("kolommen", "Statuss", "status"),
        ("knelpunt", "Geen bericht tijdens wachten", "schuldhulp-weer-rust#stilte-wachttijd"),
    ]
    meant = {
        "kolommen": {"Statuss": "status"},
        "knelpunt": {"Geen bericht tijdens wachten": "schuldhulp-weer-rust#stilte-wachttijd"},
    }
    second = take(rows, Asked(meant))
    assert [(one.list, one.text) for one in second.unclear] == [("actie.status", "Afgerond")]
    third = take(rows, Asked({**meant, "actie.status": {"Afgerond": "doorgevoerd"}}))
    assert (told(third), third.unclear) == ([], ())
    assert action(third, "een-brief")["logboek"] == [{"datum": date(2026, 11, 21), "status": "doorgevoerd"}]


def test_nothing_that_is_there_is_written_again() -> None:
    """Taken in twice, a list changes nothing the second time; nor does a row that has the title of an action."""
    rows = [HEAD, ["", "Samen één plan", "Anders", "X", "Idee", None, PAIN], BRIEF, BRIEF]
    found = take(made({"Acties": rows}))
    assert set(texts(found)) == {"improvements/een-brief.yml"}
    assert told(found)[1:] == ["Acties!B2 W1804", "Acties!B4 W1804"]


STEPS = [
    ["Fase", "Wat doet de klant", "Ervaring", "Kanaal", "Organisatie", "Emoties"],
    ["Ik zoek het uit", "Ik kijk op de site", 2, "Website", "Webteam", "onrust; hoop"],
    [None, "Ik bel", "3", "Telefoon", "Klantcontactcentrum", None],
    ["Ik kan parkeren", "Ik krijg mijn vergunning", 5, "Brief, e-mail", None, None],
]


def test_a_table_of_steps_becomes_a_klantreis_with_its_phases() -> None:
    found = take(made({"Ik wil parkeren": {"rijen": STEPS, "samengevoegd": ["A2:A3"]}}))
    assert told(found) == []
    reis = yaml.safe_load(texts(found)["journeys/ik-wil-parkeren.yml"])
    assert (reis["titel"], reis["status"]) == ("Ik wil parkeren", "concept")
    assert [(phase["titel"], len(phase["stappen"])) for phase in reis["fasen"]] == [
        ("Ik zoek het uit", 2),
        ("Ik kan parkeren", 1),
    ]
    assert reis["fasen"][0]["stappen"][0] == {
        "titel": "Ik kijk op de site",
        "ervaring": {"huidig": 2},
        "kanalen": ["website"],
        "organisaties": ["eik-webteam"],
        "emoties": ["onrust", "hoop"],
    }
    assert reis["fasen"][1]["stappen"][0]["kanalen"] == ["brief", "e-mail"]


@pytest.mark.parametrize(
    ("name", "rows", "title", "expected"),
    [
        ("Blad1", STEPS, "", ["Blad1!A1 E1809"]),
        ("Blad1", STEPS, "Ik wil parkeren", []),
        ("Ik wil weer rustig slapen", STEPS, "", ["Ik wil weer rustig slapen!B2 W1804"]),
        ("Ik wil parkeren", [*STEPS, ["Klaar", "Ik rijd", 9]], "", ["Ik wil parkeren!C5 E1804"]),
        ("Ik wil parkeren", [*STEPS, ["Klaar", None, 3]], "", ["Ik wil parkeren!A5 E1809"]),
    ],
)
def test_a_journey_comes_whole_or_not_at_all(name: str, rows: Any, title: str, expected: list[str]) -> None:
    found = take(made({name: rows}), Asked({}, title=title))
    assert told(found) == expected
    assert bool(texts(found)) == (not expected)
