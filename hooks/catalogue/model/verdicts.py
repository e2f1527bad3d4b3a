"""The words that the catalogue itself says of what it worked out: each verdict and state with its bound, told once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from types import MappingProxyType

from pydantic_core import CoreSchema, core_schema

from catalogue.model.value import Json, Waarde

OP_WEG = Fraction(1, 2)
"""From this part of the way from nulmeting to doel on, an effect is on its way."""
MERKBAAR = Fraction(1, 10)
"""From this part of the way on, there is a difference."""
HERIJKEN_BINNENKORT = timedelta(days=60)
"""So long before its day a review is due soon."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word that the catalogue says: its label, and what it means."""

    label: str
    uitleg: str = ""
    geteld: tuple[str, str] = ("", "")
    """What one of them did, and what more of them did: "haalde het doel", "haalden het doel"."""
    besluit: str = ""
    """What is asked of who decides; '' where there is work to do."""


EFFECT: Mapping[str, Verdict] = MappingProxyType(
    {
        "gehaald": Verdict("Doel gehaald", "Het doel is bereikt.", ("haalde het doel", "haalden het doel")),
        "op_weg": Verdict("Op weg", "Minstens de helft van de weg.", ("is op weg", "zijn op weg")),
        "enig_verschil": Verdict(
            "Enig verschil", "Minstens een tiende van de weg.", ("gaf enig verschil", "gaven enig verschil")
        ),
        "geen_verschil": Verdict(
            "Geen verschil",
            "Minder dan een tiende van de weg. Ook dat is goed om te weten.",
            ("gaf geen verschil", "gaven geen verschil"),
        ),
        "achteruit": Verdict("Achteruit", "Het werd slechter.", ("ging achteruit", "gingen achteruit")),
        "nog_niet_gemeten": Verdict("Nog niet gemeten", "Er is nog geen nulmeting, doel of meting."),
    }
)
"""Whether an improvement helped, best first."""

KANTTEKENING: Mapping[str, Verdict] = MappingProxyType(
    {
        "indicatie": Verdict(
            "Indicatie",
            "Er zijn er weinig gemeten, of het is niet bekend hoeveel.",
            ("is maar een indicatie", "zijn maar een indicatie"),
        ),
        "kan_toeval": Verdict(
            "Kan toeval zijn",
            "bij zo weinig mensen kan een verschil van deze grootte ook vanzelf ontstaan.",
            ("kan toeval zijn", "kunnen toeval zijn"),
        ),
        "andere_periode": Verdict(
            "Andere periode",
            "de nulmeting en de meting gaan over een verschillende tijd: dat is geen vergelijking.",
            ("gaat over een andere periode", "gaan over een andere periode"),
        ),
    }
)
"""What stands beside the verdict on an effect, wherever that stands, because it is less sure than it looks."""

HERIJKING: Mapping[str, Verdict] = MappingProxyType(
    {
        "verlopen": Verdict("Te herijken", "Die dag is voorbij."),
        "binnenkort": Verdict("Binnenkort herijken", "Die dag komt binnen zestig dagen."),
        "op_orde": Verdict("Herijken later", "Die dag is nog ver weg. Of de beschrijving klopt, zegt dat niet."),
    }
)
"""Whether a journey is due for review: only about the day, not about how good it is."""

KWADRANT: Mapping[str, Verdict] = MappingProxyType(
    {
        "snel_doen": Verdict("Snel doen", "veel waarde, weinig werk"),
        "groot_aanpakken": Verdict("Groot aanpakken", "veel waarde, veel werk"),
        "meenemen": Verdict("Meenemen", "minder waarde, weinig werk"),
        "niet_nu": Verdict("Niet nu", "minder waarde, veel werk"),
    }
)
"""What an action yields for what it takes."""

VERZANDING: Mapping[str, Verdict] = MappingProxyType(
    {
        "knelpunt": Verdict(
            "Zeer erg knelpunt zonder verbeteractie",
            "Begin een verbeteractie. Een klein begin of een idee telt ook.",
        ),
        "idee": Verdict(
            "Idee dat stilligt",
            "Kies het idee, parkeer het of stop ermee. Schrijf dat in het logboek.",
            besluit="Kiest u dit idee, parkeert u het of stopt u ermee?",
        ),
        "werk": Verdict(
            "Begonnen, daarna stil",
            "Schrijf in het logboek hoe het ervoor staat, of wat er nodig is om verder te gaan.",
        ),
        "mijlpaal": Verdict(
            "Mijlpaal die voorbij is", "Schrijf op wanneer de mijlpaal klaar was, of kies een nieuwe dag."
        ),
        "meten": Verdict(
            "Doorgevoerd, niet gemeten", "Meet of de verbetering helpt. Meet u niet? Schrijf dan op waarom."
        ),
        "borging": Verdict("Geborgd zonder dat er staat hoe", "Schrijf bij de actie op hoe het zo blijft."),
        "kpi": Verdict("Cijfer dat niet meer gemeten wordt", "Meet opnieuw, en zet de meting bij de KPI of de actie."),
        "wacht": Verdict(
            "Al lang geparkeerd",
            "Vraag na of het wachten nog nodig is. Ga verder, of schrijf op tot wanneer.",
            besluit="Is wachten nog nodig, of gaat het verder?",
        ),
        "geparkeerd": Verdict(
            "Geparkeerd zonder reden",
            "Schrijf op waar de actie op wacht.",
            besluit="Waar wacht dit op, en tot wanneer?",
        ),
        "gestopt": Verdict("Gestopt zonder reden", "Schrijf in het logboek waarom de actie stopte."),
        "overdracht": Verdict(
            "Overdracht zonder eigenaar",
            "Spreek af wie er voor de klant is zolang de overdracht duurt.",
            besluit="Wie is eigenaar zolang deze overdracht duurt?",
        ),
        "herijken": Verdict(
            "Klantreis die herijkt moet worden", "Ga na of de klantreis nog klopt, en kies daarna een nieuwe dag."
        ),
        "onderzoek": Verdict(
            "Klantreis met oud onderzoek", "Spreek opnieuw met een paar klanten, en zet dat onderzoek erbij."
        ),
        "luisteren": Verdict(
            "Luisteren dat stilviel", "Ga weer luisteren, en zet bij de activiteit welk onderzoek het opleverde."
        ),
    }
)
"""Every kind of standstill with the one thing to do next, in the order of the loop: from what hurts to what we know."""

VERDICTS: Mapping[str, Mapping[str, Verdict]] = MappingProxyType(
    {
        "effect": EFFECT,
        "kanttekening": KANTTEKENING,
        "herijking": HERIJKING,
        "kwadrant": KWADRANT,
        "verzanding": VERZANDING,
    }
)


@dataclass(frozen=True, slots=True)
class Uitgerekend(Waarde):
    """One of the words of VERDICTS[vocabulary], in what is published."""

    vocabulary: str = ""

    def core(self) -> CoreSchema:
        return core_schema.str_schema()

    def json(self) -> Json:
        return {"enum": list(VERDICTS[self.vocabulary])}
