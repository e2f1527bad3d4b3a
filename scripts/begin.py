"""Begin een catalogus van uzelf: zet uw naam waar die van het voorbeeld stond, en maak een eerste klantreis.

Noemt u niets, dan stelt het programma vragen. U ziet eerst wat er verandert. Nog een keer mag: wat van u is, blijft.
"""

from __future__ import annotations

import subprocess
import sys

from _changing import NOTHING_DONE, saved
from _environment import PROJECT, enter
from _program import Parser, clock, run, say

QUESTIONS = {
    "naam": "Hoe heet uw gemeente of organisatie? (naam, of code zoals gm0193)",
    "site_url": "Op welk webadres komt de site? (leeg: dat weet ik nog niet)",
    "project": "Waar staat het project? Bijvoorbeeld https://github.com/uw-gemeente/klantreizen (leeg: nog nergens)",
    "contact_naam": "Welk team beantwoordt vragen van lezers? Geen naam van een medewerker. (leeg: nog niet bekend)",
    "contact_url": "Op welke webpagina staat hoe men u bereikt? (leeg: geen)",
    "email": "Welk algemeen e-mailadres hoort daarbij? (leeg: geen)",
    "licentie": "Wat mogen anderen met uw teksten? CC0-1.0 (alles), CC-BY-4.0 (met uw naam erbij) of CC-BY-SA-4.0 "
    "(leeg: CC0-1.0)",
    "huisstijl": "Waar staan de kleuren van uw huisstijl? Een pakket, CSS-bestand of map (leeg: dat komt later)",
    "klantreis": "Wat wil de klant van uw eerste klantreis? Bijvoorbeeld: Ik wil verhuizen (leeg: nog geen klantreis)",
}


def main() -> int:
    """Exit code 1, with a sentence, when nothing changed or no site can be built of it; 130 when the user stopped."""
    options = _parser().parse_args()
    enter()

    from catalogue.founding.owner import Owner, licence, organisation, project, team_address, web_address
    from catalogue.founding.plan import plan, told

    today = options.vandaag or clock()
    readers = {
        "naam": lambda text: organisation(text, today),
        "site_url": web_address,
        "project": lambda text: project(text, options.soort or ""),
        "contact_url": web_address,
        "email": team_address,
        "licentie": licence,
    }
    try:
        given = {name: _answer(name, options, readers.get(name, str.strip)) for name in QUESTIONS}
        name, code = given["naam"]
        owner = Owner(
            name,
            organisation(options.tooi, today)[1] if options.tooi else code,
            given["site_url"],
            given["project"],
            given["contact_naam"],
            given["contact_url"].rstrip("/"),
            given["email"],
            given["licentie"],
        )
        changes = plan(PROJECT, owner, today, given["klantreis"])
    except ValueError as reason:
        return say(f"{reason}\n{NOTHING_DONE}")
    except EOFError:
        return say(f"\nU gaf geen antwoord meer. {NOTHING_DONE} Met --help ziet u wat u ook vooraf kunt opgeven.")
    except KeyboardInterrupt:
        say(f"\nGestopt. {NOTHING_DONE}")
        return 130
    if not changes.after and not changes.gone:
        print(f"Dit is al de catalogus van {owner.name}. {NOTHING_DONE}")
        return _told_of_new(given["klantreis"])

    is_first = any(path.startswith("journeys/") for path in changes.after)
    print(*told(changes), sep="\n", flush=True)
    options.root = PROJECT
    if why_not := saved(changes, options):
        return say(why_not)
    print(f"Dit is nu de catalogus van {owner.name}.", flush=True)
    if given["huisstijl"] and _run("huisstijl.py", given["huisstijl"], "--ja", "--onderdeel"):
        say("De kleuren zijn nog die van ons. Al het andere is gedaan.")
    if given["klantreis"] and not is_first:
        _told_of_new(given["klantreis"])
    if options.zonder_bouwen:
        return 0
    built = _run("build.py", "--quiet")
    next_step = "serve.py" if not built else "check.py"
    print(f"Daarna: python3 scripts/{next_step} (Op Windows: py in plaats van python3.)")
    if is_first:
        print("Uw klantreis is nog een concept: u ziet haar in die voorvertoning, en nog niet op de site.")
    print("Hoe het verdergaat, staat in docs/overnemen.md, vanaf 'Alle instellingen'.")
    return built


def _told_of_new(journey: str) -> int:
    """Say how to begin a klantreis that is not the first: this program makes only that."""
    if journey:
        print(f'Een klantreis erbij maakt u met: python3 scripts/new.py klantreis "{journey}"')
    return 0


def _run(script: str, *arguments: str) -> int:
    """The exit code of another program of ours."""
    return subprocess.run([sys.executable, str(PROJECT / "scripts" / script), *arguments], check=False).returncode


def _answer(name: str, options, read):
    """What was given for it on the command line, or is answered now; a wrong answer is told why, and asked again.

    Raises ValueError when it was given and is wrong, EOFError when nobody answers.
    """
    given = getattr(options, name)
    if name == "naam" and given is None:
        given = options.tooi
    if given is not None or (options.ja and name != "naam"):
        return read(given or "")

    from catalogue.editor.new.dialogue import until

    return until(input, print, QUESTIONS[name], read)


def _parser() -> Parser:
    parser = Parser(description=__doc__)
    parser.add_argument("--naam", metavar="NAAM", help='uw organisatie, zoals "Gemeente Zwolle"')
    parser.add_argument(
        "--tooi", metavar="CODE", help="de code van uw gemeente, zoals gm0193; anders zoeken wij die op"
    )
    parser.add_argument("--site-url", metavar="ADRES", help="het webadres waarop de site komt")
    parser.add_argument("--project", metavar="ADRES", help="het adres van het project bij GitHub, GitLab of Forgejo")
    parser.add_argument("--soort", metavar="SOORT", help="wat voor plek dat is, als het adres dat niet zegt: gitlab …")
    parser.add_argument("--contact-naam", metavar="TEAM", help="het team dat vragen beantwoordt")
    parser.add_argument("--contact-url", metavar="ADRES", help="een pagina met contactgegevens")
    parser.add_argument("--email", metavar="ADRES", help="een algemeen e-mailadres")
    parser.add_argument("--licentie", metavar="NAAM", help="wat anderen met uw teksten mogen: CC0-1.0, CC-BY-4.0 …")
    parser.add_argument("--huisstijl", metavar="BRON", help="een pakket, een CSS-bestand of een map met uw kleuren")
    parser.add_argument("--klantreis", metavar="TITEL", help='wat de klant wil, zoals "Ik wil verhuizen"')
    parser.add_argument("--ja", action="store_true", help="vraag niets: wat niet is opgegeven, blijft leeg")
    parser.add_argument("--zonder-bouwen", action="store_true", help="maak de site nog niet")
    parser.add_today()
    return parser


if __name__ == "__main__":
    run(main)
