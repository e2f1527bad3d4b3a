"""The rules about organisations that need more than one of them."""

from collections.abc import Iterable, Iterator

from catalogue.model import Klantreis
from catalogue.model.registers import Organisatie
from catalogue.reading.document import Document
from catalogue.reading.telling import Note, note


def no_organisation_is_its_own_part(register: Document | None) -> Iterator[Note]:
    """E311: who follows from organisation to `ouder` comes to an end. One finding for each that goes round."""
    entries = _entries(register)
    above = {id: entry.ouder for id, (_, entry) in entries.items() if entry.ouder}
    walked: dict[str, str] = {}  # each organisation is passed once: where the walk past it began
    for start in above:
        here, trail = start, []
        while here in above and here not in walked:
            walked[here] = start
            trail.append(here)
            here = above[here]
        if walked.get(here) != start or here not in above:
            continue
        assert register
        circle = trail[trail.index(here) :]
        numbers = [entries[id][0] for id in circle]
        if any(register.touches((number, name)) for number in numbers for name in ("id", "ouder")):
            continue
        first = min(numbers)
        begin = numbers.index(first)
        chain = " → ".join(f"'{one}'" for one in (*circle[begin:], *circle[:begin], circle[begin]))
        # The only thing that an organisation names is its ouder.
        place = next((one.line, one.column) for one in register.references if one.entry == first)
        yield note(register.path, *place, "E311", organisatie=circle[begin], keten=chain)


def names_tell_organisations_apart(documents: Iterable[Document], register: Document | None) -> Iterator[Note]:
    """W104: on one journey no two organisations have the same name, whatever its capitals and spaces."""
    entries = _entries(register)
    names = {
        id: " ".join(entry.naam.split()).casefold()
        for id, (number, entry) in entries.items()
        if register and not register.touches((number, "naam"))
    }
    if len(set(names.values())) == len(names):
        return
    for document in documents:
        first: dict[str, str] = {}
        told: set[str] = set()
        for reference in document.references if document.kind.name == "journeys" else ():
            id = reference.value
            if reference.target != "organisaties" or id not in names:
                continue
            other = first.setdefault(names[id], id)
            if other != id and id not in told:
                told.add(id)
                naam = entries[id][1].naam
                yield note(document.path, reference.line, reference.column, "W104", naam=naam, een=other, ander=id)


def _entries(register: Document | None) -> dict[str, tuple[int, Organisatie]]:
    """The organisations by id, each with its number in the register; of two with one id the first."""
    found: dict[str, tuple[int, Organisatie]] = {}
    for number, entry in enumerate(register.records if register else ()):
        if isinstance(entry, Organisatie):
            found.setdefault(entry.id, (number, entry))
    return found


def title_is_no_department(documents: Iterable[Document], register: Document | None) -> Iterator[Note]:
    """W103: a title that is only the name of an organisation says who we are, not what the customer wants."""
    names = {entry.naam.lower() for entry in register.records if isinstance(entry, Organisatie)} if register else set()
    for document in documents:
        for reis in document.records:
            if isinstance(reis, Klantreis) and reis.titel.lower() in names and not document.touches(("titel",)):
                yield note(document.path, *document.at("titel"), "W103", titel=reis.titel, soort="organisatie")
