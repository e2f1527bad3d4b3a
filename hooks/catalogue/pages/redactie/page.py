"""The page of the form. No menu names it: a preview for one person has it, or a site that is published with it."""

import json
from typing import Any

from catalogue import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.forge import Inleveren
from catalogue.pages.making.job import Finished
from catalogue.pages.making.maker import PageMaker
from catalogue.pages.making.page import PageKind
from catalogue.paths import OVERRIDES

KIND = PageKind("redactie", addresses.of_list("redactie"), "", "", diagram=False, wide=True)
_TITLE = "Redactie"
_QUESTION = "Schrijf een klantreis of een verbeteractie door in te vullen."


def page(catalogue: Catalogue, *, published: bool = False) -> Finished:
    """The page, in which a script shows the form. On a site that is `published` nothing is saved: it is handed in."""
    make = PageMaker.of(catalogue, OVERRIDES)
    job = make.page(
        KIND.url, KIND.name, "redactie/page.html", _TITLE, _QUESTION, "", lambda: _view(catalogue, published)
    )
    return job.make()


def _view(catalogue: Catalogue, published: bool) -> dict[str, Any]:
    place, contact = catalogue.settings.inleveren, catalogue.settings.contact
    as_json = json.dumps(_of_script(place), ensure_ascii=False) if place else ""
    return {"published": published, "plek": place, "plek_als_json": as_json, "contact": contact}


def _of_script(place: Inleveren) -> dict[str, Any]:
    """What the script is told of the place: the setting, with all that follows from it."""
    asked = ("soort", "naam", "project", "web", "api", "tak", "map", "app_id")
    return {name: getattr(place, name) for name in asked}
