"""A profile: its journeys, what it expects, and what we do not know about it."""

from catalogue.catalog import Catalogue
from catalogue.entries.entry import Entry, View
from catalogue.model.registers import Klantprofiel
from catalogue.settings import Settings


def view(profiel: Klantprofiel, catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page of one profiel."""
    return {}


ENTRY = Entry("profielen", "profiel", view)
