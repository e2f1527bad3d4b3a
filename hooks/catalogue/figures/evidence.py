"""What the scores of a journey rest on, and how fresh that is."""

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


def bewijskracht(reis: Klantreis, catalogue: Catalogue) -> Aandeel:
    """The share of the scores of `reis`, those of profiles among them, that rest on enough and fresh evidence.

    A score counts when its zekerheid is klant_gezegd or data, its aantal is at least `bewijs_aantal`, and one
    of its sources (`bron`; without any, the research of the journey) is at most `onderzoek_maanden` old: a
    score is as fresh as its newest source. Without an aantal it does not count, nor by research that is still to come.
    From "Afgeleide cijfers", Bewijskracht.
    """

    today, months = catalogue.today, catalogue.settings.drempelwaarden.onderzoek_maanden

    def counts(score: Beleving) -> bool:
        sources = (catalogue.onderzoeken.get(id) for id in score.bron or reis.onderzoeken)
        return (
            score.zekerheid in ONDERBOUWD
            and (score.aantal or 0) >= catalogue.settings.drempelwaarden.bewijs_aantal
            and any(bron and bron.datum <= today and not verouderd(bron, today, months) for bron in sources)
        )

    scores = [counts(score) for stap in reis.stappen for score in stap.belevingen]
    return Aandeel(sum(scores), len(scores))
