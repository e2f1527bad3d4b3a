"""Maak van een ingevulde melding een bestand van de catalogus, of een regel in een bestand dat er al is.

U geeft een bestand met de tekst van de melding, of met de JSON die GitHub, GitLab of Forgejo ervan geeft. U leest wat
ervan kwam en wat er nog ontbreekt, als Markdown voor een voorstel.
"""

from __future__ import annotations

from pathlib import Path

from _environment import PROJECT, enter
from _program import Parser, clock, run, say

NOTHING_WRITTEN = "Er is niets geschreven."


def main() -> int:
    """Exit code 1 when nothing was written, with a sentence that says why."""
    parser = Parser(description=__doc__)
    parser.add_argument("melding", metavar="BESTAND", type=Path, help="de tekst van de melding, of de JSON ervan")
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    enter()

    from catalogue.editor.issues.body import filled_in, text_of
    from catalogue.editor.issues.taken_over import take_over
    from catalogue.editor.saving import save_changes
    from catalogue.editor.workspace import Workspace
    from catalogue.model.limits import MAX_BYTES
    from catalogue.reading import settings

    chosen, _ = settings.load(PROJECT)
    space = Workspace(options.root, chosen, chosen.today(options.vandaag, clock()))
    try:
        with options.melding.open("rb") as file:
            filled = filled_in(text_of(file.read(MAX_BYTES + 1)), chosen.woordenlijsten)
        taken = take_over(filled, space)
        save_changes(taken.space)
    except ValueError as reason:
        return say(f"{reason} {NOTHING_WRITTEN}")
    print(taken.told(filled.form.title), end="")
    return 0


if __name__ == "__main__":
    run(main)
