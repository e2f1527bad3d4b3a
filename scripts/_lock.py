"""A lock file, for what only one program at a time may do. Read by any Python 3, like _environment."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

MOST_MISSED = 100
"""So often nobody takes the folder away at the moment that it was made: there it cannot be made at all."""


@contextlib.contextmanager
def only_one_at_a_time(path: Path, busy: str):
    """Hold a lock file, and give its descriptor; however this process ends, the system lets go of it.

    While another holds it the user is told so, once, in the sentence `busy`. The folder of the file may be removed by
    who holds the lock: it is made again. Raises OSError when there can be no such folder or file.
    """
    told, missed = False, 0
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = path.open("a+b")
        except (FileNotFoundError, FileExistsError):  # who held it took the folder away at this very moment
            missed += 1
            if missed == MOST_MISSED:
                raise
            continue
        with file:
            if _try_lock(file.fileno()):
                if _is_the_same(file.fileno(), path):
                    yield file.fileno()
                    return
                continue  # who held it took the file away: the next to come has another
        if not told:
            print(f"{busy} Even wachten …", file=sys.stderr, flush=True)
        told = True
        time.sleep(0.2)


def _is_the_same(descriptor: int, path: Path) -> bool:
    with contextlib.suppress(OSError):
        return os.path.samestat(os.fstat(descriptor), path.stat())
    return False


def _try_lock(descriptor: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
