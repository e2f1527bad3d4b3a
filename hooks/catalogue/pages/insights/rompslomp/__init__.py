"""Rompslomp: what the journeys cost their customers: as described, after what was carried out, and as wished."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.figures.burden import Klantlast, Lastverschil, rompslomp, uren_van_stap
from catalogue.figures.carried_out import rompslomp_na_uitvoering, veranderde_stappen
from catalogue.figures.times import Keren, keren_van_stappen
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.step import Stap
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View
from catalogue.words.rounding import heel

MOST = 50  # how many journeys are shown, the heaviest first
HEAVIEST = 10  # how many steps are


@dataclass(frozen=True, slots=True)
class Moment:
    """The burden of a journey at one of the three moments, its hours in whole ones; None when nobody can know them."""

    naam: str
    last: Klantlast
    uren: int | None


@dataclass(frozen=True, slots=True)
class Reislast:
    """A journey with its burden at the three moments, in order."""

    reis: Klantreis
    momenten: tuple[Moment, ...]
    veranderd: tuple[Stap, ...]
    """The steps that have become as they were wished to be."""
    geheel: Lastverschil
    """What the journey says of all this: of how many steps it is known, and whether anybody may be worse off."""
    keren: Mapping[str, Keren]
    """How often the steps happen of which that is counted."""

    @property
    def uren(self) -> int | None:
        """The hours a year as the journey is described."""
        return self.momenten[0].uren

    @property
    def heeft_gewenst(self) -> bool:
        """Whether anybody wrote down what should become of a step."""
        return any(stap.gewenst for stap in self.reis.stappen)

    @property
    def te_tonen(self) -> tuple[Moment, ...]:
        """The moments that can differ: without any wish all three are the same."""
        return self.momenten if self.heeft_gewenst else self.momenten[:1]


@dataclass(frozen=True, slots=True)
class Zwaar:
    """A step with the hours that it takes of everyone in a year. `nummer` counts from 1 over the whole journey."""

    reis: Klantreis
    stap: Stap
    nummer: int
    uren: int
    veranderd: bool


def view(catalogue: Catalogue) -> View:
    """The journeys by hours a year, heaviest first, what is not known last; the totals, and the heaviest steps.

    Hours are rounded once, for each journey: so the numbers on the page add up.
    """
    all_of_them = sorted((of_journey(reis, catalogue) for reis in catalogue.klantreizen.values()), key=_order)
    known = [regel for regel in all_of_them if regel.uren is not None]
    leads_back = any(regel.geheel.kan_opnieuw for regel in known)
    return {
        "regels": all_of_them[:MOST],
        "rest": max(0, len(all_of_them) - MOST),
        "bekend": len(known),
        "reizen": len(all_of_them),
        "totalen": [sum(regel.momenten[moment].uren or 0 for regel in known) for moment in range(3)],
        "bovengrens": any(regel.momenten[0].last.bovengrens for regel in known) and not leads_back,
        "leidt_terug": leads_back,
        "deels_bekend": any(regel.geheel.zonder_minuten for regel in known),
        "winst_bovengrens": [
            any(regel.momenten[moment].last.winst_bovengrens for regel in known) and not leads_back
            for moment in range(3)
        ],
        "hoogste": max((moment.uren or 0 for regel in known for moment in regel.momenten), default=0),
        "met_kosten": sorted((regel for regel in all_of_them if regel.geheel.met_kosten), key=_dearest)[:MOST],
        "zwaarste": heaviest(all_of_them),
        "zonder_volume": [regel.reis for regel in all_of_them if regel.reis.volume_per_jaar is None],
        "zonder_minuten": [regel for regel in all_of_them if regel.geheel.zonder_minuten],
        "zonder_wens": sum(not regel.heeft_gewenst for regel in all_of_them),
        "meeste": MOST,
    }


def of_journey(reis: Klantreis, catalogue: Catalogue) -> Reislast:
    """The burden of one journey. Its hours are unknown without a volume, or when no step says its minutes."""
    keren = keren_van_stappen(reis, catalogue)
    whole = rompslomp(reis, keren)
    moments = {"nu": whole.nu, "na": rompslomp_na_uitvoering(reis, catalogue), "straks": whole.straks}
    return Reislast(
        reis,
        tuple(Moment(name, last, _hours(last)) for name, last in moments.items()),
        veranderde_stappen(reis, catalogue),
        whole,
        keren,
    )


def heaviest(regels: Iterable[Reislast]) -> list[Zwaar]:
    """The steps that take the most hours a year, over all journeys; none that take no time."""
    steps = (step for regel in regels for step in _steps(regel))
    return sorted(steps, key=lambda step: (-step.uren, step.reis.id, step.nummer))[:HEAVIEST]


def _steps(regel: Reislast) -> Iterator[Zwaar]:
    changed = {stap.id for stap in regel.veranderd}
    for number, stap in enumerate(regel.reis.stappen, 1):
        hours = heel(uren_van_stap(stap, regel.reis.volume_per_jaar, regel.keren) or 0)
        if hours:
            yield Zwaar(regel.reis, stap, number, hours, stap.id in changed)


def _hours(last: Klantlast) -> int | None:
    return None if last.uren_per_jaar is None else heel(last.uren_per_jaar)


def _order(regel: Reislast) -> tuple[bool, int, int, str]:
    return regel.uren is None, -(regel.uren or 0), -(regel.momenten[0].last.minuten or 0), regel.reis.id


def _dearest(regel: Reislast) -> tuple[float, str]:
    return -(regel.momenten[0].last.euro or 0), regel.reis.id


PAGE = Insight(
    name="rompslomp",
    title="Rompslomp",
    question="Hoeveel tijd, loketten en papieren kost het, nu en straks?",
    ook=("regeldruk", "administratieve lasten"),
    menu="Inzichten",
    place=60,
    view=view,
)
