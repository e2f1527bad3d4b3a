"""Work over processes gives what work in one process gives: results, order, and what is raised."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import pytest

from catalogue.machine import parallel


def squared(number: int) -> int:
    return number * number


def squared_but_not_seven(number: int) -> int:
    if number == 7:
        raise KeyError("zeven")
    return number * number


class Strange(Exception):
    """An exception that cannot be made again from what it was pickled as."""

    def __init__(self, one: int, other: int) -> None:
        super().__init__(f"vreemd {one} {other}")


def strange(number: int) -> int:
    raise Strange(number, number)


def killed(number: int) -> int:
    if os.getpid() != FIRST:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.01)
    return number


def in_a_new_process(test: Callable[[], None]) -> Callable[[], None]:
    """A test of several processes, where no test before it left a thread: with one, `spread` works alone."""

    @wraps(test)
    def run() -> None:
        code = f"import test_parallel; test_parallel.{test.__name__}.__wrapped__()"
        folders = map(str, (Path(__file__).parent, Path(parallel.__file__).parents[2]))
        surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
        done = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    return run


FIRST = os.getpid()
forked = pytest.mark.parametrize("processes", [1, 2, 3])


@forked
def test_results_come_in_the_order_of_the_items(processes: int) -> None:
    def slow_at_first(number: int) -> int:
        time.sleep(0.01 if number < 3 else 0)
        return squared(number)

    expected = [squared(number) for number in range(40)]
    assert list(parallel.spread(slow_at_first, range(40), processes=processes, inherits=True)) == expected


@in_a_new_process
def test_more_than_one_process_works() -> None:
    def who(number: int) -> int:
        time.sleep(0.005)
        return os.getpid()

    assert len(set(parallel.spread(who, range(30), processes=3, inherits=True))) == (3 if parallel.FORKS else 1)


@forked
def test_nothing_to_do_gives_nothing(processes: int) -> None:
    assert list(parallel.spread(squared, [], processes=processes)) == []


def test_results_larger_than_a_pipe_arrive_whole() -> None:
    made = list(parallel.spread(lambda number: bytes([number]) * 1_000_000, range(12), processes=2, inherits=True))
    assert made == [bytes([number]) * 1_000_000 for number in range(12)]


@forked
def test_an_exception_reaches_the_caller_as_itself_in_its_turn(processes: int) -> None:
    made = parallel.spread(squared_but_not_seven, range(30), processes=processes)
    assert [next(made) for _ in range(7)] == [squared(number) for number in range(7)]
    with pytest.raises(KeyError, match="zeven"):
        next(made)


@in_a_new_process
def test_an_exception_that_cannot_travel_arrives_as_text() -> None:
    def elsewhere(number: int) -> int:
        time.sleep(0.01)
        return number if os.getpid() == FIRST else strange(number)

    if parallel.FORKS:
        with pytest.raises(RuntimeError, match="Strange: vreemd"):
            list(parallel.spread(elsewhere, range(30), processes=2, inherits=True))


@in_a_new_process
def test_a_process_that_is_killed_ends_the_work() -> None:
    if parallel.FORKS:
        with pytest.raises(ChildProcessError):
            list(parallel.spread(killed, range(30), processes=2))


def test_processes_are_gone_when_the_caller_has_seen_enough() -> None:
    import multiprocessing

    made = parallel.spread(squared, range(1000), processes=3)
    assert next(made) == 0
    made.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_a_process_with_threads_does_the_work_itself() -> None:
    """A fork would inherit the locks of the threads, in whatever state they are."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        expected = {os.getpid()} if parallel.FORKS else None
        found = set(parallel.spread(lambda _: os.getpid(), range(8), processes=2, inherits=True))
        assert expected is None or found == expected
    finally:
        stop.set()
        thread.join()


def test_one_that_works_for_another_starts_no_others() -> None:
    def nested(number: int) -> list[int]:
        return list(parallel.spread(squared, range(number), processes=2))

    made = list(parallel.spread(nested, range(6), processes=2, inherits=True))
    assert made == [[squared(one) for one in range(number)] for number in range(6)]


def test_spawned_processes_do_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows and macOS: nothing is inherited, everything travels."""
    monkeypatch.setattr(parallel, "FORKS", False)
    assert list(parallel.spread(squared, range(20), processes=2)) == [squared(number) for number in range(20)]
    with pytest.raises(KeyError, match="zeven"):
        list(parallel.spread(squared_but_not_seven, range(20), processes=2))
    made = list(parallel.spread(lambda number: number, range(4), processes=2, inherits=True))
    assert made == [0, 1, 2, 3], "what cannot travel stays here"


def test_no_more_processes_than_cores() -> None:
    assert 1 <= parallel.cores() <= (os.cpu_count() or 1)
