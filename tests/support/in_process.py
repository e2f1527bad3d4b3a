"""Programs asked within the process of the test: what they find, say and end with, without the second that one starts.

What is about the process itself (signals, what a terminal takes, an environment that is made, two at once), or about an
engine or templates that a test changes, starts a real one: see programs.
"""

import argparse
import io
import logging
import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import pytest
from programs import Ended, for_mkdocs
from project import untouched


def answer(name: str, *arguments: str | Path, project: Path | None = None, **surroundings: str) -> Ended:
    """What a program of scripts/ answers, in the untouched project unless another is given."""
    shared, program = import_module("_program"), import_module(name)
    with _aside() as patch:
        for module in (shared, program):
            patch.setattr(module, "PROJECT", project or untouched())
        line = [f"{name}.py", *map(str, arguments)]
        return _ended(patch, line, {**os.environ, **surroundings}, lambda: shared.run(program.main))


def mkdocs(project: Path, *arguments: str, **settings: str) -> Ended:
    """The same of `mkdocs build --strict`, into the folder `site` of the project."""
    from mkdocs import __main__

    with _aside() as patch:
        patch.chdir(project)
        patch.setattr(__main__.ColorFormatter.text_wrapper, "width", 0)  # as without a terminal
        return _ended(patch, ["mkdocs", "build", "--strict", *arguments], for_mkdocs(settings), __main__.cli)


def built(project: Path, *, into: Path | None = None, **settings: str) -> Path:
    """The site that MkDocs made of a project that has no errors: in its folder `site`, unless another is given."""
    site = into or project / "site"
    code, _, told = mkdocs(project, "--site-dir", str(site), **settings)
    assert code == 0, told
    return site


@contextmanager
def _aside() -> Iterator[pytest.MonkeyPatch]:
    """A patch for what a program sets for the whole of its process; all of it is as it was afterwards."""
    logger, on_stop = logging.getLogger("mkdocs"), signal.getsignal(signal.SIGTERM)
    level = logger.level
    with warnings.catch_warnings(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(argparse, "_", argparse._)  # type: ignore[attr-defined]
        patch.setattr(sys, "path", [*sys.path])
        patch.setattr(logger, "handlers", [*logger.handlers])
        patch.setattr(logger, "propagate", logger.propagate)
        try:
            yield patch
        finally:
            logger.setLevel(level)
            signal.signal(signal.SIGTERM, on_stop)


def _ended(patch: pytest.MonkeyPatch, line: list[str], surroundings: dict[str, str], main: Callable[[], None]) -> Ended:
    said, told = io.BytesIO(), io.BytesIO()
    patch.setattr(sys, "argv", line)
    for name, taken in {"stdout": said, "stderr": told}.items():
        patch.setattr(sys, name, io.TextIOWrapper(taken, "utf-8", newline="", write_through=True))
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(surroundings)
    try:
        main()
        code: object = 0
    except SystemExit as end:
        code = end.code or 0
    finally:
        os.environ.clear()
        os.environ.update(before)
    if not isinstance(code, int):  # a sentence, to end with
        told.write(f"{code}\n".encode())
        code = 1
    return code, said.getvalue().decode(), told.getvalue().decode()
