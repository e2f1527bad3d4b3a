"""What the programs in this folder share: Dutch command lines, the arguments that return, and a quiet end.

Read by any Python 3, like _environment: command lines are read before the project's own Python is there.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import date, datetime
from pathlib import Path

from _environment import PROJECT, enter, mend, speak_utf8

# argparse asks gettext for its words; these are the ones that a user can come across.
DUTCH = {
    "usage: ": "gebruik: ",
    "positional arguments": "wat u opgeeft",
    "options": "opties",
    "show this help message and exit": "toon deze uitleg",
    "argument %(argument_name)s: %(message)s": "Bij %(argument_name)s: %(message)s.",
    "expected one argument": "hierachter hoort een waarde",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r bestaat niet; kies uit %(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)r kan hier niet",
    "ignored explicit argument %r": "hierachter hoort geen waarde (%r)",
    "unrecognized arguments: %s": "Dit ken ik niet: %s. Met --help ziet u wat er kan.",
    "the following arguments are required: %s": "Wat nog ontbreekt: %s. Met --help ziet u wat er kan.",
}


CONTENT = ("journeys", "improvements", "registers")
_ASKED = 3  # times; then it is no
_ANSWERS = {"j": True, "ja": True, "n": False, "nee": False, "": False}
YEARS = range(1900, 2101)  # as for every date in the content


class Parser(argparse.ArgumentParser):
    """A command line that explains itself in Dutch, and answers a mistake with one sentence and exit code 2."""

    def __init__(self, *args, **kwargs):
        speak_utf8()
        argparse._ = lambda text: DUTCH.get(text, text)
        super().__init__(*args, allow_abbrev=False, **kwargs)

    def error(self, message):
        """End with the sentence alone: the usage would bury it."""
        self.exit(2, f"{message}\n")

    def add_root(self):
        """--root: the folder with journeys, improvements and registers."""
        self.add_argument(
            "--root",
            type=_folder,
            metavar="MAP",
            default=os.environ.get("CATALOGUS_ROOT") or PROJECT,
            help="de map met de inhoud (anders: die van dit project)",
        )

    def add_today(self):
        """--vandaag: the date that counts as today; None when the settings or the clock decide."""
        self.add_argument(
            "--vandaag",
            type=day,
            metavar="JJJJ-MM-DD",
            default=os.environ.get("CATALOGUS_VANDAAG") or None,
            help="de datum die voor vandaag telt (anders: die van de instellingen, of de echte)",
        )


def _folder(text: str) -> Path:
    """A folder of content. One without any of its three folders is another folder: its site would be empty."""
    try:
        folder = Path(text).resolve()
        if folder.is_dir():
            if any((folder / name).is_dir() for name in CONTENT):
                return folder
            raise argparse.ArgumentTypeError(f"in de map '{text}' staat geen catalogus: {', '.join(CONTENT)} ontbreken")
    except (OSError, ValueError, RuntimeError):  # a name that cannot be, or links in a circle
        pass
    raise argparse.ArgumentTypeError(f"de map '{text}' bestaat niet")


def day(text: str) -> date:
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is geen datum; schrijf bijvoorbeeld 2026-03-09") from None
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(f"'{text}' kan niet; kies een jaar van {YEARS[0]} tot en met {YEARS[-1]}")
    return day


def clock() -> date:
    """Today in the Netherlands, wherever the machine stands."""
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def mkdocs(builder: str, *command: str) -> list[str]:
    """How to start MkDocs for this project, or another `builder` in its place, speaking Dutch."""
    if builder != "mkdocs":
        enter(builder)
    return [
        sys.executable,
        str(PROJECT / "scripts" / "_shell.py"),
        builder,
        *command,
        "--config-file",
        str(PROJECT / "mkdocs.yml"),
    ]


def say(sentence: str) -> int:
    """Tell the user what is going on, or why it stops; gives the exit code of a program that stops for it."""
    print(sentence, file=sys.stderr, flush=True)
    return 1


def agreed() -> bool:
    """Ask the user whether to go on, again when the answer is not clear; no when it stays so, or nobody answers."""
    try:
        for _ in range(_ASKED):
            if (typed := input("Doorgaan? (j/n) ").strip().lower()) in _ANSWERS:
                return _ANSWERS[typed]
            print("Typ j of n.")
    except EOFError:
        print()
    return False


def run(main) -> None:
    """Run `main` and end with its exit code; whatever goes wrong ends it with a sentence, never with a traceback."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that `finally` has its say
    try:
        code = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        say("Gestopt.")
        code = 130
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    except Exception as error:
        code = say(_told(error))
    sys.exit(code)


def _told(error: Exception) -> str:
    if isinstance(error, ImportError) and not (error.name or "").startswith("catalogue"):
        mend()  # does not return, unless it was tried before
    sys.path.insert(0, str(PROJECT / "hooks"))  # not there yet when it went wrong early
    try:
        from catalogue.machine.trouble import told
    except Exception:  # the program itself is damaged
        return "Dit programma is niet heel. Haal het opnieuw op."
    return told(error)
