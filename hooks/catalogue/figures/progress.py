"""How the improving goes: how long it takes, where everything stands, what moved lately, what is due."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import UITGEVOERD, Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.verdicts import HERIJKEN_BINNENKORT, HERIJKING
from catalogue.model.vocabularies import VOCABULARIES


@dataclass(frozen=True, slots=True)
class Doorlooptijd:
    """Days since the idea; None when the improvement did not come so far, or nobody knows when the idea was."""

    dagen_tot_doorgevoerd: int | None
    dagen_tot_geborgd: int | None


@dataclass(frozen=True, slots=True)
class Wijziging:
    """Something that moved: from `datum` on, `actie` has this status."""

    datum: date
    actie: Verbeteractie
    status: str
    toelichting: str | None


@dataclass(frozen=True, slots=True)
class Herijking:
    """Whether a journey is due for review."""

    code: str
    """One of HERIJKING."""
    herijken_voor: date
    dagen: int
    """Days left until herijken_voor; negative when it has passed."""

    @property
    def label(self) -> str:
        """The state in words."""
        return HERIJKING[self.code].label


def doorlooptijd(actie: Verbeteractie, today: date) -> Doorlooptijd:
    """Days from idee to doorgevoerd, and from idee to geborgd, as far as it came until and including today.

    The idea begins with the first line of the log that says idee; without one, with the date of idee_van. What was
    measured or kept without a line doorgevoerd was carried out by that day.
    From "Afgeleide cijfers", Doorlooptijd van verbeteren.
    """
    begin = next((regel.datum for regel in actie.logboek if regel.status == "idee"), None)
    if begin is None and actie.idee_van:
        begin = actie.idee_van.datum
    return Doorlooptijd(_days(actie, begin, today, UITGEVOERD), _days(actie, begin, today, frozenset({"geborgd"})))


def _days(actie: Verbeteractie, begin: date | None, today: date, reached: frozenset[str]) -> int | None:
    if begin is None:
        return None
    days = (regel.datum for regel in actie.logboek if regel.status in reached and begin <= regel.datum <= today)
    return next(((day - begin).days for day in days), None)


def telling_per_status(acties: Iterable[Verbeteractie]) -> Mapping[str, int]:
    """How many actions have each status, zero included, in the order of the vocabulary.

    A status that a catalogue added itself comes after those, in order of first meeting.
    """
    counts = dict.fromkeys(VOCABULARIES["actie.status"], 0)
    for actie in acties:
        counts[actie.status] = counts.get(actie.status, 0) + 1
    return counts


def wijzigingen(acties: Iterable[Verbeteractie]) -> tuple[Wijziging, ...]:
    """Every line of the logs of these actions, newest first.

    Of one day: in order of the action's id, and of one action the last line first.
    """
    changes = [
        Wijziging(regel.datum, actie, regel.status, regel.toelichting)
        for actie in acties
        for regel in reversed(actie.logboek)
    ]
    return tuple(sorted(changes, key=lambda wijziging: (-wijziging.datum.toordinal(), wijziging.actie.id)))


def laatste_wijzigingen(catalogue: Catalogue, n: int) -> tuple[Wijziging, ...]:
    """The `n` newest lines of all logs, in the order of `wijzigingen`."""
    return wijzigingen(catalogue.verbeteringen.values())[: max(n, 0)]


def herijking(reis: Klantreis, today: date) -> Herijking:
    """Whether the review is due: verlopen when herijken_voor has passed, binnenkort within 60 days, else op_orde.

    On the day of herijken_voor itself it has not passed yet. See rule W6.
    """
    left = reis.herijken_voor - today
    code = "verlopen" if left < timedelta(0) else "binnenkort" if left <= HERIJKEN_BINNENKORT else "op_orde"
    return Herijking(code, reis.herijken_voor, left.days)
