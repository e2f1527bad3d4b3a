"""A folder replaced by a new one at once: whatever happens in between, the old one or the new one is there.

The new one is made in a workplace beside it, which is gone when all went well. What a killed program left there is put
right by the next: the old folder back where it was, the rest away.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from _lock import only_one_at_a_time

BUSY = "Een andere bouw van deze site is nog bezig."


def replaced(folder: Path, make: Callable[[Path, int], bool]) -> bool:
    """Let `make` fill a fresh folder; when that went well (it says so), that one takes the place of `folder`.

    `make` is given the path, and the descriptor of a lock that programs which it starts should hold too: as long as one
    of them lives, the next to replace this folder waits. Raises OSError when the new folder cannot be put in place.
    """
    workplace = folder.with_name(f".{folder.name}.bezig")
    new, old = workplace / "nieuw", workplace / "oud"
    try:
        with only_one_at_a_time(workplace / "slot", BUSY) as lock:
            try:
                _put_right(folder, new, old)
                if not make(new, lock):
                    return False
                if folder.exists():
                    folder.rename(old)
                new.rename(folder)
                return True
            finally:
                _put_right(folder, new, old)
                shutil.rmtree(workplace, ignore_errors=True)
    finally:
        _leave(workplace)


def _leave(workplace: Path) -> None:
    """On Windows a lock that is held cannot be removed: do so now, unless the next one works here already."""
    if os.name == "nt":
        with contextlib.suppress(OSError):
            (workplace / "slot").unlink(missing_ok=True)
            workplace.rmdir()


def _put_right(folder: Path, new: Path, old: Path) -> None:
    """The old folder is back unless a new one took its place, and nothing else is left."""
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
