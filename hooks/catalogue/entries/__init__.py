"""The registers: every entry of each has a page of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.entries import ambassador, channel, instrument, life_event, organisation, plain, profile
from catalogue.entries.entry import Entry, View

__all__ = ["ENTRIES", "Entry", "View"]

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
