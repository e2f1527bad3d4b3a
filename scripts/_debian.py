"""Packages of Debian that the tests need, on a computer where they may be put."""

from __future__ import annotations

import os
import shutil
import subprocess

_APT = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]


def install(*packages: str) -> None:
    """Fetch them, where this is Debian and one may; what goes wrong stands on stderr, in the installer's words."""
    if not shutil.which("apt-get") or os.name != "posix" or os.geteuid() != 0:
        return
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run([*_APT, "update"], check=False, **quiet)
    subprocess.run([*_APT, "install", "-y", "--no-install-recommends", *packages], check=False, **quiet)
