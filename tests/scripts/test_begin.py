"""A municipality begins with one command: of the example no word is left on its site."""

from pathlib import Path

import pytest
from places import TESTS
from programs import run
from project import lay_out

ANSWERS = ("--naam", "zwolle", "--site-url", "klantreizen.zwolle.nl", "--contact-url", "https://www.zwolle.nl/contact")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "project")


def test_no_word_of_the_example_is_left_on_the_site(project: Path) -> None:
    code, said, told = run("begin", *ANSWERS, "--klantreis", "Ik wil verhuizen", "--ja", project=project)
    assert code == 0, told
    assert "Dit is nu de catalogus van Gemeente Zwolle.\nDaarna: python3 scripts/serve.py" in said
    assert "Uw klantreis is nog een concept" in said
    assert "docs/overnemen.md" in said
    site = project / "site"
    files = [path for path in site.rglob("*") if path.is_file()]
    assert len(files) > 100
    assert [path for path in files if b"eikenhove" in path.read_bytes().lower()] == []
    assert "Gemeente Zwolle" in (site / "index.html").read_text(encoding="utf-8")
    about = (site / "over/index.html").read_text(encoding="utf-8")
    assert "Het programma is open source." in about  # and names no page that is not there
    assert "Zelf een catalogus beginnen" not in about
    assert "Hoe snel het is" not in about
    assert (site / ".well-known/security.txt").is_file()
    code, said, _ = run("begin", "--naam", "zwolle", "--ja", project=project)
    assert (code, said) == (0, "Dit is al de catalogus van Gemeente Zwolle. Er is niets gewijzigd.\n")
    code, said, _ = run("begin", "--naam", "zwolle", "--klantreis", "Ik wil trouwen", "--ja", project=project)
    assert (code, said.splitlines()[1:]) == (
        0,
        ['Een klantreis erbij maakt u met: python3 scripts/new.py klantreis "Ik wil trouwen"'],
    )


def test_who_says_no_or_nothing_changes_nothing(project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.yml") if ".venv" not in path.parts}
    for arguments in (ANSWERS, ("--naam", "gm9999", "--ja"), ("--naam", "zwolle")):
        code, _, told = run("begin", *arguments, project=project)
        assert code == 1
        assert "Er is niets gewijzigd." in told
    assert {path: path.read_bytes() for path in before} == before


def test_the_licence_and_the_colours_are_set_at_once(project: Path) -> None:
    theme = TESTS / "founding" / "themes" / "root.css"
    arguments = (*ANSWERS, "--licentie", "cc-by-4.0", "--huisstijl", theme, "--ja", "--zonder-bouwen")
    code, _, told = run("begin", *arguments, project=project)
    assert code == 0, told
    assert "licentie: CC-BY-4.0" in (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert (project / "docs/assets/eigen/huisstijl.css").is_file()


def test_a_licence_that_is_none_changes_nothing(project: Path) -> None:
    code, _, told = run("begin", *ANSWERS, "--licentie", "MIT", "--ja", project=project)
    assert (code, told.splitlines()[0]) == (
        1,
        "Die licentie kennen wij niet. Kies uit: CC0-1.0, CC-BY-4.0, CC-BY-SA-4.0.",
    )


def test_colours_that_cannot_be_leave_the_rest_done(project: Path) -> None:
    arguments = (*ANSWERS, "--huisstijl", project / "is-er-niet.css", "--ja", "--zonder-bouwen")
    code, said, told = run("begin", *arguments, project=project)
    assert (code, "Dit is nu de catalogus van Gemeente Zwolle." in said) == (0, True)
    assert "De kleuren zijn nog die van ons. Al het andere is gedaan." in told


def test_what_is_next_is_said_once_and_last(project: Path) -> None:
    theme = TESTS / "founding" / "themes" / "root.css"
    arguments = ("--huisstijl", theme, "--ja", "--zonder-bouwen")
    _, said, _ = run("begin", *ANSWERS, *arguments, project=project)
    assert "Geschreven: docs/assets/eigen/huisstijl.css" in said
    assert "Daarna:" not in said
