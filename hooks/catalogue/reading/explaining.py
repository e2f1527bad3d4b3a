"""What is told of a file whose shape is wrong: each fault once, at its place, with the best advice there is."""

from collections.abc import Iterable, Iterator

from catalogue.reading.findings import Finding
from catalogue.reading.keys import Fault
from catalogue.reading.mends import Wish
from catalogue.reading.names import Spoilt
from catalogue.reading.nodes import Node, in_braces, node_at, place
from catalogue.reading.slips import Slips
from catalogue.reading.telling import Note, note


def explained(
    path: str, faults: Iterable[tuple[Node, Iterable[Fault]]], spoilt: Spoilt, lost_text: Slips
) -> Iterator[Finding | Note]:
    """The faults of the file at `path`, each list with the tree that its paths lead into; then the slips.

    Nothing is said of a value that could not be read as it was written, and of one value no more than one thing: where
    text fell away, that is the advice with the fault that came of it.
    """
    told = set()
    for tree, some in faults:
        for fault in some:
            node = node_at(tree, fault.path)
            if not spoilt(node) and (node.line, node.column) not in lost_text.cut_names:
                advice = lost_text.advice(node) or fault.suggestion
                line, column = place(tree, fault.path, key=fault.at_key)
                mend = (Wish(path, line, column, fault.instead),) if fault.instead else ()
                params = dict(fault.params)
                if fault.beside and not in_braces(tree, fault.path):
                    params["voorbeeld"] += f" # {fault.beside}"
                yield note(path, line, column, fault.code, suggestion=advice, **params)._replace(herstel=mend)
                told.add((node.line, node.column))
    yield from lost_text.cut_names.values()
    yield from lost_text.notes(told)
