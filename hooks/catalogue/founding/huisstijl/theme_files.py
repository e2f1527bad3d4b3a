"""The files of a theme, and the values in each: CSS, Style Dictionary's JSON and Figma's. Dark sets are passed by."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from catalogue.founding.huisstijl.css import fits, properties

DARK = re.compile(r"(?<![a-z])(?:dark|donker|night|high-contrast)(?![a-z])", re.IGNORECASE)
"""What is in the name of a file, set, rule or media query for who asked for dark colours."""
KINDS = (".css", ".json")
MAX_BYTES, MAX_FILES = 5_000_000, 2_000
"""How much of a file is read, and how many."""

_FIGMA = ("$themes", "$metadata")
_REFERENCE = re.compile(r"\{([^{}]+)\}")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_NAME = re.compile(r"[^\w-]+|_")
_DEEPEST = 30
_ANY_SCREEN = re.compile(r"@(?:layer|supports)\b.*|@media (?:only )?(?:screen|all)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Theme:
    """The values that files have together, by name ('--x'), and what the files are called."""

    path: str
    values: Mapping[str, str]


def texts(source: Path) -> dict[str, str]:
    """The files of a theme at a path, which is one file or a folder, by their path in it; not those that are too large.

    Raises OSError for what cannot be read.
    """
    if source.is_file():
        paths = [source]
    else:
        found = (path for kind in KINDS for path in sorted(source.rglob(f"*{kind}")) if path.is_file())
        paths = [path for path in islice(found, MAX_FILES) if "node_modules" not in path.relative_to(source).parts]
    top = source.parent if source.is_file() else source
    small = (path for path in paths if path.stat().st_size <= MAX_BYTES)
    return {path.relative_to(top).as_posix(): path.read_bytes().decode("utf-8-sig", "replace") for path in small}


def of_files(files: Mapping[str, str]) -> Iterator[tuple[Theme, ...]]:
    """The themes in files (texts by path): those of CSS, which is as a browser has it; then those of JSON.

    There is one for each file, and one of all JSON together, for there one refers to another.
    """
    light = {path: text for path, text in sorted(files.items(), key=_order) if not DARK.search(path)}
    yield tuple(Theme(path, of_css(text)) for path, text in light.items() if path.endswith(".css"))
    parts = [Theme(path, of_json(text)) for path, text in light.items() if path.endswith(".json")]
    together: dict[str, str] = {}
    for part in parts:
        together |= part.values
    yield (*parts, Theme(", ".join(part.path for part in parts if part.values), together))


def _order(item: tuple[str, str]) -> tuple[int, str]:
    """What is on top comes first: a theme deeper down is one of several."""
    return item[0].count("/"), item[0]


def of_css(text: str) -> Mapping[str, str]:
    """The values of a style sheet that hold on any screen, whatever class or element they stand on."""
    found: dict[str, str] = {}
    for one in properties(text):
        if not DARK.search(one.selector) and all(_ANY_SCREEN.fullmatch(around) for around in one.within):
            found[one.name] = one.value
    return MappingProxyType(found)


def of_json(text: str) -> Mapping[str, str]:
    """The values in a JSON file; a reference {a.b.c} becomes var(--a-b-c). What is no JSON of tokens has none."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    found: dict[str, str] = {}
    for root in _sets(read):
        found |= dict(_values(root))
    return MappingProxyType(found)


def _sets(read: Mapping[str, Any]) -> Iterable[Any]:
    """The sets in a file of Figma, in its order and without the dark ones; any other file is one set."""
    if not any(name in read for name in _FIGMA):
        return (read,)
    about = read.get("$metadata")
    order = about.get("tokenSetOrder") if isinstance(about, dict) else None
    names = [name for name in order if isinstance(name, str)] if isinstance(order, list) else []
    names += [name for name in read if name not in names]
    return [read[name] for name in names if name in read and name not in _FIGMA and not DARK.search(name)]


def _values(root: Any) -> Iterator[tuple[str, str]]:
    """The name and value of each token below a node, in order; a file with nothing but texts names them itself."""
    flat = isinstance(root, dict) and all(isinstance(value, str | int | float) for value in root.values())
    level: list[tuple[tuple[str, ...], Any]] = [((), root)]
    while level:
        path, node = level.pop()
        if flat and path:
            value = node
        elif not isinstance(node, dict):
            continue
        else:
            value = node.get("$value", node.get("value"))
            if value is None or isinstance(value, dict):
                inside = [((*path, name), below) for name, below in node.items() if not name.startswith("$")]
                level += reversed(inside if len(path) < _DEEPEST else [])
                continue
        if (name := _name(path)) and (text := _as_css(value)):
            yield name, text


def _name(path: Iterable[str]) -> str:
    words = (_NO_NAME.sub("-", _HUMP.sub("-", part)).strip("-").lower() for part in path)
    name = "-".join(word for word in words if word)
    return f"--{name}" if name else ""


def _as_css(value: Any) -> str:
    """A value as CSS has it, '' for none: a text or a number, or a list of fonts."""
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value if isinstance(one, str))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = _REFERENCE.sub(
        lambda one: f"var({_name(one[1].split('.'))})" if _name(one[1].split(".")) else "", str(value)
    )
    return text if fits(text) else ""
