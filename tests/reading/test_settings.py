"""What a municipality settles for itself, read from the site's own settings and judged at its line."""

from datetime import date
from pathlib import Path

import pytest
from places import EXAMPLE
from small_catalogue import JOURNEY, TODAY, check, codes

from catalogue.model.settings import Settings
from catalogue.reading.findings import Finding
from catalogue.reading.settings import SETTINGS_FILE, load


def read(root: Path, text: str | bytes, today: date | None = None) -> tuple[Settings, list[Finding]]:
    (root / SETTINGS_FILE).write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(root, today)


def places(findings: list[Finding]) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.code) for one in findings]


def test_the_settings_of_the_example_are_good() -> None:
    chosen, findings = load(EXAMPLE)
    assert findings == []
    assert (chosen.organisatie and chosen.organisatie.naam, chosen.vandaag, chosen.demo) == (
        "Gemeente Eikenhove",
        TODAY,
        True,
    )


def test_every_setting(tmp_path: Path) -> None:
    chosen, findings = read(
        tmp_path,
        """\
extra:
  catalogue:
    organisatie: {naam: Gemeente Amsterdam, tooi: gm0363}
    bewerk_url: "https://git.example/bewerk/{path}"
    contact: {naam: Team, email: team@eikenhove.example, telefoon: 14 0400, url: "https://eikenhove.example"}
    term_klant: ondernemer
    vandaag: 2026-11-21
    demo: nee
    toon_concept: ja
    drempelwaarden: {stil_dagen: 90, indicatie_aantal: 20}
    woordenlijsten: {leefgebied: {sport: Sport en bewegen}, toon: {moe: Moe}}
""",
    )
    assert findings == []
    assert chosen.organisatie
    assert chosen.contact
    assert (chosen.organisatie.tooi, chosen.contact.telefoon, chosen.term_klant) == ("gm0363", "14 0400", "ondernemer")
    assert (chosen.demo, chosen.toon_concept) == (False, True)
    assert (chosen.drempelwaarden.stil_dagen, chosen.drempelwaarden.meten_dagen) == (90, 180)
    assert chosen.woordenlijsten == {"leefgebied": {"sport": "Sport en bewegen"}, "toon": {"moe": "Moe"}}


@pytest.mark.parametrize(
    "text",
    [
        "site_name: x\n",
        "extra: {}\n",
        "extra:\n",
        "extra: [catalogue]\n",
        "extra:\n  catalogue:\n",
        "extra:\n  catalogue: {}\n",
        "extra:\n  catalogue: ~\n  generator: false\n",
        "- een lijst\n",
    ],
)
def test_without_our_block_every_setting_has_its_default(text: str, tmp_path: Path) -> None:
    assert read(tmp_path, text) == (Settings(), [])


def test_what_stands_elsewhere_is_the_site_builders(tmp_path: Path) -> None:
    """Tags, anchors, doubles: MkDocs reads them as it likes."""
    chosen, findings = read(
        tmp_path,
        """\
site_name: &naam Klantreizen
plugins: !ENV [PLUGINS, []]
extra:
  generator: *naam
  catalogue:
    term_klant: inwoner
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
theme: {name: material, name: readthedocs}
""",
    )
    assert findings == []
    assert chosen.term_klant == "inwoner"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("extra:\n  catalogue: Eikenhove\n", [(2, 14, "E204")]),
        ("extra:\n  catalogue: [a]\n", [(2, 14, "E204")]),
        ("extra:\n  catalogue: {}\nextra:\n  catalogue: {}\n", [(3, 1, "E203")]),
        ("extra:\n  catalogue: {}\n  catalogue: {}\n", [(3, 3, "E203")]),
        ("extra:\n  catalogue:\n    demo: ja\n    demo: nee\n", [(4, 5, "E203")]),
        ("extra:\n  catalogue:\n    demo: &ja true\n", [(3, 11, "E008")]),
        ("extra:\n  catalogue:\n    demo: *ja\n", [(3, 11, "E008")]),
        ("extra:\n  catalogue:\n    demo: misschien\n", [(3, 11, "E204")]),
        ("extra:\n  catalogue:\n    vandaag: 21-11-2026\n", [(3, 14, "E304")]),
        ("extra:\n  catalogue:\n    term_klant: [a]\n", [(3, 17, "E204")]),
        ("extra:\n  catalogue:\n    organisatie: Eikenhove\n", [(3, 18, "E204")]),
        ("extra:\n  catalogue:\n    organisatie: {tooi: gm0363}\n", [(3, 5, "E205")]),
        ("extra:\n  catalogue:\n    organisation: {naam: X}\n", [(3, 5, "E201")]),
        ("extra:\n  catalogue:\n    drempelwaarden: {stil_dagen: -1}\n", [(3, 34, "E307")]),
        ("extra:\n  catalogue:\n    model: 2\n", []),
        ("extra:\n  catalogue:\n    model: 3\n", [(3, 12, "E118")]),
        ("extra:\n  catalogue:\n    model: twee\n", [(3, 12, "E204")]),
        ("extra:\n  catalogue:\n    woordenlijsten: [sport]\n", [(3, 21, "E204")]),
        ("extra:\n  catalogue:\n    bewerk_url: https://git.example\n", [(3, 17, "E108")]),
        ("extra:\n  catalogue:\n    bewerk_url: javascript:alert(1)//{path}\n", [(3, 17, "E204")]),
        ("extra:\n  catalogue:\n    contact: {url: 'javascript:alert(1)'}\n", [(3, 20, "E204")]),
        ("extra:\n  catalogue:\n    contact: {url: 'www.eikenhove.example'}\n", [(3, 20, "E204")]),
        ("extra:\n  catalogue:\n    demo: ja\nnav:\n\t- a\n", [(5, 1, "E004")]),
        ('extra:\n  catalogue:\n    demo: "ja\n', [(3, 11, "E006")]),
        (b"\xff\xfee\0", [(1, 1, "E003")]),
        ("", [(1, 1, "E001")]),
    ],
)
def test_a_fault_is_reported_at_its_place(
    text: str | bytes, expected: list[tuple[int, int, str]], tmp_path: Path
) -> None:
    chosen, findings = read(tmp_path, text)
    assert places(findings) == expected
    assert all(one.path == SETTINGS_FILE for one in findings)
    assert isinstance(chosen, Settings)


def test_a_setting_that_cannot_be_used_keeps_its_default_and_leaves_the_others(tmp_path: Path) -> None:
    chosen, _ = read(tmp_path, "extra:\n  catalogue:\n    demo: soms\n    term_klant: inwoner\n    toon_concept: ja\n")
    assert (chosen.demo, chosen.term_klant, chosen.toon_concept) == (False, "inwoner", True)


def test_a_misspelled_setting_is_understood_and_reported(tmp_path: Path) -> None:
    chosen, (finding,) = read(tmp_path, "extra:\n  catalogue:\n    term_klnat: inwoner\n")
    assert chosen.term_klant == "inwoner"
    assert finding.hint.startswith("Bedoelt u 'term_klant'?")


def test_a_list_of_words_that_does_not_exist_is_refused_with_those_that_do(tmp_path: Path) -> None:
    chosen, (finding,) = read(
        tmp_path, "extra:\n  catalogue:\n    woordenlijsten: {leefgebieden: {sport: Sport}, toon: {moe: Moe}}\n"
    )
    assert (finding.line, finding.column, finding.code) == (3, 22, "E202")
    assert finding.hint.startswith("Bedoelt u 'leefgebied'? Kies uit: klantreis.status, stap.soort,")
    assert "instrument.fase" in finding.hint
    assert chosen.woordenlijsten == {"toon": {"moe": "Moe"}}


def test_a_word_needs_plain_letters_and_a_label(tmp_path: Path) -> None:
    chosen, findings = read(
        tmp_path,
        "extra:\n  catalogue:\n    woordenlijsten:\n      toon:\n"
        "        Zeer moe: Zeer moe\n        boos:\n        blij: [x]\n        dof: Dof\n",
    )
    assert places(findings) == [(5, 9, "E204"), (6, 14, "E204"), (7, 15, "E204")]
    assert findings[0].hint == "Bijvoorbeeld: zeer_moe: Zeer moe"
    assert chosen.woordenlijsten == {"toon": {"dof": "Dof"}}


def test_own_words_are_words_of_the_content(tmp_path: Path) -> None:
    edit = (JOURNEY, "status: vastgesteld", "status: vastgesteld\nleefgebieden: [sport, wonen]")
    assert codes(check(tmp_path, edit)) == ["E202"]
    own = ("mkdocs.yml", "    vandaag", "    woordenlijsten: {leefgebied: {sport: Sport}}\n    vandaag")
    assert check(tmp_path, edit, own) == []
    (finding,) = check(tmp_path, (edit[0], edit[1], edit[2].replace("sport", "sprot")), own)
    assert finding.hint.startswith("Bedoelt u 'sport'?")


def test_a_municipality_needs_a_code_that_holds_on_the_day_of_the_build(tmp_path: Path) -> None:
    text = "extra:\n  catalogue:\n    organisatie: {naam: X, tooi: gm9999}\n"
    assert places(read(tmp_path, text, TODAY)[1]) == [(3, 34, "W1302")]
    assert read(tmp_path, text)[1] == [], "without a day nothing can be said"
    assert places(read(tmp_path, text + "    vandaag: 2026-11-21\n")[1]) == [(3, 34, "W1302")]


def test_an_editor_program_learns_the_form_of_the_word_lists() -> None:
    schema = Settings.model_json_schema()["properties"]["woordenlijsten"]
    assert schema["additionalProperties"]["additionalProperties"] == {"type": "string"}


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    chosen, findings = load(tmp_path)
    assert chosen == Settings()
    assert places(findings) == [(1, 1, "E107")]


def test_the_day_of_a_build_is_the_given_one_else_the_settled_one_else_today() -> None:
    clock, given, settled = date(2027, 1, 1), date(2026, 1, 1), date(2025, 1, 1)
    assert Settings().today(None, clock) == clock
    assert Settings(vandaag=settled).today(None, clock) == settled
    assert Settings(vandaag=settled).today(given, clock) == given
