"""The settings of a catalogue of one's own: the file as it is, with another owner in it."""

from collections.abc import Iterator
from typing import Any

from catalogue.editor import splice
from catalogue.founding.owner import Owner
from catalogue.model.base import Path, shapes
from catalogue.model.settings import Settings

_TOP = ("INHERIT", "site_name", "site_description", "site_url")
_HERE = ("extra", "catalogue")


def with_owner(text: str, owner: Owner, source: str, *, from_example: bool) -> str:
    """The text of mkdocs.yml for this owner. Raises ValueError, in Dutch, when the file cannot be changed so.

    `from_example` says that it still is that of the example: then what only fits an example goes, and it comes to say
    that new versions are at the `source`, if that is known.
    """
    for path, value in _values(owner, source, from_example=from_example):
        order = tuple(shapes(Settings)) if path[: len(_HERE)] == _HERE else _TOP
        text = splice.set(text, path, value, order)
    return text


def _values(owner: Owner, source: str, *, from_example: bool) -> Iterator[tuple[Path, Any]]:
    yield ("site_name",), f"Klantreizen {owner.place}"
    contact = {"naam": owner.team, "email": owner.email, "url": owner.contact_url}
    project = owner.project
    given: dict[str, Any] = {
        "organisatie": {"naam": owner.name, "tooi": owner.tooi},
        "bewerk_url": project.edit_url if project else "",
        "meld_url": project.tell_url if project else "",
        "contact": contact if any(contact.values()) else "",
        "licentie": owner.licence,
        "inleveren": {"soort": project.kind, "url": project.url} if project else "",
    }
    if owner.site_url or from_example:
        yield ("site_url",), owner.site_url
    for name, value in given.items():
        if value or from_example:  # what was not asked again stays as it is
            yield (*_HERE, name), value
    if from_example:
        yield (*_HERE, "vandaag"), None
        yield (*_HERE, "demo"), None
        yield (*_HERE, "over_programma"), None
        yield (*_HERE, "bron"), source
