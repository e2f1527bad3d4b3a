"""What an editor with our JSON Schemas makes of a file."""

from datetime import date
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from catalogue.editor import generated
from catalogue.reading.kinds import KINDS


@cache
def schema_of(name: str) -> dict[str, Any]:
    return generated.schema(KINDS[name], {})


def as_editor_reads(text: str) -> Any:
    """YAML as an editor's YAML plugin sees it: days are texts."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(yaml.safe_load(text))


def faults(name: str, text: str) -> list[str]:
    return [error.json_path for error in Draft202012Validator(schema_of(name)).iter_errors(as_editor_reads(text))]
