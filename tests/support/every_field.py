"""A catalogue in which every field of the model is filled in, each text, number and date with a value of its own."""

import copy
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Any

from records import TODAY

from catalogue.model import REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.base import Shape, shapes, walk
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.improvement import Kans
from catalogue.model.pain import Uitspraak
from catalogue.model.time_taken import Tijd
from catalogue.model.vocabularies import VOCABULARIES

Path = tuple[str | int, ...]
Data = dict[str, Any]

REFERENCES = {
    "stap": ("bellen", "wachten"),
    "knelpunt": ("reis#stilte", "reis#herhaling"),
    "kpi": ("reis#rust", "reis#tijd"),
    "klantreis": ("reis", "andere"),
}
FIXED_IDS = {"Stap": "bellen", "Knelpunt": "stilte", "Kpi": "rust"}
IDS = ("een", "twee")
WORD = "Woord"
"""Each text field gets this with a number behind it. Any other text is used as it is."""


def value(shape: Shape, number: int, text: str = WORD) -> Any:
    """What stands in a field that holds no record; another for each number."""
    if shape.reference:
        return REFERENCES.get(shape.reference, IDS)[number % 2]
    if shape.vocabulary:
        return list(VOCABULARIES[shape.vocabulary])[number % 2]
    match shape.kind:
        case "score van 1 tot en met 5" | "ernst van 1 tot en met 3":
            return 2 + number % 2
        case "heel getal" | "getal":
            return 1000 + number
        case "bedrag in euro":
            return 1000 + number + 0.5
        case "duur":
            return f"{1000 + number} weken"
        case "percentage van 0 tot en met 100":
            return 10 + number / 100
        case "datum (jaar-maand-dag)":
            return (date(2000, 1, 1) + timedelta(days=number)).isoformat()
        case "true of false":
            return bool(number % 2)
        case "id":
            return f"id-{number}"
        case kind:
            return (f"{text} {number}" if text == WORD else text)[: 60 if kind == "vrij woord" else 140]


def written(model: type[Record]) -> Iterator[tuple[str, Shape]]:
    """The fields that an editor may write together: of two that say the same, the one in words."""
    other = Tijd.in_dagen if model is Tijd else {}
    return ((name, shape) for name, shape in shapes(model).items() if name not in other)


def fill(model: type[Record], numbers: Iterator[int], text: str = WORD) -> Data:
    """Data for a record with every field filled in, lists with one entry."""
    data: Data = {}
    for name, shape in written(model):
        one = fill(shape.record, numbers, text) if shape.record else value(shape, next(numbers), text)
        data[name] = [one] if shape.many else one
    if model is Kans:
        data |= {"reis": "reis", "stap": FIXED_IDS["Stap"]}
    if model is Uitspraak:
        data["over"] = [FIXED_IDS["Knelpunt"]]
    if model.__name__ in FIXED_IDS:
        data["id"] = FIXED_IDS[model.__name__]
    return data


def journey(id: str, numbers: Iterator[int], text: str = WORD) -> Data:
    """A full journey, with a second step, knelpunt and KPI for others to refer to, and a step without a score."""
    data = fill(Klantreis, numbers, text) | {"id": id}
    pains = [{"titel": "Weer vertellen", "categorie": "silo", "ernst": 1, "id": "herhaling"}]
    data["fasen"][0]["stappen"].append(
        {"titel": "Ik wacht", "ervaring": {"huidig": 1}, "id": "wachten", "knelpunten": pains}
    )
    data["fasen"][0]["stappen"].append({"titel": "Ik hoor iets", "id": "horen"})
    data["kpis"].append(data["kpis"][0] | {"id": "tijd", "naam": "Wachttijd", "metingen": []})
    return data


def catalogue(text: str = WORD, *, journeys: list[Data] | None = None, actions: list[Data] | None = None) -> Catalogue:
    """Two full entries in each register, a full journey `reis`, a full action `actie`, and what is given beside it."""
    numbers = count(1)
    registers: dict[str, dict[str, Record]] = {}
    for register, model in REGISTERS.items():
        if model.scope:
            entries = [fill(model, numbers, text) | {"id": id} for id in IDS]
            registers[register] = {entry["id"]: model.model_validate(entry) for entry in entries}
    reizen = [journey("reis", numbers, text), *(journeys or [])]
    acties = [fill(Verbeteractie, numbers, text) | {"id": "actie", "lost_op": ["reis#stilte"]}, *(actions or [])]
    return Catalogue(
        TODAY,
        klantreizen={data["id"]: Klantreis.model_validate(data) for data in reizen},
        verbeteringen={data["id"]: Verbeteractie.model_validate(data) for data in acties},
        vermeldingen={("organisaties", "een"): (Vermelding("journeys", "reis"), Vermelding("gegevens", "een"))},
        **registers,  # type: ignore[arg-type]
    )


def leaves(model: type[Record], path: Path = ()) -> Iterator[tuple[Path, Shape]]:
    """The place of every field that holds no record, in data that `fill` made."""
    for name, shape in written(model):
        here = (*path, name, 0) if shape.many else (*path, name)
        if shape.record:
            yield from leaves(shape.record, here)
        else:
            yield here, shape


def changed(data: Data, path: Path, shape: Shape) -> Data:
    """The data with another value at `path`."""
    result = copy.deepcopy(data)
    *way, last = path
    inner: Any = result
    for step in way:
        inner = inner[step]
    other = (value(shape, number) for number in (4_002, 4_003))
    inner[last] = next(item for item in other if item != inner[last])
    return result


def planted(record: Record) -> Iterator[tuple[Shape, Any]]:
    """Every value in a record that is no record itself, with its field."""
    found = ((one.shape, one.data) for one in walk(type(record), record) if one.shape)
    return ((shape, data) for shape, data in found if shape.name not in Tijd.in_dagen)
