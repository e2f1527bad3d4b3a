"""Reads what a municipality settled for its own catalogue: `extra.catalogue` in mkdocs.yml, checked like content."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from catalogue.model.settings import MODEL, STRENGTHS, Contact, Settings
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.reading import keys, migrating, shape
from catalogue.reading.contact import is_mobile, is_personal
from catalogue.reading.explaining import by_field, explained, left_over
from catalogue.reading.faults import Problem
from catalogue.reading.findings import ERROR, Finding, finding, messages, severity_of
from catalogue.reading.names import Spoilt
from catalogue.reading.nodes import Mapping as MappingNode
from catalogue.reading.nodes import Node, Scalar, node_at, place, plain
from catalogue.reading.regular import Refused, read
from catalogue.reading.settling import PERSONAL
from catalogue.reading.slips import slips
from catalogue.reading.source import CUT_SHORT, Source, parse
from catalogue.reading.telling import Note
from catalogue.reference import municipality
from catalogue.words.hints import described, did_you_mean
from catalogue.words.slugs import slugify

SETTINGS_FILE = "mkdocs.yml"
_PATH = ("extra", "catalogue")
_LONGEST_WORD, _LONGEST_LABEL = 60, 200  # a word becomes a part of an address
_FITS = {
    "url": "Schrijf het adres van het project zelf, zonder iets erachter. Bijvoorbeeld: https://github.com/eigenaar/naam",
    "app_id": "Haal deze regel weg: een app_id is er alleen bij gitlab.",
}
_VERSION = re.compile(r"[1-9][0-9]{0,3}")
_FILLED_IN = {"bewerk_url": ("{path}",), "meld_url": ("{titel}", "{tekst}", "{pagina}")}
_CODES = "De codes staan op de pagina Meldingen uitgelegd."
_SPOT = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_BLANK = re.compile(r"/issues/new\?(?!.*\btemplate=)(?:.*&)?body=")
"""A new message at GitHub or Forgejo that names no form."""


@lru_cache(maxsize=1)
def parsed(data: bytes) -> Source:
    """The file of the settings: read for what it settles, and again for what may not stand in it."""
    return parse(data)


def load(project: Path, today: date | None = None) -> tuple[Settings, list[Finding]]:
    """The settings in `project`/mkdocs.yml and what is wrong with them; one that cannot be used keeps its default.

    Only what stands under extra.catalogue is judged, and what keeps it from being read: tags and anchors elsewhere are
    the site builder's business. `today` is the day on which the code of the municipality must hold, when it is another
    than the one in the settings.
    """
    data = read(project / SETTINGS_FILE, project.resolve())
    if isinstance(data, Refused):
        return Settings(), [finding(SETTINGS_FILE, 1, 1, data.code, **data.params)]
    source = _as_today(data)
    block, lines = _block(source.root)
    problems = [
        item
        for item in source.problems
        if item.code in CUT_SHORT or item.code == "E001" or item.params.get("sleutel") in _PATH or item.line in lines
    ]
    as_written = source is parsed(data)
    findings = [_of_writing(item, as_written) for item in problems if not by_field(item)]
    if block is None or plain(block) is None:
        return Settings(), findings
    meant = keys.known(Settings, block)
    data = plain(meant.node)
    own: list[keys.Fault] = []
    if isinstance(meant.node, MappingNode) and "woordenlijsten" in data:
        data["woordenlijsten"], own = _own_words(meant.node.entries["woordenlijsten"][1])
    if isinstance(meant.node, MappingNode) and "meldingen" in data:
        data["meldingen"], more = _own_strengths(meant.node.entries["meldingen"][1])
        own += more
    built = shape.build(Settings, data, (), {}, meant.unsure)
    lost_text = slips(SETTINGS_FILE, Settings, meant.node, source.text)
    plainly = Spoilt([item for item in source.problems if not by_field(item)])
    faults = ((block, meant.faults), (meant.node, (*own, *built.faults)))
    for one in explained(SETTINGS_FILE, faults, plainly, lost_text):
        findings.append(one.finding() if isinstance(one, Note) else one)
    left = left_over(filter(by_field, problems), findings, ())
    findings += [_of_writing(item, as_written) for item in [*left]]
    settings = built.record
    assert isinstance(settings, Settings)
    says = isinstance(meant.node, MappingNode) and "model" in meant.node.entries
    is_older = settings.model < MODEL and ("model",) not in built.broken
    if is_older and (says or migrating.is_needed(settings.model)):
        here = place(meant.node, ("model",))
        findings.append(finding(SETTINGS_FILE, *here, "W1701", waarde=settings.model, hoog=MODEL))
    code = settings.organisatie.tooi if settings.organisatie else None
    day = today or settings.vandaag
    if code and day and ("organisatie",) not in built.broken and municipality(code, day) is None:
        here = place(meant.node, ("organisatie", "tooi"))
        findings.append(finding(SETTINGS_FILE, *here, "W1302", gemeentecode=code, datum=day.isoformat()))
    if settings.bewerk_url and not _SPOT.search(settings.bewerk_url):
        findings.append(finding(SETTINGS_FILE, *place(meant.node, ("bewerk_url",)), "E108"))
    for name, known in _FILLED_IN.items():
        for spot in _SPOT.findall(getattr(settings, name) or ""):
            if spot not in known:
                here = place(meant.node, (name,))
                findings.append(finding(SETTINGS_FILE, *here, "E123", plek=spot, toegestaan=_row(known)))
    if _BLANK.search(settings.meld_url or ""):
        findings.append(finding(SETTINGS_FILE, *place(meant.node, ("meld_url",)), "W1508"))
    findings += (
        finding(SETTINGS_FILE, *place(meant.node, ("contact", name)), "W1507", waarde=value)
        for name, value in _of_one_person(settings.contact)
    )
    door = settings.inleveren
    if door and door.misfit and not any(path[0] == "inleveren" for path in built.broken):
        here, advice = place(meant.node, ("inleveren", door.misfit)), _FITS[door.misfit]
        findings.append(finding(SETTINGS_FILE, *here, "E122", naam=door.misfit, waarde=door.soort, voorbeeld=advice))
    return settings, sorted(findings)


def _of_writing(item: Problem, as_written: bool) -> Finding:
    """What is wrong with the writing of the file, with its mend when the file is read as it is written."""
    made = finding(SETTINGS_FILE, item.line, item.column, item.code, **item.params)
    mend = tuple(edit._replace(path=SETTINGS_FILE) for edit in item.mend) if as_written else ()
    return replace(made, herstel=mend)


def _row(spots: tuple[str, ...]) -> str:
    """In a sentence: {titel}, {tekst} en {pagina}."""
    *first, last = spots
    return f"{', '.join(first)} en {last}" if first else last


def _as_today(data: bytes) -> Source:
    """The file of the settings, in which what was written for an older version of the model is as it is today."""
    source = parsed(data)
    return parsed(migrating.migrated(data, (SETTINGS_FILE,), written_for(source.root)))


def written_for(root: Node | None) -> int:
    """The version of the model that the settings name; 1, of before there was a name, when they name none."""
    named = node_at(root, (*_PATH, "model")) if root else None
    return int(named.text) if isinstance(named, Scalar) and _VERSION.fullmatch(named.text) else 1


def is_unreadable(found: Iterable[Finding]) -> bool:
    """Whether what was found keeps the whole of mkdocs.yml from being read, by whoever reads it."""
    return any(item.code in CUT_SHORT | {"E001", "E107", "E111"} for item in found)


def _block(root: Node | None) -> tuple[Node | None, range]:
    """What stands under extra.catalogue, and the lines it takes: up to the next field of the site builder's."""
    first, end = 0, 10**9
    for key in _PATH:
        if not isinstance(root, MappingNode) or key not in root.entries:
            return None, range(0)
        first = root.entries[key][0].line
        end = min([end, *(other.line for other, _ in root.entries.values() if other.line > first)])
        root = root.entries[key][1]
    return root, range(first, end)


def _own_words(node: Node) -> tuple[Any, list[keys.Fault]]:
    """The words that a catalogue adds, as far as they can be used, and what is wrong with the others."""
    if not isinstance(node, MappingNode):
        return plain(node), []
    added: dict[str, dict[str, str]] = {}
    faults = []
    for name, (_, words) in node.entries.items():
        here = ("woordenlijsten", name)
        if name not in VOCABULARIES:
            params = {"waarde": name, "toegestaan": ", ".join(VOCABULARIES)}
            faults.append(keys.Fault(here, "E202", params, did_you_mean(name, list(VOCABULARIES)), at_key=True))
        elif not isinstance(words, MappingNode):
            faults.append(_misfit(here, "een blok met woorden", plain(words), f"{name}: {{sport: Sport}}"))
        else:
            for word, (_, label) in words.entries.items():
                text, made = plain(label), slugify(word).replace("-", "_") or "sport"
                if not _WORD.fullmatch(word) or len(word) > _LONGEST_WORD:
                    wanted = (
                        f"een woord van kleine letters, cijfers en lage streepjes, hoogstens {_LONGEST_WORD} tekens"
                    )
                    faults.append(_misfit((*here, word), wanted, word, f"{made}: {word}", at_key=True))
                elif not text or not isinstance(text, str) or len(text) > _LONGEST_LABEL:
                    wanted = f"een label dat lezers begrijpen, van hoogstens {_LONGEST_LABEL} tekens"
                    label_made = word.replace("_", " ").capitalize()
                    faults.append(_misfit((*here, word), wanted, text, f"{word}: {label_made}"))
                else:
                    added.setdefault(name, {})[word] = text
    return added, faults


def _own_strengths(node: Node) -> tuple[Any, list[keys.Fault]]:
    """The messages that are stricter or silent here, as far as they can be, and what is wrong with the others."""
    if not isinstance(node, MappingNode):
        return plain(node), []
    known = [code for code in messages() if severity_of(code) != ERROR]
    chosen: dict[str, str] = {}
    faults = []
    for code, (_, value) in node.entries.items():
        word, here = plain(value), ("meldingen", code)
        if code in known and word in STRENGTHS and not (code in PERSONAL and word == "uit"):
            chosen[code] = word
            continue
        advice = f"Schrijf {' of '.join(STRENGTHS)}."
        if code in known and code in PERSONAL:
            advice = "De bewaking van persoonsgegevens kan niet uit. Schrijf fout, of haal deze regel weg."
        elif code not in known:
            is_error = code in messages()
            advice = (
                "Een fout blijft een fout. Haal deze regel weg." if is_error else did_you_mean(code, known) or _CODES
            )
        params = {"waarschuwing": code, "waarde": described(word), "raad": advice}
        faults.append(keys.Fault(here, "E124", params, at_key=code not in known))
    return chosen, faults


def _of_one_person(contact: Contact | None) -> Iterator[tuple[str, str]]:
    """What stands at `contact` and looks as if it is of one human being: the name of the field with what is in it."""
    if contact and contact.email and is_personal(contact.email):
        yield "email", contact.email
    if contact and contact.telefoon and is_mobile(contact.telefoon):
        yield "telefoon", contact.telefoon


def _misfit(path: tuple[str, ...], wanted: str, value: Any, sample: str, *, at_key: bool = False) -> keys.Fault:
    params = {"verwacht": wanted, "gevonden": described(value), "voorbeeld": f"Bijvoorbeeld: {sample}"}
    return keys.Fault(path, "E204", params, at_key=at_key)
