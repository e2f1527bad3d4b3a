"""What there is to choose from when a command names no knelpunt or step: whole commands, the likely ones first."""

from collections.abc import Iterable
from difflib import get_close_matches

from catalogue.editor.new.commands import Shell
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.reading.findings import shown
from catalogue.words.hints import LONGEST
from catalogue.words.template import TO_REPLACE

_MOST = 10
Row = tuple[str, str]
"""What it is, and the command that chooses it."""


def which_knelpunt(typed: str, titel: str, catalogue: Catalogue, shell: Shell) -> str:
    """Why an action needs a knelpunt, and which there are: like what was typed, then the worst without an action."""
    if not catalogue.klantreizen:
        begin = shell.command("new", "klantreis")
        return f"Een verbeteractie hoort bij een klantreis, en die is er nog niet. Begin er een:\n  {begin}"
    reis_id = typed.partition("#")[0]
    reis = catalogue.klantreizen.get(reis_id)
    meant = [reis] if reis else _meant(reis_id, catalogue)
    own = [pijn for one in meant for pijn in catalogue.knelpunten_van(one)]
    pains = _in_order(typed, own if own or reis else catalogue.knelpunten.values())
    if not pains:
        where = "Deze klantreis heeft nog geen knelpunten." if reis else "Er zijn nog geen knelpunten."
        return _told(f"{where} Noem de stap waar u een kans ziet.", _steps(meant, titel, "", shell))
    if not typed:
        why = "Een verbeteractie lost een knelpunt op."
    elif not reis:
        why = _no_journey(reis_id)
    elif "#" in typed:
        why = f"Het knelpunt '{shown(typed)}' bestaat niet."
    else:
        why = f"Schrijf achter een # welk knelpunt van '{shown(reis.titel)}'."
    rows = [
        (pijn.knelpunt.titel, shell.command("new", "verbetering", titel, lost_op=pijn.adres), pijn.reis.titel)
        for pijn in pains
    ]
    return _told(f"{why} Kies er een.", [(what if reis else f"{what} ({where})", line) for what, line, where in rows])


def which_step(typed: str, wat: str, titel: str, catalogue: Catalogue, shell: Shell) -> str:
    """Why an opportunity needs a step, and which there are: those that look like what was typed first."""
    reis_id, _, stap_id = typed.partition("#")
    reis = catalogue.klantreizen.get(reis_id)
    if reis is None:
        why = _no_journey(reis_id)
        some = _meant(reis_id, catalogue)
    else:
        why = f"De stap '{shown(stap_id)}' bestaat niet." if stap_id else "Schrijf achter een # bij welke stap."
        some = [reis]
    return _told(f"{why} Kies er een.", _steps(some, titel, wat, shell, stap_id))


def _no_journey(reis_id: str) -> str:
    return f"De klantreis '{shown(reis_id)}' bestaat niet."


def _meant(reis_id: str, catalogue: Catalogue) -> list[Klantreis]:
    """The journey that a name looks like; all of them when it looks like none."""
    near = get_close_matches(reis_id, list(catalogue.klantreizen), n=1) if 0 < len(reis_id) <= LONGEST else []
    return [catalogue.klantreizen[id] for id in near or catalogue.klantreizen]


def _steps(some: Iterable[Klantreis], titel: str, wat: str, shell: Shell, typed: str = "") -> list[Row]:
    """Their steps, in the order of the journeys; of more journeys each has its title behind it."""
    journeys = list(some)
    wat = wat.strip() or f"{TO_REPLACE} wat er beter kan"
    rows = []
    for reis in journeys:
        steps = {stap.id: stap for stap in reis.stappen}
        for id in _like(typed, steps):
            what = steps[id].titel if len(journeys) == 1 else f"{steps[id].titel} ({reis.titel})"
            rows.append((what, shell.command("new", "verbetering", titel, kans=f"{reis.id}#{id}", wat=wat)))
    return rows


def _in_order(typed: str, pains: Iterable[Pijnpunt]) -> list[Pijnpunt]:
    worst = sorted(pains, key=lambda pijn: (bool(pijn.acties), -pijn.knelpunt.ernst))
    by_address = {pijn.adres: pijn for pijn in worst}
    return [by_address[adres] for adres in _like(typed, by_address)]


def _like(typed: str, known: Iterable[str]) -> list[str]:
    """The known names: those that look like what was typed first."""
    names = list(known)
    near = get_close_matches(typed, names, n=_MOST) if 0 < len(typed) <= LONGEST else []
    return list(dict.fromkeys((*near, *names)))


def _told(why: str, rows: list[Row]) -> str:
    left = f"\n  … en nog {len(rows) - _MOST}." if len(rows) > _MOST else ""
    return why + "".join(f"\n  {shown(what, LONGEST)}\n    {line}" for what, line in rows[:_MOST]) + left
