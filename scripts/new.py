"""Begin een klantreis, een verbeteractie of een regel van een register.

Noemt u niets, dan stelt het programma vragen over een nieuwe klantreis. U ziet wat er geschreven wordt, en wat u daarna
doet.
"""

from __future__ import annotations

import os
import sys

from _environment import PROJECT, enter
from _program import Parser, clock, run, say

ENTRIES = (
    "organisatie",
    "profiel",
    "onderzoek",
    "kanaal",
    "levensgebeurtenis",
    "luisteractiviteit",
    "ambassadeur",
    "gegeven",
    "instrument",
)
NOTHING_WRITTEN = "Er is niets geschreven."


def main() -> int:
    """Exit code 1 when nothing was written, with a sentence that says why; 130 when the user stopped it."""
    words = sys.argv[1:]
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words = ["klantreis", *words]
    entry = words[0] if words[0] in ENTRIES else ""
    if entry:
        enter()  # which fields it has is in the model
    options = _parser(entry).parse_args(words)
    if not entry:
        enter()
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="surrogateescape")  # what cannot be read is told, and asked again

    from catalogue.editor.new.commands import Shell
    from catalogue.editor.new.desk import Desk
    from catalogue.editor.new.dialogue import Dialogue
    from catalogue.reading import settings
    from catalogue.reading.findings import as_line

    chosen, _ = settings.load(PROJECT)
    shell = Shell(os.name == "nt", "" if options.root == PROJECT else str(options.root))
    try:
        desk = Desk.at(options.root, chosen, chosen.today(options.vandaag, clock()), shell)
        dialogue = Dialogue(input, print, desk.judge)
        next_steps = _add_entry(options, desk, dialogue) if entry else _add_file(options, desk, dialogue)
        changes = desk.additions.changes()
        print(*changes.told(), sep="\n", flush=True)
        if errors := desk.new_errors():
            told = "\n".join(map(as_line, errors))
            return say(f"Zo zou dit niet kloppen:\n{told}\n{NOTHING_WRITTEN}")
        desk.additions.save()
    except ValueError as reason:
        return say(str(reason))
    except EOFError:
        return say(f"\nU gaf geen antwoord meer. {NOTHING_WRITTEN}{_missing(options, entry)}")
    except KeyboardInterrupt:
        say(f"\nGestopt. {NOTHING_WRITTEN}")
        return 130
    print(*(f"Geschreven: {path}" for path in changes.after), next_steps, sep="\n")
    return 0


def _parser(entry: str) -> Parser:
    """The command line; of the `entry` of a register also its fields."""
    parser = Parser(description=__doc__)
    kinds = parser.add_subparsers(dest="wat", metavar="WAT", required=True)
    journey = kinds.add_parser("klantreis", help="een nieuwe klantreis", description="Begin een klantreis.")
    journey.add_argument(
        "titel", nargs="?", help='wat de klant wil, bijvoorbeeld "Ik wil verhuizen"; anders vragen wij het'
    )
    improvement = kinds.add_parser(
        "verbetering", help="een nieuwe verbeteractie", description="Begin een verbeteractie."
    )
    improvement.add_argument(
        "titel", nargs="?", help='wat u gaat doen, bijvoorbeeld "Eén brief in plaats van drie"; anders vragen wij het'
    )
    improvement.add_argument(
        "--lost-op", metavar="REIS#KNELPUNT", help="het knelpunt dat dit oplost, zoals verhuizen#lange-wachttijd"
    )
    improvement.add_argument(
        "--kans", metavar="REIS#STAP", help="de stap waar u een kans ziet, ook al gaat er niets mis"
    )
    improvement.add_argument("--wat", dest="kan_beter", default="", help="wat er bij die kans beter kan, in één zin")
    shown = [journey, improvement]
    for name in ENTRIES:
        shown.append(kinds.add_parser(name, help="een regel van een register", description=f"Voeg toe: {name}."))
        shown[-1].add_argument("naam", nargs="?", default="", help="hoe het heet; hiervan maken wij het id")
        if name == entry:
            _add_fields(shown[-1], name)
    for kind in shown:
        kind.add_today()
        kind.add_root()
    return parser


def _add_fields(parser: Parser, name: str) -> None:
    from catalogue.editor.new.entry import fields, flag, register_of
    from catalogue.model.vocabularies import VOCABULARIES

    for field, shape in fields(register_of(name).model).items():
        choices = f" Kies uit: {', '.join(VOCABULARIES[shape.vocabulary])}." if shape.vocabulary else ""
        more = " Mag vaker." if shape.many else ""
        needed = " Verplicht." if shape.required else ""
        told = f"{shape.info.description}{choices}{more}{needed}".replace("%", "%%")
        action = "append" if shape.many else "store"
        parser.add_argument(flag(field), dest=f"veld_{field}", metavar="WAARDE", action=action, help=told)


def _given(options) -> dict[str, list[str]]:
    found = {name.removeprefix("veld_"): value for name, value in vars(options).items() if name.startswith("veld_")}
    return {name: value if isinstance(value, list) else [value] for name, value in found.items() if value}


def _add_file(options, desk, dialogue) -> str:
    from catalogue.editor.new import next_steps

    if options.wat == "klantreis":
        return next_steps.after_file(desk, _add_journey(options, desk, dialogue), "klantreis")
    return next_steps.after_file(desk, _add_action(options, desk, dialogue), "verbeteractie")


def _add_journey(options, desk, dialogue) -> str:
    from catalogue.editor.new.asked_journey import asked_journey
    from catalogue.editor.new.journey import begin_journey

    if options.titel is not None:
        return begin_journey(desk, options.titel)
    print("Wij stellen u een paar vragen over de klantreis. U kunt later alles wijzigen. Stoppen kan met Ctrl-C.")
    return asked_journey(desk, dialogue)


def _add_action(options, desk, dialogue) -> str:
    from catalogue.editor.new import action
    from catalogue.editor.new.asked_action import asked_action, asked_title

    if options.titel is None and not options.lost_op and not options.kans:
        return asked_action(desk, dialogue)
    if options.lost_op and options.kans:
        raise ValueError("Kies één van de twee: --lost-op bij een knelpunt, of --kans waar niets misgaat.")
    titel = asked_title(desk, dialogue) if options.titel is None else options.titel
    desk.new_path("improvements", titel)
    if options.kans:
        return action.write_action(desk, titel, action.takes(desk, titel, options.kans, options.kan_beter))
    return action.write_action(desk, titel, action.solves(desk, titel, options.lost_op or ""))


def _add_entry(options, desk, dialogue) -> str:
    from catalogue.editor.new import entry, next_steps
    from catalogue.editor.new.asked_entry import asked_new_entry

    register = entry.register_of(options.wat)
    given = entry.judged(desk, register, _given(options))
    name = entry.judged_name(desk, register, options.naam) if options.naam else ""
    if name and (alike := entry.alike(desk, register, name)):
        print(f"Let op, dit lijkt erop: {', '.join(alike)}.")
    return next_steps.after_entry(desk, register.name, asked_new_entry(desk, dialogue, register, name, given))


def _missing(options, entry_name: str) -> str:
    """What had to be answered still, as it can be given on the command line; '' when that was not what was asked."""
    from catalogue.editor.new.entry import missing_told, register_of

    return f"\n{missing_told(register_of(entry_name).model, _given(options))}".rstrip() if entry_name else ""


if __name__ == "__main__":
    run(main)
