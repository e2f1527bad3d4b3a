"""Voortgang: every action with its status, since when, and with whom it lies."""

from catalogue import overviews
from catalogue.catalog import Catalogue
from catalogue.settings import Settings
from catalogue.topics.topic import Topic, View


def view(catalogue: Catalogue, settings: Settings) -> View:
    """Every action, the one that moved last first, and how many have each status."""
    acties = sorted(catalogue.verbeteringen.values(), key=lambda actie: actie.logboek[-1].datum, reverse=True)
    return {"acties": acties, "groepen": overviews.by_status(acties)}


TOPIC = Topic("voortgang", "Voortgang", "Hoe staan de verbeteracties ervoor, en bij wie liggen ze?", view)
