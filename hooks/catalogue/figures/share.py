"""A part of a whole, counted."""

from dataclasses import dataclass
from fractions import Fraction

from catalogue.words import rounding


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
        """The share in whole percents, as `rounding.procent`; None where there is nothing to count."""
        return rounding.procent(Fraction(self.teller, self.noemer)) if self.noemer else None
