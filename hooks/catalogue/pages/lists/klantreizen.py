"""The list of journeys, with every knelpunt by its weight."""

from catalogue.figures import overviews
from catalogue.model.catalogue import Catalogue
from catalogue.pages.journey import klantreis
from catalogue.pages.lists import lists
from catalogue.pages.lists.listing import Item, Listing
from catalogue.pages.making.maker import View

MOST_PAIN = 25  # how many knelpunten of each sort it shows


def view(catalogue: Catalogue) -> View:
    """Every knelpunt by its weight; the journeys themselves are a list."""
    pain = overviews.pain(catalogue)
    return {
        "most": MOST_PAIN,
        "zonder_actie": tuple(pijn for pijn in pain if not pijn.acties),
        "met_actie": tuple(pijn for pijn in pain if pijn.acties),
    }


PAGE = Listing(
    name="klantreizen",
    title="Klantreizen",
    question="Wat maken mensen mee die iets van ons nodig hebben?",
    ook=("knelpunten", "klachten"),
    menu="",
    lijst=lists.journeys,
    view=view,
    item_page=Item(
        name="klantreis",
        template="journey/klantreis.html",
        view=klantreis.view,
        description=lambda reis: reis.ondertitel or reis.doel,
        diagram=True,
        wide=True,
    ),
)
