"""LibreOffice for the tests: the one of this computer, else Debian's."""

from __future__ import annotations

from pathlib import Path

import _test_programs

NAMES = ("soffice", "libreoffice")
ELSEWHERE = {
    "darwin": ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    "win32": _test_programs.of_windows("LibreOffice/program/soffice.exe"),
}


def find() -> Path | None:
    """The program that reads workbooks: what LIBREOFFICE names, else the one of this computer."""
    return _test_programs.find("LIBREOFFICE", NAMES, ELSEWHERE)


def install() -> Path | None:
    """Fetch it with this computer's own means; None when that fails, with the installer's words on stderr."""
    _test_programs.install("libreoffice-calc-nogui")  # without a window: a third of the size
    return find()
