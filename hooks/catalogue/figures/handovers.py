"""How the baton is passed: which hand-overs are cold, between whom, and what gets lost on the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from catalogue.figures.share import Aandeel
from catalogue.model.catalogue import Catalogue
from catalogue.model.handover import KOUDE_WIJZEN, Overdracht
from catalogue.model.journey import Klantreis


@dataclass(frozen=True, slots=True)
class Overdrachtplek:
    """A hand-over with the journey it stands in."""

    reis: Klantreis
    overdracht: Overdracht


@dataclass(frozen=True, slots=True)
class Gemist:
    """Something that the receiver needs and does not get, and the hand-overs at which it is missing."""

    wat: str
    """As it was written first; other capitals are the same thing."""
    plekken: tuple[Overdrachtplek, ...]


@dataclass(frozen=True, slots=True)
class Keten:
    """Hand-overs that belong together, with what is counted over them."""

    plekken: tuple[Overdrachtplek, ...]

    @property
    def koud(self) -> Aandeel:
        """The share that is cold. From "Afgeleide cijfers", Koude overdrachten."""
        return aandeel_koud(plek.overdracht for plek in self.plekken)

    @property
    def koude(self) -> "Keten":
        """The cold ones alone."""
        return Keten(tuple(plek for plek in self.plekken if plek.overdracht.is_koud))

    @property
    def dagen(self) -> int:
        """Σ wachttijd_dagen; a hand-over that does not say how long it lies still counts as none."""
        return sum(plek.overdracht.wachttijd_dagen or 0 for plek in self.plekken)

    @property
    def zonder_dagen(self) -> int:
        """How many do not say how long they lie still: with any of these, `dagen` is at least so many."""
        return sum(plek.overdracht.wachttijd_dagen is None for plek in self.plekken)

    @property
    def is_overgedragen(self) -> bool:
        """Whether anything is handed over at any of them."""
        return any(plek.overdracht.is_overgedragen for plek in self.plekken)

    @property
    def verweesd(self) -> tuple[Overdrachtplek, ...]:
        """The cold ones with nobody for the customer in the meantime."""
        return tuple(plek for plek in self.plekken if plek.overdracht.is_onbeheerd)

    @property
    def wijzen(self) -> tuple[tuple[str, int], ...]:
        """How many have each wijze, cold ones first; of equals, in order of first meeting."""
        ways = [plek.overdracht.wijze for plek in self.plekken]
        known = sorted(dict.fromkeys(ways), key=lambda wijze: wijze not in KOUDE_WIJZEN)
        return tuple((wijze, ways.count(wijze)) for wijze in known)

    @property
    def terugkoppeling(self) -> Aandeel:
        """How many givers hear how it ended, of those of which that is known."""
        known = [plek.overdracht.terugkoppeling for plek in self.plekken if plek.overdracht.terugkoppeling is not None]
        return Aandeel(sum(known), len(known))

    @property
    def scores(self) -> tuple[tuple[int, int], ...]:
        """How many receivers gave each score, the lowest first; only scores that were given."""
        given = [plek.overdracht.ervaren_door_ontvanger for plek in self.plekken]
        return tuple((score, given.count(score)) for score in range(1, 6) if score in given)

    @property
    def gemist(self) -> tuple[Gemist, ...]:
        """What is missing (wat_mist), what is missing most often first; of equals, in order of first meeting."""
        found: dict[str, tuple[str, list[Overdrachtplek]]] = {}
        for plek in self.plekken:
            for wat in plek.overdracht.wat_mist:
                _, places = found.setdefault(wat.casefold(), (wat, []))
                if not places or places[-1] is not plek:
                    places.append(plek)
        missed = (Gemist(wat, tuple(plekken)) for wat, plekken in found.values())
        return tuple(sorted(missed, key=lambda item: -len(item.plekken)))


@dataclass(frozen=True, slots=True)
class Paar(Keten):
    """All hand-overs from one organisation to another."""

    van: str
    naar: str


def aandeel_koud(overdrachten: Iterable[Overdracht]) -> Aandeel:
    """The share of cold ones among any hand-overs. From "Afgeleide cijfers", Koude overdrachten."""
    cold = [overdracht.is_koud for overdracht in overdrachten]
    return Aandeel(sum(cold), len(cold))


def koude_overdrachten(reis: Klantreis) -> Aandeel:
    """The share of the hand-overs of a journey that are cold. From "Afgeleide cijfers", Koude overdrachten."""
    return aandeel_koud(reis.overdrachten)


def keten(reizen: Iterable[Klantreis], chosen: Callable[[Overdracht], bool] = lambda _: True) -> Keten:
    """Every hand-over of these journeys that is chosen, in their order."""
    places = ((reis, overdracht) for reis in reizen for overdracht in reis.overdrachten if chosen(overdracht))
    return Keten(tuple(Overdrachtplek(*place) for place in places))


def alle_overdrachten(catalogue: Catalogue) -> Keten:
    """Every hand-over of the catalogue, in order of journey."""
    return keten(catalogue.klantreizen.values())


def paren(plekken: Iterable[Overdrachtplek]) -> tuple[Paar, ...]:
    """The hand-overs by who gives and who takes: most cold ones first, then most days, then in order of meeting."""
    found: dict[tuple[str, str], list[Overdrachtplek]] = {}
    for plek in plekken:
        found.setdefault((plek.overdracht.van, plek.overdracht.naar), []).append(plek)
    pairs = (Paar(tuple(places), *ends) for ends, places in found.items())
    return tuple(sorted(pairs, key=lambda pair: (-pair.koud.teller, -pair.dagen)))
