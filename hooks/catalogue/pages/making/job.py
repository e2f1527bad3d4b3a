"""A page that is still to be made, and a finished one."""

from collections.abc import Callable
from dataclasses import dataclass

from catalogue.pages.making.presentation import Heading


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished page."""

    url: str
    kind: str
    title: str
    description: str
    body: str
    """The HTML of the article, its h1 included."""
    toc: tuple[Heading, ...]
    source: str
    """The file its edit link opens, relative to the root; '' when there is none."""


@dataclass(frozen=True, slots=True)
class Job:
    """A page that is still to be made: in any order, by any process that has what is loaded."""

    url: str
    kind: str
    make: Callable[[], Finished]
    group: str = ""
    """Jobs of one group share work that is done only once when one process does them all."""
