"""The templates of what is published beside the pages. All text in them is escaped, and legal in XML."""

from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined

from catalogue.compiled import COMPILED
from catalogue.outputs.cells import legal
from catalogue.quick_templates import QuickEnvironment

_TEMPLATES = QuickEnvironment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates" / "outputs"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    auto_reload=False,
    bytecode_cache=COMPILED,
)


def render(name: str, **values: object) -> bytes:
    """What the template makes of these values."""
    return legal(_TEMPLATES.get_template(name).render(values)).encode()
