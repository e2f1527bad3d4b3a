"""What is made from the model and committed all the same: JSON Schemas that help editors type, where they apply, and
what a forge asks in an issue."""

import json
from pathlib import Path

from pydantic.json_schema import models_json_schema

from catalogue.data.schema import DIALECT
from catalogue.editor.issues import templates
from catalogue.model import Record
from catalogue.model.base import Shape, inside, shapes
from catalogue.model.experience import Ervaring
from catalogue.model.fields import Heel
from catalogue.model.limits import MAX_ENTRIES, MAX_ITEMS
from catalogue.model.value import Json
from catalogue.model.vocabularies import words as words_of
from catalogue.reading import settings as settings_module
from catalogue.reading.document import Words
from catalogue.reading.kinds import KINDS, Kind

SCHEMA_FOLDER = "docs/schema"


def files(project: Path) -> dict[str, str]:
    """Path (relative to `project`) → text of every generated file; the words that its settings add are in them."""
    words = settings_module.load(project)[0].woordenlijsten
    made = {schema_path(kind): _json(schema(kind, words)) for kind in KINDS.values()}
    return made | templates.files(words) | {".vscode/settings.json": _json(editor_settings())}


def schema_path(kind: Kind) -> str:
    """Where the schema of this kind of file stands: docs/schema/klantreis.schema.json."""
    name = kind.name if kind.many else kind.model.naam_enkelvoud
    return f"{SCHEMA_FOLDER}/{name}.schema.json"


def schema(kind: Kind, words: Words) -> Json:
    """The JSON Schema of a kind of file. It accepts what the checks accept, as far as one field can tell."""
    models = inside(kind.model)
    _, made = models_json_schema([(model, "validation") for model in models], ref_template="#/$defs/{model}")
    definitions = {model.__name__: _completed(made["$defs"][model.__name__], model, words) for model in models}
    here = {"$ref": f"#/$defs/{kind.model.__name__}"}
    body = {"type": "array", "items": here, "maxItems": MAX_ENTRIES} if kind.many else here
    title = f"Register {kind.name}" if kind.many else kind.model.naam_enkelvoud.capitalize()
    return {"$schema": DIALECT, "title": title, **body, "$defs": definitions}


def _completed(made: Json, model: type[Record], words: Words) -> Json:
    """pydantic's schema of one record with our Dutch texts, a fork's words, and null where absence is allowed."""
    properties = {name: _property(made["properties"][name], shape, words) for name, shape in shapes(model).items()}
    record = {
        "type": "object",
        "title": model.naam_enkelvoud.capitalize(),
        "properties": properties,
        "required": [name for name, shape in shapes(model).items() if shape.required],
        "additionalProperties": False,
    }
    if model is not Ervaring:
        return record
    score = next(shape.value for shape in shapes(Ervaring).values() if shape.name == "huidig")
    assert isinstance(score, Heel)
    return {"title": record["title"], "anyOf": [record, score.json()]}


def _property(made: Json, shape: Shape, words: Words) -> Json:
    texts = {"title": shape.info.title, "description": shape.info.description}
    samples = [sample for sample in shape.info.examples or [] if sample != []]
    examples = [sample if isinstance(sample, list) or not shape.many else [sample] for sample in samples]
    one = {"$ref": f"#/$defs/{shape.record.__name__}"} if shape.record else shape.value.json() if shape.value else {}
    if shape.vocabulary:
        labels = words_of(shape.vocabulary, words)
        one = {"enum": list(labels), "enumDescriptions": list(labels.values())}
    body = {"type": "array", "items": one} | _length(made) if shape.many else one
    default = (
        {"default": shape.info.default}
        if isinstance(shape.info.default, str | bool) and shape.info.default != ""
        else {}
    )
    content = body if shape.required else {"anyOf": [body, {"type": "null"}]}
    return {**texts, **content, **default, **({"examples": examples} if examples else {})}


def _length(made: Json) -> Json:
    """How many items a list may have."""
    return ({"minItems": made["minItems"]} if "minItems" in made else {}) | {
        "maxItems": made.get("maxItems", MAX_ITEMS)
    }


def editor_settings() -> Json:
    """The settings with which an editor that understands YAML finds the schema of each content file.

    It asks nothing of another host: no schemas of others, and it tells nobody how it is used.
    """
    return {
        "yaml.schemas": {f"./{schema_path(kind)}": _pattern(kind) for kind in KINDS.values()},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "redhat.telemetry.enabled": False,
        "files.encoding": "utf8",
        "files.insertFinalNewline": True,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    }


def _pattern(kind: Kind) -> str:
    return f"registers/{kind.name}.yml" if kind.many else f"{kind.folder}/*.yml"


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
