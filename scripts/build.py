"""Bouw de site. Lukt het niet, dan blijft de vorige site staan zoals hij was."""

from __future__ import annotations

import calendar
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from _environment import PROJECT, enter
from _program import Parser, clock, mkdocs, run, say
from _replacing import replaced


def main() -> int:
    """Exit code 1 when the site could not be built, with everything that was found."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "--site-dir", type=Path, metavar="MAP", default=PROJECT / "site", help="de map van de site (anders: site)"
    )
    parser.add_argument("--quiet", action="store_true", help="zeg alleen iets als het niet lukt")
    parser.add_argument("--zonder-zoeken", action="store_true", help="maak geen zoekindex: dat gaat sneller")
    parser.add_argument(
        "--redactie", action="store_true", help="zet de redactie op de site, ook als mkdocs.yml dat niet zegt"
    )
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    enter()

    from catalogue.machine.trouble import cause
    from catalogue.publish import site_folder
    from catalogue.publish.refusal import refusal
    from catalogue.reading import settings
    from catalogue.reading.findings import as_text

    site = options.site_dir.resolve()
    if reason := site_folder.why_not(site, PROJECT, options.root, Path.cwd()):
        parser.error(reason)
    if options.zonder_zoeken:
        os.environ["CATALOGUS_ZOEKEN"] = "nee"
    if found := refusal(PROJECT, options.root, options.vandaag):
        print(as_text(found), end="", file=sys.stderr)
        return not_built(site)
    settled = settings.load(PROJECT)[0]
    if options.redactie or settled.redactie:
        enter("redactie")
        import _engine

        try:
            os.environ["CATALOGUS_MOTOR"] = str(_engine.engine())
        except _engine.NotMade as reason:
            print(reason, file=sys.stderr)
            return not_built(site)
    today = settled.today(options.vandaag, clock())
    try:
        how = {"builder": settled.bouwer, "quiet": options.quiet}
        built = replaced(site, lambda folder, lock: with_mkdocs(folder, options.root, today, lock, **how))
    except OSError as error:
        return say(f"De site kan niet in '{site}' worden gezet: {cause(error)}.")
    if not built:
        return not_built(site)
    if not options.quiet:
        print(f"De site staat in {site}.")
    return 0


def not_built(site: Path) -> int:
    """Say that there is no new site; gives the exit code of a program that stops for it."""
    return say("De site is niet gebouwd." + (" De vorige site is er nog." if site.exists() else ""))


def with_mkdocs(
    folder: Path, root: Path, today: date, lock: int | None = None, *, builder: str = "mkdocs", quiet: bool
) -> bool:
    """Build the site of the content in `root` into `folder`; whether that went well. MkDocs holds the `lock` too."""
    surroundings = {
        "CATALOGUS_ROOT": str(root),
        "CATALOGUS_VANDAAG": today.isoformat(),
        "SOURCE_DATE_EPOCH": str(calendar.timegm(today.timetuple())),
    }
    # Not MkDocs' own --quiet: with it, --strict lets broken links through.
    done = subprocess.run(
        [*mkdocs(builder, "build", "--strict"), "--site-dir", str(folder)],
        env=os.environ | surroundings,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        pass_fds=(lock,) if lock is not None and os.name == "posix" else (),
        check=False,
    )
    if quiet and done.returncode:
        sys.stderr.write(done.stdout.decode("utf-8", "replace"))
    return done.returncode == 0


if __name__ == "__main__":
    run(main)
