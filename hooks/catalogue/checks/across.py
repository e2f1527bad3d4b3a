"""The rules between files: does what is named exist, and does somebody answer to what hurts."""

from collections.abc import Iterator, Sequence

from catalogue.checks.hidden_actions import concepts_take_no_actions_along
from catalogue.checks.index import Index
from catalogue.checks.opportunities import opportunities_are_at_a_step
from catalogue.checks.organisations import (
    names_tell_organisations_apart,
    no_organisation_is_its_own_part,
    title_is_no_department,
)
from catalogue.checks.percentages import percentages_are_shares
from catalogue.checks.periods import series_over_the_same_time
from catalogue.checks.profiles import steps_are_for_who_makes_the_journey
from catalogue.checks.references import references
from catalogue.checks.todays_names import by_todays_names
from catalogue.figures.listening import ZONDER_GESPREK, waarin_gesproken
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.registers import Onderzoek
from catalogue.reading.document import Document
from catalogue.reading.telling import Note, note


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
                said = note(document.path, identity.line, identity.column, "W1201", titel=title, adres=address)
                yield said._replace(plek=identity.path)


def customers_were_heard(documents: Sequence[Document], index: Index) -> Iterator[Note]:
    """W1002: at least one piece of research in which customers themselves spoke, at the journey or at a step."""
    register = index.registers.get("onderzoeken")
    if register and not register.whole:
        return
    methods = (
        {entry.id: entry.methode for entry in register.records if isinstance(entry, Onderzoek)} if register else {}
    )
    for document in documents:
        for reis in document.records:
            if not isinstance(reis, Klantreis) or not document.whole:
                continue
            if any(map(document.touches, (("onderzoeken",), ("fasen",)))):
                continue
            if all(methods.get(name) in ZONDER_GESPREK for name in waarin_gesproken(reis)):
                yield note(document.path, *document.at("onderzoeken"), "W1002")._replace(plek=("onderzoeken",))


def check(documents: Sequence[Document], *, with_concepts: bool) -> Iterator[Note]:
    """Every finding of the rules between files; `with_concepts` says that journeys of that status are published too."""
    documents = by_todays_names(documents)
    index = Index(documents)
    yield from references(documents, index)
    yield from steps_are_for_who_makes_the_journey(documents, index.registers.get("profielen"))
    yield from old_names(documents)
    yield from opportunities_are_at_a_step(documents, index.journeys)
    yield from severe_pain_has_an_answer(documents, index)
    yield from customers_were_heard(documents, index)
    if not with_concepts:
        yield from concepts_take_no_actions_along(documents)
    organisaties = index.registers.get("organisaties")
    yield from title_is_no_department(documents, organisaties)
    yield from no_organisation_is_its_own_part(organisaties)
    yield from names_tell_organisations_apart(documents, organisaties)
    yield from percentages_are_shares(documents, index.journeys)
    yield from series_over_the_same_time(documents)
