"""The questions that the catalogue answers across all journeys, each on a page of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.pages.insights import (
    een_keer_vragen,
    luisteren,
    nee_kompas,
    overdrachten,
    patronen,
    rompslomp,
    u_zei_wij_deden,
    verzandingswacht,
    voortgang,
    wat_verwacht_wie,
    wat_werkt,
    wijzigingen,
)
from catalogue.pages.insights.topic import Topic

GROUPS: Mapping[str, tuple[Topic, ...]] = MappingProxyType(
    {
        "Voortgang": (
            voortgang.TOPIC,
            verzandingswacht.TOPIC,
            wat_werkt.TOPIC,
            u_zei_wij_deden.TOPIC,
            wijzigingen.TOPIC,
        ),
        "Inzichten": (
            overdrachten.TOPIC,
            een_keer_vragen.TOPIC,
            nee_kompas.TOPIC,
            wat_verwacht_wie.TOPIC,
            luisteren.TOPIC,
            rompslomp.TOPIC,
            patronen.TOPIC,
        ),
    }
)
"""Every topic, by the part of the site in which it stands."""

TOPICS: tuple[Topic, ...] = tuple(topic for group in GROUPS.values() for topic in group)
