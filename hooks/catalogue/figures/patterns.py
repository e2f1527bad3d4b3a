"""The same trouble in several places, and the improvements that answer more than one knelpunt."""

from collections.abc import Callable
from dataclasses import dataclass

from catalogue.figures.weight import knelpuntgewicht
from catalogue.model.catalogue import Catalogue, Knelpuntplek
from catalogue.model.improvement import Verbeteractie


@dataclass(frozen=True, slots=True)
class Patroon:
    """Knelpunten that have a categorie, or a patroon of an editor's own, in common."""

    naam: str
    """The value of `categorie` or `patroon`."""
    plekken: tuple[tuple[Knelpuntplek, int], ...]
    """The knelpunten with the weight of each, heaviest first; of equals, in order of journey and step."""
    reizen: tuple[str, ...]
    """The journeys they stand in, each once."""
    acties: tuple[Verbeteractie, ...]
    """The actions that answer any of them, each once."""
    zonder_actie: int
    """How many of them have no action."""

    @property
    def gewicht(self) -> int:
        """The sum of the weights of the knelpunten."""
        return sum(weight for _, weight in self.plekken)


@dataclass(frozen=True, slots=True)
class Bundel:
    """An action that answers knelpunten in more than one step, with what they weigh together."""

    actie: Verbeteractie
    plekken: tuple[Knelpuntplek, ...]
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


def _patterns(catalogue: Catalogue, name: Callable[[Knelpuntplek], str | None]) -> tuple[Patroon, ...]:
    groups: dict[str, list[tuple[Knelpuntplek, int]]] = {}
    for plek in catalogue.knelpunten.values():
        if key := name(plek):
            groups.setdefault(key, []).append((plek, knelpuntgewicht(plek).waarde))
    made = (_pattern(key, group, catalogue) for key, group in groups.items())
    return tuple(sorted(made, key=lambda patroon: (-patroon.gewicht, patroon.naam)))


def _pattern(name: str, group: list[tuple[Knelpuntplek, int]], catalogue: Catalogue) -> Patroon:
    answers = [catalogue.acties_voor(plek.adres) for plek, _ in group]
    return Patroon(
        name,
        tuple(sorted(group, key=lambda item: -item[1])),
        tuple(dict.fromkeys(plek.reis.id for plek, _ in group)),
        tuple({actie.id: actie for acties in answers for actie in acties}.values()),
        sum(not acties for acties in answers),
    )
