"""What each file costs that somebody could make to keep a build busy.

Each is laid over a copy of the example, and measured beside it: seconds of the processors and memory of a check, and of
a build where the check lets it through.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from _environment import PROJECT
from measuring.hostile_files import PAGES, REFUSED, VALID, Files
from measuring.measure import Failed, Run, best, timed
from measuring.rounds import TODAY, tell

MOST_SECONDS, MOST_BYTES = 2.0, 300_000_000
"""More than the example takes: no case may cost more."""
PATIENCE = 60  # seconds of the processors after which a case is given up
ROOM = 4_000_000_000  # bytes that a program may ask for
ROUNDS = 2
FOLDERS = ("journeys", "improvements", "registers")
# Sets its own limits and becomes the program: what it starts has the same limits.
BOUNDED = (
    "import os, resource, sys; resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]),) * 2);"
    "resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2); os.execv(sys.argv[3], sys.argv[3:])"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a case costs more than the example: seconds of the processors and bytes. None where it was not measured."""

    case: str
    command: str
    cpu: float | None = None
    memory: int | None = None
    note: str = ""
    judged: bool = True

    @property
    def too_much(self) -> bool:
        """Whether it costs more than any case may."""
        return self.judged and (self.cpu is None or self.cpu > MOST_SECONDS or (self.memory or 0) > MOST_BYTES)


def measured(only: str = "") -> Iterator[Cost]:
    """What each case costs whose name holds `only`: of a check, and of a build where there is nothing to refuse.

    Every run ends: after PATIENCE seconds, or when it wants more than ROOM bytes.
    """
    with tempfile.TemporaryDirectory(prefix="proef-") as work:
        folder = Path(work)
        content = lay_out(folder / "inhoud", {})
        base = {command: best([run(command, folder, content) for _ in range(ROUNDS)]) for command in ("check", "build")}
        for name, make in (REFUSED | VALID | PAGES).items():
            if only not in name:
                continue
            for command in ("check",) if name in REFUSED else ("check", "build"):
                tell(f"{name}: {command}")
                content = lay_out(folder / "inhoud", make())
                try:
                    runs = [run(command, folder, content) for _ in range(ROUNDS)]
                    cost = over(name, command, best(runs), base[command])
                    if cost.too_much:  # other programs that are busy make a run dearer, never cheaper: look again
                        runs += [run(command, folder, content) for _ in range(ROUNDS)]
                        cost = over(name, command, best(runs), base[command])
                except Failed as error:
                    yield Cost(name, command, note=str(error))
                else:
                    yield replace(cost, judged=False, note="elk een pagina") if made_of_pages(name, command) else cost


def made_of_pages(name: str, command: str) -> bool:
    """Whether this takes long because it makes as many pages."""
    return name in PAGES and command == "build"


def over(name: str, command: str, took: Run, base: Run) -> Cost:
    """What one run costs more than another."""
    assert took.cpu is not None, "this system does not tell"
    assert base.cpu is not None
    return Cost(name, command, took.cpu - base.cpu, (took.memory or 0) - (base.memory or 0))


def lay_out(content: Path, files: Files) -> Path:
    """The example with these files over it."""
    shutil.rmtree(content, ignore_errors=True)
    for folder in FOLDERS:
        shutil.copytree(PROJECT / folder, content / folder)
    for name, text in files.items():
        data = text.encode()
        assert len(data) <= 1_000_000, name
        (content / name).write_bytes(data)
    return content


def run(command: str, folder: Path, content: Path) -> Run:
    """One bounded run of scripts/check.py or build.py. Raises Failed; a check that finds errors did not fail."""
    program = [PROJECT / "scripts" / f"{command}.py", "--root", content, "--vandaag", TODAY]
    if command == "build":
        shutil.rmtree(folder / "site", ignore_errors=True)
        program += ["--quiet", "--site-dir", folder / "site"]
    bounded = [sys.executable, "-c", BOUNDED, str(PATIENCE), str(ROOM), sys.executable]
    return timed([*bounded, *program], folder, ends=(0, 1) if command == "check" else (0,))


def table(costs: list[Cost]) -> str:
    """A row for each case, the dearest last, and whether any is too dear."""
    lines = [f"{'':38} {'':6} {'CPU (s)':>8} {'MB':>6}"]
    for cost in sorted(costs, key=lambda cost: (cost.cpu is None, cost.cpu or 0)):
        figures = "" if cost.cpu is None else f"{cost.cpu:8.2f} {(cost.memory or 0) / 1e6:6.0f}"
        lines.append(
            f"{cost.case:38} {cost.command:6} {figures} {'TE VEEL ' if cost.too_much else ''}{cost.note}".rstrip()
        )
    dear = sum(cost.too_much for cost in costs)
    verdict = f"{dear} te duur" if dear else f"geen boven {MOST_SECONDS:g} s of {MOST_BYTES / 1e6:g} MB"
    return "\n".join([*lines, f"{len(costs)} gemeten, boven op het voorbeeld: {verdict}."]) + "\n"
