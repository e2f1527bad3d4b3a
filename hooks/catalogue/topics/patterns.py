"""Patronen: the same trouble in more than one journey."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "patronen",
    "Patronen",
    "Wat gaat op meer plekken op dezelfde manier mis?",
    view,
)
