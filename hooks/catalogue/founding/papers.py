"""What stands in a project beside its catalogue and says whose it is: so far that of the example."""

from datetime import date, timedelta

from jinja2 import Environment

from catalogue.editor import splice
from catalogue.founding.owner import Owner, project
from catalogue.machine.quick_templates import templates_in
from catalogue.model.base import data_at
from catalogue.model.forge import FORGES
from catalogue.paths import TEMPLATES
from catalogue.reading.contact import is_example
from catalogue.reading.nodes import plain
from catalogue.reading.source import parse

PUBLICCODE = "publiccode.yml"
_SECURITY = "docs/.well-known/security.txt"
_RENDERED = ("README.md", "GOVERNANCE.md", "SECURITY.md", "docs/eigen/toegankelijkheid.md", _SECURITY)
PAPERS = (PUBLICCODE, *_RENDERED)
"""Their paths in the project."""
_VALID = timedelta(days=364)  # security.txt is for less than a year (RFC 9116, 2.5.5)


def papers(owner: Owner, today: date, publiccode: str) -> dict[str, str]:
    """The texts of all of them, by path; `publiccode` is that of the example, on which this stays known to be based.

    Without a site or an address to write to there is no security.txt: it would lead nowhere.
    """
    environment: Environment = templates_in(TEMPLATES / "founding", keep_trailing_newline=True)
    values = {"owner": owner, "expires": today + _VALID}
    found = {
        path: environment.get_template(path.rpartition("/")[2]).render(values)
        for path in _RENDERED
        if path != _SECURITY or (owner.site_url and (owner.email or owner.contact_url))
    }
    return found | ({PUBLICCODE: _publiccode(publiccode, owner)} if publiccode else {})


def begun_from(publiccode: str) -> str:
    """The project that a publiccode.yml is about; '' when it names none that can be a source of versions.

    An address that is only an example is none: anybody could put something there.
    """
    address = _url(publiccode)
    if not address.startswith("https://") or is_example(address):
        return ""
    try:
        found = project(address, next(iter(FORGES)))  # of which kind it is, is of no matter here
    except ValueError:
        return ""
    return found.url if found else ""


def _url(publiccode: str) -> str:
    root = parse(publiccode.encode()).root
    found = data_at(plain(root) if root else None, ("url",))
    return found if isinstance(found, str) else ""


def _publiccode(text: str, owner: Owner) -> str:
    """It is of this owner now; the address it had, if it is no example, says on what it is based."""
    if not owner.project:
        return text
    upstream = begun_from(text)
    text = splice.set(text, ("name",), f"Klantreizen {owner.place}", ("publiccodeYmlVersion", "name"))
    text = splice.set(text, ("url",), owner.project.url, ("publiccodeYmlVersion", "name", "url"))
    if upstream and upstream != owner.project.url:
        text = splice.set(text, ("isBasedOn",), upstream, ("publiccodeYmlVersion", "name", "url", "isBasedOn"))
    return text
