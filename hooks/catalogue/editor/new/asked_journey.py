"""A klantreis, asked for: who, what is the matter, what do they want, who owns it, and step by step what it is like."""

import re
from dataclasses import dataclass, field
from functools import partial

from catalogue.editor.new.asked_entry import asked_entry
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.dialogue import Dialogue
from catalogue.editor.new.entry import register_of
from catalogue.editor.new.journey import a_year_after, write_journey
from catalogue.model.base import Data, Path
from catalogue.model.vocabularies import SCORE_WORDS

_KIND = "journeys"
_PHASE: Path = ("fasen", 0)
_STEP: Path = (*_PHASE, "stappen", 0)
_LIST_MARK = re.compile(r"(?:[-\u2010-\u2015\u2022\u25aa\u25cf\u2023\u00b7*]|[0-9]{1,2}[.)])[ \t\u00a0]+(?=\S)")
"""How a row of a list begins that comes from Word or an e-mail; it is no part of the title of a step."""
_STEPS = """\
Welke stappen zet de klant, in zijn eigen woorden? Schrijf er één per regel, zoals: Ik bel.
Een regel die begint met # begint een nieuwe fase, zoals: # Ik vraag om hulp. Een lege regel: dat waren ze."""


def asked_journey(desk: Desk, dialogue: Dialogue) -> str:
    """Add a klantreis of what is answered, with the entries of registers that are new; gives the path of its file."""
    profile = asked_entry(desk, dialogue, "Voor wie is deze klantreis?", register_of("profiel"))
    problem = dialogue.text("Wat is er aan de hand voor deze klant? Schrijf een paar zinnen.", _KIND, ("probleem",))
    titel = dialogue.until("Wat wil de klant? Dit wordt de titel. Begin met: Ik wil …", partial(_new_title, desk))
    goal = dialogue.text("Wat heeft de klant bereikt als het goed is afgelopen?", _KIND, ("doel",))
    owner = asked_entry(desk, dialogue, "Welke organisatie zorgt voor deze klantreis?", register_of("organisatie"))
    role = dialogue.text("Wie daar? Schrijf een rol, geen naam.", _KIND, ("eigenaar", "rol"))
    phases = _asked_steps(dialogue, titel)
    loose: list[str] = []
    steps = [step for phase in phases for step in phase.steps]
    for number, step in enumerate(steps, 1):
        dialogue.tell(f"\n--- Stap {number} van {len(steps)}: {step['titel']}")
        _ask_about(desk, dialogue, step, loose)
    path = desk.new_path(_KIND, titel)
    data = {
        "titel": titel,
        "status": "concept",
        "probleem": problem,
        "doel": goal,
        "profielen": [profile],
        "eigenaar": {"organisatie": owner, "rol": role},
        "herijken_voor": a_year_after(desk.today).isoformat(),
        "fasen": [{"titel": phase.title, "stappen": phase.steps} for phase in phases],
    }
    write_journey(desk, path, data, loose)
    return path


def _new_title(desk: Desk, typed: str) -> str:
    desk.new_path(_KIND, typed)
    return typed


@dataclass(frozen=True, slots=True)
class _Phase:
    title: str
    steps: list[dict[str, Data]] = field(default_factory=list)


def _asked_steps(dialogue: Dialogue, titel: str) -> list[_Phase]:
    """The phases, each with at least one step. What comes before the first phase is in one with the journey's title."""
    phases = [_Phase(titel)]

    def take(typed: str) -> str:
        if not typed:
            if any(phase.steps for phase in phases):
                return "klaar"
            raise ValueError("Een klantreis heeft minstens één stap. Schrijf er een.")
        typed = _LIST_MARK.sub("", typed, count=1) if _LIST_MARK.match(typed) else typed
        title = _phase(typed)
        if title is None:
            step = dialogue.judge.judged(_KIND, (*_STEP, "titel"), typed)
            phases[-1].steps.append({"titel": step})
            return ""
        title = dialogue.judge.judged(_KIND, (*_PHASE, "titel"), title)
        if not phases[-1].steps:
            phases.pop()
        phases.append(_Phase(title))
        return ""

    question = _STEPS
    while not dialogue.until(question, take):
        question = ""
    return [phase for phase in phases if phase.steps]


def _phase(line: str) -> str | None:
    """The title of the phase that a line begins; None when it is a step."""
    if line.startswith("#"):
        return line.lstrip("#").strip()
    name, colon, title = line.partition(":")
    return title.strip() if colon and name.strip().lower() == "fase" else None


def _ask_about(desk: Desk, dialogue: Dialogue, step: dict[str, Data], loose: list[str]) -> None:
    """What a step is like, put in its data; a quote of no research among the `loose` ones."""
    scores = ", ".join(f"{score} {word}" for score, word in SCORE_WORDS.items())
    question = f"Hoe voelt dit voor de klant? {scores}. Weet u het niet: Enter."
    if score := dialogue.text(question, _KIND, (*_STEP, "ervaring", "huidig"), optional=True):
        step["ervaring"] = score
    question = "Wat zei een klant hierover? Hoogstens 140 tekens. Niets: Enter."
    if quote := dialogue.text(question, _KIND, (*_STEP, "uitspraken", 0, "tekst"), optional=True):
        none = "Uit geen onderzoek: bewaar de uitspraak als opmerking"
        question = "Uit welk onderzoek komt deze uitspraak?"
        if source := asked_entry(desk, dialogue, question, register_of("onderzoek"), none=none):
            step["uitspraken"] = [{"tekst": quote, "bron": source}]
        else:
            loose.append(f"{step['titel']}: {quote}")
    question = "Wat gaat hier mis? Niets: Enter."
    pains: list[dict[str, str]] = []
    while pain := dialogue.text(question, _KIND, (*_STEP, "knelpunten", 0, "titel"), optional=True):
        kind = dialogue.word("Wat voor knelpunt is dat?", _KIND, (*_STEP, "knelpunten", 0, "categorie"))
        question = "Hoe erg is het? 1 vervelend, 2 erg, 3 zeer erg."
        severity = dialogue.text(question, _KIND, (*_STEP, "knelpunten", 0, "ernst"))
        pains.append({"titel": pain, "categorie": kind, "ernst": severity})
        question = "Wat gaat hier nog meer mis? Niets meer: Enter."
    if pains:
        step["knelpunten"] = pains
