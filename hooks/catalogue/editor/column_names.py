"""What a column of somebody's own table is: by the name of a field, its label, or how else people call it."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.model import Record, Verbeteractie
from catalogue.model.improvement import Logregel
from catalogue.model.pain import Knelpunt, Uitspraak
from catalogue.model.step import Stap
from catalogue.words.hints import lookalike

_ALSO: Mapping[type[Record], Mapping[str, str]] = MappingProxyType(
    {
        Stap: {
            "titel": "stap, stappen, wat doet de klant, wat doet u, activiteit, handeling",
            "ervaring": "score, gevoel, beleving, cijfer, hoe voelt dat",
            "kanalen": "kanaal, contact",
            "organisaties": "organisatie, wie, afdeling, partij",
            "profielen": "profiel, doelgroep",
            "emoties": "emotie",
            "lichtpunten": "lichtpunt, wat gaat goed",
            "drempels": "drempel",
        },
        Uitspraak: {"tekst": "quote, citaat, uitspraak"},
        Knelpunt: {"titel": "knelpunt, wat gaat er mis, pijnpunt"},
        Verbeteractie: {
            "titel": "verbetering, verbeteractie, verbetermaatregel, maatregel, actie, wat gaan we doen, naam",
            "aanpak": "omschrijving, beschrijving, toelichting, hoe",
            "eigenaar_rol": "eigenaar, trekker, verantwoordelijke, actiehouder, rol, door wie",
            "eigenaar_organisatie": "organisatie, afdeling, team, domein",
            "lost_op": "knelpunt, knelpunten, probleem, lost op",
            "kans_reis": "klantreis, reis",
            "kans_stap": "stap",
            "kans_wat": "kans, wat kan er beter",
            "partners": "partner, samen met",
            "soort": "soort verbetering, type",
            "prioriteit_klantwaarde": "klantwaarde",
            "prioriteit_inspanning": "inspanning",
            "meten_voor": "meten voor, effect meten",
            "idee_van_rol": "idee van, bedacht door, indiener",
            "wacht_op": "wachten op",
            "kosten_uren": "uren",
            "kosten_euro": "kosten, budget",
        },
        Logregel: {
            "status": "stand, voortgang, stand van zaken",
            "datum": "startdatum, start, begindatum, datum start, sinds",
        },
    }
)


def also(model: type[Record], name: str) -> tuple[str, ...]:
    """How people call the column of a field besides its name and its label, in small letters."""
    found = _ALSO.get(model, {}).get(name, "")
    return tuple(found.split(", ")) if found else ()


def plain(heading: str) -> str:
    """The text on top of a column without what does not count: capitals, a colon or star, what stands in brackets."""
    text = " ".join(heading.lower().replace("_", " ").split())
    return text.partition("(")[0].strip(" :*?.") or text


def meant(heading: str, known: Mapping[str, str]) -> str:
    """The field of a column: `known` says of every way to call a column which field it is; '' when it is none."""
    return known.get(plain(heading), "")


def near(heading: str, known: Mapping[str, str]) -> str:
    """What the text on top of a column looks like; '' when that is nothing."""
    return lookalike(plain(heading), list(known), like=0.75)
