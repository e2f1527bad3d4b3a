"""The derived figures: pure functions from records to frozen values. Nothing here is ever typed by an editor."""

from catalogue.insight.asked import Dubbelvraag, Vraagtelling, dubbelvragen
from catalogue.insight.burden import Last, OnnodigeVraag, Rompslomp, dubbele_gegevens, onnodig_contact, rompslomp
from catalogue.insight.comparison import Maat, Stapverschil, Vergelijking, vergelijking
from catalogue.insight.completeness import Leemte, Volledigheid, volledigheid
from catalogue.insight.effect import OORDELEN, Meetpunt, Oordeel, laatste_meting, oordeel, verloop
from catalogue.insight.evidence import bewijskracht, verouderd
from catalogue.insight.expectations import Verwachtingen, verwachtingen
from catalogue.insight.experience import Verdeling, ervaring_met_kanaal
from catalogue.insight.handovers import (
    Gemist,
    Keten,
    Overdrachtplek,
    Paar,
    aandeel_koud,
    alle_overdrachten,
    is_koud,
    keten,
    koude_overdrachten,
    paren,
)
from catalogue.insight.history import Gebeurtenis, gebeurtenissen, toekomst
from catalogue.insight.listening import (
    ZONDER_GESPREK,
    bronnen,
    maanden_oud,
    nieuwste_onderzoek,
    op_tijd,
)
from catalogue.insight.patterns import Bundel, Patroon, bundels, per_categorie, per_patroon
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
from catalogue.insight.refusals import Bereik, bereik_van_uitkomst, uitleg_begrepen
from catalogue.insight.share import Aandeel
from catalogue.insight.stalled import VERZANDINGEN, Wachtpunt, bijna_te_herijken, is_onbeheerd, verzandingen
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
    "VERZANDINGEN",
    "ZONDER_GESPREK",
    "Aandeel",
    "Bereik",
    "Bundel",
    "Doorlooptijd",
    "Dubbelvraag",
    "Gebeurtenis",
    "Gemist",
    "Herijking",
    "Keten",
    "Knelpuntgewicht",
    "Last",
    "Leemte",
    "Maat",
    "Meetpunt",
    "OnnodigeVraag",
    "Oordeel",
    "Overdrachtplek",
    "Paar",
    "Patroon",
    "Prioriteitscijfer",
    "Rompslomp",
    "Stapverschil",
    "Verdeling",
    "Vergelijking",
    "Verwachtingen",
    "Volledigheid",
    "Vraagtelling",
    "Wachtpunt",
    "Wijziging",
    "aandeel_koud",
    "alle_overdrachten",
    "bereik_van_uitkomst",
    "bereikklasse",
    "bewijskracht",
    "bijna_te_herijken",
    "bronnen",
    "bundels",
    "doorlooptijd",
    "dubbele_gegevens",
    "dubbelvragen",
    "ervaring_met_kanaal",
    "gebeurtenissen",
    "herijking",
    "is_koud",
    "is_onbeheerd",
    "keten",
    "knelpuntgewicht",
    "koude_overdrachten",
    "laatste_meting",
    "laatste_wijzigingen",
    "maanden_oud",
    "nieuwste_onderzoek",
    "onnodig_contact",
    "oordeel",
    "op_tijd",
    "paren",
    "per_categorie",
    "per_patroon",
    "prioriteit",
    "rompslomp",
    "slechtste_stap",
    "telling_per_status",
    "toekomst",
    "uitleg_begrepen",
    "vergelijking",
    "verloop",
    "verouderd",
    "verzandingen",
    "verwachtingen",
    "volledigheid",
]
