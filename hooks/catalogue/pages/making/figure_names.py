"""What figures are called: `what:of-what`, the same on every page. One name has one value."""

from catalogue import addresses
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.improvement import Effect
from catalogue.model.step import Stap


def of_part(reis: Klantreis, part: str, id: str) -> str:
    """What a figure of a part of a journey is of: `klantreizen/verhuizen#stap-bellen`."""
    return f"{addresses.LISTS['journeys']}/{reis.id}#{addresses.anchor(id, part)}"


def of_effect(effect: Effect, actie: Verbeteractie) -> str:
    """What a figure of an effect of an action is of; where it has several on one KPI, each is another."""
    number = [one for one in actie.effect if one.kpi == effect.kpi].index(effect) + 1
    return f"{addresses.LISTS['improvements']}/{actie.id}#{effect.kpi}{f'-{number}' if number > 1 else ''}"


def of_profile(profiel: str, what: str = "score") -> str:
    """What is counted of a step for one profile: `score.voor_jan`; for '' it is that for everyone."""
    return f"{what}.voor_{profiel}" if profiel else what


def score(reis: Klantreis, stap: Stap, profiel: str) -> str:
    """The name of a score of a step, for a profile or for everyone: `score:klantreizen/verhuizen#stap-bellen`."""
    return f"{of_profile(profiel)}:{of_part(reis, 'stap', stap.id)}"
