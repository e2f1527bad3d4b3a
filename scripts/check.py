"""Controleer de inhoud: alle fouten en waarschuwingen, met bestand, regel en kolom.

Noemt u bestanden, dan ziet u alleen wat daarover gaat. Met --herstel lost het programma op wat het zelf kan.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from _changing import NOTHING_DONE, saved
from _environment import PROJECT, enter
from _program import Parser, run, say

ROUNDS = 5  # a mend may bring another to light


def main() -> int:
    """Exit code 1 when there are errors, 0 when there are none or only warnings."""
    parser = Parser(description=__doc__)
    parser.add_argument("bestanden", nargs="*", metavar="BESTAND", help="laat alleen zien wat over deze bestanden gaat")
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "gitlab"),
        default="text",
        help="de vorm van de meldingen: om te lezen, of voor een programma",
    )
    parser.add_argument(
        "--herstel", action="store_true", help="herstel wat veilig te herstellen is; laat het eerst zien"
    )
    parser.add_argument("--ja", action="store_true", help="vraag bij --herstel niet of u door wilt gaan")
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    paths = [_path(name, options.root) for name in options.bestanden]
    if missing := [name for name, path in zip(options.bestanden, paths, strict=True) if not path]:
        parser.error(f"Dit is geen bestand van deze catalogus: {', '.join(missing)}.")
    enter()

    found = _found(options, paths)
    if options.herstel and (stopped := _mend(options, paths, found)) is not None:
        if stopped:
            return stopped
        found = _found(options, paths)
    _tell(options, found)
    return int(any(finding.severity == "error" for finding in found))


def _path(name: str, root: Path) -> str:
    """The path of a file relative to the root, with `/`; '' when there is no such file in it."""
    for base in (Path.cwd(), root, PROJECT):
        file = Path(os.path.normpath(base / name))
        for top in (root, PROJECT):
            if file.is_file() and file.is_relative_to(top):
                return file.relative_to(top).as_posix()
    return ""


def _found(options, paths):
    from catalogue.loading import Memory
    from catalogue.machine import progress
    from catalogue.publish.build import Build

    build = Build(options.root, PROJECT, progress=progress.on(sys.stderr))
    build.read("", options.vandaag, Memory())
    return [finding for finding in sorted(build.findings) if not paths or finding.path in paths]


def _tell(options, found) -> None:
    from catalogue.reading import forms

    print(forms.FORMS[options.format](found), end="")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if options.format == "github" and summary and (text := forms.as_summary(found)):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(text)
    if options.format != "text" or options.herstel:
        return
    from catalogue.editor.mended import can_mend
    from catalogue.editor.new.commands import Shell

    if number := sum(can_mend(one, _of_project(options)) for one in found):
        what = "1 melding" if number == 1 else f"{number} meldingen"
        again = Shell(os.name == "nt", "" if options.root == PROJECT else str(options.root))
        say(f"Het programma kan {what} zelf oplossen: {again.command('check', '--herstel', *options.bestanden)}")


def _of_project(options) -> bool:
    """Whether the settings that were checked stand beside the content."""
    return options.root.resolve() == PROJECT.resolve()


def _mend(options, paths, found):
    """Mend, round after round. None when there was nothing to do; else the exit code, 0 when all was done."""
    from catalogue.editor.mended import mended

    done = False
    for _ in range(ROUNDS):
        changes = mended(options.root, found, settings=_of_project(options))
        if not changes.after:
            break
        print(*changes.told(), sep="\n", file=sys.stderr, flush=True)
        if why_not := saved(changes, options, "Er is niets meer gewijzigd." if done else NOTHING_DONE):
            return say(why_not)
        done = True
        found = _found(options, paths)
    if not done:
        say("Er is niets dat het programma zelf kan herstellen.")
        return None
    return 0


if __name__ == "__main__":
    run(main)
