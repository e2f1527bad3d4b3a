"""The templates of what is published beside the pages. All text in them is escaped, and legal in XML."""

from catalogue.data.cells import legal
from catalogue.machine.quick_templates import templates_in
from catalogue.paths import TEMPLATES

_TEMPLATES = templates_in(TEMPLATES, keep_trailing_newline=True)


def render(name: str, **values: object) -> bytes:
    """What the template makes of these values."""
    return legal(_TEMPLATES.get_template(name).render(values)).encode()
