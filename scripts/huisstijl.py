"""Geef de site de kleuren en letters van uw huisstijl: van een pakket, een CSS-bestand of een map met design tokens.

U ziet eerst welke kleuren het worden, en of zij genoeg van elkaar verschillen. Nog een keer mag.
"""

from __future__ import annotations

import json
from argparse import SUPPRESS
from pathlib import Path

from _changing import NOTHING_DONE, saved
from _environment import PROJECT, enter
from _package import NAME, NotFetched, texts
from _program import Parser, run, say

PREVIEW = PROJECT / ".cache" / "huisstijl"
"""Not in docs/: the page is for who chooses, not for the site."""
PACKAGE_FILE = "package.json"


def main() -> int:
    """Exit code 1, with sentences, when there is no huisstijl in it or one whose colours differ too little."""
    options = _parser().parse_args()
    name = NAME.fullmatch(options.bron)
    is_package = bool(name) and not Path(options.bron).exists()
    enter(*(("redactie",) if is_package else ()))

    from catalogue.founding.huisstijl import choice, overview, promises, sheet

    try:
        files, made_of = _package(name) if name and is_package else _local(Path(options.bron))
        theme, said = choice.best(files)
        given = dict(map(choice.given, options.kleur))
    except (ValueError, NotFetched) as reason:
        return say(f"{reason}\n{NOTHING_DONE}")
    ours = promises.of_project(PROJECT)
    huisstijl = choice.chosen(ours, said | given, mend=options.dichtstbij)
    if huisstijl is None:
        return say(
            f"In {made_of} staat geen kleur die wij kennen: van een knop, een link of een voettekst. "
            f"Geef er zelf een, zoals --kleur merk=#154273.\n{NOTHING_DONE}"
        )
    made_of = ", ".join(part for part in (made_of, theme.path if theme.path != Path(options.bron).name else "") if part)
    text = sheet.sheet(huisstijl.values, made_of)
    found = overview.rows(ours, huisstijl)
    print(f"Gelezen: {made_of}", *overview.table(found), sep="\n")
    print(f"Bekijk het in uw browser: {_preview(overview.preview, found, made_of, text)}", flush=True)
    if huisstijl.broken:
        wrong = "\n".join(overview.told(one, huisstijl.said) for one in huisstijl.broken)
        return say(
            f"{wrong}\nMet --dichtstbij neemt u die kleuren over. Met bijvoorbeeld --kleur link=#154273 kiest u zelf.\n"
            f"{NOTHING_DONE}"
        )
    return _write(options, sheet.PATH, text)


def _write(options, path: str, text: str) -> int:
    from catalogue.editor.changeset import Changeset

    before = {path: (PROJECT / path).read_bytes()} if (PROJECT / path).is_file() else {}
    if before.get(path) == text.encode():
        print(f"Zo staat het al in {path}. {NOTHING_DONE}")
        return 0
    options.root = PROJECT
    print(f"{path} {'wordt vervangen' if before else 'komt erbij'}.", flush=True)
    if why_not := saved(Changeset(before, {path: text.encode()}), options):
        return say(why_not)
    print(f"Geschreven: {path}")
    if not options.onderdeel:
        print("Daarna: python3 scripts/serve.py (Op Windows: py in plaats van python3.)")
    return 0


def _local(source: Path) -> tuple[dict[str, str], str]:
    """The texts of a file, or of all in a folder, by path, and what it is called. Raises ValueError, in Dutch."""
    from catalogue.founding.huisstijl import theme_files

    if not source.exists():
        if source.parts[0].lower() in ("http:", "https:"):
            raise ValueError("Een webadres lezen wij niet. Bewaar het CSS-bestand eerst op uw computer.")
        raise ValueError(
            f"'{source}' is er niet. Geef een CSS-bestand, een map, of de naam van een pakket, zoals "
            "@gemeente-voorbeeld/design-tokens."
        )
    return theme_files.texts(source), source.resolve().name


def _package(name) -> tuple[dict[str, str], str]:
    """The same of a package, or of what is inside it. Raises NotFetched."""
    from catalogue.founding.huisstijl.theme_files import KINDS, MAX_BYTES, MAX_FILES

    package, inside = f"{name['name']}{name['version'] or ''}", name["inside"] or ""
    files = texts(package, KINDS, MAX_BYTES, MAX_FILES)
    version = _version(files.pop(PACKAGE_FILE, ""))
    found = {path: text for path, text in files.items() if path == inside or path.startswith(inside.rstrip("/") + "/")}
    if inside and not found:
        raise NotFetched(f"In het pakket {package} staat geen {inside}.")
    return found if inside else files, f"{name['name']} {version}".rstrip()


def _version(text: str) -> str:
    """What a package.json says of the version; '' when it does not."""
    try:
        return str(json.loads(text)["version"])
    except (ValueError, RecursionError, KeyError, TypeError):
        return ""


def _preview(page, rows, made_of: str, text: str) -> str:
    """Write the page, and give its address."""
    from catalogue.founding.huisstijl.overview import PREVIEW as NAME_OF_PAGE
    from catalogue.founding.huisstijl.overview import STYLE
    from catalogue.founding.huisstijl.promises import SHEET

    PREVIEW.mkdir(parents=True, exist_ok=True)
    (PREVIEW / STYLE).write_text(text, encoding="utf-8", newline="")
    html = page(rows, made_of, "Klantreizen", ((PROJECT / SHEET).as_uri(), STYLE))
    (PREVIEW / NAME_OF_PAGE).write_text(html, encoding="utf-8", newline="")
    return (PREVIEW / NAME_OF_PAGE).as_uri()


def _parser() -> Parser:
    parser = Parser(description=__doc__)
    parser.add_argument(
        "bron",
        metavar="BRON",
        help="een pakket (@uw-gemeente/design-tokens), een CSS-bestand, of een map met CSS of JSON",
    )
    parser.add_argument(
        "--kleur",
        action="append",
        default=[],
        metavar="ROL=WAARDE",
        help="kies zelf, zoals balk=#ffd400; mag vaker",
    )
    parser.add_argument(
        "--dichtstbij",
        action="store_true",
        help="neem voor wat te weinig verschilt de kleur die er het dichtst bij komt",
    )
    parser.add_argument("--onderdeel", action="store_true", help=SUPPRESS)  # begin.py says itself what is next
    parser.add_argument("--ja", action="store_true", help="vraag niet of u door wilt gaan")
    return parser


if __name__ == "__main__":
    run(main)
