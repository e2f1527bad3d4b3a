"""Rompslomp: what a journey costs the customer in minutes, days, desks and papers, now and as it should be."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from catalogue.figures.route import Route
from catalogue.model.base import Path
from catalogue.model.duration import rounded_days
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap
from catalogue.model.time_taken import Tijd

ZONDER_LAST = frozenset({"vervalt", "automatisch"})
"""The values of `gewenst.lot` with which a step costs the customer nothing any more."""

SPLITST, PROFIELEN, DEEL = "splitst", "profielen", "deel"
"""The journey parts or leads over steps; steps are for some of its profiles; a share below 100 % comes to steps."""

_ASKERS = 50
"""Of so many steps that exclude each other is kept that they ask for something; no real journey parts as often."""

_GEEN_BRONNEN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Klantlast:
    """What the journey costs one customer who goes through every step of it, and all customers of a year."""

    minuten: int
    dagen: int
    """The durations of all steps added up, of those that run side by side the longest."""
    organisaties: tuple[str, ...]
    """The loketten: every organisation that the customer meets, once, in order of meeting."""
    gegevens: int
    """How often something is asked for; the same thing asked twice counts twice."""
    uren_per_jaar: float | None
    """Hours of all customers together; None when the journey has no volume_per_jaar."""
    euro: float | None
    """What the customer pays at all steps of which that is written, to the cent; None when it is at none."""
    bovengrens: bool
    """Whether a step that takes time lacks its aandeel_pct: everyone was counted, and the hours are at most this."""

    @property
    def loketten(self) -> int:
        """The number of distinct organisations."""
        return len(self.organisaties)


@dataclass(frozen=True, slots=True)
class Lastverschil:
    """The burden of today, and the one that remains when every step is as it should be."""

    nu: Klantlast
    straks: Klantlast
    zonder_minuten: int
    """The number of steps that do not say how many minutes they take; they count as none."""
    met_kosten: int
    """The number of steps that say what the customer pays; the others count as nothing."""
    niet_iedereen: tuple[str, ...] = ()
    """Why not every customer has every step: SPLITST, PROFIELEN, DEEL. With any of these the sum of all steps is the
    most that it costs one customer."""


@dataclass(frozen=True, slots=True)
class OverbodigeVraag:
    """Something asked of the customer that was asked before in this journey, or that somebody already knows."""

    pad: Path
    """Its place in the file of the journey."""
    stap: Stap
    gegeven: str
    eerder: Stap | None
    """The first step that asked for it, when it was asked before."""
    eerder_pad: Path | None
    """The place of that first question."""
    al_bekend_bij: tuple[str, ...]
    bron: str | None
    """Who has it at the source, when that was looked up."""


def rompslomp(reis: Klantreis) -> Lastverschil:
    """The burden of a journey, now and after.

    Now: Σ klant_minuten, Σ doorlooptijd (of steps that run side by side the longest), distinct organisations, asked
    gegevens; and in hours a year Σ(klant_minuten * aandeel) * volume / 60, where a step without aandeel_pct counts for
    everyone. Of what happens behind the scenes only the days count. After: a step with lot vervalt or automatisch
    costs nothing. Any other takes its `gewenst.tijd`, and what that does not say stays as it is now, and so with
    `kosten_euro`; also with lot samengevoegd: no gain is counted that nobody wrote down. A gewenst.tijd that is longer
    than now counts too. From "Afgeleide cijfers", Rompslomp.
    """
    unknown = sum(stap.tijd is None or stap.tijd.klant_minuten is None for stap in reis.stappen_in_beeld)
    priced = sum(stap.kosten_euro is not None for stap in reis.stappen)
    wished = last_met_wens(reis, [stap.id for stap in reis.stappen])
    return Lastverschil(last_met_wens(reis, ()), wished, unknown, priced, tuple(_not_for_everyone(reis)))


def _not_for_everyone(reis: Klantreis) -> Iterator[str]:
    if Route(reis).slaat_over:
        yield SPLITST
    if any(stap.profielen and not {*reis.profielen} <= {*stap.profielen} for stap in reis.stappen):
        yield PROFIELEN
    if any(stap.aandeel_pct is not None and stap.aandeel_pct < 100 for stap in reis.stappen):
        yield DEEL


def last_met_wens(reis: Klantreis, stappen: Collection[str]) -> Klantlast:
    """The burden when the steps with these ids are as wished, and all others as they are now. See `rompslomp`."""
    wished = [(stap, stap.id in stappen) for stap in reis.stappen]
    left = [
        (stap, _gewenste_tijd(stap) if is_wished else stap.tijd or Tijd())
        for stap, is_wished in wished
        if not (is_wished and _falls_away(stap))
    ]
    return _last(left, reis, _euro(wished))


def uren_van_stap(stap: Stap, volume: int | None) -> float | None:
    """The hours that this step takes of all customers of a year together; None when minutes or volume are unknown.

    klant_minuten * aandeel * volume / 60, where a step without aandeel_pct counts for everyone.
    """
    if volume is None or stap.tijd is None or stap.tijd.klant_minuten is None:
        return None
    return _van_iedereen(stap.tijd.klant_minuten, stap.aandeel_pct) / 60 * volume


def onnodig_contact(reis: Klantreis) -> tuple[Stap, ...]:
    """The steps that nobody should need: `bedoeld` is false. From "Afgeleide cijfers", Onnodig contact."""
    return tuple(stap for stap in reis.stappen if not stap.bedoeld)


def dubbele_gegevens(reis: Klantreis, bronnen: Mapping[str, str] = _GEEN_BRONNEN) -> tuple[OverbodigeVraag, ...]:
    """Everything that is asked again within the journey, or asked while someone already has it (al_bekend_bij).

    One for each question that need not be asked, in order of the journey. What is asked in two steps of which a
    customer only has one is not asked twice. See rule W5. `bronnen` are the gegevens of which the register says who has
    them at the source: with these, whatever has a source counts too.
    """
    return tuple(_unneeded(reis, bronnen))


def _unneeded(reis: Klantreis, sources: Mapping[str, str]) -> Iterator[OverbodigeVraag]:
    route = Route(reis)
    asked: dict[str, list[tuple[int, Stap, Path]]] = {}
    number = 0
    for i, fase in enumerate(reis.fasen):
        for j, stap in enumerate(fase.stappen):
            number += 1
            for k, vraag in enumerate(stap.gegevens_gevraagd):
                path = ("fasen", i, "stappen", j, "gegevens_gevraagd", k)
                earlier = asked.setdefault(vraag.gegeven, [])
                both = (one for one in earlier if not route.exclude(one[0], number))
                _, before, before_path = next(both, (0, None, None))
                source = sources.get(vraag.gegeven)
                if before or vraag.al_bekend_bij or source:
                    yield OverbodigeVraag(path, stap, vraag.gegeven, before, before_path, vraag.al_bekend_bij, source)
                if not before and len(earlier) < _ASKERS:
                    earlier.append((number, stap, path))


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
        return stap.kosten_euro
    if _falls_away(stap):
        return None if stap.kosten_euro is None else 0
    return stap.kosten_euro if stap.gewenst.kosten_euro is None else stap.gewenst.kosten_euro


def _last(steps: list[tuple[Stap, Tijd]], reis: Klantreis, euro: float | None) -> Klantlast:
    seen = [(stap, tijd) for stap, tijd in steps if not stap.is_achter_de_schermen]
    costs = [(tijd.klant_minuten or 0, stap.aandeel_pct) for stap, tijd in seen]
    hours = sum(_van_iedereen(minutes, share) for minutes, share in costs) / 60
    return Klantlast(
        minuten=sum(minutes for minutes, _ in costs),
        dagen=_days(steps, reis),
        organisaties=tuple(dict.fromkeys(organisatie for stap, _ in seen for organisatie in stap.organisaties)),
        gegevens=sum(len(stap.gegevens_gevraagd) for stap, _ in seen),
        uren_per_jaar=None if reis.volume_per_jaar is None else hours * reis.volume_per_jaar,
        euro=euro,
        bovengrens=any(minutes and share is None for minutes, share in costs),
    )


def _days(steps: list[tuple[Stap, Tijd]], reis: Klantreis) -> int:
    """The longest of each group of steps that run side by side, added up exactly and then rounded."""
    taken = {id(stap): tijd.doorlooptijd.dagen for stap, tijd in steps if tijd.doorlooptijd is not None}
    days = [taken.get(id(stap), Fraction()) for stap in reis.stappen]
    longest = (max(days[number - 1] for number in group) for group in Route(reis).groepen)
    return rounded_days(sum(longest, Fraction()))


def _van_iedereen(minutes: int, share: float | None) -> float:
    """Minutes for each customer of the journey, when `share` percent of them come to the step."""
    return minutes * (100 if share is None else share) / 100
