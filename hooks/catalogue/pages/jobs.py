"""From the catalogue to finished pages, one by one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from catalogue.model.catalogue import Catalogue
from catalogue.model.statement import STATUSES
from catalogue.pages import declared
from catalogue.pages.declared import left_out
from catalogue.pages.lists import start as start_page
from catalogue.pages.making.job import Finished, Job
from catalogue.pages.making.maker import PageMaker
from catalogue.pages.making.presentation import Outline
from catalogue.paths import OVERRIDES
from catalogue.reading.findings import Finding


def pages(catalogue: Catalogue, overrides: Path = OVERRIDES) -> Iterator[Finished]:
    """Every page of the catalogue, made as it is asked for. Templates in `overrides` go before our own."""
    return (job.make() for job in jobs(catalogue, overrides))


def jobs(
    catalogue: Catalogue, overrides: Path = OVERRIDES, findings: Iterable[Finding] = (), address: str = ""
) -> Iterator[Job]:
    """Every page of the catalogue, in order, still to be made. Templates in `overrides` go before our own.

    `findings` are what were found in it, for the pages that tell of that; `address` is where the site will stand, ''
    when nobody said.
    """
    maker = PageMaker.of(catalogue, overrides, left_out(catalogue.settings), findings, address)
    return (job for page in declared.shown(catalogue.settings) for job in page.jobs(maker))


def job_at(catalogue: Catalogue, url: str, overrides: Path = OVERRIDES) -> Job | None:
    """The page at this address, still to be made; None when there is none."""
    maker = PageMaker.of(catalogue, overrides, left_out(catalogue.settings))
    above = (page for page in declared.shown(catalogue.settings) if page.url and url.startswith(page.url))
    return next((job for page in above if (job := page.job_at(url, maker))), None)


def start(catalogue: Catalogue, overrides: Path = OVERRIDES) -> str:
    """The part of the start page that is made from the catalogue: HTML of which the headings start at h2."""
    maker = PageMaker.of(catalogue, overrides, left_out(catalogue.settings))
    return maker.render("", "lists/start.html", Outline(), start_page.view(catalogue))


STATEMENT = "<div data-verklaring></div>"
"""Where the statement of accessibility comes in a page that is written by hand."""


def with_statement(html: str, catalogue: Catalogue, overrides: Path = OVERRIDES) -> str:
    """The page with what the settings say of the accessibility of the site, where it has a place for that."""
    if STATEMENT not in html:
        return html
    view = {"settings": catalogue.settings, "statuses": STATUSES}
    made = PageMaker.of(catalogue, overrides).render("", "guide/verklaring.html", Outline(), view)
    return html.replace(STATEMENT, made)


def findings_page(url: str, path: str, found: Sequence[Finding], overrides: Path = OVERRIDES) -> str:
    """What a preview shows at `url` instead of the page of a file with errors: the HTML of its article.

    `path` is the file, relative to the root.
    """
    maker = PageMaker.of(Catalogue(date.min), overrides)
    return maker.render(url, "shared/findings.html", Outline(), {"path": path, "found": found})


def warnings_box(url: str, path: str, found: Sequence[Finding], overrides: Path = OVERRIDES) -> str:
    """What a preview shows above the page at `url` of a file with warnings: the HTML."""
    maker = PageMaker.of(Catalogue(date.min), overrides)
    return maker.render(url, "shared/warnings.html", Outline(), {"path": path, "found": found})
