"""A part of a whole, counted."""

from dataclasses import dataclass


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
        """The share in whole percents, a half rounded up; None where there is nothing to count."""
        return (200 * self.teller + self.noemer) // (2 * self.noemer) if self.noemer else None
