"""The derived figures: pure functions from records to frozen values. Nothing here is ever typed by an editor."""

from catalogue.insight.burden import Last, OnnodigeVraag, Rompslomp, dubbele_gegevens, onnodig_contact, rompslomp
from catalogue.insight.comparison import Maat, Stapverschil, Vergelijking, vergelijking
from catalogue.insight.completeness import Leemte, Volledigheid, volledigheid
from catalogue.insight.effect import OORDELEN, Meetpunt, Oordeel, laatste_meting, oordeel, verloop
from catalogue.insight.evidence import bewijskracht, verouderd
from catalogue.insight.handovers import aandeel_koud, is_koud, koude_overdrachten
from catalogue.insight.history import Gebeurtenis, gebeurtenissen, toekomst
from catalogue.insight.progress import (
    HERIJKINGEN,
    Doorlooptijd,
    Herijking,
    Wijziging,
    doorlooptijd,
    herijking,
    laatste_wijzigingen,
    telling_per_status,
)
from catalogue.insight.share import Aandeel
from catalogue.insight.weight import (
    KWADRANTEN,
    Knelpuntgewicht,
    Prioriteitscijfer,
    bereikklasse,
    knelpuntgewicht,
    prioriteit,
    slechtste_stap,
)

__all__ = [
    "HERIJKINGEN",
    "KWADRANTEN",
    "OORDELEN",
    "Aandeel",
    "Doorlooptijd",
    "Gebeurtenis",
    "Herijking",
    "Knelpuntgewicht",
    "Last",
    "Leemte",
    "Maat",
    "Meetpunt",
    "OnnodigeVraag",
    "Oordeel",
    "Prioriteitscijfer",
    "Rompslomp",
    "Stapverschil",
    "Vergelijking",
    "Volledigheid",
    "Wijziging",
    "aandeel_koud",
    "bereikklasse",
    "bewijskracht",
    "doorlooptijd",
    "dubbele_gegevens",
    "gebeurtenissen",
    "herijking",
    "is_koud",
    "knelpuntgewicht",
    "koude_overdrachten",
    "laatste_meting",
    "laatste_wijzigingen",
    "onnodig_contact",
    "oordeel",
    "prioriteit",
    "rompslomp",
    "slechtste_stap",
    "telling_per_status",
    "toekomst",
    "vergelijking",
    "verloop",
    "verouderd",
    "volledigheid",
]
