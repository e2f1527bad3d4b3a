"""The figures of a klantreis, and what was measured of them."""

from typing import Annotated, ClassVar, Self

from catalogue.model.base import Record
from catalogue.model.fields import (
    Aantal,
    Benaming,
    Datum,
    Duur,
    Keuze,
    Meetwaarde,
    Regel,
    Slug,
    Verwijzing,
    Woord,
    veld,
)


class Meting(Record):
    """One measured value on one day."""

    naam_enkelvoud: ClassVar[str] = "meting"

    datum: Datum = veld("Datum", "De dag waarop gemeten is.", "2026-08-31")
    waarde: Meetwaarde = veld("Waarde", "De uitkomst, in de eenheid van de KPI.", "68")
    aantal: Aantal | None = veld("Aantal", "Over hoeveel klanten of zaken dit gaat.", "52", None)
    periode: Duur | None = veld("Periode", "Over hoe lang dit gaat, als het over een tijd gaat.", "3 maanden", None)

    def is_over_andere_periode(self, andere: Self) -> bool:
        """Whether both say how long they are about, and that differs: then the two cannot be compared."""
        if self.periode is None or andere.periode is None:
            return False
        return self.periode.dagen != andere.periode.dagen


def no_percentage(value: float) -> bool:
    """Whether a measured value cannot be a share of a whole, in percents."""
    return not 0 <= value <= 100


class Kpi(Record):
    """A figure that tells whether the journey gets better for the customer."""

    naam_enkelvoud: ClassVar[str] = "KPI"
    scope: ClassVar[str] = "kpi"

    id: Slug = veld("Id", "Korte naam in kleine letters met streepjes. Hiermee verwijst u ernaar.", "begrip-nee")
    naam: Regel = veld("Naam", "Wat u meet.", "Begrijpt waarom het 'nee' is")
    perspectief: Annotated[str, Keuze("perspectief")] = veld(
        "Perspectief", "Meet dit wat de klant merkt, of hoe het intern gaat?", "klant"
    )
    burgerwaarde: Regel = veld("Wat de klant eraan heeft", "In de eigen woorden van de klant.", "Ik snap het besluit")
    eenheid: Woord = veld("Eenheid", "De eenheid van de meting.", "%")
    richting: Annotated[str, Keuze("richting")] = veld("Richting", "Is hoger beter of lager beter?", "omhoog")
    eigenaren: tuple[Annotated[str, Verwijzing("organisaties")], ...] = veld(
        "Eigenaren", "De organisaties die samen voor dit cijfer staan.", "inkomen", min_length=1
    )
    stap: Annotated[str, Verwijzing("stap")] | None = veld(
        "Stap", "De stap waar het cijfer over gaat.", "brief-nee", None
    )
    bron: Benaming | None = veld("Bron", "Waar het cijfer vandaan komt.", "Zaaksysteem", None)
    metingen: tuple[Meting, ...] = veld("Metingen", "Metingen die niet bij een verbeteractie horen.", [], ())

    @property
    def is_per_jaar(self) -> bool:
        """Whether it counts how often something happens in a year: "per jaar", "keer per jaar"."""
        return self.eenheid.lower().endswith("per jaar")

    @property
    def is_percentage(self) -> bool:
        """Whether it is a share of a whole, in percents: "%", "% van de klanten", "procent"."""
        return self.eenheid.split()[0].lower() in ("%", "procent", "percentage")
