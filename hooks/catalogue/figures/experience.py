"""How the scores of many steps lie: counted, never averaged."""

from dataclasses import dataclass

from catalogue.figures.share import Aandeel
from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap


@dataclass(frozen=True, slots=True)
class Verdeling:
    """How many steps have each score."""

    aantallen: tuple[int, int, int, int, int]
    """The number of steps with a 1, a 2 … a 5."""

    @property
    def totaal(self) -> int:
        """The number of steps."""
        return sum(self.aantallen)

    @property
    def laag(self) -> Aandeel:
        """The share of steps with a 1 or a 2."""
        return Aandeel(sum(self.aantallen[:2]), self.totaal)

    @property
    def hoog(self) -> Aandeel:
        """The share of steps with a 4 or a 5."""
        return Aandeel(sum(self.aantallen[3:]), self.totaal)


def even_laag(reis: Klantreis) -> tuple[Stap, ...]:
    """The steps that have the same lowest score as the one that is named for it (`slechtste_stap`), but that one."""
    worst = reis.slechtste_stap
    if worst is None:
        return ()
    return tuple(stap for stap in reis.stappen if stap is not worst and stap.laagste_score == worst.laagste_score)


def ervaring_met_kanaal(kanaal: str, catalogue: Catalogue) -> Verdeling:
    """The scores of the steps with this channel; with '' those of every step that has a channel, each step once.

    A step with two channels counts for both: its score is that of the step, whichever of them a customer used.
    """
    return Verdeling(catalogue.scores_per_kanaal.get(kanaal, (0, 0, 0, 0, 0)))
