"""From a folder to a catalogue: every file read and checked, every finding in one list, sorted by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import partial
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any

from catalogue import checks
from catalogue.checks import across
from catalogue.checks.jargon import jargon_of
from catalogue.checks.rule import Context
from catalogue.machine import parallel
from catalogue.machine.collector import collector_at_rest
from catalogue.machine.progress import Progress, counted, silent
from catalogue.model.catalogue import Catalogue
from catalogue.model.limits import MAX_EVENTS, MAX_EVENTS_OF_ONE
from catalogue.model.registers import Jargonwoord
from catalogue.model.settings import Settings
from catalogue.reading import guard, migrating, story_limits
from catalogue.reading.assembly import assemble
from catalogue.reading.beforehand import jargon
from catalogue.reading.document import Document, id_of, read, unread
from catalogue.reading.findings import Finding
from catalogue.reading.folder import File, Listing, files
from catalogue.reading.settling import settle
from catalogue.reading.source import parse, text_problems
from catalogue.reading.strictness import as_strict
from catalogue.reading.telling import More, Note, closing, note, told

_WORTH_SPREADING = 1_000_000  # bytes: a second of work


@dataclass
class Memory:
    """What the files held when they were last read, for a program that reads them again and again.

    A document is found by the path and the bytes of its file, and only under the same rules: the day, the settings,
    what may stay. So it is never out of date, and there are no more of them than there are files.
    """

    rules: Any = None
    documents: dict[tuple[str, bytes], Document] = field(default_factory=dict)


def load(
    root: Path,
    settings: Settings,
    today: date,
    *,
    drafts: bool = False,
    processes: int | None = None,
    memory: Memory | None = None,
    progress: Progress = silent,
    listing: Listing | None = None,
) -> tuple[Catalogue, list[Finding]]:
    """The catalogue in the folder `root` (journeys/, improvements/, registers/) as it is on `today`, and all findings.

    When there are errors, the catalogue holds what can be shown all the same (for a preview): a record that is not
    valid has stand-ins, one that names something that is not there is left out. With `drafts` journeys of status
    concept are in it. Many files are read by several `processes`; what is in the `memory` is not read again. The
    `progress` is told of every file that is read. The `listing` is what the folder holds, for who looked already.
    """
    with collector_at_rest():
        listing = files(root) if listing is None else listing
        documents, stories, findings, more = _read(listing, root, settings, today, processes, memory, progress)
        between = across.check(documents, with_concepts=settings.toon_concept)
        all_told = told([*findings, *between], more)
        catalogue = assemble(documents, stories, settings, today, drafts=drafts)
        known = {file.path: file.data for file in listing[0] if file.data is not None}
        found = settle(root, {*all_told.findings, *closing(all_told)}, known)
        return catalogue, sorted(as_strict(found, settings.meldingen), key=_ORDER)


_ORDER = attrgetter(*(field.name for field in fields(Finding) if field.compare))


def _read(
    listing: Listing,
    root: Path,
    settings: Settings,
    today: date,
    processes: int | None,
    memory: Memory | None,
    progress: Progress,
) -> tuple[list[Document], dict[str, str], list[Finding | Note], More]:
    """Every file as a document, the stories by their path, what was found in each, and how much more there is."""
    found, strays = listing
    findings: list[Finding | Note] = [*strays]
    more: dict[tuple[str, str], int] = {}
    may_stay = guard.staying(found, settings)
    names = [*(file.path for file in found), *(stray.path for stray in strays)]
    seen = [guard.in_names(names, may_stay.keys), guard.in_settings(root, may_stay.keys)]
    seen += guard.in_pages(root, may_stay.keys)
    stories: dict[str, str] = {}
    for file in found:
        findings += file.findings
        if not file.kind and file.data is not None:
            name = f"{file.path.partition('/')[0]}/{id_of(file.path)}.md"
            stories[name] = _text(file.data)
            findings += _story(file)
            seen.append(guard.in_story(file.path, stories[name], may_stay.keys))
    records = [file for file in found if file.kind]
    documents = _documents(records, settings, today, may_stay.keys, processes, memory, progress)
    for document in documents:
        findings += document.findings
        more |= document.more
    for personal, _ in seen:
        findings += personal
    met = frozenset().union(
        *(excused for _, excused in seen), *(one.excused for one in documents if one.path != may_stay.path)
    )
    findings += guard.useless(may_stay, met, findings)
    return documents, stories, findings, more


def _documents(
    found: Sequence[File],
    settings: Settings,
    today: date,
    exceptions: frozenset[str],
    processes: int | None,
    memory: Memory | None,
    progress: Progress,
) -> list[Document]:
    """Every file as a document, in the order of the files."""
    memory = Memory() if memory is None else memory
    own_words = jargon(found)
    rules = rules_of(settings, today, exceptions, own_words)
    known = memory.documents if memory.rules == rules else {}
    keys = [(file.path, b"" if file.data is None else sha256(file.data).digest()) for file in found]
    unread = [file for file, key in zip(found, keys, strict=True) if key not in known]
    if processes is None and sum(len(file.data or b"") for file in unread) < _WORTH_SPREADING:
        processes = 1
    context = Context(today, settings.drempelwaarden, jargon_of(own_words))
    read = partial(read_file, settings=settings, context=context, exceptions=exceptions)
    made = counted(parallel.spread(read, unread, processes=processes), progress, "Bestanden lezen", len(unread))
    documents = [known[key] if key in known else next(made) for key in keys]
    memory.rules, memory.documents = rules, dict(zip(keys, documents, strict=True))
    return documents


def rules_of(
    settings: Settings, today: date, exceptions: frozenset[str], own_words: tuple[Jargonwoord, ...]
) -> tuple[object, ...]:
    """By what a file is read, beside what is in it."""
    return today, settings.drempelwaarden, settings.woordenlijsten, settings.model, exceptions, own_words


def read_file(file: File, settings: Settings, context: Context, exceptions: frozenset[str]) -> Document:
    """One file, read and checked by every rule that needs this file alone. A pure function: no order, no state.

    Content of an older version of the model is read as it would be written today.
    """
    assert file.kind is not None
    if file.data is None:
        return unread(file.path, file.kind)
    data = migrating.migrated(file.data, migrating.place_of(file.kind), settings.model)
    source = parse(data, MAX_EVENTS if file.kind.many else MAX_EVENTS_OF_ONE)
    document, root = read(file.path, source, file.kind, settings.woordenlijsten)
    personal, excused = guard.in_yaml(file.path, source, exceptions)
    findings: list[Finding | Note] = [*document.findings, *personal]
    if root is not None and document.whole:
        findings += checks.local(document, root, source.text, context)
    all_told = told(findings, document.more)
    settled = settle(Path(), all_told.findings, {file.path: data})
    if data != file.data:  # a mend is for the text as it was read, and that is not the one in the file
        settled = [replace(one, herstel=()) for one in settled]
    return replace(document, findings=tuple(settled), more=all_told.more, excused=excused)


def _story(file: File) -> Iterator[Note]:
    """A story is read like a YAML file as far as its bytes go (not too big, UTF-8, all of it can be seen).

    And it has limits of its own.
    """
    data = file.data or b""
    for fault in (*text_problems(data), *story_limits.faults(_text(data))):
        yield note(file.path, fault.line, fault.column, fault.code, **fault.params)


def _text(story: bytes) -> str:
    return story.decode("utf-8", "replace").removeprefix("\ufeff")
