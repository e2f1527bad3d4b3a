"""The rules between files: does what is named exist, and does somebody answer to what hurts."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.checks.opportunities import opportunities_are_at_a_step
from catalogue.checks.organisations import (
    names_tell_organisations_apart,
    no_organisation_is_its_own_part,
    title_is_no_department,
)
from catalogue.checks.percentages import percentages_are_shares
from catalogue.checks.periods import series_over_the_same_time
from catalogue.checks.profiles import steps_are_for_who_makes_the_journey
from catalogue.checks.todays_names import by_todays_names
from catalogue.model import REGISTERS, Klantreis, Verbeteractie
from catalogue.model.limits import MAX_COMPARED, MAX_LOOKALIKES
from catalogue.model.registers import Onderzoek
from catalogue.reading.document import Document, Identity, Reference
from catalogue.reading.telling import Note, note
from catalogue.words.hints import listed, lookalike

_NAMES = {name: model.naam_enkelvoud for name, model in REGISTERS.items()} | {
    "stap": "stap",
    "knelpunt": "knelpunt",
    "kpi": "KPI",
    "klantreis": "klantreis",
}
_OWNERS = {"stap": ("de stap", "die stap"), "knelpunt": ("het knelpunt", "dat knelpunt")}  # may leave their id out
_WITHOUT_CUSTOMERS = ("data_analyse", "klachtenanalyse")


class Index:
    """Everything that can be named, over all files."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.journeys = {item.id: item for item in documents if item.kind.name == "journeys"}
        self._reizen = {id: Identity((), 1, 1, own=True) for id in self.journeys}
        self.registers = {item.kind.name: item for item in documents if item.kind.folder == "registers"}
        self._addresses: dict[tuple[str, str], Mapping[str, Identity]] = {}
        self._tails: dict[_Group, Mapping[str, Sequence[str]]] = {}
        self._meant: dict[tuple[_Group, str], str] = {}
        self._guesses: dict[_Group, _Guesses] = {}

    def holder(self, document: Document, reference: Reference) -> Document | None:
        """The file in which the reference should be found; None when there is no such file."""
        if reference.target in REGISTERS:
            return self.registers.get(reference.target)
        if reference.target == "stap":
            return document
        if reference.target == "klantreis":
            return None
        return self.journeys.get(reference.value.partition("#")[0])

    def known(self, holder: Document | None, target: str) -> Mapping[str, Identity]:
        """What a reference may name in the file that holds it, by the name to write; in any file when none does."""
        if target == "klantreis":
            return self._reizen
        if target not in ("knelpunt", "kpi"):
            return holder.identities.get(target, {}) if holder else {}
        key = (holder.id if holder else "", target)
        if key not in self._addresses:
            self._addresses[key] = {
                f"{item.id}#{id}": found
                for item in ([holder] if holder else self.journeys.values())
                for id, found in item.identities.get(target, {}).items()
            }
        return self._addresses[key]

    def meant(self, document: Document, reference: Reference) -> str:
        """The name that the reference has, or else probably should have; '' when that is anyone's guess.

        A knelpunt whose journey was left out or misspelled is known by what stands behind the `#`.
        """
        holder = self.holder(document, reference)
        if reference.value in self.known(holder, reference.target):
            return reference.value
        key = (_group(holder, reference.target), reference.value)
        if key not in self._meant:
            self._meant[key] = self._probably(holder, reference)
        return self._meant[key]

    def _probably(self, holder: Document | None, reference: Reference) -> str:
        """What a reference that leads nowhere was probably meant to name; '' when that is anyone's guess."""
        group, tail = _group(holder, reference.target), reference.value.rpartition("#")[2]
        tails = self.tails(holder, reference.target)
        if len(same := tails.get(tail, ())) == 1:
            return same[0]
        if group not in self._guesses:
            names = list(tails) if holder else list(self.known(holder, reference.target))
            self._guesses[group] = _Guesses(names)
        found = self._guesses[group].like(tail if holder else reference.value)
        return tails[found][-1] if holder and found else found

    def tails(self, holder: Document | None, target: str) -> Mapping[str, Sequence[str]]:
        """What `known` gives, by what stands behind the `#`."""
        group = _group(holder, target)
        if group not in self._tails:
            found: dict[str, list[str]] = {}
            for name in self.known(holder, target):
                found.setdefault(name.rpartition("#")[2], []).append(name)
            self._tails[group] = found
        return self._tails[group]


_Group = tuple[str, str]  # the file that should hold what is named ('' when there is none), and what kind of thing


def _group(holder: Document | None, target: str) -> _Group:
    return (holder.path if holder else "", target)


class _Guesses:
    """Finds the name that looks like another, for no more of them than a person would read about."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._left = min(MAX_LOOKALIKES, MAX_COMPARED // (len(names) or 1) + 1)

    def like(self, value: str) -> str:
        """The name that looks like `value`; '' when none does, or so much was asked for already."""
        if not self._left:
            return ""
        self._left -= 1
        return lookalike(value, self._names)


def references(documents: Sequence[Document], index: Index) -> Iterator[Note]:
    """E101, E105: what a file names exists, and what is named has written its own id."""
    dead: dict[_Group, dict[str, list[Note]]] = {}
    free: dict[_Group, int] = {}
    allowed: dict[_Group, str] = {}
    for document in documents:
        for reference in document.references:
            holder = index.holder(document, reference)
            target, value = reference.target, reference.value
            if holder and target in holder.unsure and value not in index.known(holder, target):
                continue  # what should hold it could not be read in full: it may well be there
            known = index.known(holder, target)
            name, place = _NAMES[target], (document.path, reference.line, reference.column)
            identity = known.get(value)
            if identity is None:
                meant = index.meant(document, reference)
                suggestion, group = f"Bedoelt u '{meant}'?" if meant else "", _group(holder, target)
                if group not in allowed:
                    allowed[group] = _allowed(target, list(known))
                found = note(*place, "E101", suggestion=suggestion, wat=name, waarde=value, toegestaan=allowed[group])
                dead.setdefault(group, {}).setdefault(value, []).append(found)
                free[group] = holder.nameless.get(target, 0) if holder else 0
            elif not identity.own:
                short = value.rpartition("#")[2]
                what, where = _OWNERS[target]
                yield note(*place, "E105", wat=what, waarde=short, plaats=where)
    for group, by_value in dead.items():
        # Where so many should have an id and do not, as many names lead nowhere: the ones that are named most.
        likely = sorted(by_value.values(), key=lambda found: (bool(found[0].suggestion), -len(found)))
        for findings in likely[free[group] :]:
            yield from findings


def _allowed(target: str, known: Sequence[str]) -> str:
    most = 24 if target in REGISTERS else 8
    if target in REGISTERS:
        new = f"Nieuw? Zet het {'erbij' if known else 'eerst'} in registers/{target}.yml."
    elif target == "stap":
        new = "Verwijs naar het id van een stap in dit bestand."
    elif target == "klantreis":
        new = "Schrijf de naam van het bestand van de klantreis, zonder '.yml'."
    else:
        new = f"Schrijf het als klantreis#{target}, met de naam van het bestand van de klantreis voor het hekje."
    return f"Mogelijk: {listed(known, most)}. {new}" if known else new


def old_names(documents: Sequence[Document]) -> Iterator[Note]:
    """E104: an old name leads to one place."""
    taken = {(item.kind.name, item.id): item.path for item in documents if not item.kind.many}
    for document in documents:
        for record in document.records:
            if isinstance(record, Klantreis | Verbeteractie):
                for number, old in enumerate(record.voorheen):
                    key = (document.kind.name, old)
                    if key in taken:
                        place = document.at("voorheen", number)
                        yield note(document.path, *place, "E104", naam=old, andere=taken[key])
                    taken.setdefault(key, document.path)


def severe_pain_has_an_answer(documents: Sequence[Document], index: Index) -> Iterator[Note]:
    """W1201: somebody does something about every knelpunt of ernst 3."""
    named = [
        (document, reference)
        for document in documents
        for reference in document.references
        if reference.target == "knelpunt"
    ]
    answered = {index.meant(*pair) for pair in named}.union(*(document.unread_addresses for document in documents))
    # What is named there and cannot be found may be any knelpunt that has no id of its own.
    confused = {
        reference.value.partition("#")[0] for document, reference in named if not index.meant(document, reference)
    }
    for document in documents:
        pains = document.identities.get("knelpunt", {})
        for reis in document.records:
            if not isinstance(reis, Klantreis) or reis.is_gearchiveerd:
                continue
            for knelpunt in (knelpunt for stap in reis.stappen for knelpunt in stap.knelpunten if knelpunt.ernst == 3):
                address, identity = f"{reis.id}#{knelpunt.id}", pains.get(knelpunt.id)
                if address in answered or identity is None or not (identity.own or reis.id not in confused):
                    continue
                if any(document.touches((*identity.path, name)) for name in ("id", "ernst")):
                    continue
                title = knelpunt.id if document.touches((*identity.path, "titel")) else knelpunt.titel
                yield note(document.path, identity.line, identity.column, "W1201", titel=title, adres=address)


def customers_were_heard(documents: Sequence[Document], index: Index) -> Iterator[Note]:
    """W1002: at least one piece of research in which customers themselves spoke."""
    register = index.registers.get("onderzoeken")
    if register and not register.whole:
        return
    methods = (
        {entry.id: entry.methode for entry in register.records if isinstance(entry, Onderzoek)} if register else {}
    )
    for document in documents:
        for reis in document.records:
            if not isinstance(reis, Klantreis) or not document.whole or document.touches(("onderzoeken",)):
                continue
            heard = [name for name in reis.onderzoeken if methods.get(name, "data_analyse") not in _WITHOUT_CUSTOMERS]
            unknown = [name for name in reis.onderzoeken if name not in methods]
            if not heard and not unknown:
                yield note(document.path, *document.at("onderzoeken"), "W1002")


def check(documents: Sequence[Document]) -> Iterator[Note]:
    """Every finding of the rules between files."""
    documents = by_todays_names(documents)
    index = Index(documents)
    yield from references(documents, index)
    yield from steps_are_for_who_makes_the_journey(documents, index.registers.get("profielen"))
    yield from old_names(documents)
    yield from opportunities_are_at_a_step(documents, index.journeys)
    yield from severe_pain_has_an_answer(documents, index)
    yield from customers_were_heard(documents, index)
    organisaties = index.registers.get("organisaties")
    yield from title_is_no_department(documents, organisaties)
    yield from no_organisation_is_its_own_part(organisaties)
    yield from names_tell_organisations_apart(documents, organisaties)
    yield from percentages_are_shares(documents, index.journeys)
    yield from series_over_the_same_time(documents)
