"""The files of a catalogue: which file in which folder holds what, and what is wrong with a name or place.

A file with a wrong name is read as what it was clearly meant to be: else all that refers to it would lead nowhere.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.model import ITEMS, REGISTERS
from catalogue.reading.document import id_of
from catalogue.reading.findings import Finding, finding, shown
from catalogue.reading.kinds import KINDS, Kind
from catalogue.reading.mends import Edit
from catalogue.reading.regular import Refused, read, shown_path, why_not
from catalogue.words.hints import lookalike

FOLDERS = (*ITEMS, "registers")
_LEFT_ALONE = ("readme.md",)
# How Windows, a Mac and Word name a copy: `Kopie van x`, `x - kopie`, `x (1)`, `~$x`.
_COPY = re.compile(
    r"^(?:kopie|copy) (?:\(\d+\) )?(?:van|of) |(?: ?-)? (?:kopie|copy)(?: \(?\d+\)?)?$| ?\(\d+\)$|^~\$",
    re.IGNORECASE,
)
_YAML = re.compile(r"\.ya?ml(?:\.txt)?$|\.txt$", re.IGNORECASE)
_OURS = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*"  # a line at a time: there is one way to read it
    rb"(?:titel|probleem|- *(?:\{ *)?\"?(?:id|naam|woorden)\"?) *:"
)


@dataclass(frozen=True, slots=True)
class File:
    """A file with its path relative to the root (with `/`) and its bytes; None when it may not or cannot be read.

    `kind` is what it holds, None for a story. `findings` are about its name, its place, or the opening of it.
    """

    path: str
    data: bytes | None
    kind: Kind | None
    findings: tuple[Finding, ...] = ()


Listing = tuple[list[File], list[Finding]]
"""Every file of a catalogue, in order of path, and a finding for all that does not belong there."""


def files(root: Path) -> Listing:
    """Every file of the catalogue in the folder `root`."""
    root = root.resolve()
    found: list[File] = []
    strays: list[Finding] = []
    for folder in FOLDERS:
        top = root / folder
        if not top.exists() and not top.is_symlink():
            continue
        if refused := why_not(top, root):
            strays.append(finding(folder, 1, 1, refused.code, **refused.params))
            continue
        if not top.is_dir():
            strays.append(finding(folder, 1, 1, "E106", naam=folder, suggestion="Hier hoort een map."))
            continue
        paths = sorted(path for path in top.iterdir() if not path.name.startswith("."))
        names = {path.name for path in paths}
        for path in paths:
            for one in _look(path, root, names):
                if isinstance(one, File):
                    found.append(one)
                else:
                    strays.append(one)
    return found, strays


def with_changes(listing: Listing, changed: Mapping[str, bytes]) -> Listing:
    """The files as they are changed, and those that are new. Raises ValueError for a path that no file can have."""
    by_path = {file.path: file for file in listing[0]}
    for path, data in changed.items():
        if path in by_path:
            by_path[path] = replace(by_path[path], data=data)
        else:
            by_path[path] = File(path, data, kind_of(path))
    return [by_path[path] for path in sorted(by_path)], listing[1]


def kind_of(path: str) -> Kind | None:
    """What a file that is not there yet holds; None for a story. Raises ValueError when it cannot be there."""
    folder, _, name = path.partition("/")
    stem, dot, suffix = name.rpartition(".")
    kind = KINDS.get(f"registers/{stem}" if folder == "registers" else folder)
    is_item = folder in ITEMS and suffix in ("yml", "md") and id_of(path) == stem != ""
    if not dot or kind is None or not (is_item or (kind.many and suffix == "yml")):
        raise ValueError(f"'{shown(path)}' kan geen bestand van de catalogus zijn.")
    return None if suffix == "md" else kind


def _look(path: Path, root: Path, names: Collection[str]) -> Iterator[File | Finding]:
    """The file at `path` as what it is or was meant to be, else a finding; nothing for what is left alone."""
    name, stem, folder = path.name, path.stem, path.parent.name
    here = shown_path(path, root)
    if path.is_dir():
        yield finding(here, 1, 1, "E106", naam=name, suggestion="Dit is een map; hier horen alleen bestanden.")
    elif path.suffix == ".md" and f"{stem}.yml" in names and folder in ITEMS:
        yield _opened(path, root, None)
    elif name.lower() in _LEFT_ALONE:
        return
    elif path.suffix == ".md" and folder in ITEMS:
        yield finding(here, 1, 1, "E106", naam=name, suggestion=f"Het bestand {shown(stem)}.yml ontbreekt.")
    elif original := _copied(name, names):
        asked = f"Is dit een kopie van {original}? Haal het dan weg."
        yield finding(here, 1, 1, "E106", naam=name, suggestion=asked)
    elif not _stem(name) or (name.lower().endswith(".txt") and not _is_ours(path, root)):
        yield finding(here, 1, 1, "E106", naam=name)
    else:
        meant, fault = _meant(path, here, names)
        kind = KINDS.get(f"registers/{meant}" if folder == "registers" else folder)
        if fault is None:
            yield _opened(path, root, kind)
        elif kind and meant and f"{meant}.yml" not in names:
            yield _opened(path, root, kind, fault)
        else:
            yield fault


def _copied(name: str, names: Collection[str]) -> str:
    """The file in the same folder that this is a copy of, as its name says; '' when it says no such thing."""
    original = f"{_COPY.sub('', _stem(name))}.yml"
    return original if original != name and original in names and _COPY.search(_stem(name)) else ""


def _is_ours(path: Path, root: Path) -> bool:
    """Whether a text file begins as a file of the catalogue does."""
    data = read(path, root)
    return not isinstance(data, Refused) and _OURS.match(data) is not None


def _stem(name: str) -> str:
    """The name without what says that it is a YAML file or a text, however that is written; else ''."""
    found = _YAML.search(name)
    return name[: found.start()] if found else ""


def _meant(path: Path, here: str, names: Collection[str]) -> tuple[str, Finding | None]:
    """The name (without .yml) that the file was meant to have, '' when that is anyone's guess; and what is wrong."""
    name, stem, folder = path.name, _stem(path.name), path.parent.name
    meant = _register(stem) if folder == "registers" else id_of(f"{stem}.yml")
    right = f"{meant}.yml"
    if right == name:
        return meant, None
    free = bool(meant) and right not in names
    mend = (Edit(here, rename=f"{folder}/{right}"), *_story(here, stem, meant, names)) if free else ()
    if folder == "registers" or meant == stem:
        suggestion = f"Bedoelt u '{right}'?" if free else f"Er is al een bestand {right}." if meant else ""
        return meant, replace(finding(here, 1, 1, "E106", naam=name, suggestion=suggestion), herstel=mend)
    wrong = finding(here, 1, 1, "E103", naam=name, voorbeeld=f"{meant or 'mijn-klantreis'}.yml")
    return meant, replace(wrong, herstel=mend)


def _register(stem: str) -> str:
    return stem if stem in REGISTERS else lookalike(stem, list(REGISTERS))


def _story(here: str, stem: str, meant: str, names: Collection[str]) -> tuple[Edit, ...]:
    """The story beside the file goes with it."""
    folder = here.rpartition("/")[0]
    has_one = f"{stem}.md" in names and stem != meant and f"{meant}.md" not in names
    return (Edit(f"{folder}/{stem}.md", rename=f"{folder}/{meant}.md"),) if has_one else ()


def _opened(path: Path, root: Path, kind: Kind | None, *faults: Finding) -> File:
    here = shown_path(path, root)
    data = read(path, root)
    if isinstance(data, Refused):
        return File(here, None, kind, (*faults, finding(here, 1, 1, data.code, **data.params)))
    return File(here, data, kind, faults)
