"""Who waits at a terminal sees how far the work is; nobody else does."""

import io
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from example import example
from places import EXAMPLE
from records import TODAY

from catalogue import loading
from catalogue.data.site import Site
from catalogue.machine import progress
from catalogue.model.settings import Settings
from catalogue.pages import jobs as pages
from catalogue.pages.declared import PAGE_KINDS
from catalogue.publish import publishing
from catalogue.publish.shell import Frame

Told = list[tuple[str, int, int]]


class Terminal(io.StringIO):
    """A stream that says of itself that it is a terminal."""

    def isatty(self) -> bool:
        return True


def line(times: Iterator[float]) -> tuple[progress.ProgressLine, Terminal]:
    terminal = Terminal()
    return progress.ProgressLine(terminal, lambda: next(times)), terminal


def test_work_that_takes_long_says_how_far_it_is_in_dutch() -> None:
    shown, terminal = line(iter([0.0, 5.0]))
    shown("Bestanden lezen", 1200, 9000)
    assert terminal.getvalue() == "\rBestanden lezen: 1.200 van 9.000"


def test_work_of_which_nothing_is_counted_yet_has_a_name() -> None:
    shown, terminal = line(iter([0.0, 5.0]))
    shown("Zoekindex maken", 0, 1)
    assert terminal.getvalue() == "\rZoekindex maken …"


def test_work_of_a_moment_says_nothing() -> None:
    shown, terminal = line(iter([0.0, 0.1, 0.5]))
    for done in range(1, 4):
        shown("Bestanden lezen", done, 3)
    assert terminal.getvalue() == ""


def test_when_all_is_done_the_line_is_empty_again() -> None:
    shown, terminal = line(iter([0.0, 5.0]))
    shown("Lezen", 1, 2)
    shown("Lezen", 2, 2)
    assert terminal.getvalue() == "\rLezen: 1 van 2" + "\r" + " " * len("Lezen: 1 van 2") + "\r"


def test_a_shorter_line_leaves_nothing_of_a_longer_one() -> None:
    shown, terminal = line(iter([0.0, 5.0, 6.0]))
    shown("Bestanden lezen", 1, 2)
    shown("Lezen", 1, 2)
    assert terminal.getvalue().split("\r")[-1] == "Lezen: 1 van 2".ljust(len("Bestanden lezen: 1 van 2"))


def test_it_is_not_said_more_often_than_anyone_reads() -> None:
    shown, terminal = line(iter([0.0, 5.0, 5.01, 5.02, 5.2]))
    for done in range(1, 5):
        shown("Lezen", done, 9)
    assert terminal.getvalue() == "\rLezen: 1 van 9\rLezen: 4 van 9"


def test_only_a_terminal_with_someone_before_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert isinstance(progress.on(Terminal()), progress.ProgressLine)
    assert progress.on(io.StringIO()) is progress.silent
    monkeypatch.setenv("CI", "true")
    assert progress.on(Terminal()) is progress.silent


def test_a_quiet_build_gives_the_site_builder_no_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it writes goes to a pipe, of which only mistakes come out; otherwise it has the user's own terminal."""
    streams: list[tuple[Any, Any]] = []

    def started(*_: Any, stdout: Any, stderr: Any, **__: Any) -> subprocess.CompletedProcess[bytes]:
        streams.append((stdout, stderr))
        return subprocess.CompletedProcess((), 0, b"")

    monkeypatch.setattr(subprocess, "run", started)
    for quiet in (True, False):
        import_module("build").with_mkdocs(tmp_path, tmp_path, TODAY, quiet=quiet)
    assert streams == [(subprocess.PIPE, subprocess.STDOUT), (None, None)]


def test_reading_tells_of_every_file() -> None:
    told: Told = []
    loading.load(EXAMPLE, Settings(), TODAY, progress=lambda *step: told.append(step))
    total = len(told)
    assert total > 20
    assert told == [("Bestanden lezen", number, total) for number in range(1, total + 1)]


def test_writing_tells_of_every_page(tmp_path: Path) -> None:
    told: Told = []
    catalogue = example()
    jobs = list(pages.jobs(catalogue))
    frame = Frame.cut("⟦title⟧⟦description⟧⟦body⟧", Site())
    frames = {kind.name: frame for kind in PAGE_KINDS}
    publishing.publish(tmp_path, jobs, frames, (), progress=lambda *step: told.append(step))
    assert {what for what, _, _ in told} == {"Pagina's schrijven"}
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)
    assert told[-1][1:] == (len(jobs), len(jobs))
