"""Firefox for one test: the one of this computer, else Debian's."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import _debian

NAMES = ("firefox-esr", "firefox")


def find() -> Path | None:
    """What FIREFOX names, else the one of this computer."""
    if named := os.environ.get("FIREFOX"):
        return Path(named) if Path(named).is_file() else None
    return next((Path(found) for name in NAMES if (found := shutil.which(name))), None)


def install() -> Path | None:
    """Fetch it with this computer's own means; None when that fails."""
    _debian.install("firefox-esr")
    return find()
