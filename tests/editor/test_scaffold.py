"""A new file is small, passes the check, and tells what comes next."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from places import EXAMPLE
from records import TODAY

from catalogue import loading
from catalogue.editor import scaffold
from catalogue.model.settings import Settings
from catalogue.reading.findings import ERROR


def written(root: Path, made: scaffold.Scaffold) -> Path:
    for path, text in made.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def errors(root: Path) -> list[str]:
    _, findings = loading.load(root, Settings(), TODAY)
    return [f"{item.path}:{item.line}: {item.message}" for item in findings if item.severity == ERROR]


def journey(root: Path, titel: str = "Ik wil verhuizen") -> scaffold.Scaffold:
    return scaffold.new_klantreis(root, titel, Settings(), TODAY)


def test_a_first_journey_in_an_empty_folder_passes_the_check(tmp_path: Path) -> None:
    made = journey(tmp_path)
    assert sorted(made.files) == [
        "journeys/ik-wil-verhuizen.yml",
        "registers/organisaties.yml",
        "registers/profielen.yml",
    ]
    assert errors(written(tmp_path, made)) == []


def test_a_new_journey_makes_nobody_invent_a_score(tmp_path: Path) -> None:
    made = journey(tmp_path)
    catalogue, findings = loading.load(written(tmp_path, made), Settings(), TODAY, drafts=True)
    assert [stap.score for stap in catalogue.klantreizen["ik-wil-verhuizen"].stappen] == [None] * 3
    assert "W201" not in {item.code for item in findings}
    assert "ervaring: 2 (1 is zeer negatief, 5 is zeer positief)" in made.files["journeys/ik-wil-verhuizen.yml"]


@pytest.mark.parametrize("register", ["", "# Nog leeg\n", "[]\n", "---\n", "# Nog leeg\n[]"])
def test_an_empty_register_gets_the_entry_that_is_needed_and_keeps_its_comment(tmp_path: Path, register: str) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "profielen.yml").write_text(register, encoding="utf-8")
    written(tmp_path, journey(tmp_path))
    assert errors(tmp_path) == []
    assert ("# Nog leeg" in register) == ("# Nog leeg" in (tmp_path / "registers" / "profielen.yml").read_text())


def test_in_a_filled_catalogue_only_the_journey_is_new() -> None:
    assert list(journey(EXAMPLE).files) == ["journeys/ik-wil-verhuizen.yml"]


def test_a_register_with_a_fault_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "profielen.yml").write_text("- id: 'x", encoding="utf-8")
    with pytest.raises(ValueError, match=r"In registers/profielen\.yml staat een fout"):
        journey(tmp_path)


def test_a_journey_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    written(tmp_path, journey(tmp_path))
    with pytest.raises(ValueError, match="bestaat al"):
        journey(tmp_path)


@pytest.mark.parametrize("titel", ["", "   ", "!?", "a" * 201])
def test_a_title_that_cannot_be_a_file_name_is_refused_in_dutch(tmp_path: Path, titel: str) -> None:
    with pytest.raises(ValueError, match="Geef een titel"):
        journey(tmp_path, titel)


@given(titel=st.text(min_size=1, max_size=200))
@example(titel="Ik wil\u115f rust")  # a letter that nobody sees
def test_any_title_that_is_taken_passes_the_check(tmp_path_factory: pytest.TempPathFactory, titel: str) -> None:
    root = tmp_path_factory.mktemp("root")
    try:
        made = journey(root, titel)
    except ValueError:
        return
    assert errors(written(root, made)) == []


def test_an_improvement_answers_a_knelpunt_and_passes_the_check(tmp_path: Path) -> None:
    journeys = EXAMPLE / "journeys"
    for folder in (journeys, EXAMPLE / "registers"):
        for path in folder.glob("*.yml"):
            (tmp_path / folder.name).mkdir(exist_ok=True)
            (tmp_path / folder.name / path.name).write_bytes(path.read_bytes())
    address = "schuldhulp-weer-rust#te-laat-hulp"
    made = scaffold.new_verbetering(tmp_path, "Eerder aan de deur", Settings(), TODAY, lost_op=address)
    assert list(made.files) == ["improvements/eerder-aan-de-deur.yml"]
    assert address in made.files["improvements/eerder-aan-de-deur.yml"]
    assert errors(written(tmp_path, made)) == []


def test_an_improvement_may_take_an_opportunity_and_passes_the_check(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    kans = scaffold.Kanskeuze("schuldhulp-weer-rust#bellen", 'Vraag "wanneer" erbij')
    made = scaffold.new_verbetering(tmp_path, "Vooraf bellen", Settings(), TODAY, kans=kans)
    assert errors(written(tmp_path, made)) == []
    catalogue, _ = loading.load(tmp_path, Settings(), TODAY)
    found = catalogue.verbeteringen["vooraf-bellen"].kans
    assert found
    assert (found.reis, found.stap, found.wat) == ("schuldhulp-weer-rust", "bellen", 'Vraag "wanneer" erbij')


@pytest.mark.parametrize(
    ("adres", "wat", "lost_op", "expected"),
    [
        ("nergens#bellen", "Iets", None, r"De klantreis 'nergens' bestaat niet.*\n  --kans schuldhulp-weer-rust#…"),
        (
            "schuldhulp-weer-rust",
            "Iets",
            None,
            r"Schrijf achter een # bij welke stap.*\n  --kans schuldhulp-weer-rust#bellen",
        ),
        ("schuldhulp-weer-rust#bellen", " ", None, "Schrijf ook wat er beter kan: --wat"),
        ("schuldhulp-weer-rust#bellen", "Iets", "schuldhulp-weer-rust#te-laat-hulp", "Kies één van de twee"),
    ],
)
def test_an_opportunity_that_is_not_complete_is_told_what_to_write(
    adres: str, wat: str, lost_op: str | None, expected: str
) -> None:
    with pytest.raises(ValueError, match=f"(?s){expected}"):
        scaffold.new_verbetering(
            EXAMPLE, "Iets", Settings(), TODAY, lost_op=lost_op, kans=scaffold.Kanskeuze(adres, wat)
        )


def test_a_new_journey_hints_once_at_what_to_do_where_it_parts(tmp_path: Path) -> None:
    made = journey(tmp_path).files["journeys/ik-wil-verhuizen.yml"]
    assert [line.strip() for line in made.splitlines() if "uitkomsten" in line] == [
        "# Kiest de klant, of loopt het verschillend af? Schrijf uitkomsten; 'naar' zegt waar het verdergaat."
    ]


@pytest.mark.parametrize("lost_op", [None, "schuldhulp-weer-rust#bestaat-niet"])
def test_without_a_knelpunt_one_is_told_which_there_are(lost_op: str | None) -> None:
    """Those that nobody answers come first, the worst on top."""
    with pytest.raises(ValueError, match=r"\n  --lost-op schuldhulp-weer-rust#te-laat-hulp"):
        scaffold.new_verbetering(EXAMPLE, "Iets", Settings(), TODAY, lost_op=lost_op)


def test_without_any_knelpunt_one_is_told_to_take_an_opportunity(tmp_path: Path) -> None:
    made = journey(tmp_path)
    for path, text in made.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"nog geen knelpunten.*\n  --kans ik-wil-verhuizen#…"):
        scaffold.new_verbetering(tmp_path, "Iets", Settings(), TODAY, lost_op="ik-wil-verhuizen#druk")


def test_in_an_empty_catalogue_an_improvement_is_told_to_wait(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Begin met een klantreis"):
        scaffold.new_verbetering(tmp_path, "Iets", Settings(), TODAY, lost_op=None)


def test_a_journey_of_29_february_is_reviewed_on_the_28th(tmp_path: Path) -> None:
    made = scaffold.new_klantreis(tmp_path, "Ik wil iets", Settings(), date(2028, 2, 29))
    assert "herijken_voor: 2029-02-28" in made.files["journeys/ik-wil-iets.yml"]


def test_the_next_step_names_the_file_the_fields_and_the_command(tmp_path: Path) -> None:
    steps = journey(tmp_path).next_steps
    assert all(
        part in steps for part in ("journeys/ik-wil-verhuizen.yml", "Velden", "scripts/serve.py", "scripts/check.py")
    )
