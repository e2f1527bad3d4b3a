"""An instrument: when to use it and when not, and where it was used."""

from itertools import islice

from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Instrument
from catalogue.pages.making.maker import View
from catalogue.pages.registers import named


def view(instrument: Instrument, catalogue: Catalogue) -> View:
    """Where it was used, newest first: the research and habits with a methode of its name; and others of its phase."""
    research = catalogue.met("onderzoeken", "methode", instrument.id)
    others = (item for item in catalogue.met("instrumenten", "fase", instrument.fase) if item.id != instrument.id)
    return {
        "onderzoeken": sorted(research, key=lambda item: -item.datum.toordinal()),
        "gewoonten": catalogue.met("luisteractiviteiten", "methode", instrument.id),
        "anders": tuple(islice(others, named.MOST)),
        "most": named.MOST,
    }
