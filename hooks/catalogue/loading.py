"""From a folder to a catalogue: every file read and checked, every finding in one list, sorted by place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from catalogue import checks, privacy
from catalogue.catalog import Catalogue, Vermelding
from catalogue.checks import across
from catalogue.checks.rule import Context
from catalogue.document import KINDS, Document, Kind, Reference, read
from catalogue.findings import Finding, finding
from catalogue.model import ITEMS, REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.fields import SLUG
from catalogue.model.registers import Uitzondering
from catalogue.settings import Settings
from catalogue.shape import did_you_mean
from catalogue.slugs import slugify
from catalogue.source import parse

FOLDERS = (*ITEMS, "registers")
_EXCEPTIONS = "registers/uitzonderingen.yml"
_LEFT_ALONE = ("readme.md",)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the catalogue: its path relative to the root with `/`, its bytes, and what it holds (None: a story)."""

    path: str
    data: bytes
    kind: Kind | None


def load(root: Path, settings: Settings, today: date, *, drafts: bool = False) -> tuple[Catalogue, list[Finding]]:
    """The catalogue in the folder `root` (journeys/, improvements/, registers/) as it is on `today`, and all findings.

    When there are errors, the catalogue holds what can be shown all the same (for a preview): a record that is not
    valid has stand-ins, one that names something that is not there is left out. With `drafts`, journeys of status
    concept are in it.
    """
    findings: list[Finding] = []
    files = list(_files(root, findings))
    context = Context(today, settings.drempelwaarden)
    exceptions = _exceptions(files)
    stories = {file.path: file.data.decode("utf-8", "replace") for file in files if file.kind is None}
    documents = [read_file(file, settings, context, exceptions) for file in files if file.kind]
    for file in files:
        if file.kind is None:
            findings += _story(file, exceptions)
    for document in documents:
        findings += document.findings
    findings += across.check(documents)
    shown = _shown(documents, drafts=drafts or settings.toon_concept)
    return _catalogue(shown, documents, stories, today), sorted(set(findings))


def read_file(file: File, settings: Settings, context: Context, exceptions: frozenset[str]) -> Document:
    """One file, read and checked by every rule that needs this file alone. A pure function: no order, no state."""
    assert file.kind is not None
    source = parse(file.data)
    document = read(file.path, source, file.kind, settings.woordenlijsten)
    findings = [*document.findings, *_personal(file.path, source.text, exceptions)]
    if source.root is not None and document.whole:
        findings += checks.local(document, source.root, context)
    return replace(document, findings=tuple(findings))


def _personal(path: str, text: str, exceptions: frozenset[str]) -> Iterator[Finding]:
    for trace in privacy.traces(text, exceptions):
        yield finding(path, trace.line, trace.column, trace.code, waarde=trace.value)


def _story(file: File, exceptions: frozenset[str]) -> Iterator[Finding]:
    """A story is read like a YAML file as far as its bytes go: not too big, and UTF-8."""
    for problem in parse(file.data).problems:
        if problem.code in ("E002", "E003"):
            yield finding(file.path, problem.line, problem.column, problem.code, **problem.params)
    yield from _personal(file.path, file.data.decode("utf-8", "replace"), exceptions)


def _exceptions(files: Iterable[File]) -> frozenset[str]:
    """The values that may stay although they look like personal data."""
    for file in files:
        if file.path == _EXCEPTIONS and file.kind:
            records = read(file.path, parse(file.data), file.kind, {}).records
            return frozenset(record.waarde for record in records if isinstance(record, Uitzondering))
    return frozenset()


def _files(root: Path, findings: list[Finding]) -> Iterator[File]:
    """Every file of the catalogue in order of path; what does not belong there is a finding."""
    for folder in FOLDERS:
        if not (root / folder).is_dir():
            continue
        entries = sorted(path for path in (root / folder).iterdir() if not path.name.startswith("."))
        names = {path.name for path in entries}
        for path in entries:
            relative = f"{folder}/{path.name}"
            kind, problem = _kind(path, folder, names)
            if problem:
                findings.append(finding(relative, 1, 1, **problem))
                continue
            if kind is None and path.suffix != ".md":
                continue
            try:
                yield File(relative, path.read_bytes(), kind)
            except OSError:
                findings.append(finding(relative, 1, 1, "E107", naam=path.name))


def _kind(path: Path, folder: str, names: set[str]) -> tuple[Kind | None, dict[str, Any]]:
    """What the file is, and params of a finding when it is nothing that belongs in this folder."""
    name, stem = path.name, path.stem
    if name.lower() in _LEFT_ALONE and path.is_file():
        return None, {}
    key = f"registers/{stem}" if folder == "registers" else folder
    stray = {"code": "E106", "naam": name}
    if not path.is_file() or path.suffix not in (".yml", ".md") or (path.suffix == ".md" and folder == "registers"):
        if path.suffix == ".yaml":
            stray["suggestion"] = f"Bedoelt u '{stem}.yml'?"
        return None, stray
    if path.suffix == ".md":
        return None, {} if f"{stem}.yml" in names else stray | {"suggestion": f"Het bestand {stem}.yml ontbreekt."}
    if key not in KINDS:
        return None, stray | {"suggestion": did_you_mean(stem, list(REGISTERS))}
    if not SLUG.fullmatch(stem):
        return None, {"code": "E103", "naam": name, "voorbeeld": f"{slugify(stem) or 'mijn-klantreis'}.yml"}
    return KINDS[key], {}


Key = tuple[str, str]


def _shown(documents: Sequence[Document], *, drafts: bool) -> dict[Key, Record]:
    """The records that can be shown, by (kind, id). None of them names something that is not among them."""
    shown: dict[Key, Record] = {}
    named: dict[Key, list[Key]] = {}
    for document in documents:
        for record in document.records:
            if not isinstance(record, Uitzondering):
                shown.setdefault(_key(document, record), record)
        for reference in document.references:
            inside = reference.target == "stap" and reference.value in document.identities.get("stap", {})
            if reference.target not in ("knelpunt", "kpi") and not inside:
                named.setdefault(_owner(document, reference), []).append((reference.target, reference.value))
    while dangling := [key for key in shown if not all(name in shown for name in named.get(key, ()))]:
        for key in dangling:
            del shown[key]
    for key in [
        key
        for key, record in shown.items()
        if isinstance(record, Klantreis) and not (drafts or record.status != "concept")
    ]:
        del shown[key]
    addresses = {
        f"{document.id}#{id}"
        for document in documents
        if (document.kind.name, document.id) in shown
        for scope in ("knelpunt", "kpi")
        for id in document.identities.get(scope, {})
    }
    for key, record in list(shown.items()):
        if isinstance(record, Verbeteractie):
            actie = _about(record, addresses)
            shown[key] = actie
            if not actie.lost_op:
                del shown[key]
    return shown


def _key(document: Document, record: Record) -> Key:
    return document.kind.name, getattr(record, "id", "")


def _owner(document: Document, reference: Reference) -> Key:
    """The record that the reference stands in."""
    if not document.kind.many:
        return document.kind.name, document.id
    index = reference.path[0]
    return (
        _key(document, document.records[index])
        if isinstance(index, int) and index < len(document.records)
        else ("", "")
    )


def _about(actie: Verbeteractie, addresses: set[str]) -> Verbeteractie:
    """The action as far as it is about what is shown."""
    solved = tuple(address for address in actie.lost_op if address in addresses)
    effects = tuple(effect for effect in actie.effect if effect.kpi in addresses)
    if solved == actie.lost_op and effects == actie.effect:
        return actie
    return actie.model_copy(update={"lost_op": solved, "effect": effects})


def _catalogue(
    shown: dict[Key, Record], documents: Sequence[Document], stories: dict[str, str], today: date
) -> Catalogue:
    by_kind: dict[str, Any] = {}
    for (kind, id), record in sorted(shown.items()):
        by_kind.setdefault(kind, {})[id] = record
    mentions: dict[Key, dict[Vermelding, None]] = {}
    for document in documents:
        for reference in document.references:
            owner = _owner(document, reference)
            if owner in shown and reference.target in REGISTERS:
                mentions.setdefault((reference.target, reference.value), {})[Vermelding(*owner)] = None
    return Catalogue(
        today=today,
        klantreizen=by_kind.pop("journeys", {}),
        verbeteringen=by_kind.pop("improvements", {}),
        uitzonderingen=tuple(r for d in documents for r in d.records if isinstance(r, Uitzondering)),
        verhalen=stories,
        vermeldingen={key: tuple(found) for key, found in mentions.items()},
        **by_kind,
    )
