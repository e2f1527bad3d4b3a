"""No text falls away without a word: behind a hash, or where a comma cuts a sentence in a list in two."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import EXAMPLE
from small_catalogue import ACTION, CHANNELS, JOURNEY, check, codes, load, small

from catalogue.reading import comments
from catalogue.reading.comments import cut
from catalogue.reading.findings import Finding

TITLE = 'titel: "Eén lijst voor wie verhuist"'
LIST = '["verhuizen#geen-lijst"]'
PAINS = "        knelpunten:\n"


def title(written: str, root: Path) -> list[Finding]:
    return check(root, (ACTION, TITLE, written))


def light(written: str, root: Path) -> list[Finding]:
    return check(root, (JOURNEY, PAINS, f"        lichtpunten: {written}\n{PAINS}"))


MEANT = {
    "titel: Ik bel loket #3 en wacht": (1, 21, "#3 en wacht", 'titel: "Ik bel loket #3 en wacht"'),
    "titel: Weer veilig thuis #1": (1, 26, "#1", 'titel: "Weer veilig thuis #1"'),
    "titel: Ik wacht # lang": (1, 17, "# lang", 'titel: "Ik wacht # lang"'),
    "titel: Ik wacht  #lang": (1, 18, "#lang", 'titel: "Ik wacht  #lang"'.replace("  #", " #")),
    "titel: Ik wacht\t#lang": (1, 17, "#lang", 'titel: "Ik wacht #lang"'),
    'titel: Zeg "ja" #1': (1, 17, "#1", "titel: 'Zeg \"ja\" #1'"),
    "titel: Ik wacht\n  bij loket #3": (2, 13, "#3", 'titel: "Ik wacht bij loket #3"'),
    "titel: #1\n  in de rij": (1, 8, "#1", 'titel: "#1 in de rij"'),
    "titel: Ik wacht #1 # en nog meer #2": (1, 17, "#1 # en nog meer #2", 'titel: "Ik wacht #1 # en nog meer #2"'),
}


@pytest.mark.parametrize("written", MEANT, ids=repr)
def test_a_hash_that_could_be_text_is_a_warning_that_shows_what_falls_away_and_how_to_keep_it(
    written: str, tmp_path: Path
) -> None:
    line, column, lost, kept = MEANT[written]
    (found,) = title(written, tmp_path)
    assert (found.path, found.line, found.column, found.code) == (ACTION, line, column, "W001")
    assert found.message == f"Wat vanaf het hekje staat, valt weg: {lost}."
    assert f"Schrijf dan: {kept}." in found.hint
    assert "twee spaties" in found.hint


@pytest.mark.parametrize("written", MEANT, ids=repr)
def test_what_the_warning_advises_has_no_warning(written: str, tmp_path: Path) -> None:
    assert title(MEANT[written][3], tmp_path) == []


@pytest.mark.parametrize(
    "written",
    [
        "titel: Ik wacht  # nog nagaan",
        "titel: Ik wacht   # nog nagaan #3",
        "titel: Ik wacht\t# nog nagaan",
        "titel: Ik wacht  #",
        "# over deze titel #1\ntitel: Ik wacht",
        "titel: Ik wacht\n  #nog nagaan",
        "titel: Ik#wacht",
        'titel: "Ik wacht #1"',
        "titel: 'Ik wacht #1' # nog nagaan",
        "titel: |\n  Ik wacht #1\n",
        "titel: Ik wacht\nsoort: proces #1",
        "titel: Ik wacht\nmeten_voor: 2027-01-01 # of later",
        "titel: Ik wacht\ndirect_opgelost: false #nog niet",
        "titel: Ik wacht\nkosten: {uren: 40, #ongeveer\n  euro: 5}",
    ],
    ids=repr,
)
def test_a_clear_comment_and_one_beside_another_kind_of_value_stay_free(written: str, tmp_path: Path) -> None:
    assert title(written, tmp_path) == []


@pytest.mark.parametrize(
    ("written", "lost", "kept"),
    [
        ("[Loket #3\n          , Weer thuis]", "#3", 'lichtpunten: ["Loket #3"'),
        ("[Weer thuis, Loket #3, en blij\n          ]", "#3, en blij", 'lichtpunten: [Weer thuis, "Loket #3, en blij"'),
        ("[Weer thuis, #1 van de lijst\n          ]", "#1 van de lijst", 'lichtpunten: [Weer thuis, "#1 van de lijst"'),
        ("[#1 van de lijst\n          Weer thuis]", "#1 van de lijst", 'lichtpunten: ["#1 van de lijst"'),
        ("\n          - Loket #3\n          - Weer thuis", "#3", '- "Loket #3"'),
    ],
)
def test_items_of_a_list_keep_their_hash_too(written: str, lost: str, kept: str, tmp_path: Path) -> None:
    (found,) = light(written, tmp_path)
    assert (found.code, found.message) == ("W001", f"Wat vanaf het hekje staat, valt weg: {lost}.")
    assert f"Schrijf dan: {kept}." in found.hint


@pytest.mark.parametrize(
    ("written", "code", "kept"),
    [
        ("titel: #1 in de wachtrij", "E205", 'titel: "#1 in de wachtrij"'),
        ("titel: # later", "E205", 'titel: "# later"'),
    ],
)
def test_a_required_text_of_which_nothing_is_left_is_one_error_that_says_why(
    written: str, code: str, kept: str, tmp_path: Path
) -> None:
    (found,) = title(written, tmp_path)
    assert found.code == code
    assert found.hint.startswith(f"Wat achter het hekje staat, viel weg. Hoort het bij de tekst? Schrijf dan: {kept}.")


def test_an_item_of_which_nothing_is_left_is_one_error_that_says_why(tmp_path: Path) -> None:
    (found,) = light("\n          - #1 plek\n          - Weer thuis", tmp_path)
    assert found.code == "E204"
    assert 'viel weg. Hoort het bij de tekst? Schrijf dan: - "#1 plek".' in found.hint


def test_a_hash_in_an_address_is_kept_without_its_space(tmp_path: Path) -> None:
    found = check(tmp_path, (ACTION, f"lost_op: {LIST}", "lost_op:\n  - verhuizen #geen-lijst"))
    assert [one.code for one in found if one.path == ACTION] == ["E215"]
    assert next(one.hint for one in found if one.path == ACTION) == "Schrijf: - verhuizen#geen-lijst"


def test_ids_and_entries_of_registers_are_text_too(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        (JOURNEY, "  - id: voorbereiden", "  - id: voorbereiden #1"),
        (CHANNELS, "- {id: telefoon, naam: Telefoon,", "- {id: telefoon, naam: Telefoon #1\n  ,"),
    )
    assert codes(found) == ["W001", "W001"]


def test_the_settings_are_looked_at_too(tmp_path: Path) -> None:
    written = "\n      naam: Gemeente #1\n    term_klant: klant # of inwoner\n    demo: false #nee"
    words = "\n    woordenlijsten:\n      leefgebied:\n        sport: Sport #1\n        spel: Spel  # nieuw"
    found = check(tmp_path, ("mkdocs.yml", " {naam: Gemeente Eikenhove}", written + words))
    assert [(one.line, one.column, one.code) for one in found] == [(6, 22, "W001"), (7, 23, "W001"), (11, 22, "W001")]


def test_the_example_has_comments_behind_values_and_none_of_them_is_a_false_alarm() -> None:
    files = [path for folder in ("journeys", "improvements", "registers") for path in (EXAMPLE / folder).glob("*.yml")]
    behind = [
        line
        for path in [*files, EXAMPLE / "mkdocs.yml"]
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\S\s+# ", line)
    ]
    assert len(behind) >= 10
    assert [one for one in load(EXAMPLE)[1] if one.code in ("W001", "W002")] == []


@pytest.mark.parametrize("number", [1, 2, 40, 1_000, 1_001, 10_000])
@pytest.mark.parametrize(
    ("field", "edit"),
    [
        ("kanalen", (JOURNEY, "        kanalen: [website]", "        kanalen:{}")),
        ("profielen", (JOURNEY, "profielen: [noor]", "profielen:{}")),
    ],
)
def test_a_list_with_bullets_is_told_however_long_it_is(
    field: str, edit: tuple[str, str, str], number: int, tmp_path: Path
) -> None:
    """More rows than any list has are not mended; a row of names too long for one name is no name either."""
    path, was, becomes = edit
    rows = "".join(f"\n          • {'website' if field == 'kanalen' else 'noor'}" for _ in range(number))
    first = next(one for one in check(tmp_path, (path, was, becomes.format(rows))) if one.severity == "error")
    before = (tmp_path / path).read_text(encoding="utf-8").partition("•")[0]
    assert (first.path, first.line) == (path, before.count("\n") + 1)
    assert first.code == ("E006" if number <= 1_000 else "E204")


def test_a_row_of_names_of_which_one_is_too_long_to_be_a_name_is_told(tmp_path: Path) -> None:
    found = check(tmp_path, (JOURNEY, "kanalen: [website]", f"kanalen: website, {'• ' * 200}"))
    assert codes(found) == ["E204"]


def test_800_kilobytes_of_bullets_are_read_in_no_time_to_speak_of(tmp_path: Path) -> None:
    """About half a second; with a copy of the file for each bullet it is minutes."""
    edits = (JOURNEY, "profielen: [noor]", "profielen: [noor]\nleefgebieden:\n" + "  • b\n" * 100_000)
    root = small(tmp_path, edits)
    begin = time.process_time()
    found = load(root)[1]
    assert time.process_time() - begin < 10
    assert [(one.line, one.code) for one in found if one.severity == "error"] == [(6, "E204")]


# --- a sentence in a list -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "part", "whole"),
    [
        ("[Zij vroeg ook naar mij, en nam de tijd]", "en nam de tijd", "Zij vroeg ook naar mij, en nam de tijd"),
        (
            '[Zij vroeg ook naar mij, en nam de tijd, lang, "Kort"]',
            "en nam de tijd",
            "Zij vroeg ook naar mij, en nam de tijd, lang",
        ),
        ("[kort, Het ging heel snel,\n          zonder gedoe]", "zonder gedoe", "Het ging heel snel, zonder gedoe"),
    ],
)
def test_an_item_that_goes_on_with_a_sentence_is_a_warning(part: str, whole: str, written: str, tmp_path: Path) -> None:
    (found,) = light(written, tmp_path)
    assert (found.code, found.message) == ("W002", f"Na de komma begint een nieuw punt van de lijst: '{part}'.")
    assert f'Schrijf dan: "{whole}".' in found.hint


@pytest.mark.parametrize(
    "written",
    [
        "[Het ging heel snel, Zonder gedoe]",
        "[Ging snel, zonder gedoe]",
        "[het ging heel snel, zonder gedoe]",
        '["Het ging heel snel", zonder gedoe]',
        '[Het ging heel snel, "zonder gedoe"]',
        "\n          - Het ging heel snel\n          - zonder gedoe",
        "[Het ging heel snel]",
    ],
)
def test_items_that_stand_on_their_own_are_left_alone(written: str, tmp_path: Path) -> None:
    assert light(written, tmp_path) == []


def test_a_sentence_cut_in_two_is_found_as_often_as_it_is_there(tmp_path: Path) -> None:
    found = light("[Zij vroeg ook wat, en meer, Hij vroeg ook wat, en meer]", tmp_path)
    assert codes(found) == ["W002", "W002"]


# --- any text -------------------------------------------------------------------------------------------------------


@given(st.text(st.sampled_from("ab# \t\n:-[]{},'\"|>"), max_size=60))
def test_any_jumble_is_searched_without_an_exception(text: str) -> None:
    for (line, column), found in cut(text).items():
        assert line >= 1
        assert column >= 1
        row, place = found.place
        assert text.split("\n")[row - 1][place - 1 :].strip() == found.comment
        assert found.comment.startswith("#")


@pytest.mark.parametrize(
    ("text", "amount"),
    [("a: b" + " #" * 200_000, 1), ("a: [" + "b #1\n," * 80_000 + "]", 200), ("- a #b\n" * 199, 199)],
    ids=["on one line", "in one list", "on as many lines"],
)
def test_of_a_long_row_of_hashes_the_first_comments_are_found(text: str, amount: int) -> None:
    assert len(cut(text)) == amount


def test_a_long_row_of_hashes_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    parse = comments.yaml.parse

    def counted(text: str, loader: type) -> Iterator[object]:
        for event in parse(text, loader):
            read.append(event)
            yield event

    monkeypatch.setattr(comments.yaml, "parse", counted)
    assert len(cut("a: [" + "b #1\n," * 80_000 + "]")) == 200
    assert len(read) < 300
