"""Eén keer vragen: everything that is asked while somebody has it already, and how often a year."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.figures.route import Route
from catalogue.figures.unneeded import OverbodigeVraag, dubbele_gegevens
from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Klantreis


@dataclass(frozen=True, slots=True)
class Dubbelvraag:
    """A question of a journey that need not be asked, and how often that is a year."""

    reis: Klantreis
    vraag: OverbodigeVraag

    @property
    def keren(self) -> float | None:
        """volume * aandeel of the step, in times a year; None when the journey has no volume_per_jaar."""
        share = self.vraag.stap.aandeel_pct
        volume = self.reis.volume_per_jaar
        return None if volume is None else volume * (100 if share is None else share) / 100

    @property
    def is_bovengrens(self) -> bool:
        """Whether `keren` is at most this: the step lacks its aandeel_pct, and everyone was counted, once."""
        return self.keren is not None and self.vraag.stap.aandeel_pct is None and not self.kan_opnieuw

    @property
    def kan_opnieuw(self) -> bool:
        """Whether the journey leads back: somebody may be asked again."""
        return Route(self.reis).leidt_terug

    @property
    def bekend_bij(self) -> tuple[str, ...]:
        """Every organisation that has it: those that the journey names, then the one that has it at the source."""
        known = (*self.vraag.al_bekend_bij, *([self.vraag.bron] if self.vraag.bron else []))
        return tuple(dict.fromkeys(known))


@dataclass(frozen=True, slots=True)
class Vraagtelling:
    """Questions that belong together, with how often a year they are asked."""

    vragen: tuple[Dubbelvraag, ...]

    @property
    def keren(self) -> float:
        """Σ keren; a journey without volume_per_jaar counts as none."""
        return sum(item.keren or 0 for item in self.vragen)

    @property
    def zonder_volume(self) -> int:
        """How many of the questions are of a journey without volume_per_jaar."""
        return sum(item.keren is None for item in self.vragen)

    @property
    def is_bovengrens(self) -> bool:
        """Whether any of them is counted for everyone because its step lacks its aandeel_pct, and none again."""
        return any(item.is_bovengrens for item in self.vragen) and not self.kan_opnieuw

    @property
    def kan_opnieuw(self) -> bool:
        """Whether somebody may be asked one of them again."""
        return any(item.kan_opnieuw for item in self.vragen)


def dubbelvragen(reizen: Iterable[Klantreis], catalogue: Catalogue) -> tuple[Dubbelvraag, ...]:
    """Every question of these journeys that need not be asked, in their order.

    That is what `dubbele_gegevens` finds, with the sources of the register gegevens: who has a gegeven at its source
    has it, also where the journey does not say so.
    """
    sources = {id: gegeven.bron for id, gegeven in catalogue.gegevens.items() if gegeven.bron}
    return tuple(Dubbelvraag(reis, vraag) for reis in reizen for vraag in dubbele_gegevens(reis, sources))
