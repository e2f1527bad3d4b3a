"""Who should look at a change: the organisations, with the roles in them, that own what was touched."""

from collections.abc import Iterator, Mapping

from catalogue.changes.difference import Difference
from catalogue.changes.whole import Changes, RecordChange
from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.kpi import Kpi
from catalogue.model.registers import Ambassadeur, Luisteractiviteit, Organisatie

Owner = tuple[str, str]
"""The id of an organisation, and a role in it; '' when the record says none."""


def owners(changes: Changes) -> Mapping[Owner, tuple[RecordChange, ...]]:
    """Every owner, before or now, of what is different, with the records that it owns, in order of meeting.

    Of a journey and an action its owner; of a KPI that was touched its owners too; of a register what an entry is of.
    Of a record with errors nothing: its owner may be a stand-in.
    """
    found: dict[Owner, list[RecordChange]] = {}
    for one in changes.records:
        if one.differences and not one.has_errors:
            owners = dict.fromkeys((_today(id, changes), role) for id, role in _of(one))
            with_role = {organisation for organisation, role in owners if role}
            for organisation, role in owners:
                if role or organisation not in with_role:
                    found.setdefault((organisation, role), []).append(one)
    return {owner: tuple(records) for owner, records in found.items()}


def _today(organisation: str, changes: Changes) -> str:
    """The id that an organisation has now."""
    return changes.identities.moved.get(("organisaties", organisation), ("", organisation))[1]


def _of(one: RecordChange) -> Iterator[Owner]:
    for record in (one.after, one.before):
        if record:
            yield from _of_record(record)
    for difference in one.differences:
        yield from _of_kpi(difference)


def _of_record(record: Record) -> Iterator[Owner]:
    if isinstance(record, Klantreis | Verbeteractie):
        yield record.eigenaar.organisatie, record.eigenaar.rol
    elif isinstance(record, Ambassadeur):
        yield record.organisatie, record.rol
    elif isinstance(record, Luisteractiviteit) and record.organisatie:
        yield record.organisatie, record.door_rol or ""
    elif isinstance(record, Organisatie):
        yield record.id, ""


def _of_kpi(difference: Difference) -> Iterator[Owner]:
    for inside in difference.inside:
        if isinstance(inside.data, Kpi):
            yield from ((organisation, "") for organisation in inside.data.eigenaren)
