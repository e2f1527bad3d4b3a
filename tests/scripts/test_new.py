"""new.py at a terminal: it asks, it writes all or nothing, and what it prints works as it stands."""

import io
import re
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from in_process import answer
from new_things import desk_at
from programs import Ended, command, run
from project import CONTENT, JOURNEY, copy_content, untouched

from catalogue.model import ALL_REGISTERS

Answering = Callable[..., Ended]

PROFILE, OWNER = ("1",), ("uwv", "Regisseur")
STORY = (*PROFILE, "Zij weten het niet", 'Ik wil een "feest" van $5', "Een mooi feest", *OWNER)
STEPS = ("Ik bel", "", "2", "", "Lang stil", "Duurt lang", "3", "")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_content(tmp_path / "in houd")


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch, content: Path) -> Answering:
    """new.py, with what somebody types after each other."""

    def ask(arguments: tuple[str, ...], *lines: str) -> Ended:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return answer("new", *arguments, "--root", content)

    return ask


def printed(text: str) -> list[str]:
    return re.findall(r"^ +(python3 scripts/.*)$", text, re.MULTILINE)


@pytest.fixture
def run_line(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Ended]:
    """Runs a line that was printed, as a shell takes it apart. The preview would go on for ever: of that its help."""
    monkeypatch.chdir(untouched())
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def ended(line: str) -> Ended:
        took_apart = line.replace("python3", r"printf '%s\0'", 1)
        told = subprocess.run(["sh", "-c", took_apart], capture_output=True, encoding="utf-8", check=True).stdout
        program, *arguments, _ = told.split("\0")
        assert (untouched() / program).is_file()
        return answer(Path(program).stem, *arguments, *(["--help"] if program == "scripts/serve.py" else []))

    return ended


def test_without_anything_it_asks_about_a_klantreis_and_writes_what_passes_the_check(
    answering: Answering, content: Path
) -> None:
    code, said, told = answering((), *STORY, *STEPS)
    assert (code, told) == (0, "")
    assert "Geschreven: journeys/ik-wil-een-feest-van-5.yml" in said
    assert "      + titel: 'Ik wil een \"feest\" van $5'" in re.sub(r" +\d+ \+", "      +", said)
    assert answer("check", "--root", content)[0] == 0


@pytest.mark.parametrize("length", range(len(STORY) + len(STEPS)))
def test_who_stops_halfway_writes_nothing_and_is_told_so(answering: Answering, content: Path, length: int) -> None:
    before = files(content)
    code, _, told = answering(("klantreis",), *(*STORY, *STEPS)[:length])
    assert (code, told) == (1, "\nU gaf geen antwoord meer. Er is niets geschreven.\n")
    assert files(content) == before


def test_ctrl_c_writes_nothing_and_is_told_so(monkeypatch: pytest.MonkeyPatch, content: Path) -> None:
    def stop(prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", stop)
    before = files(content)
    assert answer("new", "klantreis", "--root", content)[::2] == (130, "\nGestopt. Er is niets geschreven.\n")
    assert files(content) == before


def test_an_answer_in_another_encoding_is_asked_again(content: Path) -> None:
    line = command("new", "kanaal", "--root", content)
    done = subprocess.run(line, input=b"Caf\xe9\nKoffie\n1\n", capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "niet te lezen" in done.stdout.decode()
    assert "naam: Koffie" in (content / "registers/kanalen.yml").read_text(encoding="utf-8")


def test_an_action_is_asked_too(answering: Answering, content: Path) -> None:
    code, said, _ = answering(("verbetering",), "schuldhulp-weer-rust", "te-laat-hulp", "Eerder bellen", "zelfde", "")
    assert (code, "Geschreven: improvements/eerder-bellen.yml" in said) == (0, True)
    assert answer("check", "--root", content)[0] == 0


TITLES = ("Iets nieuws", 'Zeg "ja" & `id` $(id) $HOME', "Hallo! 5% 'of' \\ meer", "-5 dagen", "--lost-op")


@pytest.mark.parametrize("titel", TITLES)
def test_every_command_that_it_prints_works_as_it_is_printed(
    run_line: Callable[[str], Ended], content: Path, titel: str
) -> None:
    code, _, told = answer("new", "verbetering", "--root", content, "--", titel)
    lines = printed(told)
    assert (code, len(lines)) == (1, 10)
    code, said, told = run_line(lines[0])
    assert code == 0, told
    made = re.search(r"Geschreven: (improvements/.*)", said)
    assert made
    assert titel in [one.titel for one in desk_at(content).catalogue.verbeteringen.values()]
    for line in printed(said):
        code, _, told = run_line(line)
        assert "Traceback" not in told
        assert code == 0 or "verbetering" in line, (line, told)
    for line in lines[1:3]:
        (content / made[1]).unlink()
        assert run_line(line)[0] == 0, line


def test_a_knelpunt_without_an_own_id_gets_it_and_both_files_are_shown(content: Path) -> None:
    text = (content / JOURNEY).read_text(encoding="utf-8")
    assert text.count("id: te-laat-hulp") == 1
    for action in (content / "improvements").glob("*.yml"):
        assert "te-laat-hulp" not in action.read_text(encoding="utf-8")
    (content / JOURNEY).write_text(re.sub(r"id: te-laat-hulp,? ?(\n +)?", "", text), encoding="utf-8")
    code, _, told = answer("new", "verbetering", "Iets", "--lost-op", "schuldhulp-weer-rust", "--root", content)
    address = re.search(r"--lost-op (\S*mensen-zoeken\S*)", told)
    assert (code, bool(address)) == (1, True), told
    code, said, told = answer("new", "verbetering", "Iets", "--lost-op", address[1], "--root", content)  # type: ignore[index]
    assert code == 0, told
    assert said.count("Geschreven: ") == 2
    assert f"\n{JOURNEY}\n" in said
    assert answer("check", "--root", content)[0] == 0


def test_an_entry_of_flags_is_written_and_one_that_is_not_complete_says_what_is_missing(
    answering, content: Path
) -> None:
    code, said, told = answering(("organisatie", "Klantbalie", "--soort", "afdeling", "--ouder", "gemeente-eikenhove"))
    assert (code, told) == (0, "")
    assert "id: klantbalie, naam: Klantbalie, soort: afdeling, ouder: gemeente-eikenhove" in said
    assert "Verwijs ernaar met het id: klantbalie" in said
    before = files(content)
    code, _, told = answering(("organisatie", "Postkamer"))
    assert (code, told.splitlines()[-2:][0]) == (1, "Wat nog ontbreekt:")
    assert "--soort" in told
    code, _, told = answering(("organisatie", "Postkamer", "--soort", "afdeling", "--ouder", "nergens"))
    assert (code, "er is geen organisatie 'nergens'" in told.lower(), "Er is niets geschreven." in told) == (
        1,
        True,
        True,
    )
    assert files(content) == before
    assert answer("check", "--root", content)[0] == 0


def test_every_register_with_pages_can_be_added_to_and_explains_its_fields() -> None:
    assert tuple(one.entry for one in ALL_REGISTERS if one.has_pages) == import_module("new").ENTRIES
    for one in ALL_REGISTERS:
        if one.has_pages:
            code, said, _ = answer("new", one.entry, "--help")
            assert (code, said.startswith("gebruik: ")) == (0, True)
    assert "Kies uit: gemeente, afdeling" in " ".join(answer("new", "organisatie", "--help")[1].split())


def test_a_new_catalogue_begins_with_questions(tmp_path: Path) -> None:
    for part in CONTENT:
        (tmp_path / part).mkdir()
    lines = "nieuw\nFleur\n1\nja\nOnrust\nIk wil rust\nRust\n1\nRegisseur\nIk bel\n\n\n\n\n"
    line = command("new", "--root", tmp_path)
    done = subprocess.run(line, input=lines, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(files(tmp_path)) == [
        "journeys/ik-wil-rust.yml",
        "registers/organisaties.yml",
        "registers/profielen.yml",
    ]
    assert run("check", "--root", tmp_path)[0] == 0
