"""Meldingen uitgelegd: every message, explained."""

from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.maker import View
from catalogue.pages.making.page import SinglePage
from catalogue.reading.findings import Message, messages


def view(catalogue: Catalogue) -> View:
    """Every message by its rule: 'E1' holds E101, E102 …"""
    rules: dict[str, list[Message]] = {}
    for message in messages().values():
        rules.setdefault(message.code[:-2], []).append(message)
    return {"rules": rules, "strengths": catalogue.settings.meldingen}


PAGE = SinglePage(
    name="meldingen",
    title="Meldingen uitgelegd",
    question="Wat betekent een melding, waarom telt het, en hoe lost u het op?",
    menu="Meedoen",
    as_written=True,
    room="guide",
    view=view,
)
