"""What leads back to a person is found, however it is spelled; what does not is left alone."""

from pathlib import Path

import pytest
from small_catalogue import ACTION, JOURNEY, PROJECT, check, codes

from catalogue.privacy import Trace, traces

HANDS_OFF = "registers/uitzonderingen.yml"


def found(text: str) -> list[tuple[str, str]]:
    return [(trace.code, trace.value) for trace in traces(text)]


@pytest.mark.parametrize(
    "number",
    [
        "06-12345678",
        "06 12345678",
        "06 1234 5678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06–12345678",
        "06\u00a012345678",
        "0612345678",
        "+31 6 12345678",
        "+31612345678",
        "+31 (0)6 12345678",
        "(+31) 6 12345678",
        "0031612345678",
        "0031 6 1234 5678",
        "(010) 123 45 67",
        "010-1234567",
        "010 - 123 45 67",
        "0101234567",
        "0341-123456",
        "088 123 4567",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Bel {}.", "tel:{}", "({})", '"{}"', "{}, of mail", "{}/kamer 2"])
def test_a_telephone_number_is_found(number: str, around: str) -> None:
    ((code, value),) = found(around.format(number))
    assert code == "E502"
    assert value.strip("()") in number


@pytest.mark.parametrize(
    "text",
    [
        "14 0400",
        "0800-1234",
        "0800 123 4567",
        "0900 1234",
        "0900-1234567",
        "0906-1234567",
        "112",
        "1234 AB",
        "1234 AB 12",
        "2026-11-21",
        "21-11-2026",
        "01-02-2026 12:30",
        "van 01-02-2026 tot 03-04-2026",
        "08:30 - 09:45",
        "€ 1.234.567,89",
        "€ 123.456.782",
        "€123456782",
        "0,0123456789",
        "1.0123456789",
        "zaak 2026-0123456789",
        "Z/2026/123456782",
        "kenmerk ABC123456782",
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "gm0363",
        "https://eikenhove.example/0612345678/",
        "id_0612345678",
        "12345678",
        "1234567890123456",
    ],
)
def test_what_is_nobodys_own_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "number", ["111222333", "1112.22.333", "111.222.333", "111 222 333", "1112 22 333", "123456782"]
)
@pytest.mark.parametrize("around", ["{}", "BSN: {}", "{}.", "({})", "{},"])
def test_a_number_that_passes_the_test_of_a_bsn_is_found(number: str, around: str) -> None:
    assert found(around.format(number)) == [("E501", number)]


@pytest.mark.parametrize("number", ["111222334", "123456789", "111.222.334", "000000000"])
def test_a_number_that_fails_the_test_is_none(number: str) -> None:
    assert found(number) == []


@pytest.mark.parametrize(
    "address",
    [
        "jan@eikenhove.example",
        "j.de.vries-bos+wmo@post.eikenhove.example",
        "JAN@EIKENHOVE.EXAMPLE",
        "jan_2@xn--eikenhve-f1a.example",
    ],
)
@pytest.mark.parametrize("around", ["{}", "mailto:{}", "<{}>", "({}).", "mail {}, of bel"])
def test_an_e_mail_address_is_found(address: str, around: str) -> None:
    assert found(around.format(address)) == [("E503", address)]


def test_an_address_within_one_office_is_found_in_angle_brackets() -> None:
    assert found("Van: Jan <jan@werkplek12>") == [("E503", "jan@werkplek12")]


@pytest.mark.parametrize("text", ["@eikenhove", "om 9 @ de balie", "jan@", "een@twee", "a @ b.nl"])
def test_an_at_sign_alone_is_no_address(text: str) -> None:
    assert found(text) == []


def test_places_count_lines_as_an_editor_does() -> None:
    """A line separator in a text is no end of a line."""
    text = "een\u2028twee\x0c\r\nbel 0612345678 en 010-1234567\rjan@eikenhove.example"
    assert list(traces(text)) == [
        Trace(2, 5, "E502", "0612345678"),
        Trace(2, 19, "E502", "010-1234567"),
        Trace(3, 1, "E503", "jan@eikenhove.example"),
    ]


def test_of_what_overlaps_one_is_found() -> None:
    assert found("0612345678@eikenhove.example") == [("E503", "0612345678@eikenhove.example")]


def test_exceptions_are_passed_over_to_the_letter() -> None:
    text = "info@eikenhove.example 06-12345678 06 12345678"
    assert [trace.value for trace in traces(text, {"info@eikenhove.example", "06-12345678"})] == ["06 12345678"]


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "hooks/catalogue/reference").glob("*.csv")), ids=lambda path: path.name
)
def test_no_line_of_the_reference_lists_looks_like_a_person(path: Path) -> None:
    assert list(traces(path.read_text(encoding="utf-8"))) == []


def test_no_line_of_the_example_looks_like_a_person() -> None:
    for folder in ("journeys", "improvements", "registers"):
        for path in (PROJECT / folder).iterdir():
            assert list(traces(path.read_text(encoding="utf-8"))) == [], path


def test_comments_stories_and_quoted_texts_are_read(tmp_path: Path) -> None:
    findings = check(
        tmp_path,
        (JOURNEY, "status: vastgesteld", "status: vastgesteld # mevrouw 06-12345678"),
        (ACTION, 'rol: "Teamleider wonen"', 'rol: "Teamleider wonen, BSN 111222333"'),
        more={"journeys/verhuizen.md": "Noor\n\nMail noor@eikenhove.example.\n"},
    )
    assert [(one.path, one.line, one.column, one.code) for one in findings] == [
        (ACTION, 3, 60, "E501"),
        ("journeys/verhuizen.md", 3, 6, "E503"),
        (JOURNEY, 9, 31, "E502"),
    ]


def test_a_bsn_is_not_repeated_in_the_message(tmp_path: Path) -> None:
    """The report of a check may be read by more people than the file."""
    (finding,) = check(tmp_path, (JOURNEY, "status: vastgesteld", "status: vastgesteld # 111222333"))
    assert "111222333" not in finding.message + finding.hint


def test_what_cannot_be_read_as_yaml_is_read_for_this(tmp_path: Path) -> None:
    found = check(tmp_path, more={JOURNEY: 'titel: "Bel 06-12345678\n'})
    assert sorted(codes(found)) == ["E006", "E502"]


def test_an_exception_needs_its_reason(tmp_path: Path) -> None:
    story = {"journeys/verhuizen.md": "Mail info@eikenhove.example.\n"}
    good = "- {waarde: info@eikenhove.example, reden: Algemeen adres}\n"
    assert check(tmp_path, more={**story, HANDS_OFF: good}) == []
    assert codes(check(tmp_path, more={**story, HANDS_OFF: "- {waarde: info@eikenhove.example}\n"})) == ["E205"]
    assert codes(check(tmp_path, more={**story, HANDS_OFF: "- {reden: Algemeen adres}\n"})) == ["E503", "E205"]


def test_a_file_of_exceptions_that_cannot_be_read_excepts_nothing(tmp_path: Path) -> None:
    story = {"journeys/verhuizen.md": "Mail info@eikenhove.example.\n"}
    found = check(tmp_path, more={**story, HANDS_OFF: '- {waarde: "info@eikenhove.example}\n'})
    assert codes(found) == ["E503", "E006", "E503"]
