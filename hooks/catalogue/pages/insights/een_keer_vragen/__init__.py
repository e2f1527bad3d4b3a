"""Eén keer vragen: what is asked while somebody in the chain has it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from catalogue.figures.asked import Dubbelvraag, Vraagtelling, dubbelvragen
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

MOST = 50  # how many rows of any list
PER_THING = 10  # how many questions about one gegeven

# Who counts as "somebody who has it": whom the journey names (al_bekend_bij), who has it at the source according to the
# register gegevens, and whoever asked for it earlier in the same journey. A source counts also where it takes no part
# in the journey: it is an organisation of the register, so it can be asked. Each row says which of the three it is.


@dataclass(frozen=True, slots=True)
class Groep:
    """The questions about one gegeven, or of one organisation; `id` is '' when nobody knows who asks."""

    id: str
    telling: Vraagtelling

    @property
    def bekend_bij(self) -> tuple[str, ...]:
        """Every organisation that has it, in order of first meeting."""
        return tuple(dict.fromkeys(id for vraag in self.telling.vragen for id in vraag.bekend_bij))


def view(catalogue: Catalogue) -> View:
    """Every question that need not be asked, by what is asked and by who asks."""
    journeys = catalogue.klantreizen.values()
    questions = dubbelvragen(journeys, catalogue)
    return {
        "totaal": Vraagtelling(questions),
        "gevraagd": sum(len(stap.gevraagd) for reis in journeys for stap in reis.stappen),
        "per_gegeven": grouped(questions, lambda item: (item.vraag.gegeven,)),
        "per_vrager": grouped(questions, lambda item: item.vraag.stap.organisaties or ("",)),
        "MOST": MOST,
        "PER_THING": PER_THING,
    }


def grouped(questions: Iterable[Dubbelvraag], of: Callable[[Dubbelvraag], tuple[str, ...]]) -> tuple[Groep, ...]:
    """The questions in each group that `of` puts them in: most times a year first, then most questions."""
    found: dict[str, list[Dubbelvraag]] = {}
    for item in questions:
        for id in dict.fromkeys(of(item)):
            found.setdefault(id, []).append(item)
    groups = (Groep(id, Vraagtelling(tuple(items))) for id, items in found.items())
    return tuple(sorted(groups, key=lambda group: (-group.telling.keren, -len(group.telling.vragen))))


PAGE = Insight(
    name="een-keer-vragen",
    title="Eén keer vragen",
    question="Wat vragen wij, terwijl iemand in de keten het al weet?",
    ook=("dubbel vragen", "dubbele uitvraag", "eenmalig", "uitvraag"),
    menu="Inzichten",
    place=20,
    view=view,
)
