"""Notices every change in folders, also when one of them goes and comes back: an editor moves, restores, switches."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from stat import S_ISDIR

Seen = dict[str, tuple[int, int]]
"""Files and folders by their path, each with its size and the time of its last change."""

EVERY = 0.5  # seconds between two looks


def look(paths: Iterable[Path]) -> Seen:
    """Everything at and below these paths. What vanishes meanwhile, or may not be looked at, is not there."""
    seen: Seen = {}
    waiting = list(paths)
    while waiting:
        path = waiting.pop()
        try:
            about = path.lstat()
            seen[str(path)] = about.st_size, about.st_mtime_ns
            if S_ISDIR(about.st_mode):
                waiting += path.iterdir()
        except OSError:
            seen.pop(str(path), None)
    return seen


class Watch(threading.Thread):
    """Calls `changed` after every change at or below the paths, until it is stopped."""

    def __init__(self, paths: Iterable[Path], changed: Callable[[], None], every: float = EVERY) -> None:
        super().__init__(daemon=True)
        self._paths = tuple(paths)
        self._changed = changed
        self._every = every
        self._stopped = threading.Event()
        self._seen = look(self._paths)

    def run(self) -> None:
        """Look, and look again."""
        while not self._stopped.wait(self._every):
            seen = look(self._paths)
            if seen != self._seen:
                self._seen = seen
                self._changed()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()
