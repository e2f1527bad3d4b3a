"""One program at a time: how long it took, how much of the processors, and the most memory that it held at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

LOG = "log.txt"  # what a program said, in the folder where it ran
EVERY = 0.2  # seconds between two looks at the memory, at least
QUIET = 50  # so many times as long as a look took nobody looks: counting much memory keeps a processor busy


class Failed(Exception):
    """The program ended with something else than 0; the text holds its last words."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: seconds of the clock and of the processors, bytes; None where the system does not tell."""

    wall: float
    cpu: float | None = None
    memory: int | None = None


def best(runs: Sequence[Run]) -> Run:
    """The least time of several runs, and the most memory."""
    return Run(
        min(run.wall for run in runs),
        min((run.cpu for run in runs if run.cpu is not None), default=None),
        max((run.memory for run in runs if run.memory is not None), default=None),
    )


def timed(
    command: Sequence[str | Path],
    folder: Path,
    surroundings: Mapping[str, str] | None = None,
    ends: Collection[int] = (0,),
) -> Run:
    """Run a program in a folder, with the processes that it starts, and wait for it. It `ends` well with these codes.

    Memory is what its processes hold together (shared pages count once), looked at up to five times a second, or what
    the largest of them held at any moment, whichever is more. Raises Failed.
    """
    log = folder / LOG
    if hasattr(os, "sync"):  # what an earlier program wrote is on disk first, so that nobody waits for another
        os.sync()
    with log.open("wb") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env={**os.environ, **(surroundings or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=os.name == "posix",
        )
        try:
            code, cpu, memory = _followed(process)
        except BaseException:
            stop(process)
            raise
        wall = time.perf_counter() - begin
    if code not in ends:
        raise Failed(_last_words(log) or f"gestopt met code {code}")
    return Run(wall, cpu, memory)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a program that we started, and what it started."""
    with suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    with suppress(ChildProcessError):
        process.wait()


def _followed(process: subprocess.Popen[bytes]) -> tuple[int, float | None, int | None]:
    """Exit code, seconds of processor and bytes of a program, when it has ended."""
    if not hasattr(os, "wait4"):  # Windows
        return process.wait(), None, None
    most = [0]
    ended = threading.Event()
    looking = threading.Thread(target=_look, args=(process.pid, ended, most), daemon=True)
    looking.start()
    try:
        _, status, used = os.wait4(process.pid, 0)
    finally:
        ended.set()
        looking.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    largest = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return process.returncode, used.ru_utime + used.ru_stime, max(largest, *most)


def _look(session: int, ended: threading.Event, most: list[int]) -> None:
    rest = EVERY
    while not ended.wait(rest):
        begin = time.perf_counter()
        most[0] = max(most[0], memory_of(session))
        rest = max(EVERY, QUIET * (time.perf_counter() - begin))


def memory_of(session: int) -> int:
    """The bytes that the processes of a session hold together; 0 where the system does not tell."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError, IndexError):
            # The name of the program, in brackets, can hold spaces and brackets of its own.
            if int((folder / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                rollup = (folder / "smaps_rollup").read_text().splitlines()
                total += next(int(line.split()[1]) * 1024 for line in rollup if line.startswith("Pss:"))
    return total


def _last_words(log: Path) -> str:
    lines = [line.strip() for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
    return " ".join(lines[-2:])[-200:]


def seconds_until(condition: Callable[[], bool], at_most: float, every: float) -> float:
    """How long it takes until something is so. Raises Failed after `at_most` seconds."""
    begin = time.perf_counter()
    while not condition():
        if time.perf_counter() - begin > at_most:
            raise Failed(f"nog niet klaar na {at_most:.0f} seconden")
        time.sleep(every)
    return time.perf_counter() - begin
