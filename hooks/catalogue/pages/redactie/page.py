"""The page of the form. It is no page of the site: only a preview for one person has it, and no menu names it."""

from catalogue import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.job import Finished
from catalogue.pages.making.maker import PageMaker
from catalogue.pages.making.page import PageKind
from catalogue.paths import OVERRIDES

KIND = PageKind("redactie", addresses.of_list("redactie"), "", "", diagram=False, wide=True)
_TITLE = "Redactie"
_QUESTION = "Schrijf een klantreis of een verbeteractie door in te vullen."


def page(catalogue: Catalogue) -> Finished:
    """The page, in which a script shows the form."""
    make = PageMaker.of(catalogue, OVERRIDES)
    job = make.page(KIND.url, KIND.name, "redactie/page.html", _TITLE, _QUESTION, "", dict)
    return job.make()
