"""Catalogues with anything in them that the model allows: every text, number and day at the bounds of its field."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

from every_field import IDS, REFERENCES, written

from catalogue.model import REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.amounts import Geld
from catalogue.model.base import Shape, shapes
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.fields import Decimaal, Heel, Vrij
from catalogue.model.vocabularies import VOCABULARIES

Data = dict[str, Any]

DAYS = ["1900-01-01", "1900-02-28", "1900-03-01", "1979-12-31", "2000-02-29", "2026-11-21", "2100-12-31"]
TEXTS = [
    "gewoon",
    "=cmd()",
    "-5 dagen",
    "@SUM(A1)",
    "＝1+1",
    "'=1",
    "_x0041_ en _x000D_",
    "\u0301",
    "e\u0301 is é",
    "❤\ufe0f 1\ufe0f\u20e3 👩🏽\u200d🚀",
    "😀" * 30,
    "Zij zei: \"ja\"; 'nee', <b>&amp;</b> \\ ]]>",
    "een\nnieuwe\tregel\ren\r\nnog een",
    "\ue000\ufffd\U0010fffd",
    "null",
    "0123",
    "1e9",
    "2026-11-21",
]
_LETTERS = [*"aé ;,\"'=+-@_x<>&%\\|#", "\u0301", "\u00a0", "\u3000", "\ufeb0", "漢", "ש", "😀", "\U0010fffd"]


def text(random: Random, most: int) -> str:
    """A text that is not empty, at times as long as it may be."""
    some = random.choice(TEXTS) if random.random() < 0.7 else "x" + "".join(random.choices(_LETTERS, k=9)) + "x"
    return (some * most if random.random() < 0.2 else some)[:most].strip() or "x"


def value(shape: Shape, random: Random) -> str:
    """What an editor may write in a field that holds no record."""
    kind = shape.value
    if shape.reference:
        return random.choice(REFERENCES.get(shape.reference, IDS))
    if shape.vocabulary:
        return random.choice(list(VOCABULARIES[shape.vocabulary]))
    if isinstance(kind, Heel):
        return str(random.choice([kind.low, kind.low + 1, kind.high]))
    if isinstance(kind, Geld):
        return random.choice(["0", "0.01", "12.5", str(kind.high)])
    if isinstance(kind, Decimaal):
        return random.choice([str(kind.low), str(kind.high), "0", "0.5", "33.333333", "0.000001"])
    if shape.kind == "duur":
        return random.choice(["0", "1", "999999999 jaar", "1 uur", "10 werkdagen", "3 maanden"])
    if shape.kind == "id":
        return random.choice(["a", "-".join(["ab"] * 27)])
    if isinstance(kind, Vrij):
        return text(random, kind.most)
    return random.choice(DAYS if shape.kind.startswith("datum") else ["true", "false"])


def record(model: type[Record], random: Random) -> Data:
    """Data of a record that is valid, with or without each field that may be left out."""
    data: Data = {}
    for name, shape in written(model):
        if name == "voorheen" or not (shape.required or random.random() < 0.6):
            continue
        amount = random.randint(1, 2) if shape.many else 1
        found = [record(shape.record, random) if shape.record else value(shape, random) for _ in range(amount)]
        data[name] = found if shape.many else found[0]
    return data


def journey(random: Random) -> Data:
    """A journey with everything in it that others name, and no id twice."""
    reis = record(Klantreis, random)
    last = {"titel": "Ik wacht", "ervaring": "1", "knelpunten": [dict(_PAIN), dict(_PAIN)]}
    reis["fasen"][-1]["stappen"] += [dict(last), last]
    reis["kpis"] = [*reis.get("kpis", []), dict(_KPI), dict(_KPI)]
    steps = [step for phase in reis["fasen"] for step in phase["stappen"]]
    pains = [dict(pain) for step in steps for pain in step.get("knelpunten", [])]
    rest = iter(pains)
    for step in steps:
        feelings = step.get("ervaring", {})
        if isinstance(feelings, dict) and "per_profiel" in feelings:
            feelings["per_profiel"] = list({one["profiel"]: one for one in feelings["per_profiel"]}.values())
        step["knelpunten"] = [next(rest) for _ in step.get("knelpunten", [])]
    for ids, found in {
        ("bellen", "wachten"): steps,
        ("stilte", "herhaling"): pains,
        ("rust", "tijd"): reis["kpis"],
        (): reis["fasen"],
        ("ov",): reis.get("overdrachten", []),
        ("vraag",): reis.get("kennisvragen", []),
    }.items():
        for number, one in enumerate(found):
            one["id"] = ids[number] if number < len(ids) else f"nog-{number}"
    return reis | {"id": "reis"}


_PAIN = {"titel": "Weer vertellen", "categorie": "silo", "ernst": "3"}
_KPI = {
    "naam": "Rust",
    "perspectief": "klant",
    "burgerwaarde": "Ik slaap",
    "eenheid": "%",
    "richting": "omhoog",
    "eigenaren": ["een"],
}


def catalogue(random: Random) -> Catalogue:
    """A journey, an action and two entries in each register, which name each other."""
    registers = {
        name: {id: model.model_validate(record(model, random) | {"id": id}) for id in IDS}
        for name, model in REGISTERS.items()
        if model.scope
    }
    actie = record(Verbeteractie, random) | {"id": "actie", "lost_op": ["reis#stilte"]}
    today = date.fromisoformat(random.choice(DAYS))
    journeys = {"reis": Klantreis.model_validate(journey(random))}
    actions = {"actie": Verbeteractie.model_validate(actie)}
    mentions: dict[tuple[str, str], list[Vermelding]] = {}
    for kind, found in {"journeys": journeys, "improvements": actions, **registers}.items():
        for id, one in found.items():
            for target in sorted(set(named(one))):
                mentions.setdefault(target, []).append(Vermelding(kind, id))
    return Catalogue(
        today,
        klantreizen=journeys,
        verbeteringen=actions,
        vermeldingen={target: tuple(by) for target, by in mentions.items()},
        **registers,  # type: ignore[arg-type]
    )


def named(one: Record) -> Iterator[tuple[str, str]]:
    """The entries of registers that a record names, anywhere in it."""
    for name, shape in shapes(type(one)).items():
        held = getattr(one, name)
        for value in held if isinstance(held, tuple) else (held,):
            if isinstance(value, Record):
                yield from named(value)
            elif value and shape.reference in REGISTERS:
                yield shape.reference, value
