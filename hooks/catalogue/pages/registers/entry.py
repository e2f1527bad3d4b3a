"""What a page is that shows one entry of a register with everything that touches it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

View = Mapping[str, Any]
"""The values of a page, by the names that its template uses; `record`, the entry itself, is always there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A register of which every entry has a page, made by `templates/registers/<name>.html` from what `view` gives."""

    register: str
    name: str
    """What one entry is called; the name of its kind of page."""
    question: str
    """What the page of an entry answers."""
    view: Callable[[Any, Any], View]
    """From the entry and the catalogue."""
