"""A life event: the journeys that begin with it."""

from catalogue.catalog import Catalogue
from catalogue.entries.entry import Entry, View
from catalogue.model.registers import Levensgebeurtenis
from catalogue.settings import Settings


def view(levensgebeurtenis: Levensgebeurtenis, catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page of one levensgebeurtenis."""
    return {}


ENTRY = Entry("levensgebeurtenissen", "levensgebeurtenis", view)
