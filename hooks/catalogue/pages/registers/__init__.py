"""The registers: every entry of each has a page of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.pages.registers import (
    ambassadeurs,
    instrumenten,
    kanalen,
    levensgebeurtenissen,
    organisaties,
    overige,
    profielen,
)
from catalogue.pages.registers.entry import Entry

ENTRIES: Mapping[str, Entry] = MappingProxyType(
    {
        entry.register: entry
        for entry in (
            profielen.ENTRY,
            organisaties.ENTRY,
            kanalen.ENTRY,
            levensgebeurtenissen.ENTRY,
            ambassadeurs.ENTRY,
            instrumenten.ENTRY,
            *overige.ENTRIES,
        )
    }
)
"""By register."""
