"""How a step can end, and what is possible when the answer is no."""

from typing import Annotated, ClassVar

from catalogue.model.base import Record
from catalogue.model.fields import Keuze, Procent, Regel, Tekst, Verwijzing, veld


class Alternatief(Record):
    """What is possible when the answer is no."""

    naam_enkelvoud: ClassVar[str] = "alternatief"

    wat: Regel = veld("Wat", "Wat er wél kan.", "Eerst stabiliseren met budgetbeheer")
    wie: Annotated[str, Verwijzing("organisaties")] | None = veld(
        "Wie", "De organisatie die daarbij helpt.", "shv-horizon", None
    )
    lost_op: Regel | None = veld("Lost op", "Welk probleem van de klant dit oplost.", "vaste lasten betaald", None)


class Uitkomst(Record):
    """One way in which a step can end."""

    naam_enkelvoud: ClassVar[str] = "uitkomst"

    soort: Annotated[str, Keuze("uitkomst.soort")] = veld(
        "Soort", "Hoe de stap afloopt. Kies 'nee' als u iets weigert, en 'keuze' als de klant zelf kiest.", "nee"
    )
    voorwaarde: Regel | None = veld(
        "Voorwaarde", "Wanneer, of voor wie, het zo afloopt.", "als u een partner hebt", None
    )
    aandeel_pct: Procent | None = veld("Aandeel (%)", "Welk deel van de klanten deze uitkomst krijgt.", "9", None)
    uitleg: Tekst | None = veld(
        "Uitleg", "De uitleg die de klant krijgt.", "Situatie nog te onrustig voor een regeling.", None
    )
    uitleg_begrepen: Annotated[str, Keuze("oordeel")] | None = veld(
        "Uitleg begrepen", "Begreep de klant de uitleg? Vraag het na.", "deels", None
    )
    alternatieven: tuple[Alternatief, ...] = veld("Alternatieven", "Wat er wél kan bij een 'nee'.", [], ())
    naar: Annotated[str, Verwijzing("stap")] | None = veld(
        "Naar", "De stap waar het dan verdergaat. Dat mag ook een eerdere stap zijn.", "maatje", None
    )

    @property
    def is_doodlopend(self) -> bool:
        """Whether it is a 'nee' of which nobody says what is possible, or where it goes from there. See rule W301."""
        return self.soort == "nee" and not self.alternatieven and not self.naar
