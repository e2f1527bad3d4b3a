"""One thing that is different in a record: what, where, and in which records."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from catalogue.model.base import Path, Record, Shape

NEW, GONE, CHANGED, RENAMED, MOVED, REORDERED, STATUS = (
    "new",
    "gone",
    "changed",
    "renamed",
    "moved",
    "reordered",
    "status",
)
"""The kinds of difference."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A record that a difference is in: by the field that holds it, its kind, and its data before and after."""

    field: Shape | None
    model: type[Record]
    before: Any
    after: Any

    @property
    def data(self) -> Any:
        """As it is now; of what is gone, as it was."""
        return self.before if self.after is None else self.after


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is different.

    `inside` are the records that it is in, outermost first. Without a `field` it is about the last of them. `place` is
    where it stands now, or where what is gone stood. Of what MOVED to another place `before` and `after` are what it
    was in and is in now, or None and what it stands behind; of what is REORDERED nothing.
    """

    kind: str
    inside: tuple[Inside, ...]
    field: Shape | None
    place: Path
    before: Any = None
    after: Any = None


Same = Callable[[Inside, Shape, Any, Any], bool]
"""Whether a value of before and one of now, in a field of a record, mean the same."""
