"""Werk uw catalogus bij naar een nieuwe versie van het programma. Wat van u is, blijft.

U ziet eerst wat er verandert. Zonder --van komt de versie van het adres bij bron in mkdocs.yml.
"""

from __future__ import annotations

import sys
from pathlib import Path

from _changing import NOTHING_DONE
from _environment import PROJECT, enter, hand_over
from _lock import only_one_at_a_time
from _program import Parser, agreed, run, say
from _swapping import NotFinished, finish, is_unfinished, prepare

SLOT = PROJECT / ".cache" / "bijwerken" / "slot"
BUSY = "De catalogus wordt al bijgewerkt."
ABOUT_BESIDE = """Hier staat van elk bestand dat u veranderde hoe het bij ons is. Vergelijk de twee.
Wilt u het onze? Zet het dan op de plek van het uwe. Deze map mag daarna weg: zij komt niet op uw site.
"""


def main() -> int:
    """Exit code 0 when all is done or nothing had to be; 1, with a sentence, when not."""
    options = _parser().parse_args()
    if options.inhoud:
        return _content(options)
    if is_unfinished(PROJECT) and options.proef:
        return say("De vorige keer werd onderbroken. Geef eerst: python3 scripts/update.py")
    try:
        with only_one_at_a_time(SLOT, BUSY):
            went_on = finish(PROJECT)
        if not went_on:
            enter()
            with only_one_at_a_time(SLOT, BUSY):
                code = _update(options)
            if code is not None:
                return code
    except NotFinished as stopped:
        return say(_stopped(stopped.error))
    # The content is for the program as it is now, in a Python that knows nothing of the one before.
    base = getattr(sys, "_base_executable", sys.executable)
    return hand_over([base, str(PROJECT / "scripts" / "update.py"), "--inhoud", "--ja"])


def _update(options):
    """Bring the files of the program to another version; None when the content is next, else an exit code."""
    from catalogue.founding.updating import project_files
    from catalogue.founding.updating.manifest import MANIFEST, number
    from catalogue.founding.updating.telling import BESIDE, told
    from catalogue.founding.updating.update_plan import plan
    from catalogue.machine.trouble import in_words
    from catalogue.reading.settings import SETTINGS_FILE, parsed, written_for

    try:
        old = project_files.installed(PROJECT)
        arrived = _arrival(options)
        new = arrived.manifest
        if number(new.version) < number(old.version):
            raise ValueError(f"U hebt versie {old.version}. Versie {new.version} is ouder.")
    except ValueError as reason:
        return say(f"{reason}\n{NOTHING_DONE}")
    here = project_files.fingerprints(PROJECT, {*old.files, *new.files, *new.before})
    found = plan(old, new, here, project_files.own_templates(PROJECT), workflows=not options.zonder_workflows)
    written = PROJECT / SETTINGS_FILE
    model = written_for(parsed(written.read_bytes()).root) if written.is_file() else 1
    print(*told(found, old, new, model), sep="\n", flush=True)
    if options.proef:
        print("Dit was een proef. " + NOTHING_DONE)
        return 0
    beside = {f"{BESIDE}/{path}": arrived.files[path] for path in (*found.both, *found.own)}
    if beside:
        beside[f"{BESIDE}/LEESMIJ.txt"] = ABOUT_BESIDE.encode()
    known = new.after(old)
    if not found.changes and known == old:
        if beside:
            prepare(PROJECT, beside, ())
            finish(PROJECT)
        return None
    if not options.ja and not agreed():
        return say(NOTHING_DONE)
    files = {path: arrived.files[path] for path in (*found.new, *found.replaced)}
    try:
        prepare(PROJECT, {**files, **beside, MANIFEST: known.as_text().encode()}, found.gone)
    except OSError as error:
        return say(f"{in_words(error)}\n{NOTHING_DONE}")
    finish(PROJECT)
    print(f"Het programma is nu versie {new.version}.", flush=True)
    return None


def _arrival(options):
    """The version that was asked for. Raises ValueError, in Dutch, when it is not there, or not whole."""
    from catalogue.founding.updating import arrival, fetching
    from catalogue.founding.updating.manifest import number
    from catalogue.reading import settings

    place = options.van or settings.load(PROJECT)[0].bron
    if not place:
        raise ValueError(
            "Zeg waar de nieuwe versie vandaan komt: zet bij bron in mkdocs.yml het adres van het project waar u mee "
            "begon, of geef met --van een adres, een map of een ZIP-bestand."
        )
    if "://" not in place:
        found = arrival.from_place(Path(place))
        if options.versie and number(options.versie) != number(found.manifest.version):
            raise ValueError(f"Daar staat versie {found.manifest.version}, niet {options.versie}.")
        return found
    print(f"De versie ophalen van {place} …", file=sys.stderr, flush=True)
    return arrival.from_zip(fetching.fetched(place, options.versie or ""))


def _content(options) -> int:
    """Write the content as this version of the model has it."""
    enter()

    from catalogue.founding.updating import content

    try:
        changes = content.changes(PROJECT)
        for line in content.told(changes):
            print(line, flush=True)
        if options.proef:
            print("Dit was een proef. " + NOTHING_DONE)
            return 0
        if (changes.after or changes.gone) and not options.ja and not agreed():
            return say(NOTHING_DONE)
        changes.save(PROJECT)
    except ValueError as reason:
        return say(
            f"{reason}\nDe inhoud is niet gewijzigd. Probeer het daarna opnieuw: python3 scripts/update.py --inhoud"
        )
    print("De inhoud is bij. Daarna: python3 scripts/check.py (Op Windows: py in plaats van python3.)")
    return 0


def _stopped(error: OSError) -> str:
    name = Path(str(error.filename2 or error.filename or "")).name
    where = f" bij {name}" if name else ""
    return (
        f"Het bijwerken stopte{where}. Sluit programma's die bestanden van de catalogus open hebben. "
        "Geef daarna weer: python3 scripts/update.py. Het gaat dan verder waar het stopte."
    )


def _parser() -> Parser:
    parser = Parser(description=__doc__)
    parser.add_argument("--proef", action="store_true", help="zeg alleen wat er zou veranderen")
    parser.add_argument(
        "--van", metavar="PLEK", help="waar de versie vandaan komt: een adres, een map of een ZIP-bestand"
    )
    parser.add_argument("--versie", metavar="VERSIE", help="welke versie, zoals 1.2.0 (anders: de nieuwste)")
    parser.add_argument(
        "--zonder-workflows", action="store_true", help="laat de taken in .github/workflows zoals zij zijn"
    )
    parser.add_argument(
        "--inhoud", action="store_true", help="zet alleen de inhoud over; het programma blijft zoals het is"
    )
    parser.add_argument("--ja", action="store_true", help="vraag niet of u door wilt gaan")
    return parser


if __name__ == "__main__":
    run(main)
