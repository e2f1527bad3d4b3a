"""rename.py and remove.py show what they will do, ask, and do all of it or nothing."""

import builtins
import re
from pathlib import Path

import pytest
from in_process import answer
from programs import run
from project import copy_content

RENAME = ("rename", "eik-webteam", "webteam")
REMOVE = ("remove", "alternatievenkaart")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_content(tmp_path / "inhoud")


def state(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def answering(monkeypatch: pytest.MonkeyPatch, line: str | None) -> None:
    """Somebody who types this at every question; None is nobody."""

    def typed(question: str) -> str:
        assert question == "Doorgaan? (j/n) "
        if line is None:
            raise EOFError
        return line

    monkeypatch.setattr(builtins, "input", typed)


@pytest.mark.parametrize("command", [RENAME, REMOVE])
@pytest.mark.parametrize("line", ["n", "", "misschien", None])
def test_without_a_yes_nothing_is_done(
    content: Path, command: tuple[str, ...], line: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, line)
    before = state(content)
    code, said, told = answer(*command, "--root", content)
    assert (code, told) == (1, "Er is niets gewijzigd.\n")
    assert "improvements/" in said
    assert state(content) == before


@pytest.mark.parametrize("line", ["j", "J", " ja "])
def test_with_a_yes_all_of_it_is_done(content: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, line)
    code, said, told = answer(*RENAME, "--root", content)
    assert (code, told) == (0, "")
    shown = re.findall(r"^ +\d+ ([-+]) (.*)$", said, re.MULTILINE)
    assert ("-", "- {id: eik-webteam, naam: Webteam, soort: afdeling, ouder: gemeente-eikenhove}") in shown
    assert ("+", "- {id: webteam, naam: Webteam, soort: afdeling, ouder: gemeente-eikenhove}") in shown
    assert not any(b"eik-webteam" in data for data in state(content).values())
    assert answer("check", "--root", content)[0] == 0


def test_who_says_yes_before_is_not_asked(content: Path) -> None:
    code, said, told = run(*REMOVE, "--ja", "--root", content)
    assert (code, told) == (0, "")
    assert said.startswith("improvements/alternatievenkaart.yml gaat weg\n")
    assert "Doorgaan" not in said
    assert "improvements/alternatievenkaart.yml" not in state(content)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (("rename", "webteam", "web"), "'webteam' bestaat niet. Bedoelt u een van deze?\n  organisaties/eik-webteam\n"),
        (("rename", "eik-webteam", "Web Team"), "'Web Team' kan geen naam zijn."),
        (("remove", "eik-webteam"), "'eik-webteam' kan zo niet weg. Wijzig eerst dit:\n  "),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_done(
    content: Path, command: tuple[str, ...], sentence: str
) -> None:
    before = state(content)
    code, said, told = answer(*command, "--ja", "--root", content)
    assert (code, said) == (1, "")
    assert told.startswith(sentence)
    assert told.endswith("\nEr is niets gewijzigd.\n")
    assert state(content) == before


def test_what_the_check_would_not_take_is_not_done(content: Path) -> None:
    action = content / "improvements/alternatievenkaart.yml"
    olds = ", ".join(f"naam-{number}" for number in range(20))
    action.write_text(f"{action.read_text(encoding='utf-8')}voorheen: [{olds}]\n", encoding="utf-8")
    before = state(content)
    code, _, told = answer("rename", "alternatievenkaart", "kaart", "--ja", "--root", content)
    assert code == 1
    assert re.match(r"Daarna zou dit niet kloppen:\nimprovements/kaart\.yml:\d+:\d+: fout E\d+: ", told)
    assert state(content) == before


def test_what_to_rename_is_asked_for() -> None:
    assert answer("rename") == (2, "", "Wat nog ontbreekt: oud, nieuw. Met --help ziet u wat er kan.\n")
    assert answer("remove") == (2, "", "Wat nog ontbreekt: naam. Met --help ziet u wat er kan.\n")
