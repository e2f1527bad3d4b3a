"""The rule for an action that takes an opportunity: the step where it lies is there."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.checks.meant_names import called
from catalogue.checks.references import own_id
from catalogue.model import Klantreis, Verbeteractie
from catalogue.reading.document import Document
from catalogue.reading.mends import Wish
from catalogue.reading.telling import Note, note
from catalogue.words.hints import did_you_mean, listed
from catalogue.words.meant import folded


def opportunities_are_at_a_step(documents: Sequence[Document], journeys: Mapping[str, Document]) -> Iterator[Note]:
    """E101, E105: the step of a kans is one of its journey, by its id of today or an old one; it wrote its id."""
    for document in documents:
        for actie in document.records:
            if not isinstance(actie, Verbeteractie) or actie.kans is None or document.touches(("kans",)):
                continue
            holder = journeys.get(actie.kans.reis)
            if holder is None or "stap" in holder.unsure:
                continue  # that the journey is not there is told already, or the step may well be there
            named, place = actie.kans.stap, (document.path, *document.at("kans", "stap"))
            identity = holder.identities.get("stap", {}).get(named)
            if identity and not identity.own:
                found = note(*place, "E105", wat="de stap", waarde=named, plaats="die stap")
                yield found._replace(herstel=own_id(holder, identity, named))
            steps = [stap for reis in holder.records if isinstance(reis, Klantreis) for stap in reis.stappen]
            if not any(named in (stap.id, *stap.voorheen) for stap in steps):
                known = [stap.id for stap in steps]
                certain = called("stap", [holder]).get(folded(named), "")
                asked = f"Bedoelt u '{certain}'?" if certain else did_you_mean(named, known)
                may_be = f"Mogelijk: {listed(known, 8)}."
                found = note(*place, "E101", suggestion=asked, wat="stap", waarde=named, toegestaan=may_be)
                its_id = own_id(holder, holder.identities["stap"][certain], certain) if certain else ()
                yield found._replace(herstel=(Wish(*place, certain), *its_id)) if certain else found
