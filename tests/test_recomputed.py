"""The figures of the example, worked out again from its files: slowly, in the plainest words, by nothing of the engine.

Each is compared with what stands under its name on the pages. Only the pages are made by the engine.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

import pytest
import yaml
from example import example
from named_figures import number, on_pages
from one_page import made
from places import EXAMPLE

Data = Any
Figures = Iterator[tuple[str, float]]

TODAY = date(2026, 11, 21)
UNITS = {
    "uur": Fraction(1, 24),
    "dag": 1,
    "werkdag": Fraction(7, 5),
    "week": 7,
    "maand": Fraction(365, 12),
    "jaar": 365,
}
ALONE = ("eigen_actie", "gebeurtenis")  # what people do, or what happens to them
COLD = ("koud", "klant_draagt", "geen")
DONE = ("doorgevoerd", "gemeten", "geborgd")
STATUSES = ("idee", "gekozen", "in_uitvoering", *DONE, "geparkeerd", "gestopt")


def files(folder: str) -> dict[str, Data]:
    read = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((EXAMPLE / folder).glob("*.yml"))}
    return {id: data for id, data in read.items() if data.get("status") != "concept"}


def register(name: str) -> list[Data]:
    found: list[Data] = yaml.safe_load((EXAMPLE / "registers" / f"{name}.yml").read_text("utf-8"))
    return found


JOURNEYS, ACTIONS = files("journeys"), files("improvements")


# --- small things that are asked of a file ----------------------------------------------------------------------------


def steps(journey: Data) -> list[Data]:
    return [step for phase in journey["fasen"] for step in phase["stappen"]]


def seen(journey: Data) -> list[Data]:
    return [step for step in steps(journey) if step["soort"] != "achter_de_schermen"]


def pains(journey: Data) -> list[tuple[Data, Data]]:
    return [(step, pain) for step in steps(journey) for pain in step.get("knelpunten", ())]


def status(action: Data) -> str:
    return str(action["logboek"][-1]["status"])


def days_of(step: Data) -> Fraction:
    """How long a step takes, in days."""
    time = step.get("tijd", {})
    if "doorlooptijd_dagen" in time:
        return Fraction(time["doorlooptijd_dagen"])
    if "doorlooptijd" not in time:
        return Fraction()
    count, _, unit = str(time["doorlooptijd"]).partition(" ")
    singular = {"uren": "uur", "dagen": "dag", "werkdagen": "werkdag", "weken": "week", "maanden": "maand"}
    return int(count) * Fraction(UNITS[singular.get(unit, unit) or "dag"])


def half_up(number: float | Fraction) -> int:
    return floor(Fraction(number).limit_denominator(10**9) + Fraction(1, 2))


def percents(part: Fraction) -> int:
    """In whole percents; what is not quite all is no 100, and what is not quite nothing is no 0."""
    shown = half_up(part * 100)
    if part < 1:
        shown = min(shown, 99)
    return max(shown, 1) if part > 0 else shown


def measured(kpi: str) -> list[tuple[date, float]]:
    """Everything that was measured of a KPI, by date."""
    journey, _, id = kpi.partition("#")
    [own] = [one for one in JOURNEYS[journey]["kpis"] if one["id"] == id]
    found = list(own.get("metingen", ()))
    for action in ACTIONS.values():
        for effect in action.get("effect", ()):
            if effect["kpi"] == kpi:
                found += [effect["nulmeting"]] if "nulmeting" in effect else []
                found += effect.get("metingen", ())
    return sorted((one["datum"], one["waarde"]) for one in found)


def times_a_year(id: str, step: Data) -> Fraction:
    """How often a step happens: by the share that comes to it, else by a KPI that counts it, else for everyone."""
    journey = JOURNEYS[id]
    if "aandeel_pct" in step:
        return Fraction(journey["volume_per_jaar"] * Fraction(str(step["aandeel_pct"])) / 100)
    for kpi in journey.get("kpis", ()):
        if kpi.get("stap") == step["id"] and kpi["eenheid"].endswith("per jaar") and measured(f"{id}#{kpi['id']}"):
            return Fraction(str(measured(f"{id}#{kpi['id']}")[0][1]))
    return Fraction(journey["volume_per_jaar"])


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + year, month=month + 1)


def names(data: Data, id: str) -> bool:
    """Whether this id stands anywhere in a file, but as the kind or the id of something."""
    if isinstance(data, dict):
        return any(names(inner, id) for key, inner in data.items() if key not in ("id", "soort"))
    return any(names(inner, id) for inner in data) if isinstance(data, list) else bool(data == id)


# --- of the whole catalogue -------------------------------------------------------------------------------------------


def totals() -> Figures:
    yield "klantreizen", len(JOURNEYS)
    yield "stappen", sum(len(steps(journey)) for journey in JOURNEYS.values())
    every = [(f"{id}#{pain['id']}", pain) for id, journey in JOURNEYS.items() for _, pain in pains(journey)]
    answered = {address for action in ACTIONS.values() for address in action.get("lost_op", ())}
    yield "knelpunten", len(every)
    yield "knelpunten.zonder_actie", len([address for address, _ in every if address not in answered])
    yield "acties", len(ACTIONS)
    for one in STATUSES:
        yield f"acties.{one}", len([action for action in ACTIONS.values() if status(action) == one])
    yield "acties.uitgevoerd", len([action for action in ACTIONS.values() if status(action) in DONE])
    handed = [one for journey in JOURNEYS.values() for one in journey.get("overdrachten", ())]
    yield "overdrachten", len(handed)
    yield "overdrachten.koud", len([one for one in handed if one["wijze"] in COLD])
    yield "overdrachten.dagen", sum(one.get("wachttijd_dagen", 0) for one in handed)
    refused = list(refusals())
    yield "weigeringen", len(refused)
    yield "mensen.geweigerd", sum(refused)
    asked = [step for journey in JOURNEYS.values() for step in steps(journey) if step.get("gegevens_gevraagd")]
    yield "vragen", sum(len(step["gegevens_gevraagd"]) for step in asked)
    yield "vragen.onnodig", sum(len(list(unneeded(id))) for id in JOURNEYS)
    yield "vragen.onnodig_per_jaar", half_up(sum(sum(unneeded(id)) for id in JOURNEYS))
    yield "blinde_vlekken", sum(blind(journey) for journey in JOURNEYS.values())
    yield "luistermomenten", len(register("onderzoeken"))


def refusals() -> Iterator[int]:
    """Of each refusal how many people a year hear it."""
    for journey in JOURNEYS.values():
        for step in steps(journey):
            by_themselves = step["soort"] in ALONE and not step.get("organisaties")
            for outcome in step.get("uitkomsten", ()):
                if outcome["soort"] == "nee" and not by_themselves:
                    come = Fraction(str(step.get("aandeel_pct", 100))) / 100
                    hear = Fraction(str(outcome["aandeel_pct"])) / 100
                    yield half_up(journey["volume_per_jaar"] * come * hear)


def unneeded(id: str) -> Iterator[Fraction]:
    """Of each question of a journey that need not be asked how often a year it is."""
    sources = {one["id"] for one in register("gegevens") if one.get("bron")}
    before: set[str] = set()
    for step in steps(JOURNEYS[id]):
        for question in step.get("gegevens_gevraagd", ()):
            if question.get("al_bekend_bij") or question["gegeven"] in sources or question["gegeven"] in before:
                yield JOURNEYS[id]["volume_per_jaar"] * Fraction(str(step.get("aandeel_pct", 100))) / 100
            before.add(question["gegeven"])


def blind(journey: Data) -> int:
    """How many of the three answers are missing, of all steps that the customer sees."""
    missing = 0
    for step in seen(journey):
        expected = step.get("verwachting", {})
        missing += [expected.get("wat"), expected.get("waarom"), step.get("behoefte")].count(None)
    return missing


# --- of a journey -----------------------------------------------------------------------------------------------------


def of_journey(id: str) -> Figures:
    journey = JOURNEYS[id]
    shown = seen(journey)
    yield "stappen", len(steps(journey))
    yield "keren_per_jaar", journey["volume_per_jaar"]
    yield "minuten.nu", sum(step.get("tijd", {}).get("klant_minuten", 0) for step in shown)
    yield "dagen.nu", half_up(days(journey))
    yield "loketten.nu", len({office for step in shown for office in step.get("organisaties", ())})
    yield "gegevens.nu", sum(len(step.get("gegevens_gevraagd", ())) for step in shown)
    minutes = sum(step.get("tijd", {}).get("klant_minuten", 0) * times_a_year(id, step) for step in shown)
    yield "uren.nu", half_up(minutes / 60)
    scores = [step["ervaring"] for step in steps(journey) if "huidig" in step.get("ervaring", {})]
    supported = len([score for score in scores if is_supported(score, journey)])
    yield "scores", len(scores)
    yield "scores.onderbouwd", supported
    yield "bewijskracht", percents(Fraction(supported, len(scores)))
    handed = journey.get("overdrachten", [])
    cold = len([one for one in handed if one["wijze"] in COLD])
    yield "overdrachten", len(handed)
    yield "overdrachten.koud", cold
    yield "overdrachten.koud_pct", percents(Fraction(cold, len(handed)))
    yield "overdrachten.dagen", sum(one.get("wachttijd_dagen", 0) for one in handed)
    yield "knelpunten", len(pains(journey))
    yield "acties", len([action for action in ACTIONS.values() if id in helped(action)])
    yield "blinde_vlekken", blind(journey)


def days(journey: Data) -> Fraction:
    """What its steps take after each other; of those that run side by side the longest."""
    groups: list[list[Data]] = []
    for step in steps(journey):
        beside = [
            group
            for group in groups
            if any(step["id"] == one.get("tegelijk_met") or one["id"] == step.get("tegelijk_met") for one in group)
        ]
        groups = [group for group in groups if group not in beside]
        groups.append([step, *(one for group in beside for one in group)])
    return sum((max(days_of(step) for step in group) for group in groups), Fraction())


def is_supported(score: Data, journey: Data) -> bool:
    """Whether enough people said it, in research that is at most a year old."""
    sources = score.get("bron") or journey.get("onderzoeken", [])
    dates = [one["datum"] for one in register("onderzoeken") if one["id"] in sources]
    fresh = any(day <= TODAY <= months_later(day, 12) for day in dates)
    return score["zekerheid"] in ("klant_gezegd", "data") and score.get("aantal", 0) >= 5 and fresh


def helped(action: Data) -> set[str]:
    """The journeys that an action is for."""
    found = {address.partition("#")[0] for address in action.get("lost_op", ())}
    return found | ({action["kans"]["reis"]} if "kans" in action else set())


def weight(journey: Data, step: Data, pain: Data) -> int:
    score = step.get("ervaring", {})
    better = score["gewenst"] - score["huidig"] if {"gewenst", "huidig"} <= set(score) else 1
    reach = 1 + len([bound for bound in (100, 500, 1000, 5000) if journey["volume_per_jaar"] >= bound])
    return int(pain["ernst"]) * max(1, better) * reach


# --- of an action -----------------------------------------------------------------------------------------------------


def of_action(action: Data) -> Figures:
    log = action["logboek"]
    begun = [line["datum"] for line in log if line["status"] == "idee"]
    begun += [action["idee_van"]["datum"]] if "datum" in action.get("idee_van", {}) else []
    for name, reached in (("doorgevoerd", DONE), ("geborgd", ("geborgd",))):
        until = [line["datum"] for line in log if line["status"] in reached]
        if begun and until:
            yield f"dagen_tot_{name}", (until[0] - begun[0]).days


def share_of_goal(effect: Data, kpi: Data) -> Fraction | None:
    """How much of the way from the first measurement to the goal was gone at the newest."""
    if not effect.get("metingen") or "nulmeting" not in effect or "doel" not in effect:
        return None
    first, goal = Fraction(str(effect["nulmeting"]["waarde"])), Fraction(str(effect["doel"]))
    newest = max(effect["metingen"], key=lambda one: one["datum"])
    up = kpi["richting"] == "omhoog"
    if goal == first or (goal > first) != up:
        return None
    return (Fraction(str(newest["waarde"])) - first) / (goal - first)


# --- all of them ------------------------------------------------------------------------------------------------------


def recomputed() -> Figures:
    """Every figure that is worked out here, by its whole name."""
    yield from ((f"{what}:catalogus", value) for what, value in totals())
    for id, journey in JOURNEYS.items():
        yield from ((f"{what}:klantreizen/{id}", value) for what, value in of_journey(id))
        for step, pain in pains(journey):
            yield f"gewicht:klantreizen/{id}#knelpunt-{pain['id']}", weight(journey, step, pain)
    for id, action in ACTIONS.items():
        yield from ((f"{what}:verbeteringen/{id}", value) for what, value in of_action(action))
        for effect in action.get("effect", ()):
            journey_id, _, kpi_id = effect["kpi"].partition("#")
            [kpi] = [one for one in JOURNEYS[journey_id]["kpis"] if one["id"] == kpi_id]
            share = share_of_goal(effect, kpi)
            if share is not None and share >= 0:
                yield f"aandeel_van_doel:verbeteringen/{id}#{effect['kpi']}", percents(share)
    for one in register("organisaties"):
        of = f"organisaties/{one['id']}"
        yield f"klantreizen:{of}", len([data for data in JOURNEYS.values() if names(data, one["id"])])
        yield f"acties:{of}", len([data for data in ACTIONS.values() if names(data, one["id"])])
        lie_here = [data for data in ACTIONS.values() if data["eigenaar"]["organisatie"] == one["id"]]
        yield f"acties.liggen_hier:{of}", len(lie_here)


@pytest.fixture(scope="module")
def compared() -> Mapping[str, tuple[set[float], float]]:
    """What the pages say and what it should be, of each figure that is worked out here and has a name on a page."""
    found = on_pages((url, page.body) for url, page in made(example()).items())
    return {name: (set(map(number, found[name])), value) for name, value in recomputed() if name in found}


def test_the_pages_say_what_the_files_say(compared: Mapping[str, tuple[set[float], float]]) -> None:
    assert {name: both for name, both in compared.items() if both[0] != {both[1]}} == {}


def test_at_least_twenty_kinds_of_figures_were_worked_out_again(
    compared: Mapping[str, tuple[set[float], float]],
) -> None:
    kinds = {name.partition(":")[0] for name in compared}
    assert len(kinds) >= 20, sorted(kinds)
    assert {"uren.nu", "dagen.nu", "gewicht", "mensen.geweigerd", "vragen.onnodig", "aandeel_van_doel"} <= kinds
