"""From a folder to a catalogue: every file read and checked, every finding in one list, sorted by place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from catalogue import checks, privacy
from catalogue.assembly import assemble
from catalogue.catalog import Catalogue
from catalogue.checks import across
from catalogue.checks.rule import Context
from catalogue.document import KINDS, Document, read, unread
from catalogue.findings import Finding, finding
from catalogue.folder import FOLDERS, File, files
from catalogue.model.registers import Uitzondering
from catalogue.settings import Settings
from catalogue.source import parse

__all__ = ["FOLDERS", "load", "read_file"]


def load(root: Path, settings: Settings, today: date, *, drafts: bool = False) -> tuple[Catalogue, list[Finding]]:
    """The catalogue in the folder `root` (journeys/, improvements/, registers/) as it is on `today`, and all findings.

    When there are errors, the catalogue holds what can be shown all the same (for a preview): a record that is not
    valid has stand-ins, one that names something that is not there is left out. With `drafts` journeys of status
    concept are in it.
    """
    found, findings = files(root)
    context = Context(today, settings.drempelwaarden)
    exceptions = _exceptions(found)
    documents: list[Document] = []
    stories: dict[str, str] = {}
    for file in found:
        findings += file.findings
        if file.kind:
            document = read_file(file, settings, context, exceptions)
            findings += document.findings
            documents.append(document)
        elif file.data is not None:
            stories[file.path] = file.data.decode("utf-8", "replace").removeprefix("\ufeff")
            findings += _story(file, exceptions)
    findings += across.check(documents)
    catalogue = assemble(documents, stories, today, drafts=drafts or settings.toon_concept)
    return catalogue, sorted(set(findings))


def read_file(file: File, settings: Settings, context: Context, exceptions: frozenset[str]) -> Document:
    """One file, read and checked by every rule that needs this file alone. A pure function: no order, no state."""
    assert file.kind is not None
    if file.data is None:
        return unread(file.path, file.kind)
    source = parse(file.data)
    document, root = read(file.path, source, file.kind, settings.woordenlijsten)
    findings = [*document.findings, *_personal(file.path, source.text, exceptions)]
    if root is not None and document.whole:
        findings += checks.local(document, root, context)
    return replace(document, findings=tuple(findings))


def _personal(path: str, text: str, exceptions: frozenset[str]) -> Iterator[Finding]:
    for trace in privacy.traces(text, exceptions):
        yield finding(path, trace.line, trace.column, trace.code, waarde=trace.value)


def _story(file: File, exceptions: frozenset[str]) -> Iterator[Finding]:
    """A story is read like a YAML file as far as its bytes go: not too big, and UTF-8."""
    data = file.data or b""
    for problem in parse(data).problems:
        if problem.code in ("E002", "E003"):
            yield finding(file.path, problem.line, problem.column, problem.code, **problem.params)
    yield from _personal(file.path, data.decode("utf-8", "replace"), exceptions)


def _exceptions(found: Iterable[File]) -> frozenset[str]:
    """The values that may stay although they look like personal data."""
    for file in found:
        if file.kind is KINDS["registers/uitzonderingen"] and file.data is not None:
            document, _ = read(file.path, parse(file.data), file.kind, {})
            return frozenset(
                record.waarde
                for number, record in enumerate(document.records)
                if isinstance(record, Uitzondering) and not document.touches((number, "waarde"))
            )
    return frozenset()
