"""A new klantreis is small, passes the check, and says exactly what was given."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from new_things import desk_at, saved
from places import EXAMPLE
from records import TODAY

from catalogue import loading
from catalogue.editor.new.commands import Shell
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.journey import begin_journey
from catalogue.editor.new.next_steps import after_file
from catalogue.model.settings import Organisatiegegevens, Settings
from catalogue.words.template import TO_REPLACE


def begun(root: Path, titel: str = "Ik wil verhuizen", settings: Settings | None = None) -> Desk:
    desk = desk_at(root, settings)
    begin_journey(desk, titel)
    return desk


def test_a_first_journey_in_an_empty_folder_passes_the_check(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    assert sorted(desk.additions.texts) == [
        "journeys/ik-wil-verhuizen.yml",
        "registers/organisaties.yml",
        "registers/profielen.yml",
    ]
    assert list(saved(desk).klantreizen) == ["ik-wil-verhuizen"]


def test_a_new_journey_makes_nobody_invent_a_score(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    assert [stap.score for stap in saved(desk).klantreizen["ik-wil-verhuizen"].stappen] == [None] * 3
    text = desk.additions.texts["journeys/ik-wil-verhuizen.yml"]
    assert "ervaring: 2 (1 is zeer negatief, 5 is zeer positief)" in text


def test_the_organisation_of_the_settings_comes_with_its_code(tmp_path: Path) -> None:
    own = Organisatiegegevens(naam="Gemeente Zwolle", tooi="gm0193")
    found = saved(begun(tmp_path, settings=Settings(organisatie=own))).organisaties["gemeente-zwolle"]
    assert (found.naam, found.soort, found.tooi) == ("Gemeente Zwolle", "gemeente", "gm0193")


@pytest.mark.parametrize("register", ["", "# Nog leeg\n", "[]\n", "---\n", "# Nog leeg\n[]"])
def test_an_empty_register_gets_the_entry_that_is_needed_and_keeps_its_comment(tmp_path: Path, register: str) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "profielen.yml").write_text(register, encoding="utf-8")
    assert list(saved(begun(tmp_path)).profielen) == ["een-klant"]
    assert ("# Nog leeg" in register) == ("# Nog leeg" in (tmp_path / "registers" / "profielen.yml").read_text())


def test_in_a_filled_catalogue_only_the_journey_is_new() -> None:
    assert list(begun(EXAMPLE).additions.texts) == ["journeys/ik-wil-verhuizen.yml"]


@pytest.mark.parametrize("spoilt", [b"- id: x\n---\n- id: y\n", b"\xff\xfe", b"id: x\n"])
def test_a_register_with_a_fault_is_left_as_it_is(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "profielen.yml").write_bytes(spoilt)
    with pytest.raises(ValueError, match=r"In registers/profielen\.yml staat een fout"):
        begun(tmp_path)


def test_another_file_with_a_fault_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "stuk.yml").write_bytes(b"titel: 'x")
    desk = begun(tmp_path)
    assert desk.new_errors() == []
    desk.additions.save()
    assert (tmp_path / "journeys" / "stuk.yml").read_bytes() == b"titel: 'x"
    assert (tmp_path / "journeys" / "ik-wil-verhuizen.yml").is_file()


def test_a_journey_that_is_there_is_never_written_over_and_what_looks_like_it_is_named(tmp_path: Path) -> None:
    saved(begun(tmp_path))
    saved(begun(tmp_path, "Ik wil verhuizen!!! Nu"))
    with pytest.raises(ValueError, match=r"(?s)bestaat al.*/ik-wil-verhuizen-nu\.yml  \(Ik wil verhuizen!!! Nu"):
        begun(tmp_path)


@pytest.mark.parametrize("titel", ["", "   ", "!?", "Ik wil\nrust", "Ik\u2028wil"])
def test_a_title_that_cannot_be_a_file_name_is_refused_in_dutch(tmp_path: Path, titel: str) -> None:
    with pytest.raises(ValueError, match="Geef een titel"):
        begun(tmp_path, titel)


@pytest.mark.parametrize(
    ("titel", "said"),
    [("a" * 201, "heeft 201 tekens"), ("Ik wil\u115f rust", "leeg teken"), ("Bel 06-12345678", "telefoon")],
)
def test_a_title_that_the_check_would_refuse_is_refused_with_its_own_sentence(
    tmp_path: Path, titel: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        begun(tmp_path, titel)


@given(titel=st.text(min_size=1, max_size=200))
@example(titel="null")
@example(titel="- a: #b")
@example(titel='Zeg "ja"')
@example(titel="Een\ttab {x} en %s")
def test_any_title_that_is_taken_is_read_back_as_it_was_given(
    tmp_path_factory: pytest.TempPathFactory, titel: str
) -> None:
    root = tmp_path_factory.mktemp("root")
    try:
        desk = begun(root, titel)
    except ValueError:
        return
    assert [reis.titel for reis in saved(desk).klantreizen.values()] == [titel.strip()]


def test_when_a_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "profielen.yml").write_text("[]\n")
    with pytest.raises(ValueError, match=r"registers/profielen\.yml bestaat al"):
        desk.additions.save()
    assert [path.name for path in tmp_path.rglob("*")] == ["registers", "profielen.yml"]


def test_a_new_journey_hints_once_at_what_to_do_where_it_parts(tmp_path: Path) -> None:
    made = begun(tmp_path).additions.texts["journeys/ik-wil-verhuizen.yml"]
    assert [line.strip() for line in made.splitlines() if "uitkomsten" in line] == [
        "# Kiest de klant, of loopt het verschillend af? Schrijf uitkomsten; 'naar' zegt waar het verdergaat."
    ]


def test_a_journey_of_29_february_is_reviewed_on_the_28th(tmp_path: Path) -> None:
    desk = Desk.at(tmp_path, Settings(), date(2028, 2, 29), Shell())
    begin_journey(desk, "Ik wil iets")
    assert "herijken_voor: 2029-02-28" in desk.additions.texts["journeys/ik-wil-iets.yml"]


def test_the_next_step_names_the_file_the_fields_and_the_command(tmp_path: Path) -> None:
    steps = after_file(begun(tmp_path), "journeys/ik-wil-verhuizen.yml", "klantreis")
    assert all(
        part in steps for part in ("journeys/ik-wil-verhuizen.yml", "Velden", "scripts/serve.py", "scripts/check.py")
    )


def test_its_template_is_no_journey_beyond_concept(tmp_path: Path) -> None:
    """Every text that is to be replaced is found when the status says that it was."""
    saved(begun(tmp_path))
    file = tmp_path / "journeys" / "ik-wil-verhuizen.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("status: concept", "status: vastgesteld"), encoding="utf-8")
    found = [one for one in loading.load(tmp_path, Settings(), TODAY)[1] if one.code == "E121"]
    assert len(found) == text.count(f'"{TO_REPLACE}') == 3
