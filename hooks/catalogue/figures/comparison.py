"""From now to as it should be: what each step becomes, and what that saves the customer."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from catalogue.figures.burden import Klantlast, Lastverschil
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap
from catalogue.words.rounding import heel

VERDWIJNT = frozenset({"vervalt", "automatisch", "samengevoegd"})
"""The values of `gewenst.lot` after which the customer no longer has this step as one of its own."""


@dataclass(frozen=True, slots=True)
class Stapverschil:
    """What becomes of one step. `nummer` counts from 1 over the whole journey."""

    nummer: int
    stap: Stap

    @property
    def lot(self) -> str | None:
        """Its gewenst.lot; None when nobody wrote down what should become of it: that is no choice to keep it."""
        return self.stap.gewenst.lot if self.stap.gewenst else None


@dataclass(frozen=True, slots=True)
class Maat:
    """One measure of what the journey asks of the customer; None where it is not known.

    As it is described, after what was carried out, and as it should be.
    """

    naam: str
    nu: float | None
    na: float | None
    straks: float | None

    @property
    def scheelt(self) -> float:
        """How much less it becomes; negative when it becomes more, 0 as long as it is not known."""
        return 0 if self.nu is None or self.straks is None else round(self.nu - self.straks, 2)


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The journey as it is described beside the one that is wished for, and how far that is."""

    stappen: tuple[Stapverschil, ...]
    maten: tuple[Maat, ...]
    """Steps, minutes, days, loketten and gegevens, what is paid and the hours a year, in this order."""
    opgeschreven: int
    """Of how many steps of the customer was written down what should become of them."""
    is_veranderd: bool
    """Whether anything became different by what was carried out since it was described."""
    loten: Mapping[str | None, int]
    """How many of those steps have each lot; under None those of which nobody wrote it down."""

    @property
    def heeft_gewenst(self) -> bool:
        """Whether it was written down for any step what should become of it."""
        return self.opgeschreven > 0


def vergelijking(
    reis: Klantreis, burden: Lastverschil, uitgevoerd: Klantlast, veranderd: Collection[str] = ()
) -> Vergelijking:
    """What each step becomes and what is left for the customer.

    A step is left when its lot is none of VERDWIJNT: one that is joined to another is no step of its own any more.
    Those behind the scenes are no steps of the customer, now or later. What is left of time, desks and papers is that
    of `burden`, which is what `rompslomp` says of the journey; `uitgevoerd` is the burden after what was carried out,
    which changed the steps with the ids in `veranderd`.
    """
    steps = tuple(Stapverschil(number, stap) for number, stap in enumerate(reis.stappen, 1))
    own = [step for step in steps if not step.stap.is_achter_de_schermen]
    left = sum(step.lot not in VERDWIJNT for step in own)
    still = sum(not (step.lot in VERDWIJNT and step.stap.id in veranderd) for step in own)
    now, done, later = _measures(len(own), burden.nu), _measures(still, uitgevoerd), _measures(left, burden.straks)
    measures = tuple(Maat(name, value, done[name], later[name]) for name, value in now.items())
    written = sum(step.lot is not None for step in own)
    return Vergelijking(steps, measures, written, now != done, Counter(step.lot for step in own))


def _measures(steps: int, last: Klantlast) -> dict[str, float | None]:
    return {
        "stappen": steps,
        "minuten": last.minuten,
        "dagen": last.dagen,
        "loketten": last.loketten,
        "gegevens": last.gegevens,
        "euro": last.euro,
        "uren": None if last.uren_per_jaar is None else heel(last.uren_per_jaar),
    }
