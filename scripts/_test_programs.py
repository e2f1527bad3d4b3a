"""Programs that the tests need: where they are on this computer, and how they get there where it is Debian's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

_APT = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]


def find(variable: str, names: Iterable[str], elsewhere: Mapping[str, Iterable[str]]) -> Path | None:
    """What the environment names, else the first of the `names` in PATH, else the first that is `elsewhere`.

    `elsewhere` are full paths where it may be, by sys.platform.
    """
    if named := os.environ.get(variable):
        return Path(named) if Path(named).is_file() else None
    candidates = [found for name in names if (found := shutil.which(name))]
    return next((Path(one) for one in [*candidates, *elsewhere.get(sys.platform, [])] if Path(one).is_file()), None)


def of_windows(*programs: str) -> list[str]:
    """Where these, each below the folder of its maker, can be installed on Windows."""
    folders = (os.environ.get(name, "C:/Program Files") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
    return [str(Path(folder) / program) for folder in folders for program in programs]


def install(*packages: str) -> None:
    """Fetch packages, where this is Debian and one may; what goes wrong stands on stderr, in the installer's words."""
    if not shutil.which("apt-get") or os.name != "posix" or os.geteuid() != 0:
        return
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run([*_APT, "update"], check=False, **quiet)
    subprocess.run([*_APT, "install", "-y", "--no-install-recommends", *packages], check=False, **quiet)
