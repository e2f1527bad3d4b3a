"""An ambassador: the room to improve, and the journeys."""

from catalogue.catalog import Catalogue
from catalogue.entries.entry import Entry, View
from catalogue.model.registers import Ambassadeur
from catalogue.settings import Settings


def view(ambassadeur: Ambassadeur, catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page of one ambassadeur."""
    return {}


ENTRY = Entry("ambassadeurs", "ambassadeur", view)
