"""scripts/import_xlsx.py shows first, and writes when it is asked."""

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from places import EXAMPLE, PROJECT
from workbooks import made

PAIN = "Geen bericht tijdens het wachten"
LIST = made({"Acties": [["Verbetering", "Status", "Knelpunt"], ["Eén brief", "Idee", PAIN], ["Twee", "Klaar", PAIN]]})
ACTION = "improvements/een-brief.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "lijst.xlsx").write_bytes(LIST)
    return shutil.copytree(EXAMPLE, tmp_path / "root")


def run(root: Path, *words: str, file: str = "lijst.xlsx") -> tuple[int, str, str]:
    script = str(PROJECT / "scripts/import_xlsx.py")
    command = [sys.executable, script, str(root.parent / file), "--root", str(root), "--vandaag", "2026-11-21", *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


def test_it_shows_what_would_change_and_writes_nothing(root: Path) -> None:
    code, out, err = run(root)
    assert code == 1  # a row cannot be taken over
    assert f"{ACTION}\n" in out
    assert "lijst.xlsx!Acties!B3: fout E1805: Bij 'Status' staat iets dat wij niet kennen: Klaar." in out
    assert out.endswith("1 fout en geen waarschuwingen in de werkmap.\n")
    assert err == "Er is niets geschreven. Klopt het? Typ hetzelfde met --ja erachter.\n"
    assert not (root / ACTION).exists()


def test_with_ja_it_writes_what_can_be_and_the_second_time_nothing(root: Path) -> None:
    assert run(root, "--ja")[0] == 1
    assert (root / ACTION).read_text("utf-8").splitlines()[1] == "titel: Eén brief"
    before = (root / ACTION).read_bytes()
    _, out, err = run(root, "--ja")
    assert "W1804" in out
    assert err == "Er verandert niets.\n"
    assert (root / ACTION).read_bytes() == before


def test_its_findings_are_data_for_a_program(root: Path) -> None:
    _, out, _ = run(root, "--format", "json")
    [one] = json.loads(out)
    assert (one["path"], one["line"], one["column"], one["code"]) == ("lijst.xlsx!Acties", 3, 2, "E1805")


def test_a_file_that_is_not_there_is_told(root: Path) -> None:
    code, out, err = run(root, file="weg.xlsx")
    assert (code, out) == (1, "")
    assert "is er niet, of het is niet te lezen." in err


def test_a_terminal_is_asked_what_is_unclear(root: Path) -> None:
    """Only there: the first that is offered is what it looks like, and what is not taken over can be left out."""
    here, there = pty.openpty()
    script = str(PROJECT / "scripts/import_xlsx.py")
    command = [sys.executable, script, str(root.parent / "lijst.xlsx"), "--root", str(root), "--vandaag", "2026-11-21"]
    with subprocess.Popen(command, stdin=there, stdout=subprocess.PIPE, encoding="utf-8") as asked:
        os.write(here, b"Doorgevoerd\n")
        out, _ = asked.communicate(timeout=120)
    os.close(here)
    os.close(there)
    assert "Wat is de naam 'Klaar'?" in out
    assert "improvements/twee.yml" in out
    assert "status: doorgevoerd" in out
