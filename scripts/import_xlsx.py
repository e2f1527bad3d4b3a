"""Neem een werkmap van Excel over: de catalogus die u downloadde en wijzigde, of een eigen lijst.

Een lijst met verbeteringen wordt verbeteracties, een tabel met stappen een klantreis. U ziet eerst wat er zou
veranderen en wat er niet klopt, met het blad en het vakje. Er wordt pas geschreven met --ja.
"""

from __future__ import annotations

import sys
from pathlib import Path

from _environment import PROJECT, enter
from _program import Parser, clock, run, say

NOTHING_WRITTEN = "Er is niets geschreven."
ASKED_TIMES = 3  # an answer may bring another question


def main() -> int:
    """Exit code 1 when something in the workbook is wrong, or nothing could be done; else 0."""
    options = _parser().parse_args()
    if options.lost_op and options.kans:
        return say("Kies één van de twee: --lost-op bij een knelpunt, of --kans waar niets misgaat.")
    try:
        data = options.bestand.read_bytes()
    except OSError:
        return say(f"Het bestand '{options.bestand}' is er niet, of het is niet te lezen.")
    enter()

    from catalogue.reading import forms, migrating, settings
    from catalogue.workbook import notes

    chosen, _ = settings.load(PROJECT)
    if migrating.is_needed(chosen.model):
        return say(f"Zet eerst uw bestanden over: python3 scripts/update.py --inhoud\n{NOTHING_WRITTEN}")
    try:
        found = _taken(options, data, chosen)
        if options.format == "json":
            print(forms.as_json(found.findings), end="")
        else:
            print(*found.changes.told(), sep="\n")
            print(notes.as_text(found.findings), end="", flush=True)
        code = int(any(one.severity == "error" for one in found.findings))
        if not found.changes.after:
            say("Er verandert niets.")
        elif options.ja:
            found.changes.save(options.root)
            say(f"Geschreven: {len(found.changes.after)} bestanden. Bekijk het met python3 scripts/serve.py.")
        else:
            say(f"{NOTHING_WRITTEN} Klopt het? Typ hetzelfde met --ja erachter.")
    except ValueError as reason:
        return say(f"{reason}\n{NOTHING_WRITTEN}")
    return code


def _parser() -> Parser:
    parser = Parser(description=__doc__)
    parser.add_argument("bestand", type=Path, metavar="BESTAND", help="de werkmap (.xlsx)")
    parser.add_argument("--ja", action="store_true", help="schrijf wat er verandert")
    parser.add_argument(
        "--lost-op", metavar="REIS#KNELPUNT", default="", help="het knelpunt van acties die er zelf geen noemen"
    )
    parser.add_argument("--kans", metavar="REIS#STAP", default="", help="de stap waar deze acties een kans zien")
    parser.add_argument("--wat", default="", help="wat er bij die kans beter kan, in één zin")
    parser.add_argument(
        "--klantreis", metavar="TITEL", default="", help="hoe de klantreis heet, bij een tabel met stappen"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="de vorm van de meldingen: om te lezen, of voor een programma",
    )
    parser.add_today()
    parser.add_root()
    return parser


def _taken(options, data, chosen):
    """What comes of the workbook, after what could be asked was."""
    from catalogue.editor.workspace import Workspace
    from catalogue.workbook.actions import AboutAll
    from catalogue.workbook.taking import Asked, taken

    space = Workspace(options.root, chosen, chosen.today(options.vandaag, clock()))
    about = AboutAll(options.lost_op, options.kans, options.wat)
    meant: dict[str, dict[str, str]] = {}
    found = taken(options.bestand.name, data, space, Asked(meant, about, options.klantreis))
    for _ in range(ASKED_TIMES):
        if options.ja or not found.unclear or not sys.stdin.isatty() or options.format == "json":
            break
        if not _ask(found.unclear, meant):
            break
        found = taken(options.bestand.name, data, space, Asked(meant, about, options.klantreis))
    return found


def _ask(unclear, meant) -> bool:
    """Ask what texts mean; whether anything was said."""
    from catalogue.editor.new.dialogue import SPECIAL, Dialogue
    from catalogue.reading.findings import shown
    from catalogue.workbook.values import COLUMNS

    left_out = SPECIAL + "weglaten"
    for one in unclear:
        near = {one.near: one.choices[one.near]} if one.near in one.choices else {}
        options = {**near, left_out: "niet overnemen", **one.choices}
        what = "de kolom" if one.list == COLUMNS else "de naam"
        answer = Dialogue(input, print, None).choice(f"Wat is {what} '{shown(one.text)}'?", options)
        meant.setdefault(one.list, {})[one.text] = "" if answer == left_out else answer
    return bool(unclear)


if __name__ == "__main__":
    run(main)
