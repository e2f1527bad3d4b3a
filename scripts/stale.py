"""Laat zien wat er sinds een dag verouderd is, zonder dat iemand iets veranderde: onderzoek, afspraken, metingen.

U leest het als Markdown, om in een bericht te zetten. Is er niets, dan zegt het programma niets.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from _environment import PROJECT, enter
from _program import Parser, clock, day, run

WEEK = timedelta(days=7)


def main() -> int:
    """Always 0: that something turned stale is no fault."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "--sinds", type=day, metavar="JJJJ-MM-DD", help="vanaf welke dag (anders: een week voor vandaag)"
    )
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    enter()

    from catalogue.reading import settings
    from catalogue.reading.forms import as_markdown

    today = settings.load(PROJECT)[0].today(options.vandaag, clock())
    before = {_what(one) for one in _found(options.root, options.sinds or today - WEEK)}
    fresh = [one for one in _found(options.root, today) if _what(one) not in before]
    text = as_markdown(fresh)
    print(text, end="")
    if text and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(text)
    return 0


def _what(finding) -> tuple[str, int, int, str]:
    """By which a finding is known again on another day: its sentence may count days."""
    return finding.path, finding.line, finding.column, finding.code


def _found(root: Path, today):
    from catalogue.loading import Memory
    from catalogue.publish.build import Build

    build = Build(root, PROJECT)
    build.read("", today, Memory())
    return sorted(build.findings)


if __name__ == "__main__":
    run(main)
