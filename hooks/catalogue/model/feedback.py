"""How a journey hears afterwards what it was like."""

from typing import Annotated, ClassVar

from catalogue.model.answers import JaNee
from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Keuze, veld


class Feedbackloop(Record):
    """How and how soon we hear what it was like."""

    naam_enkelvoud: ClassVar[str] = "feedbackloop"

    moment: Annotated[str, Keuze("feedbackloop.moment")] | None = veld(
        "Moment", "Wanneer vraagt u hoe het ging?", "direct", None
    )
    max_dagen: Aantal | None = veld(
        "Hoogstens na (dagen)", "Hoeveel dagen na het contact vraagt u het uiterlijk?", "7", None
    )
    kwalitatief: JaNee | None = veld(
        "Vragen naar het verhaal", "Vraagt u ook naar het verhaal, niet alleen naar een cijfer?", "true", None
    )
    uitschieters_verdiepen: JaNee | None = veld(
        "Doorvragen bij heel goed of heel slecht",
        "Vraagt u door bij een heel goede of heel slechte ervaring?",
        "true",
        None,
    )
    context_uitvragen: JaNee | None = veld(
        "Vragen naar eerder contact", "Vraagt u ook met wie de klant eerder contact had?", "true", None
    )
    terugkoppeling_aan_klant: JaNee | None = veld(
        "De klant hoort terug", "Hoort de klant wat u met het antwoord doet?", "true", None
    )
