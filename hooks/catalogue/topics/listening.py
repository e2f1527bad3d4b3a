"""Luisteren: how we listen, to whom, and how soon after the contact."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "luisteren",
    "Luisteren",
    "Hoe luisteren wij, naar wie, en hoe snel na het contact?",
    view,
)
