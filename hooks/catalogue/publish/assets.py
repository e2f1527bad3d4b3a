"""What a browser gets beside the HTML: one style sheet, one of the municipality when it has its own, and few scripts.

Each is as small as it gets, and has the hash of what is in it in its name: a server can let a browser keep it for good.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

import rcssmin
import rjsmin

FOLDER = "assets"

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "mermaid-loader": 'class="mermaid"',
        "print": "data-afdrukken",
        "copy": "<pre",
        "facets": "data-facetten",
    }
)
"""A script by what stands on a page that uses it. `search` is on every page; what a script imports it fetches itself."""

_HASHED = 10  # characters of the hash
_STEPS = range(101)


@dataclass(frozen=True, slots=True)
class Assets:
    """The addresses of what a page loads, relative to the root of the site, and what stands at each."""

    styles: tuple[str, ...] = ()
    scripts: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)


def gather(theme: Iterable[Path], ours: Iterable[Path], own: Iterable[Path], scripts: Iterable[Path]) -> Assets:
    """The assets of a site: `theme` and `ours` become one style sheet, `own` a second one that has the last word.

    Scripts are named by their files; one that imports another does so by its name, './other.js', and comes after it.
    Raises OSError for a file that cannot be read.
    """
    files: dict[str, bytes] = {}
    sheets = [_style("stijl", [*theme, *ours], percentages()), _style("eigen", own, "")]
    files |= {path: data for path, data in sheets if data}
    styles = tuple(path for path, data in sheets if data)
    named: dict[str, str] = {}
    for script in scripts:
        text = script.read_text(encoding="utf-8")
        for name, path in named.items():
            text = text.replace(f"./{name}.js", f"./{path.rpartition('/')[2]}")
        data = rjsmin.jsmin(text).encode()
        named[script.stem] = path = _named(f"{FOLDER}/javascripts/{script.stem}", data, "js")
        files[path] = data
    return Assets(styles, named, files)


def _style(name: str, sheets: Iterable[Path], more: str) -> tuple[str, bytes]:
    text = "\n".join([*(sheet.read_text(encoding="utf-8") for sheet in sheets), more])
    data = rcssmin.cssmin(text).encode()
    return _named(f"{FOLDER}/stylesheets/{name}", data, "css"), data


def _named(path: str, data: bytes, kind: str) -> str:
    return f"{path}.{sha256(data).hexdigest()[:_HASHED]}.{kind}"


def percentages() -> str:
    """Classes for what a style attribute would say: a page without those holds under a strict security policy.

    `p-40` sets --p to 40%, `q-40` --q, `n-7` --n to 7.
    """
    return "".join(f".p-{n}{{--p:{n}%}}.q-{n}{{--q:{n}%}}.n-{n}{{--n:{n}}}" for n in _STEPS)
