"""What rename.py and remove.py share: show what will change, ask, and write it all or not at all."""

from __future__ import annotations

from _environment import enter
from _program import Parser, agreed, clock, say

NOTHING_DONE = "Er is niets gewijzigd."


def add_arguments(parser: Parser) -> None:
    """What both take beside names."""
    parser.add_argument("--ja", action="store_true", help="vraag niet of u door wilt gaan")
    parser.add_today()
    parser.add_root()


def carry_out(options, project, plan) -> int:
    """Do what `plan` makes for the folder of content; exit code 1, with a sentence, when nothing was done."""
    enter()

    from catalogue.reading import migrating, settings
    from catalogue.reading.findings import as_line

    chosen, _ = settings.load(project)
    if migrating.is_needed(chosen.model):  # what has an old name would not go with it
        return say(f"Zet eerst uw bestanden over: python3 scripts/update.py --inhoud\n{NOTHING_DONE}")
    try:
        changes = plan(options.root)
    except ValueError as reason:
        return say(f"{reason}\n{NOTHING_DONE}")
    print(*changes.told(), sep="\n", flush=True)
    if errors := changes.new_errors(options.root, chosen, chosen.today(options.vandaag, clock())):
        told = "\n".join(map(as_line, errors))
        return say(f"Daarna zou dit niet kloppen:\n{told}\n{NOTHING_DONE}")
    if why_not := saved(changes, options):
        return say(why_not)
    print("Gedaan. Bekijk het met python3 scripts/serve.py. (Op Windows: py in plaats van python3.)")
    return 0


def saved(changes, options, nothing: str = NOTHING_DONE) -> str:
    """Write the changes if the user agrees, and give ''; else why not, which ends with `nothing`."""
    if not options.ja and not agreed():
        return nothing
    try:
        changes.save(options.root)
    except ValueError as reason:
        return f"{reason}\n{nothing}"
    return ""
