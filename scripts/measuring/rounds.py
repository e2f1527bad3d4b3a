"""What is measured, in which order: each program alone, a round of all of them before the next round.

Nothing is thrown away until the end: Linux (ext4) looks for a place for a new file among what was deleted a moment ago,
which costs a millisecond a file, many times what writing takes.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from statistics import median

from _environment import PROJECT
from _program import say
from measuring import live, peers, synthetic
from measuring.measure import LOG, Failed, best, timed
from measuring.results import Row, merged

TODAY = "2026-11-21"
HERE = Path(__file__).parent
# Journeys: above this it takes too long to wait for, or more memory than a computer has (pagefind: 6 GB at 3,000).
AT_MOST = {"material": 300, "zensical": 300, "pagefind": 3000}
EDIT_SIZES = (100, 3000)  # journeys: always at the first, and at the largest that was asked for up to the second
FORM_SIZES = (3, 100, 1000)  # journeys: of a beginner, of a municipality, of more than there will be
WARM_UP = 20  # journeys
NO_SEARCH = "--zonder-zoeken"
COPY = "import shutil, sys; shutil.copytree(*sys.argv[1:])"


@dataclass(frozen=True)
class Tool:
    """Something that makes a site: `prepare` writes its sources into a folder, `command` makes `made` in there."""

    name: str
    prepare: Callable[[Path, Path, Path], None]
    command: tuple[str | Path, ...]
    made: str
    cached: str = ".cache"


def tools(chosen: Sequence[str]) -> list[Tool]:
    """The chosen peers, in their own words."""
    python = sys.executable
    destination = ("--destination", "out", "--noBuildLock", "--quiet")
    known = (
        Tool("hugo", peers.write_hugo, (peers.hugo_program(), *destination), "out", "cache"),
        Tool("material", peers.write_markdown, (python, "-m", "mkdocs", "build", "--quiet"), "site"),
        Tool("zensical", peers.write_markdown, (python, "-m", "zensical", "build"), "site"),
    )
    return [tool for tool in known if tool.name in chosen]


def ours(content: Path, site: Path, *, search: bool = False) -> list[str | Path]:
    """The command that builds the catalogue, as a newcomer would."""
    command = [sys.executable, PROJECT / "scripts" / "build.py", "--quiet", "--vandaag", TODAY]
    command += ["--root", content, "--site-dir", site]
    return command if search else [*command, NO_SEARCH]


def rounds(journeys: int) -> int:
    """How often a build is repeated; the best counts."""
    return 3 if journeys < 1000 else 2 if journeys <= 3000 else 1


def measured(work: Path, wanted: Sequence[int], chosen: Sequence[str]) -> Iterator[Row]:
    """The rows, one program after the other. Raises ValueError when there is no example to go by."""

    def catalogue(journeys: int) -> Path:
        tell(f"{journeys} klantreizen verzinnen")
        content = work / f"inhoud-{journeys}"
        if not content.exists():
            synthetic.write(content, PROJECT, journeys)
        return content

    attempt("build", "catalogus", WARM_UP, ours(catalogue(WARM_UP), work / "warm"), work)
    for journeys in wanted:
        yield from of_one_size(work / str(journeys), catalogue(journeys), journeys, tools(chosen))
    largest = [journeys for journeys in wanted if journeys <= EDIT_SIZES[1]][-1:]
    for journeys in sorted({EDIT_SIZES[0], *largest}):
        yield of_editing(work, catalogue(journeys), journeys)
    for journeys in FORM_SIZES:
        yield of_form(work, catalogue(journeys), journeys)


def of_one_size(work: Path, content: Path, journeys: int, others: Sequence[Tool]) -> Iterator[Row]:
    """Building, checking, copying, indexing, searching and the size of a page, for one size of catalogue."""
    site, indexed = work / "site", work / "indexed"
    work.mkdir()
    build = ours(content, site)
    pagefind = [sys.executable, "-m", "pagefind_bin", "--site", site, "--output-path", work / "pagefind"]
    found: dict[str, list[Row]] = {"catalogus": [], **{tool.name: [] for tool in others}}
    index: list[Row] = []
    of_program: list[Row] = []
    for number in range(rounds(journeys)):
        tell(f"{journeys} klantreizen, ronde {number + 1} van {rounds(journeys)}")
        aside(site, work / "pagefind")
        found["catalogus"].append(attempt("build", "catalogus", journeys, build, work, site))
        of_program.append(
            too_many("index", "pagefind", journeys) or attempt("index", "pagefind", journeys, pagefind, work)
        )
        index.append(of_index(work, content, site, journeys))
        for tool in others:
            found[tool.name].append(of_peer(tool, work / tool.name, content, site, journeys))
    yield from map(merged, found.values())
    tell(f"{journeys} klantreizen: controleren, kopiëren, zoeken")
    check = [sys.executable, PROJECT / "scripts" / "check.py", "--vandaag", TODAY, "--root", content]
    yield merged([attempt("check", "catalogus", journeys, check, work) for _ in range(rounds(journeys))])
    copy = [sys.executable, "-c", COPY, site, work / "copy"]
    yield attempt("copy", "catalogus", journeys, copy, work)
    yield merged(index)
    yield merged(of_program)
    yield from of_parts(work, content, journeys)
    attempt("build", "catalogus", journeys, ours(content, indexed, search=True), work)
    yield of_search(indexed, journeys)
    yield of_page(site, journeys)


def of_peer(tool: Tool, folder: Path, content: Path, site: Path, journeys: int) -> Row:
    """One cold build by a peer; its sources are written once."""
    if skipped := too_many("build", tool.name, journeys):
        return skipped
    try:
        if not folder.exists():
            tool.prepare(folder, content, site)
    except OSError as error:
        aside(folder)
        return Row("build", tool.name, journeys, note=f"mislukt: {error}")
    aside(folder / tool.made, folder / tool.cached)
    return attempt("build", tool.name, journeys, tool.command, folder, folder / tool.made)


def too_many(what: str, tool: str, journeys: int) -> Row | None:
    """The row of what is not asked of a catalogue of this size; None when it is."""
    most = AT_MOST.get(tool, journeys)
    return Row(what, tool, journeys, note="te groot") if journeys > most else None


def aside(*folders: Path) -> None:
    """Give what an earlier round left another name."""
    for folder in folders:
        if folder.exists():
            folder.rename(next(new for n in count(1) if not (new := folder.with_name(f"{folder.name}.{n}")).exists()))


def attempt(
    what: str, tool: str, journeys: int, command: Sequence[str | Path], folder: Path, site: Path | None = None
) -> Row:
    """The row of one run of a program; when that fails the row says so, and the rest goes on."""
    try:
        took = timed(command, folder)
    except (Failed, OSError) as error:
        return Row(what, tool, journeys, note=f"mislukt: {error}")
    files = [path for path in site.rglob("*") if path.is_file()] if site else []
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files)
    return Row(what, tool, journeys, took.wall, took.cpu, took.memory, pages or None, size or None)


def of_page(site: Path, journeys: int) -> Row:
    """The size of the page of a klantreis, as it is and as a server sends it."""
    try:
        data = (site / live.PAGE / "index.html").read_bytes()
    except OSError as error:
        return Row("page", "catalogus", journeys, note=f"mislukt: {error}")
    return Row("page", "catalogus", journeys, bytes=len(data), gzip=len(gzip.compress(data, mtime=0)))


def of_index(work: Path, content: Path, site: Path, journeys: int) -> Row:
    """Making our index of a finished site, without reading the catalogue first."""
    command = [sys.executable, HERE / "index_alone.py", content, site, TODAY]
    row = attempt("index", "catalogus", journeys, command, work)
    if row.note:
        return row
    took = json.loads((work / LOG).read_text("utf-8"))
    size = sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file())
    return replace(row, wall=took["wall"], cpu=took["cpu"], bytes=size)


def of_parts(work: Path, content: Path, journeys: int) -> Iterator[Row]:
    """Each part of a build, by one process; nothing when that failed."""
    command = [sys.executable, HERE / "parts.py", content, work / "parts", TODAY]
    if attempt("part", "catalogus", journeys, command, work).note:
        return
    for name, seconds in json.loads((work / LOG).read_text("utf-8")).items():
        yield Row("part", name, journeys, seconds, seconds)


def of_search(site: Path, journeys: int) -> Row:
    """Asking something of the index."""
    try:
        took, fetched = live.search(site)
    except (Failed, OSError) as error:
        return Row("search", "catalogus", journeys, note=f"mislukt: {error}")
    return Row("search", "catalogus", journeys, took, bytes=fetched)


def of_editing(work: Path, content: Path, journeys: int) -> Row:
    """From saving a file to its page in the preview."""
    tell(f"{journeys} klantreizen: een wijziging in de voorvertoning")
    try:
        return Row("edit", "catalogus", journeys, best(live.edits(content, work, TODAY)).wall, runs=live.EDITS)
    except (Failed, OSError) as error:
        return Row("edit", "catalogus", journeys, note=f"mislukt: {error}")


def of_form(work: Path, content: Path, journeys: int) -> Row:
    """From a change in the form to what is found and the page: the median of several."""
    tell(f"{journeys} klantreizen: een wijziging in de redactie")
    row = attempt("form", "catalogus", journeys, [sys.executable, HERE / "forming.py", content, TODAY], work)
    if row.note:
        return row
    walls, cpus = zip(*json.loads((work / LOG).read_text("utf-8")), strict=True)
    return Row("form", "catalogus", journeys, median(walls), median(cpus), runs=len(walls))


def tell(sentence: str) -> None:
    """Say what goes on, to whoever looks on."""
    if sys.stderr.isatty():
        say(f"{sentence} …")
