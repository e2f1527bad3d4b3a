"""The project as another municipality has it: with a name, words, colours, content and a README of its own."""

import re
import shutil
from pathlib import Path

from places import CASES, PROJECT, TESTS
from project import lay_out

BESIDE = (".ci", ".forgejo", ".github", ".gitlab", "LICENSES", "tests")
SETTINGS = """INHERIT: hooks/basis.yml

site_name: Zo gaat het in Beekdal
site_description: Wat onze ondernemers meemaken.
extra:
  catalogue:
    organisatie: {naam: Gemeente Beekdal}
    contact: {naam: Het klantteam, email: klantteam@beekdal.example}
    term_klant: ondernemer
"""
TEXTS = {
    "README.md": "# Zo gaat het in Beekdal\n\nDe klantreizen van de gemeente Beekdal.\n",
    "SECURITY.md": "# Een lek gevonden\n\nMail het ons: klantteam@beekdal.example.\n",
    "GOVERNANCE.md": "# Wie beslist wat\n\nHet klantteam beslist.\n",
    "publiccode.yml": """publiccodeYmlVersion: "0"
name: Zo gaat het in Beekdal
url: https://git.beekdal.example/klantreizen
softwareType: standalone/web
platforms: [web]
developmentStatus: stable
description:
  nl:
    shortDescription: De klantreizen van Beekdal.
    longDescription: >
      De gemeente Beekdal laat zien wat ondernemers meemaken die iets van haar nodig hebben. Bij elke stap staat wat er
      misgaat en wat wij eraan doen. Wij schrijven dat in kleine tekstbestanden, en een programma maakt er een site van.
    features: [Klantreizen]
legal:
  license: EUPL-1.2
maintenance:
  type: internal
  contacts: [{name: Het klantteam}]
localisation:
  localisationReady: false
  availableLanguages: [nl]
""",
}
COLOURS = {"strong": "#5c1a3b", "strong-dark": "#3d1027", "link": "#5c1a3b", "link-hover": "#8a2458", "good": "#0d5e46"}
"""Our own would be told apart from these at a glance; each has the contrast that tokens.css asks for."""


def fork(folder: Path) -> Path:
    """Such a project in `folder`, with the small catalogue of the golden cases as its content, and our tests."""
    lay_out(folder, CASES / "base")
    for name in BESIDE:
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("node_modules"))
    modules = TESTS / "node" / "node_modules"
    if modules.is_dir():
        (folder / "tests/node/node_modules").symlink_to(modules.resolve())
    for path in (*PROJECT.glob("*.md"), PROJECT / "LICENSE", PROJECT / "pyproject.toml"):
        shutil.copy(path, folder)
    for name, text in {**TEXTS, "mkdocs.yml": SETTINGS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    tokens = folder / "docs/assets/stylesheets/tokens.css"
    text = tokens.read_text(encoding="utf-8")
    for name, colour in COLOURS.items():
        text, found = re.subn(rf"(--kr-{name}: )#\w+;", rf"\g<1>{colour};", text)
        assert found == 1, name
    tokens.write_text(text, encoding="utf-8")
    return folder
