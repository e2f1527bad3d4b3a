"""The derived figures as the open data gives them: as records, so that schema and columns are made like all others."""

from typing import Annotated, Any, ClassVar, Self

from catalogue.model import Record
from catalogue.model.answers import JaNee
from catalogue.model.fields import Aantal, Datum, Keuze, Meetwaarde, Procent, Regel, veld
from catalogue.model.kpi import Meting
from catalogue.model.verdicts import Uitgerekend

Herijkingswoord = Annotated[str, Uitgerekend("woord", "herijking")]
Kwadrantwoord = Annotated[str, Uitgerekend("woord", "kwadrant")]
Effectwoord = Annotated[str, Uitgerekend("woord", "effect")]

_DECIMALS = 4


def rounded(value: Any) -> Any:
    """A figure as it is published: with at most four decimals, and without any when it is whole."""
    if not isinstance(value, float):
        return value
    short = round(value, _DECIMALS)
    return int(short) if short == int(short) else short


class Afgeleid(Record):
    """A record of which each field is what a figure says by the same name."""

    @classmethod
    def of(cls, figure: Any) -> Self:
        """What `figure` says, as it is published."""
        values = {name: rounded(getattr(figure, name)) for name in cls.model_fields}
        return cls.model_construct(**values)  # type: ignore[return-value]  # the plugin of mypy forgets which class it is


class Deel(Afgeleid):
    """A part of a whole, counted."""

    naam_enkelvoud: ClassVar[str] = "deel"

    teller: Aantal = veld("Teller", "Hoeveel ervan.", "8")
    noemer: Aantal = veld("Noemer", "Hoeveel in totaal.", "9")
    procent: Procent | None = veld(
        "Procent", "Het deel in hele procenten. Leeg als het er in totaal minder dan vijf zijn.", "89", None
    )


class Last(Afgeleid):
    """What a journey costs one customer, and all customers of a year."""

    naam_enkelvoud: ClassVar[str] = "last"

    minuten: Aantal | None = veld(
        "Minuten", "Hoeveel minuten de klant zelf bezig is. Leeg als het bij geen enkele stap staat.", "240", None
    )
    minuten_prettig: Aantal = veld("Minuten prettig", "Hoeveel daarvan bij stappen die goed voelen (4 of 5).", "60")
    dagen: Aantal | None = veld(
        "Dagen",
        "De doorlooptijden bij elkaar; van stappen die tegelijk lopen telt de langste. Leeg als er nergens een staat.",
        "90",
        None,
    )
    loketten: Aantal | None = veld(
        "Loketten", "Hoeveel organisaties de klant tegenkomt. Leeg als er nergens een staat.", "3", None
    )
    gegevens: Aantal | None = veld(
        "Gegevens", "Hoe vaak iets gevraagd wordt. Leeg als dat bij geen enkele stap staat.", "4", None
    )
    uren_per_jaar: Meetwaarde | None = veld(
        "Uren per jaar", "Alle klanten samen. Leeg als het aantal per jaar niet bekend is.", "7600", None
    )
    bovengrens: JaNee = veld(
        "Bovengrens",
        "Of de uren hoogstens dit zijn: van een stap is het deel onbekend, en geen uitkomst leidt terug.",
        "true",
    )
    winst_bovengrens: JaNee = veld(
        "Winst bovengrens",
        "Of wat het scheelt hoogstens zoveel is: van een stap is het deel onbekend, en geen uitkomst leidt terug.",
        "true",
    )
    euro: Meetwaarde | None = veld(
        "Euro", "Wat de klant betaalt, bij de stappen waar dat bij staat. Leeg als het nergens staat.", "41.5", None
    )


class Rompslomp(Record):
    """The burden of today, what is left of it by what was carried out, and by every step that is as it should be."""

    naam_enkelvoud: ClassVar[str] = "rompslomp"

    nu: Last = veld("Nu", "Zoals het nu is.", {})
    uitgevoerd: Last = veld("Uitgevoerd", "Na wat is uitgevoerd: stappen waarvan elk knelpunt is opgelost.", {})
    straks: Last = veld("Straks", "Als elke stap is zoals gewenst.", {})
    stappen_met_kosten: Aantal = veld("Stappen met kosten", "Bij hoeveel stappen staat wat de klant betaalt.", "2")
    stappen_met_dagen: Aantal = veld("Stappen met dagen", "Bij hoeveel stappen staat hoe lang ze duren.", "3")
    niet_iedereen: JaNee = veld(
        "Niet iedereen",
        "Of niet iedereen alle stappen doorloopt. Wie geen stap opnieuw doet, is dan hoogstens zoveel kwijt.",
        "true",
    )
    kan_opnieuw: JaNee = veld(
        "Kan opnieuw", "Of een uitkomst terugleidt. Wie een stap opnieuw doet, kan meer kwijt zijn.", "true"
    )


class Knelpuntcijfers(Record):
    """How heavily a knelpunt weighs and who answers it."""

    naam_enkelvoud: ClassVar[str] = "cijfers van een knelpunt"

    id: Regel = veld("Id", "Het id van het knelpunt.", "stilte-wachttijd")
    gewicht: Aantal = veld("Gewicht", "Ernst maal verschil maal bereikklasse.", "12")
    verschil: Aantal = veld("Verschil", "Hoeveel beter de stap moet, minstens 1.", "2")
    bereikklasse: Aantal = veld("Bereikklasse", "Van 1 (weinig klanten) tot en met 5 (veel klanten).", "2")
    bereik: Aantal | None = veld("Bereik", "Hoeveel klanten per jaar bij de stap komen.", "380", None)
    bovengrens: JaNee = veld(
        "Bovengrens", "Of het bereik hoogstens zoveel is: van de stap is het deel onbekend.", "true"
    )
    verbeteringen: tuple[Regel, ...] = veld("Verbeteringen", "De ids van de acties die hiervoor bedoeld zijn.", "x", ())


class Kpicijfers(Record):
    """Where a KPI stands: its own measurements and those of all actions together."""

    naam_enkelvoud: ClassVar[str] = "cijfers van een KPI"

    id: Regel = veld("Id", "Het id van de KPI.", "begrip-nee")
    aantal_metingen: Aantal = veld("Aantal metingen", "Alle metingen, ook die van acties.", "3")
    laatste_datum: Datum | None = veld("Laatste datum", "De dag van de laatste meting.", "2026-07-01", None)
    laatste_waarde: Meetwaarde | None = veld("Laatste waarde", "De waarde van de laatste meting.", "9", None)


class OnnodigeVraag(Record):
    """Something asked of the customer that was asked before, or that somebody already knows."""

    naam_enkelvoud: ClassVar[str] = "onnodige vraag"

    stap: Regel = veld("Stap", "Het id van de stap die het vraagt.", "bewijsstukken")
    nummer: Aantal = veld("Nummer", "De hoeveelste vraag van die stap, vanaf 1.", "1")
    gegeven: Regel = veld("Gegeven", "Het id van het gegeven.", "inkomen")
    eerder_gevraagd: Regel | None = veld("Eerder gevraagd", "De eerste stap die het vroeg.", "aanvraag", None)


class VanVoorcijfer(Record):
    """That what is said of a step or hand-over is from before an improvement was carried out there."""

    naam_enkelvoud: ClassVar[str] = "gegeven van vóór een verbetering"

    id: Regel = veld("Id", "Het id van de stap of de overdracht.", "bellen")
    verbetering: Regel = veld("Verbetering", "De eerste verbeteractie die daarna is doorgevoerd.", "eerst-bellen")
    doorgevoerd: Datum = veld("Doorgevoerd", "De dag waarop die is doorgevoerd.", "2026-03-30")
    gehoord: Datum = veld("Gehoord", "De dag van het onderzoek of de beschrijving.", "2026-02-11")


class Reiscijfers(Record):
    """Everything that is derived from a journey."""

    naam_enkelvoud: ClassVar[str] = "cijfers van een klantreis"

    pagina: Regel = veld("Pagina", "Waar de klantreis op de site staat.", "klantreizen/schuldhulp-weer-rust/")
    aantal_stappen: Aantal = veld("Aantal stappen", "Hoeveel stappen de reis heeft.", "10")
    slechtste_stap: Regel | None = veld(
        "Slechtste stap", "De stap met de laagste score. Ontbreekt zolang niemand dat weet.", "wachten", None
    )
    bewijskracht: Deel = veld("Goed onderbouwd", "De scores die op genoeg en vers bewijs rusten.", {})
    volledigheid: Deel = veld("Volledigheid", "De gevraagde velden die zijn ingevuld.", {})
    rompslomp: Rompslomp = veld("Rompslomp", "Wat de reis de klant kost.", {})
    koude_overdrachten: Deel = veld(
        "Koude overdrachten", "Overdrachten waarbij niemand zorgt dat de klant goed aankomt.", {}
    )
    onnodig_contact: tuple[Regel, ...] = veld("Onnodig contact", "Stappen die niemand nodig zou moeten hebben.", "x")
    herijking: Herijkingswoord = veld("Herijking", "Of de klantreis nog klopt.", "binnenkort")
    herijken_over_dagen: Meetwaarde = veld("Herijken over (dagen)", "Onder 0: zo lang is het al geleden.", "10")
    verbeteringen: tuple[Regel, ...] = veld("Verbeteringen", "De ids van de acties voor deze reis.", "x")
    knelpunten: tuple[Knelpuntcijfers, ...] = veld("Knelpunten", "De cijfers van elk knelpunt, op volgorde.", [])
    kpis: tuple[Kpicijfers, ...] = veld("KPI's", "De stand van elke KPI, op volgorde.", [])
    onnodige_vragen: tuple[OnnodigeVraag, ...] = veld("Onnodige vragen", "Wat niet gevraagd had hoeven worden.", [])
    scores_van_voor: tuple[VanVoorcijfer, ...] = veld(
        "Scores van vóór een verbetering", "De stappen waar na de score een verbetering is doorgevoerd.", []
    )
    overdrachten_van_voor: tuple[VanVoorcijfer, ...] = veld(
        "Overdrachten van vóór een verbetering", "Die beschreven zijn voordat een verbetering is doorgevoerd.", []
    )


class Prioriteitscijfer(Afgeleid):
    """How much an action yields for what it takes."""

    naam_enkelvoud: ClassVar[str] = "prioriteitscijfer"

    waarde: Meetwaarde = veld("Waarde", "Klantwaarde maal bereikklasse, gedeeld door inspanning.", "16")
    kwadrant: Kwadrantwoord | None = veld(
        "Kwadrant", "Wat het oplevert voor wat het kost. Leeg als het al gedaan of gestopt is.", "snel_doen", None
    )
    bereik: Aantal | None = veld("Bereik", "Hoeveel klanten per jaar het merken.", "1180", None)
    bereikklasse: Aantal = veld("Bereikklasse", "Van 1 (weinig klanten) tot en met 5 (veel klanten).", "4")
    bovengrens: JaNee = veld(
        "Bovengrens", "Of het bereik hoogstens zoveel is: van een stap is het deel onbekend.", "true"
    )


class Effectcijfers(Record):
    """What the measurements say about an effect."""

    naam_enkelvoud: ClassVar[str] = "cijfers van een effect"

    oordeel: Effectwoord = veld("Oordeel", "Of het hielp.", "gehaald")
    indicatie: JaNee = veld("Indicatie", "Of er te weinig geteld is om het zeker te weten.", "false")
    kan_toeval: JaNee = veld(
        "Kan toeval zijn", "Of het 95%-interval van het verschil tussen twee percentages ook nul bevat.", "false"
    )
    andere_periode: JaNee = veld(
        "Andere periode", "Of de nulmeting en de meting over een verschillende tijd gaan.", "false"
    )
    aandeel_van_doel: Meetwaarde | None = veld("Aandeel van het doel", "1 is het hele doel.", "0.8714", None)
    laatste: Meting | None = veld("Laatste meting", "De meting waar het oordeel op rust.", {}, None)


class Actiecijfers(Record):
    """Everything that is derived from an action."""

    naam_enkelvoud: ClassVar[str] = "cijfers van een verbeteractie"

    pagina: Regel = veld("Pagina", "Waar de actie op de site staat.", "verbeteringen/eerst-bellen/")
    status: Annotated[str, Keuze("actie.status")] = veld("Status", "De status van nu.", "gemeten")
    sinds: Datum = veld("Sinds", "De dag waarop die status begon.", "2026-10-12")
    klantreizen: tuple[Regel, ...] = veld("Klantreizen", "De ids van de reizen die het helpt.", "x")
    prioriteit: Prioriteitscijfer | None = veld("Prioriteit", "Wat het oplevert voor wat het kost.", {}, None)
    dagen_tot_doorgevoerd: Aantal | None = veld("Dagen tot doorgevoerd", "Vanaf het idee.", "47", None)
    dagen_tot_geborgd: Aantal | None = veld("Dagen tot geborgd", "Vanaf het idee.", "425", None)
    effect: tuple[Effectcijfers, ...] = veld("Effect", "Het oordeel over elk effect, op volgorde.", [])


class Vermeldingen(Record):
    """How many records name an entry of a register."""

    naam_enkelvoud: ClassVar[str] = "vermeldingen"

    klantreizen: Aantal = veld("Klantreizen", "In hoeveel klantreizen dit staat.", "2")
    verbeteringen: Aantal = veld("Verbeteringen", "In hoeveel verbeteracties dit staat.", "5")


class Onderzoekscijfers(Vermeldingen):
    """The same for research, and whether it is too old to count."""

    naam_enkelvoud: ClassVar[str] = "cijfers van een onderzoek"

    verouderd: JaNee = veld("Verouderd", "Of het onderzoek te oud is om op te rusten.", "true")
