"""Everything that can be named, over all files, and what a reference that leads nowhere was meant to name."""

from collections.abc import Mapping, Sequence

from catalogue.checks.meant_names import Called, called, ways
from catalogue.model import REGISTERS
from catalogue.model.limits import MAX_COMPARED, MAX_LOOKALIKES
from catalogue.reading.document import Document, Identity, Reference
from catalogue.words.hints import lookalike


class Index:
    """Everything that can be named, over all files."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.journeys = {item.id: item for item in documents if item.kind.name == "journeys"}
        self._reizen = {id: Identity((), 1, 1, own=True) for id in self.journeys}
        self.registers = {item.kind.name: item for item in documents if item.kind.folder == "registers"}
        self._addresses: dict[tuple[str, str], Mapping[str, Identity]] = {}
        self._tails: dict[Group, Mapping[str, Sequence[str]]] = {}
        self._meant: dict[tuple[Group, str], str] = {}
        self._guesses: dict[Group, _Guesses] = {}
        self._called: dict[Group, Called] = {}

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
        key = (group_of(holder, reference.target), reference.value)
        if key not in self._meant:
            self._meant[key] = self._probably(holder, reference)
        return self._meant[key]

    def _probably(self, holder: Document | None, reference: Reference) -> str:
        """What a reference that leads nowhere was probably meant to name; '' when that is anyone's guess."""
        group, tail = group_of(holder, reference.target), reference.value.rpartition("#")[2]
        tails = self.tails(holder, reference.target)
        if len(same := tails.get(tail, ())) == 1:
            return same[0]
        if group not in self._guesses:
            names = list(tails) if holder else list(self.known(holder, reference.target))
            self._guesses[group] = _Guesses(names)
        found = self._guesses[group].like(tail if holder else reference.value)
        return tails[found][-1] if holder and found else found

    def certain(self, document: Document, reference: Reference) -> str:
        """The name that is meant, where another can not have been: written in another way, or the title of it."""
        holder, value = self.holder(document, reference), reference.value
        group = group_of(holder, reference.target)
        if group not in self._called:
            self._called[group] = called(reference.target, [holder] if holder else list(self.journeys.values()))
        named = self._called[group]
        return next((found for way in ways(value) if (found := named.get(way))), "")

    def tails(self, holder: Document | None, target: str) -> Mapping[str, Sequence[str]]:
        """What `known` gives, by what stands behind the `#`."""
        group = group_of(holder, target)
        if group not in self._tails:
            found: dict[str, list[str]] = {}
            for name in self.known(holder, target):
                found.setdefault(name.rpartition("#")[2], []).append(name)
            self._tails[group] = found
        return self._tails[group]


Group = tuple[str, str]  # the file that should hold what is named ('' when there is none), and what kind of thing


def group_of(holder: Document | None, target: str) -> Group:
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
