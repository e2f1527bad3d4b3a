"""How a value is filled in, by what the model says that it is."""

from catalogue.model.amounts import Geld
from catalogue.model.answers import Antwoord, Belofte
from catalogue.model.base import Shape
from catalogue.model.duration import Looptijd
from catalogue.model.fields import Dag, Decimaal, Heel, Keuze, Verwijzing, Vrij
from catalogue.model.value import Waarde

_LONG = 200
"""Characters: what may have more is written in a field of more lines."""


def kind_of(shape: Shape) -> str:
    """How a field is filled in: record, spread, or what its value asks for."""
    if shape.record:
        return "record"
    kind = _kind_of_value(shape.value)
    return "spread" if kind == "score" and shape.many else kind


def _kind_of_value(value: Waarde | None) -> str:
    kinds: tuple[tuple[type[Waarde] | tuple[type[Waarde], ...], str], ...] = (
        (Verwijzing, "reference"),
        (Keuze, "choice"),
        (Belofte, "promise"),
        (Antwoord, "answer"),
        (Dag, "day"),
        (Looptijd, "duration"),
        (Geld, "amount"),
        ((Heel, Decimaal), "number"),
    )
    for of, name in kinds:
        if isinstance(value, of):
            return "score" if isinstance(value, Heel) and value.code == "E301" else name
    return "long" if isinstance(value, Vrij) and value.most > _LONG else "text"


def most_of(value: Waarde | None) -> int:
    """Of a score the highest; of a text how many characters; 0 for what has no bound."""
    return value.most if isinstance(value, Vrij) else value.high if isinstance(value, Heel) else 0
