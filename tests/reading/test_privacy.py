"""What leads back to a person is found, however it is spelled and wherever it stands; what does not is left alone.

The two lists beside this file are the measure: what must be found, and what must not.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from places import EXAMPLE, PROJECT
from small_catalogue import ACTION, JOURNEY, check, codes

from catalogue.reading.findings import Finding
from catalogue.reading.privacy import MOST, Reading, Trace, key, of_story, of_yaml, traces
from catalogue.reading.source import parse

DATA = Path(__file__).parent
PERSONAL: dict[str, Any] = yaml.safe_load((DATA / "personal.yml").read_text(encoding="utf-8"))
INNOCENT: list[str] = yaml.safe_load((DATA / "innocent.yml").read_text(encoding="utf-8"))
HANDS_OFF = "registers/uitzonderingen.yml"
SETTINGS = "mkdocs.yml"
STORY = "journeys/verhuizen.md"
Read = Callable[[str], Reading]


def as_yaml(text: str) -> Reading:
    source = parse(text.encode())
    return of_yaml(source.text, source.refolded)


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(trace.code, trace.value) for trace in traces(reading)[0]]


def personal() -> Iterator[tuple[str, str, Read]]:
    """Every text that must be found, its code, and how it is read."""
    for code, texts in PERSONAL.items():
        if code == "stories":
            yield from ((code, text, of_story) for code, group in texts.items() for text in group)
        elif code == "yaml":
            yield from ((code, text, as_yaml) for code, group in texts.items() for text in group)
        else:
            yield from ((code, text, read) for text in texts for read in (of_yaml, of_story))


@pytest.mark.parametrize("code", ["E501", "E502", "E503", "E504", "E505", "E506", "W504", "W505"])
def test_what_leads_back_to_a_person_is_found_in_every_spelling(code: str) -> None:
    missed = [
        (text, read.__name__)
        for wanted, text, read in personal()
        if wanted == code and code not in {one.code for one in traces(read(text))[0]}
    ]
    assert missed == []


@pytest.mark.parametrize("read", [of_yaml, of_story], ids=["yaml", "story"])
def test_what_only_looks_like_a_person_is_left_alone(read: Read) -> None:
    assert [(text, one) for text in INNOCENT for one in found(read(text))] == []


def test_the_lists_are_long_and_say_nothing_twice() -> None:
    texts = [text for _, text, read in personal() if read is not of_story or text not in INNOCENT]
    assert len(set(texts)) >= 300
    assert len(INNOCENT) == len(set(INNOCENT)) >= 250
    assert not set(texts) & set(INNOCENT)


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "hooks/catalogue/reference").glob("*.csv")), ids=lambda path: path.name
)
def test_no_line_of_the_reference_lists_looks_like_a_person(path: Path) -> None:
    assert found(of_yaml(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("folder", ["journeys", "improvements", "registers"])
def test_no_line_of_the_example_looks_like_a_person(folder: str) -> None:
    for path in sorted((EXAMPLE / folder).iterdir()):
        text = path.read_text(encoding="utf-8")
        assert found(of_story(text) if path.suffix == ".md" else as_yaml(text)) == [], path


def test_no_page_of_the_documentation_looks_like_a_person() -> None:
    for path in sorted((PROJECT / "docs").glob("*.md")):
        reading = of_story(path.read_text(encoding="utf-8"))
        assert traces(reading)[0] == [], path


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_any_text_can_be_read(text: str) -> None:
    for reading in (of_yaml(text), of_story(text), as_yaml(text)):
        assert all(0 <= one.index < len(text) for one in traces(reading)[0])


@given(st.lists(st.sampled_from([text for _, text, _ in personal()] + INNOCENT), max_size=6))
def test_texts_after_each_other_are_read_too(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    for reading in (of_yaml(text), of_story(text)):
        assert all(0 <= one.index < len(text) for one in traces(reading)[0])


def test_a_number_is_found_wherever_it_stands_in_a_line() -> None:
    for around in ("{}", "Bel {}.", "tel:{}", "({})", '"{}"', "{}, of mail", "{}/kamer 2", "x\n{}\ny"):
        for number in ("06-12345678", "010-1234567", "+31 6 12345678"):
            assert [code for code, _ in found(of_yaml(around.format(number)))] == ["E502"], around
        for number in ("111222333", "111 222 333"):
            assert [code for code, _ in found(of_yaml(around.format(number)))] in (["E501"],), around


def test_places_count_from_the_file_and_not_from_what_is_read() -> None:
    text = 'a: "\\u0030\\u0036-12345678" # jan@eikenhove.example\nb: >\n  Bel 06\n  12345679 nu\n'
    assert [(trace.index, trace.value) for trace in traces(as_yaml(text))[0]] == [
        (text.index("\\u0030"), "06-12345678"),
        (text.index("jan"), "jan@eikenhove.example"),
        (text.index("06\n"), "06 12345679"),
    ]
    story = "Bel **06**-\n**12345678** of [mail](mailto:jan%40eikenhove.example)"
    assert [(trace.index, trace.value) for trace in traces(of_story(story))[0]] == [
        (story.index("06"), "06- 12345678"),
        (story.index("jan"), "jan@eikenhove.example"),
    ]


def test_numbers_in_a_list_are_not_joined() -> None:
    assert found(of_story("- 06\n- 12345678\n")) == []
    assert found(as_yaml("- 06\n- 12345678\n")) == []
    assert found(as_yaml("a: |\n  - 06\n  - 12345678\n")) == []


def test_of_what_overlaps_one_is_found() -> None:
    assert found(of_yaml("0612345678@eikenhove.example")) == [("E503", "0612345678@eikenhove.example")]
    assert found(of_yaml("NL91 ABNA 0417 1643 00")) == [("E504", "NL91 ABNA 0417 1643 00")]
    assert found(of_yaml("geb. 03031980, BSN 111222333")) == [("E506", "03031980"), ("E501", "111222333")]


def test_no_more_than_the_first_two_hundred_are_told() -> None:
    text = "".join(f"jan{number}@eikenhove.example\n" for number in range(1000))
    assert len(traces(of_yaml(text))[0]) == MOST
    assert traces(of_yaml(text))[0][0] == Trace(0, "E503", "jan0@eikenhove.example")


def test_what_may_stay_does_not_hide_what_comes_after_it() -> None:
    text = "info@eikenhove.example\n" * 1000 + "jan@eikenhove.example\n"
    told, met = traces(of_yaml(text), {"info@eikenhove.example"})
    assert [one.value for one in told] == ["jan@eikenhove.example"]
    assert met == {"info@eikenhove.example"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("06-12345678", "+31 (0)6 1234 5678"),
        ("0031612345678", "06 12 34 56 78"),
        ("088-1234567", "+31881234567"),
        ("INFO@Eikenhove.example", "info (at) eikenhove (punt) example"),
        ("NL91 ABNA 0417 1643 00", "nl91abna0417164300"),
        ("1234 AB 12", "1234AB, 12"),
        ("111.222.333", "111222333"),
        ("mevrouw De Vries", "Mevrouw de Vries"),
    ],
)
def test_a_value_is_known_again_in_another_spelling(one: str, other: str) -> None:
    assert key(one) == key(other)


def personal_findings(findings: list[Finding]) -> list[tuple[str, int, int, str]]:
    return [(one.path, one.line, one.column, one.code) for one in findings]


def test_comments_stories_and_quoted_texts_are_read(tmp_path: Path) -> None:
    findings = check(
        tmp_path,
        (JOURNEY, "status: vastgesteld", "status: vastgesteld # mevrouw 06-12345678"),
        (ACTION, 'rol: "Teamleider wonen"', 'rol: "Teamleider wonen, BSN 111222333"'),
        more={STORY: "Noor\n\nMail noor@eikenhove.example.\n"},
    )
    assert personal_findings(findings) == [
        (ACTION, 3, 60, "E501"),
        (STORY, 3, 6, "E503"),
        (JOURNEY, 9, 31, "E502"),
    ]


def test_the_names_of_files_and_folders_are_read(tmp_path: Path) -> None:
    (tmp_path / "journeys" / "bsn-111222333").mkdir(parents=True)
    findings = check(tmp_path, more={"improvements/06-12345678.yml": "titel: a\n", "journeys/06-12345679.md": "x\n"})
    assert [(one.path, one.code) for one in findings if one.code.startswith("E50")] == [
        ("improvements/06-12345678.yml", "E502"),
        ("journeys/06-12345679.md", "E502"),
        ("journeys/bsn-111222333", "E501"),
    ]


def test_the_settings_are_read_those_of_the_site_builder_too(tmp_path: Path) -> None:
    findings = check(
        tmp_path,
        (SETTINGS, "site_name:", "copyright: © jan@eikenhove.example\nsite_author: bel 06-12345678\nsite_name:"),
    )
    assert [(one.path, one.line, one.code) for one in findings] == [(SETTINGS, 2, "E503"), (SETTINGS, 3, "E502")]


def test_the_pages_that_are_written_by_hand_are_read_and_the_names_of_all_that_is_published(tmp_path: Path) -> None:
    more = {
        "docs/over.md": "---\ntitle: Over\n---\n\nMail jan@eikenhove.example.\n",
        "docs/team/wij.markdown": "Bel 06-**12345678**\n",
        "docs/team/06-12345679.png": b"\x89PNG",
        "docs/.verborgen/uit.md": "06-12345678\n",
        "docs/ander.md": "\ufeffNaam\n".encode("utf-16"),
    }
    assert [(one.path, one.line, one.column, one.code) for one in check(tmp_path, more=more)] == [
        ("docs/ander.md", 1, 1, "E003"),
        ("docs/over.md", 5, 6, "E503"),
        ("docs/team/06-12345679.png", 1, 1, "E502"),
        ("docs/team/wij.markdown", 1, 5, "E502"),
    ]


def test_a_general_address_in_the_settings_may_stand_everywhere(tmp_path: Path) -> None:
    contact = "{email: info@eikenhove.example, telefoon: 088-1234567}"
    settings = f"INHERIT: hooks/basis.yml\nsite_name: x\nextra:\n  catalogue:\n    contact: {contact}\n"
    story = "Bel +31 88 123 45 67 of mail INFO@eikenhove.example.\n"
    assert check(tmp_path, more={SETTINGS: settings, STORY: story}) == []


def test_what_is_secret_is_not_repeated_in_the_message(tmp_path: Path) -> None:
    """The report of a check may be read by more people than the file."""
    secrets = ("111222333", "NL91ABNA0417164300", "3 maart 1980")
    more = {STORY: f"BSN {secrets[0]}, rekening {secrets[1]}, geboren {secrets[2]}\n"}
    findings = check(tmp_path, more=more)
    assert codes(findings) == ["E501", "E504", "E506"]
    assert not [one for one in findings for secret in secrets if secret in one.message + one.hint]


def test_every_error_names_the_page_that_says_what_to_do(tmp_path: Path) -> None:
    more = {STORY: "111222333 06-12345678 jan@x.example NL91ABNA0417164300 1234 AB 12 geb. 3-3-1980\n"}
    findings = check(tmp_path, more=more)
    assert sorted(codes(findings)) == ["E501", "E502", "E503", "E504", "E505", "E506"]
    title = (PROJECT / "docs/persoonsgegevens-in-git.md").read_text(encoding="utf-8").partition("title: ")[2]
    assert all(title.partition("\n")[0] in one.hint for one in findings)


def test_what_cannot_be_read_as_yaml_is_read_for_this(tmp_path: Path) -> None:
    findings = check(tmp_path, more={JOURNEY: 'titel: "Bel 06-12345678\n'})
    assert sorted(codes(findings)) == ["E006", "E502"]


def test_an_exception_needs_its_reason(tmp_path: Path) -> None:
    story = {STORY: "Mail info@eikenhove.example.\n"}
    good = "- {waarde: info@eikenhove.example, reden: Algemeen adres}\n"
    assert check(tmp_path, more={**story, HANDS_OFF: good}) == []
    assert codes(check(tmp_path, more={**story, HANDS_OFF: "- {waarde: info@eikenhove.example}\n"})) == ["E205"]
    assert codes(check(tmp_path, more={**story, HANDS_OFF: "- {reden: Algemeen adres}\n"})) == ["E503", "E205"]


def test_a_file_of_exceptions_that_cannot_be_read_excepts_nothing(tmp_path: Path) -> None:
    story = {STORY: "Mail info@eikenhove.example.\n"}
    findings = check(tmp_path, more={**story, HANDS_OFF: '- {waarde: "info@eikenhove.example}\n'})
    assert codes(findings) == ["E503", "E006", "E503"]


def test_an_exception_that_nothing_uses_any_more_is_told(tmp_path: Path) -> None:
    """Its own line is no use of it."""
    exceptions = (
        "- {waarde: info@eikenhove.example, reden: Algemeen adres}\n- {waarde: 088-1234567, reden: Algemeen nummer}\n"
    )
    findings = check(tmp_path, more={STORY: "Bel +31 88 123 45 67.\n", HANDS_OFF: exceptions})
    assert [(one.path, one.line, one.column, one.code) for one in findings] == [(HANDS_OFF, 1, 12, "W506")]


@pytest.mark.parametrize(
    "use",
    [
        {ACTION: None},
        {SETTINGS: None},
        {"improvements/088-1234567.yml": "x\n"},
        {STORY: "088 123 45 67\n"},
        {"docs/over.md": "Bel 088 123 45 67.\n"},
    ],
    ids=["record", "settings", "file name", "story", "page by hand"],
)
def test_an_exception_is_used_wherever_the_guard_looks(tmp_path: Path, use: dict[str, str | None]) -> None:
    edits = [(path, "titel:" if path == ACTION else "site_name:") for path, text in use.items() if text is None]
    findings = check(
        tmp_path,
        *((path, begin, f"# 088-1234567\n{begin}") for path, begin in edits),
        more={path: text for path, text in use.items() if text}
        | {HANDS_OFF: "- {waarde: 088-1234567, reden: Algemeen nummer}\n"},
    )
    assert "W506" not in codes(findings)


def test_of_an_exception_nothing_is_said_when_a_file_could_not_be_read(tmp_path: Path) -> None:
    exceptions = "- {waarde: info@eikenhove.example, reden: Algemeen adres}\n"
    findings = check(tmp_path, more={HANDS_OFF: exceptions, STORY: "Mail ïnfo".encode("utf-16")})
    assert codes(findings) == ["E003"]
