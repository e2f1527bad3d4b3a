"""The ervaring: what a step is like for who goes through it, as far as somebody said or thought so."""

from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Keuze, Score, Verwijzing, veld


class Beleving(Record):
    """A score, as far as there is one, and what it rests on."""

    huidig: Score | None = veld("Huidig", "Hoe het nu is: 1 is zeer negatief, 5 is zeer positief.", "2", None)
    gewenst: Score | None = veld("Gewenst", "Hoe het zou moeten zijn, van 1 tot en met 5.", "4", None)
    aantal: Aantal | None = veld(
        "Aantal", "Hoeveel mensen hierover iets zeiden. Zonder aantal telt de score niet mee als bewijs.", "9", None
    )
    zekerheid: Annotated[str, Keuze("zekerheid")] = veld(
        "Zekerheid", "Waar de score op rust.", "klant_gezegd", "aanname"
    )
    bron: tuple[Annotated[str, Verwijzing("onderzoeken")], ...] = veld(
        "Bron",
        "De onderzoeken achter deze score. Zonder bron gelden de onderzoeken van de klantreis.",
        "ond-schuld-2025",
        (),
    )

    @property
    def voor(self) -> str:
        """The id of the profile whose score this is; '' when it is that for everyone."""
        return ""

    @property
    def is_aanname(self) -> bool:
        """Whether there is a score that nobody said: it rests on an assumption."""
        return self.huidig is not None and self.zekerheid == "aanname"

    @property
    def verschil(self) -> int:
        """How much better it should be; 0 when nobody says how it is or should be."""
        return 0 if self.gewenst is None or self.huidig is None else self.gewenst - self.huidig


class Profielervaring(Beleving):
    """What the step is like for the customers of one profile."""

    naam_enkelvoud: ClassVar[str] = "ervaring van een profiel"

    profiel: Annotated[str, Verwijzing("profielen")] = veld("Profiel", "Van welk klantprofiel deze score is.", "jan")
    huidig: Score = veld("Huidig", "Hoe het nu is voor dit profiel, van 1 tot en met 5.", "2")

    @property
    def voor(self) -> str:
        """The id of the profile whose score this is."""
        return self.profiel


class Ervaring(Beleving):
    """How it feels, as a score from 1 to 5; and of profiles that differ each its own."""

    naam_enkelvoud: ClassVar[str] = "ervaring"

    huidig: Score | None = veld(
        "Huidig",
        "Hoe het nu is: 1 is zeer negatief, 5 is zeer positief. Verplicht, behalve als u de scores per profiel geeft.",
        "2",
        None,
    )
    spreiding: tuple[Score, ...] = veld(
        "Spreiding", "De laagste en de hoogste score die klanten gaven.", ["1", "5"], ()
    )
    per_profiel: tuple[Profielervaring, ...] = veld(
        "Per profiel", "De scores van klantprofielen die deze stap anders beleven.", [], ()
    )

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: Any) -> Any:
        """`ervaring: 2` means `ervaring: {huidig: 2}`."""
        return {"huidig": data} if isinstance(data, str) else data

    @property
    def scores(self) -> tuple[Beleving, ...]:
        """Every score that was given: the one for everyone, then those of profiles."""
        return ((self,) if self.huidig is not None else ()) + self.per_profiel

    @property
    def bronnen(self) -> tuple[str, ...]:
        """All research that any of its scores rests on."""
        return (*self.bron, *(bron for one in self.per_profiel for bron in one.bron))
