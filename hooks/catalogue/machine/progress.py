"""How far the work is, for who waits for it at a terminal."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

Item = TypeVar("Item")

Progress = Callable[[str, int, int], None]
"""Told what is done, how many of it are done, and how many there are: ("Bestanden lezen", 1200, 9000).

Told of nothing done yet, it knows what is going on."""

PATIENCE = 1.0  # seconds of work before anything is said
_EVERY = 0.1  # seconds between two things said


def silent(what: str, done: int, total: int) -> None:
    """Say nothing."""


def counted(items: Iterable[Item], progress: Progress, what: str, total: int) -> Iterator[Item]:
    """The items, while `progress` is told of each."""
    for done, item in enumerate(items, 1):
        progress(what, done, total)
        yield item


def on(stream: TextIO) -> Progress:
    """How far the work is on `stream` when that is a terminal with someone before it; elsewhere silence."""
    return ProgressLine(stream) if stream.isatty() and not os.environ.get("CI") else silent


class ProgressLine:
    """One line of a terminal, written over and over while the work goes on, and gone when it is done.

    Begins to speak some time after it was made; whoever makes it begins to work at that moment.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock
        self._next = clock() + PATIENCE
        self._shown = 0  # characters on the line

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show how far it is, or when all is done nothing more."""
        if done < total:
            if (now := self._clock()) >= self._next:
                self._next = now + _EVERY
                self._show(f"{what}: {_dutch(done)} van {_dutch(total)}" if done else f"{what} …")
        elif self._shown:
            self._show("")

    def _show(self, text: str) -> None:
        over = " " * (self._shown - len(text))
        self._stream.write(f"\r{text}{over}" + ("" if text else "\r"))
        self._stream.flush()
        self._shown = len(text)


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
