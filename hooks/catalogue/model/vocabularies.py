"""The fixed words that an editor can choose from, each with its Dutch label; a catalogue's settings may add to them."""

from collections.abc import Mapping
from types import MappingProxyType

VOCABULARIES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "klantreis.status": {
            "concept": "Concept",
            "ter_toetsing": "Ter toetsing",
            "vastgesteld": "Vastgesteld",
            "gearchiveerd": "Gearchiveerd",
        },
        "stap.soort": {
            "contactmoment": "Contactmoment",
            "eigen_actie": "Eigen actie",
            "wachten": "Wachten",
            "gebeurtenis": "Gebeurtenis",
        },
        "initiatief": {"klant": "De klant", "organisatie": "De organisatie", "keten": "De keten"},
        "zekerheid": {
            "klant_gezegd": "Klanten zeiden het",
            "medewerker_gezegd": "Medewerkers zeiden het",
            "data": "Blijkt uit data",
            "aanname": "Aanname",
        },
        "knelpunt.categorie": {
            "aansluiting": "Sluit niet aan op de vraag",
            "interne_focus": "Interne focus",
            "bureaucratie": "Bureaucratie",
            "klantbeeld": "Geen beeld van de klant",
            "loket": "Veel loketten",
            "doorlooptijd": "Duurt lang",
            "silo": "Langs elkaar heen werken",
            "overdracht": "Overdracht",
            "dubbele_uitvraag": "Dubbel vragen",
            "nee_verkopen": "Nee verkopen",
            "taal": "Taal",
            "informatie": "Informatie",
            "vindbaarheid": "Vindbaarheid",
            "verwachting": "Verwachting",
            "bejegening": "Bejegening",
            "bereik": "Bereik",
            "techniek": "Techniek",
        },
        "overdracht.wijze": {
            "warm": "Warm",
            "koud": "Koud",
            "automatisch": "Automatisch",
            "klant_draagt": "De klant draagt het zelf over",
            "geen": "Geen overdracht",
        },
        "uitkomst.soort": {
            "ja": "Ja",
            "deels": "Deels",
            "nee": "Nee",
            "doorverwezen": "Doorverwezen",
            "ingetrokken": "Ingetrokken",
        },
        "oordeel": {"ja": "Ja", "deels": "Deels", "nee": "Nee", "onbekend": "Onbekend"},
        "actie.status": {
            "idee": "Idee",
            "gekozen": "Gekozen",
            "in_uitvoering": "In uitvoering",
            "doorgevoerd": "Doorgevoerd",
            "gemeten": "Gemeten",
            "geborgd": "Geborgd",
            "geparkeerd": "Geparkeerd",
            "gestopt": "Gestopt",
        },
        "actie.soort": {
            "regel_schrappen": "Regel schrappen",
            "communicatie": "Communicatie",
            "proces": "Proces",
            "digitaal": "Digitaal",
            "samenwerking": "Samenwerking",
            "cultuur": "Cultuur",
            "gegevens": "Gegevens",
            "dienstverlening": "Dienstverlening",
        },
        "profiel.soort": {
            "inwoner": "Inwoner",
            "ondernemer": "Ondernemer",
            "ketenpartner": "Ketenpartner",
            "medewerker": "Medewerker",
            "vereniging": "Vereniging",
        },
        "organisatie.soort": {
            "gemeente": "Gemeente",
            "afdeling": "Afdeling",
            "samenwerking": "Samenwerking",
            "uitvoerder": "Uitvoerder",
            "landelijk": "Landelijke organisatie",
            "toezichthouder": "Toezichthouder",
            "rechtspraak": "Rechtspraak",
            "vrijwilligers": "Vrijwilligers",
            "bewonersorganisatie": "Bewonersorganisatie",
            "werkgever": "Werkgever",
            "leverancier": "Leverancier",
        },
        "onderzoek.methode": {
            "interview": "Interview",
            "enquete": "Enquête",
            "directe_feedback": "Directe feedback",
            "steekproef": "Steekproef",
            "klantpanel": "Klantpanel",
            "wijkgesprek": "Wijkgesprek",
            "ondernemerslunch": "Ondernemerslunch",
            "meelopen": "Meelopen",
            "werksessie": "Werksessie",
            "cocreatie": "Samen ontwerpen",
            "klachtenanalyse": "Analyse van klachten",
            "data_analyse": "Analyse van gegevens",
        },
        "participatieniveau": {"gehoord": "Gehoord", "meegedacht": "Meegedacht", "meebeslist": "Meebeslist"},
        "ritme": {
            "wekelijks": "Elke week",
            "tweewekelijks": "Elke twee weken",
            "maandelijks": "Elke maand",
            "per_kwartaal": "Elk kwartaal",
            "jaarlijks": "Elk jaar",
        },
        "vrijwilligheid": {
            "vrijwillig": "Vrijwillig",
            "gemengd": "Deels vrijwillig",
            "moetje": "Het moet",
            "nood": "Uit nood",
        },
        "gewenst.lot": {
            "blijft": "Blijft",
            "vervalt": "Vervalt",
            "automatisch": "Gaat vanzelf",
            "samengevoegd": "Wordt samengevoegd",
        },
        "aanleiding.soort": {"gebeurtenis": "Er gebeurt iets", "besluit": "De klant besluit iets"},
        "ontdekt_via": {
            "kennis": "Via een kennis",
            "brief": "Via een brief",
            "internet": "Via internet",
            "doorverwijzing": "Via een doorverwijzing",
            "vroegsignaal": "Via een vroeg signaal",
            "campagne": "Via een campagne",
            "anders": "Anders",
        },
        "leefgebied": {
            "financien": "Geld",
            "gezondheid": "Gezondheid",
            "werk": "Werk",
            "wonen": "Wonen",
            "gezin": "Gezin",
            "opleiding": "Opleiding",
            "veiligheid": "Veiligheid",
            "meedoen": "Meedoen",
            "vervoer": "Vervoer",
            "onderneming": "Onderneming",
        },
        "toon": {"positief": "Positief", "neutraal": "Neutraal", "gemengd": "Gemengd", "negatief": "Negatief"},
        "perspectief": {"klant": "Klant", "intern": "Intern"},
        "richting": {"omhoog": "Hoger is beter", "omlaag": "Lager is beter"},
        "feedbackloop.moment": {
            "direct": "Direct",
            "binnen_een_week": "Binnen een week",
            "periodiek": "Op vaste momenten",
        },
        "kanaal.soort": {
            "digitaal": "Digitaal",
            "persoonlijk": "Persoonlijk",
            "papier": "Papier",
            "eigen_netwerk": "Eigen netwerk",
        },
        "levensgebeurtenis.soort": {"leven": "Leven", "ondernemen": "Ondernemen"},
        "instrument.fase": {
            "luisteren": "Luisteren",
            "begrijpen": "Begrijpen",
            "verbeteren": "Verbeteren",
            "meten": "Meten",
        },
    }
)

SCORE_WORDS: Mapping[int, str] = MappingProxyType(
    {1: "zeer negatief", 2: "negatief", 3: "neutraal", 4: "positief", 5: "zeer positief"}
)


def words(name: str, added: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    """The words of vocabulary `name` with their labels, those that a catalogue `added` in its settings included."""
    own = added.get(name)
    return {**VOCABULARIES[name], **own} if own else VOCABULARIES[name]
