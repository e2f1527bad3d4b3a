"""What a municipality settles for its own catalogue: `extra.catalogue` in mkdocs.yml, checked like content."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import Field

from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Datum, JaNee, Regel, Slug, Tekst, Woord, veld

SETTINGS_FILE = "mkdocs.yml"


class Organisatiegegevens(Record):
    """Whose catalogue this is."""

    naam_enkelvoud: ClassVar[str] = "organisatie"

    naam: Regel = veld("Naam", "De naam van uw organisatie.", "Gemeente Eikenhove")
    tooi: Woord | None = veld("TOOI-code", "De code van uw gemeente, zoals gm0363. Laat weg als u er geen heeft.", "gm0363", None)


class Contact(Record):
    """Where a reader without an account can turn to."""

    naam_enkelvoud: ClassVar[str] = "contact"

    naam: Regel | None = veld("Naam", "Het team of de rol die vragen beantwoordt. Geen naam van een medewerker.", "Team Dienstverlening", None)
    email: Regel | None = veld("E-mailadres", "Een algemeen e-mailadres.", "klantreizen@eikenhove.example", None)
    telefoon: Regel | None = veld("Telefoon", "Een algemeen telefoonnummer.", "14 0400", None)
    url: Regel | None = veld("Webadres", "Een pagina met contactgegevens.", "https://eikenhove.example/contact", None)


class Drempelwaarden(Record):
    """From when on something is too old, too long or too few."""

    naam_enkelvoud: ClassVar[str] = "drempelwaarden"

    onderzoek_maanden: Aantal = veld("Onderzoek (maanden)", "Na hoeveel maanden onderzoek verouderd is.", "12", 12)
    na_contact_dagen: Aantal = veld("Na contact (dagen)", "Na hoeveel dagen vragen te laat is.", "14", 14)
    stil_dagen: Aantal = veld("Stil (dagen)", "Na hoeveel dagen stilte een idee verzandt.", "180", 180)
    meten_dagen: Aantal = veld("Meten (dagen)", "Na hoeveel dagen een doorgevoerde actie gemeten moet zijn.", "180", 180)
    stap_tekens: Aantal = veld("Staptitel (tekens)", "Hoe lang de titel van een stap mag zijn.", "45", 45)
    bewijs_aantal: Aantal = veld("Bewijs (aantal)", "Met hoeveel mensen een score minstens is onderbouwd.", "5", 5)
    indicatie_aantal: Aantal = veld("Indicatie (aantal)", "Onder dit aantal heet een gemeten effect een indicatie.", "30", 30)


class Settings(Record):
    """Everything a catalogue can settle; each setting has a default, so that an empty block works."""

    naam_enkelvoud: ClassVar[str] = "instellingen"

    naam: Regel = veld("Naam", "De naam van de catalogus.", "Klantreizen Eikenhove", "Klantreizen")
    organisatie: Organisatiegegevens | None = veld("Organisatie", "Van wie de catalogus is.", {"naam": "Gemeente Eikenhove"}, None)
    bewerk_url: Regel | None = veld(
        "Bewerkadres", "Het webadres waarop u een bestand wijzigt, met {path} op de plek van het bestand.", "https://github.com/voorbeeld/klantreizen/edit/main/{path}", None
    )
    contact: Contact | None = veld("Contact", "Waar lezers terechtkunnen met vragen.", {"naam": "Team Dienstverlening"}, None)
    term_klant: Regel = veld("Woord voor klant", "Hoe u de klant noemt: klant, inwoner, ondernemer …", "inwoner", "klant")
    vandaag: Datum | None = veld("Vandaag", "Een vaste datum, zodat een voorbeeld niet veroudert. Laat weg voor de datum van vandaag.", "2026-11-21", None)
    demo: JaNee = veld("Voorbeeld", "Schrijf 'true' zolang dit een voorbeeldcatalogus is.", "true", False)
    toon_concept: JaNee = veld("Concepten tonen", "Schrijf 'true' om ook klantreizen met status concept te publiceren.", "true", False)
    drempelwaarden: Drempelwaarden = veld("Drempelwaarden", "Vanaf wanneer iets te oud, te lang of te weinig is.", {}, Drempelwaarden())
    woordenlijsten: Mapping[str, Mapping[str, str]] = Field(default={})

    def today(self, given: date | None, clock: date) -> date:
        """The date of a build: the one `given`, else the one settled, else that of the `clock`."""
        return given or self.vandaag or clock
