"""What somebody who decides has to know, of the whole catalogue or of a part of it: the few things that weigh most."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalogue.figures import overviews
from catalogue.figures.overviews import Resultaat
from catalogue.figures.stalled import Wachtpunt, verzandingen
from catalogue.figures.where_measured import meetplek
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.verdicts import BESLUIT

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
    sinds: date
    """The first day of the oldest."""
    loopt_nog: bool = True
    """Whether there are days of the last one to come."""

    @property
    def onzeker(self) -> int:
        """How much of what got better is less sure than it looks: it carries one of KANTTEKENING."""
        return sum(bool(one.oordeel.kanttekeningen) for one in self.beter)

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to say."""
        moved = any(any(kwartaal.aantallen) for kwartaal in self.kwartalen)
        return not (self.gemeten or self.niemand or self.besluiten or self.wacht or moved)


def van_catalogus(catalogue: Catalogue) -> InHetKort:
    """Of everything."""
    pains, measured = overviews.pain(catalogue), overviews.measured(catalogue)
    return _brief(catalogue, catalogue.verbeteringen.values(), pains, verzandingen(catalogue), measured)


def van_klantreis(reis: Klantreis, catalogue: Catalogue) -> InHetKort:
    """Of one journey: an effect counts where it was measured, and an action where it helps."""
    acties = catalogue.acties_van(reis)
    names = {("journeys", reis.id), *(("improvements", actie.id) for actie in acties)}
    waits = [punt for punt in verzandingen(catalogue) if (punt.folder, punt.id) in names]
    here = [one for one in overviews.measured(catalogue) if meetplek(one.effect, catalogue).split("#")[0] == reis.id]
    return _brief(catalogue, acties, overviews.pain_of((reis,), catalogue), waits, here)


def van_organisatie(id: str, catalogue: Catalogue) -> InHetKort:
    """Of one organisation: what lies with it, and what hurts where it works."""
    acties = [actie for actie in catalogue.verbeteringen.values() if actie.eigenaar.organisatie == id]
    own = {actie.id for actie in acties}
    pains = [pijn for pijn in overviews.pain(catalogue) if id in pijn.stap.organisaties]
    waits = [punt for punt in verzandingen(catalogue) if punt.organisatie == id]
    return _brief(
        catalogue, acties, pains, waits, [one for one in overviews.measured(catalogue) if one.actie.id in own]
    )


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
        besluiten=tuple(punt for punt in other if punt.soort in BESLUIT),
        wacht=tuple(punt for punt in other if punt.soort not in BESLUIT),
        kwartalen=tuple(_counted(quarters, list(acties), catalogue.today)),
        sinds=quarters[0],
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
