"""A verbeteractie, asked for: which klantreis, which knelpunt or opportunity, what will be done, who does it, how."""

from functools import partial

from catalogue.editor.new.action import About, solves, takes, write_action
from catalogue.editor.new.asked_entry import asked_entry
from catalogue.editor.new.choices import which_knelpunt
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.dialogue import SPECIAL, Dialogue
from catalogue.editor.new.entry import register_of
from catalogue.model import Klantreis

_KIND = "improvements"
_OPPORTUNITY, _SAME = f"{SPECIAL}kans", f"{SPECIAL}zelfde"


def asked_action(desk: Desk, dialogue: Dialogue) -> str:
    """Add a verbeteractie of what is answered, and give the path of its file.

    Raises ValueError, in Dutch, when there is no klantreis yet.
    """
    journeys = desk.catalogue.klantreizen
    if not journeys:
        raise ValueError(which_knelpunt("", "", desk.catalogue, desk.shell))
    id = dialogue.choice("Welke klantreis wordt beter?", {id: reis.titel for id, reis in journeys.items()})
    about = _asked_about(desk, dialogue, journeys[id])
    titel = asked_title(desk, dialogue)
    owner = _asked_owner(desk, dialogue, journeys[id])
    approach = dialogue.text("Hoe pakt u het aan? Weet u het nog niet: Enter.", _KIND, ("aanpak",), optional=True)
    return write_action(desk, titel, about, owner, approach)


def asked_title(desk: Desk, dialogue: Dialogue) -> str:
    """The title of a new action."""
    return dialogue.until("Wat gaat u doen? Dit wordt de titel.", partial(_new_title, desk))


def _new_title(desk: Desk, typed: str) -> str:
    desk.new_path(_KIND, typed)
    return typed


def _asked_about(desk: Desk, dialogue: Dialogue, reis: Klantreis) -> About:
    pains = desk.catalogue.knelpunten_van(reis)
    options = {pijn.knelpunt.id: pijn.knelpunt.titel for pijn in pains}
    options[_OPPORTUNITY] = "Iets anders: er gaat niets mis, maar het kan beter"
    chosen = dialogue.choice("Wat lost het op?", options) if pains else _OPPORTUNITY
    if chosen != _OPPORTUNITY:
        return solves(desk, "", f"{reis.id}#{chosen}")
    step = dialogue.choice("Bij welke stap kan het beter?", {stap.id: stap.titel for stap in reis.stappen})
    wat = dialogue.text("Wat kan daar beter?", _KIND, ("kans", "wat"))
    return takes(desk, "", f"{reis.id}#{step}", wat)


def _asked_owner(desk: Desk, dialogue: Dialogue, reis: Klantreis) -> dict[str, str]:
    """Who owns it: as the klantreis, or another."""
    own, names = reis.eigenaar, desk.names("organisaties")
    same = f"Dezelfde als van de klantreis: {own.rol}, {names.get(own.organisatie, own.organisatie)}"
    question = "Bij wie ligt deze actie?"
    if dialogue.choice(question, {_SAME: same, f"{SPECIAL}ander": "Iemand anders"}) == _SAME:
        return {"organisatie": own.organisatie, "rol": own.rol}
    organisation = asked_entry(desk, dialogue, "Bij welke organisatie?", register_of("organisatie"))
    return {"organisatie": organisation, "rol": dialogue.text("Wie daar? Schrijf een rol.", _KIND, ("eigenaar", "rol"))}
