"""A new klantreis: a small file of what is required, begun from its title or from what somebody answered."""

from collections.abc import Mapping, Sequence
from datetime import date

from catalogue.editor.new.desk import Desk
from catalogue.editor.written import STEP, Where, on_one_line, written
from catalogue.model.base import Data
from catalogue.words.slugs import slugify
from catalogue.words.template import TO_REPLACE


def begin_journey(desk: Desk, titel: str) -> str:
    """Add a klantreis with its required fields, and the register entries that it needs when there are none yet.

    Returns the path of its file. Raises ValueError, in Dutch, when it cannot be made.
    """
    path = desk.new_path("journeys", titel)
    organisation = next(iter(desk.names("organisaties")), "") or add_own_organisation(desk)
    profile = next(iter(desk.names("profielen")), "") or _add_a_customer(desk)
    desk.additions.texts[path] = _JOURNEY.format(
        titel=on_one_line(titel.strip()),
        profiel=profile,
        organisatie=organisation,
        herijken=a_year_after(desk.today).isoformat(),
        profielen=", ".join(desk.names("profielen")),
        organisaties=", ".join(desk.names("organisaties")),
        hier=TO_REPLACE,
    )
    return path


def begin_form(desk: Desk, titel: str) -> str:
    """Add a klantreis with nothing in it that somebody still has to choose or tell: a form asks for that.

    Returns the path of its file. Raises ValueError, in Dutch, when it cannot be made.
    """
    path = desk.new_path("journeys", titel)
    herijken = a_year_after(desk.today).isoformat()
    desk.additions.texts[path] = f"titel: {on_one_line(titel.strip())}\nstatus: concept\nherijken_voor: {herijken}\n"
    return path


def write_journey(desk: Desk, path: str, data: Mapping[str, Data], loose_quotes: Sequence[str]) -> None:
    """Add a klantreis with these fields; `loose_quotes` are of no research yet, and stand in it as a remark."""
    remarks = "".join(f"#   {quote}\n" for quote in loose_quotes)
    remark = f"# Deze uitspraken hebben nog geen onderzoek, en horen daarom nog niet bij een stap:\n{remarks}"
    whole = written(dict(data), Where(-STEP, blocks=False))
    body = "".join(f"{line}\n" for line in whole.lines)
    desk.additions.texts[path] = _ANSWERED + (remark if loose_quotes else "") + body


def add_own_organisation(desk: Desk) -> str:
    """Add the organisation whose catalogue this is, and give its id."""
    own = desk.settings.organisatie
    name = own.naam if own else "Mijn organisatie"
    entry = {"id": slugify(name) or "mijn-organisatie", "naam": name, "soort": "gemeente"}
    if own and own.tooi:
        entry["tooi"] = own.tooi
    desk.additions.add_entry("organisaties", entry, name)
    return entry["id"]


def _add_a_customer(desk: Desk) -> str:
    entry = {"id": "een-klant", "naam": "Een klant", "soort": "inwoner", "fictief": "true"}
    desk.additions.add_entry("profielen", entry, entry["naam"])
    return entry["id"]


def a_year_after(day: date) -> date:
    """The same day of the next year; of 29 February the 28th."""
    return day.replace(year=day.year + 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


_ANSWERED = """\
# Alle andere velden staan uitgelegd op de pagina Velden van de site.
"""

_JOURNEY = """\
# Dit is het begin: alles wat verplicht is. Vervang de teksten met '{hier}'.
# Alle andere velden staan uitgelegd op de pagina Velden van de site.
titel: {titel}
status: concept                  # wordt pas gepubliceerd als dit ter_toetsing of vastgesteld is
probleem: "{hier} wat er voor de klant aan de hand is."
doel: "{hier} wat de klant wil bereiken."
profielen: [{profiel}]           # kies uit: {profielen}
eigenaar: {{organisatie: {organisatie}, rol: "{hier} de rol, geen naam"}}   # kies uit: {organisaties}
herijken_voor: {herijken}
fasen:
  - titel: "Ik vraag om hulp"
    stappen:
      - titel: "Ik bel"
        # Weet u hoe dit voelt? Zet er dan bij: ervaring: 2 (1 is zeer negatief, 5 is zeer positief).
        # Weet u het niet, vul dan niets in en vraag het aan klanten.
      - titel: "Ik wacht"
  - titel: "Ik kan verder"
    stappen:
      - titel: "Ik krijg antwoord"
        # Kiest de klant, of loopt het verschillend af? Schrijf uitkomsten; 'naar' zegt waar het verdergaat.
"""
