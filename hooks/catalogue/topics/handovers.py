"""Overdrachten: who hands over to whom, how cold, and what gets lost."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "overdrachten",
    "Overdrachten",
    "Wie draagt over aan wie, hoe gaat dat, en wat raakt er kwijt?",
    view,
    diagram=True,
    wide=True,
)
