"""How long something takes, as people write it: `8 weken`, `10 werkdagen`, `48 uur`, or a bare number of days."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from pydantic_core import CoreSchema, core_schema

from catalogue.model.value import Json, Waarde, fault
from catalogue.words import meant
from catalogue.words.rounding import heel

DAYS: Mapping[str, Fraction] = {
    **dict.fromkeys(("uur", "uren"), Fraction(1, 24)),
    **dict.fromkeys(("dag", "dagen"), Fraction(1)),
    **dict.fromkeys(("werkdag", "werkdagen"), Fraction(7, 5)),
    **dict.fromkeys(("week", "weken"), Fraction(7)),
    **dict.fromkeys(("maand", "maanden"), Fraction(365, 12)),
    **dict.fromkeys(("jaar", "jaren"), Fraction(365)),
}
"""The units that can be written, and how many days each is."""

_WRITTEN = re.compile(rf"(0|[1-9][0-9]{{0,8}})(?: ({'|'.join(DAYS)}))?")
_DECIMALS = 4


class Tijdsduur(str):
    """A duration: the words for it, and `dagen`, how many days that is, exactly."""

    dagen: Fraction
    __slots__ = ("dagen",)

    def __new__(cls, words: str, dagen: Fraction) -> "Tijdsduur":
        made = super().__new__(cls, words)
        made.dagen = dagen
        return made

    def __getnewargs__(self) -> tuple[str, Fraction]:  # type: ignore[override]  # for another process
        return str(self), self.dagen

    @classmethod
    def of_days(cls, days: int) -> "Tijdsduur":
        """So many days."""
        return cls(f"{days} {'dag' if days == 1 else 'dagen'}", Fraction(days))

    @property
    def getal(self) -> float:
        """How many days, as it is published: with at most four decimals, and without any when it is whole."""
        return int(self.dagen) if self.dagen.denominator == 1 else round(float(self.dagen), _DECIMALS)


@dataclass(frozen=True, slots=True)
class Looptijd(Waarde):
    """A whole number with a unit; without one it is a number of days. What is not that is a finding E212."""

    @staticmethod
    def _convert(value: Any) -> Tijdsduur:
        if isinstance(value, Tijdsduur):
            return value
        is_text = isinstance(value, str | int) and not isinstance(value, bool)
        words = " ".join(str(value).split()) if is_text else ""
        found = _WRITTEN.fullmatch(words)
        if not found:
            raise fault("E212", waarde=value)
        if found[2] is None:
            return Tijdsduur.of_days(int(found[1]))
        return Tijdsduur(words, int(found[1]) * DAYS[found[2]])

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        return meant.duration(text)

    def core(self) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._convert)

    def json(self) -> Json:
        return {"type": ["string", "integer"], "minimum": 0, "maximum": 999_999_999, "pattern": f"^{_WRITTEN.pattern}$"}


def rounded_days(days: Fraction) -> int:
    """A sum of days as it is shown: rounded here only, half a day up."""
    return heel(days)
