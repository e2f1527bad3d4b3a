"""The sentences of changes: each difference, and with a new name what follows it."""

from catalogue.changes.difference import RENAMED, Difference
from catalogue.changes.identity import Address
from catalogue.changes.in_words import InWords
from catalogue.changes.sentences import Sentence, told
from catalogue.changes.whole import Changes, RecordChange
from catalogue.model import Klantreis
from catalogue.model.labels import labeller


def reader(changes: Changes, record: RecordChange) -> InWords:
    """What reads the values of a record."""
    labels = labeller(changes.before.catalogue.settings), labeller(changes.after.catalogue.settings)
    journeys = tuple(one.id if isinstance(one, Klantreis) else "" for one in (record.before, record.after))
    return InWords(changes.identities, labels, (journeys[0], journeys[1]))


def sentence(
    changes: Changes, record: RecordChange, one: Difference, reads: InWords, *, with_record: bool = True
) -> Sentence:
    """What a difference is, in words; without the record itself when that is said above it."""
    words = told(one, reads, with_record=with_record)
    if one.kind != RENAMED:
        return words
    followers = sum(1 for _ in changes.followers(renamed_address(record, one)))
    if not followers:
        return words
    where = "1 klantreis, actie of regel" if followers == 1 else f"{followers} klantreizen, acties of regels"
    return (*words, f"; wat ernaar verwijst, gaat mee (in {where})")


def renamed_address(record: RecordChange, one: Difference) -> Address:
    """What has another name now, by the name that it had."""
    here = one.inside[-1]
    return record.address if len(one.inside) == 1 else (here.model.scope, f"{record.address[1]}#{one.before}")
