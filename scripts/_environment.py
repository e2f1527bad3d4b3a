"""The project's own Python: made in .venv on first use, and entered by every program in this folder.

Only the standard library is used here, and no syntax that an older Python cannot read, so that someone with too old
a Python gets a sentence instead of a traceback.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from _lock import only_one_at_a_time

PROJECT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
LOG = "installatie.log"
MENDED = "CATALOGUS_HERSTELD"  # set for a program that was started again because something was missing

# Group of parts → its lock files, in the order of installing, and what it is for.
GROUPS = {"site": ["site.txt", "mermaid.txt"]}
GROUPS |= {name: [f"{name}.txt"] for name in ("redactie", "properdocs", "test", "bench")}
WHAT_FOR = {"site": "van de site", "redactie": "van de redactie", "properdocs": "van ProperDocs"}
WHAT_FOR |= {"test": "voor het testen", "bench": "voor het meten"}
# What pip says → what the user can do about it. The first that fits is shown.
TROUBLE = {
    "No space left": "De schijf is vol. Maak ruimte vrij en probeer het opnieuw.",
    "DO NOT MATCH THE HASHES": "Een onderdeel is niet wat het hoort te zijn en is daarom niet geïnstalleerd. "
    "Probeer het later opnieuw, en meld het als het zo blijft.",
    "Permission denied": "U mag in deze map niet schrijven. Kies een map waarin dat wel mag.",
    "No matching distribution": "Een onderdeel is niet gevonden of niet bereikbaar. Controleer uw internetverbinding "
    "(en zo nodig HTTPS_PROXY of PIP_INDEX_URL) en probeer het opnieuw.",
}
TROUBLE_OTHERWISE = (
    "De onderdelen zijn niet opgehaald. Controleer uw internetverbinding (en zo nodig HTTPS_PROXY of PIP_INDEX_URL) "
    "en probeer het opnieuw."
)


class NotPossible(Exception):
    """The environment cannot be made; the text is one Dutch sentence or two for the user."""


def enter(*extra: str, project: Path = PROJECT) -> None:
    """Return only when running in the project's .venv with everything in it; until then, make it and start again in it.

    `extra` names groups besides 'site'. Puts hooks/ on sys.path, so that `catalogue` can be imported.
    Ends the program with exit code 1 and a Dutch sentence when the environment cannot be made.
    """
    speak_utf8()
    groups = ("site", *extra)
    try:
        if sys.version_info < OLDEST:
            needed, found = (".".join(map(str, version[:2])) for version in (OLDEST, sys.version_info))
            raise NotPossible(
                f"Dit programma heeft Python {needed} nodig, of nieuwer; dit is {found}. Installeer een nieuwe."
            )
        inside = _is_inside(project)
        if not _is_current(project, groups):
            if inside and _has_to_go(project, groups):  # an environment cannot remake itself
                _continue_in(Path(getattr(sys, "_base_executable", sys.executable)))
            _make(project, groups)
        if not inside:
            _continue_in(python_of(project))
    except NotPossible as reason:
        sys.exit(str(reason))
    except KeyboardInterrupt:
        sys.exit("Gestopt. Start het programma opnieuw om verder te gaan met installeren.")
    sys.path.insert(0, str(project / "hooks"))


def speak_utf8() -> None:
    """Write UTF-8, also to a Windows console or a pipe that would take another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def python_of(project: Path = PROJECT) -> Path:
    """The Python inside the project's environment."""
    return project / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _is_inside(project: Path) -> bool:
    return Path(sys.prefix).resolve() == (project / ".venv").resolve()


def _continue_in(python: Path) -> None:
    """Start this same program again under another Python; does not return."""
    try:
        hand_over([str(python), *sys.orig_argv[1:]])
    except OSError:
        raise NotPossible("De Python in .venv start niet. Verwijder de map .venv en probeer het opnieuw.") from None


def hand_over(command: list[str]) -> NoReturn:
    """End as this other command, with its exit code. Raises OSError when it cannot start."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # Ctrl+C reaches the other program too: it decides
            sys.exit(process.wait())


def mend(project: Path = PROJECT) -> None:
    """Start this program again in an environment that is made anew: a part of it turned out to be missing.

    Returns only when that was done before, and did not help.
    """
    if os.environ.get(MENDED) or not _is_inside(project):
        return
    os.environ[MENDED] = "ja"
    _say("Een onderdeel in de map .venv ontbreekt of is beschadigd.")
    for group in GROUPS:
        _stamp_file(project, group).unlink(missing_ok=True)
    try:
        _continue_in(Path(getattr(sys, "_base_executable", sys.executable)))
    except NotPossible as reason:
        sys.exit(str(reason))


# --- stamps: written last, so a half-made environment has none ------------------------------------------------------


def _stamp(project: Path, group: str) -> str:
    """What an environment must say of itself: made by this Python from these locks."""
    locks = [project / "requirements" / name for name in GROUPS[group]]
    digest = hashlib.sha256(b"".join(lock.read_bytes().replace(b"\r\n", b"\n") for lock in locks)).hexdigest()
    return f"Python {sys.version_info[0]}.{sys.version_info[1]} {digest}\n"


def _stamp_file(project: Path, group: str) -> Path:
    return project / ".venv" / f"stamp-{group}"


def _is_current(project: Path, groups: tuple[str, ...]) -> bool:
    """Whether the environment was made for these groups, and all that was installed is still there."""
    return python_of(project).exists() and all(
        _is_stamped(project, group) and not _is_damaged(project, group) for group in groups
    )


def _has_to_go(project: Path, groups: tuple[str, ...]) -> bool:
    """Whether the environment is to be made anew; else what is missing is put into it."""
    return not _is_current(project, ("site",)) or any(_is_damaged(project, group) for group in groups)


def _is_stamped(project: Path, group: str) -> bool:
    return _said_of(project, group).startswith(_stamp(project, group))


def _is_damaged(project: Path, group: str) -> bool:
    """Whether something is gone of what was installed. pip would not notice: it looks at what it noted itself."""
    there = _installed(project)
    return _is_stamped(project, group) and not there.issuperset(_said_of(project, group).splitlines()[1:])


def _said_of(project: Path, group: str) -> str:
    """The stamp of a group with, below it, what was installed by then; '' when there is none."""
    with contextlib.suppress(OSError):
        return _stamp_file(project, group).read_text(encoding="utf-8")
    return ""


def _installed(project: Path) -> set[str]:
    """The packages, modules and their descriptions in the environment, by name: what stands on top in its folder."""
    pattern = "Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages"
    folders = (project / ".venv").glob(pattern)
    return {path.name for folder in folders for path in folder.iterdir() if path.name != "__pycache__"}


# --- making ---------------------------------------------------------------------------------------------------------


def _make(project: Path, groups: tuple[str, ...]) -> None:
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise NotPossible(
            "Uw Python mist de module venv. Installeer die (Debian en Ubuntu: sudo apt install python3-venv) "
            "en probeer het opnieuw."
        )
    try:
        with only_one_at_a_time(project / ".venv.lock", "Een ander programma is al aan het installeren.") as lock:
            if _is_current(project, groups):  # another program made it while we waited
                return
            if _has_to_go(project, groups):
                _say("Eerste keer of nieuwe versies: onderdelen installeren (ongeveer een minuut) …")
                _remove(project / ".venv")
                _run([sys.executable, "-m", "venv", str(project / ".venv")], project, lock)
            for group in groups:
                if not _is_current(project, (group,)):
                    _say(f"  onderdelen {WHAT_FOR[group]} …")
                    for name in GROUPS[group]:
                        _pip(project, name, lock)
                    stamp = _stamp(project, group) + "".join(f"{name}\n" for name in sorted(_installed(project)))
                    _stamp_file(project, group).write_text(stamp, encoding="utf-8")
            _say("  klaar.")
    except OSError:
        raise NotPossible(
            "De map .venv kan niet worden gemaakt. "
            "Controleer of u in de map van dit project mag schrijven en of er ruimte is."
        ) from None


def _remove(venv: Path) -> None:
    try:
        if venv.exists():
            shutil.rmtree(venv)
    except OSError:
        raise NotPossible(
            "De map .venv moet opnieuw worden gemaakt, maar kan niet weg. "
            "Sluit de andere programma's van dit project, of verwijder de map zelf."
        ) from None


def _pip(project: Path, lock_name: str, lock: int) -> None:
    # -I: nothing from the user's own Python gets in the way. Settings of pip in the environment are respected.
    command = [str(python_of(project)), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # --no-deps: a lock names all there is to install. Left to look further, an older pip asks for the newest version of
    # what a part wants with an extra, and then refuses that because it is not locked.
    command += ["--no-input", "--require-hashes", "--no-deps", "-r", str(project / "requirements" / lock_name)]
    _run(command, project, lock)


def _run(command: list[str], project: Path, lock: int) -> None:
    # The child holds the lock as well: should this process be killed, the next one waits until the child has ended.
    keep = (lock,) if os.name == "posix" else ()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=keep, check=False)
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace")
        advice = next((text for sign, text in TROUBLE.items() if sign in said), TROUBLE_OTHERWISE)
        with contextlib.suppress(OSError):
            (project / ".venv" / LOG).write_text(said, encoding="utf-8")
            advice += f" Bijzonderheden staan in .venv/{LOG}."
        raise NotPossible(advice)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
