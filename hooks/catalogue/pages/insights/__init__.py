"""The questions that the catalogue answers across all journeys, each on a page of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.pages.insights import een_keer_vragen as ask_once
from catalogue.pages.insights import luisteren as listening
from catalogue.pages.insights import nee_kompas as refusals
from catalogue.pages.insights import overdrachten as handovers
from catalogue.pages.insights import patronen as patterns
from catalogue.pages.insights import rompslomp as burden
from catalogue.pages.insights import u_zei_wij_deden as you_said
from catalogue.pages.insights import verzandingswacht as stalled
from catalogue.pages.insights import voortgang as progress
from catalogue.pages.insights import wat_verwacht_wie as expectations
from catalogue.pages.insights import wat_werkt as what_works
from catalogue.pages.insights import wijzigingen as changes
from catalogue.pages.insights.topic import Topic

GROUPS: Mapping[str, tuple[Topic, ...]] = MappingProxyType(
    {
        "Voortgang": (progress.TOPIC, stalled.TOPIC, what_works.TOPIC, you_said.TOPIC, changes.TOPIC),
        "Inzichten": (
            handovers.TOPIC,
            ask_once.TOPIC,
            refusals.TOPIC,
            expectations.TOPIC,
            listening.TOPIC,
            burden.TOPIC,
            patterns.TOPIC,
        ),
    }
)
"""Every topic, by the part of the site in which it stands."""

TOPICS: tuple[Topic, ...] = tuple(topic for group in GROUPS.values() for topic in group)
