"""The templates of what is published beside the pages. All text in them is escaped, and legal in XML."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from catalogue.compiled import COMPILED
from catalogue.outputs.cells import legal


def _legal(value: object) -> object:
    return legal(value) if type(value) is str else value


TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates" / "outputs"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    auto_reload=False,
    bytecode_cache=COMPILED,
    finalize=_legal,
)
