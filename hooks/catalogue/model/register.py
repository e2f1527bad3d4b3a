"""What a register is, declared once: its file, its pages, its table and what finds it follow from this."""

from dataclasses import dataclass

from catalogue.model.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A file of entries, `registers/<name>.yml`.

    The pages and the open data have those of which an entry has an id; the others only serve the checks or the search.
    """

    name: str
    model: type[Record]
    title: str = ""
    question: str = ""
    """What its page answers, in one sentence."""
    entry: str = ""
    """What one entry is called in the name of its template."""
    entry_question: str = ""
    """What the page of an entry answers."""
    table: str = ""
    """The title of its table in the open data."""
    place: int = 0
    """Where its page stands in the menu: the lowest first."""
    found_by_name: bool = False
    """Whether what names an entry is found by the name of that entry."""

    @property
    def has_pages(self) -> bool:
        """Whether its entries can be named, and so have a page."""
        return bool(self.model.scope)
