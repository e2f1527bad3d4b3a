"""One address, one writer: what wants which address of the site, and what is wrong with that.

It is looked at before anything is written, so that nothing vanishes under something else.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath

from catalogue.publish.site_folder import MARKER
from catalogue.reading.findings import Finding, finding, shown
from catalogue.reading.invisible import faults, unseen
from catalogue.words.slugs import OF_WINDOWS

_NOT_ON_WINDOWS = re.compile(rf'{OF_WINDOWS}(?:\..*)?|.*[<>:"|?*\\\x00-\x1f].*|.*[. ]', re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Claim:
    """A file of the site by its path, and what makes it: a file in docs/ by its path, '' for the catalogue itself."""

    address: str
    source: str = ""


def of_theme() -> Iterator[Claim]:
    """The claims of what stands on every site of ours; a folder that is all ours is claimed as a whole."""
    return (Claim(address) for address in ("404.html", "sitemap.xml", "sitemap.xml.gz", "pagefind", MARKER))


def of_documents(paths: Iterable[str]) -> Iterator[Claim]:
    """The claims of hand-written files, by their paths in docs/: a page becomes a folder with an index.html."""
    for path in paths:
        page = PurePosixPath(path)
        if page.suffix.lower() not in (".md", ".markdown"):
            yield Claim(path, path)
        elif page.stem.lower() in ("index", "readme"):
            yield Claim(str(page.with_name("index.html")), path)
        else:
            yield Claim(str(page.with_suffix("") / "index.html"), path)


def check(claims: Iterable[Claim], folder: str) -> Iterator[Finding]:
    """E010, E109, E110: no two want one address; every name can be seen, and can be one on any computer.

    Two addresses are one where capitals and small letters are the same, or where one needs a folder at the place of the
    other's file. `folder` is where the hand-written files stand, for the findings: `docs`. The catalogue goes first:
    a finding is at the hand-written file.
    """
    ordered = sorted(claims, key=lambda claim: (claim.source != "", claim.address, claim.source))
    owners: dict[str, Claim] = {}
    folders: dict[str, Claim] = {}
    for claim in ordered:
        here = f"{folder}/{claim.source}" if claim.source else claim.address
        for hidden in faults(claim.address, islice(unseen(claim.address), 1)):
            yield finding(here, 1, 1, hidden.code, **hidden.params)
        if wrong := next((part for part in PurePosixPath(claim.address).parts if _NOT_ON_WINDOWS.fullmatch(part)), ""):
            yield finding(here, 1, 1, "E110", naam=wrong)
        key = _same(claim.address)
        above = [str(parent) for parent in PurePosixPath(key).parents]
        other = owners.get(key) or folders.get(key) or next((owners[one] for one in above if one in owners), None)
        if other:
            yield finding(here, 1, 1, "E109", adres=_as_read(claim.address), andere=_owner(other, folder))
            continue
        owners[key] = claim
        for parent in above:
            folders.setdefault(parent, claim)


def _same(address: str) -> str:
    """The address as a disk sees it that takes capitals for small letters, and é for an e with an accent."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", address).casefold())


def _as_read(address: str) -> str:
    return address.removesuffix("index.html") or "/"


def _owner(claim: Claim, folder: str) -> str:
    return shown(f"{folder}/{claim.source}") if claim.source else "de catalogus zelf"
