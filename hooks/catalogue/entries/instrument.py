"""An instrument: when to use it and when not, and where it was used."""

from catalogue.catalog import Catalogue
from catalogue.entries.entry import Entry, View
from catalogue.model.registers import Instrument
from catalogue.settings import Settings


def view(instrument: Instrument, catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page of one instrument."""
    return {}


ENTRY = Entry("instrumenten", "instrument", view)
