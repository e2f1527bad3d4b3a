"""What stands on each page: the records and the figures derived from them, by the names that its template uses."""

from collections.abc import Mapping
from functools import partial

from catalogue import addresses
from catalogue.data import linked_data
from catalogue.figures import overviews
from catalogue.figures.burden import dubbele_gegevens, rompslomp
from catalogue.figures.evidence import bewijskracht
from catalogue.figures.handovers import koude_overdrachten
from catalogue.figures.progress import doorlooptijd, herijking, laatste_wijzigingen, telling_per_status
from catalogue.figures.stalled import verzandingen
from catalogue.figures.weight import prioriteit
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect
from catalogue.model.settings import Settings
from catalogue.pages.action import page as action_page
from catalogue.pages.drawing import charts, diagram, story
from catalogue.pages.guide import field_guide, reading_guide
from catalogue.pages.insights import TOPICS
from catalogue.pages.insights.topic import View
from catalogue.pages.journey import map as journey_map
from catalogue.pages.journey import page as journey_page
from catalogue.pages.lists import lists
from catalogue.pages.registers import named
from catalogue.reading.findings import Message, messages

NEWEST = 5  # how many changes the start page shows
MOST = 4  # how many knelpunten and effects it shows
MOST_JOURNEYS = 12  # how many journeys it shows, the one that feels worst first
MOST_PAIN = 25  # how many knelpunten of each sort the list of journeys shows
MOST_EFFECTS = 50  # how many effects the list of actions shows


def start(catalogue: Catalogue) -> View:
    """Three figures, how much waits, the journeys, what hurts most, what was measured, and what changed lately."""
    pain = overviews.pain(catalogue)
    measured = overviews.measured(catalogue)
    return {
        "reizen": [overviews.journey(reis, catalogue) for reis in _worst_first(catalogue)[:MOST_JOURNEYS]],
        "aantal": len(catalogue.klantreizen),
        "knelpunten": pain,
        "zwaarste": pain[:MOST],
        "zonder_actie": sum(not pijn.acties for pijn in pain),
        "nieuwste": measured[:MOST],
        "gemeten": len(measured),
        "oordelen": overviews.verdicts(measured),
        "vragen": len(TOPICS),
        "wacht": len(verzandingen(catalogue)),
        "wijzigingen": laatste_wijzigingen(catalogue, NEWEST),
    }


def _worst_first(catalogue: Catalogue) -> list[Klantreis]:
    return sorted(catalogue.klantreizen.values(), key=lists.lowest_first)


def klantreizen(catalogue: Catalogue) -> View:
    """Every knelpunt by its weight; the journeys themselves are a list."""
    pain = overviews.pain(catalogue)
    return {
        "most": MOST_PAIN,
        "zonder_actie": tuple(pijn for pijn in pain if not pijn.acties),
        "met_actie": tuple(pijn for pijn in pain if pijn.acties),
    }


def klantreis(reis: Klantreis, catalogue: Catalogue) -> View:
    """A journey with everything derived from it."""
    acties = catalogue.acties_van(reis)
    return {
        "reis": reis,
        "herijking": herijking(reis, catalogue.today),
        "bewijskracht": bewijskracht(reis, catalogue),
        "rompslomp": rompslomp(reis),
        "koud": koude_overdrachten(reis),
        "onnodige_vragen": {(vraag.stap.id, vraag.pad[-1]): vraag for vraag in dubbele_gegevens(reis)},
        "acties": acties,
        "statussen": _counted(telling_per_status(acties)),
        **journey_page.derived(reis, catalogue),
        "verhaal": _story(catalogue, f"journeys/{reis.id}.md"),
        "kaart": journey_map.journey_map(reis, catalogue),
        "kleuren": catalogue.kleuren,
        "lanes": tuple(journey_map.LANEN),
        "pagina": addresses.of_record("journeys", reis.id),
        "diagram": diagram.of_journey(reis, catalogue),
        "gegevens": linked_data.journey(reis),
    }


def _counted(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return [(status, count) for status, count in counts.items() if count]


def _story(catalogue: Catalogue, path: str) -> str:
    return story.as_html(catalogue.verhalen[path]) if path in catalogue.verhalen else ""


def verbeteringen(catalogue: Catalogue) -> View:
    """How many actions have each status, and every measured effect; the actions themselves are a list."""
    measured = overviews.measured(catalogue)
    return {
        "groepen": overviews.by_status(tuple(catalogue.verbeteringen.values())),
        "effecten": measured,
        "most": MOST_EFFECTS,
        "oordelen": overviews.verdicts(measured),
    }


def verbeteractie(actie: Verbeteractie, catalogue: Catalogue) -> View:
    """An action from the words of the customer to what it changed."""
    return {
        "actie": actie,
        "plekken": action_page.places(actie, catalogue),
        "momenten": action_page.moments(actie),
        "stil": (catalogue.today - actie.stand.datum).days,
        "effecten": [(item, _chart(item.effect)) for item in _effects(actie, catalogue)],
        "belofte": action_page.promise(actie, catalogue.today),
        "prioriteit": prioriteit(actie, catalogue),
        "doorlooptijd": doorlooptijd(actie),
        "verhaal": _story(catalogue, f"improvements/{actie.id}.md"),
        "gegevens": linked_data.action(actie, catalogue),
    }


def _effects(actie: Verbeteractie, catalogue: Catalogue) -> tuple[overviews.Resultaat, ...]:
    return overviews.effects(actie, catalogue)


def _chart(effect: Effect) -> charts.Chart | None:
    before = (effect.nulmeting,) if effect.nulmeting else ()
    measured = [(meting.datum, meting.waarde) for meting in (*before, *effect.metingen)]
    return charts.series(measured, effect.doel) if measured else None


def register(name: str, deel: lists.Lijstdeel, catalogue: Catalogue) -> View:
    """The entries on a page of a register, and a function that says who names an entry."""
    records = getattr(catalogue, name)
    return {
        "register": name,
        "deel": deel,
        "records": tuple(records[id] for id in deel.ids),
        "named_by": partial(named.by_kind, catalogue, name),
    }


def lezen(example: Catalogue) -> View:
    """The only journey of the example as its page has it, and every word that has a drawing."""
    (reis,) = example.klantreizen.values()
    own = {"pagina": addresses.of_list("lezen"), "woorden": reading_guide.vocabularies(example.settings)}
    return {**klantreis(reis, example), **own}


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
