"""The ervaring: what a step is like for who goes through it, as far as somebody said or thought so."""

from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Keuze, Score, Verwijzing, veld


class Ervaring(Record):
    """How it feels, as a score from 1 to 5, and what that score rests on."""

    naam_enkelvoud: ClassVar[str] = "ervaring"

    huidig: Score = veld("Huidig", "Hoe het nu is: 1 is zeer negatief, 5 is zeer positief.", "2")
    gewenst: Score | None = veld("Gewenst", "Hoe het zou moeten zijn, van 1 tot en met 5.", "4", None)
    spreiding: tuple[Score, ...] = veld(
        "Spreiding", "De laagste en de hoogste score die klanten gaven, als [laagste, hoogste].", ["1", "5"], ()
    )
    aantal: Aantal | None = veld("Aantal", "Hoeveel mensen hierover iets zeiden.", "9", None)
    zekerheid: Annotated[str, Keuze("zekerheid")] = veld(
        "Zekerheid", "Waar de score op rust.", "klant_gezegd", "aanname"
    )
    bron: tuple[Annotated[str, Verwijzing("onderzoeken")], ...] = veld(
        "Bron",
        "De onderzoeken achter deze score. Zonder bron gelden de onderzoeken van de klantreis.",
        "ond-schuld-2025",
        (),
    )

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: Any) -> Any:
        """`ervaring: 2` means `ervaring: {huidig: 2}`."""
        return {"huidig": data} if isinstance(data, str) else data

    @property
    def is_aanname(self) -> bool:
        """Whether nobody said it: the score rests on an assumption."""
        return self.zekerheid == "aanname"

    @property
    def verschil(self) -> int:
        """How much better it should be; 0 when nobody says how it should be."""
        return 0 if self.gewenst is None else self.gewenst - self.huidig
