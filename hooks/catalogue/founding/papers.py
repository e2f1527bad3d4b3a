"""What stands in a project beside its catalogue and says whose it is: so far that of the example."""

from collections.abc import Mapping
from datetime import date, timedelta

from jinja2 import Environment

from catalogue.editor import splice
from catalogue.founding.owner import Owner
from catalogue.machine.quick_templates import templates_in
from catalogue.paths import TEMPLATES

PUBLICCODE = "publiccode.yml"
_WITHOUT = ("security.txt",)
_PAPERS: Mapping[str, str] = {
    "README.md": "README.md",
    "GOVERNANCE.md": "GOVERNANCE.md",
    "SECURITY.md": "SECURITY.md",
    "docs/eigen/toegankelijkheid.md": "toegankelijkheid.md",
    "docs/.well-known/security.txt": "security.txt",
}
_VALID = timedelta(days=364)  # security.txt is for less than a year (RFC 9116, 2.5.5)


def papers(owner: Owner, today: date, publiccode: str) -> dict[str, str]:
    """The texts of all of them, by path; `publiccode` is that of the example, on which this stays known to be based.

    Without a site or an address to write to there is no security.txt: it would lead nowhere.
    """
    environment: Environment = templates_in(TEMPLATES / "founding", keep_trailing_newline=True)
    values = {"owner": owner, "expires": today + _VALID}
    found = {
        path: environment.get_template(name).render(values)
        for path, name in _PAPERS.items()
        if name not in _WITHOUT or (owner.site_url and (owner.email or owner.contact_url))
    }
    return found | ({PUBLICCODE: _publiccode(publiccode, owner)} if publiccode else {})


def _publiccode(text: str, owner: Owner) -> str:
    """It is of this owner now; the address it had says on what it is based."""
    if not owner.project:
        return text
    upstream = next((line.removeprefix("url:").strip() for line in text.splitlines() if line.startswith("url:")), "")
    text = splice.set(text, ("name",), f"Klantreizen {owner.place}", ("publiccodeYmlVersion", "name"))
    text = splice.set(text, ("url",), owner.project.url, ("publiccodeYmlVersion", "name", "url"))
    if upstream and upstream != owner.project.url:
        text = splice.set(text, ("isBasedOn",), upstream, ("publiccodeYmlVersion", "name", "url", "isBasedOn"))
    return text
