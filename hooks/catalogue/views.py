"""What stands on each page: the records and the figures derived from them, by the names that its template uses."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from catalogue import addresses, diagram, field_guide, insight, journey_map, journey_page, story
from catalogue.catalog import Catalogue
from catalogue.findings import Message, messages
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.improvement import Effect
from catalogue.model.journey import Kpi
from catalogue.settings import Settings

NEWEST = 5  # how many changes the start page shows

View = Mapping[str, Any]


def start(catalogue: Catalogue) -> View:
    """Three figures, the journeys, and what changed lately."""
    counts = insight.telling_per_status(catalogue.verbeteringen.values())
    return {
        **klantreizen(catalogue),
        "knelpunten": len(catalogue.knelpunten),
        "zonder_actie": sum(not catalogue.acties_voor(adres) for adres in catalogue.knelpunten),
        "gemeten": counts["gemeten"] + counts["geborgd"],
        "wijzigingen": insight.laatste_wijzigingen(catalogue, NEWEST),
    }


def klantreizen(catalogue: Catalogue) -> View:
    """Every journey with the little that a list shows of it."""
    return {"reizen": [_summary(reis, catalogue) for reis in catalogue.klantreizen.values()]}


def _summary(reis: Klantreis, catalogue: Catalogue) -> View:
    return {
        "reis": reis,
        "herijking": insight.herijking(reis, catalogue.today),
        "slechtste": insight.slechtste_stap(reis),
        "acties": catalogue.acties_van(reis),
    }


def klantreis(reis: Klantreis, catalogue: Catalogue, settings: Settings) -> View:
    """A journey with everything derived from it."""
    acties = catalogue.acties_van(reis)
    pains = [f"{reis.id}#{knelpunt.id}" for stap in reis.stappen for knelpunt in stap.knelpunten]
    return {
        "reis": reis,
        "herijking": insight.herijking(reis, catalogue.today),
        "bewijskracht": insight.bewijskracht(reis, catalogue, settings.drempelwaarden),
        "rompslomp": insight.rompslomp(reis),
        "slechtste": insight.slechtste_stap(reis),
        "koud": insight.koude_overdrachten(reis),
        "gewichten": {adres: insight.knelpuntgewicht(catalogue.knelpunten[adres]) for adres in pains},
        "onnodige_vragen": {(vraag.stap.id, vraag.pad[-1]): vraag for vraag in insight.dubbele_gegevens(reis)},
        "acties": acties,
        "statussen": _counted(insight.telling_per_status(acties)),
        **journey_page.derived(reis, catalogue, settings),
        "verhaal": _story(catalogue, f"journeys/{reis.id}.md"),
        "kaart": journey_map.journey_map(reis, catalogue),
        "kleuren": journey_map.colours(catalogue),
        "lanes": tuple(journey_map.LANEN),
        "uitgever": settings.organisatie.naam if settings.organisatie else "",
        "pagina": addresses.of_record("journeys", reis.id),
        "diagram": diagram.of_journey(reis, catalogue),
        "drempels": settings.drempelwaarden,
    }


def _counted(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return [(status, count) for status, count in counts.items() if count]


def _story(catalogue: Catalogue, path: str) -> str:
    return story.as_html(catalogue.verhalen[path]) if path in catalogue.verhalen else ""


def verbeteringen(catalogue: Catalogue) -> View:
    """The actions by status, in the order in which an action goes through them."""
    acties = catalogue.verbeteringen.values()
    groups: dict[str, list[Verbeteractie]] = {status: [] for status in insight.telling_per_status(acties)}
    for actie in acties:
        groups[actie.status].append(actie)
    return {"groepen": [(status, group) for status, group in groups.items() if group]}


def verbeteractie(actie: Verbeteractie, catalogue: Catalogue, settings: Settings) -> View:
    """An action with the knelpunten it answers and the verdict on its effects."""
    return {
        "actie": actie,
        "knelpunten": [catalogue.knelpunten[adres] for adres in dict.fromkeys(actie.lost_op)],
        "effecten": [_verdict(effect, catalogue, settings) for effect in actie.effect],
        "prioriteit": insight.prioriteit(actie, catalogue),
        "doorlooptijd": insight.doorlooptijd(actie),
        "verhaal": _story(catalogue, f"improvements/{actie.id}.md"),
        "drempels": settings.drempelwaarden,
    }


def _verdict(effect: Effect, catalogue: Catalogue, settings: Settings) -> tuple[Effect, Kpi, insight.Oordeel]:
    kpi = catalogue.kpis[effect.kpi].kpi
    return effect, kpi, insight.oordeel(effect, kpi, settings.drempelwaarden)


def voortgang(catalogue: Catalogue) -> View:
    """Every action, the one that moved last first, and how many have each status."""
    acties = sorted(catalogue.verbeteringen.values(), key=lambda actie: actie.logboek[-1].datum, reverse=True)
    return {"acties": acties, "statussen": _counted(insight.telling_per_status(acties))}


def register(name: str, catalogue: Catalogue) -> View:
    """The entries of a register, and a function that says who names an entry."""
    records = getattr(catalogue, name)
    return {"register": name, "records": tuple(records.values()), "named_by": partial(_named_by, catalogue, name)}


def _named_by(catalogue: Catalogue, register: str, id: str) -> Mapping[str, list[str]]:
    """The ids of who names an entry, by the folder or register they stand in."""
    found: dict[str, list[str]] = {}
    for vermelding in catalogue.vermeld_door(register, id):
        found.setdefault(vermelding.soort, []).append(vermelding.id)
    return found


def velden(settings: Settings) -> View:
    """Every field of the content and of the settings, and every vocabulary."""
    return {
        "content": field_guide.parts(),
        "settings": field_guide.settings_parts(),
        "vocabularies": field_guide.vocabularies(settings),
        "part_id": field_guide.part_id,
        "vocabulary_id": field_guide.vocabulary_id,
    }


def meldingen() -> View:
    """Every message by its rule: 'E1' holds E101, E102 …"""
    rules: dict[str, list[Message]] = {}
    for message in messages().values():
        rules.setdefault(message.code[:-2], []).append(message)
    return {"rules": rules}
