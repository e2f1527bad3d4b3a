"""The start page: three figures, how much waits, the journeys, what hurts most, what was measured, what changed."""

from catalogue.figures import overviews
from catalogue.figures.progress import laatste_wijzigingen
from catalogue.figures.stalled import verzandingen
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights import INSIGHTS
from catalogue.pages.lists.lists import lowest_first
from catalogue.pages.making.maker import View

NEWEST = 5  # how many changes it shows
MOST = 4  # how many knelpunten and effects
MOST_JOURNEYS = 12  # how many journeys, the one that feels worst first


def view(catalogue: Catalogue) -> View:
    """The values of the part that is made from the catalogue."""
    pain = overviews.pain(catalogue)
    measured = overviews.measured(catalogue)
    worst_first = sorted(catalogue.klantreizen.values(), key=lowest_first)
    shown = worst_first[:MOST_JOURNEYS]
    return {
        "reizen": [overviews.journey(reis, catalogue) for reis in shown],
        "met_dieptepunt": sum(reis.slechtste_stap is not None for reis in shown),
        "aantal": len(catalogue.klantreizen),
        "verzonnen": sum(reis.fictief for reis in catalogue.klantreizen.values()),
        "verteld": sum(reis.is_verteld and not reis.fictief for reis in catalogue.klantreizen.values()),
        "knelpunten": pain,
        "zwaarste": pain[:MOST],
        "zonder_actie": sum(not pijn.acties for pijn in pain),
        "nieuwste": measured[:MOST],
        "gemeten": len(measured),
        "oordelen": overviews.verdicts(measured),
        "vragen": sum(not page.is_left_out(catalogue.settings) for page in INSIGHTS),
        "wacht": len(verzandingen(catalogue)),
        "wijzigingen": laatste_wijzigingen(catalogue, NEWEST),
    }
