"""How we listen: to what a journey rests on, how old that is, and how soon after the contact it was."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Klantreis
from catalogue.model.registers import Luisteractiviteit, Onderzoek
from catalogue.model.step import Stap

ZONDER_GESPREK = frozenset({"klachtenanalyse", "data_analyse"})
"""The values of `onderzoek.methode` that count cases instead of people."""

OP_TIJD, TE_LAAT, ONBEKEND = "op_tijd", "te_laat", "onbekend"


def bronnen(reis: Klantreis) -> tuple[str, ...]:
    """The ids of all research that the journey or any part of it names, each once, in order of the journey."""
    found = list(reis.onderzoeken)
    for stap in reis.stappen:
        found += _spoken(stap)
        for knelpunt in stap.knelpunten:
            found += knelpunt.bewijs
    return tuple(dict.fromkeys(found))


def waarin_gesproken(reis: Klantreis) -> frozenset[str]:
    """The ids of the research on which the journey rests, or from which a score or a quote in it comes."""
    return frozenset(reis.onderzoeken).union(*map(_spoken, reis.stappen))


def _spoken(stap: Stap) -> tuple[str, ...]:
    """Where the scores and the quotes of a step come from."""
    scores = stap.ervaring.bronnen if stap.ervaring else ()
    return (*scores, *(uitspraak.bron for uitspraak in stap.uitspraken))


def nieuwste_onderzoek(ids: Iterable[str], catalogue: Catalogue) -> Onderzoek | None:
    """The newest of this research; None when there is none. Of one day, the first."""
    known = [catalogue.onderzoeken[id] for id in ids if id in catalogue.onderzoeken]
    return max(known, key=lambda onderzoek: onderzoek.datum, default=None)


def maanden_oud(day: date, today: date) -> int:
    """How many whole calendar months ago a day was: 20 March is one month ago from 20 April on."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return max(months - (today.day < day.day), 0)


RITME_DAGEN: Mapping[str, int] = MappingProxyType(
    {"wekelijks": 7, "tweewekelijks": 14, "maandelijks": 31, "per_kwartaal": 92, "jaarlijks": 366}
)
"""The longest time between two times of each `ritme`, in days."""

RESPIJT = 2
"""A habit is silent when it was left out once: after so many times its rhythm."""


def stilgevallen(activiteit: Luisteractiviteit, catalogue: Catalogue) -> tuple[bool, date | None]:
    """Whether a habit of listening fell silent, and since when: RESPIJT times its rhythm after its newest research.

    One that never brought any is silent so long after it began, since a day that nobody knows; so is one that does not
    say when it began. With a rhythm of a municipality's own it is never said: nobody knows how long that is.
    """
    days = RITME_DAGEN.get(activiteit.ritme)
    if days is None:
        return False, None
    newest = nieuwste_onderzoek(activiteit.onderzoeken, catalogue)
    heard = newest.datum if newest else activiteit.sinds
    if heard is None:
        return True, None
    since = heard + timedelta(days=RESPIJT * days)
    return since < catalogue.today, since if newest else None


def op_tijd(onderzoek: Onderzoek, dagen: int) -> str:
    """Whether it was asked within so many days after the contact: op_tijd, te_laat or onbekend. See rule W6."""
    if onderzoek.dagen_na_contact is None:
        return ONBEKEND
    return OP_TIJD if onderzoek.dagen_na_contact <= dagen else TE_LAAT
