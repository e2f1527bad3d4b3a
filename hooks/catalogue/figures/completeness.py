"""How much of what makes a journey useful has been filled in, and what is still open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from catalogue.model.base import Path, Record, shapes
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap


@dataclass(frozen=True, slots=True)
class Leemte:
    """A field that is still empty."""

    label: str
    """The title of the field in the model, as in 'Middel', 'Ervaring: Gewenst' or 'Uitspraken of Lichtpunten'."""
    pad: Path
    """Where it would stand in the file of the journey."""
    stap: Stap | None
    """The step it belongs to; None for a field of the journey itself."""


@dataclass(frozen=True, slots=True)
class Volledigheid:
    """How many of the fields that are asked for are filled in, and which are not, in order of the journey."""

    ingevuld: int
    totaal: int
    ontbreekt: tuple[Leemte, ...]


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """Something that is asked for where `geldt` says so; any one of `velden` (dotted names) answers it."""

    velden: tuple[str, ...]
    geldt: Callable[[Any], bool] = lambda record: True


def _is_contact(stap: Stap) -> bool:
    # Without a soort a step is taken for a contact: leaving a field out is no way to be asked for less.
    return stap.soort in (None, "contactmoment")


def _has_more_organisations(reis: Klantreis) -> bool:
    return len({organisatie for stap in reis.stappen for organisatie in stap.organisaties}) > 1


# Each of these answers a question that the site asks of every journey; a field is asked for only where its question
# makes sense. What an editor adds for colour (emoties, leefwereld, behoefte …) is welcome and never missed.
VAN_REIS = (
    Gevraagd(("middel",)),  # is the goal something else than the means?
    Gevraagd(("aanleiding",)),  # what sets it off?
    Gevraagd(("volume_per_jaar",)),  # for how many people is this?
    Gevraagd(("opgesteld_met",)),  # who looked at it together?
    Gevraagd(("onderzoeken",)),  # who says so?
    Gevraagd(("feedbackloop",)),  # how soon do we hear how it went?
    Gevraagd(("overdrachten",), _has_more_organisations),  # where does it go from one to the other?
    Gevraagd(("kpis",)),  # how do we see that it gets better?
)
VAN_STAP = (
    Gevraagd(("soort",)),
    Gevraagd(("kanalen",), _is_contact),
    Gevraagd(("organisaties",), _is_contact),
    Gevraagd(("verwachting",)),  # what does the customer expect …
    Gevraagd(("verwachting.waarom",)),  # … and why?
    Gevraagd(("ervaring",), lambda stap: not stap.belevingen),  # how does it feel …
    Gevraagd(("ervaring.gewenst",), lambda stap: stap.score is not None),  # … and how should it be?
    Gevraagd(("uitspraken", "lichtpunten")),  # what did customers say?
    Gevraagd(("knelpunten",), lambda stap: (stap.laagste_score or 5) <= 2),  # where does it hurt?
    Gevraagd(("gewenst",), lambda stap: bool(stap.knelpunten)),  # what becomes of a step where something goes wrong?
    Gevraagd(("tijd.klant_minuten",)),  # what does it cost the customer?
    Gevraagd(("tijd.doorlooptijd",), lambda stap: stap.soort == "wachten"),
)


def volledigheid(reis: Klantreis) -> Volledigheid:
    """How many of the fields in VAN_REIS and, for each step, VAN_STAP are filled in; the rest by label and place.

    Required fields are not counted: they are always there. A list counts from its first entry, a record from its
    first filled field. A step without a score misses that once, and nothing that would follow from a score.
    Of what happens behind the scenes nothing is asked: these are questions about the customer.
    """
    answers = list(_answers(reis, VAN_REIS, (), None))
    for i, fase in enumerate(reis.fasen):
        for j, stap in enumerate(fase.stappen):
            if not stap.is_achter_de_schermen:
                answers += _answers(stap, VAN_STAP, ("fasen", i, "stappen", j), stap)
    gaps = tuple(gap for gap in answers if gap)
    return Volledigheid(len(answers) - len(gaps), len(answers), gaps)


def _answers(record: Record, asked: tuple[Gevraagd, ...], path: Path, stap: Stap | None) -> Iterator[Leemte | None]:
    """For each thing that is asked of `record`: None when it is there, else the gap."""
    for gevraagd in asked:
        if gevraagd.geldt(record):
            if any(_is_filled(_value(record, veld)) for veld in gevraagd.velden):
                yield None
            else:
                first = tuple(gevraagd.velden[0].split("."))
                yield Leemte(_label(type(record), gevraagd.velden), (*path, *first), stap)


def _value(record: Record, dotted: str) -> object:
    value: Any = record
    for name in dotted.split("."):
        value = getattr(value, name, None)
    return value


def _is_filled(value: object) -> bool:
    if value is None or value == ():
        return False
    return not isinstance(value, Record) or any(_is_filled(inner) for inner in vars(value).values())


@cache
def _label(model: type[Record], velden: tuple[str, ...]) -> str:
    return " of ".join(": ".join(_titles(model, veld.split("."))) for veld in velden)


def _titles(model: type[Record], names: list[str]) -> Iterator[str]:
    inner: type[Record] | None = model
    for name in names:
        assert inner is not None, f"{name} is asked for inside a field that holds no record"
        shape = shapes(inner)[name]
        yield str(shape.info.title)
        inner = shape.record
