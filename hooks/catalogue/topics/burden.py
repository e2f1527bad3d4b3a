"""Rompslomp: what the journeys cost their customers, before and after."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "rompslomp",
    "Rompslomp",
    "Hoeveel tijd, loketten en papieren kost het, nu en straks?",
    view,
)
