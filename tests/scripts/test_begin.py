"""A municipality begins with one command: of the example no word is left on its site."""

from pathlib import Path

import pytest
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
    site = project / "site"
    files = [path for path in site.rglob("*") if path.is_file()]
    assert len(files) > 100
    assert [path for path in files if b"eikenhove" in path.read_bytes().lower()] == []
    assert "Gemeente Zwolle" in (site / "index.html").read_text(encoding="utf-8")
    assert (site / ".well-known/security.txt").is_file()
    code, said, _ = run("begin", "--naam", "zwolle", "--ja", project=project)
    assert (code, said) == (0, "Dit is al de catalogus van Gemeente Zwolle. Er is niets gewijzigd.\n")


def test_who_says_no_or_nothing_changes_nothing(project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.yml") if ".venv" not in path.parts}
    for arguments in (ANSWERS, ("--naam", "gm9999", "--ja"), ("--naam", "zwolle")):
        code, _, told = run("begin", *arguments, project=project)
        assert code == 1
        assert "Er is niets gewijzigd." in told
    assert {path: path.read_bytes() for path in before} == before
