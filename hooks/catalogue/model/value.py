"""What a single value is to pydantic, to a JSON Schema and to an editor; fields.py has the kinds there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from catalogue.words import meant

Json = dict[str, Any]


def fault(code: str, **params: object) -> PydanticCustomError:
    return PydanticCustomError(code, "{code}", {"code": code} | {key: str(value) for key, value in params.items()})


@dataclass(frozen=True, slots=True)
class Waarde:
    """What a single value may be: `name` is what an editor calls it ("hier hoort een datum")."""

    name: str

    @property
    def met_lidwoord(self) -> str:
        """The name as it stands in a sentence: "hier hoort een datum"."""
        return self.name if self.name in ("tekst", "true of false") else f"een {self.name}"

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        """What a text that is not valid was meant to be, as it is typed; '' when that is anyone's guess.

        It need not be valid either: who asks, checks that. `known` is label by word, of a field with a vocabulary.
        """
        return meant.bare(text)

    def core(self) -> CoreSchema:
        """How pydantic checks it."""
        raise NotImplementedError

    def json(self) -> Json:
        """What a JSON Schema says of it."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return self.core()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Json:
        return self.json()
