"""What is answered with a word of ours: yes or no, and a choice to which no catalogue adds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic_core import CoreSchema, core_schema

from catalogue.model.value import Json, Waarde, fault
from catalogue.words import meant

_ANSWERS: Mapping[str, bool] = {"true": True, "ja": True, "false": False, "nee": False}


@dataclass(frozen=True, slots=True)
class Antwoord(Waarde):
    """True or false; `ja` and `nee` are understood too."""

    @staticmethod
    def _convert(value: Any) -> bool:
        if isinstance(value, bool):
            return value
        answer = _ANSWERS.get(value.strip()) if isinstance(value, str) else None
        if answer is None:
            raise fault("E204", waarde=value)
        return answer

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        return meant.answer(text)

    def core(self) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._convert)

    def json(self) -> Json:
        return {"enum": [True, False, *_ANSWERS]}


@dataclass(frozen=True, slots=True)
class EenVan(Waarde):
    """One of a few words that no catalogue adds to, each with what it is called."""

    words: Mapping[str, str] = field(hash=False)

    def core(self) -> CoreSchema:
        def check(value: object) -> str:
            word = value.strip() if isinstance(value, str) else ""
            if word not in self.words:
                raise fault("E204", waarde=value)
            return word

        return core_schema.no_info_plain_validator_function(check)

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        wanted = text.strip().lower()
        return next((word for word, called in self.words.items() if wanted in (word.lower(), called.lower())), wanted)

    def json(self) -> Json:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Belofte(Antwoord):
    """What has to be true. A rule says what is wrong with an answer that it is not."""

    def json(self) -> Json:
        return {"enum": [True, *(word for word, is_so in _ANSWERS.items() if is_so)]}


JaNee = Annotated[bool, Antwoord("true of false")]
AltijdJa = Annotated[bool, Belofte("true of false")]
