"""Bouw de site. Lukt het niet, dan blijft de vorige site staan zoals hij was."""

from __future__ import annotations

import calendar
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from _environment import PROJECT, enter
from _program import Parser, clock, run, say


def main() -> int:
    """Exit code 1 when the site could not be built, with everything that was found."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "--site-dir", type=Path, metavar="MAP", default=PROJECT / "site", help="de map van de site (anders: site)"
    )
    parser.add_argument("--quiet", action="store_true", help="zeg alleen iets als het niet lukt")
    parser.add_argument("--zonder-zoeken", action="store_true", help="maak geen zoekindex: dat gaat sneller")
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    site = options.site_dir.resolve()
    if not may_be_replaced(site):
        parser.error(f"In '{options.site_dir}' staat iets anders dan een site. Kies een lege of een nieuwe map.")
    enter()

    from catalogue import settings

    chosen, _ = settings.load(PROJECT)
    today = chosen.today(options.vandaag, clock())
    if options.zonder_zoeken:
        os.environ["CATALOGUS_ZOEKEN"] = "nee"
    try:
        built = publish(site, lambda folder: with_mkdocs(folder, options.root, today, quiet=options.quiet))
    except OSError as error:
        return say(f"De site kan niet in '{site}' worden gezet ({error.strerror}).")
    if not built:
        return say("De site is niet gebouwd." + (" De vorige site is er nog." if site.exists() else ""))
    if not options.quiet:
        print(f"De site staat in {site}.")
    return 0


def may_be_replaced(site: Path) -> bool:
    """Whether nothing is lost when this folder is replaced: it is not there, empty, or holds a site."""
    if not site.is_dir():
        return not site.exists()
    return not any(site.iterdir()) or all((site / name).is_file() for name in ("index.html", "404.html"))


def with_mkdocs(folder: Path, root: Path, today: date, *, quiet: bool) -> bool:
    """Build the site of the content in `root` into `folder`; whether that went well."""
    surroundings = {
        "CATALOGUS_ROOT": str(root),
        "CATALOGUS_VANDAAG": today.isoformat(),
        "SOURCE_DATE_EPOCH": str(calendar.timegm(today.timetuple())),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(PROJECT / "mkdocs.yml")]
    # Not MkDocs' own --quiet: with it, --strict lets broken links through.
    done = subprocess.run(
        [*command, "--site-dir", str(folder)],
        env=os.environ | surroundings,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
    )
    if quiet and done.returncode:
        sys.stderr.write(done.stdout.decode("utf-8", "replace"))
    return done.returncode == 0


def publish(site: Path, build) -> bool:
    """Let `build` fill a fresh folder beside `site`; when that went well, put that folder in the place of `site`.

    Whatever happens, `site` is the old one or the new one and nothing is left beside it. Raises OSError when the new
    one cannot be put in place.
    """
    new = site.with_name(f".{site.name}.{os.getpid()}")
    old = site.with_name(f".{site.name}.{os.getpid()}.oud")
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        if not build(new):
            return False
        if site.exists():
            site.rename(old)
        try:
            new.rename(site)
        except BaseException:
            if old.exists():
                old.rename(site)
            raise
        return True
    finally:
        for left in (new, old):
            shutil.rmtree(left, ignore_errors=True)


if __name__ == "__main__":
    run(main)
