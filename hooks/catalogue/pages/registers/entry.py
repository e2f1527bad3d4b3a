"""What a page is that shows one entry of a register with everything that touches it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from catalogue.pages.insights.topic import View


@dataclass(frozen=True, slots=True)
class Entry:
    """A register of which every entry has a page, made by `templates/registers/<name>.html` from what `view` gives."""

    register: str
    name: str
    """What one entry is called; the name of its kind of page."""
    question: str
    """What the page of an entry answers."""
    view: Callable[[Any, Any], View]
    """From the entry and the catalogue; the template knows the entry itself as `record`."""
