"""The registers: every entry of each has a page of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.pages.registers import ambassadeurs as ambassador
from catalogue.pages.registers import instrumenten as instrument
from catalogue.pages.registers import kanalen as channel
from catalogue.pages.registers import levensgebeurtenissen as life_event
from catalogue.pages.registers import organisaties as organisation
from catalogue.pages.registers import overige as plain
from catalogue.pages.registers import profielen as profile
from catalogue.pages.registers.entry import Entry

ENTRIES: Mapping[str, Entry] = MappingProxyType(
    {
        entry.register: entry
        for entry in (
            profile.ENTRY,
            organisation.ENTRY,
            channel.ENTRY,
            life_event.ENTRY,
            ambassador.ENTRY,
            instrument.ENTRY,
            *plain.ENTRIES,
        )
    }
)
"""By register."""
