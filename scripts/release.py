"""Maak een versie klaar om uit te brengen: de lijst van haar bestanden, en haar kop in CHANGELOG.md.

Voor beheerders van het project zelf. Een gemeente die het overnam, heeft dit niet nodig.
"""

from __future__ import annotations

import subprocess

from _environment import PROJECT, enter
from _program import Parser, clock, run, say


def main() -> int:
    """Exit code 1, with a sentence, when a version cannot be made, or that of now is not whole."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "versie", metavar="VERSIE", nargs="?", help="de nieuwe versie, zoals 1.2.0 (anders: kijk of die van nu heel is)"
    )
    parser.add_argument("--verhaal", action="store_true", help="toon wat CHANGELOG.md over de versie van nu zegt")
    parser.add_today()
    options = parser.parse_args()
    enter()

    from catalogue.founding.updating import releasing

    try:
        files = {path: (PROJECT / path).read_bytes() for path in _tracked()}
        if options.versie:
            made = releasing.made(files, options.versie, options.vandaag or clock())
            for path, data in made.items():
                (PROJECT / path).write_bytes(data)
            print(f"Geschreven: {', '.join(made)}. Stel dit voor als elke andere wijziging.")
            return 0
        version = releasing.ready(files)
        print(releasing.story(files, version) if options.verhaal else version)
    except ValueError as reason:
        return say(str(reason))
    return 0


def _tracked():
    """What Git tracks and is there. Raises ValueError, in Dutch, when Git is not, or knows nothing of this project."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        raise ValueError("Voor een versie is Git nodig: wat Git bijhoudt, hoort erbij.") from None
    return [path for path in listed.decode().split("\0") if path and (PROJECT / path).is_file()]


if __name__ == "__main__":
    run(main)
