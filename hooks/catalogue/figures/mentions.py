"""Who names an entry of a register: the one count of its klantreizen and verbeteringen, for every page and file.

A journey or action counts once, in whatever field it names the entry: an organisation as owner, as partner, at a step.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Vermeld:
    """How many journeys and how many actions name an entry."""

    klantreizen: int
    verbeteringen: int


def vermeld(register: str, id: str, catalogue: Catalogue) -> Vermeld:
    """How often an entry is named."""
    return Vermeld(len(journeys(register, id, catalogue)), len(actions(register, id, catalogue)))


def journeys(register: str, id: str, catalogue: Catalogue) -> tuple[Klantreis, ...]:
    """The journeys that name an entry, in order of id."""
    return records(register, id, "journeys", catalogue.klantreizen, catalogue)


def actions(register: str, id: str, catalogue: Catalogue) -> tuple[Verbeteractie, ...]:
    """The actions that name an entry, in order of id."""
    return records(register, id, "improvements", catalogue.verbeteringen, catalogue)


def records(register: str, id: str, kind: str, known: Mapping[str, R], catalogue: Catalogue) -> tuple[R, ...]:
    """The records of one kind that name an entry, as far as they are among the `known`, in order of id."""
    found = (item.id for item in catalogue.vermeld_door(register, id) if item.soort == kind)
    return tuple(known[id] for id in dict.fromkeys(found) if id in known)
