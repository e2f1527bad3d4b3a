"""Nee-kompas: where we say no, whether it is understood, and what is possible then."""

from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page."""
    return {}


TOPIC = Topic(
    "nee-kompas",
    "Nee-kompas",
    "Waar zeggen wij nee, wordt dat begrepen, en wat kan er dan wél?",
    view,
)
