"""LibreOffice for the tests: the one of this computer, else Debian's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

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
    if shutil.which("apt-get") and os.name == "posix" and os.geteuid() == 0:
        apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
        quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run([*apt, "update"], check=False, **quiet)
        package = "libreoffice-calc-nogui"  # without a window: a third of the size
        subprocess.run([*apt, "install", "-y", "--no-install-recommends", package], check=False, **quiet)
    return find()
