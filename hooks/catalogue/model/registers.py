"""The registers: what journeys and actions share. Each is one file, a list of entries."""

from typing import Annotated, ClassVar

from catalogue.model.answers import AltijdJa, JaNee
from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Benaming, Datum, Keuze, Regel, Slug, Tekst, Verwijzing, Woord, veld

_ID = "Korte naam in kleine letters met streepjes. Hiermee verwijst u ernaar."


class Organisatie(Record):
    """An organisation or department."""

    naam_enkelvoud: ClassVar[str] = "organisatie"
    scope: ClassVar[str] = "organisaties"

    id: Slug = veld("Id", _ID, "kcc")
    naam: Benaming = veld("Naam", "De naam zoals klanten hem kennen.", "Klantcontactcentrum")
    soort: Annotated[str, Keuze("organisatie.soort")] = veld("Soort", "Wat voor organisatie het is.", "afdeling")
    ouder: Annotated[str, Verwijzing("organisaties")] | None = veld(
        "Onderdeel van", "De organisatie waar dit een deel van is.", "gemeente-voorbeeldstad", None
    )
    tooi: Woord | None = veld(
        "TOOI-code", "Is het een gemeente? Dan haar code in de lijst van de overheid (TOOI).", "gm0363", None
    )


class Klantprofiel(Record):
    """A composed person who stands for a group of customers."""

    naam_enkelvoud: ClassVar[str] = "klantprofiel"
    scope: ClassVar[str] = "profielen"

    id: Slug = veld("Id", _ID, "jan")
    naam: Benaming = veld("Naam", "Een verzonnen voornaam.", "Jan")
    soort: Annotated[str, Keuze("profiel.soort")] = veld("Soort klant", "Wat voor klant het is.", "inwoner")
    fictief: AltijdJa = veld("Fictief", "Altijd ja: een profiel is samengesteld, nooit één echt mens.", "true")
    schets: Tekst | None = veld("Schets", "Wie het is, in een paar zinnen.", "48 jaar, acht schuldeisers.", None)
    motief: Regel | None = veld("Motief", "Wat deze klant drijft.", "Rust in mijn hoofd", None)
    drempels: tuple[Woord, ...] = veld("Drempels", "Wat het moeilijk maakt.", "schaamte", ())
    waarde: tuple[Regel, ...] = veld("Waarde", "Wat deze klant belangrijk vindt.", "één aanspreekpunt", ())
    gebaseerd_op: tuple[Annotated[str, Verwijzing("onderzoeken")], ...] = veld(
        "Gebaseerd op", "De onderzoeken achter dit profiel.", "ond-schuld-2025", ()
    )


class Onderzoek(Record):
    """One time that we listened or looked."""

    naam_enkelvoud: ClassVar[str] = "onderzoek"
    scope: ClassVar[str] = "onderzoeken"

    id: Slug = veld("Id", _ID, "ond-schuld-2025")
    methode: Annotated[str, Keuze("onderzoek.methode")] = veld("Methode", "Hoe u luisterde of keek.", "interview")
    datum: Datum = veld("Datum", "De dag van het onderzoek, of de laatste dag ervan.", "2025-03-20")
    aantal: Aantal = veld("Aantal", "Met hoeveel mensen u sprak, of over hoeveel zaken het gaat.", "9")
    geanonimiseerd: AltijdJa = veld("Geanonimiseerd", "Altijd ja: niemand mag te herkennen zijn.", "true")
    toestemming: JaNee | None = veld("Toestemming", "Gaven de mensen toestemming?", "true", None)
    grondslag: Benaming | None = veld(
        "Grondslag",
        "De wettelijke grondslag, bij onderzoek zonder toestemming.",
        "Analyse van eigen klachtenregistratie (artikel 9:12a Awb)",
        None,
    )
    dagen_na_contact: Aantal | None = veld(
        "Dagen na het contact", "Hoeveel dagen na het contact u vroeg hoe het ging.", "3", None
    )
    werving: Regel | None = veld("Werving", "Hoe u aan de mensen kwam.", "willekeurig uit aanvragers", None)
    kwalitatief: JaNee | None = veld("Naar het verhaal gevraagd", "Vroeg u naar het verhaal?", "true", None)
    context_gevraagd: JaNee | None = veld(
        "Naar eerder contact gevraagd", "Vroeg u met wie de klant eerder contact had?", "true", None
    )
    participatieniveau: Annotated[str, Keuze("participatieniveau")] | None = veld(
        "Hoe ver mensen meededen", "Hoe ver de mensen mochten meedoen.", "gehoord", None
    )
    door_rol: Benaming | None = veld("Door", "De rol van wie luisterde. Schrijf geen naam.", "Afdelingsmanager", None)
    vraag: Tekst | None = veld("Vraag", "Wat u wilde weten.", "Hoe was het wachten?", None)
    geleerd: Tekst | None = veld("Geleerd", "Wat u leerde.", "Stilte is erger dan wachten.", None)
    hoe_verder: Tekst | None = veld("Hoe verder", "Wat u ermee doet.", "Elke week een bericht.", None)


class Luisteractiviteit(Record):
    """A habit of listening."""

    naam_enkelvoud: ClassVar[str] = "luisteractiviteit"
    scope: ClassVar[str] = "luisteractiviteiten"

    id: Slug = veld("Id", _ID, "rondje-wijk")
    naam: Benaming = veld("Naam", "Hoe u het noemt.", "Rondje door de wijk")
    methode: Annotated[str, Keuze("onderzoek.methode")] = veld("Methode", "Hoe u luistert.", "wijkgesprek")
    ritme: Annotated[str, Keuze("ritme")] = veld("Ritme", "Hoe vaak u dit doet.", "maandelijks")
    organisatie: Annotated[str, Verwijzing("organisaties")] | None = veld(
        "Organisatie", "Wie dit doet.", "gemeente-voorbeeldstad", None
    )
    door_rol: Benaming | None = veld("Door", "De rol van wie luistert. Schrijf geen naam.", "Wijkmanager", None)
    werving: Regel | None = veld("Werving", "Hoe u de mensen kiest.", "wie er op straat is", None)
    sinds: Datum | None = veld("Sinds", "Wanneer u begon.", "2025-09-01", None)
    onderzoeken: tuple[Annotated[str, Verwijzing("onderzoeken")], ...] = veld(
        "Onderzoeken", "Wat het opleverde.", "meeloop-kcc-2025", ()
    )


class Ambassadeur(Record):
    """A role with room to make things better."""

    naam_enkelvoud: ClassVar[str] = "ambassadeur"
    scope: ClassVar[str] = "ambassadeurs"

    id: Slug = veld("Id", _ID, "amb-werk")
    rol: Benaming = veld("Rol", "De rol. Schrijf geen naam.", "Werkcoach")
    organisatie: Annotated[str, Verwijzing("organisaties")] = veld("Organisatie", "Waar de ambassadeur werkt.", "werk")
    ruimte_uren_per_week: Aantal | None = veld(
        "Ruimte (uren per week)", "Hoeveel tijd de ambassadeur krijgt.", "2", None
    )
    mandaat: Regel | None = veld(
        "Mandaat", "Wat de ambassadeur zelf mag beslissen.", "Overleg met ketenpartners beleggen", None
    )


class Kanaal(Record):
    """A way in which contact happens."""

    naam_enkelvoud: ClassVar[str] = "kanaal"
    scope: ClassVar[str] = "kanalen"

    id: Slug = veld("Id", _ID, "telefoon")
    naam: Benaming = veld("Naam", "De naam van het kanaal.", "Telefoon")
    soort: Annotated[str, Keuze("kanaal.soort")] = veld("Soort", "Wat voor kanaal het is.", "persoonlijk")


class Levensgebeurtenis(Record):
    """Something that happens in a life or a business."""

    naam_enkelvoud: ClassVar[str] = "levensgebeurtenis"
    scope: ClassVar[str] = "levensgebeurtenissen"

    id: Slug = veld("Id", _ID, "schulden")
    naam: Benaming = veld("Naam", "De gebeurtenis in de woorden van de klant.", "Ik heb schulden")
    soort: Annotated[str, Keuze("levensgebeurtenis.soort")] = veld(
        "Soort", "Hoort het bij het leven of bij ondernemen?", "leven", "leven"
    )


class Gegeven(Record):
    """A piece of data that organisations ask for."""

    naam_enkelvoud: ClassVar[str] = "gegeven"
    scope: ClassVar[str] = "gegevens"

    id: Slug = veld("Id", _ID, "inkomen")
    naam: Benaming = veld("Naam", "De naam van het gegeven.", "Inkomen")
    bron: Annotated[str, Verwijzing("organisaties")] | None = veld(
        "Bron", "Wie dit gegeven bij de bron heeft.", "uwv", None
    )


class Instrument(Record):
    """A way of listening, understanding, improving or measuring: when to use it and when not."""

    naam_enkelvoud: ClassVar[str] = "instrument"
    scope: ClassVar[str] = "instrumenten"

    id: Slug = veld("Id", _ID, "interview")
    naam: Benaming = veld("Naam", "De naam van het instrument.", "Interview")
    fase: Annotated[str, Keuze("instrument.fase")] = veld("Fase", "Waar u het voor gebruikt.", "luisteren")
    wanneer_wel: Tekst | None = veld(
        "Wanneer wel", "Wanneer dit instrument past.", "U wilt begrijpen waarom iets zo voelt.", None
    )
    wanneer_niet: Tekst | None = veld(
        "Wanneer niet", "Wanneer u beter iets anders kiest.", "U zoekt een percentage.", None
    )


class Synoniem(Record):
    """Words that mean the same to someone who searches."""

    naam_enkelvoud: ClassVar[str] = "synoniem"

    woorden: tuple[Woord, ...] = veld(
        "Woorden",
        "Woorden die voor wie zoekt hetzelfde zijn. Wie er één typt, vindt ook de andere.",
        ["bijstand", "uitkering"],
        min_length=1,
    )


class Jargonwoord(Record):
    """A word that not everybody understands, or one that is understood in this municipality all the same."""

    naam_enkelvoud: ClassVar[str] = "jargonwoord"

    woord: Woord = veld("Woord", "Het woord zoals het in een zin staat. Meer woorden mag ook.", "casusregie")
    beter: Benaming | None = veld(
        "Beter", "Wat u liever schrijft. Laat weg als er geen beter woord is.", "wie alles voor u regelt", None
    )
    mag: JaNee = veld("Mag", "Mag het woord bij u wel? Dan zegt de schrijfhulp er niets van.", "true", False)


class Uitzondering(Record):
    """A value that looks like personal data and is not, with the reason why it may stay."""

    naam_enkelvoud: ClassVar[str] = "uitzondering"

    waarde: Benaming = veld(
        "Waarde",
        "De waarde zoals die in de bestanden staat. Spaties, streepjes en hoofdletters maken niet uit.",
        "info@voorbeeldstad.example",
    )
    reden: Benaming = veld("Reden", "Waarom dit geen persoonsgegeven is.", "Algemeen adres van de gemeente")
