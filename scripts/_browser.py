"""Chromium for the tests: the one of this computer, else Debian's, else Playwright's own download.

First the one that is made to have no window: it draws and computes as the other does, and a page of it costs a third,
as there is no window around it with pages of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import _test_programs

WITHOUT_WINDOW = "chromium-headless-shell"
NAMES = (WITHOUT_WINDOW, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
ELSEWHERE = {
    "darwin": [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Google Chrome", "Chromium")],
    "win32": [
        str(Path(os.environ.get(variable, "C:/Program Files")) / program)
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        for program in ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
    ],
}


def find() -> Path | None:
    """A Chromium that starts: what CHROMIUM names, else one of this computer, else one that Playwright fetched."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named) if _starts(named) else None
    candidates = [found for name in NAMES if (found := shutil.which(name))]
    for candidate in [*candidates, *ELSEWHERE.get(sys.platform, []), *_of_playwright()]:
        if _starts(candidate):
            return Path(candidate)
    return None


def install() -> Path | None:
    """Fetch Chromium with this computer's own means; None when that fails, with the installer's words on stderr."""
    for program in (WITHOUT_WINDOW, "chromium"):  # an older Debian has only the second
        # A font too: without one there are no letters, and every measure on a page is wrong.
        _test_programs.install(program, "fonts-liberation")
        if shutil.which(program):
            break
    if not find():
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"], check=False, stdout=subprocess.DEVNULL
        )
    return find()


def _starts(program: str) -> bool:
    """Whether the program is there and runs; on Windows only whether it is there, as asking opens a window."""
    if not Path(program).is_file():
        return False
    if sys.platform == "win32":
        return True
    try:
        return subprocess.run([program, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _of_playwright() -> list[str]:
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as it: print(it.chromium.executable_path)"
    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, encoding="utf-8", check=False)
    return said.stdout.split("\n")[:1] if said.returncode == 0 else []
