"""A version for others: its manifest, and what the CHANGELOG says of it."""

import re
from collections.abc import Mapping
from datetime import date

from catalogue.founding.updating.manifest import MANIFEST, Manifest, made_of, number, read
from catalogue.words.wording import datum

CHANGELOG = "CHANGELOG.md"
_NOT_YET = "## Nog niet uitgebracht"
_HEADING = re.compile(r"^## (\S+).*$", re.MULTILINE)


def made(files: Mapping[str, bytes], version: str, today: date) -> dict[str, bytes]:
    """The files that change for a version, by path, in a project with these files.

    Raises ValueError, in Dutch, when the version is not newer than the last one, or nothing is told of it.
    """
    former = _former(files)
    version = ".".join(map(str, number(version)))
    if number(version) <= number(former.version):
        raise ValueError(f"De vorige versie is {former.version}. Kies een hogere.")
    text = files.get(CHANGELOG, b"").decode()
    if _NOT_YET not in text or not _part(text, _NOT_YET):
        raise ValueError(f"In {CHANGELOG} staat niets onder '{_NOT_YET}'. Schrijf daar eerst wat er veranderde.")
    changed = text.replace(_NOT_YET, f"{_NOT_YET}\n\n## {version} ({datum(today)})", 1).encode()
    manifest = made_of({**files, CHANGELOG: changed}, version).after(former)
    return {CHANGELOG: changed, MANIFEST: manifest.as_text().encode()}


def ready(files: Mapping[str, bytes]) -> str:
    """The version that these files are. Raises ValueError, in Dutch, when a file is another than its manifest says."""
    found = read(files.get(MANIFEST, b""))
    now = made_of(files, found.version)
    differing = sorted(set(found.files.items()) ^ set(now.files.items()))
    if differing or found.model != now.model:
        first = differing[0][0] if differing else MANIFEST
        raise ValueError(f"{first} is veranderd nadat versie {found.version} klaargemaakt is. Maak een nieuwe versie.")
    return found.version


def story(files: Mapping[str, bytes], version: str) -> str:
    """What the CHANGELOG says of a version, without its heading."""
    text = files.get(CHANGELOG, b"").decode()
    heading = next((found[0] for found in _HEADING.finditer(text) if found[1] == version), "")
    return _part(text, heading) if heading else ""


def begun(files: Mapping[str, bytes]) -> Manifest:
    """What a municipality begins with: every file as it is then counts as one of ours that nobody touched."""
    former = _former(files)
    return made_of(files, former.version).after(former)


def _former(files: Mapping[str, bytes]) -> Manifest:
    return read(files[MANIFEST]) if MANIFEST in files else Manifest()


def _part(text: str, heading: str) -> str:
    """What stands below a heading, up to the next one of its level."""
    rest = text.partition(f"{heading}\n")[2]
    return rest.partition("\n## ")[0].strip()
