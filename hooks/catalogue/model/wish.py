"""What should become of a step: the gewenste stap."""

from typing import Annotated, ClassVar

from catalogue.model.amounts import Euro
from catalogue.model.base import Record
from catalogue.model.fields import Keuze, Tekst, veld
from catalogue.model.time_taken import Tijd


class Gewenst(Record):
    """What should become of this step."""

    naam_enkelvoud: ClassVar[str] = "gewenste stap"

    lot: Annotated[str, Keuze("gewenst.lot")] = veld("Lot", "Wat er met de stap gebeurt.", "automatisch")
    omschrijving: Tekst | None = veld(
        "Omschrijving", "Hoe het dan gaat.", "Toets loopt mee zodra de bijstand ingaat.", None
    )
    tijd: Tijd | None = veld("Tijd", "Wat het de klant dan nog kost.", {"klant_minuten": "5"}, None)
    kosten_euro: Euro | None = veld("Kosten (euro)", "Wat de klant dan nog betaalt.", "12.50", None)
