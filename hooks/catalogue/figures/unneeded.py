"""What need not be: contact that nobody should need, and what is asked while somebody has it already."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from catalogue.figures.route import Route
from catalogue.model.base import Path
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap

_ASKERS = 50
"""Of so many steps that exclude each other is kept that they ask for something; no real journey parts as often."""

_GEEN_BRONNEN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class OverbodigeVraag:
    """Something asked of the customer that was asked before in this journey, or that somebody already knows."""

    pad: Path
    """Its place in the file of the journey."""
    stap: Stap
    gegeven: str
    eerder: Stap | None
    """The first step that asked for it, when it was asked before."""
    eerder_pad: Path | None
    """The place of that first question."""
    al_bekend_bij: tuple[str, ...]
    bron: str | None
    """Who has it at the source, when that was looked up."""


def onnodig_contact(reis: Klantreis) -> tuple[Stap, ...]:
    """The steps that nobody should need: `bedoeld` is false. From "Afgeleide cijfers", Onnodig contact."""
    return tuple(stap for stap in reis.stappen if not stap.bedoeld)


def dubbele_gegevens(reis: Klantreis, bronnen: Mapping[str, str] = _GEEN_BRONNEN) -> tuple[OverbodigeVraag, ...]:
    """Everything that is asked again within the journey, or asked while someone already has it (al_bekend_bij).

    One for each question that need not be asked, in order of the journey. What is asked in two steps of which a
    customer only has one is not asked twice. See rule W5. `bronnen` are the gegevens of which the register says who has
    them at the source: with these, whatever has a source counts too.
    """
    return tuple(_unneeded(reis, bronnen))


def _unneeded(reis: Klantreis, sources: Mapping[str, str]) -> Iterator[OverbodigeVraag]:
    route = Route(reis)
    asked: dict[str, list[tuple[int, Stap, Path]]] = {}
    number = 0
    for i, fase in enumerate(reis.fasen):
        for j, stap in enumerate(fase.stappen):
            number += 1
            for k, vraag in enumerate(stap.gevraagd):
                path = ("fasen", i, "stappen", j, "gegevens_gevraagd", k)
                earlier = asked.setdefault(vraag.gegeven, [])
                both = (one for one in earlier if not route.exclude(one[0], number))
                _, before, before_path = next(both, (0, None, None))
                source = sources.get(vraag.gegeven)
                if before or vraag.al_bekend_bij or source:
                    yield OverbodigeVraag(path, stap, vraag.gegeven, before, before_path, vraag.al_bekend_bij, source)
                if not before and len(earlier) < _ASKERS:
                    earlier.append((number, stap, path))
