"""LibreOffice for the tests: the one of this computer, else Debian's."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import _debian

NAMES = ("soffice", "libreoffice")
ELSEWHERE = {
    "darwin": ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    "win32": [
        str(Path(os.environ.get(variable, "C:/Program Files")) / "LibreOffice/program/soffice.exe")
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)")
    ],
}


def find() -> Path | None:
    """The program that reads workbooks: what LIBREOFFICE names, else the one of this computer."""
    if named := os.environ.get("LIBREOFFICE"):
        return Path(named) if Path(named).is_file() else None
    candidates = [found for name in NAMES if (found := shutil.which(name))]
    return next((Path(one) for one in [*candidates, *ELSEWHERE.get(sys.platform, [])] if Path(one).is_file()), None)


def install() -> Path | None:
    """Fetch it with this computer's own means; None when that fails, with the installer's words on stderr."""
    _debian.install("libreoffice-calc-nogui")  # without a window: a third of the size
    return find()
