"""Where it hurts at a step, and what customers said there."""

from typing import Annotated, ClassVar

from catalogue.model.base import Record
from catalogue.model.fields import Citaat, Ernst, Keuze, Regel, Slug, Verwijzing, Woord, veld
from catalogue.model.limits import MAX_OLD_NAMES


class Uitspraak(Record):
    """A customer's own words."""

    naam_enkelvoud: ClassVar[str] = "uitspraak"

    tekst: Citaat = veld(
        "Tekst", "Wat de klant zei, in hoogstens 140 tekens.", "Drie weken niks. Ik dacht dat ze me vergeten waren."
    )
    bron: Annotated[str, Verwijzing("onderzoeken")] = veld(
        "Bron", "Het onderzoek waarin dit gezegd is.", "ond-schuld-2025"
    )
    toon: Annotated[str, Keuze("toon")] | None = veld("Toon", "Hoe de uitspraak klinkt.", "negatief", None)
    over: tuple[Slug, ...] = veld(
        "Over", "De knelpunten van deze stap waar de uitspraak over gaat.", "stilte-wachttijd", ()
    )

    def is_over(self, knelpunt: "Knelpunt") -> bool:
        """Whether it is about this knelpunt of its step, also when that had another id before."""
        return any(id in self.over for id in (knelpunt.id, *knelpunt.voorheen))


class Knelpunt(Record):
    """Where it hurts."""

    naam_enkelvoud: ClassVar[str] = "knelpunt"
    scope: ClassVar[str] = "knelpunt"

    titel: Regel = veld("Titel", "Wat er misgaat, in gewone woorden.", "Geen bericht tijdens het wachten")
    categorie: Annotated[str, Keuze("knelpunt.categorie")] = veld("Categorie", "Het soort knelpunt.", "doorlooptijd")
    ernst: Ernst = veld("Ernst", "Hoe erg het is: 1 vervelend, 2 erg, 3 zeer erg.", "3")
    id: Slug = veld("Id", "Korte naam. Verplicht zodra een verbeteractie ernaar verwijst.", "stilte-wachttijd", "")
    zekerheid: Annotated[str, Keuze("zekerheid")] = veld(
        "Zekerheid", "Waar dit knelpunt op rust.", "klant_gezegd", "aanname"
    )
    bewijs: tuple[Annotated[str, Verwijzing("onderzoeken")], ...] = veld(
        "Bewijs", "De onderzoeken waaruit dit blijkt.", "ond-schuld-2025", ()
    )
    patroon: Woord | None = veld("Patroon", "Een eigen woord voor knelpunten die op elkaar lijken.", "stilte", None)
    voorheen: tuple[Slug, ...] = veld(
        "Voorheen",
        "Oude ids. Links en verwijzingen daarnaar blijven dan werken.",
        "geen-bericht",
        (),
        max_length=MAX_OLD_NAMES,
    )

    @property
    def is_aanname(self) -> bool:
        """Whether nobody said it: it is an assumption."""
        return self.zekerheid == "aanname"
