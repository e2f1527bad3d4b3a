"""Of whom a score is, in words."""

from collections.abc import Callable, Sequence

from catalogue.model.catalogue import Catalogue

Naming = Callable[[str], str]
"""From the id of a profile to what it is called."""


def names_in(catalogue: Catalogue) -> Naming:
    """What the profiles of this catalogue are called; one that is not in it by its id."""
    return lambda id: catalogue.profielen[id].naam if id in catalogue.profielen else id


def for_whom(profiles: Sequence[str], name: Naming) -> str:
    """' voor Jan en Noor'; '' without any: then it is for everyone."""
    if not profiles:
        return ""
    *first, last = (name(id) for id in profiles)
    return f" voor {', '.join(first)} en {last}" if first else f" voor {last}"
