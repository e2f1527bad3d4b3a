"""The rule for an action that takes an opportunity: the step where it lies is there."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.model import Klantreis, Verbeteractie
from catalogue.reading.document import Document
from catalogue.reading.telling import Note, note
from catalogue.words.hints import did_you_mean, listed


def opportunities_are_at_a_step(documents: Sequence[Document], journeys: Mapping[str, Document]) -> Iterator[Note]:
    """E101, E105: the step of a kans is one of its journey, by its id of today or an old one; it wrote its id."""
    for document in documents:
        for actie in document.records:
            if not isinstance(actie, Verbeteractie) or actie.kans is None or document.touches(("kans",)):
                continue
            holder = journeys.get(actie.kans.reis)
            if holder is None or "stap" in holder.unsure:
                continue  # that the journey is not there is told already, or the step may well be there
            identity = holder.identities.get("stap", {}).get(actie.kans.stap)
            if identity and not identity.own:
                place, named = (document.path, *document.at("kans")), actie.kans.stap
                yield note(*place, "E105", wat="de stap", waarde=named, plaats="die stap")
            steps = [stap for reis in holder.records if isinstance(reis, Klantreis) for stap in reis.stappen]
            if not any(actie.kans.stap in (stap.id, *stap.voorheen) for stap in steps):
                known = [stap.id for stap in steps]
                yield note(
                    document.path,
                    *document.at("kans"),
                    "E101",
                    suggestion=did_you_mean(actie.kans.stap, known),
                    wat="stap",
                    waarde=actie.kans.stap,
                    toegestaan=f"Mogelijk: {listed(known, 8)}.",
                )
