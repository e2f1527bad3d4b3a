"""What of the registers a journey names, and what those name in turn: all that goes with it to another catalogue."""

from collections.abc import Mapping

from catalogue.data.derived import PUBLISHED
from catalogue.model import REGISTERS, Klantreis, Record
from catalogue.model.base import walk
from catalogue.model.catalogue import Catalogue


def named(catalogue: Catalogue, reis: Klantreis) -> Mapping[str, tuple[str, ...]]:
    """The ids of those entries, by register, in order."""
    found: dict[str, set[str]] = {name: set() for name in PUBLISHED}
    still: list[tuple[type[Record], Record]] = [(Klantreis, reis)]
    for model, record in still:  # grows while it is read
        for one in walk(model, record):
            register = one.shape.reference if one.shape else ""
            if register in found and one.data not in found[register]:
                found[register].add(one.data)
                if entry := catalogue.register(register).get(one.data):
                    still.append((REGISTERS[register], entry))
    return {name: tuple(sorted(ids & catalogue.register(name).keys())) for name, ids in found.items()}
