"""What a text was meant to be: dates, numbers, answers and words as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words import days, meant


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12-03-2026", "2026-03-12"),
        ("12/3/2026", "2026-03-12"),
        ("12.3.2026", "2026-03-12"),
        ("12 maart 2026", "2026-03-12"),
        ("1e mrt. 2026", "2026-03-01"),
        ("2026-3-9", "2026-03-09"),
        ("2027/06/01", "2027-06-01"),
        ("2026-11-21T10:00", "2026-11-21"),
        ("21-11-2026 10:00:30", "2026-11-21"),
        ("\u201c12-03-2026\u201d", "2026-03-12"),
        ("12-13-2026", ""),
        ("31-2-2025", ""),
        ("12-03-26", ""),
        ("maart 2026", ""),
        ("12-03/2026", ""),
        ("1-1-1899", ""),
        ("donderdag 12 maart 2026", "2026-03-12"),
        ("12\u201303\u20132026", "2026-03-12"),
        ("12 - 3 - 2026", "2026-03-12"),
        ("1ste mei 2026.", "2026-05-01"),
        ("2026-03-12 (donderdag)", "2026-03-12"),
        ("20260312", "2026-03-12"),
        ("12032026", ""),
    ],
)
def test_a_day(text: str, day: str) -> None:
    assert days.day(text) == day


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_in_each_dutch_way(day: date) -> None:
    for text in (f"{day.day}-{day.month}-{day.year}", f"{day:%d/%m/%Y}", f"{day.year}.{day.month}.{day.day}"):
        assert days.day(text) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "whole", "number"),
    [
        ("1 350", "1350", "1350"),
        ("1\u00a0350", "1350", "1350"),
        ("1.350", "1350", "1.350"),
        ("78,5", "", "78.5"),
        ("80%", "", "80"),
        ("80 procent", "", "80"),
        ("-3", "-3", "-3"),
        ("1.35.0", "", ""),
        ("acht", "8", "8"),
        ("08", "8", "8"),
        ("+8", "8", "8"),
        ("1.350,00", "1350", "1350.00"),
        ("1350,-", "1350", ""),
        ("8,", "8", "8"),
        ("0123", "", ""),
        ("1,350", "", "1.350"),
        ("2 uur", "", ""),
    ],
)
def test_a_number(text: str, whole: str, number: str) -> None:
    assert (meant.whole(text), meant.number(text)) == (whole, number)


def test_a_part_of_a_percent_may_be_a_percentage_too_and_nobody_knows() -> None:
    assert (meant.percentage("0,3"), meant.percentage("12,5%"), meant.percentage("1,0")) == ("", "12.5", "1.0")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("\u20ac 12,50", "12.50"),
        ("12,-", "12"),
        ("1.250 euro", "1250"),
        ("1.250,75", "1250.75"),
        ("12,505", ""),
        ("veel", ""),
    ],
)
def test_an_amount(text: str, amount: str) -> None:
    assert meant.amount(text) == amount


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 uur", "120"),
        ("half uur", "30"),
        ("anderhalf uur", "90"),
        ("25 min.", "25"),
        ("1,5 u", "90"),
        ("een dag", ""),
    ],
)
def test_minutes(text: str, minutes: str) -> None:
    assert meant.minutes(text) == minutes


def test_an_answer() -> None:
    assert [meant.answer(text) for text in ("Ja", "TRUE", "nee", "waar", "x", "misschien")] == [
        "true",
        "true",
        "false",
        "true",
        "",
        "",
    ]


def test_a_word_is_known_by_its_spelling_and_by_its_label() -> None:
    known = {"ter_toetsing": "Ter toetsing", "doorlooptijd": "Duurt lang", "ja": "Ja", "nee": "Ja"}
    told = [meant.word(text, known) for text in ("Ter Toetsing", "ter\u2013toetsing", "duurt lang", "ja", "lang", "")]
    assert told == ["ter_toetsing", "ter_toetsing", "doorlooptijd", "", "", ""]


def test_a_row() -> None:
    assert meant.parts("telefoon, brief; e-mail en balie") == ["telefoon", "brief", "e-mail", "balie"]
    assert meant.parts("(a, b)") == ["a", "b"]
    assert meant.parts("1-5", ranges=True) == meant.parts("1 t/m 5", ranges=True) == ["1", "5"]
    assert meant.parts("eik-kcc") == ["eik-kcc"]


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    for ask in (meant.bare, days.day, meant.whole, meant.number, meant.percentage, meant.amount, meant.answer):
        assert isinstance(ask(text), str)
    assert isinstance(meant.minutes(text) + meant.duration(text) + meant.folded(text), str)
    assert all(meant.parts(text))


@pytest.mark.parametrize(
    ("text", "score"),
    [("2/5", "2"), ("2 van de 5", "2"), ("2 van 10", ""), ("score 3", "3"), ("2,0", "2"), ("Twee", "2"), ("2-3", "")],
)
def test_a_score_of_five(text: str, score: str) -> None:
    assert meant.score(text, 5) == score


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[telefoon, brief]", ["telefoon", "brief"]),
        ("{telefoon}", ["telefoon"]),
        ("eik-wmo]", ["eik-wmo"]),
        ("- telefoon - brief", ["telefoon", "brief"]),
        ('"telefoon", "brief"', ["telefoon", "brief"]),
        ("UWV (werk.nl)", ["UWV (werk.nl)"]),
        ("heel boos", ["heel boos"]),
    ],
)
def test_a_row_is_taken_apart(text: str, parts: list[str]) -> None:
    assert meant.parts(text) == parts


def test_names_have_no_spaces_so_at_a_space_the_next_begins() -> None:
    assert meant.parts("eik-kcc eik-wmo", names=True) == ["eik-kcc", "eik-wmo"]
    assert meant.parts("Team Werk", names=True) == ["Team Werk"]
