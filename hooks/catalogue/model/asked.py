"""What is asked of who fills in a record, and in which order: the same in a form and on paper."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.base import KEPT_BY_THE_PROGRAM, Shape, shapes
from catalogue.model.experience import Ervaring
from catalogue.model.handover import Overdracht
from catalogue.model.improvement import Logregel
from catalogue.model.pain import Knelpunt
from catalogue.model.registers import Onderzoek
from catalogue.model.step import Stap
from catalogue.model.time_taken import Tijd

# What is asked first, in the order in which it is told; every other field comes under "Meer".
FIRST: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Klantreis: (
            "titel", "profielen", "probleem", "doel", "fasen", "overdrachten", "onderzoeken", "kpis",
            "eigenaar", "opgesteld_met", "herijken_voor", "status",
        ),
        Stap: ("titel", "ervaring", "kanalen", "organisaties", "uitspraken", "knelpunten"),
        Ervaring: ("huidig", "aantal", "zekerheid", "bron"),
        Verbeteractie: ("titel", "lost_op", "kans", "aanpak", "eigenaar", "logboek", "effect"),
    }
)  # fmt: skip

# What is asked with what is required of a new record: without, something is found in it at once, or it says little.
ALSO_ASKED: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Logregel: ("toelichting",),
        Overdracht: ("stap_van", "stap_naar", "eigenaar_tussentijd"),
        Knelpunt: ("zekerheid", "bewijs"),
        Onderzoek: ("toestemming", "grondslag", "vraag"),
    }
)


def in_order(model: type[Record]) -> tuple[str, ...]:
    """The fields that are asked, what is asked first in front; not what the program keeps itself."""
    first = FIRST.get(model, ())
    order = (*first, *(name for name in shapes(model) if name not in first))
    return tuple(name for name in order if name not in KEPT_BY_THE_PROGRAM)


def is_first(model: type[Record], shape: Shape) -> bool:
    """Whether a field is asked before somebody asks for more."""
    return shape.required or shape.name in FIRST.get(model, ()) or model not in FIRST


def asked_of_new(model: type[Record]) -> tuple[str, ...]:
    """What must be known of a new record before it can be one: what is required, or else its first field."""
    known = shapes(model)
    wanted = {*ALSO_ASKED.get(model, ()), *(name for name, shape in known.items() if shape.required)}
    names = tuple(name for name in known if name in wanted and name not in KEPT_BY_THE_PROGRAM)
    return names or (next(iter(known)),)


def said_elsewhere(model: type[Record], name: str) -> bool:
    """Whether another field says the same, in words: this one is only shown where it was filled in."""
    return model is Tijd and name in Tijd.in_dagen
