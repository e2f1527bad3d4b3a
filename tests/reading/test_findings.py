"""A finding in all its forms: for people, for programs, and for what shows it at a line of a pull request."""

import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_catalogue import JOURNEY, check

from catalogue.reading.findings import Finding, as_line, as_text, count, excerpt, finding, messages, shown, summary
from catalogue.reading.forms import FORMS, as_github, as_gitlab, as_json, as_summary

ERROR = Finding("journeys/x.yml", 14, 11, "E101", "error", "Er is geen kanaal 'telefon'.", "Bedoelt u 'telefoon'?")
WARNING = Finding("improvements/y.yml", 2, 1, "W101", "warning", "De titel begint niet met 'Ik'.", "Begin met 'Ik'.")
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "Stap: #1; einde",
    "{{ 7*7 }}",
    "{waarde.__class__}",
    "{0}",
    "](javascript:alert(1))",
    "x" * 5_000,
    "\u202eomgekeerd\u202c",
    "nul\x00nul",
    "\x1b[31mrood\x1b[0m",
    "%0A::error::zelf",
    "een\ntwee\r\ndrie",
    "\u2028nieuwe\u2029regel\x85",
    "'; drop table",
]


def test_a_finding_in_a_terminal() -> None:
    assert as_line(ERROR) == (
        "journeys/x.yml:14:11: fout E101: Er is geen kanaal 'telefon'.\n    Bedoelt u 'telefoon'?"
    )
    assert as_line(WARNING).startswith("improvements/y.yml:2:1: let op W101: ")


def test_a_finding_shows_its_line_with_a_mark_under_what_it_is_about() -> None:
    assert as_line(replace(ERROR, regel="  kanalen: [telefon]")).splitlines()[1:3] == [
        "   14 |   kanalen: [telefon]",
        "      |           ^",
    ]


def test_of_a_long_line_the_part_around_the_column_is_shown() -> None:
    line, mark = excerpt(replace(ERROR, regel="x" * 300 + "y" + "x" * 300, column=301))
    assert line[mark.index("^")] == "y"
    assert line.count("…") == 2
    assert len(line) < 120


@given(st.text(), st.integers(1, 700))
def test_the_mark_stands_under_the_column_in_any_line(regel: str, column: int) -> None:
    line, mark = excerpt(replace(ERROR, regel=regel, column=column))
    assert (line == "") == (regel == "")
    if regel:
        assert line.isprintable()
        assert mark.endswith("^")
        if column <= len(regel) and regel[column - 1].isprintable():
            assert regel[column - 1] in at_cell(line, mark.index("^"))


def at_cell(line: str, number: int) -> str:
    """What a terminal shows in a cell: a character with the accents that are on it, a wide one in two cells."""
    cells: list[str] = []
    for char in line:
        if unicodedata.category(char) in {"Mn", "Me"} and cells:
            cells[-1] += char
        else:
            cells += [char] * (2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1)
    return "".join(cells[number - 1 : number + 1])


@pytest.mark.parametrize(
    "before", ["gewoon", "één", "e\u0301e\u0301n", "\U0001f389 feest", "\u65e5\u672c\u8a9e", "een\ttab", "\xa0"]
)
def test_the_mark_stands_under_the_value_whatever_stands_before_it(before: str) -> None:
    """Only a loose accent takes no place, and an emoji or a Chinese character takes two."""
    regel = f"- {{titel: {before}, categorie: nergens}}"
    line, mark = excerpt(replace(ERROR, regel=regel, column=regel.index("nergens") + 1))
    shown_before = line.partition("nergens")[0]
    loose, wide = shown_before.count("\u0301"), len(re.findall("[\U0001f389\u65e5\u672c\u8a9e]", shown_before))
    assert mark.index("^") == len(shown_before) - loose + wide


def test_a_line_with_something_personal_on_it_is_not_shown(tmp_path: Path) -> None:
    """What a check says ends in logs, and stays there."""
    found = check(tmp_path, (JOURNEY, "Noor verhuist en weet niet", "BSN 111222333 van Noor # die weet niet"))
    assert {one.code for one in found} >= {"E501"}
    assert all("111222333" not in as_line(one) for one in found)


def test_a_mend_is_in_json_as_edits_and_is_left_out_without_one(tmp_path: Path) -> None:
    (found,) = check(tmp_path, (JOURNEY, "herijken_voor: 2027-06-01", "herijken_voor: 1 juni 2027"))
    (told,) = json.loads(as_json([found]))
    edit = {"path": JOURNEY, "line": 8, "column": 16, "old": "1 juni 2027", "new": "2027-06-01"}
    assert told["herstel"] == [edit]
    assert "herstel" not in json.loads(as_json([ERROR]))[0]


def test_the_summary_for_github_shows_each_mend_as_a_change_and_nothing_in_it_is_markdown(tmp_path: Path) -> None:
    (found,) = check(tmp_path, (JOURNEY, "herijken_voor: 2027-06-01", "herijken_voor: 1 juni 2027"))
    told = as_summary([found, ERROR])
    assert "- 1 juni 2027\n+ 2027-06-01\n" in told
    assert told.count("```") == 2
    sly = replace(found, message="<img src=x> [x](javascript:1) `")
    assert "\\<img src=x\\> \\[x\\](javascript:\u20601) \\`" in as_summary([sly])
    assert as_summary([ERROR]) == ""


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([], "Geen fouten en geen waarschuwingen."),
        ([ERROR], "1 fout en geen waarschuwingen in 1 bestand."),
        ([WARNING], "Geen fouten en 1 waarschuwing in 1 bestand."),
        ([ERROR, WARNING], "1 fout en 1 waarschuwing in 2 bestanden."),
        ([ERROR, ERROR, WARNING, WARNING], "2 fouten en 2 waarschuwingen in 2 bestanden."),
        ([ERROR] * 12, "12 fouten en geen waarschuwingen in 1 bestand."),
    ],
)
def test_the_closing_line_counts_in_good_dutch(findings: list[Finding], expected: str) -> None:
    assert summary(findings) == expected
    assert as_text(findings).splitlines()[-1] == expected
    assert as_github(findings).splitlines()[-1] == expected
    assert count(findings) == (findings.count(ERROR), findings.count(WARNING))


def test_findings_are_in_order_of_place() -> None:
    unordered = [
        Finding("b.yml", 1, 1, "E101", "error", "", ""),
        Finding("a.yml", 10, 1, "E101", "error", "", ""),
        Finding("a.yml", 9, 10, "W101", "warning", "", ""),
        Finding("a.yml", 9, 9, "E202", "error", "", ""),
        Finding("a.yml", 9, 9, "E101", "error", "", ""),
    ]
    assert [(one.path, one.line, one.column, one.code) for one in sorted(unordered)] == [
        ("a.yml", 9, 9, "E101"),
        ("a.yml", 9, 9, "E202"),
        ("a.yml", 9, 10, "W101"),
        ("a.yml", 10, 1, "E101"),
        ("b.yml", 1, 1, "E101"),
    ]


def test_json_has_exactly_these_keys() -> None:
    assert json.loads(as_json([ERROR])) == [
        {
            "path": "journeys/x.yml",
            "line": 14,
            "column": 11,
            "code": "E101",
            "severity": "error",
            "message": "Er is geen kanaal 'telefon'.",
            "hint": "Bedoelt u 'telefoon'?",
        }
    ]
    assert json.loads(as_json([])) == []


def test_github_shows_a_finding_at_its_line() -> None:
    assert as_github([ERROR, WARNING]).splitlines()[:2] == [
        "::error file=journeys/x.yml,line=14,col=11,title=E101::Er is geen kanaal 'telefon'. Bedoelt u 'telefoon'?",
        "::warning file=improvements/y.yml,line=2,col=1,title=W101::De titel begint niet met 'Ik'. Begin met 'Ik'.",
    ]


def test_github_takes_no_command_from_a_text_or_a_file_name() -> None:
    sly = Finding("a,line=1::b%\n.yml", 1, 1, "E101", "error", "100%\n::error::zelf\r", "::stop-commands::x")
    (line, _closing) = as_github([sly]).splitlines()
    assert line == (
        "::error file=a%2Cline=1%3A%3Ab%25%0A.yml,line=1,col=1,title=E101::100%25%0A::error::zelf%0D ::stop-commands::x"
    )


def test_gitlab_gets_a_report_with_a_fingerprint_for_each() -> None:
    other = Finding(*(ERROR.path, ERROR.line, ERROR.column + 1, *list(ERROR.__getstate__())[3:]))
    report = json.loads(as_gitlab([ERROR, other, WARNING]))
    assert report[0] == {
        "description": "E101: Er is geen kanaal 'telefon'. Bedoelt u 'telefoon'?",
        "check_name": "E101",
        "fingerprint": report[0]["fingerprint"],
        "severity": "major",
        "location": {
            "path": "journeys/x.yml",
            "lines": {"begin": 14},
            "positions": {"begin": {"line": 14, "column": 11}},
        },
    }
    assert report[2]["severity"] == "minor"
    prints = [one["fingerprint"] for one in report]
    assert len(set(prints)) == 3
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in prints)
    assert json.loads(as_gitlab([])) == []


def test_every_form_takes_any_name_of_a_file(tmp_path: Path) -> None:
    """A name may hold whatever the computer allows."""
    found = check(tmp_path, more={"journeys/\udcff\n\x1b[31m<b>.yml": "x"})
    assert [one.path for one in found] == ["journeys/\ufffd\n\x1b[31m<b>.yml"] * 2
    for form in FORMS.values():
        assert "\x1b" not in form(found)
        assert form(found).encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_one_short_line_in_a_message(text: str) -> None:
    one = finding("x.yml", 1, 1, "E101", wat="kanaal", waarde=text, toegestaan=text, suggestion=text)
    for line in (one.message, one.hint):
        assert not any(unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs") for char in line)
        assert len(line) < 800
    assert shown(text) in one.message


@given(st.text())
def test_no_text_of_an_editor_breaks_a_form(text: str) -> None:
    one = finding("x.yml", 1, 1, "E204", verwacht="tekst", gevonden=text, voorbeeld=text, suggestion=text)
    assert as_text([one]).count("\n") == 3
    assert as_github([one]).count("\n") == 2
    assert json.loads(as_json([one]))[0]["message"] == one.message
    assert json.loads(as_gitlab([one]))


def test_a_text_is_shown_whole_or_with_a_mark() -> None:
    assert shown("  een \t twee\n") == "een twee"
    assert shown("x" * 80) == "x" * 80
    assert shown("x" * 81) == "x" * 79 + "…"


def test_a_code_that_does_not_exist_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        finding("x.yml", 1, 1, "E999")


@pytest.mark.parametrize("code", messages())
def test_every_message_says_what_why_and_how(code: str) -> None:
    message = messages()[code]
    for text in (message.titel, message.melding, message.tip, message.wat, message.waarom, message.hoe):
        assert text.strip() == text
        assert text
    only_helps = code.startswith("W14")
    assert message.severity == ("error" if code.startswith("E") else "hint" if only_helps else "warning")
    assert not message.melding.endswith((".", "!", "?")), "a full stop is put after it"
    assert message.titel[0].isupper()


def test_a_message_ends_with_one_mark(tmp_path: Path) -> None:
    (one,) = check(tmp_path, (JOURNEY, "status: vastgesteld", f"status: {'vast' * 50}"))
    assert one.message.endswith("mogelijkheid.")
    assert "…." not in as_text([finding("x.yml", 1, 1, "E205", waarvan="stap", veld="titel", voorbeeld="x" * 900)])
