"""Numbers of something: of days, as a duration says them too, and of euros."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from catalogue.model.fields import Decimaal, Heel
from catalogue.model.value import fault
from catalogue.words import meant

_MONEY = re.compile(r"-?[0-9]+(\.[0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class HeelDagen(Heel):
    """A whole number of days as it is written. As it is published it is that of a duration: any number, from JSON."""

    def _convert(self, value: Any) -> Any:
        return value if isinstance(value, float) and value >= 0 else super(HeelDagen, self)._convert(value)


@dataclass(frozen=True, slots=True)
class Geld(Decimaal):
    """An amount of money: no more than two decimals, so that `1.250` is never read as one euro and a quarter."""

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        return meant.amount(text)

    def _convert(self, value: Any) -> float:
        if isinstance(value, str) and not _MONEY.fullmatch(value.strip()):
            raise fault("E204", waarde=value)
        return super(Geld, self)._convert(value)


Dagen = Annotated[float, HeelDagen("heel getal", "E307", 0, 999_999_999)]
Euro = Annotated[float, Geld("bedrag in euro", "E307", 0, 1_000_000)]
