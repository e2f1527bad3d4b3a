"""Eén keer vragen: what is asked while somebody in the chain has it."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "een-keer-vragen",
    "Eén keer vragen",
    "Wat vragen wij, terwijl iemand in de keten het al weet?",
    view,
)
