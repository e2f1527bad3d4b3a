"""Haal iets weg: een klantreis, verbeteractie, stap, knelpunt, KPI of regel van een register.

Wat ernaar verwijst, gaat mee. Kan iets er niet zonder, dan staat er wat, en gebeurt er niets.
"""

from __future__ import annotations

from _changing import add_arguments, carry_out
from _environment import PROJECT
from _program import Parser, run


def main() -> int:
    """Exit code 1 when nothing was done, with a sentence that says why."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "naam", help="wat weg moet, zoals verhuizen, verhuizen#bellen of, als er meer zo heten, organisaties/kcc"
    )
    add_arguments(parser)
    options = parser.parse_args()

    def plan(root):
        from catalogue.editor.removing import removed

        return removed(root, options.naam)

    return carry_out(options, PROJECT, plan)


if __name__ == "__main__":
    run(main)
