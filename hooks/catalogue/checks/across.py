"""The rules between files: does what is named exist, and does somebody answer to what hurts."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.document import Document, Identity, Reference
from catalogue.findings import Finding, finding
from catalogue.model import REGISTERS, Klantreis, Verbeteractie
from catalogue.model.registers import Onderzoek, Organisatie
from catalogue.shape import did_you_mean, listed

_NAMES = {name: model.naam_enkelvoud for name, model in REGISTERS.items()} | {
    "stap": "stap",
    "knelpunt": "knelpunt",
    "kpi": "KPI",
}
_PLACES = {"stap": "die stap", "knelpunt": "dat knelpunt"}
_WITHOUT_CUSTOMERS = ("data_analyse", "klachtenanalyse")


class Index:
    """Everything that can be named, over all files."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.journeys = {item.id: item for item in documents if item.kind.name == "journeys"}
        self.registers = {item.kind.name: item for item in documents if item.kind.folder == "registers"}

    def known(self, document: Document, reference: Reference) -> Mapping[str, Identity] | None:
        """What the reference may name, by the name to write; None when that could not be read in full."""
        target = reference.target
        if target in REGISTERS:
            return self._of(self.registers.get(target), target)
        if target == "stap":
            return self._of(document, target)
        journey = self.journeys.get(reference.value.partition("#")[0])
        if journey:
            found = self._of(journey, target)
            return None if found is None else {f"{journey.id}#{id}": identity for id, identity in found.items()}
        return {
            f"{item.id}#{id}": found
            for item in self.journeys.values()
            for id, found in item.identities.get(target, {}).items()
        }

    @staticmethod
    def _of(document: Document | None, scope: str) -> Mapping[str, Identity] | None:
        if document is None:
            return {}
        return document.identities.get(scope, {}) if document.whole else None


def references(documents: Sequence[Document], index: Index) -> Iterator[Finding]:
    """E101, E105: what a file names exists, and what is named has written its own id."""
    for document in documents:
        for reference in document.references:
            known = index.known(document, reference)
            if known is None:
                continue  # the file that should hold it could not be read in full: it may well be there
            name, place = _NAMES[reference.target], (document.path, reference.line, reference.column)
            identity = known.get(reference.value)
            if identity is None:
                suggestion = _suggestion(reference.value, list(known))
                yield finding(
                    *place,
                    "E101",
                    suggestion=suggestion,
                    wat=name,
                    waarde=reference.value,
                    toegestaan=_allowed(reference.target, list(known)),
                )
            elif not identity.own:
                short = reference.value.rpartition("#")[2]
                yield finding(
                    *place, "E105", wat=name, waarde=short, plaats=_PLACES.get(reference.target, "het bestand")
                )


def _suggestion(value: str, known: Sequence[str]) -> str:
    """Bedoelt u …? A knelpunt whose journey was left out is known by what stands behind the `#`."""
    same = [address for address in known if address.rpartition("#")[2] == value]
    return f"Bedoelt u '{same[0]}'?" if len(same) == 1 else did_you_mean(value, known)


def _allowed(target: str, known: Sequence[str]) -> str:
    if target in REGISTERS:
        new = f"Zet een {'eerste' if not known else 'nieuwe'} {_NAMES[target]} in registers/{target}.yml."
    elif target == "stap":
        new = "Verwijs naar het id van een stap in dit bestand."
    else:
        new = f"Schrijf het als klantreis#{target}, met de naam van het bestand van de klantreis voor het hekje."
    return f"Mogelijk: {listed(known)}. {new}" if known else new


def old_names(documents: Sequence[Document]) -> Iterator[Finding]:
    """E104: an old name leads to one place."""
    taken = {(item.kind.name, item.id): item.path for item in documents if not item.kind.many}
    for document in documents:
        for record in document.records:
            if isinstance(record, Klantreis | Verbeteractie):
                for old in record.voorheen:
                    key = (document.kind.name, old)
                    if key in taken:
                        yield finding(document.path, *document.at("voorheen"), "E104", naam=old, andere=taken[key])
                    taken.setdefault(key, document.path)


def severe_pain_has_an_answer(documents: Sequence[Document]) -> Iterator[Finding]:
    """W1201: somebody does something about every knelpunt of ernst 3."""
    answered = {
        reference.value for document in documents for reference in document.references if reference.target == "knelpunt"
    }
    for document in documents:
        for reis in document.records:
            if not isinstance(reis, Klantreis) or reis.status == "gearchiveerd":
                continue
            for stap in reis.stappen:
                for knelpunt in stap.knelpunten:
                    address = f"{reis.id}#{knelpunt.id}"
                    identity = document.identities.get("knelpunt", {}).get(knelpunt.id)
                    if (
                        knelpunt.ernst == 3
                        and address not in answered
                        and identity
                        and not document.touches(identity.path)
                    ):
                        yield finding(
                            document.path, identity.line, identity.column, "W1201", titel=knelpunt.titel, adres=address
                        )


def customers_were_heard(documents: Sequence[Document], index: Index) -> Iterator[Finding]:
    """W1002: at least one piece of research in which customers themselves spoke."""
    register = index.registers.get("onderzoeken")
    if register and not register.whole:
        return
    methods = (
        {entry.id: entry.methode for entry in register.records if isinstance(entry, Onderzoek)} if register else {}
    )
    for document in documents:
        for reis in document.records:
            if not isinstance(reis, Klantreis) or document.touches(("onderzoeken",)):
                continue
            heard = [name for name in reis.onderzoeken if methods.get(name, "data_analyse") not in _WITHOUT_CUSTOMERS]
            unknown = [name for name in reis.onderzoeken if name not in methods]
            if not heard and not unknown:
                yield finding(document.path, *document.at("onderzoeken"), "W1002")


def title_is_no_department(documents: Sequence[Document], index: Index) -> Iterator[Finding]:
    """W103: a title that is only the name of an organisation says who we are, not what the customer wants."""
    register = index.registers.get("organisaties")
    names = {entry.naam.lower() for entry in register.records if isinstance(entry, Organisatie)} if register else set()
    for document in documents:
        for reis in document.records:
            if isinstance(reis, Klantreis) and reis.titel.lower() in names and not document.touches(("titel",)):
                yield finding(document.path, *document.at("titel"), "W103", titel=reis.titel, soort="organisatie")


def check(documents: Sequence[Document]) -> Iterator[Finding]:
    """Every finding of the rules between files."""
    index = Index(documents)
    yield from references(documents, index)
    yield from old_names(documents)
    yield from severe_pain_has_an_answer(documents)
    yield from customers_were_heard(documents, index)
    yield from title_is_no_department(documents, index)
