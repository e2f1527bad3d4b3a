"""What entries of registers have in common: who names them, and how much of that their page shows."""

from collections.abc import Mapping
from functools import cache

from catalogue.model import ITEMS
from catalogue.model.base import inside, shapes
from catalogue.model.catalogue import Catalogue

MOST = 20  # how many journeys a page shows
MOST_PAIN = 5  # how many knelpunten, questions and changes it shows


def by_kind(catalogue: Catalogue, register: str, id: str) -> Mapping[str, list[str]]:
    """The ids of who names an entry, by the folder or register they stand in."""
    found: dict[str, list[str]] = {}
    for vermelding in catalogue.vermeld_door(register, id):
        found.setdefault(vermelding.soort, []).append(vermelding.id)
    return found


@cache
def can_be_named(register: str) -> bool:
    """Whether a journey or an action has a field that names an entry of this register."""
    models = inside(*ITEMS.values())
    return any(shape.reference == register for model in models for shape in shapes(model).values())
