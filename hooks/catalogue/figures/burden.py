"""Rompslomp: what a journey costs the customer in minutes, days, desks and papers, now and as it should be."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from catalogue.figures.route import Route
from catalogue.figures.times import Keren
from catalogue.model.duration import rounded_days
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap
from catalogue.model.time_taken import Tijd

ZONDER_LAST = frozenset({"vervalt", "automatisch"})
"""The values of `gewenst.lot` with which a step costs the customer nothing any more."""

SPLITST, PROFIELEN, DEEL = "splitst", "profielen", "deel"
"""The journey parts or leads over steps; steps are for some of its profiles; not everyone comes to some steps."""

PRETTIG = 4
"""From this score on a step feels good: what it takes counts as at any other step, and is told apart too."""

_ONBEKEND: Mapping[str, Keren] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Klantlast:
    """What the journey costs one customer who goes through every step of it, and all customers of a year.

    What was noted at no step is not known, and is None: it is not nought.
    """

    minuten: int | None
    minuten_prettig: int
    """Those of them at steps that feel good: with a score of PRETTIG or more."""
    dagen: int | None
    """The durations of all steps added up, of those that run side by side the longest."""
    organisaties: tuple[str, ...] | None
    """Every organisation that the customer meets, once, in order of meeting."""
    gegevens: int | None
    """How often something is asked for; the same thing asked twice counts twice."""
    uren_per_jaar: float | None
    """Hours of all customers together; None when the journey has no volume_per_jaar either."""
    euro: float | None
    """What the customer pays at all steps of which that is written, to the cent."""
    bovengrens: bool
    """Whether of a step that takes time is not known how many come to it: everyone was counted, and the hours are at
    most this. Where an outcome leads back they are not: who has a step again is counted once.
    """
    winst_bovengrens: bool
    """Whether the hours that it is less than now rest on such a step: then they are at most that many less."""

    @property
    def loketten(self) -> int | None:
        """The number of distinct organisations."""
        return None if self.organisaties is None else len(self.organisaties)


@dataclass(frozen=True, slots=True)
class Lastverschil:
    """The burden of today, and the one that remains when every step is as it should be."""

    nu: Klantlast
    straks: Klantlast
    zonder_minuten: int
    """The number of steps that do not say how many minutes they take; they count as none."""
    met_kosten: int
    """The number of steps that say what the customer pays; the others count as nothing."""
    met_dagen: int
    """The number of steps that say how long they last; the others count as no time."""
    niet_iedereen: tuple[str, ...] = ()
    """Why not every customer has every step: SPLITST, PROFIELEN, DEEL. With any of these the sum of all steps is the
    most that it costs one customer who has no step again."""
    kan_opnieuw: bool = False
    """Whether an outcome leads back: who has a step again may be worse off, and nothing is the most that it costs."""

    @property
    def is_hoogstens(self) -> bool:
        """Whether the sum of all steps is the most that the journey costs any customer."""
        return bool(self.niet_iedereen) and not self.kan_opnieuw


def rompslomp(reis: Klantreis, keren: Mapping[str, Keren] = _ONBEKEND) -> Lastverschil:
    """The burden of a journey, now and after. `keren` are the steps of which was counted how often they happen.

    Now: Σ klant_minuten, Σ doorlooptijd (of steps that run side by side the longest), distinct organisations, asked
    gegevens; and in hours a year Σ(klant_minuten * times a year) / 60. The times of a step are volume * aandeel_pct;
    without aandeel_pct what a KPI of the step counted first; without either everyone. Of what happens behind the
    scenes only the days count. A step that an outcome leads back to counts once. After: a step with lot vervalt or
    automatisch costs nothing. Any other takes its `gewenst.tijd`, and what that does not say stays as it is now, and so
    with `kosten_euro`; also with lot samengevoegd: no gain is counted that nobody wrote down. A gewenst.tijd that is
    longer than now counts too.
    From "Afgeleide cijfers", Rompslomp.
    """
    unknown = sum(stap.minuten is None for stap in reis.stappen_in_beeld)
    priced = sum(stap.euro is not None for stap in reis.stappen)
    timed = sum(stap.tijd is not None and stap.tijd.doorlooptijd is not None for stap in reis.stappen)
    wished = last_met_wens(reis, [stap.id for stap in reis.stappen], keren)
    reasons = tuple(_not_for_everyone(reis, keren))
    again = Route(reis).leidt_terug
    return Lastverschil(last_met_wens(reis, (), keren), wished, unknown, priced, timed, reasons, again)


def _not_for_everyone(reis: Klantreis, keren: Mapping[str, Keren]) -> Iterator[str]:
    if Route(reis).slaat_over:
        yield SPLITST
    if any(stap.alleen_voor(reis.profielen) for stap in reis.stappen):
        yield PROFIELEN
    if any(stap.aandeel_pct is not None and stap.aandeel_pct < 100 for stap in reis.stappen) or keren:
        yield DEEL


def last_met_wens(
    reis: Klantreis, stappen: Collection[str], keren: Mapping[str, Keren] = _ONBEKEND, is_uitgevoerd: bool = False
) -> Klantlast:
    """The burden when the steps with these ids are as wished, and all others as they are now. See `rompslomp`.

    `is_uitgevoerd` says that they have become so: then a step of which was counted how often it happens is counted as
    the newest measurement says, also where it was to fall away.
    """
    wished = [(stap, stap.id in stappen) for stap in reis.stappen]
    left = [
        (stap, _gewenste_tijd(stap) if is_wished else stap.tijd or Tijd())
        for stap, is_wished in wished
        if not (is_wished and _falls_away(stap))
    ]
    seen = [(stap, tijd) for stap, tijd in left if not stap.is_achter_de_schermen]
    minutes = [(stap, tijd.klant_minuten) for stap, tijd in seen if tijd.klant_minuten is not None]
    are_known = any(stap.minuten is not None for stap in reis.stappen)
    counted = [(stap, taken) for stap, taken in minutes if not (is_uitgevoerd and stap.id in keren)]
    if is_uitgevoerd:
        counted += [(stap, _minutes(stap)) for stap in reis.stappen if stap.id in keren]
    volume, again = reis.volume_per_jaar, Route(reis).leidt_terug
    hours = None
    if are_known and volume is not None:
        hours = sum(taken * _times(stap, volume, keren, is_uitgevoerd) for stap, taken in counted) / 60
    met = tuple(dict.fromkeys(organisatie for stap, _ in seen for organisatie in stap.organisaties))
    return Klantlast(
        minuten=sum(taken for _, taken in minutes) if are_known or minutes else None,
        minuten_prettig=sum(taken for stap, taken in minutes if (stap.score or 0) >= PRETTIG),
        dagen=_days(left, reis),
        organisaties=met if any(stap.organisaties for stap in reis.stappen_in_beeld) else None,
        gegevens=_asked(seen) if any(stap.gevraagd for stap in reis.stappen) else None,
        uren_per_jaar=hours,
        euro=_euro(wished),
        bovengrens=not again and any(taken and _is_guess(stap, keren) for stap, taken in minutes),
        winst_bovengrens=not again
        and any(
            _is_guess(stap, keren) and _minutes(stap) != _gewenste_minuten(stap)
            for stap, is_wished in wished
            if is_wished and not stap.is_achter_de_schermen
        ),
    )


def uren_van_stap(stap: Stap, volume: int | None, keren: Mapping[str, Keren] = _ONBEKEND) -> float | None:
    """The hours that this step takes of all customers of a year together; None when minutes or volume are unknown.

    klant_minuten * times a year / 60. See `rompslomp`.
    """
    if volume is None or stap.minuten is None:
        return None
    return stap.minuten * _times(stap, volume, keren) / 60


def _times(stap: Stap, volume: int, keren: Mapping[str, Keren], is_uitgevoerd: bool = False) -> float:
    """How often a year customers have this step."""
    if stap.id in keren:
        return keren[stap.id].laatst if is_uitgevoerd else keren[stap.id].eerst
    return volume * (100 if stap.aandeel_pct is None else stap.aandeel_pct) / 100


def _is_guess(stap: Stap, keren: Mapping[str, Keren]) -> bool:
    """Whether nobody knows how many come to this step, so that everyone was counted."""
    return stap.aandeel_pct is None and stap.id not in keren


def _minutes(stap: Stap) -> int:
    return stap.minuten or 0


def _gewenste_minuten(stap: Stap) -> int:
    return 0 if _falls_away(stap) else _gewenste_tijd(stap).klant_minuten or 0


def _asked(seen: list[tuple[Stap, Tijd]]) -> int:
    return sum(len(stap.gevraagd) for stap, _ in seen)


def _falls_away(stap: Stap) -> bool:
    return stap.gewenst is not None and stap.gewenst.lot in ZONDER_LAST


def _gewenste_tijd(stap: Stap) -> Tijd:
    now = stap.tijd or Tijd()
    wanted = stap.gewenst.tijd if stap.gewenst else None
    written = {name: value for name, value in wanted if value is not None} if wanted else {}
    return Tijd.model_construct(**dict(now) | written) if written else now


def _euro(wished: list[tuple[Stap, bool]]) -> float | None:
    """What all steps cost together, each as it is wished or as it is now. In whole cents, so that the sum is exact."""
    costs = [_kosten(stap, is_wished) for stap, is_wished in wished]
    known = [round(cost * 100) for cost in costs if cost is not None]
    return sum(known) / 100 if known else None


def _kosten(stap: Stap, is_wished: bool) -> float | None:
    if not (is_wished and stap.gewenst):
        return stap.euro
    if _falls_away(stap):
        return None if stap.euro is None else 0
    return stap.euro if stap.gewenste_euro is None else stap.gewenste_euro


def _days(steps: list[tuple[Stap, Tijd]], reis: Klantreis) -> int | None:
    """The longest of each group of steps that run side by side, added up exactly and then rounded."""
    taken = {id(stap): tijd.doorlooptijd.dagen for stap, tijd in steps if tijd.doorlooptijd is not None}
    if not taken and not any(stap.tijd and stap.tijd.doorlooptijd is not None for stap in reis.stappen):
        return None
    days = [taken.get(id(stap), Fraction()) for stap in reis.stappen]
    longest = (max(days[number - 1] for number in group) for group in Route(reis).groepen)
    return rounded_days(sum(longest, Fraction()))
