"""Begin een klantreis of een verbeteractie: een klein bestand met wat verplicht is, en wat u daarna doet."""

from __future__ import annotations

from _environment import PROJECT, enter
from _program import Parser, clock, run, say


def main() -> int:
    """Exit code 1 when the files cannot be made, with one sentence that says why."""
    parser = Parser(description=__doc__)
    kinds = parser.add_subparsers(dest="soort", metavar="klantreis of verbetering", required=True)
    journey = kinds.add_parser("klantreis", help="een nieuwe klantreis", description="Begin een klantreis.")
    journey.add_argument("titel", help='wat de klant wil, bijvoorbeeld "Ik wil verhuizen"')
    improvement = kinds.add_parser(
        "verbetering", help="een nieuwe verbeteractie", description="Begin een verbeteractie."
    )
    improvement.add_argument("titel", help='wat u gaat doen, bijvoorbeeld "Eén brief in plaats van drie"')
    improvement.add_argument(
        "--lost-op", metavar="REIS#KNELPUNT", help="het knelpunt dat dit oplost, zoals verhuizen#lange-wachttijd"
    )
    improvement.add_argument(
        "--kans", metavar="REIS#STAP", help="de stap waar u een kans ziet, ook al gaat er niets mis"
    )
    improvement.add_argument("--wat", default="", help="wat er bij die kans beter kan, in één zin")
    for kind in (journey, improvement):
        kind.add_today()
        kind.add_root()
    options = parser.parse_args()
    enter()

    from catalogue.editor import scaffold
    from catalogue.reading import settings

    chosen, _ = settings.load(PROJECT)
    today = chosen.today(options.vandaag, clock())
    try:
        if options.soort == "klantreis":
            made = scaffold.new_klantreis(options.root, options.titel, chosen, today)
        else:
            kans = scaffold.Kanskeuze(options.kans, options.wat) if options.kans else None
            made = scaffold.new_verbetering(
                options.root, options.titel, chosen, today, lost_op=options.lost_op, kans=kans
            )
    except ValueError as reason:
        return say(str(reason))
    for path, text in made.files.items():
        target = options.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        print(f"Geschreven: {path}")
    print(made.next_steps)
    return 0


if __name__ == "__main__":
    run(main)
