"""A project as a municipality has it, with the engine of this one and the content and settings of the example.

What a municipality owns (its content, its settings, its words) is never that of the project that the tests stand in.
"""

import shutil
import sys
import tempfile
from compileall import compile_dir
from contextlib import suppress
from filecmp import dircmp
from functools import cache
from pathlib import Path

from places import EXAMPLE, PROJECT

from catalogue.founding.belonging import OWN_FOLDERS

ENGINE = ("docs", "hooks", "hosting", "overrides", "scripts", "requirements", ".vscode")
CONTENT = ("journeys", "improvements", "registers")
JOURNEY = "journeys/schuldhulp-weer-rust.yml"
TITLE = "Ik wil weer rustig slapen"
KEPT = (".cache", ".venv")
"""What a project that is laid out again keeps: compiled templates belong to the place where they stand."""


def lay_out(folder: Path, catalogue: Path = EXAMPLE) -> Path:
    """A project in `folder` to do anything with, around this catalogue and its settings; it shares our environment.

    Whatever was there before is gone, but for what is kept; and what nobody changed since stays where it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in (*KEPT, *ENGINE):
            _remove(path)
    for part in ENGINE:
        (folder / part).mkdir(exist_ok=True)
        _make_the_same(_engine() / part, folder / part)
    shutil.copytree(catalogue, folder, symlinks=True, dirs_exist_ok=True)
    settings = folder / "mkdocs.yml"
    if not (text := settings.read_text(encoding="utf-8")).count("INHERIT:"):
        settings.write_text(f"INHERIT: hooks/basis.yml\n{text}", encoding="utf-8")
    with suppress(FileExistsError):
        (folder / ".venv").symlink_to(sys.prefix)
    return folder


def copy_content(folder: Path) -> Path:
    """The journeys, improvements and registers of the example, in `folder` to change."""
    for part in CONTENT:
        shutil.copytree(EXAMPLE / part, folder / part)
    return folder


def content_as_told(folder: Path) -> Path:
    """The same, with the organisations that our guide and the examples of fields name."""
    organisations = copy_content(folder) / "registers/organisaties.yml"
    named = "gemeente-voorbeeldstad", "kcc", "schuldhulp", "inkomen", "werk"
    with organisations.open("a", encoding="utf-8") as register:
        register.writelines(f"- {{id: {id}, naam: {id.capitalize()}, soort: afdeling}}\n" for id in named)
    return folder


@cache
def untouched() -> Path:
    """One project for all who change nothing in it."""
    return lay_out(_temporary() / "project")


def change(path: Path, old: str, new: str) -> None:
    """Put other text in a file, everywhere where the old stands."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _make_the_same(source: Path, target: Path) -> None:
    """Copy what is missing or changed, and take away what does not belong there."""
    found = dircmp(source, target, ignore=[], hide=[])
    changed = [*found.diff_files, *found.funny_files, *found.common_funny]
    for name in (*found.right_only, *changed):
        _remove(target / name)
    for name in (*found.left_only, *changed):
        (shutil.copytree if (source / name).is_dir() else shutil.copy2)(source / name, target / name)
    for name in found.common_dirs:
        _make_the_same(source / name, target / name)


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


@cache
def _engine() -> Path:
    """What is of everybody, compiled once; a copy of a module keeps its time, and so what was compiled of it."""
    folder = _temporary() / "engine"
    theirs = {PROJECT / name for name in OWN_FOLDERS}

    def not_ours(inside: str, names: list[str]) -> set[str]:
        return {name for name in names if name == "__pycache__" or Path(inside, name) in theirs}

    for part in ENGINE:
        shutil.copytree(PROJECT / part, folder / part, ignore=not_ours)
    for part in ("hooks", "scripts"):
        compile_dir(folder / part, quiet=1)
    return folder


@cache
def _kept() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="klantreizen-")


def _temporary() -> Path:
    """A folder that is gone when the tests end."""
    return Path(_kept().name).resolve()
