"""The rules of the house: what may import what, clean code, no trace of a machine, workflows that may do little."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest
import yaml
from places import PROJECT, TESTS

from catalogue.model import ALL_REGISTERS, REGISTERS
from catalogue.pages.declared import PAGE_KINDS

ENGINE = PROJECT / "hooks" / "catalogue"

ROOMS = [
    "paths",
    "words",
    "machine",
    "reference",
    "addresses",
    "model",
    "reading",
    "figures",
    "checks",
    "loading",
    "data",
    "pages.drawing",
    "pages.making",
    "pages.guide",
    "pages.paper",
    "pages.action",
    "pages.journey",
    "pages.insights",
    "pages.lists",
    "pages.registers",
    "pages.redactie",
    "pages",
    "search",
    "changes",
    "editor",
    "workbook",
    "founding",
    "publish",
]
"""Low to high: what is in a room imports only from its own room and from those before it."""
CODE = sorted(path for folder in ("hooks", "scripts") for path in (PROJECT / folder).rglob("*.py"))
LONGEST = 250  # lines
MODULES = sorted(path for path in ENGINE.rglob("*.py") if path != ENGINE / "__init__.py")

NOT_OURS = {"node_modules", "site", "__pycache__"}
HIDDEN_BUT_OURS = {".ci", ".forgejo", ".github", ".gitlab", ".vscode"}
REGISTRY = re.compile(r"pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|deb[.]debian[.]org|--(?:extra-)?index-url\b")
MACHINE_PATH = re.compile(r"(?<![\w.}])/(?:work|tmp|root|home|opt)/\w")


def imported(path: Path) -> Iterator[str]:
    """The full names of all that a file imports, at the top or further down."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=module, names=names, level=0):
                yield from (f"{module}.{name.name}" for name in names)
            case ast.ImportFrom():
                yield "relative"


def name_of(path: Path) -> str:
    """A module of the engine by its name in it: `reading.source`; a package by that of its folder."""
    return ".".join(path.relative_to(ENGINE).with_suffix("").parts).removesuffix(".__init__")


NAMES = {name_of(path) for path in MODULES}


def room_of(name: str) -> str:
    """The room that a module of the engine, or something in it, is in; '' when it is in none."""
    return max((room for room in ROOMS if name == room or name.startswith(f"{room}.")), key=len, default="")


def modules_imported(path: Path) -> Iterator[str]:
    """The modules of the engine that one of them imports."""
    for name in imported(path):
        assert name != "relative", "imports in the engine are absolute"
        package, _, inside = name.partition(".")
        if package == "catalogue":
            found = inside if inside in NAMES else inside.rpartition(".")[0]
            assert found in NAMES, name
            yield found


def files_of_the_project() -> Iterator[Path]:
    for folder, folders, names in os.walk(PROJECT):
        folders[:] = [name for name in folders if name in HIDDEN_BUT_OURS or not name.startswith(".")]
        folders[:] = [name for name in folders if name not in NOT_OURS]
        yield from (Path(folder, name) for name in names if not name.startswith(".coverage"))  # these come and go


def texts_of_the_project() -> Iterator[tuple[str, str]]:
    for path in files_of_the_project():
        data = path.read_bytes()
        if b"\0" not in data:
            yield path.relative_to(PROJECT).as_posix(), data.decode("utf-8", "replace")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_from_its_own_room_and_from_those_below(path: Path) -> None:
    own = room_of(name_of(path))
    assert own, f"give '{name_of(path)}' its place in ROOMS"
    for other in map(room_of, modules_imported(path)):
        assert ROOMS.index(other) <= ROOMS.index(own), f"{own} imports {other}, which is not below it"


def test_no_modules_import_each_other() -> None:
    """Not even by way of others; a package and what is in it are told apart."""
    order = TopologicalSorter({name_of(path): {*modules_imported(path)} - {name_of(path)} for path in MODULES})
    assert len(tuple(order.static_order())) == len(NAMES)


def test_nearly_everything_has_a_room() -> None:
    assert sorted(path.stem for path in ENGINE.glob("*.py")) == ["__init__", "addresses", "loading", "paths"]


def test_no_module_is_longer_than_somebody_reads_at_once() -> None:
    lengths = {path.relative_to(PROJECT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in CODE}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_templates_stand_in_folders_named_after_the_rooms_of_their_pages() -> None:
    templates = ENGINE / "templates"
    rooms = {room.rpartition(".")[2] for room in ROOMS} | {"shared"}
    found = {path.relative_to(templates).parts[0] for path in templates.rglob("*") if path.is_file()}
    assert found - rooms == set()
    named = {kind.name for kind in PAGE_KINDS if not kind.part} - {*REGISTERS}
    made = {path.stem for folder in (templates, ENGINE / "pages") for path in folder.rglob("*.html")}
    as_it_is = {one.entry for one in ALL_REGISTERS}  # without a template of its own an entry has that of all
    assert named - made - as_it_is == set()


def test_no_two_classes_bear_one_name() -> None:
    """Who reads a name anywhere knows what it is."""
    found: dict[str, list[str]] = {}
    for path in (path for folder in ("hooks", "scripts") for path in sorted((PROJECT / folder).rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(path.relative_to(PROJECT).as_posix())
    assert {name: places for name, places in found.items() if len(places) > 1} == {}


def test_only_the_hook_imports_mkdocs() -> None:
    """The builder can be replaced: one file knows it."""
    of_mkdocs = {path for path in CODE if any(name.split(".")[0] == "mkdocs" for name in imported(path))}
    assert of_mkdocs == {PROJECT / "hooks" / "mkdocs_hooks.py"}


def test_the_engine_knows_nothing_of_the_scripts() -> None:
    scripts = {path.stem for path in (PROJECT / "scripts").glob("*.py")} | {"measuring"}
    assert not {name for path in MODULES for name in imported(path) if name.split(".")[0] in scripts}


def test_no_test_imports_another_and_what_they_share_stands_in_support() -> None:
    """So a test can be read, moved and run alone."""
    ours = [path for path in sorted(TESTS.rglob("*.py")) if "node" not in path.relative_to(TESTS).parts]
    alone = {path.stem for path in ours if path.parent != TESTS / "support"} | {"tests", "relative"}
    found = {(path.name, name) for path in ours for name in imported(path) if name.partition(".")[0] in alone}
    assert found == set()


def test_no_file_names_a_package_registry_or_a_path_of_some_machine() -> None:
    found = [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in texts_of_the_project()
        for number, line in enumerate(text.splitlines(), 1)
        if REGISTRY.search(line) or MACHINE_PATH.search(line)
    ]
    assert found == []


def test_every_locked_package_has_its_hashes() -> None:
    for lock in (PROJECT / "requirements").glob("*.txt"):
        entries = re.split(r"\n(?=\w)", lock.read_text(encoding="utf-8"))
        packages = [entry for entry in entries if not entry.startswith("#")]
        assert packages
        assert [entry for entry in packages if "==" not in entry or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("command", ["ruff check --no-cache .", "mypy"], ids=["ruff", "mypy"])
def test_the_code_is_clean(command: str) -> None:
    """The rules stand in pyproject.toml: ruff over everything, mypy --strict over the engine."""
    done = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=PROJECT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
OF_FORGEJO = sorted((PROJECT / ".forgejo" / "workflows").glob("*.yml"))


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.mark.parametrize("workflow", [*WORKFLOWS, *OF_FORGEJO], ids=str)
def test_a_workflow_pins_every_action_to_a_commit_and_says_its_version(workflow: Path) -> None:
    uses = re.findall(r"uses:\s*(.*)", workflow.read_text(encoding="utf-8"))
    assert uses
    assert [line for line in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_a_workflow_may_do_no_more_than_each_job_asks_for(workflow: Path) -> None:
    read: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert read["permissions"] == {}
    assert "concurrency" in read
    for job in read["jobs"].values():
        assert set(job["permissions"].items()) <= {
            *(("contents", "read"), ("pages", "read"), ("pages", "write"), ("id-token", "write")),
            *(("contents", "write"), ("pull-requests", "write")),
            ("issues", "write"),
        }
        assert job["timeout-minutes"] <= 30
        for step in job["steps"]:
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False
                assert "id-token" not in job["permissions"], "what can publish runs no code of the repository"


def test_no_workflow_gives_a_stranger_our_rights() -> None:
    """A pull request from a fork runs with rights only under these events."""
    for path in (*WORKFLOWS, *OF_FORGEJO):
        assert not re.search(r"pull_request_target|workflow_run", path.read_text(encoding="utf-8")), path.name


def test_no_workflow_puts_text_of_others_into_a_command() -> None:
    """An expression in `run` is pasted into the shell: a branch name would be a command."""
    for path in (*WORKFLOWS, *OF_FORGEJO):
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            assert [step["run"] for step in job["steps"] if "${{" in step.get("run", "")] == []
