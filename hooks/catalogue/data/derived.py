"""Every derived figure of the catalogue, computed once for all that is published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue import addresses
from catalogue.data.figures import (
    Actiecijfers,
    Deel,
    Effectcijfers,
    Knelpuntcijfers,
    Kpicijfers,
    Last,
    Onderzoekscijfers,
    OnnodigeVraag,
    Prioriteitscijfer,
    Reiscijfers,
    Rompslomp,
    VanVoorcijfer,
    Vermeldingen,
    rounded,
)
from catalogue.data.site import Site
from catalogue.figures.burden import rompslomp
from catalogue.figures.carried_out import rompslomp_na_uitvoering
from catalogue.figures.completeness import volledigheid
from catalogue.figures.dated import VanVoor, beschreven_voor_verbetering, van_voor_verbetering
from catalogue.figures.effect import oordeel, verloop
from catalogue.figures.evidence import bewijskracht, verouderd
from catalogue.figures.handovers import koude_overdrachten
from catalogue.figures.mentions import vermeld
from catalogue.figures.progress import doorlooptijd, herijking
from catalogue.figures.share import Aandeel
from catalogue.figures.times import keren_van_stappen
from catalogue.figures.unneeded import OverbodigeVraag, dubbele_gegevens, onnodig_contact
from catalogue.figures.weight import knelpuntgewicht, prioriteit
from catalogue.model import REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect
from catalogue.model.registers import Onderzoek

PUBLISHED = tuple(name for name, model in REGISTERS.items() if model.scope)
"""The registers in the open data: those whose entries have an id. The others only serve the checks or the search."""


@dataclass(frozen=True, slots=True)
class Derived:
    """The catalogue with the figures of each of its records, by id."""

    catalogue: Catalogue
    reizen: Mapping[str, Reiscijfers]
    acties: Mapping[str, Actiecijfers]

    @classmethod
    def of(cls, catalogue: Catalogue, site: Site) -> "Derived":
        """All figures of a catalogue."""
        reizen = {reis.id: _journey(reis, catalogue, site) for reis in catalogue.klantreizen.values()}
        acties = {actie.id: _action(actie, catalogue, site) for actie in catalogue.verbeteringen.values()}
        return cls(catalogue, reizen, acties)

    def register(self, name: str) -> Mapping[str, Record]:
        """The entries of a register."""
        found: Mapping[str, Record] = self.catalogue.register(name)
        return found

    def entry(self, register: str, id: str) -> Vermeldingen:
        """The figures of an entry of a register."""
        count = vermeld(register, id, self.catalogue)
        journeys, actions = count.klantreizen, count.verbeteringen
        record = self.register(register)[id]
        if isinstance(record, Onderzoek):
            months = self.catalogue.settings.drempelwaarden.onderzoek_maanden
            old = verouderd(record, self.catalogue.today, months)
            return Onderzoekscijfers.model_construct(klantreizen=journeys, verbeteringen=actions, verouderd=old)
        return Vermeldingen.model_construct(klantreizen=journeys, verbeteringen=actions)


def _journey(reis: Klantreis, catalogue: Catalogue, site: Site) -> Reiscijfers:
    review = herijking(reis, catalogue.today)
    filled, evidence = volledigheid(reis), bewijskracht(reis, catalogue)
    return Reiscijfers.model_construct(
        pagina=_page("journeys", reis.id, site),
        aantal_stappen=len(reis.stappen),
        slechtste_stap=reis.slechtste_stap.id if reis.slechtste_stap else None,
        bewijskracht=Deel.of(evidence),
        volledigheid=Deel.of(Aandeel(filled.ingevuld, filled.totaal)),
        rompslomp=_burden(reis, catalogue),
        koude_overdrachten=Deel.of(koude_overdrachten(reis)),
        onnodig_contact=tuple(stap.id for stap in onnodig_contact(reis)),
        herijking=review.code,
        herijken_over_dagen=review.dagen,
        verbeteringen=tuple(actie.id for actie in catalogue.acties_van(reis)),
        knelpunten=_pains(reis, catalogue),
        kpis=tuple(_kpi(reis.id, kpi.id, catalogue) for kpi in reis.kpis),
        onnodige_vragen=tuple(_unneeded(vraag) for vraag in dubbele_gegevens(reis)),
        scores_van_voor=_aged((stap.id, van_voor_verbetering(reis, stap, catalogue)) for stap in reis.stappen),
        overdrachten_van_voor=_aged(
            (one.id, beschreven_voor_verbetering(reis, one, catalogue)) for one in reis.overdrachten
        ),
    )


def _burden(reis: Klantreis, catalogue: Catalogue) -> Rompslomp:
    burden = rompslomp(reis, keren_van_stappen(reis, catalogue))
    done = rompslomp_na_uitvoering(reis, catalogue)
    return Rompslomp.model_construct(
        nu=Last.of(burden.nu),
        uitgevoerd=Last.of(done),
        straks=Last.of(burden.straks),
        stappen_met_kosten=burden.met_kosten,
        stappen_met_dagen=burden.met_dagen,
        niet_iedereen=bool(burden.niet_iedereen),
        kan_opnieuw=burden.kan_opnieuw,
    )


def _aged(found: Iterable[tuple[str, VanVoor | None]]) -> tuple[VanVoorcijfer, ...]:
    return tuple(
        VanVoorcijfer.model_construct(id=id, verbetering=one.actie.id, doorgevoerd=one.doorgevoerd, gehoord=one.gehoord)
        for id, one in found
        if one
    )


def _unneeded(vraag: OverbodigeVraag) -> OnnodigeVraag:
    number, before = vraag.pad[-1], vraag.eerder
    assert isinstance(number, int)
    return OnnodigeVraag.model_construct(
        stap=vraag.stap.id, nummer=number + 1, gegeven=vraag.gegeven, eerder_gevraagd=before.id if before else None
    )


def _pains(reis: Klantreis, catalogue: Catalogue) -> tuple[Knelpuntcijfers, ...]:
    found = []
    for pijn in catalogue.knelpunten_van(reis):
        weight = knelpuntgewicht(pijn)
        figures = Knelpuntcijfers.model_construct(
            id=pijn.knelpunt.id,
            gewicht=weight.waarde,
            verschil=weight.verschil,
            bereikklasse=weight.bereikklasse,
            bereik=weight.bereik.mensen if weight.bereik else None,
            bovengrens=weight.bereik is not None and weight.bereik.bovengrens,
            verbeteringen=tuple(actie.id for actie in pijn.acties),
        )
        found.append(figures)
    return tuple(found)


def _kpi(reis: str, id: str, catalogue: Catalogue) -> Kpicijfers:
    series = verloop(f"{reis}#{id}", catalogue)
    day, value = (series[-1].datum, series[-1].waarde) if series else (None, None)
    return Kpicijfers.model_construct(id=id, aantal_metingen=len(series), laatste_datum=day, laatste_waarde=value)


def _action(actie: Verbeteractie, catalogue: Catalogue, site: Site) -> Actiecijfers:
    time, priority = doorlooptijd(actie, catalogue.today), prioriteit(actie, catalogue)
    return Actiecijfers.model_construct(
        pagina=_page("improvements", actie.id, site),
        status=actie.status,
        sinds=actie.sinds,
        klantreizen=actie.reizen,
        prioriteit=Prioriteitscijfer.of(priority) if priority else None,
        dagen_tot_doorgevoerd=time.dagen_tot_doorgevoerd,
        dagen_tot_geborgd=time.dagen_tot_geborgd,
        effect=tuple(_effect(effect, catalogue) for effect in actie.effect),
    )


def _effect(effect: Effect, catalogue: Catalogue) -> Effectcijfers:
    verdict = oordeel(effect, catalogue.kpis[effect.kpi].kpi, catalogue.settings.drempelwaarden)
    return Effectcijfers.model_construct(
        oordeel=verdict.code,
        indicatie="indicatie" in verdict.kanttekeningen,
        kan_toeval="kan_toeval" in verdict.kanttekeningen,
        andere_periode="andere_periode" in verdict.kanttekeningen,
        aandeel_van_doel=rounded(verdict.aandeel_van_doel),
        laatste=verdict.meting,
    )


def _page(folder: str, id: str, site: Site) -> str:
    url = addresses.of_record(folder, id)
    return site.address(url) or url
