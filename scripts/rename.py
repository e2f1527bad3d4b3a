"""Geef iets een andere naam: een klantreis, verbeteractie, stap, knelpunt, KPI of regel van een register.

Alles wat ernaar verwijst, gaat mee. De oude naam blijft werken waar dat kan.
"""

from __future__ import annotations

from _changing import add_arguments, carry_out
from _environment import PROJECT
from _program import Parser, run


def main() -> int:
    """Exit code 1 when nothing was done, with a sentence that says why."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "oud", help="de naam van nu, zoals verhuizen, verhuizen#bellen of, als er meer zo heten, organisaties/kcc"
    )
    parser.add_argument("nieuw", help="de nieuwe naam, in kleine letters met streepjes")
    add_arguments(parser)
    options = parser.parse_args()

    def plan(root):
        from catalogue.editor.renaming import renamed

        return renamed(root, options.oud, options.nieuw)

    return carry_out(options, PROJECT, plan)


if __name__ == "__main__":
    run(main)
