"""Vertel in gewone taal wat er veranderde tussen twee versies van de catalogus.

Een versie is een naam in Git (main, een tag, een commit), een map, of een catalogus.json van een site. Zonder tweede
versie: de bestanden zoals ze nu in de map met de inhoud staan. Wat in de JSON staat, vertelt
hooks/catalogue/changes/as_json.py.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
import tempfile
from contextlib import ExitStack
from pathlib import Path

from _environment import PROJECT, enter
from _git_archive import unpack
from _program import CONTENT, Parser, clock, run, say

SETTINGS = "mkdocs.yml"


class NotAVersion(Exception):
    """What was given is no version of a catalogue; the text is a Dutch sentence for the user."""


def main() -> int:
    """Exit code 0 when they were compared, whatever came out of it; 2 for what cannot be compared."""
    parser = Parser(description=__doc__)
    parser.add_argument("base", metavar="BASIS", help="de versie van voor de wijziging")
    parser.add_argument("head", metavar="NU", nargs="?", help="de versie van erna (anders: de bestanden van nu)")
    parser.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="om te lezen, of voor een programma"
    )
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    enter()
    with ExitStack() as opened:
        try:
            found = _compared(options, opened)
        except NotAVersion as reason:
            parser.error(str(reason))
    print(found, end="")
    return 0


def _compared(options, opened: ExitStack) -> str:
    from catalogue.changes.as_json import as_data
    from catalogue.changes.report import report
    from catalogue.changes.whole import compare

    base = _place(options.base, options.root, opened)
    head = _place(options.head, options.root, opened) if options.head is not None else options.root
    settled = [_settings(place) for place in (base, head)]
    today = next((one for one in settled[::-1] if one), _settings(PROJECT)).today(options.vandaag, clock())
    published = base.is_file() or head.is_file()
    states = [_state(place, settled, number, today, published) for number, place in enumerate((base, head))]
    changes = compare(*states)
    if options.format == "json":
        return json.dumps(as_data(changes), ensure_ascii=False, indent=1) + "\n"
    return report(changes)


def _settings(place: Path):
    """The settings of a catalogue; None where there are none."""
    from catalogue.reading import settings

    return settings.load(place)[0] if (place / SETTINGS).is_file() else None


def _state(place: Path, settled, number, today, published):
    from catalogue.changes.published import of_json
    from catalogue.changes.state import of_folder

    chosen = settled[number] or settled[1 - number] or _settings(PROJECT)
    if not place.is_file():
        return of_folder(place, chosen, today, as_published=published)
    try:
        state, unread = of_json(place.read_bytes(), chosen, today)
    except (ValueError, OSError) as reason:
        raise NotAVersion(f"{place}: {reason}") from None
    for one in unread:
        say(f"In {place} is dit niet te lezen, en dus niet vergeleken: {one}.")
    return state


def _place(name: str, root: Path, opened: ExitStack) -> Path:
    """Where a version stands: a folder of content or a catalogus.json, or else what Git has under this name."""
    if not name:
        raise NotAVersion("Geef een versie op, geen lege tekst.")
    try:
        path = Path(name)
        if path.is_file():
            return path.resolve()
        if path.is_dir() and any((path / one).is_dir() for one in CONTENT):
            return path.resolve()
    except (OSError, ValueError):  # no name that a file can have
        pass
    return _from_git(name, root, opened)


def _from_git(name: str, root: Path, opened: ExitStack) -> Path:
    """A folder, for as long as it is needed, with the content and the settings of a commit of this checkout."""
    if not shutil.which("git"):
        raise NotAVersion(f"'{name}' is geen map en geen catalogus.json, en Git is er niet om het aan te vragen.")
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if "\0" in name or not (found := _git(root, *asked)):
        raise NotAVersion(
            f"'{name}' is geen map met een catalogus, geen catalogus.json en geen versie in Git. "
            "Haal een versie die hier nog niet is eerst op met git fetch."
        )
    commit = found.decode().strip()
    prefix = _git(root, "rev-parse", "--show-prefix").decode().strip()
    folder = Path(opened.enter_context(tempfile.TemporaryDirectory()))
    _unpack(root, f"{commit}:{prefix}", CONTENT, folder)
    if (root / SETTINGS).is_file() or root.resolve() == PROJECT:
        _unpack(root, f"{commit}:{prefix}", (SETTINGS,), folder)
    else:
        _unpack(PROJECT, f"{commit}:", (SETTINGS,), folder)
    if not any((folder / one).is_dir() for one in CONTENT):
        raise NotAVersion(f"In '{name}' staat geen catalogus: {', '.join(CONTENT)} ontbreken.")
    return folder


def _unpack(root: Path, tree: str, names, folder: Path) -> None:
    """What of these names there is in a tree of Git, as files; links that lead out of it are left out."""
    top = _git(root, "rev-parse", "--show-toplevel").decode().rstrip("\n")
    if not top:
        return
    listed = _git(top, "ls-tree", "--name-only", "--end-of-options", tree).decode("utf-8", "replace").splitlines()
    if not (wanted := [name for name in names if name in listed]):
        return
    with tempfile.TemporaryFile() as packed:
        command = ["git", "-C", top, "archive", "--format=tar", tree, "--", *wanted]
        subprocess.run(command, stdout=packed, stderr=subprocess.DEVNULL, check=False)
        packed.seek(0)
        try:
            for name in unpack(packed, folder):
                say(f"Dit is niet uit Git te halen, en dus niet vergeleken: {name}.")
        except tarfile.TarError:
            raise NotAVersion("Git geeft de bestanden van deze versie niet. Is deze kopie wel heel?") from None


def _git(root: Path | str, *command: str) -> bytes:
    """What Git says; nothing when it refuses."""
    done = subprocess.run(["git", "-C", str(root), *command], capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else b""


if __name__ == "__main__":
    run(main)
