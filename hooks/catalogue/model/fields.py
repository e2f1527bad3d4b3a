"""The kinds of value an editor can type. The field decides the type, never YAML's own guess.

Scalars arrive here as the text in the file, so `9:00` is no number, `no` is no refusal and `0123` is not 83. Every
is raised as a PydanticCustomError whose type is one of our own codes (see messages.yml).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from catalogue.model.duration import Looptijd, Tijdsduur
from catalogue.model.value import Json, Waarde, fault
from catalogue.model.vocabularies import VOCABULARIES, words
from catalogue.words import days, meant
from catalogue.words.slugs import LONGEST, SLUG, is_slug

# YAML readers of editors give a bare 2026 as a number and true as a boolean; as text all of them are welcome.
_TEXT: Json = {"type": ["string", "number", "boolean"]}
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,11})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WEB = re.compile(r"https?://[^\s\"<>]+")


def veld(label: str, help: str, voorbeeld: Any, default: Any = ..., **limits: Any) -> Any:
    """A field: its Dutch label, help text and example; without a default it is required."""
    return Field(default, title=label, description=help, examples=[voorbeeld], **limits)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


@dataclass(frozen=True, slots=True)
class Vrij(Waarde):
    """Any text of at most `most` characters."""

    most: int

    def core(self) -> CoreSchema:
        return core_schema.str_schema(strip_whitespace=True, min_length=1, max_length=self.most)

    def json(self) -> Json:
        return _TEXT | {"minLength": 1, "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class Proza(Vrij):
    """A text of which whoever keeps the catalogue chose the words: then it can be told how to say it better.

    A name is as it is, and so is what a customer said.
    """


TEXTS = (Vrij, Proza)
"""What holds any text at all: no id, no address, no reference."""


@dataclass(frozen=True, slots=True)
class Naam(Vrij):
    """An id: kebab-case."""

    def core(self) -> CoreSchema:
        def check(value: str) -> str:
            if not is_slug(value):
                raise fault("E207", waarde=value)
            return value

        return core_schema.no_info_after_validator_function(check, Vrij.core(self))

    def json(self) -> Json:
        return {"type": ["string", "integer"], "pattern": f"^{SLUG.pattern}$", "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class Adres(Vrij):
    """The address of a web page; no other scheme, so that a link can never be a script."""

    def core(self) -> CoreSchema:
        def check(value: str) -> str:
            if not _WEB.fullmatch(value):
                raise fault("E204", waarde=value)
            return value

        return core_schema.no_info_after_validator_function(check, Vrij.core(self))

    def json(self) -> Json:
        return Vrij.json(self) | {"pattern": _WEB.pattern}


@dataclass(frozen=True, slots=True)
class Verwijzing(Vrij):
    """The id of an entry elsewhere; whether it exists is checked once the whole catalogue is read.

    `target` is a register, or `stap`, `knelpunt` or `kpi`.
    """

    target: str

    def __init__(self, target: str) -> None:
        object.__setattr__(self, "name", "verwijzing")
        object.__setattr__(self, "most", 200)
        object.__setattr__(self, "target", target)


@dataclass(frozen=True, slots=True)
class Keuze(Waarde):
    """A word from a vocabulary; a catalogue's own words come in through the validation context."""

    vocabulary: str

    def __init__(self, vocabulary: str) -> None:
        object.__setattr__(self, "name", "keuze uit een lijst")
        object.__setattr__(self, "vocabulary", vocabulary)

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        return meant.word(text, known) or meant.word({"true": "ja", "false": "nee"}.get(meant.answer(text), ""), known)

    def core(self) -> CoreSchema:
        def check(value: str, info: ValidationInfo) -> str:
            if value not in words(self.vocabulary, (info.context or {}).get("woordenlijsten", {})):
                raise fault("E202", waarde=value, woordenlijst=self.vocabulary)
            return value

        text = core_schema.str_schema(strip_whitespace=True, min_length=1)
        return core_schema.with_info_after_validator_function(check, text)

    def json(self) -> Json:
        return {"enum": list(VOCABULARIES[self.vocabulary])}


@dataclass(frozen=True, slots=True)
class Heel(Waarde):
    """A whole number from `low` to `high`; what is not that is a finding with `code`."""

    code: str
    low: int
    high: int

    def _convert(self, value: Any) -> int:
        text = str(value).strip() if isinstance(value, str | int) else ""
        if _WHOLE.fullmatch(text) and self.low <= int(text) <= self.high:
            return int(text)
        if self.code in ("E307", "E118") and not _WHOLE.fullmatch(text):
            raise fault("E204", waarde=value)
        raise fault(self.code, waarde=value, laag=_number(self.low), hoog=_number(self.high))

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        return meant.score(text, self.high) if self.code == "E301" else meant.whole(text)

    def core(self) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._convert)

    def json(self) -> Json:
        return {"type": ["integer", "string"], "minimum": self.low, "maximum": self.high, "pattern": "^-?[0-9]+$"}


@dataclass(frozen=True, slots=True)
class Decimaal(Waarde):
    """A number from `low` to `high`, with a point before its decimals; what is not that is a finding with `code`."""

    code: str
    low: int
    high: int

    def _convert(self, value: Any) -> float:
        # A float comes from JSON: Python writes a small one with an exponent, which no editor may.
        if isinstance(value, float):
            text = f"{Decimal(repr(value)):f}"
        else:
            text = str(value).strip() if isinstance(value, str | int) else ""
        if not _DECIMAL.fullmatch(text):
            raise fault("E204", waarde=value)
        number = float(text)
        if not self.low <= number <= self.high:
            raise fault(self.code, waarde=value, laag=_number(self.low), hoog=_number(self.high))
        return int(number) if number.is_integer() else number

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        return meant.percentage(text) if self.code == "E302" else meant.number(text)

    def core(self) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._convert)

    def json(self) -> Json:
        pattern = r"^-?[0-9]+(\.[0-9]+)?$"
        return {"type": ["number", "string"], "minimum": self.low, "maximum": self.high, "pattern": pattern}


@dataclass(frozen=True, slots=True)
class Dag(Waarde):
    """A day in ISO notation, in the years 1900 to 2100."""

    @staticmethod
    def _convert(value: Any) -> date:
        if isinstance(value, date):
            return value
        found = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
        try:
            if found and 1900 <= int(found[1]) <= 2100:
                return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            pass
        raise fault("E304", waarde=value)

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        return days.day(text)

    def core(self) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._convert)

    def json(self) -> Json:
        return {"type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"}


Regel = Annotated[str, Proza("korte tekst", 200)]
Tekst = Annotated[str, Proza("tekst", 1_500)]
Benaming = Annotated[str, Vrij("korte tekst", 200)]
"""What something or somebody is called."""
Citaat = Annotated[str, Vrij("citaat", 140)]
Woord = Annotated[str, Vrij("vrij woord", 60)]
Slug = Annotated[str, Naam("id", LONGEST)]
Webadres = Annotated[str, Adres("webadres", 200)]
LangWebadres = Annotated[str, Adres("webadres", 1_000)]
Score = Annotated[int, Heel("score van 1 tot en met 5", "E301", 1, 5)]
Ernst = Annotated[int, Heel("ernst van 1 tot en met 3", "E301", 1, 3)]
Aantal = Annotated[int, Heel("heel getal", "E307", 0, 1_000_000_000)]
Procent = Annotated[float, Decimaal("percentage van 0 tot en met 100", "E302", 0, 100)]
Meetwaarde = Annotated[float, Decimaal("getal", "E307", -1_000_000_000, 1_000_000_000)]
Duur = Annotated[Tijdsduur, Looptijd("duur")]
Datum = Annotated[date, Dag("datum (jaar-maand-dag)")]
