"""An instrument: when to use it and when not, and where it was used."""

from catalogue.catalog import Catalogue
from catalogue.entries import named
from catalogue.entries.entry import Entry, View
from catalogue.model.registers import Instrument
from catalogue.model.settings import Settings


def view(instrument: Instrument, catalogue: Catalogue, settings: Settings) -> View:
    """Where it was used, newest first: the research and habits with a methode of its name; and others of its phase."""
    research = [item for item in catalogue.onderzoeken.values() if item.methode == instrument.id]
    habits = [item for item in catalogue.luisteractiviteiten.values() if item.methode == instrument.id]
    others = [item for item in catalogue.instrumenten.values() if item.fase == instrument.fase and item != instrument]
    return {
        "onderzoeken": sorted(research, key=lambda item: -item.datum.toordinal()),
        "gewoonten": habits,
        "anders": others,
        "most": named.MOST,
    }


ENTRY = Entry("instrumenten", "instrument", "Wanneer past dit instrument, en wanneer niet?", view)
