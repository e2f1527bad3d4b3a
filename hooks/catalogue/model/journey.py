"""The klantreis: what someone lives through to reach a goal, past organisations, products and services."""

from functools import cached_property
from typing import Annotated, ClassVar

from catalogue.model.answers import JaNee
from catalogue.model.base import Record
from catalogue.model.feedback import Feedbackloop
from catalogue.model.fields import Aantal, Benaming, Datum, Keuze, Regel, Score, Slug, Tekst, Verwijzing, veld
from catalogue.model.handover import Overdracht
from catalogue.model.kpi import Kpi
from catalogue.model.limits import MAX_OLD_NAMES
from catalogue.model.step import Stap


class Eigenaar(Record):
    """Who answers for something: a role in an organisation, never a person's name."""

    naam_enkelvoud: ClassVar[str] = "eigenaar"

    organisatie: Annotated[str, Verwijzing("organisaties")] = veld(
        "Organisatie", "De organisatie of afdeling die ervoor zorgt.", "schuldhulp"
    )
    rol: Benaming = veld(
        "Rol", "De rol van de eigenaar. Schrijf geen naam van een medewerker.", "Procesregisseur schuldhulp"
    )


class Aanleiding(Record):
    """What sets the journey off."""

    naam_enkelvoud: ClassVar[str] = "aanleiding"

    soort: Annotated[str, Keuze("aanleiding.soort")] | None = veld(
        "Soort", "Overkomt het de klant, of besluit de klant het zelf?", "gebeurtenis", None
    )
    levensgebeurtenis: Annotated[str, Verwijzing("levensgebeurtenissen")] | None = veld(
        "Levensgebeurtenis", "De levensgebeurtenis waar de reis mee begint.", "schulden", None
    )
    omschrijving: Tekst | None = veld(
        "Omschrijving",
        "Wat er gebeurt, in één of twee zinnen.",
        "Contract niet verlengd, daarna betalingsachterstanden.",
        None,
    )


class Kennisvraag(Record):
    """Something that we do not know yet."""

    naam_enkelvoud: ClassVar[str] = "kennisvraag"
    scope: ClassVar[str] = "kennisvraag"

    id: Slug = veld("Id", "Korte naam in kleine letters met streepjes.", "wie-missen-we")
    vraag: Regel = veld("Vraag", "Wat u nog niet weet.", "Wie haakt af op de website en meldt zich nooit?")
    waarom: Regel | None = veld(
        "Waarom", "Waarom het antwoord telt.", "30% uitval, maar geen gesprek met deze groep", None
    )
    aanpak: Tekst | None = veld(
        "Aanpak", "Hoe u erachter kunt komen.", "Maatjes vragen deelnemers terug te kijken", None
    )


class Herkomst(Record):
    """The catalogue that this was taken over from."""

    naam_enkelvoud: ClassVar[str] = "herkomst"

    catalogus: Benaming = veld(
        "Catalogus", "De naam of het webadres van de catalogus waar dit vandaan komt.", "Gemeente Voorbeeldstad"
    )
    id: Slug | None = veld("Id", "De naam van het bestand daar, zonder '.yml'.", "schuldhulp-weer-rust", None)


class Fase(Record):
    """A part of the journey that the customer would call one thing."""

    naam_enkelvoud: ClassVar[str] = "fase"
    scope: ClassVar[str] = "fase"

    titel: Regel = veld("Titel", "De fase in de woorden van de klant.", "Ik vraag om hulp")
    stappen: tuple[Stap, ...] = veld("Stappen", "De stappen van deze fase, op volgorde.", [], min_length=1)
    id: Slug = veld("Id", "Korte naam. Laat u hem weg, dan maakt de catalogus er een van de titel.", "aanmelden", "")


class Klantreis(Record):
    """A journey past organisations, products and services, in the customer's words."""

    naam_enkelvoud: ClassVar[str] = "klantreis"
    derived: ClassVar[frozenset[str]] = frozenset({"id"})

    id: str = ""
    titel: Regel = veld(
        "Titel", "Wat de klant wil, in zijn eigen woorden. Begin met 'Ik'.", "Ik wil weer rustig slapen"
    )
    probleem: Tekst = veld(
        "Probleem",
        "Wat er aan de hand is voor de klant. Niet voor de organisatie.",
        "Jan heeft schulden en slaapt slecht.",
    )
    doel: Regel = veld("Doel", "Wat de klant wil bereiken.", "Mijn leven weer op de rit en rustig kunnen slapen.")
    profielen: tuple[Annotated[str, Verwijzing("profielen")], ...] = veld(
        "Profielen", "De klantprofielen voor wie deze reis is.", "jan", min_length=1
    )
    eigenaar: Eigenaar = veld(
        "Eigenaar", "Wie voor deze klantreis zorgt.", {"organisatie": "schuldhulp", "rol": "Procesregisseur"}
    )
    herijken_voor: Datum = veld("Herijken vóór", "De dag waarvóór iemand nagaat of de reis nog klopt.", "2026-12-01")
    status: Annotated[str, Keuze("klantreis.status")] = veld("Status", "Hoe ver de klantreis is.", "concept")
    fasen: tuple[Fase, ...] = veld(
        "Fasen", "De fasen van de reis, op volgorde. Elke fase heeft stappen.", [], min_length=1
    )
    ondertitel: Regel | None = veld(
        "Ondertitel", "Eén regel uitleg onder de titel.", "Van wakker liggen naar overzicht en werk", None
    )
    middel: Regel | None = veld(
        "Middel",
        "Het middel waarmee de klant geholpen wordt. Dat is iets anders dan het doel.",
        "Schuldhulpverlening",
        None,
    )
    aanleiding: Aanleiding | None = veld("Aanleiding", "Waar de reis mee begint.", {"soort": "gebeurtenis"}, None)
    ontdekt_via: Annotated[str, Keuze("ontdekt_via")] | None = veld(
        "Ontdekt via", "Hoe de klant de weg vond.", "kennis", None
    )
    vrijwilligheid: Annotated[str, Keuze("vrijwilligheid")] | None = veld(
        "Vrijwilligheid", "Wil de klant dit, of moet het?", "nood", None
    )
    beginsentiment: Score | None = veld(
        "Beginsentiment", "Met welk gevoel de klant begint, van 1 tot en met 5.", "2", None
    )
    leefgebieden: tuple[Annotated[str, Keuze("leefgebied")], ...] = veld(
        "Leefgebieden", "De delen van het leven die dit raakt.", "financien", ()
    )
    producten: tuple[Benaming, ...] = veld(
        "Producten", "De producten, met hun naam uit de Uniforme Productnamenlijst (UPL).", "schuldhulpverlening", ()
    )
    volume_per_jaar: Aantal | None = veld("Aantal per jaar", "Hoeveel mensen deze reis per jaar maken.", "420", None)
    opdrachtgever: Benaming | None = veld(
        "Opdrachtgever", "Wie om deze klantreis vroeg.", "College van burgemeester en wethouders", None
    )
    opgesteld_met: tuple[Annotated[str, Verwijzing("organisaties")], ...] = veld(
        "Opgesteld met", "De organisaties en afdelingen die meewerkten. Liefst twee of meer.", "kcc", ()
    )
    onderzoeken: tuple[Annotated[str, Verwijzing("onderzoeken")], ...] = veld(
        "Onderzoeken", "De onderzoeken waar de reis op rust.", "ond-schuld-2025", ()
    )
    feedbackloop: Feedbackloop | None = veld(
        "Feedbackloop", "Hoe u na het contact hoort hoe het ging.", {"moment": "direct"}, None
    )
    ambassadeurs: tuple[Annotated[str, Verwijzing("ambassadeurs")], ...] = veld(
        "Ambassadeurs", "Wie deze reis beter mag maken.", "amb-werk", ()
    )
    overdrachten: tuple[Overdracht, ...] = veld(
        "Overdrachten", "Waar de ene organisatie het overdraagt aan de andere.", [], ()
    )
    kpis: tuple[Kpi, ...] = veld("KPI's", "De cijfers waaraan u ziet of het beter gaat.", [], ())
    kennisvragen: tuple[Kennisvraag, ...] = veld("Kennisvragen", "Wat u nog niet weet.", [], ())
    geldig_van: Datum | None = veld("Geldig vanaf", "De dag vanaf wanneer de beschrijving klopt.", "2025-06-01", None)
    herkomst: Herkomst | None = veld(
        "Herkomst", "Uit welke catalogus u deze reis overnam.", {"catalogus": "Gemeente Voorbeeldstad"}, None
    )
    voorheen: tuple[Slug, ...] = veld(
        "Voorheen",
        "Oude namen van dit bestand, de oudste bovenaan. Oude links blijven dan werken.",
        "schulden-oplossen",
        (),
        max_length=MAX_OLD_NAMES,
    )
    fictief: JaNee = veld("Fictief", "Is dit een verzonnen voorbeeld?", "true", False)

    @cached_property
    def stappen(self) -> tuple[Stap, ...]:
        """All steps of all phases, in order."""
        return tuple(stap for fase in self.fasen for stap in fase.stappen)

    @cached_property
    def stappen_met_score(self) -> tuple[Stap, ...]:
        """The steps of which somebody says how they feel, for everyone or for a profile, in order."""
        return tuple(stap for stap in self.stappen if stap.belevingen)

    def stappen_van(self, profiel: str) -> tuple[Stap, ...]:
        """The steps that customers of this profile see, in order."""
        return tuple(stap for stap in self.stappen_in_beeld if stap.is_voor(profiel))

    @cached_property
    def stappen_in_beeld(self) -> tuple[Stap, ...]:
        """The steps that a customer sees something of, in order."""
        return tuple(stap for stap in self.stappen if not stap.is_achter_de_schermen)

    @cached_property
    def slechtste_stap(self) -> Stap | None:
        """The step with the lowest score; None when that is not known.

        It is not known when no step has a score, or when several have the lowest and all of those are assumptions: then
        nothing says which of them it is. Of equals: what somebody said or measured goes before an assumption, then a
        moment of truth first, then the one furthest below what is wanted, then the earliest.
        """
        scored = self.stappen_met_score
        lowest = min((stap.laagste_score for stap in scored if stap.laagste_score), default=None)
        equals = [stap for stap in scored if stap.laagste_score == lowest]
        if len(equals) > 1 and all(stap.is_aanname for stap in equals):
            return None
        return min(
            equals, key=lambda stap: (stap.is_aanname, not stap.moment_van_waarheid, -stap.verschil), default=None
        )

    @property
    def is_verteld(self) -> bool:
        """Whether who lives it said something of it: words of their own, a score, or what goes wrong."""
        return any(stap.is_verteld for stap in self.stappen)

    @property
    def is_gearchiveerd(self) -> bool:
        """Whether nobody keeps it up any more."""
        return self.status == "gearchiveerd"
