"""What a page says of itself to search engines: schema.org in JSON-LD, as plain data that a template writes."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from catalogue import addresses
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue

Data = dict[str, Any]

_CONTEXT = "https://schema.org"
_STATUS: Mapping[str, str] = MappingProxyType(
    {
        "in_uitvoering": "ActiveActionStatus",
        "doorgevoerd": "CompletedActionStatus",
        "gemeten": "CompletedActionStatus",
        "geborgd": "CompletedActionStatus",
        "gestopt": "FailedActionStatus",
    }
)


def journey(reis: Klantreis) -> Data:
    """A journey as a HowTo: a section for each phase, a step for each step."""
    return {
        "@context": _CONTEXT,
        "@type": "HowTo",
        "name": reis.titel,
        "description": reis.doel,
        "inLanguage": "nl",
        "step": [
            {
                "@type": "HowToSection",
                "name": fase.titel,
                "itemListElement": [
                    {"@type": "HowToStep", "name": stap.titel, "url": f"#{addresses.anchor(stap.id, 'stap')}"}
                    for stap in fase.stappen
                ],
            }
            for fase in reis.fasen
        ],
    }


def action(actie: Verbeteractie, catalogue: Catalogue) -> Data:
    """An action: its status in the four words of schema.org, who does it, and the journeys that it helps."""
    owner = catalogue.organisaties.get(actie.eigenaar.organisatie)
    return {
        "@context": _CONTEXT,
        "@type": "Action",
        "name": actie.titel,
        **({"description": actie.aanpak} if actie.aanpak else {}),
        "actionStatus": f"{_CONTEXT}/{_STATUS.get(actie.status, 'PotentialActionStatus')}",
        **({"agent": {"@type": "Organization", "name": owner.naam}} if owner else {}),
        "object": [
            {"@type": "HowTo", "name": reis.titel, "url": f"../../{addresses.of_record('journeys', reis.id)}"}
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
