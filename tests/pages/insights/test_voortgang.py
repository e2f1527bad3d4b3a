"""Voortgang: the counts, what moved, how long it took, with whom it lies, and what comes first."""

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

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages.insights import voortgang as progress
from catalogue.pages.insights.voortgang.doorlooptijden import durations

STATUSSEN = ["Idee", "Gekozen", "In uitvoering", "Doorgevoerd", "Gemeten", "Geborgd", "Geparkeerd"]


def catalogue(*actions: Any, journeys: tuple[Any, ...] = ()) -> Catalogue:
    pain = {"id": "stilte", "titel": "Stilte", "categorie": "informatie", "ernst": 1}
    reizen = journeys or (records.journey(records.step(2, knelpunten=[pain])),)
    return records.catalogue(reizen, actions)


def view(*actions: Any) -> Any:
    return progress.view(catalogue(*actions))


def page_of(found: Catalogue) -> BeautifulSoup:
    return one_page.soup(found, "voortgang/")


def answer(*actions: Any) -> str:
    return one_page.answer(page_of(catalogue(*actions)))


def table(page: BeautifulSoup, caption: str) -> list[list[str]]:
    """The rows of the table under a caption, heads and sums included; where a word may break does not matter."""
    found = page.find(id=caption)
    assert isinstance(found, Tag)
    rows = found.parent.select("tr")  # type: ignore[union-attr]
    return [[words(cell) for cell in row.select("th, td")] for row in rows]


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    return page_of(example())


# --- the example, worked out by hand --------------------------------------------------------------------------------


def test_the_answer_tells_how_far_everything_is(page: BeautifulSoup) -> None:
    """2 doorgevoerd + 4 gemeten + 3 geborgd = 9 of 16; 6 actions have a line from 23 August (90 days ago) on."""
    assert one_page.answer(page) == (
        "Van de 16 verbeteracties zijn er 9 doorgevoerd, waarvan 7 gemeten of geborgd (2 zijn geborgd "
        "zonder dat er staat hoe); in de laatste 90 dagen bewogen er 6."
    )


def test_what_moved_in_thirty_and_ninety_days(page: BeautifulSoup) -> None:
    """The newest line is of 12 October, 40 days ago. The sixth newest, of 24 August, is 7 + 30 + 31 + 21 = 89 ago."""
    months = [text_of(str(figure)) for figure in page.select("#bewogen ~ .kr-cijfers > div")]
    assert months == [
        "Laatste 30 dagen 0 acties van de 16 niets ging naar een andere status",
        "Laatste 90 dagen 6 acties van de 16 2 × naar Gekozen , 2 × naar In uitvoering , 2 × naar Gemeten",
        "Van idee tot doorgevoerd 100 dagen de middelste van 9 acties",
        "Van idee tot geborgd 418 dagen de middelste van 3 acties",
    ]
    moved = [item.get_text(" ").split("\n") for item in page.select("#bewogen ~ .kr-tijdlijn > li")]
    assert len(moved) == 6
    days = [str(day["datetime"]) for day in page.select("#bewogen ~ .kr-tijdlijn time")]
    assert days == ["2026-10-12", "2026-10-05", "2026-09-28", "2026-09-07", "2026-09-01", "2026-08-24"]


def test_how_many_days_each_improvement_took(page: BeautifulSoup) -> None:
    """From idea to carried out; the fifth of nine, 100 days, is the middle one. Kept: 3, 418 and 425, so 418."""
    rows = table(page, "duur-titel")
    assert [(name, done, kept) for name, done, kept in rows[1:]] == [
        # 19 June → 2 March: 11 + 31 + 31 + 30 + 31 + 30 + 31 + 31 + 28 + 2
        ("Besluitbrief op één bladzijde, in gewone taal", "256", "nog niet"),
        # 20 May → 3 November: 11 + 30 + 31 + 31 + 30 + 31 + 3
        (
            "Toestemming voor de kwijtscheldingstoets vragen bij de start van de bijstand",
            "167",
            "nog niet",
        ),
        ("Kaart 'Wat kan wél?' bij elke afwijzing", "124", "nog niet"),  # 11 Feb → 15 June: 17 + 31 + 30 + 31 + 15
        # 6 Feb → 2 June: 22 + 31 + 30 + 31 + 2; kept on 7 April a year later: 365 + 22 + 31 + 7
        ("Het KCC belt samen met de klant door naar schuldhulp", "116", "425"),
        ("Training: gastvrij zijn, ook bij slecht nieuws", "100", "nog niet"),  # 18 Feb → 29 May: 10 + 31 + 30 + 29
        ("Elke week een kort bericht tijdens het wachten", "47", "nog niet"),  # 20 March → 6 May: 11 + 30 + 6
        ("Eerst bellen, dan pas de brief met 'nee'", "46", "nog niet"),  # 12 Feb → 30 March: 16 + 30
        # 14 May → 16 June: 17 + 16; kept on 6 July a year later: 365 + 17 + 30 + 6
        ("Invordering pauzeert zodra de aanvraag binnen is", "33", "418"),
        ("Brievenopener en drie bakjes in de spreekkamer", "3", "3"),
    ]


def test_a_printed_page_says_of_which_day_it_is(page: BeautifulSoup) -> None:
    assert "Stand op 21 november 2026." in text_of(str(page))


def test_actions_by_owner_and_status(page: BeautifulSoup) -> None:
    assert table(page, "organisatie-titel") == [
        ["Organisatie", *STATUSSEN, "Samen"],
        ["Team Inkomen", "1", "0", "0", "1", "3", "0", "0", "5"],
        ["Team Schuldhulp", "0", "0", "1", "1", "1", "1", "0", "4"],
        ["Belastingsamenwerking Delta", "0", "1", "0", "0", "0", "1", "0", "2"],
        ["Klantcontactcentrum", "0", "0", "1", "0", "0", "1", "0", "2"],
        ["Webteam", "0", "0", "1", "0", "0", "0", "0", "1"],
        ["Team Werk", "0", "1", "0", "0", "0", "0", "0", "1"],
        ["Gemeente Eikenhove", "0", "0", "0", "0", "0", "0", "1", "1"],
        ["Alle acties", "1", "2", "3", "2", "4", "3", "1", "16"],
    ]


def test_actions_by_journey_and_status(page: BeautifulSoup) -> None:
    """Two actions help two journeys: the rows add up to 18, the last row counts 16 actions."""
    assert table(page, "klantreis-titel") == [
        ["Klantreis", *STATUSSEN, "Samen"],
        ["Ik wil weten waar ik aan toe ben, ook als het 'nee' is", "1", "0", "1", "2", "2", "0", "0", "6"],
        ["Ik wil mijn gegevens maar één keer geven", "0", "1", "2", "0", "1", "1", "1", "6"],
        ["Ik wil weer rustig slapen", "0", "1", "1", "1", "1", "2", "0", "6"],
        ["Alle acties", "1", "2", "3", "2", "4", "3", "1", "16"],
    ]


def test_what_comes_first(page: BeautifulSoup) -> None:
    """The 7 actions that are not carried out yet, by klantwaarde * class of reach / inspanning."""
    found = {code: table(page, f"{code}-titel")[1:] for code in ("snel_doen", "groot_aanpakken", "meenemen")}
    assert {code: [(row[0], *row[3:]) for row in rows] for code, rows in found.items()} == {
        "snel_doen": [
            ("Het KCC ziet de reden en de terugbelafspraak", "4", "3", "4"),  # 900 a year is class 3: 4 * 3 / 3
            ("Bij een 'nee': de rekensom en drie alternatieven", "4", "2", "4"),  # 285 is class 2: 4 * 2 / 2
            ("Voorcheck: past bijstand bij mijn situatie?", "4", "3", "4"),  # 760 is class 3: 4 * 3 / 3
            ("Van 34 naar 12 bewijsstukken", "5", "3", "3,3"),  # 380 is class 2: 5 * 2 / 3
        ],
        "groot_aanpakken": [
            ("Vastgesteld inkomen hergebruiken in plaats van opnieuw vragen", "5", "5", "4"),  # class 4: 5 * 4 / 5
            ("Eén plan voor schulden én werk", "5", "4", "2,5"),  # 160 is class 2: 5 * 2 / 4
        ],
        "meenemen": [("Eén pagina over kwijtschelding, met één knop", "3", "2", "6")],  # class 4: 3 * 4 / 2
    }
    assert "Hier staat nu geen actie" in text_of(str(page.find(id="niet_nu").find_next("p")))  # type: ignore[union-attr]


def test_the_grid_counts_each_open_action_in_its_place(page: BeautifulSoup) -> None:
    grid = {}
    for row in page.select(".vg-matrix tbody tr"):
        value = int(row.th.get_text())  # type: ignore[union-attr]
        for effort, cell in enumerate(row.select("td"), 1):
            if cell.b:
                grid[value, effort] = int(cell.b.get_text())
    assert grid == {(5, 3): 1, (5, 4): 1, (5, 5): 1, (4, 2): 1, (4, 3): 2, (3, 2): 1}


def test_the_board_holds_every_action_under_its_status(page: BeautifulSoup) -> None:
    columns = [
        (column.h3.select_one(".kr-toelichting").get_text(), len(column.select("li")))  # type: ignore[union-attr]
        for column in page.select(".vg-bord section")
    ]
    assert columns == [("1", 1), ("2", 2), ("3", 3), ("2", 2), ("4", 4), ("3", 3), ("1", 1)]


def test_the_last_line_of_a_log_is_in_the_row_and_the_rest_opens(page: BeautifulSoup) -> None:
    rows = page.select("#alle ~ .kr-scroll tbody tr")
    assert len(rows) == 16
    (warm,) = [row for row in rows if "Het KCC belt samen" in row.get_text()]
    assert text_of(str(warm.select("td")[-1])) == (
        "7 april 2026: geborgd Eerder: 5 regels 30 september 2025: gemeten 2 juni 2025: doorgevoerd "
        "14 april 2025: in uitvoering 24 maart 2025: gekozen 6 februari 2025: idee"
    )


def test_every_figure_of_time_has_a_dot_and_the_middle_a_line(page: BeautifulSoup) -> None:
    """The scale runs from 0 to 500 over 296 units from 12: day 100 stands at 12 + 59.2, day 418 at 12 + 247.5."""
    drawing = page.select_one("svg.vg-duur")
    assert isinstance(drawing, Tag)
    assert len(drawing.select("circle")) == 9
    assert len(drawing.select("path.vg-duur-punt")) == 3
    assert [str(line["d"]) for line in drawing.select(".vg-duur-midden")] == ["M71.0 21v26", "M259.0 79v26"]
    assert "500 dagen" in drawing.get_text()


# --- the rules, on small records ------------------------------------------------------------------------------------


def test_a_move_is_a_line_with_another_status_and_counts_once_per_action() -> None:
    """Of three lines in 90 days two brought a status; a line of exactly 90 days ago counts, one of 91 does not."""
    edge, before = records.TODAY - timedelta(days=90), records.TODAY - timedelta(days=91)
    found = view(
        records.action(("2026-10-01", "idee"), ("2026-10-20", "idee"), ("2026-11-01", "gekozen"), id="a"),
        records.action((str(edge), "idee"), id="b"),
        records.action((str(before), "idee"), id="c"),
    )
    assert [(period.dagen, period.acties, period.statussen) for period in found["periodes"]] == [
        (30, 1, (("gekozen", 1),)),
        (90, 2, (("idee", 2), ("gekozen", 1))),
    ]


def test_the_middle_of_an_even_number_lies_halfway() -> None:
    actions = [
        records.action(("2026-01-01", "idee"), (day, "doorgevoerd"), id=day) for day in ("2026-01-11", "2026-01-12")
    ]
    found = durations(actions, records.TODAY)
    assert found is not None
    assert [(row.code, row.aantal, row.midden) for row in found.rijen] == [("doorgevoerd", 2, 10.5)]


def test_nothing_carried_out_has_no_middle() -> None:
    assert durations([records.action()], records.TODAY) is None
    page = page_of(catalogue(records.action()))
    assert page.find(id="duur") is None


def test_what_is_carried_out_after_today_is_not_counted_yet() -> None:
    coming = records.action(("2026-01-01", "idee"), ("2026-11-22", "doorgevoerd"))
    assert durations([coming], records.TODAY) is None
    assert durations([coming], date(2026, 11, 22)) is not None


def test_a_day_of_zero_can_be_drawn() -> None:
    found = durations([records.action(("2026-01-01", "idee"), ("2026-01-01", "geborgd"))], records.TODAY)
    assert found is not None
    assert [row.midden for row in found.rijen] == [0, 0]


def test_a_status_of_the_catalogue_itself_gets_its_column() -> None:
    own = {"woordenlijsten": {"actie.status": {"wacht_op_raad": "Wacht op de raad"}}}
    actie = records.action()
    line = actie.logboek[0].model_copy(update={"status": "wacht_op_raad"})
    found = catalogue(actie.model_copy(update={"logboek": (line,)}))
    page = page_of(replace(found, settings=Settings.model_validate(own)))
    assert table(page, "organisatie-titel")[0][-2:] == ["Wacht op de raad", "Samen"]


def test_an_action_without_priority_is_told_and_not_guessed() -> None:
    scored = records.action(id="a", prioriteit={"klantwaarde": 4, "inspanning": 4})
    assert "Van nog 1 actie is de prioriteit niet ingevuld." in text_of(
        str(page_of(catalogue(scored, records.action(id="b"))))
    )
    assert "Van 1 actie moet nog iets worden gedaan, maar de prioriteit is niet ingevuld." in text_of(
        str(page_of(catalogue(records.action())))
    )


def test_what_is_carried_out_or_stopped_needs_no_choice() -> None:
    scored = {"prioriteit": {"klantwaarde": 5, "inspanning": 1}}
    ended = [
        records.action(("2026-01-01", status), id=status, **scored) for status in ("doorgevoerd", "gestopt", "geborgd")
    ]
    choice = view(*ended)["keuze"]
    assert (choice.aantal, choice.zonder, choice.klaar) == (0, 0, 3)
    assert "er valt nu niets te kiezen" in text_of(str(page_of(catalogue(*ended))))


@pytest.mark.parametrize(
    ("actions", "words"),
    [
        ([], "Er zijn nog geen verbeteracties om te volgen."),
        ([records.action()], "Er is één verbeteractie, en die heeft de status ‘Idee’."),
        (
            [records.action(id="a"), records.action(id="b")],
            "Van de 2 verbeteracties is er nog geen doorgevoerd; in de laatste 90 dagen bewoog er geen.",
        ),
        (
            [records.action(id="a"), records.action(("2026-11-01", "doorgevoerd"), id="b")],
            "Van de 2 verbeteracties is er 1 doorgevoerd; in de laatste 90 dagen bewoog er 1.",
        ),
    ],
)
def test_the_answer_fits_any_number(actions: list[Any], words: str) -> None:
    assert answer(*actions) == words


def test_an_empty_page_says_what_will_come_and_shows_no_table() -> None:
    page = page_of(EMPTY)
    assert "nog geen verbeteracties om te volgen" in page.get_text()
    assert page.select("table, svg, .kr-telling, .kr-opendata") == []


def test_a_large_catalogue_is_counted_in_full_and_shown_in_part() -> None:
    actions = [records.action(id=f"actie-{number:03}") for number in range(progress.MOST + 10)]
    page = page_of(catalogue(*actions))
    assert len(page.select("#alle ~ .kr-scroll tbody tr")) == progress.MOST
    assert "En nog 10; alles staat in de open data" in text_of(str(page))
    assert len(page.select(".vg-bord li")) == progress.OP_BORD
    assert table(page, "organisatie-titel")[-1][-1] == str(progress.MOST + 10)
    more = page.select_one(".vg-bord p a")
    assert isinstance(more, Tag)
    assert (more.get_text(), str(more["href"])) == ("En nog 54", "../verbeteringen/status_idee/")


def test_a_year_later_nothing_moved_and_nothing_else_changed() -> None:
    """The date alone decides what is recent."""
    later = example(today=date(2027, 11, 21))
    now, then = (progress.view(found) for found in (example(), later))
    assert [period.acties for period in then["periodes"]] == [0, 0]
    same = ("totaal", "doorgevoerd", "klaar_gemeten", "per_organisatie", "per_klantreis", "duur", "keuze", "statussen")
    assert {name: then[name] for name in same} == {name: now[name] for name in same}
