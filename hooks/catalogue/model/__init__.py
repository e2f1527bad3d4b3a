"""What an editor may write: the one place where a field exists."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.model.base import Record
from catalogue.model.improvement import Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.registers import (
    Ambassadeur,
    Gegeven,
    Instrument,
    Kanaal,
    Klantprofiel,
    Levensgebeurtenis,
    Luisteractiviteit,
    Onderzoek,
    Organisatie,
    Synoniem,
    Uitzondering,
)

REGISTERS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "organisaties": Organisatie,
        "profielen": Klantprofiel,
        "onderzoeken": Onderzoek,
        "kanalen": Kanaal,
        "levensgebeurtenissen": Levensgebeurtenis,
        "luisteractiviteiten": Luisteractiviteit,
        "ambassadeurs": Ambassadeur,
        "gegevens": Gegeven,
        "instrumenten": Instrument,
        "synoniemen": Synoniem,
        "uitzonderingen": Uitzondering,
    }
)

ITEMS: Mapping[str, type[Record]] = MappingProxyType({"journeys": Klantreis, "improvements": Verbeteractie})

__all__ = ["ITEMS", "REGISTERS", "Klantreis", "Record", "Verbeteractie"]
