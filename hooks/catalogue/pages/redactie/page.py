"""The page of the form: a preview for one person has it, and a site with an engine. No menu names it."""

from functools import partial
from typing import NamedTuple

from catalogue import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.job import Finished
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import PageKind
from catalogue.paths import OVERRIDES

KIND = PageKind("redactie", addresses.of_list("redactie"), "", "", diagram=False, wide=True)
_TITLE = "Redactie"
_QUESTION = "Schrijf een klantreis of een verbeteractie door in te vullen."


class Engine(NamedTuple):
    """What answers the form in a browser: the folder where it is, how many bytes, and the index of the catalogue.

    Both addresses are relative to the page.
    """

    folder: str
    size: int
    catalogue: str


def page(catalogue: Catalogue, engine: Engine | None = None) -> Finished:
    """The page, in which a script shows the form; without an `engine` the preview that it comes from answers it."""
    make = PageMaker.of(catalogue, OVERRIDES)
    view = partial(_view, engine)
    job = make.page(KIND.url, KIND.name, "redactie/page.html", _TITLE, _QUESTION, "", view)
    return job.make()


def _view(engine: Engine | None) -> View:
    return {"engine": engine}
