"""Patronen: the same trouble in more than one journey."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from catalogue.figures.patterns import Patroon, bundels, per_categorie, per_patroon
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View
from catalogue.words.rounding import procent

MOST = 30  # how many patterns and improvements the page shows
MOST_PLACES = 6  # how many knelpunten and actions it shows of each


@dataclass(frozen=True, slots=True)
class Balk:
    """A pattern as a bar: how long it is beside the longest, in percents."""

    patroon: Patroon
    procent: int
    keert_terug: bool
    """Whether it is met in more than one journey."""


def view(catalogue: Catalogue) -> View:
    """The kinds of knelpunten and the words of editors by weight, and the improvements that answer several."""
    kinds = per_categorie(catalogue)
    own = per_patroon(catalogue)
    bundles = bundels(catalogue)
    return {
        "balken": _bars(kinds),
        "terugkerend": tuple(kind for kind in kinds if len(kind.reizen) > 1),
        "eigen": tuple(patroon for patroon in own if len(patroon.plekken) > 1),
        "bundels": bundles,
        "over_reizen": sum(len(bundle.reizen) > 1 for bundle in bundles),
        "knelpunten": len(catalogue.knelpunten),
        "most": MOST,
        "most_places": MOST_PLACES,
    }


def _bars(patterns: Sequence[Patroon]) -> tuple[Balk, ...]:
    longest = max((patroon.gewicht for patroon in patterns), default=1)
    return tuple(Balk(item, procent(Fraction(item.gewicht, longest)), len(item.reizen) > 1) for item in patterns)


PAGE = Insight(
    name="patronen",
    title="Patronen",
    question="Wat gaat op meer plekken op dezelfde manier mis?",
    menu="Inzichten",
    place=70,
    view=view,
)
