"""Old ids of steps and knelpunten: what names something by one means what has that id no more."""

from collections.abc import Iterable, Mapping
from typing import Any

from catalogue.model import Klantreis, Record
from catalogue.model.base import Data, walk

Renamed = Mapping[str, Mapping[str, str]]
"""Per scope, the id of today by the old one."""


def renamed(records: Iterable[tuple[str, dict[str, Any]]]) -> Renamed:
    """The old ids in the data of records of one file, each with its scope. An id of today is never an old one."""
    found: dict[str, dict[str, str]] = {}
    taken: dict[str, set[object]] = {}
    for scope, data in records:
        taken.setdefault(scope, set()).add(_text(data.get("id")))
        old = data.get("voorheen")
        for name in old if isinstance(old, list) else ():
            if isinstance(name, str):
                found.setdefault(scope, {}).setdefault(name.strip(), str(_text(data.get("id"))))
    return {
        scope: {old: new for old, new in names.items() if old not in taken[scope]} for scope, names in found.items()
    }


def use_new_ids(model: type[Record], data: Data, names: Renamed) -> None:
    """Put the id of today in `data` where something in it is named by an old one."""
    for found in list(walk(model, data)):
        new = names.get(found.shape.reference, {}).get(str(_text(found.data))) if found.shape else None
        if new:
            holder: Any = data
            for step in found.path[:-1]:
                holder = holder[step]
            holder[found.path[-1]] = new


def old_addresses(reizen: Iterable[Klantreis]) -> Mapping[str, str]:
    """The address of today of a knelpunt, by each it had: `reis#oud` → `reis#nieuw`."""
    found: dict[str, str] = {}
    for reis in reizen:
        pains = [knelpunt for stap in reis.stappen for knelpunt in stap.knelpunten]
        taken = {knelpunt.id for knelpunt in pains}
        for knelpunt in pains:
            for old in knelpunt.voorheen:
                if old not in taken:
                    found.setdefault(f"{reis.id}#{old}", f"{reis.id}#{knelpunt.id}")
    return found


def _text(value: object) -> object:
    return value.strip() if isinstance(value, str) else value
