"""The questions that the catalogue answers across all journeys, each in a package of its own that declares its PAGE."""

from importlib import import_module
from pkgutil import iter_modules

from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.page import MENU


def _found() -> tuple[Insight, ...]:
    """The PAGE of each package in this folder, in the order of the menu."""
    packages = (one.name for one in iter_modules(__path__) if one.ispkg)
    pages: list[Insight] = [import_module(f"{__name__}.{name}").PAGE for name in packages]
    return tuple(sorted(pages, key=lambda page: (MENU.index(page.menu), page.place, page.name)))


INSIGHTS = _found()
