"""Where a reader tells something at a forge: the address of a form of which some fields are filled in already.

Where an empty message cannot be made, the address has to name a form. Sources: GitHub's "Creating an issue from a URL
query" (a field by its id); Forgejo's form for a new issue (`field:` and the id, and the template by its path); GitLab's
"Using a URL with prefilled values" (no fields: the text itself, with the headings of the form).
"""

from urllib.parse import quote, urlencode

from catalogue.editor.issues.asked import FORMS
from catalogue.editor.issues.templates import form_path, headings

_FORM = FORMS["signaal"]
_FILLED = {"aan-de-hand": "{tekst}", "plek": "{pagina}"}


def tell_url(kind: str, project: str) -> str:
    """The setting `meld_url` for a project at a forge of this kind: one of FORGES."""
    match kind:
        case "github":
            asked = {"template": f"{_FORM.name}.yml", "title": "{titel}", **_FILLED}
        case "forgejo":
            fields = {f"field:{id}": spot for id, spot in _FILLED.items()}
            asked = {"template": form_path(_FORM), "title": "{titel}", **fields}
        case _:
            asked = {"issue[title]": "{titel}", "issue[description]": headings(_FORM, _FILLED)}
            project = f"{project}/-"
    return f"{project}/issues/new?{urlencode(asked, quote_via=quote, safe='{}[]:/')}"
