"""The same trouble in several places, and the improvements that answer more than one knelpunt."""

from collections.abc import Callable
from dataclasses import dataclass

from catalogue.figures.weight import knelpuntgewicht
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.improvement import Verbeteractie


@dataclass(frozen=True, slots=True)
class Patroon:
    """Knelpunten that have a categorie, or a patroon of an editor's own, in common."""

    naam: str
    """The value of `categorie` or `patroon`."""
    plekken: tuple[Pijnpunt, ...]
    """The knelpunten, heaviest first; of equals, in order of journey and step."""
    reizen: tuple[str, ...]
    """The journeys they stand in, each once."""
    acties: tuple[Verbeteractie, ...]
    """The actions that answer any of them, each once."""
    zonder_actie: int
    """How many of them have no action."""

    @property
    def stappen(self) -> tuple[str, ...]:
        """The steps they are met at, as `reis#stap`, each once."""
        return tuple(dict.fromkeys(pijn.plek for pijn in self.plekken))

    @property
    def gewicht(self) -> int:
        """The sum of the weights of the knelpunten."""
        return sum(knelpuntgewicht(pijn).waarde for pijn in self.plekken)


@dataclass(frozen=True, slots=True)
class Bundel:
    """An action that answers knelpunten in more than one step, with what they weigh together."""

    actie: Verbeteractie
    plekken: tuple[Pijnpunt, ...]
    reizen: tuple[str, ...]
    gewicht: int


def per_categorie(catalogue: Catalogue) -> tuple[Patroon, ...]:
    """The knelpunten by categorie, the heaviest sum first. The weight of each is its knelpuntgewicht."""
    return _patterns(catalogue, lambda plek: plek.knelpunt.categorie)


def per_patroon(catalogue: Catalogue) -> tuple[Patroon, ...]:
    """The knelpunten by the word that an editor gave them as `patroon`, the heaviest sum first."""
    return _patterns(catalogue, lambda plek: plek.knelpunt.patroon)


def bundels(catalogue: Catalogue) -> tuple[Bundel, ...]:
    """The actions of which `lost_op` names knelpunten in more than one step, those that carry most weight first."""
    found = []
    for actie in catalogue.verbeteringen.values():
        plekken = tuple(catalogue.knelpunten[adres] for adres in dict.fromkeys(actie.lost_op))
        if len({(plek.reis.id, plek.stap.id) for plek in plekken}) > 1:
            weight = sum(knelpuntgewicht(plek).waarde for plek in plekken)
            found.append(Bundel(actie, plekken, tuple(dict.fromkeys(plek.reis.id for plek in plekken)), weight))
    return tuple(sorted(found, key=lambda bundel: (-len(bundel.reizen), -bundel.gewicht)))


def _patterns(catalogue: Catalogue, name: Callable[[Pijnpunt], str | None]) -> tuple[Patroon, ...]:
    groups: dict[str, list[Pijnpunt]] = {}
    for pijn in catalogue.knelpunten.values():
        if key := name(pijn):
            groups.setdefault(key, []).append(pijn)
    made = (_pattern(key, group) for key, group in groups.items())
    return tuple(sorted(made, key=lambda patroon: (-patroon.gewicht, patroon.naam)))


def _pattern(name: str, group: list[Pijnpunt]) -> Patroon:
    return Patroon(
        name,
        tuple(sorted(group, key=lambda pijn: -knelpuntgewicht(pijn).waarde)),
        tuple(dict.fromkeys(pijn.reis.id for pijn in group)),
        tuple({actie.id: actie for pijn in group for actie in pijn.acties}.values()),
        sum(not pijn.acties for pijn in group),
    )
