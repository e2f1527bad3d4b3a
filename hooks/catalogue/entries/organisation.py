"""An organisation: what it is given, what it passes on, what is missing, and what lies with it."""

from catalogue.catalog import Catalogue
from catalogue.entries.entry import Entry, View
from catalogue.model.registers import Organisatie
from catalogue.settings import Settings


def view(organisatie: Organisatie, catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page of one organisatie."""
    return {}


ENTRY = Entry("organisaties", "organisatie", view)
