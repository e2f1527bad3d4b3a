"""A new verbeteractie: a small file of what is required, for a knelpunt or for an opportunity."""

from dataclasses import dataclass

from catalogue.editor.new.choices import which_knelpunt, which_step
from catalogue.editor.new.desk import Desk
from catalogue.editor.written import on_one_line
from catalogue.model import Klantreis
from catalogue.reading.renaming import old_addresses


@dataclass(frozen=True, slots=True)
class About:
    """What an action is about: the journey, and the line of the file that says so."""

    reis: Klantreis
    line: str


def solves(desk: Desk, titel: str, typed: str) -> About:
    """About a knelpunt, as `reis#knelpunt`, which writes its own id from now on.

    Raises ValueError, in Dutch, with the knelpunten to choose from when it is not there.
    """
    old = old_addresses(desk.catalogue.klantreizen.values())
    pijn = desk.catalogue.knelpunten.get(old.get(typed.strip(), typed.strip()))
    if pijn is None:
        raise ValueError(which_knelpunt(typed.strip(), titel, desk.catalogue, desk.shell))
    desk.additions.write_own_id(pijn.reis.id, "knelpunt", pijn.knelpunt.id)
    return About(pijn.reis, f"lost_op: {on_one_line([pijn.adres])}")


def takes(desk: Desk, titel: str, typed: str, wat: str) -> About:
    """About an opportunity at a step, as `reis#stap`, which writes its own id from now on; `wat` can be better there.

    Raises ValueError, in Dutch, with the steps to choose from when it is not there.
    """
    reis_id, _, stap_id = typed.strip().partition("#")
    reis = desk.catalogue.klantreizen.get(reis_id)
    stap = next((one for one in reis.stappen if stap_id in (one.id, *one.voorheen)), None) if reis else None
    if reis is None or stap is None:
        raise ValueError(which_step(typed.strip(), wat, titel, desk.catalogue, desk.shell))
    if not wat.strip():
        again = desk.shell.command("new", "verbetering", titel, kans=typed.strip(), wat="Meteen een afspraak maken")
        raise ValueError(f"Schrijf met --wat ook wat er beter kan, bijvoorbeeld:\n  {again}")
    wat = desk.judge.judged("improvements", ("kans", "wat"), wat)
    desk.additions.write_own_id(reis.id, "stap", stap.id)
    return About(reis, f"kans: {on_one_line({'reis': reis.id, 'stap': stap.id, 'wat': wat})}")


def write_action(desk: Desk, titel: str, about: About, eigenaar: dict[str, str] | None = None, aanpak: str = "") -> str:
    """Add an action, owned by who owns the klantreis unless another is given, and give the path of its file.

    Raises ValueError, in Dutch, when it cannot be made.
    """
    path = desk.new_path("improvements", titel)
    own = about.reis.eigenaar
    desk.additions.texts[path] = _ACTION.format(
        titel=on_one_line(titel.strip()),
        waarom=about.line,
        eigenaar=on_one_line(eigenaar or {"organisatie": own.organisatie, "rol": own.rol}),
        aanpak=f"aanpak: {on_one_line(aanpak)}\n" if aanpak else "",
        vandaag=desk.today.isoformat(),
    )
    return path


_ACTION = """\
# Dit is het begin: alles wat verplicht is. Alle andere velden staan uitgelegd op de pagina Velden van de site.
titel: {titel}
{waarom}
eigenaar: {eigenaar}
{aanpak}logboek:                         # de laatste regel is de status van nu
  - {{datum: {vandaag}, status: idee}}
"""
