"""The registers: every entry of each has a page of its own.

A module with the name of a register gives what its page shows; without one that is `overige`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from catalogue.model import ALL_REGISTERS, Register
from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.maker import View
from catalogue.pages.registers import (
    ambassadeurs,
    instrumenten,
    kanalen,
    levensgebeurtenissen,
    organisaties,
    overige,
    profielen,
)
from catalogue.pages.registers.register_page import MENU, RegisterPage

_VIEWS: Mapping[str, Callable[[Any, Catalogue], View]] = MappingProxyType(
    {
        "ambassadeurs": ambassadeurs.view,
        "instrumenten": instrumenten.view,
        "kanalen": kanalen.view,
        "levensgebeurtenissen": levensgebeurtenissen.view,
        "organisaties": organisaties.view,
        "profielen": profielen.view,
    }
)


def _page(register: Register) -> RegisterPage:
    return RegisterPage(
        name=register.name,
        title=register.title,
        question=register.question,
        menu=MENU,
        register=register,
        entry_view=_VIEWS.get(register.name) or overige.view(register.name),
    )


REGISTER_PAGES = tuple(
    _page(one) for one in sorted(ALL_REGISTERS, key=lambda register: register.place) if one.has_pages
)
"""In the order of the menu."""
