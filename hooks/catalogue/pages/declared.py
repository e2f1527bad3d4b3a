"""Every page of the site, in the order of the menu."""

from collections.abc import Iterator

from catalogue.model.settings import Settings
from catalogue.pages import written
from catalogue.pages.guide import meldingen, open_data, velden
from catalogue.pages.insights import INSIGHTS, inzichten
from catalogue.pages.journey import lezen
from catalogue.pages.lists import klantreizen, verbeteringen
from catalogue.pages.making.page import MENU, Page, PageKind
from catalogue.pages.registers import REGISTER_PAGES

_PAGES: tuple[Page, ...] = (
    klantreizen.PAGE,
    verbeteringen.PAGE,
    inzichten.PAGE,
    *INSIGHTS,
    *REGISTER_PAGES,
    lezen.PAGE,
    *written.HOE,
    velden.PAGE,
    meldingen.PAGE,
    *written.MEEDOEN,
    written.OVER[0],
    open_data.PAGE,
    *written.OVER[1:],
)
PAGES: tuple[Page, ...] = tuple(sorted(_PAGES, key=lambda page: MENU.index(page.menu)))
"""Those of one part of the menu stand in it as they stand here."""

PAGE_KINDS: tuple[PageKind, ...] = tuple(kind for page in PAGES for kind in page.kinds)


def shown(settings: Settings) -> Iterator[Page]:
    """The pages that a municipality did not leave out."""
    return (page for page in PAGES if not (page.may_go and page.name in settings.verberg))
