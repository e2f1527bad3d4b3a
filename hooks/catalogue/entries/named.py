"""What entries of registers have in common: the journeys that name them, and how much of those their page shows."""

from catalogue.catalog import Catalogue
from catalogue.model import Klantreis

MOST = 20  # how many journeys a page shows
MOST_PAIN = 5  # how many knelpunten, questions and changes it shows


def journeys(register: str, id: str, catalogue: Catalogue) -> tuple[Klantreis, ...]:
    """The journeys that name an entry, in order of id."""
    named = (item.id for item in catalogue.vermeld_door(register, id) if item.soort == "journeys")
    return tuple(catalogue.klantreizen[id] for id in dict.fromkeys(named) if id in catalogue.klantreizen)
