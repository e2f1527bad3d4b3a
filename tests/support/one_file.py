"""A file around the text of some fields: what is not given is the least that the check asks."""

from typing import Any

import yaml

from catalogue.model import ITEMS, REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.base import example_record, inside, shapes
from catalogue.model.experience import Ervaring
from catalogue.model.registers import Onderzoek
from catalogue.model.step import Stap

_FIELDS = [shape for model in inside(*ITEMS.values(), *REGISTERS.values()) for shape in shapes(model).values()]
STEPS = sorted({str(shape.info.examples[0]) for shape in _FIELDS if shape.reference == "stap"})
"""The steps that examples in the model name."""
KNELPUNT = {"id": "stilte-wachttijd", "titel": "Stilte", "categorie": "taal", "ernst": "1"}


def lines_of(data: Any) -> list[str]:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).splitlines()


def item(lines: list[str]) -> list[str]:
    return [f"{'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines)]


def record(model: type[Record], lines: list[str]) -> list[str]:
    """These fields of a record, below the others that it needs."""
    there = yaml.safe_load("\n".join(lines))
    needed = {name: value for name, value in example_record(model).items() if name not in there}
    if model is Klantreis and "fasen" in needed:
        needed["fasen"] = [{"titel": "Eerst", "stappen": [{"id": id, "titel": id} for id in STEPS]}]
    if model is Verbeteractie and not {"lost_op", "kans"} & {*there}:
        needed["lost_op"] = ["schuldhulp-weer-rust#stilte-wachttijd"]
    if model is Ervaring and not {"huidig", "per_profiel"} & {*there}:
        needed["huidig"] = "2"
    if model is Onderzoek and not {"toestemming", "grondslag"} & {*there}:
        needed["toestemming"] = "true"
    if model is Stap and "uitspraken" in there:
        needed["knelpunten"] = [KNELPUNT]
    return [*(lines_of(needed) if needed else []), *lines]
