"""What "Een klantreis lezen" is made of: a small journey that shows every sign, and the words that have a drawing."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from catalogue.model import REGISTERS, Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.model.verdicts import VERDICTS
from catalogue.model.vocabularies import SCORE_WORDS, VOCABULARIES, words

_QUOTE = {"bron": "gesprekken", "toon": "negatief"}
_PHASES: list[dict[str, Any]] = [
    {
        "id": "vragen",
        "titel": "Ik vraag het",
        "stappen": [
            {
                "id": "idee",
                "titel": "Ik heb een idee",
                "soort": "gebeurtenis",
                "kanalen": ["buren"],
                "leefwereld": "Het veldje voor de deur ligt er kaal bij.",
                "ervaring": {"huidig": 4, "gewenst": 4, "zekerheid": "aanname"},
            },
            {
                "id": "bellen",
                "titel": "Ik bel de gemeente",
                "soort": "contactmoment",
                "kanalen": ["telefoon"],
                "organisaties": ["kcc"],
                "moment_van_waarheid": True,
                "ervaring": {
                    **{"huidig": 3, "gewenst": 4, "spreiding": [1, 5], "aantal": 8, "zekerheid": "klant_gezegd"},
                    "per_profiel": [
                        {"profiel": "noor", "huidig": 4, "aantal": 5, "zekerheid": "klant_gezegd"},
                        {"profiel": "jan", "huidig": 1, "aantal": 3, "zekerheid": "klant_gezegd"},
                    ],
                },
                "uitspraken": [{"tekst": "Ik moest zelf uitzoeken wie erover gaat.", **_QUOTE}],
                "knelpunten": [
                    {"id": "zoeken", "titel": "Niet te vinden wie erover gaat", "categorie": "loket", "ernst": 1}
                ],
                "tijd": {"klant_minuten": 15},
            },
            {
                "id": "tekenen",
                "titel": "Ik maak een tekening",
                "soort": "eigen_actie",
                "profielen": ["jan"],
                "ervaring": {"huidig": 3, "aantal": 3, "zekerheid": "klant_gezegd"},
                "tijd": {"klant_minuten": 60},
            },
        ],
    },
    {
        "id": "wachten",
        "titel": "Ik wacht",
        "stappen": [
            {
                "id": "wachten",
                "titel": "Ik wacht op antwoord",
                "soort": "wachten",
                "organisaties": ["groen"],
                "ervaring": {"huidig": 1, "gewenst": 4, "aantal": 8, "zekerheid": "klant_gezegd"},
                "knelpunten": [
                    {"id": "stilte", "titel": "Geen bericht tijdens het wachten", "categorie": "informatie", "ernst": 3}
                ],
                "tijd": {"doorlooptijd_dagen": 42, "norm_dagen": 21},
            },
            {
                "id": "overleg",
                "titel": "Team Groen overlegt",
                "soort": "achter_de_schermen",
                "tegelijk_met": "wachten",
                "organisaties": ["groen"],
                "tijd": {"doorlooptijd_dagen": 14},
            },
            {
                "id": "mailen",
                "titel": "Ik vraag waar het blijft",
                "soort": "contactmoment",
                "bedoeld": False,
                "kanalen": ["e-mail"],
                "organisaties": ["groen"],
                "ervaring": {"huidig": 2, "aantal": 8, "zekerheid": "klant_gezegd"},
                "knelpunten": [{"id": "opnieuw", "titel": "Alles opnieuw uitleggen", "categorie": "silo", "ernst": 2}],
                "tijd": {"klant_minuten": 10, "doorlooptijd_dagen": 3, "norm_dagen": 5},
                "uitval_pct": 25,
            },
        ],
    },
    {
        "id": "planten",
        "titel": "Het komt er",
        "stappen": [
            {
                "id": "brief",
                "titel": "De brief met het besluit",
                "soort": "contactmoment",
                "kanalen": ["brief"],
                "organisaties": ["groen"],
                "uitkomsten": [
                    {"soort": "ja", "aandeel_pct": 60, "voorwaarde": "als er plek is", "naar": "planten"},
                    {
                        **{"soort": "nee", "aandeel_pct": 30, "naar": "buurttuin"},
                        "alternatieven": [{"wat": "Een plek in de buurttuin"}],
                    },
                    {"soort": "opnieuw", "aandeel_pct": 10, "voorwaarde": "als er iets mist", "naar": "bellen"},
                ],
            },
            {
                "id": "buurttuin",
                "titel": "Ik kies een plek in de buurttuin",
                "soort": "eigen_actie",
                "ervaring": {"huidig": 4, "aantal": 6, "zekerheid": "klant_gezegd"},
            },
            {
                "id": "planten",
                "titel": "Samen planten",
                "soort": "contactmoment",
                "kanalen": ["ter-plekke"],
                "organisaties": ["buurt"],
                "ervaring": {"huidig": 5, "aantal": 8, "zekerheid": "klant_gezegd"},
                "lichtpunten": ["De hele straat deed mee"],
            },
        ],
    },
]
_HANDOVERS = [
    {"id": "kcc-groen", "van": "kcc", "naar": "groen", "wijze": "koud", "stap_van": "bellen", "stap_naar": "wachten",
     "wat_mist": ["het hele verhaal"]},
    {"id": "groen-buurt", "van": "groen", "naar": "buurt", "wijze": "warm", "stap_van": "brief",
     "stap_naar": "planten"},
]  # fmt: skip
_ENTRIES: dict[str, list[dict[str, Any]]] = {
    "organisaties": [
        {"id": "kcc", "naam": "Klantcontact", "soort": "afdeling"},
        {"id": "groen", "naam": "Team Groen", "soort": "afdeling"},
        {"id": "buurt", "naam": "Buurtvereniging", "soort": "bewonersorganisatie"},
    ],
    "kanalen": [
        {"id": "buren", "naam": "Buren", "soort": "eigen_netwerk"},
        {"id": "telefoon", "naam": "Telefoon", "soort": "persoonlijk"},
        {"id": "e-mail", "naam": "E-mail", "soort": "digitaal"},
        {"id": "brief", "naam": "Brief", "soort": "papier"},
        {"id": "ter-plekke", "naam": "Ter plekke", "soort": "persoonlijk"},
    ],
    "profielen": [
        {"id": "noor", "naam": "Noor", "soort": "inwoner", "fictief": True},
        {"id": "jan", "naam": "Jan", "soort": "inwoner", "fictief": True},
    ],
    "onderzoeken": [
        {"id": "gesprekken", "methode": "interview", "datum": "2026-01-15", "aantal": 8, "geanonimiseerd": True,
         "toestemming": True},
    ],
}  # fmt: skip


@cache
def example() -> Catalogue:
    """A catalogue with one made-up journey, in which each sign of the map occurs, and one action."""
    reis = Klantreis.model_validate(
        {
            "id": "voorbeeld",
            "titel": "Ik wil bloemen in de straat",
            "probleem": "De straat is kaal.",
            "doel": "Een straat waar ik graag ben.",
            "profielen": ["noor", "jan"],
            "eigenaar": {"organisatie": "groen", "rol": "Wijkbeheerder"},
            "herijken_voor": "2027-01-01",
            "status": "vastgesteld",
            "fictief": True,
            "fasen": _PHASES,
            "overdrachten": _HANDOVERS,
        }
    )
    registers = {
        register: {entry["id"]: REGISTERS[register].model_validate(entry) for entry in entries}
        for register, entries in _ENTRIES.items()
    }
    actie = Verbeteractie.model_validate(
        {
            "id": "bericht",
            "titel": "Elke week een bericht",
            "lost_op": ["voorbeeld#stilte"],
            "eigenaar": {"organisatie": "groen", "rol": "Wijkbeheerder"},
            "logboek": [{"datum": "2026-01-20", "status": "in_uitvoering"}],
        }
    )
    records = {"klantreizen": {reis.id: reis}, "verbeteringen": {actie.id: actie}}
    return Catalogue(date(2026, 1, 31), **records, **registers)  # type: ignore[arg-type]


def vocabularies(settings: Settings) -> Mapping[str, Mapping[Any, str]]:
    """Every family of words that can have drawings: its words with their labels, a catalogue's own words included."""
    own = {name: words(name, settings.woordenlijsten) for name in VOCABULARIES}
    ernst = {1: "vervelend", 2: "erg", 3: "zeer erg"}
    worked_out = {name: {code: one.label for code, one in VERDICTS[name].items()} for name in ("effect", "herijking")}
    return {**own, "punt": SCORE_WORDS, "score": SCORE_WORDS, "ernst": ernst, **worked_out}
