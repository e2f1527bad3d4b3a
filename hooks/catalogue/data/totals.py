"""The figures of the whole catalogue, under the names that they have on the pages."""

from collections.abc import Iterator, Mapping

from catalogue.data.derived import Derived
from catalogue.data.names import MOMENTEN
from catalogue.figures.asked import Vraagtelling, dubbelvragen
from catalogue.figures.expectations import verwachtingen
from catalogue.figures.handovers import alle_overdrachten
from catalogue.figures.listening import ZONDER_GESPREK
from catalogue.figures.progress import telling_per_status
from catalogue.figures.refusals import bereik_van_uitkomst
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import UITGEVOERD
from catalogue.model.verdicts import EFFECT, KANTTEKENING
from catalogue.words.rounding import heel

Getallen = Iterator[tuple[str, int]]


def cijfers(derived: Derived) -> Mapping[str, int]:
    """What is counted over everything, by its name: whole numbers. What nobody knows is not in it."""
    parts = (_journeys, _actions, _handovers, _refusals, _questions, _listening)
    counted = {name: number for part in parts for name, number in part(derived.catalogue)}
    return counted | dict(_effects(derived)) | dict(_hours(derived))


def _journeys(catalogue: Catalogue) -> Getallen:
    journeys = catalogue.klantreizen.values()
    pains = catalogue.knelpunten.values()
    known = verwachtingen(stap for reis in journeys for stap in reis.stappen_in_beeld)
    yield "klantreizen", len(journeys)
    yield "stappen", sum(len(reis.stappen) for reis in journeys)
    yield "stappen.nu", known.stappen
    yield "verwacht.wat", known.wat
    yield "verwacht.waarom", known.waarom
    yield "verwacht.behoefte", known.behoefte
    yield "blinde_vlekken", known.blinde_vlekken
    yield "knelpunten", len(pains)
    yield "knelpunten.zonder_actie", sum(not pijn.acties for pijn in pains)


def _actions(catalogue: Catalogue) -> Getallen:
    actions = catalogue.verbeteringen.values()
    yield "acties", len(actions)
    yield from ((f"acties.{status}", count) for status, count in telling_per_status(actions).items())
    yield "acties.uitgevoerd", sum(actie.status in UITGEVOERD for actie in actions)


def _effects(derived: Derived) -> Getallen:
    """The measured effects, how many have each verdict, and how many of those are less sure than that looks."""
    effects = [effect for figures in derived.acties.values() for effect in figures.effect if effect.laatste]
    verdicts = [effect.oordeel for effect in effects]
    yield "effecten", len(verdicts)
    for code in (code for code in EFFECT if code != "nog_niet_gemeten"):
        yield f"effecten.{code}", verdicts.count(code)
        for note in KANTTEKENING:
            yield f"effecten.{code}.{note}", sum(getattr(one, note) for one in effects if one.oordeel == code)


def _handovers(catalogue: Catalogue) -> Getallen:
    everything = alle_overdrachten(catalogue)
    yield "overdrachten", everything.koud.noemer
    yield "overdrachten.koud", everything.koud.teller
    yield "overdrachten.onbeheerd", len(everything.verweesd)
    if everything.zonder_dagen < len(everything.plekken):
        yield "overdrachten.dagen", everything.dagen


def _refusals(catalogue: Catalogue) -> Getallen:
    found = [
        (uitkomst, bereik_van_uitkomst(reis, stap, uitkomst))
        for reis in catalogue.klantreizen.values()
        for stap in reis.stappen
        for uitkomst in stap.uitkomsten
        if stap.weigert(uitkomst)
    ]
    reached = [reach.mensen for _, reach in found if reach]
    yield "weigeringen", len(found)
    yield "weigeringen.zonder_alternatief", sum(uitkomst.is_doodlopend for uitkomst, _ in found)
    if reached:
        yield "mensen.geweigerd", sum(reached)


def _questions(catalogue: Catalogue) -> Getallen:
    journeys = catalogue.klantreizen.values()
    unneeded = Vraagtelling(dubbelvragen(journeys, catalogue))
    yield "vragen", sum(len(stap.gevraagd) for reis in journeys for stap in reis.stappen)
    yield "vragen.onnodig", len(unneeded.vragen)
    if unneeded.zonder_volume < len(unneeded.vragen):
        yield "vragen.onnodig_per_jaar", heel(unneeded.keren)


def _listening(catalogue: Catalogue) -> Getallen:
    research = catalogue.onderzoeken.values()
    yield "luistermomenten", len(research)
    yield "luistermomenten.mensen", sum(one.aantal for one in research if one.methode not in ZONDER_GESPREK)
    yield "luistermomenten.zaken", sum(one.aantal for one in research if one.methode in ZONDER_GESPREK)


def _hours(derived: Derived) -> Getallen:
    """Hours a year of the journeys of which they are known, rounded once for each journey."""
    burdens = [figures.rompslomp for figures in derived.reizen.values()]
    known = [burden for burden in burdens if burden.nu.uren_per_jaar is not None]
    for moment, place in MOMENTEN.items():
        hours = [heel(getattr(burden, place).uren_per_jaar or 0) for burden in known]
        if hours:
            yield f"uren.{moment}", sum(hours)
