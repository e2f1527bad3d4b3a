"""The hand-overs of a klantreis: from one organisation to the next."""

from typing import Annotated, Any, ClassVar

from catalogue.model.answers import JaNee
from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Keuze, Regel, Score, Slug, Verwijzing, veld

KOUDE_WIJZEN = frozenset({"koud", "geen", "klant_draagt"})
"""The values of `wijze` with which the customer is left alone in between."""


class Overdracht(Record):
    """One organisation hands the customer's case over to the next."""

    naam_enkelvoud: ClassVar[str] = "overdracht"
    scope: ClassVar[str] = "overdracht"

    van: Annotated[str, Verwijzing("organisaties")] = veld("Van", "De organisatie die overdraagt.", "kcc")
    naar: Annotated[str, Verwijzing("organisaties")] = veld("Naar", "De organisatie die overneemt.", "schuldhulp")
    wijze: Annotated[str, Keuze("overdracht.wijze")] = veld("Wijze", "Hoe de overdracht gaat.", "koud")
    id: Slug = veld("Id", "Korte naam. Laat u hem weg, dan maakt de catalogus er een.", "kcc-schuldhulp", "")
    stap_van: Annotated[str, Verwijzing("stap")] | None = veld(
        "Vanuit stap", "De stap waar de overdracht begint.", "bellen", None
    )
    stap_naar: Annotated[str, Verwijzing("stap")] | None = veld(
        "Naar stap", "De stap waar de overdracht aankomt.", "wachten", None
    )
    wat_gaat_mee: tuple[Regel, ...] = veld("Wat gaat mee", "De gegevens die meegaan.", "naam", ())
    wat_mist: tuple[Regel, ...] = veld("Wat mist", "Wat de ontvanger nodig heeft maar niet krijgt.", "verhaal", ())
    wachttijd_dagen: Aantal | None = veld("Wachttijd (dagen)", "Hoe lang het tussen beide stilligt.", "4", None)
    eigenaar_tussentijd: Annotated[str, Verwijzing("organisaties")] | None = veld(
        "Eigenaar in de tussentijd", "Wie er voor de klant is zolang het onderweg is.", "kcc", None
    )
    terugkoppeling: JaNee | None = veld("Terugkoppeling", "Hoort de gever hoe het afliep?", "true", None)
    ervaren_door_ontvanger: Score | None = veld(
        "Ervaren door de ontvanger", "Hoe goed de ontvanger de overdracht vindt, van 1 tot en met 5.", "2", None
    )

    @classmethod
    def name_for_id(cls, data: dict[str, Any]) -> str:
        """A hand-over is named after who gives and who takes."""
        return f"{data.get('van', '')} {data.get('naar', '')}"

    @property
    def is_koud(self) -> bool:
        """Whether the customer is left alone in between: wijze is koud, geen or klant_draagt."""
        return self.wijze in KOUDE_WIJZEN

    @property
    def is_overgedragen(self) -> bool:
        """Whether anything is handed over at all: without, nothing lies still on its way."""
        return self.wijze != "geen"

    @property
    def is_onbeheerd(self) -> bool:
        """Whether it is cold and nobody is there for the customer in the meantime. See rule W401."""
        return self.is_koud and not self.eigenaar_tussentijd
