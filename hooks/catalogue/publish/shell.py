"""The shell around a page: rendered once per kind of page, cut at its marks, then filled for each page of that kind.

Whoever renders the frame puts marks where the page's own values belong. A mark is plain text, not an HTML comment,
because some of them stand in a title or an attribute:

    ⟦title⟧                  the page's value, escaped for text and for attributes alike; ⟦source⟧ is its file
    ⟦toc?⟧ … ⟦/toc⟧          kept only when the page has that value
    ⟦print?⟧ … ⟦/print⟧      kept only when the page holds what that script is for (assets.SIGNS)
    ⟦sample?⟧ … ⟦/sample⟧    never kept: shows a plugin what the page will hold

A frame is cut before any content goes in, so nothing that a page contains is ever taken for a mark.

In a preview a file with errors has a page as well: the findings stand where its own content would.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from markupsafe import Markup, escape

from catalogue import addresses
from catalogue.data.site import Site
from catalogue.machine.quick_templates import templates_in
from catalogue.machine.trouble import in_words
from catalogue.pages.declared import PAGE_KINDS
from catalogue.pages.jobs import findings_page, warnings_box
from catalogue.pages.making.job import Finished, Job
from catalogue.paths import TEMPLATES
from catalogue.publish.assets import SIGNS
from catalogue.reading.document import id_of
from catalogue.reading.findings import Finding
from catalogue.reading.settings import SETTINGS_FILE

TITLE, DESCRIPTION, CANONICAL, EDIT, TELL, SOURCE, TOC, BODY = VALUES = tuple(
    f"⟦{name}⟧" for name in ("title", "description", "canonical", "edit", "tell", "source", "toc", "body")
)

_MARK = re.compile(r"⟦(/?)([\w-]+)(\??)⟧")
# Blank lines and indents, of which a theme's templates leave thousands; not where they are part of what is said.
_BLANKS = re.compile(r"<(pre|textarea|script|style)\b.*?</\1\s*>|[ \t]*\n\s*", re.DOTALL | re.IGNORECASE)
_NAMES = frozenset(mark[1:-1] for mark in VALUES) | frozenset(SIGNS)
_SAMPLE = "sample"
_REQUIRED = ("title", "description")

_environment = templates_in(TEMPLATES / "publish", trim_blocks=False, lstrip_blocks=False, keep_trailing_newline=True)
_toc = _environment.get_template("toc.html")
_broken = _environment.get_template("broken.html")
_sitemap = _environment.get_template("sitemap.xml")


class FrameError(ValueError):
    """A template of the shell lost a mark, or has one that means nothing. The message is Dutch, for its maintainer."""


@dataclass(frozen=True, slots=True)
class _Piece:
    section: str  # the value without which this piece is left out; '' is always kept
    text: str
    value: str  # the value that follows the text; '' is none


@dataclass(frozen=True, slots=True)
class Frame:
    """The HTML of one kind of page, without its pages."""

    pieces: tuple[_Piece, ...]
    site: Site

    @classmethod
    def cut(cls, html: str, site: Site) -> "Frame":
        """The frame in `html`. Raises FrameError for a mark that is unknown, missing or unclosed, or a second body."""
        tight = _BLANKS.sub(lambda found: found[0] if found[1] else "\n", html)
        pieces = [piece for piece in _pieces(tight) if piece.section != _SAMPLE]
        values = [piece.value for piece in pieces]
        if missing := [name for name in _REQUIRED if name not in values]:
            raise FrameError(f"in de sjabloon van de pagina ontbreekt het merkteken ⟦{missing[0]}⟧")
        if (times := values.count("body")) != 1:
            raise FrameError(f"het merkteken ⟦body⟧ hoort één keer in de sjabloon van de pagina, niet {times} keer")
        return cls(tuple(pieces), site)

    def fill(self, page: Finished) -> str:
        """The finished HTML of `page`. Its body goes in as it is; all else is escaped."""
        values: dict[str, str] = {
            "": "",
            "title": escape(page.title),
            "description": escape(page.description or page.title),
            "canonical": escape(self.site.address(page.url)),
            "edit": escape(self.site.edit_address(page.source)),
            "tell": escape(self.site.tell_address(page.title, page.url)),
            "source": escape(page.source),
            "toc": _toc.render(headings=page.toc) if page.toc else "",
            "body": Markup(page.body),
            **{script: sign if sign in page.body else "" for script, sign in SIGNS.items()},
        }
        parts: list[str] = []
        for piece in self.pieces:
            if not piece.section or values[piece.section]:
                parts += piece.text, values[piece.value]
        return "".join(parts)


def _pieces(html: str) -> Iterable[_Piece]:
    section = ""
    start = 0
    for found in _MARK.finditer(html):
        closes, name, opens = found.groups()
        text, start = html[start : found.start()], found.end()
        if name not in _NAMES and name != _SAMPLE:
            raise FrameError(f"onbekend merkteken {found.group()} in de sjabloon van de pagina")
        if (opens and section) or (closes and section != name):
            raise FrameError(f"het merkteken {found.group()} staat op een verkeerde plaats in de sjabloon")
        yield _Piece(section, text, "" if opens or closes else name)
        if opens or closes:
            section = name if opens else ""
    if section:
        raise FrameError(f"in de sjabloon van de pagina ontbreekt het merkteken ⟦/{section}⟧")
    yield _Piece("", html[start:], "")


def sitemap(listed: Iterable[str], today: date) -> str:
    """The XML of a sitemap: absolute addresses in their order, all as of `today`."""
    return _sitemap.render(addresses=listed, day=today.isoformat())


def broken(reasons: Iterable[str]) -> str:
    """The HTML of the page that a preview shows everywhere when nothing could be made, with the reasons."""
    return _broken.render(reasons=tuple(reasons))


def with_findings(jobs: Iterable[Job], errors: Iterable[Finding], warnings: Iterable[Finding] = ()) -> Iterator[Job]:
    """The pages to make: those of files with errors hold their findings instead, one that cannot be made is added.

    What there are `warnings` about begins with them.
    """
    wrong, doubtful = _by_page(errors), _by_page(warnings)
    for job in jobs:
        found, beside = wrong.pop(job.url, []), doubtful.get(job.url, [])
        if found:
            yield replace(job, make=partial(_with_findings, job, [*found, *beside]))
        else:
            yield replace(job, make=partial(_below_warnings, job, beside)) if beside else job
    for url, found in wrong.items():
        path = found[0].path
        above = addresses.LISTS.get(path.partition("/")[0])
        for kind in PAGE_KINDS:
            if above and kind.parent == above and not kind.part:
                page = Finished(url, kind.name, path, "", findings_page(url, path, found), (), path)
                yield Job(url, kind.name, partial(_as_it_is, page))


def _by_page(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(_url_for(one.path), []).append(one)
    return found


def _below_warnings(job: Job, found: Sequence[Finding]) -> Finished:
    made = job.make()
    return replace(made, body=warnings_box(job.url, found[0].path, found) + made.body)


def _as_it_is(page: Finished) -> Finished:
    return page


def _with_findings(job: Job, found: Sequence[Finding]) -> Finished:
    return replace(job.make(), body=findings_page(job.url, found[0].path, found), toc=())


def page_of_failure(job: Job, error: Exception) -> Finished:
    """In the place of a page that could not be made, why."""
    message = f"Deze pagina kon niet worden gemaakt. {in_words(error)}"
    found = Finding(SETTINGS_FILE, 1, 1, "", "error", message, "")
    return Finished(job.url, job.kind, job.url, "", findings_page(job.url, SETTINGS_FILE, [found]), (), "")


def lists_of_findings(errors: Sequence[Finding], is_made: Callable[[str], bool]) -> Iterator[Finished]:
    """Where a list could not be made, a page at its url that says why."""
    for kind in PAGE_KINDS:
        if kind.title and not is_made(kind.url):
            yield Finished(kind.url, kind.name, kind.title, "", findings_page(kind.url, SETTINGS_FILE, errors), (), "")


def _url_for(path: str) -> str:
    """The page on which a file of the catalogue is shown."""
    folder, id = path.partition("/")[0], id_of(path) or "bestand"
    return addresses.of_record(folder, id) if folder in addresses.LISTS else addresses.of_list(id)
