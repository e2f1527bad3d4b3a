"""Velden: every field, explained. An overview, and a page for each kind of record."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import addresses
from catalogue.model import ALL_REGISTERS
from catalogue.model.vocabularies import words
from catalogue.pages.guide import field_guide
from catalogue.pages.guide.field_guide import Part
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import Page, PageKind

_KIND = "velden-soort"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldPages(Page):
    """The overview, and below it the page of each kind of record."""

    @property
    def kinds(self) -> Iterator[PageKind]:
        """The overview, and a kind of record."""
        yield self.own_kind
        yield self.item(_KIND)

    @property
    def as_they_stand(self) -> Iterator[str]:
        """The overview, and every kind of record."""
        yield self.url
        yield from (addresses.within(self.name, part.id) for part in field_guide.all_parts())

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The overview, and every kind of record."""
        yield maker.page(self.url, self.name, "guide/velden.html", self.title, self.question, "", _overview)
        yield from (self._kind(part, maker) for part in field_guide.all_parts())

    def _kind(self, part: Part, maker: PageMaker) -> Job:
        def view() -> View:
            own = maker.catalogue.settings.woordenlijsten
            chosen = {field.shape.vocabulary for field in part.fields} - {""}
            return {
                "part": part,
                "words": {name: words(name, own) for name in sorted(chosen)},
                "part_id": field_guide.part_id,
                "registers": {register.name: register for register in ALL_REGISTERS},
            }

        url = addresses.within(self.name, part.id)
        return maker.page(url, _KIND, f"guide/{_KIND}.html", part.title, part.what, "", view)


def _overview() -> View:
    parts = field_guide.parts()
    return {
        "files": [part for part in parts if part.file],
        "inside": [part for part in parts if not part.file],
        "settings": field_guide.settings_parts(),
        "by_name": field_guide.by_name(),
        "by_vocabulary": field_guide.by_vocabulary(),
        "vocabulary_anchor": addresses.vocabulary,
    }


PAGE = FieldPages(
    name="velden",
    title="Velden",
    question="Alles wat u in een bestand kunt invullen, met uitleg en een voorbeeld.",
    menu="Meedoen",
    as_written=True,
    wide=True,
)
