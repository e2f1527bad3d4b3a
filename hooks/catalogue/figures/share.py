"""A part of a whole, counted."""

from dataclasses import dataclass
from fractions import Fraction

from catalogue.words import rounding

MINSTENS = 5
"""From so many on a share is told in percents: of fewer, '100%' sounds like more than '1 van de 1'."""


@dataclass(frozen=True, slots=True)
class Aandeel:
    """`teller` out of `noemer`, both counts, teller ≤ noemer."""

    teller: int
    noemer: int

    @property
    def deel(self) -> float | None:
        """The share, from 0 to 1; None where there is nothing to count."""
        return self.teller / self.noemer if self.noemer else None

    @property
    def procent(self) -> int | None:
        """The share in whole percents, as `rounding.procent`; None of fewer than MINSTENS."""
        return rounding.procent(Fraction(self.teller, self.noemer)) if self.noemer >= MINSTENS else None

    @property
    def breed(self) -> int:
        """How long its bar is, from 0 to 100: that is drawn of few, too."""
        return rounding.procent(Fraction(self.teller, self.noemer)) if self.noemer else 0
