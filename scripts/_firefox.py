"""Firefox for one test: the one of this computer, else Debian's."""

from __future__ import annotations

from pathlib import Path

import _test_programs

NAMES = ("firefox-esr", "firefox")
ELSEWHERE = {
    "darwin": ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    "win32": _test_programs.of_windows("Mozilla Firefox/firefox.exe"),
}


def find() -> Path | None:
    """What FIREFOX names, else the one of this computer."""
    return _test_programs.find("FIREFOX", NAMES, ELSEWHERE)


def install() -> Path | None:
    """Fetch it with this computer's own means; None when that fails."""
    _test_programs.install("firefox-esr")
    return find()
