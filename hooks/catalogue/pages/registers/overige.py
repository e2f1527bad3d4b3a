"""Entries about which there is no more to tell than what was written, and who names them: data, research and habits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from catalogue.figures import mentions, overviews
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.step import Stap
from catalogue.pages.making.maker import View
from catalogue.pages.registers import named


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """A journey that names an entry, with the steps at which it is met."""

    reis: Klantreis
    stappen: tuple[Stap, ...]


def _view(register: str, record: Any, catalogue: Catalogue) -> View:
    """The journeys that name an entry, and the other records that do, by the folder or register they stand in."""
    journeys = mentions.journeys(register, record.id, catalogue)
    kinds = named.by_kind(catalogue, register, record.id)
    return {
        "aantal": len(journeys),
        "plekken": tuple(_places(register, record.id, journeys[: named.MOST])),
        "anderen": {kind: ids for kind, ids in kinds.items() if kind != "journeys"},
        "most": named.MOST,
    }


def _places(register: str, id: str, journeys: tuple[Klantreis, ...]) -> Iterator[Vindplaats]:
    for reis in journeys:
        here = overviews.steps_with(register, id, reis)
        yield Vindplaats(reis, tuple(stap for stap in reis.stappen if stap.id in here))


def view(register: str) -> Callable[[Any, Catalogue], View]:
    """What the page of an entry of this register shows."""
    return lambda record, catalogue: _view(register, record, catalogue)
