"""The questions that the catalogue answers across all journeys, each on a page of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.topics import (
    ask_once,
    burden,
    changes,
    expectations,
    handovers,
    listening,
    patterns,
    progress,
    refusals,
    stalled,
    what_works,
    you_said,
)
from catalogue.topics.topic import Topic, View

__all__ = ["GROUPS", "TOPICS", "Topic", "View"]

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
