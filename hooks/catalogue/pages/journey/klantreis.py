"""The page of a journey: its map, its steps, and everything derived from them."""

from catalogue import addresses
from catalogue.data import linked_data
from catalogue.figures import overviews
from catalogue.figures.evidence import bewijskracht, tekort
from catalogue.figures.experience import even_laag
from catalogue.figures.handovers import koude_overdrachten
from catalogue.figures.progress import herijking
from catalogue.figures.unneeded import dubbele_gegevens
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.pages.drawing import diagram, flow, story
from catalogue.pages.journey import map as journey_map
from catalogue.pages.journey import page
from catalogue.pages.making.maker import View


def view(reis: Klantreis, catalogue: Catalogue) -> View:
    """A journey with everything derived from it."""
    acties = catalogue.acties_van(reis)
    return {
        "reis": reis,
        "herijking": herijking(reis, catalogue.today),
        "bewijskracht": bewijskracht(reis, catalogue),
        "tekort": tekort(reis, catalogue),
        "even_laag": even_laag(reis),
        "koud": koude_overdrachten(reis),
        "onnodige_vragen": {(vraag.stap.id, vraag.pad[-1]): vraag for vraag in dubbele_gegevens(reis)},
        "acties": acties,
        "statussen": [groep for groep in overviews.by_status(acties, catalogue, (reis.id,)) if groep.acties],
        **page.derived(reis, catalogue),
        "verhaal": story.of(f"journeys/{reis.id}.md", catalogue),
        "kaart": journey_map.journey_map(reis, catalogue),
        "kleuren": catalogue.kleuren,
        "lanes": tuple(journey_map.LANEN),
        "pagina": addresses.of_record("journeys", reis.id),
        "diagram": diagram.of_journey(reis, catalogue),
        "stroomschema": flow.of_journey(reis, catalogue),
        "zonder_score": tuple(stap for stap in reis.stappen_in_beeld if not stap.belevingen),
        "alleen_per_profiel": tuple(stap for stap in reis.stappen_met_score if stap.score is None),
        "achter_de_schermen": tuple(stap for stap in reis.stappen if stap.is_achter_de_schermen),
        "zwaarste": overviews.heaviest(reis, catalogue),
        "gegevens": linked_data.journey(reis, catalogue),
    }
