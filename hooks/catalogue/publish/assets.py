"""What a browser gets beside the HTML: one style sheet, one of the municipality when it has its own, and few scripts.

Each has the hash of what is in it in its name: a server can let a browser keep it for good. Scripts stay as they were
written: they are small, and what makes them smaller (rjsmin) loses spaces of a text inside a text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

import rcssmin  # type: ignore[import-untyped]

from catalogue.founding.huisstijl.sheet import PATH as HUISSTIJL
from catalogue.paths import PAGES
from catalogue.reading.findings import Finding, finding
from catalogue.reading.regular import tree

FOLDER = "assets"
OWN = f"{FOLDER}/eigen"
STYLES = tuple(
    f"{FOLDER}/stylesheets/{name}.css"
    for name in (
        *("tokens", "shell", "search", "parts", "map", "sparkline", "charts", "facets", "overviews", "handovers"),
        *("registers", "start", "klantreis", "verbeteractie", "inzichten", "organisaties", "kanalen", "instrumenten"),
        *("lezen", "velden", "op-papier"),
    )
)
"""Our style sheets in docs/: first what pages share, then what one page has. An insight has its own beside it."""
SCRIPTS = tuple(
    f"{FOLDER}/javascripts/{name}.js"
    for name in ("search-find", "search", "facet-rows", "facets", "copy", "print", "mermaid-loader", "moved")
)
"""Our scripts in docs/; one that imports another comes after it."""
REDACTIE_STYLES = (f"{FOLDER}/stylesheets/redactie.css",)
REDACTIE_SCRIPTS = tuple(
    f"{FOLDER}/javascripts/redactie/{name}.js"
    for name in (
        *("preview", "engine-worker", "in-browser", "client", "element", "places", "drag", "draft", "fields", "page"),
        *("zip", "download", "windows", "forge", "meanwhile", "github", "gitlab", "forgejo", "proposal", "folder"),
        *("new-file-page", "sign-in", "handing-in", "list", "notes", "paste", "naming", "beside"),
        *("adding", "log-line", "counting", "redactie"),
    )
)
"""What the page of the form has besides: a site without it has neither."""
OURS = (*STYLES, *SCRIPTS, *REDACTIE_STYLES, *REDACTIE_SCRIPTS)
MOVED = "moved"
"""The script of a page at an old name, which no other page has."""

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "mermaid-loader": 'class="mermaid"',
        "print": "data-afdrukken",
        "copy": "<pre",
        "facets": "data-facetten",
        "redactie": 'id="redactie" data-van',
    }
)
"""A script by what stands on a page that uses it; `search` is on every page, what a script imports it fetches."""

_HASHED = 10  # characters of the hash
_STEPS = range(101)


@dataclass(frozen=True, slots=True)
class Assets:
    """The addresses of what a page loads, relative to the root of the site, and what stands at each."""

    styles: tuple[str, ...] = ()
    scripts: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)


def missing(docs: Path) -> list[Finding]:
    """E115 for each file of ours that is not in docs/: without it a page has no style, or its buttons do nothing."""
    gone = [name for name in OURS if not (docs / name).is_file()]
    return [finding(f"docs/{name}", 1, 1, "E115", naam=name) for name in gone]


def own_styles(docs: Path) -> list[Path]:
    """The style sheets of the municipality: the one that is made of its huisstijl, then the others in order of name."""
    found = [path for path, refused in tree(docs / OWN, docs.resolve()) if not refused and path.suffix == ".css"]
    return sorted(found, key=lambda path: path.name != Path(HUISSTIJL).name)


def gather(docs: Path, theme: Iterable[Path], mermaid: Path, *, redactie: bool = False) -> Assets:
    """The assets of a site, from those in docs/: `theme` and ours become one style sheet, its own a second one.

    With `redactie` those of the page of the form are among ours.

    A script imports another by its name, './other.js'. Raises OSError for a file that cannot be read.
    """
    of_redactie = (REDACTIE_STYLES, REDACTIE_SCRIPTS) if redactie else ((), ())
    ours = [*(docs / name for name in STYLES), *sorted(PAGES.rglob("*.css")), *(docs / name for name in of_redactie[0])]
    sheets = [
        _style("stijl", [*theme, *ours], percentages()),
        _style("eigen", own_styles(docs), ""),
    ]
    files = {path: data for path, data in sheets if data}
    styles = tuple(files)
    named: dict[str, str] = {}
    diagrams = mermaid.read_bytes()
    named["mermaid"] = path = _named(f"{FOLDER}/javascripts/mermaid", diagrams, "js")
    files[path] = diagrams
    for script in (docs / name for name in (*SCRIPTS, *of_redactie[1])):
        text = script.read_text(encoding="utf-8")
        for name, path in named.items():
            text = text.replace(f"./{name}.js", f"./{path.rpartition('/')[2]}")
        data = text.encode()
        named[script.stem] = path = _named(f"{script.parent.relative_to(docs).as_posix()}/{script.stem}", data, "js")
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
