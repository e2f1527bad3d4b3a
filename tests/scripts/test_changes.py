"""changes.py compares commits, folders and a catalogus.json, and says in Dutch what it cannot compare."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from changed import CASES, trees
from in_process import answer
from small_catalogue import ACTION, JOURNEY, small, write

from catalogue.model import ITEMS, REGISTERS
from catalogue.model.base import inside, shapes

SCORE = (JOURNEY, "huidig: 2, gewenst: 4", "huidig: 4, gewenst: 4")
SENTENCE = "Klantreis *Ik wil verhuizen zonder gedoe*, stap *Ik zoek op wat ik moet doen*: ervaring van 2 naar 4"


def git(root: Path, *command: str) -> str:
    who = ("-c", "user.name=Noor", "-c", "user.email=noor@voorbeeld.example", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", "-C", str(root), *who, *command], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(root: Path) -> str:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Een stand")
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the small catalogue as its only commit, and a better score in the files."""
    root = small(tmp_path / "inhoud")
    git(root, "init", "-q")
    commit(root)
    return small(root, SCORE)


def test_a_commit_is_compared_with_the_files_as_they_are(checkout: Path) -> None:
    code, said, told = answer("changes", "HEAD", "--root", checkout)
    assert (code, told) == (0, "")
    assert f"- {SENTENCE}\n" in said
    assert "Klantreizen: 1 gewijzigd." in said


KEYS = {name for model in inside(*ITEMS.values(), *REGISTERS.values()) for name in shapes(model) if "_" in name}
"""The fields of which the name is no Dutch word."""


def ids_in(data: Any) -> Iterator[str]:
    """Every id that is written in a file."""
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from ids_in(one)
    if isinstance(data, dict) and isinstance(data.get("id"), str):
        yield data["id"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_report_has_no_word_of_yaml_no_key_and_no_id(case: Path, tmp_path: Path) -> None:
    """Of a change of each kind of record, made in a checkout; what findings say too. Titles may have any word in them.

    Only a file that cannot be read at all is called by its path: it has no other name.
    """
    before, after = trees(case)
    root = write(tmp_path / "inhoud", before)
    git(root, "init", "-q")
    commit(root)
    for path in before.keys() - after.keys():
        (root / path).unlink()
    write(root, after)
    code, said, _ = answer("changes", "HEAD", "--root", root, "--vandaag", "2026-11-21")
    assert code == 0
    said = said.replace("improvements/stuk.yml", "") if case.name == "fout-voor-en-na" else said
    ours = re.sub(r"\*[^*\n]+\*|‘[^’\n]+’", "…", said).replace("\\", "")
    known = {path.rpartition("/")[2].removesuffix(".yml") for path in (*before, *after)} - {"mkdocs"} - REGISTERS.keys()
    sentences = re.sub(r"```mermaid\n.*?```", "", ours, flags=re.DOTALL)
    for path, text in (*before.items(), *after.items()):
        if path.endswith(".yml") and path != "mkdocs.yml" and "stuk" not in path:
            known |= set(ids_in(yaml.safe_load(text)))
    assert len(known) > 10
    found = [word for word in (*sorted(known), *KEYS) if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", ours)]
    assert [word for word in found if word != "adres"] == [], said  # of a page: a word of ours too
    assert not re.search(r"\.yml|journeys|improvements|registers|\btrue\b|\bfalse\b|\{|\[", sentences), said


def test_two_commits_are_compared_and_the_files_stay_as_they_are(checkout: Path) -> None:
    first, second = git(checkout, "rev-parse", "HEAD"), commit(checkout)
    (checkout / ACTION).unlink()
    code, said, _ = answer("changes", first, second, "--root", checkout)
    assert code == 0
    assert SENTENCE in said
    assert "weg" not in said
    assert git(checkout, "status", "--short") == f"D {ACTION}"


def test_content_below_the_top_of_a_checkout_is_found(checkout: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (checkout / ".git").rename(tmp_path / "weg")
    commit(tmp_path)
    small(checkout)
    code, said, _ = answer("changes", "HEAD", "--root", checkout)
    assert code == 0
    assert "van 4 naar 2" in said


def test_two_folders_are_compared_for_a_program(tmp_path: Path) -> None:
    code, said, _ = answer("changes", small(tmp_path / "was"), small(tmp_path / "is", SCORE), "--format", "json")
    assert code == 0
    assert json.loads(said)["changes"] == [
        {
            "kind": "changed",
            "path": JOURNEY,
            "place": ["fasen", 0, "stappen", 0, "ervaring", "huidig"],
            "before": 2,
            "after": 4,
            "sentence": SENTENCE.replace("*Ik wil verhuizen zonder gedoe*", "‘Ik wil verhuizen zonder gedoe’").replace(
                "*Ik zoek op wat ik moet doen*", "‘Ik zoek op wat ik moet doen’"
            ),
        }
    ]


def test_files_with_errors_on_either_side_are_compared_as_far_as_they_can_be_read(tmp_path: Path) -> None:
    broken = {"registers/kanalen.yml": "- {id: [\n", "improvements/verhuislijst.yml": b"\xff\xfe\x00"}
    was, now = small(tmp_path / "was", more=broken), small(tmp_path / "is", SCORE)
    for sides in ((was, now), (now, was)):
        code, said, _ = answer("changes", *sides)
        assert code == 0
        assert "ervaring van" in said
        assert "Register Kanalen: er staat een fout in" in said
        assert "Nieuw:" not in said
        assert "Weg:" not in said


@pytest.mark.parametrize("base", ["onzin", "HEAD:journeys", "-x", "", "a\0b", "HEAD^{tree}", "mkdocs.yml"])
def test_what_is_no_version_is_refused_with_a_sentence(checkout: Path, base: str) -> None:
    code, said, told = answer("changes", "--root", checkout, "--", base if base != "mkdocs.yml" else checkout / base)
    assert (code, said) == (2, "")
    assert told.count("\n") == 1
    assert "Traceback" not in told


def test_a_commit_without_a_catalogue_is_refused(checkout: Path) -> None:
    git(checkout, "rm", "-rq", "--cached", "journeys", "improvements", "registers")
    git(checkout, "commit", "-q", "-m", "Leeg")
    code, _, told = answer("changes", "HEAD", "--root", checkout)
    assert (code, told) == (2, "In 'HEAD' staat geen catalogus: journeys, improvements, registers ontbreken.\n")
