"""nginx for one test: the one of this computer, else Debian's."""

from __future__ import annotations

from pathlib import Path

import _test_programs

NAMES = ("nginx",)
ELSEWHERE = {
    "linux": ["/usr/sbin/nginx"],
    "win32": ["C:/nginx/nginx.exe"],
}


def find() -> Path | None:
    """What NGINX names, else the one of this computer."""
    return _test_programs.find("NGINX", NAMES, ELSEWHERE)


def install() -> Path | None:
    """Fetch it with this computer's own means; None when that fails."""
    _test_programs.install("nginx-light")
    return find()
