"""The page of the form: a preview for one person has it, and a site with an engine. No menu names it."""

import json
from functools import partial
from typing import Any, NamedTuple

from catalogue import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.forge import Inleveren
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


def page(catalogue: Catalogue, engine: Engine | None = None, *, published: bool = False) -> Finished:
    """The page, in which a script shows the form; without an `engine` the server that it comes from answers it.

    On a site that is `published`, as one with an engine is, nothing is saved: it is handed in.
    """
    make = PageMaker.of(catalogue, OVERRIDES)
    view = partial(_view, catalogue, engine, published or engine is not None)
    job = make.page(KIND.url, KIND.name, "redactie/page.html", _TITLE, _QUESTION, "", view)
    return job.make()


def _view(catalogue: Catalogue, engine: Engine | None, published: bool) -> View:
    place, contact = catalogue.settings.inleveren, catalogue.settings.contact
    as_json = json.dumps(_of_script(place), ensure_ascii=False) if place else ""
    return {"engine": engine, "published": published, "plek": place, "plek_als_json": as_json, "contact": contact}


def _of_script(place: Inleveren) -> dict[str, Any]:
    """What the script is told of the place: the setting, with all that follows from it."""
    asked = ("soort", "naam", "project", "web", "api", "tak", "map", "app_id")
    return {name: getattr(place, name) for name in asked}
