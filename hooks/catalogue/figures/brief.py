"""What somebody who decides has to know, of the whole catalogue or of a part of it: the few things that weigh most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Any

from catalogue.figures import overviews
from catalogue.figures.overviews import Resultaat
from catalogue.figures.stalled import Wachtpunt, verzandingen
from catalogue.figures.where_measured import meetplek
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.verdicts import VERZANDING

BETER = ("gehaald", "op_weg", "enig_verschil")
"""The verdicts on an effect by which something got better."""
MIJLPALEN = ("idee", "doorgevoerd", "gemeten")
"""The statuses that are counted by quarter: what was thought of, what was done, and what was measured."""
KWARTALEN = 4


@dataclass(frozen=True, slots=True)
class Kwartaal:
    """Three months, the last of which may not be over."""

    begin: date
    """Its first day."""
    aantallen: tuple[int, ...]
    """How many actions first got each of MIJLPALEN in it."""

    @property
    def nummer(self) -> int:
        """1 is January, February and March."""
        return (self.begin.month + 2) // 3


@dataclass(frozen=True, slots=True)
class InHetKort:
    """What there is to know and to decide. Of each all that there is, what weighs most first."""

    beter: tuple[Resultaat, ...]
    """What got better by the measurements since `sinds`: the surest first, then the newest."""
    gemeten: int
    """How many effects were measured since then, also those that brought nothing."""
    knelpunten: int
    """How many there are, with and without an action."""
    niemand: tuple[Pijnpunt, ...]
    """Those that no action answers."""
    besluiten: tuple[Wachtpunt, ...]
    """What waits for a decision."""
    wacht: tuple[Wachtpunt, ...]
    """What waits for work that was agreed."""
    kwartalen: tuple[Kwartaal, ...]
    """The last four, the oldest first."""
    loopt_nog: bool
    """Whether there are days of the last one to come."""

    @property
    def sinds(self) -> date:
        """The first day that is told of."""
        return self.kwartalen[0].begin

    @property
    def onzeker(self) -> int:
        """How much of what got better is less sure than it looks: it carries one of KANTTEKENING."""
        return sum(bool(one.oordeel.kanttekeningen) for one in self.beter)

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to say."""
        moved = any(any(kwartaal.aantallen) for kwartaal in self.kwartalen)
        return not (self.gemeten or self.niemand or self.besluiten or self.wacht or moved)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the sheets of one catalogue are made of, gathered once for all of them."""

    catalogue: Catalogue
    waits: tuple[Wachtpunt, ...]
    measured: tuple[Resultaat, ...]
    pains: tuple[Pijnpunt, ...]
    waits_of: Mapping[tuple[str, str], Sequence[int]]
    """Which of `waits` are about a record, by its folder and id; under ('', organisation) those that lie with it."""
    measured_of: Mapping[tuple[str, str], Sequence[Resultaat]]
    """Those of a journey, where they were measured, and those of an action."""
    pains_of: Mapping[str, Sequence[Pijnpunt]]
    """Those at the steps where an organisation works."""
    actions_of: Mapping[str, Sequence[Verbeteractie]]
    """Those that lie with an organisation."""

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Gathered":
        """All of a catalogue, looked through once."""
        waits, measured, pains = verzandingen(catalogue), overviews.measured(catalogue), overviews.pain(catalogue)
        waits_of, measured_of, pains_of, actions_of = (defaultdict[Any, list[Any]](list) for _ in range(4))
        for number, punt in enumerate(waits):
            waits_of[punt.folder, punt.id].append(number)
            waits_of["", punt.organisatie].append(number)
        for one in measured:
            measured_of["journeys", meetplek(one.effect, catalogue).split("#")[0]].append(one)
            measured_of["improvements", one.actie.id].append(one)
        for pijn in pains:
            for id in dict.fromkeys(pijn.stap.organisaties):
                pains_of[id].append(pijn)
        for actie in catalogue.verbeteringen.values():
            actions_of[actie.eigenaar.organisatie].append(actie)
        return cls(catalogue, waits, measured, pains, waits_of, measured_of, pains_of, actions_of)


def van_catalogus(found: Gathered) -> InHetKort:
    """Of everything."""
    catalogue = found.catalogue
    return _brief(catalogue, catalogue.verbeteringen.values(), found.pains, found.waits, found.measured)


def van_klantreis(reis: Klantreis, found: Gathered) -> InHetKort:
    """Of one journey: an effect counts where it was measured, and an action where it helps."""
    acties = found.catalogue.acties_van(reis)
    names = (("journeys", reis.id), *(("improvements", actie.id) for actie in acties))
    waits = [found.waits[at] for at in sorted(at for name in names for at in found.waits_of.get(name, ()))]
    measured = found.measured_of.get(("journeys", reis.id), ())
    return _brief(found.catalogue, acties, overviews.pain_of((reis,), found.catalogue), waits, measured)


def van_organisatie(id: str, found: Gathered) -> InHetKort:
    """Of one organisation: what lies with it, and what hurts where it works."""
    acties = found.actions_of.get(id, ())
    waits = [found.waits[at] for at in found.waits_of.get(("", id), ())]
    of_actions = (found.measured_of.get(("improvements", actie.id), ()) for actie in acties)
    measured = sorted(chain(*of_actions), key=lambda one: -one.gemeten_op.toordinal())
    return _brief(found.catalogue, acties, found.pains_of.get(id, ()), waits, measured)


def _brief(
    catalogue: Catalogue,
    acties: Iterable[Verbeteractie],
    pains: Sequence[Pijnpunt],
    waits: Sequence[Wachtpunt],
    measured: Iterable[Resultaat],
) -> InHetKort:
    """A knelpunt without an action is told as that, and does not wait for a decision once more."""
    quarters = _quarters(catalogue.today)
    recent = [one for one in measured if quarters[0] <= one.gemeten_op <= catalogue.today]
    other = [punt for punt in waits if punt.soort != "knelpunt"]
    return InHetKort(
        beter=tuple(sorted((one for one in recent if one.oordeel.code in BETER), key=_surest)),
        gemeten=len(recent),
        knelpunten=len(pains),
        niemand=tuple(pijn for pijn in pains if not pijn.acties),
        besluiten=tuple(punt for punt in other if VERZANDING[punt.soort].besluit),
        wacht=tuple(punt for punt in other if not VERZANDING[punt.soort].besluit),
        kwartalen=tuple(_counted(quarters, list(acties), catalogue.today)),
        loopt_nog=_quarters(catalogue.today + timedelta(days=1)) == quarters,
    )


def _surest(one: Resultaat) -> tuple[int, int, int]:
    """Without reservations first, then the best verdict; of equals the newest."""
    return len(one.oordeel.kanttekeningen), BETER.index(one.oordeel.code), -one.gemeten_op.toordinal()


def _quarters(today: date) -> list[date]:
    """The first days of the quarter of `today` and of the three before it, the oldest first."""
    number = today.year * 4 + (today.month - 1) // 3
    return [date(one // 4, one % 4 * 3 + 1, 1) for one in range(number - KWARTALEN + 1, number + 1)]


def _counted(begins: Sequence[date], acties: Sequence[Verbeteractie], today: date) -> Iterable[Kwartaal]:
    """An action counts on the first day on which its log says so."""
    days = [_first(status, acties, today) for status in MIJLPALEN]
    counts = [Counter(max((one for one in begins if one <= day), default=None) for day in found) for found in days]
    return (Kwartaal(begin, tuple(count[begin] for count in counts)) for begin in begins)


def _first(status: str, acties: Sequence[Verbeteractie], today: date) -> list[date]:
    """The day on which each of them first got a status, as far as it did until and including today."""
    lines = ([regel.datum for regel in actie.logboek if regel.status == status] for actie in acties)
    return [min(days) for days in lines if days and min(days) <= today]
