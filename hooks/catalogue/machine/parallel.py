"""Work spread over processes, with what it gives in the order in which it was asked.

Where processes can be forked they inherit all that is loaded: a function may be anything and use all there is. Where
they are spawned (Windows, macOS) the function, the items and the results travel, so they have to be picklable.
"""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple, TypeVar

from catalogue.paths import PACKAGE

Item = TypeVar("Item")
Result = TypeVar("Result")

FORKS = sys.platform == "linux"
"""Whether processes inherit what is loaded. macOS can fork too, but its own libraries do not survive it."""

_MOST = 8  # with more, the first process has its hands full with taking in what the others send
_AHEAD = 4  # how much work lies ready for each process: it goes on while the first one is busy with work of its own


class _Raised(NamedTuple):
    """What was raised in place of a result."""

    error: BaseException


def cores() -> int:
    """How many processes can work at the same time on this machine, at most 8."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), _MOST)
    return min(os.cpu_count() or 1, _MOST)


def spread(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    processes: int | None = None,
    inherits: bool = False,
) -> Iterator[Result]:
    """What `function` gives for each item, in order, as `map` does; the work is done by `processes` (the cores).

    The calling process works too: by one process all is done right here. So it is too when other threads run, of which
    a forked process would inherit the locks; and, if the function `inherits` what is loaded (it is then no function
    that can be pickled), where processes are not forked.

    An item is a piece of work of at least some milliseconds. What an item raises is raised in its turn, and ends all
    work; so does closing the iterator. Raises ChildProcessError when a process was killed.
    """
    processes = min(cores() if processes is None else processes, len(items))
    if processes < 2 or _is_alone() or (inherits and not FORKS):
        yield from map(function, items)
        return
    left = iter(range(len(items)))
    made: dict[int, Any] = {}
    with _workers(function, items, processes - 1) as workers:
        for worker in workers * _AHEAD:
            _give(worker, left)
        for turn in range(len(items)):
            while turn not in made:
                if (own := next(left, None)) is not None:
                    made[own] = _result(function, items[own])
                for number, result in _finished(workers, left, patient=own is None):
                    made[number] = result
            result = made.pop(turn)
            if isinstance(result, _Raised):
                raise result.error
            yield result


def _is_alone() -> bool:
    """Whether this process may have no others beside it."""
    return multiprocessing.current_process().daemon or (FORKS and threading.active_count() > 1)


def _result(function: Callable[[Any], Any], item: Any) -> Any:
    try:
        return function(item)
    except Exception as error:
        return _Raised(error)


def _give(worker: Connection, left: Iterator[int]) -> None:
    number = next(left, None)
    if number is not None:
        worker.send(number)


def _finished(workers: list[Connection], left: Iterator[int], *, patient: bool) -> Iterator[tuple[int, Any]]:
    """What others have finished, with its number; they get new work for it. When `patient`, waits for the first."""
    while ready := wait(workers, None if patient else 0):
        patient = False
        for worker in ready:
            assert isinstance(worker, Connection)
            try:
                yield worker.recv()
            except (EOFError, ConnectionError):
                raise ChildProcessError("Een proces is gestopt voordat het klaar was.") from None
            _give(worker, left)


@contextmanager
def _workers(function: Callable[[Any], Any], items: Sequence[Any], number: int) -> Iterator[list[Connection]]:
    """The lines to so many processes at work, which are gone afterwards."""
    context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
    lines: list[Connection] = []
    started = []
    try:
        with _importable():
            for _ in range(number):
                here, there = multiprocessing.Pipe()
                lines.append(here)
                arguments = (function, items, there, lines if FORKS else ())
                started.append(context.Process(target=_work, args=arguments, daemon=True))
                started[-1].start()
                there.close()
        yield lines
    finally:
        for process in started:
            if process.pid:
                process.terminate()
                process.join()
        for line in lines:
            line.close()


@contextmanager
def _importable() -> Iterator[None]:
    """A spawned process imports from where this one does; MkDocs takes the folder of its hooks off once it has them."""
    sys.path.insert(0, str(PACKAGE.parent))
    try:
        yield
    finally:
        sys.path.remove(str(PACKAGE.parent))


def _work(function: Callable[[Any], Any], items: Sequence[Any], line: Connection, others: Sequence[Connection]) -> None:
    """Do what is asked over the line, until there is nobody at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the first process, which ends the others
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:  # of the first process: with a copy here, its end would not be noticed
        other.close()
    gc.freeze()  # what was inherited stays as long as this process
    with suppress(EOFError, ConnectionError):
        while True:
            number = line.recv()
            result = _result(function, items[number])
            line.send((number, _sendable(result.error) if isinstance(result, _Raised) else result))


def _sendable(error: BaseException) -> _Raised:
    """The exception, with where it was raised; as text when it cannot travel as itself."""
    place = "".join(traceback.format_exception(error))
    error.add_note(place)
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return _Raised(RuntimeError(place))
    return _Raised(error)
