"""Velden: every field, explained."""

from catalogue.model.catalogue import Catalogue
from catalogue.pages.guide import field_guide
from catalogue.pages.making.maker import View
from catalogue.pages.making.page import SinglePage


def view(catalogue: Catalogue) -> View:
    """Every field of the content and of the settings, and every vocabulary."""
    return {
        "content": field_guide.parts(),
        "settings": field_guide.settings_parts(),
        "vocabularies": field_guide.vocabularies(catalogue.settings),
        "part_id": field_guide.part_id,
        "vocabulary_id": field_guide.vocabulary_id,
    }


PAGE = SinglePage(
    name="velden",
    title="Velden",
    question="Alles wat u in een bestand kunt invullen, met uitleg en een voorbeeld.",
    menu="Meedoen",
    as_written=True,
    room="guide",
    view=view,
)
