"""What a page says of itself to search engines: schema.org in JSON-LD, as plain data that a template writes."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from catalogue import addresses
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Fase
from catalogue.model.labels import labeller

Data = dict[str, Any]

_CONTEXT = "https://schema.org"
_JOURNEY = "CreativeWork"
_STATUS: Mapping[str, str] = MappingProxyType(
    {
        "in_uitvoering": "ActiveActionStatus",
        "doorgevoerd": "CompletedActionStatus",
        "gemeten": "CompletedActionStatus",
        "geborgd": "CompletedActionStatus",
        "gestopt": "FailedActionStatus",
    }
)


def journey(reis: Klantreis, catalogue: Catalogue) -> Data:
    """A journey as a CreativeWork about services of the government: it tells what people meet, and not how to do it.

    Its phases and steps are parts of it. Who owns it keeps it up (maintainer), others wrote it along (contributor).
    `about` are its products by their names in the UPL, each of which is a service; without any there is no `about`.
    """
    owner = _organisations((reis.eigenaar.organisatie,), catalogue)
    others = _organisations(reis.opgesteld_met, catalogue)
    return {
        "@context": _CONTEXT,
        "@type": _JOURNEY,
        "name": reis.titel,
        "description": reis.doel,
        "inLanguage": "nl",
        "isAccessibleForFree": True,
        "license": catalogue.settings.licentie_url,
        "creativeWorkStatus": labeller(catalogue.settings)(reis.status, "klantreis.status"),
        **({"maintainer": owner[0]} if owner else {}),
        **({"contributor": others} if others else {}),
        **(
            {"about": [{"@type": "GovernmentService", "name": name} for name in reis.producten]}
            if reis.producten
            else {}
        ),
        "hasPart": [_phase(fase) for fase in reis.fasen],
    }


def _phase(fase: Fase) -> Data:
    steps = [
        {"@type": _JOURNEY, "name": stap.titel, "url": f"#{addresses.anchor(stap.id, 'stap')}"} for stap in fase.stappen
    ]
    return {"@type": _JOURNEY, "name": fase.titel, "hasPart": steps}


def _organisations(ids: Iterable[str], catalogue: Catalogue) -> list[Data]:
    known = (catalogue.organisaties[id] for id in ids if id in catalogue.organisaties)
    return [{"@type": "Organization", "name": one.naam} for one in known]


def action(actie: Verbeteractie, catalogue: Catalogue) -> Data:
    """An action: its status in the four words of schema.org, who does it, and the journeys that it helps."""
    owner = _organisations((actie.eigenaar.organisatie,), catalogue)
    return {
        "@context": _CONTEXT,
        "@type": "Action",
        "name": actie.titel,
        **({"description": actie.aanpak} if actie.aanpak else {}),
        "actionStatus": f"{_CONTEXT}/{_STATUS.get(actie.status, 'PotentialActionStatus')}",
        **({"agent": owner[0]} if owner else {}),
        "object": [
            {"@type": _JOURNEY, "name": reis.titel, "url": f"../../{addresses.of_record('journeys', reis.id)}"}
            for reis in catalogue.reizen_van(actie)
        ],
    }


def dataset(name: str, owner: str, licence: str, day: str, files: Iterable[tuple[str, str, str]]) -> Data:
    """The catalogue as a Dataset. Each file: its name, its media type, and the way to it from the page."""
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "name": name,
        "description": "Klantreizen en verbeteracties, met alle cijfers die daaruit volgen.",
        "inLanguage": "nl",
        "isAccessibleForFree": True,
        "license": licence,
        "dateModified": day,
        **({"publisher": {"@type": "Organization", "name": owner}} if owner else {}),
        "distribution": [
            {"@type": "DataDownload", "name": title, "encodingFormat": media, "contentUrl": url}
            for title, media, url in files
        ],
    }
