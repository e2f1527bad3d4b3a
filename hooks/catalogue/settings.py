"""What a municipality settles for its own catalogue: `extra.catalogue` in mkdocs.yml, checked like content."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, ClassVar

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from catalogue import keys, shape
from catalogue.findings import Finding, finding
from catalogue.hints import described, did_you_mean
from catalogue.model.base import Record
from catalogue.model.fields import Aantal, Datum, Heel, JaNee, Json, Regel, Waarde, Webadres, Woord, veld
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.names import Spoilt
from catalogue.nodes import Mapping as MappingNode
from catalogue.nodes import Node, node_at, place, plain
from catalogue.reference import municipality
from catalogue.regular import Refused, read
from catalogue.slips import slips
from catalogue.slugs import slugify
from catalogue.source import CUT_SHORT, Source, parse

SETTINGS_FILE = "mkdocs.yml"
_PATH = ("extra", "catalogue")
_LONGEST_WORD, _LONGEST_LABEL = 60, 200  # a word becomes a part of an address
_WORD = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Lijsten(Waarde):
    """Words that a catalogue adds to the vocabularies: list → word → label. Each of them was looked at before."""

    @staticmethod
    def _convert(value: Any) -> dict[str, dict[str, str]]:
        if not isinstance(value, dict):
            raise PydanticCustomError("E204", "E204")
        return dict(value)

    def core(self) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._convert)

    def json(self) -> Json:
        return {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "string"}},
        }


class Organisatiegegevens(Record):
    """Whose catalogue this is."""

    naam_enkelvoud: ClassVar[str] = "organisatie"

    naam: Regel = veld("Naam", "De naam van uw organisatie.", "Gemeente Eikenhove")
    tooi: Woord | None = veld(
        "TOOI-code", "De code van uw gemeente, zoals gm0363. Laat weg als u er geen heeft.", "gm0363", None
    )


class Contact(Record):
    """Where a reader without an account can turn to."""

    naam_enkelvoud: ClassVar[str] = "contact"

    naam: Regel | None = veld(
        "Naam", "Het team of de rol die vragen beantwoordt. Geen naam van een medewerker.", "Team Dienstverlening", None
    )
    email: Regel | None = veld("E-mailadres", "Een algemeen e-mailadres.", "klantreizen@eikenhove.example", None)
    telefoon: Regel | None = veld("Telefoon", "Een algemeen telefoonnummer.", "14 0400", None)
    url: Webadres | None = veld(
        "Webadres", "Een pagina met contactgegevens.", "https://eikenhove.example/contact", None
    )


Dagen = Annotated[int, Heel("aantal dagen", "E307", 0, 36_500)]
Maanden = Annotated[int, Heel("aantal maanden", "E307", 0, 1_200)]
Tekens = Annotated[int, Heel("aantal tekens", "E307", 1, Regel.__metadata__[0].most)]


class Drempelwaarden(Record):
    """From when on something is too old, too long or too few."""

    naam_enkelvoud: ClassVar[str] = "lijst met drempelwaarden"

    onderzoek_maanden: Maanden = veld("Onderzoek (maanden)", "Na hoeveel maanden onderzoek verouderd is.", "12", 12)
    na_contact_dagen: Dagen = veld("Na contact (dagen)", "Na hoeveel dagen vragen te laat is.", "14", 14)
    stil_dagen: Dagen = veld("Stil (dagen)", "Na hoeveel dagen stilte een idee verzandt.", "180", 180)
    meten_dagen: Dagen = veld("Meten (dagen)", "Na hoeveel dagen een doorgevoerde actie gemeten moet zijn.", "180", 180)
    stap_tekens: Tekens = veld("Staptitel (tekens)", "Hoe lang de titel van een stap mag zijn.", "45", 45)
    bewijs_aantal: Aantal = veld("Bewijs (aantal)", "Met hoeveel mensen een score minstens is onderbouwd.", "5", 5)
    indicatie_aantal: Aantal = veld(
        "Indicatie (aantal)", "Onder dit aantal heet een gemeten effect een indicatie.", "30", 30
    )


class Settings(Record):
    """Everything a catalogue can settle; each setting has a default, so that an empty block works."""

    naam_enkelvoud: ClassVar[str] = "lijst met instellingen"

    organisatie: Organisatiegegevens | None = veld(
        "Organisatie", "Van wie de catalogus is.", {"naam": "Gemeente Eikenhove"}, None
    )
    bewerk_url: Webadres | None = veld(
        "Bewerkadres",
        "Het webadres waarop u een bestand wijzigt, met {path} op de plek van het bestand.",
        "https://github.com/voorbeeld/klantreizen/edit/main/{path}",
        None,
    )
    meld_url: Webadres | None = veld(
        "Meldadres",
        "Het webadres waarop een lezer iets meldt, met {titel} en {tekst} op de plek van wat al is ingevuld.",
        "https://github.com/voorbeeld/klantreizen/issues/new?title={titel}&body={tekst}",
        None,
    )
    contact: Contact | None = veld(
        "Contact", "Waar lezers terechtkunnen met vragen.", {"naam": "Team Dienstverlening"}, None
    )
    term_klant: Regel = veld(
        "Woord voor klant", "Hoe u de klant noemt: klant, inwoner, ondernemer …", "inwoner", "klant"
    )
    vandaag: Datum | None = veld(
        "Vandaag",
        "Een vaste datum, zodat een voorbeeld niet veroudert. Laat weg voor de datum van vandaag.",
        "2026-11-21",
        None,
    )
    demo: JaNee = veld("Voorbeeld", "Schrijf 'true' zolang dit een voorbeeldcatalogus is.", "true", False)
    toon_concept: JaNee = veld(
        "Concepten tonen", "Schrijf 'true' om ook klantreizen met status concept te publiceren.", "true", False
    )
    drempelwaarden: Drempelwaarden = veld(
        "Drempelwaarden", "Vanaf wanneer iets te oud, te lang of te weinig is.", {}, Drempelwaarden()
    )
    woordenlijsten: Annotated[dict[str, dict[str, str]], Lijsten("blok met woordenlijsten")] = veld(
        "Woordenlijsten",
        "Eigen woorden bij een lijst, elk met een leesbaar label.",
        {"leefgebied": {"sport": "Sport"}},
        {},
    )

    def today(self, given: date | None, clock: date) -> date:
        """The date of a build: the one `given`, else the one settled, else that of the `clock`."""
        return given or self.vandaag or clock


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
    source = parsed(data)
    block, lines = _block(source.root)
    findings = [
        finding(SETTINGS_FILE, item.line, item.column, item.code, **item.params)
        for item in source.problems
        if item.code in CUT_SHORT or item.code == "E001" or item.params.get("sleutel") in _PATH or item.line in lines
    ]
    if block is None or plain(block) is None:
        return Settings(), findings
    meant = keys.known(Settings, block)
    data = plain(meant.node)
    own: list[keys.Fault] = []
    if isinstance(meant.node, MappingNode) and "woordenlijsten" in data:
        data["woordenlijsten"], own = _own_words(meant.node.entries["woordenlijsten"][1])
    built = shape.build(Settings, data, (), {}, meant.unsure)
    lost_text = slips(SETTINGS_FILE, Settings, meant.node, source.text)
    explained = set()
    spoilt = Spoilt(source.problems)
    for tree, found in ((block, meant.faults), (meant.node, (*own, *built.faults))):
        for fault in found:
            node = node_at(tree, fault.path)
            if not spoilt(node):
                line, column = place(tree, fault.path, key=fault.at_key)
                advice = lost_text.advice(node) or fault.suggestion
                findings.append(finding(SETTINGS_FILE, line, column, fault.code, suggestion=advice, **fault.params))
                explained.add((node.line, node.column))
    findings += lost_text.findings(explained)
    settings = built.record
    assert isinstance(settings, Settings)
    code = settings.organisatie.tooi if settings.organisatie else None
    day = today or settings.vandaag
    if code and day and ("organisatie",) not in built.broken and municipality(code, day) is None:
        here = place(meant.node, ("organisatie", "tooi"))
        findings.append(finding(SETTINGS_FILE, *here, "W1302", gemeentecode=code, datum=day.isoformat()))
    if settings.bewerk_url and "{path}" not in settings.bewerk_url:
        findings.append(finding(SETTINGS_FILE, *place(meant.node, ("bewerk_url",)), "E108"))
    return settings, sorted(findings)


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


def _misfit(path: tuple[str, ...], wanted: str, value: Any, sample: str, *, at_key: bool = False) -> keys.Fault:
    params = {"verwacht": wanted, "gevonden": described(value), "voorbeeld": f"Bijvoorbeeld: {sample}"}
    return keys.Fault(path, "E204", params, at_key=at_key)
