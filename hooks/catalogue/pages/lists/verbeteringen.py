"""The list of actions, with every measured effect."""

from catalogue.figures import overviews
from catalogue.model.catalogue import Catalogue
from catalogue.pages.action import verbeteractie
from catalogue.pages.lists import lists
from catalogue.pages.lists.listing import Item, Listing
from catalogue.pages.making.maker import View

MOST_EFFECTS = 50  # how many effects it shows


def view(catalogue: Catalogue) -> View:
    """How many actions have each status, and every measured effect; the actions themselves are a list."""
    measured = overviews.measured(catalogue)
    return {
        "groepen": overviews.by_status(tuple(catalogue.verbeteringen.values()), catalogue),
        "effecten": measured,
        "most": MOST_EFFECTS,
        "oordelen": overviews.verdicts(measured),
    }


PAGE = Listing(
    name="verbeteringen",
    title="Verbeteracties",
    question="Wat maken wij beter, en hoe ver zijn wij?",
    menu="",
    lijst=lists.actions,
    view=view,
    item_page=Item(
        name="verbeteractie",
        template="action/verbeteractie.html",
        view=verbeteractie.view,
        description=lambda actie: actie.aanpak or actie.titel,
    ),
)
