"""What the scores of a journey rest on, and how fresh that is."""

from collections import Counter
from datetime import date

from catalogue.figures.share import Aandeel
from catalogue.model.catalogue import Catalogue
from catalogue.model.experience import Beleving
from catalogue.model.journey import Klantreis
from catalogue.model.registers import Onderzoek

ONDERBOUWD = frozenset({"klant_gezegd", "data"})
"""The values of `zekerheid` that count as evidence."""


def verouderd(onderzoek: Onderzoek, today: date, maanden: int) -> bool:
    """Whether research is more than `maanden` calendar months old on `today`."""
    return langer_geleden(onderzoek.datum, today, maanden)


def langer_geleden(then: date, today: date, maanden: int) -> bool:
    """Whether a day is more than `maanden` calendar months ago.

    20 March 2025 is 12 months ago up to and including 20 March 2026, and longer ago from the day after.
    """
    months = (today.year - then.year) * 12 + today.month - then.month
    return (months, today.day) > (maanden, then.day)


GEEN_BEWIJS, WEINIG, GEEN_ONDERZOEK, OUD = "geen_bewijs", "weinig", "geen_onderzoek", "oud"
"""Why a score does not count: by its zekerheid, its aantal, or the research behind it."""


def bewijskracht(reis: Klantreis, catalogue: Catalogue) -> Aandeel:
    """The share of the scores of `reis`, those of profiles among them, that rest on enough and fresh evidence.

    A score counts when its zekerheid is klant_gezegd or data, its aantal is at least `bewijs_aantal`, and one
    of its sources (`bron`; without any, the research of the journey) is at most `onderzoek_maanden` old: a
    score is as fresh as its newest source. Without an aantal it does not count, nor by research that is still to come.
    From "Afgeleide cijfers", Bewijskracht.
    """
    found = _why_not(reis, catalogue)
    return Aandeel(found.count(""), len(found))


def tekort(reis: Klantreis, catalogue: Catalogue) -> tuple[tuple[str, int], ...]:
    """How many scores do not count, by the first reason of each, the most frequent first. See `bewijskracht`."""
    return tuple(Counter(reason for reason in _why_not(reis, catalogue) if reason).most_common())


def _why_not(reis: Klantreis, catalogue: Catalogue) -> list[str]:
    """For each score the reason that it does not count; '' when it does."""
    today, bounds = catalogue.today, catalogue.settings.drempelwaarden

    def reason(score: Beleving) -> str:
        if score.zekerheid not in ONDERBOUWD:
            return GEEN_BEWIJS
        if (score.aantal or 0) < bounds.bewijs_aantal:
            return WEINIG
        sources = [bron for id in score.bron or reis.onderzoeken if (bron := catalogue.onderzoeken.get(id))]
        held = [bron for bron in sources if bron.datum <= today]
        if not held:
            return GEEN_ONDERZOEK
        return "" if any(not verouderd(bron, today, bounds.onderzoek_maanden) for bron in held) else OUD

    return [reason(score) for stap in reis.stappen for score in stap.belevingen]
