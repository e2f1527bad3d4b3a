"""What a municipality may settle for its own catalogue: the fields of `extra.catalogue` in mkdocs.yml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from catalogue.model.answers import EenVan, JaNee
from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Benaming, Datum, Heel, LangWebadres, Regel, Webadres, Woord, veld
from catalogue.model.forge import Inleveren, Projectadres
from catalogue.model.statement import Toegankelijkheid
from catalogue.model.value import Json, Waarde


@dataclass(frozen=True, slots=True)
class Blok(Waarde):
    """A block with names of its own, each entry of which was looked at before; `entry` is its JSON Schema."""

    entry: Json = field(hash=False)

    @staticmethod
    def _convert(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise PydanticCustomError("E204", "E204")
        return dict(value)

    def core(self) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._convert)

    def json(self) -> Json:
        return {"type": "object", "additionalProperties": self.entry}


STRENGTHS: Mapping[str, str] = MappingProxyType({"fout": "houdt de site tegen", "uit": "wordt niet gezegd"})
"""What can be said of a warning, with what happens then."""

LICENCES: Mapping[str, str] = MappingProxyType(
    {
        "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
        "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/deed.nl",
        "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/deed.nl",
    }
)
"""The licences of content that a catalogue can choose, each with where it can be read."""


BUILDERS: Mapping[str, str] = MappingProxyType({"mkdocs": "MkDocs", "properdocs": "ProperDocs"})
"""What can make the pages around the content, each with what it is called."""


class Organisatiegegevens(Record):
    """Whose catalogue this is."""

    naam_enkelvoud: ClassVar[str] = "organisatie"

    naam: Benaming = veld("Naam", "De naam van uw organisatie.", "Gemeente Voorbeeldstad")
    tooi: Woord | None = veld(
        "TOOI-code", "De code van uw gemeente, zoals gm0363. Laat weg als u er geen heeft.", "gm0363", None
    )


class Contact(Record):
    """Where a reader without an account can turn to."""

    naam_enkelvoud: ClassVar[str] = "contact"

    naam: Benaming | None = veld(
        "Naam", "Het team of de rol die vragen beantwoordt. Geen naam van een medewerker.", "Team Dienstverlening", None
    )
    email: Regel | None = veld("E-mailadres", "Een algemeen e-mailadres.", "klantreizen@voorbeeldstad.example", None)
    telefoon: Regel | None = veld("Telefoon", "Een algemeen telefoonnummer.", "14 0400", None)
    url: Webadres | None = veld(
        "Webadres", "Een pagina met contactgegevens.", "https://voorbeeldstad.example/contact", None
    )


Dagen = Annotated[int, Heel("aantal dagen", "E307", 0, 36_500)]
Maanden = Annotated[int, Heel("aantal maanden", "E307", 0, 1_200)]
Woorden = Annotated[int, Heel("aantal woorden", "E307", 1, 1_000)]
Tekens = Annotated[int, Heel("aantal tekens", "E307", 1, Regel.__metadata__[0].most)]


MODEL = 2
"""The version of the content model that this program knows; it can read every one before it."""

Modelversie = Annotated[int, Heel("versie van het model", "E118", 1, MODEL)]


class Drempelwaarden(Record):
    """From when on something is too old, too long or too few."""

    naam_enkelvoud: ClassVar[str] = "lijst met drempelwaarden"

    onderzoek_maanden: Maanden = veld("Onderzoek (maanden)", "Na hoeveel maanden onderzoek verouderd is.", "12", 12)
    na_contact_dagen: Dagen = veld("Na contact (dagen)", "Na hoeveel dagen vragen te laat is.", "14", 14)
    stil_dagen: Dagen = veld("Stil (dagen)", "Na hoeveel dagen stilte een idee verzandt.", "180", 180)
    meten_dagen: Dagen = veld("Meten (dagen)", "Na hoeveel dagen een doorgevoerde actie gemeten moet zijn.", "180", 180)
    geparkeerd_dagen: Dagen = veld(
        "Geparkeerd (dagen)", "Na hoeveel dagen een geparkeerde actie te lang wacht, ook als er staat waarop.", "90", 90
    )
    kpi_maanden: Maanden = veld("KPI (maanden)", "Na hoeveel maanden een KPI weer gemeten moet zijn.", "12", 12)
    stap_tekens: Tekens = veld("Staptitel (tekens)", "Hoe lang de titel van een stap mag zijn.", "45", 45)
    zin_woorden: Woorden = veld("Zin (woorden)", "Hoeveel woorden een zin mag hebben.", "25", 25)
    bewijs_aantal: Aantal = veld("Bewijs (aantal)", "Met hoeveel mensen een score minstens is onderbouwd.", "5", 5)
    indicatie_aantal: Aantal = veld(
        "Indicatie (aantal)", "Onder dit aantal heet een gemeten effect een indicatie.", "30", 30
    )


class Settings(Record):
    """Everything a catalogue can settle; each setting has a default, so that an empty block works."""

    naam_enkelvoud: ClassVar[str] = "lijst met instellingen"

    organisatie: Organisatiegegevens | None = veld(
        "Organisatie", "Van wie de catalogus is.", {"naam": "Gemeente Voorbeeldstad"}, None
    )
    bewerk_url: Webadres | None = veld(
        "Bewerkadres",
        "Het webadres waarop u een bestand wijzigt, met {path} op de plek van het bestand.",
        "https://github.com/voorbeeld/klantreizen/edit/main/{path}",
        None,
    )
    meld_url: LangWebadres | None = veld(
        "Meldadres",
        "Het webadres waarop een lezer iets meldt. Wat al is ingevuld, komt op de plek van {titel} en {tekst}, en de "
        "pagina waar de lezer was op die van {pagina}.",
        "https://github.com/voorbeeld/klantreizen/issues/new?template=signaal.yml&title={titel}&aan-de-hand={tekst}"
        "&plek={pagina}",
        None,
    )
    contact: Contact | None = veld(
        "Contact", "Waar lezers terechtkunnen met vragen.", {"naam": "Team Dienstverlening"}, None
    )
    inleveren: Inleveren | None = veld(
        "Inleveren",
        "Waar het voorstel komt van wie op de site iets wijzigt.",
        {"soort": "github", "url": "https://github.com/voorbeeld/klantreizen"},
        None,
    )
    term_klant: Regel = veld(
        "Woord voor klant", "Hoe u de klant noemt: klant, inwoner, ondernemer …", "inwoner", "klant"
    )
    vandaag: Datum | None = veld(
        "Vandaag",
        "Een vaste datum, zodat een voorbeeld niet veroudert. Laat weg voor de datum van vandaag.",
        "2026-11-21",
        None,
    )
    demo: JaNee = veld("Voorbeeld", "Schrijf 'true' zolang dit een voorbeeldcatalogus is.", "true", False)
    toon_concept: JaNee = veld(
        "Concepten tonen", "Schrijf 'true' om ook klantreizen met status concept te publiceren.", "true", False
    )
    redactie: JaNee = veld(
        "Redactie",
        "Schrijf 'true' om de redactie op de site te zetten: het formulier waarin iedereen een wijziging kan "
        "voorbereiden. De bestanden van uw catalogus staan dan ook op de site, met concepten en commentaar erin.",
        "true",
        False,
    )
    drempelwaarden: Drempelwaarden = veld(
        "Drempelwaarden", "Vanaf wanneer iets te oud, te lang of te weinig is.", {}, Drempelwaarden()
    )
    woordenlijsten: Annotated[
        dict[str, dict[str, str]],
        Blok("blok met woordenlijsten", {"type": "object", "additionalProperties": {"type": "string"}}),
    ] = veld(
        "Woordenlijsten",
        "Eigen woorden bij een lijst, elk met een leesbaar label.",
        {"leefgebied": {"sport": "Sport"}},
        {},
    )
    logo: Regel | None = veld(
        "Logo", "Het bestand van uw logo in de map docs: .svg of .png.", "assets/eigen/logo.svg", None
    )
    favicon: Regel | None = veld(
        "Favicon",
        "Het plaatje voor het tabblad van de browser, in de map docs: .svg, .png of .ico.",
        "assets/eigen/favicon.png",
        None,
    )
    over_programma: JaNee = veld(
        "Over het programma",
        "Schrijf 'true' om ook de pagina's over het programma te tonen: hoe snel het is, en hoe een ander begint.",
        "true",
        False,
    )
    licentie: Annotated[str, EenVan(f"keuze uit {', '.join(LICENCES)}", LICENCES)] = veld(
        "Licentie", "Wat anderen met uw inhoud mogen.", "CC-BY-4.0", "CC0-1.0"
    )
    toegankelijkheid: Toegankelijkheid | None = veld(
        "Toegankelijkheid", "Uw toegankelijkheidsverklaring voor deze site.", {}, None
    )
    meldingen: Annotated[dict[str, str], Blok("blok met meldingen", {"enum": list(STRENGTHS)})] = veld(
        "Meldingen",
        "Waarschuwingen die bij u een fout zijn, of die u niet wilt zien: 'fout' of 'uit'.",
        {"W102": "fout"},
        {},
    )
    verberg: tuple[Woord, ...] = veld(
        "Verberg",
        "De pagina's van ons die u niet op uw site wilt. Schrijf van elk de naam in het webadres.",
        "nee-kompas",
        (),
    )
    bron: Projectadres | None = veld(
        "Bron",
        "Het adres van het project waar uw catalogus mee begon; daar komen nieuwe versies vandaan.",
        "https://github.com/voorbeeld/klantreizen",
        None,
    )
    bouwer: Annotated[str, EenVan(f"keuze uit {', '.join(BUILDERS)}", BUILDERS)] = veld(
        "Bouwer", "Het programma dat de site bouwt. ProperDocs maakt dezelfde site.", "properdocs", "mkdocs"
    )
    model: Modelversie = veld(
        "Model",
        "Voor welke versie van het model deze catalogus geschreven is. Een programma dat te oud is, zegt dat dan.",
        str(MODEL),
        1,
    )

    @property
    def licentie_url(self) -> str:
        """Where the licence of the content can be read."""
        return LICENCES[self.licentie]

    def today(self, given: date | None, clock: date) -> date:
        """The date of a build: the one `given`, else the one settled, else that of the `clock`."""
        return given or self.vandaag or clock
