"""Wat werkt?: every measured effect by kind of action, success or not."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "wat-werkt",
    "Wat werkt?",
    "Welke verbeteringen hielpen, en welke niet?",
    view,
)
