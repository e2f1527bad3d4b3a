"""Controleer de inhoud: alle fouten en waarschuwingen, met bestand, regel en kolom."""

from __future__ import annotations

import sys

from _environment import PROJECT, enter
from _program import Parser, clock, run


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

    from catalogue import loading
    from catalogue.machine import progress
    from catalogue.pages import jobs as pages
    from catalogue.publish import site_plan
    from catalogue.reading import findings, hand_written, settings

    chosen, of_settings = settings.load(PROJECT)
    today = chosen.today(options.vandaag, clock())
    catalogue, of_content = loading.load(options.root, chosen, today, progress=progress.on(sys.stderr))
    beside = hand_written.look(PROJECT)
    of_addresses = site_plan.check(catalogue, pages.jobs(catalogue), beside.documents)
    found = sorted([*of_settings, *of_content, *beside.findings, *of_addresses])
    print(findings.FORMS[options.format](found), end="")
    return int(any(finding.severity == "error" for finding in found))


if __name__ == "__main__":
    run(main)
