"""The rules: generators that say what is wrong, and the step from what they say to a finding with its place."""

from collections.abc import Iterator
from itertools import chain, islice

from catalogue.checks import improvement, journey, register
from catalogue.checks.language import plain_language
from catalogue.checks.own_ids import quotes_name_what_wrote_its_id
from catalogue.checks.rule import Context, Hit
from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.base import Path
from catalogue.model.limits import MAX_FINDINGS
from catalogue.reading.document import Document
from catalogue.reading.nodes import Node, node_at, place
from catalogue.reading.telling import Note, note
from catalogue.reading.within import Within


def local(document: Document, root: Node, text: str, context: Context) -> Iterator[Note]:
    """A note for each hit of every rule that needs this file alone; `text` is what was read.

    What a rule says about a place where a stand-in replaces invalid data is left out: the fault itself was reported.
    """
    within = Within(text)
    language = islice(_about_language(document, context), MAX_FINDINGS)
    for start, hit in chain(_by_rules(document, context), language):
        if document.broken and any(document.touches((*start, *path)) for path in hit.reads or (hit.path,)):
            continue
        line, column = place(root, (*start, *hit.path), key=hit.at_key)
        if hit.at is not None:
            line, column = within.at(node_at(root, (*start, *hit.path)), hit.at)
        params = {name: _line(root, start, value) for name, value in hit.params.items()}
        said = note(document.path, line, column, hit.code, suggestion="", **params)
        yield said._replace(herstel=hit.mend, plek=(*start, *hit.path))


def _by_rules(document: Document, context: Context) -> Iterator[tuple[Path, Hit]]:
    return ((start, hit) for start, record in _records(document) for hit in _hits(document, record, context))


def _about_language(document: Document, context: Context) -> Iterator[tuple[Path, Hit]]:
    return ((start, hit) for start, record in _records(document) for hit in plain_language(record, context))


def _records(document: Document) -> Iterator[tuple[Path, Record]]:
    if document.kind.many:
        for index, record in enumerate(document.records):
            yield (index,), record
    else:
        for record in document.records:
            yield (), record


def _hits(document: Document, record: Record, context: Context) -> Iterator[Hit]:
    if isinstance(record, Klantreis):
        yield from journey.check(record, context)
        yield from quotes_name_what_wrote_its_id(document, record)
    elif isinstance(record, Verbeteractie):
        yield from improvement.check(record, context)
    else:
        yield from register.check(record, context)


def _line(root: Node, start: Path, value: object) -> object:
    """A param that is a path becomes the number of its line."""
    return place(root, (*start, *value))[0] if isinstance(value, tuple) else value
