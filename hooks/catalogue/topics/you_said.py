"""U zei, wij deden: what customers said, what changed, what did not and why."""

from catalogue.catalog import Catalogue
from catalogue.model import Klantreis
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page about all journeys."""
    return {}


def view_of_journey(reis: Klantreis, catalogue: Catalogue, settings: Settings) -> View:
    """The values of the page about one journey."""
    return {}


TOPIC = Topic(
    "u-zei-wij-deden",
    "U zei, wij deden",
    "Wat zeiden klanten, wat is er veranderd, wat niet en waarom?",
    view,
    of_journey=view_of_journey,
)
