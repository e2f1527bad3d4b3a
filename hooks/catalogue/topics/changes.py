"""Wijzigingen: what changed in the catalogue, newest first."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "wijzigingen",
    "Wijzigingen",
    "Wat is er veranderd in deze catalogus?",
    view,
)
