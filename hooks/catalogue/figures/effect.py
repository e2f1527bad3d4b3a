"""Did it help? The verdict on a measured effect, and the series of a KPI."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from catalogue.figures.chance import can_be_chance
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect
from catalogue.model.kpi import Kpi, Meting, no_percentage
from catalogue.model.settings import Drempelwaarden
from catalogue.model.verdicts import EFFECT, KANTTEKENING, MERKBAAR, OP_WEG


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What the measurements say about an effect."""

    code: str
    """One of EFFECT."""
    kanttekeningen: tuple[str, ...] = ()
    """Why it is less sure than it looks: those of KANTTEKENING that hold, in their order."""
    aandeel_van_doel: float | None = None
    """How much of the way from nulmeting to doel was gone: 1 is the goal, below 0 is the wrong way.

    None when nothing was measured, or when the goal asks for no improvement.
    """
    meting: Meting | None = None
    """The newest measurement, on which the verdict rests."""

    @property
    def label(self) -> str:
        """The verdict in words."""
        return EFFECT[self.code].label


@dataclass(frozen=True, slots=True)
class Meetpunt:
    """One point in the series of a KPI."""

    datum: date
    waarde: float
    aantal: int | None
    bron: str
    """The id of the action that measured it; '' when it stands with the KPI itself."""
    periode: str | None = None
    """How long it is about, in the words written."""


def laatste_meting(effect: Effect) -> Meting | None:
    """The newest measurement by date; of two on one day, the one written last."""
    return max(reversed(effect.metingen), key=lambda meting: meting.datum, default=None)


def oordeel(effect: Effect, kpi: Kpi, drempelwaarden: Drempelwaarden) -> Oordeel:
    """The verdict on the newest measurement, by the part of the way from nulmeting to doel that was gone.

    gehaald: the goal is reached · op_weg: at least 50 % · enig_verschil: at least 10 % · geen_verschil: less ·
    achteruit: 10 % or more the wrong way. What is better follows from the KPI's richting. With a goal that asks for no
    improvement (equal to the nulmeting, or worse) there is no way to go: gehaald when it is met, else achteruit.
    An indicatie when the smaller aantal is under `indicatie_aantal`, or when one of the two is not given: then
    nothing shows that there were enough. It can be chance when of a % both numbers are known and the 95 % interval of
    the difference (Newcombe, from two Wilson intervals) holds 0. Another period when both say how long they are about,
    and that differs. Without nulmeting, doel or meting: nog_niet_gemeten.
    From "Afgeleide cijfers", Effect.
    """
    before, after = effect.nulmeting, laatste_meting(effect)
    if before is None or after is None or effect.doel is None:
        return Oordeel("nog_niet_gemeten")
    way = _better(before.waarde, effect.doel, kpi)
    gone = _better(before.waarde, after.waarde, kpi)
    share = gone / way if way > 0 else None
    doubts = {
        "indicatie": min(before.aantal or 0, after.aantal or 0) < drempelwaarden.indicatie_aantal,
        "kan_toeval": kpi.is_percentage and _can_be_chance(before, after),
        "andere_periode": after.is_over_andere_periode(before),
    }
    noted = tuple(code for code in KANTTEKENING if doubts[code])
    return Oordeel(_code(gone >= way, share), noted, None if share is None else float(share), after)


def _can_be_chance(before: Meting, after: Meting) -> bool:
    """Whether two percentages can differ by chance; False where that cannot be worked out."""
    if not (before.aantal and after.aantal and not any(no_percentage(one.waarde) for one in (before, after))):
        return False
    return can_be_chance((before.waarde / 100, before.aantal), (after.waarde / 100, after.aantal))


def _better(start: float, end: float, kpi: Kpi) -> Fraction:
    """How much better `end` is than `start`, exactly as typed: 0.4 is four tenths, so that a bound is a bound."""
    difference = Fraction(str(end)) - Fraction(str(start))
    return -difference if kpi.richting == "omlaag" else difference


def _code(reached: bool, share: Fraction | None) -> str:
    if reached:
        return "gehaald"
    if share is None or share <= -MERKBAAR:
        return "achteruit"
    if share < MERKBAAR:
        return "geen_verschil"
    return "enig_verschil" if share < OP_WEG else "op_weg"


def verloop(adres: str, catalogue: Catalogue) -> tuple[Meetpunt, ...]:
    """The series of the KPI at `reis#kpi`: its own measurements and those of the actions' effects, by date.

    The same value on the same day is one point, also when two actions share a nulmeting: the one that says over how
    many it is stays, else that of the KPI itself, else that of the first action by id. Empty for an unknown address.
    """
    series: dict[tuple[date, float], Meetpunt] = {}
    for punt in sorted(_points(adres, catalogue), key=lambda punt: punt.datum):
        known = series.get((punt.datum, punt.waarde))
        if known is None or (known.aantal is None and punt.aantal is not None):
            series[punt.datum, punt.waarde] = punt
    return tuple(series.values())


def _points(adres: str, catalogue: Catalogue) -> Iterator[Meetpunt]:
    plek = catalogue.kpis.get(adres)
    if plek is None:
        return
    for meting in plek.kpi.metingen:
        yield Meetpunt(meting.datum, meting.waarde, meting.aantal, "", meting.periode)
    for actie, effect in catalogue.effecten_op(adres):
        begin = (effect.nulmeting,) if effect.nulmeting else ()
        for meting in (*begin, *effect.metingen):
            yield Meetpunt(meting.datum, meting.waarde, meting.aantal, actie.id, meting.periode)
