"""A catalogue of any size to measure with: seeded, its texts as long as those of the example, every field filled in."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

FOLDERS = ("journeys", "improvements", "registers")
PER_TOWN = 20  # journeys that share one municipality, with registers of its own
ACTIONS = 2  # actions a journey
# Registers that all municipalities share.
SHARED = {"kanalen", "levensgebeurtenissen", "instrumenten", "synoniemen", "uitzonderingen"}

# What the example leaves out somewhere, so that every field occurs; laid under what it does say.
JOURNEY = {
    "opdrachtgever": "College van burgemeester en wethouders",
    "herkomst": {"catalogus": "Voorbeeldcatalogus", "id": "voorbeeld"},
}
STEP = {  # under one step in four: a journey stays about as long as those of the example
    "afwijking_proces": "Dit hoort binnen een week te gebeuren, met bericht vooraf.",
    "systeemwereld": {"proces": "Intake", "systemen": ["Zaaksysteem"]},
    "gewenst": {
        "lot": "blijft",
        "omschrijving": "Met een bericht vooraf en in gewone woorden.",
        "tijd": {"klant_minuten": 10, "doorlooptijd_dagen": 5, "norm_dagen": 7},
    },
    "lichtpunten": ["Iemand nam de tijd om het uit te leggen"],
    "aandeel_pct": 60,
}
STEPS_APART = 4
IN_WORDS = {"klant_minuten": 10, "doorlooptijd": "2 weken", "norm": "10 werkdagen", "verlenging": "1 week"}
KPI = {
    "bron": "Zaaksysteem",
    "metingen": [{"datum": date(2026, 4, 1), "waarde": 41, "aantal": 60, "periode": "3 maanden"}],
}
PATTERNS = ("stilte", "herhaling", "vakwoorden")
ACTION = {
    "kosten": {"uren": 40, "euro": 500},
    "mijlpalen": [{"titel": "Proef met twintig klanten", "gepland": date(2026, 3, 1), "gereed": date(2026, 3, 20)}],
    "prioriteit": {"klantwaarde": 4, "inspanning": 2, "bereik_per_jaar": 420},
    "draagvlak": {"score": 4, "bezwaren": ["Dat kost te veel tijd"]},
    "meten_voor": date(2027, 6, 1),
    "overgenomen_door": ["Een buurgemeente"],
    "herkomst": {"catalogus": "Voorbeeldcatalogus", "id": "voorbeeld"},
}
REGISTERS: dict[str, dict[str, Any]] = {
    "organisaties": {"tooi": "gm0363"},
    "onderzoeken": {
        "grondslag": "Analyse van eigen klachten",
        "participatieniveau": "gehoord",
        "door_rol": "Afdelingsmanager",
        "vraag": "Hoe was het wachten?",
        "geleerd": "Stilte is erger dan wachten.",
        "hoe_verder": "Elke week een bericht.",
    },
    "levensgebeurtenissen": {"soort": "leven"},
}
EXCEPTION = {"waarde": "info@eikenhove.example", "reden": "Algemeen adres van de gemeente"}
JARGON = {"woord": "mandaat", "beter": "wat iemand mag", "mag": True}
FIXED = {"uitzonderingen": [EXCEPTION], "jargon": [JARGON]}  # registers that the example has no need of
# Fields of which the text means something to the catalogue: other words would be another meaning.
KEPT = {"id", "stap", "stap_van", "stap_naar", "naar", "tegelijk_met", "bron", "bewijs", "eenheid", "producten"}
KEPT |= {"drempels", "emoties", "periode", "doorlooptijd", "norm", "verlenging"}
LONGEST = {"tekst": 140, "titel": 45}  # characters


def write(root: Path, project: Path, journeys: int, seed: int = 2026) -> None:
    """Write journeys/, improvements/ and registers/ into `root`, made after those of `project`.

    The same bytes for the same seed. Raises ValueError when the project has no example to go by.
    """
    example = _Example.read(project)
    chance = random.Random(seed)
    registers: dict[str, list[Any]] = {name: [] for name in example.registers} | FIXED
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True, exist_ok=True)
    for number in range(journeys):
        town = f"g{number // PER_TOWN}-"
        if number % PER_TOWN == 0:
            for name, entries in example.registers.items():
                if name not in SHARED or not registers[name]:
                    under = REGISTERS.get(name, {})
                    registers[name] += [under | example.renamed(entry, town) for entry in entries]
        slug, journey = example.journey(number, town, chance)
        _dump(root / "journeys" / f"{slug}.yml", journey)
        for index in range(ACTIONS):
            action = example.action(slug, journey, number * ACTIONS + index, town, chance)
            _dump(root / "improvements" / f"actie-{number}-{index}.yml", action)
    for name, entries in registers.items():
        _dump(root / "registers" / f"{name}.yml", entries)


class _Example:
    """The example catalogue as plain data, and the words that its texts are made of."""

    def __init__(self, journeys: Sequence[Any], actions: Sequence[Any], registers: Mapping[str, list[Any]]) -> None:
        self.journeys, self.actions, self.registers = journeys, actions, registers
        self.own = {entry["id"] for name, entries in registers.items() if name not in SHARED for entry in entries}
        texts = [text for item in (*journeys, *actions) for text in _texts(item)]
        self.words = sorted({word for text in texts for word in re.findall(r"\b[a-zà-ÿ]{4,}\b", text)})

    @classmethod
    def read(cls, project: Path) -> _Example:
        found = {
            folder: {
                path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((project / folder).glob("*.yml"))
            }
            for folder in FOLDERS
        }
        if not all(found.values()):
            raise ValueError("De proef maakt haar klantreizen naar een voorbeeld, en dat is er niet.")
        own = {name: entries for name, entries in found["registers"].items() if name not in FIXED}
        return cls([*found["journeys"].values()], [*found["improvements"].values()], own)

    def renamed(self, data: Any, town: str) -> Any:
        """The data with what belongs to one municipality under that municipality's own ids."""
        match data:
            case dict():
                return {key: v if key in ("soort", "methode") else self.renamed(v, town) for key, v in data.items()}
            case list():
                return [self.renamed(value, town) for value in data]
            case str() if data in self.own:
                return town + data
        return data

    def journey(self, number: int, town: str, chance: random.Random) -> tuple[str, Any]:
        base = self.journeys[number % len(self.journeys)]
        data = JOURNEY | self.varied(self.renamed(base, town), chance)
        data |= {
            "status": "vastgesteld",
            "volume_per_jaar": chance.randint(50, 9000),
            "herijken_voor": date(2026, 6, 1) + timedelta(days=chance.randint(0, 500)),
        }
        if number % 10 == 0:
            data["voorheen"] = [f"oude-reis-{number}"]
            _in_words(data)
        for index, step in enumerate(step for phase in data["fasen"] for step in phase["stappen"]):
            if step.get("soort") == "achter_de_schermen":
                continue
            step.setdefault("ervaring", {})["huidig"] = score = chance.randint(1, 5)
            if low_and_high := step["ervaring"].get("spreiding"):
                step["ervaring"]["spreiding"] = [min(score, *low_and_high), max(score, *low_and_high)]
            if index % STEPS_APART == 0:
                step |= STEP | step
                step["ervaring"].setdefault("bron", data.get("onderzoeken", [])[:1])
            for pain in step.get("knelpunten", ()):
                pain["patroon"] = chance.choice(PATTERNS)
        for kpi in data.get("kpis", ())[:1]:
            kpi |= KPI | kpi
        return f"reis-{number}", data

    def action(self, slug: str, journey: Any, number: int, town: str, chance: random.Random) -> Any:
        base = self.actions[number % len(self.actions)]
        data = ACTION | {"partners": [journey["eigenaar"]["organisatie"]]}
        data |= self.renamed(self.varied(base, chance), town)
        data.pop("kans", None)  # it names a journey of the example
        steps = [step for phase in journey["fasen"] for step in phase["stappen"]]
        pains = [pain["id"] for step in steps for pain in step.get("knelpunten", ())]
        data["lost_op"] = [f"{slug}#{pain}" for pain in chance.sample(pains, k=min(len(pains), chance.randint(1, 2)))]
        kpis = chance.sample([kpi["id"] for kpi in journey["kpis"]], k=len(journey["kpis"]))
        data["effect"] = data.get("effect", [])[: len(kpis)]  # each measures another one
        for effect, kpi in zip(data["effect"], kpis, strict=False):
            effect["kpi"] = f"{slug}#{kpi}"
        for line in data["logboek"][:1]:
            line.setdefault("toelichting", "Kwam ter sprake in het overleg van de ketenpartners.")
        if number % 10 == 0:
            data["voorheen"] = [f"oude-actie-{number}"]
            stap = next(step["id"] for step in steps if "id" in step)
            data["kans"] = {"reis": slug, "stap": stap, "wat": "Meteen een afspraak aanbieden."}
            for effect in data["effect"]:
                baseline = [effect["nulmeting"]] if "nulmeting" in effect else []
                for measured in [*baseline, *effect.get("metingen", [])]:
                    measured["periode"] = "3 maanden"
        return data

    def varied(self, data: Any, chance: random.Random, key: str = "") -> Any:
        """The data with half of the words in its texts replaced."""
        match data:
            case dict():
                return {name: self.varied(value, chance, name) for name, value in data.items()}
            case list():
                return [self.varied(value, chance, key) for value in data]
            case str() if " " in data and key not in KEPT:
                text = re.sub(
                    r"\b[a-zà-ÿ]{4,}\b",
                    lambda found: chance.choice(self.words) if chance.random() < 0.5 else found[0],
                    data,
                )
                return text[: LONGEST.get(key)].strip()
        return data


def _in_words(journey: Any) -> None:
    """One journey in ten says in words how long it takes, what it costs, for whom it is, and what it was called."""
    steps = [step for phase in journey["fasen"] for step in phase["stappen"]]
    for number, step in enumerate(steps):
        if number == 1:
            step |= {"voorheen": ["oude-stap"], "kosten_euro": 12.5, "tijd": IN_WORDS}
            step["gewenst"] = {"lot": "blijft", "kosten_euro": 5, "tijd": IN_WORDS}
        for outcome in step.get("uitkomsten", ())[:1]:
            outcome["voorwaarde"] = "als u een partner hebt"
        for pain in step.get("knelpunten", ())[:1]:
            pain["voorheen"] = [f"oud-knelpunt-{number}"]
            for quote in step.get("uitspraken", ()):
                quote["over"] = [pain["id"]]
    named = next(step["id"] for step in steps if "id" in step)
    own = {"profiel": journey["profielen"][0], "huidig": 2, "gewenst": 4, "aantal": 8, "zekerheid": "klant_gezegd"}
    steps[-1] |= {"profielen": journey["profielen"][:1], "tegelijk_met": named}
    steps[-1].setdefault("ervaring", {})["per_profiel"] = [own | {"bron": journey.get("onderzoeken", [])[:1]}]
    for kpi in journey.get("kpis", ()):
        for measured in kpi.get("metingen", ()):
            measured["periode"] = "3 maanden"


def _texts(data: Any) -> list[str]:
    match data:
        case dict():
            return [text for value in data.values() for text in _texts(value)]
        case list():
            return [text for value in data for text in _texts(value)]
        case str() if " " in data:
            return [data]
    return []


class _Plain(yaml.CSafeDumper):
    """Writes as an editor does: a small record on one line, and the same value twice rather than an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_mapping(self, *arguments: Any, **named: Any) -> yaml.MappingNode:
        node = super().represent_mapping(*arguments, **named)
        node.flow_style = all(isinstance(value, yaml.ScalarNode) or _is_short(value) for _, value in node.value)
        return node


def _is_short(node: yaml.Node) -> bool:
    return isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value)


def _dump(path: Path, data: Any) -> None:
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=None)
    path.write_text(text, encoding="utf-8", newline="\n")
