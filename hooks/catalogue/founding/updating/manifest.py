"""What a version consists of: each file that comes with it, known by its fingerprint."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from catalogue.founding.belonging import is_ours, is_safe
from catalogue.model.settings import MODEL

MANIFEST = "hooks/manifest.json"
"""Where it stands in the project."""
_VERSION = re.compile(r"v?(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})")
_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_MOST = 20_000
BEFORE_ALL = "0.0.0"
"""The version of what was taken over before there were versions."""
BROKEN = "Dit is geen hele versie van de catalogus: hooks/manifest.json ontbreekt of klopt niet."


@dataclass(frozen=True, slots=True)
class Manifest:
    """A version, the version of its model, and by path the fingerprint of each file that comes with it.

    `before` are the other fingerprints that files of ours had in earlier versions, also of those that are gone.
    """

    version: str = BEFORE_ALL
    model: int = MODEL
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    before: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))

    def shipped(self, path: str) -> frozenset[str]:
        """Every fingerprint that the file at this path had, in this version or before."""
        return self.before.get(path, frozenset()) | ({self.files[path]} if path in self.files else frozenset())

    def after(self, former: "Manifest") -> "Manifest":
        """The same version, which remembers also all that the `former` knew: that may have been of between versions."""
        before = {
            path: (self.before.get(path, frozenset()) | former.shipped(path)) - {self.files.get(path, "")}
            for path in {*self.before, *former.files, *former.before}
        }
        return replace(self, before={path: found for path, found in before.items() if found})

    def as_text(self) -> str:
        """For the file: JSON, a line for each path, in order."""
        before = {path: sorted(found) for path, found in sorted(self.before.items()) if found}
        data = {
            "versie": self.version,
            "model": self.model,
            "bestanden": dict(sorted(self.files.items())),
            "eerder": before,
        }
        return json.dumps(data, indent=1) + "\n"


def fingerprint(data: bytes) -> str:
    """By which a file is known again, however its lines end: Git may change that on its way to a computer."""
    return sha256(data if b"\0" in data else data.replace(b"\r\n", b"\n")).hexdigest()[:32]


def number(version: str) -> tuple[int, ...]:
    """A version as numbers, to tell which is newer. Raises ValueError, in Dutch, for what is no version."""
    found = _VERSION.fullmatch(version)
    if not found:
        raise ValueError(f"'{version[:40]}' is geen versie. Schrijf het zo: 1.2.0")
    return tuple(map(int, found.groups()))


def made_of(files: Mapping[str, bytes], version: str) -> Manifest:
    """The manifest of a version with these files. Raises ValueError, in Dutch, for what cannot be one."""
    number(version)
    now = {path: fingerprint(data) for path, data in files.items() if is_ours(path) and path != MANIFEST}
    if wrong := next((path for path in now if not is_safe(path)), ""):
        raise ValueError(f"De naam '{wrong}' kan niet op elke computer. Geef het bestand een andere naam.")
    return Manifest(version, MODEL, now)


def read(data: bytes) -> Manifest:
    """What a file says. Raises ValueError, in Dutch, when it is no manifest, or names what no version may touch."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise ValueError(BROKEN) from None
    if not _is_one(found):
        raise ValueError(BROKEN)
    number(found["versie"])
    before = {path: frozenset(prints) for path, prints in found["eerder"].items()}
    return Manifest(found["versie"], found["model"], found["bestanden"], before)


def _is_one(found: Any) -> bool:
    if not isinstance(found, dict) or not {"versie", "model", "bestanden", "eerder"} <= found.keys():
        return False
    files, before, model = found["bestanden"], found["eerder"], found["model"]
    if not (isinstance(found["versie"], str) and type(model) is int and 0 < model <= 9999):
        return False
    if not (isinstance(files, dict) and isinstance(before, dict) and len(files) + len(before) <= _MOST):
        return False
    lists = [*before.values(), list(files.values())]
    if not all(isinstance(prints, list) and len(prints) <= _MOST for prints in lists):
        return False
    known = all(isinstance(one, str) and _FINGERPRINT.fullmatch(one) for prints in lists for one in prints)
    paths = [*files, *before]
    alone = len({path.lower() for path in files}) == len(files)  # on some computers these are one file
    return known and alone and all(is_safe(path) and is_ours(path) and path != MANIFEST for path in paths)
