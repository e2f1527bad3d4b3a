"""A channel: where it is used, and what it is like there beside other channels."""

from catalogue.catalog import Catalogue
from catalogue.entries.entry import Entry, View
from catalogue.model.registers import Kanaal
from catalogue.settings import Settings


def view(kanaal: Kanaal, catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page of one kanaal."""
    return {}


ENTRY = Entry("kanalen", "kanaal", view)
