"""Wat verwacht wie?: which customer expects what, when and why, with the blind spots."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "wat-verwacht-wie",
    "Wat verwacht wie?",
    "Wat verwacht welke klant, wanneer en waarom?",
    view,
)
