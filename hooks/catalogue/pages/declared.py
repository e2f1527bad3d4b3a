"""Every page of the site, in the order of the menu."""

from collections.abc import Iterator

from catalogue.model.settings import Settings
from catalogue.pages import written
from catalogue.pages.guide import meldingen, open_data, uitwisselen, velden
from catalogue.pages.insights import INSIGHTS, inzichten
from catalogue.pages.journey import lezen, wat_mist_er_nog
from catalogue.pages.lists import klantreizen, verbeteringen
from catalogue.pages.making.page import MENU, Page, PageKind
from catalogue.pages.paper import op_papier
from catalogue.pages.registers import REGISTER_PAGES

_PAGES: tuple[Page, ...] = (
    klantreizen.PAGE,
    wat_mist_er_nog.PAGE,
    verbeteringen.PAGE,
    inzichten.PAGE,
    *INSIGHTS,
    *REGISTER_PAGES,
    lezen.PAGE,
    *written.HOE,
    op_papier.PAGE,
    velden.PAGE,
    meldingen.PAGE,
    *written.MEEDOEN,
    written.OVER[0],
    open_data.PAGE,
    uitwisselen.PAGE,
    *written.OVER[1:],
)
PAGES: tuple[Page, ...] = tuple(sorted(_PAGES, key=lambda page: MENU.index(page.menu)))
"""Those of one part of the menu stand in it as they stand here."""

PAGE_KINDS: tuple[PageKind, ...] = tuple(kind for page in PAGES for kind in page.kinds)


def shown(settings: Settings) -> Iterator[Page]:
    """The pages that a municipality did not leave out."""
    return (page for page in PAGES if not page.is_left_out(settings))


def may_be_left_out() -> list[str]:
    """The names of the pages that a municipality may leave out."""
    return [page.name for page in PAGES if page.may_go or page.of_program]


def left_out(settings: Settings) -> frozenset[str]:
    """The names of the pages that it left out, and of those about the program where it shows none."""
    return frozenset(page.name for page in PAGES if page.is_left_out(settings))
