"""The names that journeys and actions had: what is published answers at each, and the oldest tells who it is."""

from collections.abc import Mapping

from catalogue.model import Klantreis, Verbeteractie

OldNames = Mapping[str, tuple[str, ...]]
"""The names that records had, oldest first, by the name of each today."""


def old_names(records: Mapping[str, Klantreis] | Mapping[str, Verbeteractie]) -> OldNames:
    """The names that each of these had and that is none's today. Of two that say to have had one, the first has it."""
    taken = set(records)
    found: dict[str, tuple[str, ...]] = {}
    for id, record in records.items():
        found[id] = tuple(old for old in dict.fromkeys(record.voorheen) if old not in taken)
        taken.update(found[id])
    return found


def oldest(id: str, names: OldNames) -> str:
    """The name under which a record was first published: a new name for its file does not make it another thing."""
    return next(iter(names.get(id, ())), id)
