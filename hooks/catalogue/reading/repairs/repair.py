"""A candidate for what is wrong with a line."""

from typing import NamedTuple


class Change(NamedTuple):
    """From `start` to `end` in the text it becomes `new`."""

    start: int
    end: int
    new: str


class Repair(NamedTuple):
    """A candidate: what seems to be wrong at index `at`, in words, what to do about it, and the changes that do it.

    `safe` says that it changes nothing of what a text says, when the file can be read after it.
    """

    at: int
    uitleg: str
    raad: str
    changes: tuple[Change, ...]
    safe: bool = True
    code: str = "E006"
    told: bool = True
    """False when what is made of it is never valid: then the field that it stands in says better what is wrong."""
    quotes: bool = False
    """Whether all it does is to put quotes around one value: then what its field says of that value comes first."""
