"""What a municipality says of the accessibility of its site: the setting `toegankelijkheid`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from catalogue.model.answers import EenVan
from catalogue.model.base import Record
from catalogue.model.fields import Datum, Webadres, veld

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "a": "Voldoet volledig",
        "b": "Voldoet gedeeltelijk",
        "c": "Eerste maatregelen genomen",
        "d": "Voldoet niet",
    }
)
"""The statuses of a statement with what they are called; source: the register of DigiToegankelijk."""

Status = Annotated[str, EenVan(f"keuze uit {', '.join(STATUSES)}", STATUSES)]


class Toegankelijkheid(Record):
    """Where the statement of this site stands, and how old it is."""

    naam_enkelvoud: ClassVar[str] = "verklaring van toegankelijkheid"

    verklaring_url: Webadres = veld(
        "Webadres van de verklaring",
        "Waar uw toegankelijkheidsverklaring voor deze site staat.",
        "https://www.toegankelijkheidsverklaring.nl/register/1",
    )
    status: Status = veld(
        "Status",
        "De status in uw verklaring: a (voldoet volledig), b (gedeeltelijk), c (eerste maatregelen), d (voldoet niet).",
        "b",
    )
    datum_verklaring: Datum | None = veld(
        "Datum van de verklaring", "Wanneer u de verklaring het laatst bijwerkte.", "2026-05-01", None
    )
    datum_onderzoek: Datum | None = veld(
        "Datum van het onderzoek", "Wanneer de site het laatst is onderzocht.", "2026-04-10", None
    )
