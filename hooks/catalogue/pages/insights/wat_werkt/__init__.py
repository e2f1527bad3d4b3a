"""Wat werkt?: every measured effect by kind of action, success or not; what was not measured; and what was objected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalogue.figures import overviews
from catalogue.figures.overviews import Oordeeltelling, Resultaat
from catalogue.model import Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.labels import NIET_INGEVULD
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

MOST = 100  # how many effects are shown, the newest first; and how many rows each other list has
PER_OBJECTION = 5  # how many actions are shown with one objection


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of action with what came of it."""

    soort: str
    """A word of actie.soort, or NIET_INGEVULD."""
    oordelen: tuple[Oordeeltelling, ...]
    """How many measured effects have each verdict."""
    ongemeten: int
    """How many actions were carried out and have no measured effect."""
    effecten: tuple[Resultaat, ...]
    """Those that are shown, the newest first."""

    @property
    def gemeten(self) -> int:
        """How many effects were measured."""
        return sum(one.aantal for one in self.oordelen)

    @property
    def hoogste(self) -> int:
        """How many have the verdict that most of them have."""
        return max(one.aantal for one in self.oordelen)


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Something that colleagues brought in against actions, and what became of each of them."""

    tekst: str
    acties: tuple[tuple[Verbeteractie, tuple[Resultaat, ...]], ...]
    """Each action with its measured effects."""


def view(catalogue: Catalogue) -> View:
    """The measured effects by kind of action, the kind with the most first; what is not measured; the objections."""
    effects = overviews.measured(catalogue)
    judged = {item.actie.id for item in effects}
    silent = [actie for actie in catalogue.verbeteringen.values() if actie.is_uitgevoerd and actie.id not in judged]
    unmeasured = [actie for actie in silent if not actie.effect_niet_gemeten_omdat]
    objections = objected(catalogue)
    return {
        "oordelen": overviews.verdicts(effects),
        "soorten": by_kind(effects, unmeasured),
        "gemeten": len(effects),
        "rest": max(0, len(effects) - MOST),
        "ongemeten": unmeasured,
        "met_reden": [actie for actie in silent if actie.effect_niet_gemeten_omdat],
        "bezwaren": objections,
        "meeste": MOST,
        "per_bezwaar": PER_OBJECTION,
    }


def by_kind(effects: Sequence[Resultaat], unmeasured: Iterable[Verbeteractie]) -> list[Soort]:
    """Every kind of action of which something was measured, or carried out and not measured; the most measured first.

    Of equals: in the order of the vocabulary.
    """
    measured: dict[str, list[Resultaat]] = {}
    shown: dict[str, list[Resultaat]] = {}
    silent: dict[str, int] = {}
    for number, item in enumerate(effects):
        kind = item.actie.soort or NIET_INGEVULD
        measured.setdefault(kind, []).append(item)
        if number < MOST:
            shown.setdefault(kind, []).append(item)
    for actie in unmeasured:
        kind = actie.soort or NIET_INGEVULD
        silent[kind] = silent.get(kind, 0) + 1
    known = [soort for soort in VOCABULARIES["actie.soort"] if soort in measured or soort in silent]
    own = sorted({*measured, *silent} - set(known))
    found = [
        Soort(soort, overviews.verdicts(measured.get(soort, ())), silent.get(soort, 0), tuple(shown.get(soort, ())))
        for soort in (*known, *own)
    ]
    return sorted(found, key=lambda soort: -soort.gemeten)


def objected(catalogue: Catalogue) -> list[Bezwaar]:
    """Every objection with the actions it was made against; the one made most often first, then by the alphabet."""
    found: dict[str, dict[str, Verbeteractie]] = {}
    for actie in catalogue.verbeteringen.values():
        for tekst in actie.draagvlak.bezwaren if actie.draagvlak else ():
            found.setdefault(tekst, {})[actie.id] = actie
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Bezwaar(tekst, tuple((actie, _measured(actie, catalogue)) for actie in acties.values()))
        for tekst, acties in ordered
    ]


def _measured(actie: Verbeteractie, catalogue: Catalogue) -> tuple[Resultaat, ...]:
    return tuple(item for item in overviews.effects(actie, catalogue) if item.oordeel.meting)


PAGE = Insight(
    name="wat-werkt",
    title="Wat werkt?",
    question="Welke verbeteringen hielpen, en welke niet?",
    ook=("effect", "resultaat", "opbrengst"),
    menu="Voortgang",
    place=30,
    view=view,
)
