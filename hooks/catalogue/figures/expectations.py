"""What is known of what customers expect, why, and what they need; and what is not: the blind spots."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.model.step import Stap


@dataclass(frozen=True, slots=True)
class Verwachtingen:
    """Of how many steps is known what the customer expects, why, and what the customer needs."""

    stappen: int
    wat: int
    waarom: int
    behoefte: int

    @property
    def blinde_vlekken(self) -> int:
        """The answers that are missing, of three for each step."""
        return 3 * self.stappen - self.wat - self.waarom - self.behoefte

    def __add__(self, other: "Verwachtingen") -> "Verwachtingen":
        """Both together."""
        return Verwachtingen(
            self.stappen + other.stappen,
            self.wat + other.wat,
            self.waarom + other.waarom,
            self.behoefte + other.behoefte,
        )


def verwachtingen(stappen: Iterable[Stap]) -> Verwachtingen:
    """What is known of these steps; a blind spot is one of the three answers that a step does not give."""
    steps = tuple(stappen)
    known = [stap.verwachting for stap in steps if stap.verwachting]
    return Verwachtingen(
        len(steps),
        len(known),
        sum(verwachting.waarom is not None for verwachting in known),
        sum(stap.behoefte is not None for stap in steps),
    )
