"""What a page is that answers one question across the whole catalogue."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue

View = Mapping[str, Any]
"""The values of a page, by the names that its template uses."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A question with a page of its own.

    `templates/insights/answers/<name>.html` says the answer in one sentence, `templates/insights/<name>.html` shows
    what it rests on; both get what `view` makes. With `of_journey` there is such a page for each journey as well, at
    `<name>/<id of the journey>/`, by `templates/insights/<name>-reis.html`.
    """

    name: str
    """The name of its kind of page, of its templates and of its address."""
    title: str
    question: str
    view: Callable[[Catalogue], View]
    of_journey: Callable[[Klantreis, Catalogue], View] | None = None
    diagram: bool = False
    """Whether the page holds a Mermaid diagram."""
    wide: bool = False
    """Whether the page needs the full width."""
