"""Verzandingswacht: what has stalled, with whom it lies, and the one thing to do next."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "verzandingswacht",
    "Verzandingswacht",
    "Wat ligt stil, wat is nog niet gemeten, en wie kan er nu iets doen?",
    view,
)
