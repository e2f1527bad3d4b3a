"""The task that takes an issue over, step by step as it is written, with a label that somebody just gave."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from git_forge import git
from places import PROJECT
from project import lay_out

from catalogue.editor.issues.asked import FORMS

JOBS = yaml.safe_load((PROJECT / ".github/workflows/melding.yml").read_text(encoding="utf-8"))["jobs"]
SHELL = (
    "$(touch gehackt) `touch gehackt` ${{ github.token }} \"; touch gehackt; '\n::set-output name=x::y\n<!-- @iedereen"
)


def event(name: str, **answers: str) -> str:
    body = "\n\n".join(f"### {one.label}\n\n{answers.get(one.id, '_No response_')}" for one in FORMS[name].fields)
    return json.dumps({"action": "labeled", "label": {"name": "overnemen"}, "issue": {"number": 7, "body": body}})


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = lay_out(tmp_path / "project")
    git(root, "init", "--quiet", "--initial-branch=main")
    (root / ".git/info/exclude").write_text("/.venv\n/.cache\n", encoding="utf-8")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "Zoals het was")
    return root


def shell(checkout: Path, script: str, **surroundings: str) -> str:
    line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    path = f"{checkout / '.venv/bin'}{os.pathsep}{os.environ['PATH']}"
    around = {**os.environ, "PATH": path, "RUNNER_TEMP": str(checkout.parent), **surroundings}
    done = subprocess.run(line, cwd=checkout, env=around, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def made(checkout: Path, text: str) -> Path:
    """What the first job keeps for the second; the checkout is as it was."""
    steps: list[Any] = JOBS["maken"]["steps"]
    script = next(step["run"] for step in steps if "from_issue" in step.get("run", ""))
    (checkout.parent / "event.json").write_text(text, encoding="utf-8")
    shell(checkout, script, GITHUB_EVENT_PATH=str(checkout.parent / "event.json"))
    shutil.move(checkout / "voorstel", checkout.parent / "voorstel")
    git(checkout, "reset", "--quiet", "--hard")
    return checkout.parent / "voorstel"


def test_a_labelled_issue_becomes_a_branch_with_one_file_in_which_its_text_is_text(checkout: Path) -> None:
    kept = made(checkout, event("idee", titel="Bel $(touch x) & zeg het", aanpak=SHELL))
    told = (kept / "tekst.md").read_text(encoding="utf-8")
    assert told.startswith("Uit deze melding (Nieuw idee) komt **improvements/bel-touch-x-zeg-het.yml**.")
    script = JOBS["voorstellen"]["steps"][-1]["run"].partition("gh auth")[0]
    shell(checkout, f"{script}\n", NUMBER="7")
    assert git(checkout, "branch", "--show-current").decode() == "melding-7\n"
    assert git(checkout, "show", "--format=%s", "--name-only", "HEAD").decode().split("\n\n") == [
        "Uit melding 7",
        "improvements/bel-touch-x-zeg-het.yml\n",
    ]
    written = yaml.safe_load((checkout / "improvements/bel-touch-x-zeg-het.yml").read_text(encoding="utf-8"))
    assert (written["titel"], written["aanpak"]) == ("Bel $(touch x) & zeg het", SHELL)
    assert not [*checkout.glob("gehackt"), *checkout.glob("x")]


def test_an_issue_of_which_nothing_comes_is_answered_with_why(checkout: Path) -> None:
    kept = made(checkout, event("idee", titel="### <b>@iedereen</b>", aanpak="x\n### Soort\nProces"))
    assert not (kept / "wijziging.patch").exists()
    told = (kept / "tekst.md").read_text(encoding="utf-8")
    assert told.startswith("Hier kon geen voorstel van komen.\n\n    Dit kopje staat er meer dan één keer: ‘Soort’.")
    stub = checkout.parent / "bin"
    stub.mkdir()
    (stub / "gh").write_text('#!/bin/sh\necho "gh $*"\n', encoding="utf-8")
    (stub / "gh").chmod(0o755)
    script = f'PATH="{stub}:$PATH"\n{JOBS["voorstellen"]["steps"][-1]["run"]}'
    said = shell(checkout, script, NUMBER="7")
    assert said == f"gh issue comment 7 --body-file {kept / 'tekst.md'}\n"


def test_only_a_label_that_somebody_gives_starts_it_and_no_form_gives_it() -> None:
    workflow = yaml.safe_load((PROJECT / ".github/workflows/melding.yml").read_text(encoding="utf-8"))
    assert workflow[True] == {"issues": {"types": ["labeled"]}}  # `on` is a yes in YAML
    assert JOBS["maken"]["if"] == "github.event.label.name == 'overnemen'"
    for path in (PROJECT / ".github/ISSUE_TEMPLATE").iterdir():
        assert "labels" not in yaml.safe_load(path.read_text(encoding="utf-8"))
