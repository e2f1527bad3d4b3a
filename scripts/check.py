"""Controleer de inhoud: alle fouten en waarschuwingen, met bestand, regel en kolom."""

from __future__ import annotations

import sys

from _environment import PROJECT, enter
from _program import Parser, run


def main() -> int:
    """Exit code 1 when there are errors, 0 when there are none or only warnings."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "gitlab"),
        default="text",
        help="de vorm van de meldingen: om te lezen, of voor een programma",
    )
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    enter()

    from catalogue.loading import Memory
    from catalogue.machine import progress
    from catalogue.publish.build import Build
    from catalogue.reading import findings

    build = Build(options.root, PROJECT, progress=progress.on(sys.stderr))
    build.read("", options.vandaag, Memory())
    found = sorted(build.findings)
    print(findings.FORMS[options.format](found), end="")
    return int(any(finding.severity == "error" for finding in found))


if __name__ == "__main__":
    run(main)
