"""Neem een klantreis over uit een andere catalogus, uit een JSON-bestand van haar open data.

U ziet eerst wat erbij komt. Wat u al hebt, blijft zoals het is.
"""

from __future__ import annotations

import os
from pathlib import Path

from _changing import add_arguments, carry_out
from _environment import PROJECT
from _program import Parser, clock, run


def main() -> int:
    """Exit code 1 when nothing was done, with a sentence that says why."""
    parser = Parser(description=__doc__)
    parser.add_argument("bestand", type=Path, help="het JSON-bestand, zoals verhuizen.json of catalogus.json")
    parser.add_argument("--klantreis", metavar="ID", default="", help="welke u overneemt, als er meer in staan")
    parser.add_argument("--naam", default="", help="hoe het bestand hier gaat heten, als de naam al bestaat")
    parser.add_argument(
        "--herkomst", metavar="CATALOGUS", default="", help="zet erbij uit welke catalogus de klantreis komt"
    )
    add_arguments(parser)
    options = parser.parse_args()

    def plan(root):
        from catalogue.editor.new.commands import Shell
        from catalogue.editor.new.desk import Desk
        from catalogue.editor.taking_over import packet, taking
        from catalogue.model.limits import MAX_JSON
        from catalogue.reading import settings

        chosen, _ = settings.load(PROJECT)
        found = packet.read(_bytes(options.bestand, MAX_JSON + 1), options.klantreis)
        desk = Desk.at(root, chosen, chosen.today(options.vandaag, clock()), Shell(os.name == "nt"))
        return taking.taken_over(desk, found, options.naam, options.herkomst)

    return carry_out(options, PROJECT, plan)


def _bytes(path: Path, most: int) -> bytes:
    """What is in the file, no more than so many bytes. Raises ValueError, in Dutch, when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except (OSError, ValueError):
        raise ValueError(f"'{path}' kan niet gelezen worden. Staat het bestand er?") from None


if __name__ == "__main__":
    run(main)
