"""An organisation: what it is given, what it passes on, what is missing, and what lies with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.figures import mentions, overviews
from catalogue.figures.asked import dubbelvragen
from catalogue.figures.dated import van_voor_verbetering
from catalogue.figures.handovers import Keten, Overdrachtplek, keten
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Organisatie
from catalogue.model.step import Stap
from catalogue.pages.making.maker import View

MOST = 50  # how many rows of any list


@dataclass(frozen=True, slots=True)
class Werkplek:
    """A journey at some steps of which the organisation works."""

    reis: Klantreis
    stappen: tuple[Stap, ...]

    @property
    def laagste(self) -> int | None:
        """The lowest score among the steps at which it works; None when none of them has one."""
        return min((stap.laagste_score for stap in self.stappen if stap.laagste_score), default=None)

    @property
    def is_achter_de_schermen(self) -> bool:
        """Whether the customer sees none of them, so that none will ever have a score."""
        return all(stap.is_achter_de_schermen for stap in self.stappen)


@dataclass(frozen=True, slots=True)
class Afdeling:
    """A department with how much goes through it."""

    organisatie: Organisatie
    krijgt: Keten
    geeft: Keten
    koud: int
    """How many of both are cold; one from itself to itself counts once."""
    acties: int


def view(organisatie: Organisatie, catalogue: Catalogue) -> View:
    """Everything that touches one organisatie, found through who names it."""
    id = organisatie.id
    journeys = mentions.journeys("organisaties", id, catalogue)
    actions = mentions.actions("organisaties", id, catalogue)
    questions = dubbelvragen(_asking(journeys, id, catalogue), catalogue)
    own = tuple(actie for actie in actions if actie.eigenaar.organisatie == id)
    return {
        "krijgt": _taken(journeys, id),
        "geeft": _given(journeys, id),
        "alle": _all(journeys, id),
        "werkplekken": places(journeys, id),
        "laagste_is_van_voor": _lowest_is_aged(places(journeys, id), catalogue),
        "eigen_reizen": tuple(reis for reis in journeys if reis.eigenaar.organisatie == id),
        "opgesteld": tuple(reis for reis in journeys if id in reis.opgesteld_met),
        "elders": tuple(reis for reis in journeys if not _takes_part(reis, id)),
        "tussentijd": len(keten(journeys, lambda overdracht: overdracht.eigenaar_tussentijd == id).plekken),
        "acties": _last_moved_first(own),
        "groepen": tuple(groep for groep in overviews.by_status(own, catalogue) if groep.acties),
        "als_partner": _last_moved_first(
            actie for actie in actions if id in actie.partners and actie.eigenaar.organisatie != id
        ),
        "ideeen": _last_moved_first(
            actie
            for actie in actions
            if actie.idee_van and actie.idee_van.organisatie == id != actie.eigenaar.organisatie
        ),
        "kpis": tuple((reis, kpi) for reis in journeys for kpi in reis.kpis if id in kpi.eigenaren),
        "wij_vragen": tuple(item for item in questions if id in item.vraag.stap.organisaties),
        "wij_hebben": tuple(
            item for item in questions if id in item.bekend_bij and id not in item.vraag.stap.organisaties
        ),
        "bron_van": tuple(
            gegeven.id for gegeven in mentions.records("organisaties", id, "gegevens", catalogue.gegevens, catalogue)
        ),
        "luisteren": mentions.records(
            "organisaties", id, "luisteractiviteiten", catalogue.luisteractiviteiten, catalogue
        ),
        "ambassadeurs": mentions.records("organisaties", id, "ambassadeurs", catalogue.ambassadeurs, catalogue),
        "afdelingen": departments(organisatie, catalogue),
        "MOST": MOST,
    }


def places(journeys: Iterable[Klantreis], id: str) -> tuple[Werkplek, ...]:
    """The journeys at which the organisation works; the lowest score first, those without a score last."""
    at = ((reis, tuple(stap for stap in reis.stappen if id in stap.organisaties)) for reis in journeys)
    found = (Werkplek(reis, steps) for reis, steps in at if steps)
    return tuple(sorted(found, key=lambda plek: (plek.laagste is None, plek.laagste or 0)))


def _lowest_is_aged(plekken: tuple[Werkplek, ...], catalogue: Catalogue) -> bool:
    """Whether every step with the lowest score has it from before an improvement."""
    lowest = [
        van_voor_verbetering(plek.reis, stap, catalogue)
        for plek in plekken
        for stap in plek.stappen
        if stap.laagste_score is not None and stap.laagste_score == plekken[0].laagste
    ]
    return bool(lowest) and all(lowest)


def _takes_part(reis: Klantreis, id: str) -> bool:
    """Whether the journey stands on the page already: it works there, owns it, or wrote it with others."""
    works = any(id in stap.organisaties for stap in reis.stappen)
    return works or reis.eigenaar.organisatie == id or id in reis.opgesteld_met


def departments(organisatie: Organisatie, catalogue: Catalogue) -> tuple[Afdeling, ...]:
    """The organisations that say they are part of this one, in the order of the register."""
    found = mentions.records("organisaties", organisatie.id, "organisaties", catalogue.organisaties, catalogue)
    return tuple(_department(inner, catalogue) for inner in found if inner.ouder == organisatie.id != inner.id)


def _department(organisatie: Organisatie, catalogue: Catalogue) -> Afdeling:
    id = organisatie.id
    journeys = mentions.journeys("organisaties", id, catalogue)
    actions = mentions.actions("organisaties", id, catalogue)
    owned = sum(actie.eigenaar.organisatie == id for actie in actions)
    cold = _all(journeys, id).koud.teller
    return Afdeling(organisatie, _taken(journeys, id), _given(journeys, id), cold, owned)


def _all(journeys: Iterable[Klantreis], id: str) -> Keten:
    return keten(journeys, lambda overdracht: id in (overdracht.van, overdracht.naar))


def _taken(journeys: Iterable[Klantreis], id: str) -> Keten:
    return _cold_first(keten(journeys, lambda overdracht: overdracht.naar == id))


def _given(journeys: Iterable[Klantreis], id: str) -> Keten:
    return _cold_first(keten(journeys, lambda overdracht: overdracht.van == id))


def _cold_first(keten: Keten) -> Keten:
    def rank(plek: Overdrachtplek) -> tuple[bool, int]:
        return not plek.overdracht.is_koud, -(plek.overdracht.wachttijd_dagen or 0)

    return Keten(tuple(sorted(keten.plekken, key=rank)))


def _last_moved_first(actions: Iterable[Verbeteractie]) -> tuple[Verbeteractie, ...]:
    return tuple(sorted(actions, key=lambda actie: -actie.stand.datum.toordinal()))


def _asking(journeys: tuple[Klantreis, ...], id: str, catalogue: Catalogue) -> tuple[Klantreis, ...]:
    """The journeys that name the organisation, and those that ask for what it has at the source."""
    found = {reis.id: reis for reis in journeys}
    for gegeven in mentions.records("organisaties", id, "gegevens", catalogue.gegevens, catalogue):
        found |= {reis.id: reis for reis in mentions.journeys("gegevens", gegeven.id, catalogue)}
    return tuple(reis for _, reis in sorted(found.items()))
