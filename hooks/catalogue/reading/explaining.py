"""What is told of a file whose shape is wrong: each fault once, at its place, with the best advice there is."""

from collections.abc import Iterable, Iterator, Sequence

from catalogue.reading.faults import Problem
from catalogue.reading.findings import ERROR, Finding
from catalogue.reading.keys import Fault
from catalogue.reading.mends import Wish
from catalogue.reading.names import Reference, Spoilt
from catalogue.reading.nodes import Node, Scalar, in_braces, node_at, place
from catalogue.reading.slips import Slips
from catalogue.reading.telling import Note, note
from catalogue.words.slugs import is_slug

_OF_ANY_VALUE = frozenset({"E206"})
"""What is said of a value that its field does take, but for this."""


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
                old = node.text if isinstance(node, Scalar) and not fault.at_key else ""
                mend = (Wish(path, line, column, fault.instead, old=old),) if fault.instead else ()
                params = dict(fault.params)
                if fault.beside and not in_braces(tree, fault.path):
                    params["voorbeeld"] += f" # {fault.beside}"
                yield note(path, line, column, fault.code, suggestion=advice, **params)._replace(herstel=mend)
                told.add((node.line, node.column))
    yield from lost_text.cut_names.values()
    yield from lost_text.notes(told)


def by_field(found: Problem) -> bool:
    """Whether it is about a value of which the field may say better what is wrong."""
    return found.left_to_field or found.value is not None


def left_over(
    problems: Iterable[Problem], findings: Sequence[Finding | Note], references: Iterable[Reference]
) -> Iterator[Problem]:
    """Of the problems that are left to the field: those of which no finding, and no dead reference, says anything."""
    dead = [one for one in references if not is_slug(one.value.replace("#", "-", 1))]
    lines = {one.line for one in (*findings, *dead)}
    told = [one for one in findings if one.severity == ERROR and one.code not in _OF_ANY_VALUE]
    places = {(one.line, one.column) for one in (*told, *dead)}
    for one in problems:
        if (one.left_to_field and one.line not in lines) or (not one.left_to_field and one.value not in places):
            yield one
