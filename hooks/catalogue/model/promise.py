"""What is expected of a verbeteractie beforehand: who thought of it, what it may yield, and who is behind it."""

from typing import Annotated, ClassVar

from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Benaming, Datum, Regel, Score, Verwijzing, veld


class IdeeVan(Record):
    """Who thought of it: a role, never a name."""

    naam_enkelvoud: ClassVar[str] = "bedenker"

    rol: Benaming = veld("Rol", "De rol van wie het bedacht. Schrijf geen naam.", "Telefonist KCC")
    organisatie: Annotated[str, Verwijzing("organisaties")] | None = veld(
        "Organisatie", "Waar de bedenker werkt.", "kcc", None
    )
    datum: Datum | None = veld("Datum", "De dag van het idee.", "2025-02-06", None)


class Prioriteit(Record):
    """What it yields and what it takes."""

    naam_enkelvoud: ClassVar[str] = "prioriteit"

    klantwaarde: Score = veld("Klantwaarde", "Hoeveel de klant eraan heeft, van 1 tot en met 5.", "4")
    inspanning: Score = veld("Inspanning", "Hoeveel werk het is, van 1 tot en met 5.", "2")
    bereik_per_jaar: Aantal | None = veld("Bereik per jaar", "Hoeveel klanten het per jaar merken.", "420", None)


class Draagvlak(Record):
    """How colleagues feel about it."""

    naam_enkelvoud: ClassVar[str] = "draagvlak"

    score: Score = veld("Score", "Hoeveel steun er is, van 1 tot en met 5.", "4")
    bezwaren: tuple[Regel, ...] = veld("Bezwaren", "Wat collega's ertegen inbrengen.", "Dat kost te veel tijd", ())
