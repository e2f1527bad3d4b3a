"""What somebody means who names something of the catalogue: by its title, its id, or its address on the site."""

import re
from collections.abc import Mapping

from catalogue import addresses
from catalogue.editor.choices import Choice, offers
from catalogue.model.catalogue import Catalogue
from catalogue.reading.renaming import old_addresses
from catalogue.words.hints import lookalike
from catalogue.words.slugs import slugify

_ACTION = re.compile(rf"(?:^|/){addresses.LISTS['improvements']}/([a-z0-9-]+)(?:/|$)")
_PAIN = re.compile(rf"(?:^|/){addresses.LISTS['journeys']}/([a-z0-9-]+)/?#knelpunt-([a-z0-9-]+)$")


def action(catalogue: Catalogue, said: str) -> str:
    """The id of an action. Raises ValueError, in Dutch, when it is not known which."""
    known = {id: one.titel for id, one in catalogue.verbeteringen.items()}
    there = _ACTION.search(said.strip())
    return _one("verbeteractie", there[1] if there else said.strip(), known)


def pain(catalogue: Catalogue, said: str) -> str:
    """The address of a knelpunt, `reis#id`. Raises ValueError, in Dutch, when it is not known which."""
    every = (offer for reis in catalogue.klantreizen.values() for offer in offers(reis))
    known = {choice.value: _title(choice) for of, choice in every if of == "knelpunt"}
    there = _PAIN.search(said.strip())
    wanted = f"{there[1]}#{there[2]}" if there else said.strip()
    return _one("knelpunt", old_addresses(catalogue.klantreizen.values()).get(wanted, wanted), known)


def _title(choice: Choice) -> str:
    """Of `titel (reis)` the title: who names a knelpunt does not name the journey."""
    return choice.label.rpartition(" (")[0]


def _one(what: str, wanted: str, known: Mapping[str, str]) -> str:
    if wanted in known:
        return wanted
    slug = slugify(wanted)
    found = [id for id, title in known.items() if slug and slugify(title) == slug]
    if len(found) == 1:
        return found[0]
    if found:
        raise ValueError(f"Meer dan één {what} heet zo. Neem het webadres over van de site.")
    near = lookalike(wanted, list(known.values()))
    raise ValueError(f"Er is geen {what} die zo heet.{f' Bedoelt u ‘{near}’?' if near else ''}")
