"""From now to as it should be: what each step becomes, and what that saves the customer."""

from dataclasses import dataclass

from catalogue.figures.burden import Klantlast, rompslomp
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap
from catalogue.words.rounding import heel

BLIJFT = "blijft"
VERDWIJNT = frozenset({"vervalt", "automatisch", "samengevoegd"})
"""The values of `gewenst.lot` after which the customer no longer has this step as one of its own."""


@dataclass(frozen=True, slots=True)
class Stapverschil:
    """What becomes of one step. `nummer` counts from 1 over the whole journey."""

    nummer: int
    stap: Stap
    lot: str
    """Its gewenst.lot; `blijft` when nobody wrote down what should become of it."""


@dataclass(frozen=True, slots=True)
class Maat:
    """One measure of what the journey asks of the customer, now and as it should be."""

    naam: str
    nu: float
    straks: float

    @property
    def scheelt(self) -> float:
        """How much less it becomes; negative when it becomes more."""
        return round(self.nu - self.straks, 2)


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The journey of today beside the one that is wished for."""

    stappen: tuple[Stapverschil, ...]
    maten: tuple[Maat, ...]
    """Steps, minutes, days, loketten and gegevens, in this order; and what is paid and the hours a year, as far as
    known.
    """
    heeft_gewenst: bool
    """Whether it was written down for any step what should become of it."""


def vergelijking(reis: Klantreis) -> Vergelijking:
    """What each step becomes and what is left for the customer.

    A step is left when its lot is none of VERDWIJNT: one that is joined to another is no step of its own any more.
    Those behind the scenes are no steps of the customer, now or later. What
    is left of time, desks and papers is that of `rompslomp`.
    """
    steps = tuple(
        Stapverschil(number, stap, stap.gewenst.lot if stap.gewenst else BLIJFT)
        for number, stap in enumerate(reis.stappen, 1)
    )
    own = [step for step in steps if not step.stap.is_achter_de_schermen]
    left = sum(step.lot not in VERDWIJNT for step in own)
    burden = rompslomp(reis)
    later = _measures(left, burden.straks)
    now = _measures(len(own), burden.nu)
    measures = tuple(Maat(name, value, later[name]) for name, value in now.items() if name in later)
    return Vergelijking(steps, measures, any(stap.gewenst for stap in reis.stappen))


def _measures(steps: int, last: Klantlast) -> dict[str, float]:
    found: dict[str, float | None] = {
        "stappen": steps,
        "minuten": last.minuten,
        "dagen": last.dagen,
        "loketten": last.loketten,
        "gegevens": last.gegevens,
        "euro": last.euro,
        "uren": None if last.uren_per_jaar is None else heel(last.uren_per_jaar),
    }
    return {name: value for name, value in found.items() if value is not None}
