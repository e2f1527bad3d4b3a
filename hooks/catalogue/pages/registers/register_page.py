"""The page of a register, and that of each of its entries with everything that touches it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from catalogue import addresses
from catalogue.figures import mentions
from catalogue.model import Register
from catalogue.model.catalogue import Catalogue
from catalogue.pages.lists import lists
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import Page, PageKind
from catalogue.pages.registers import named

MENU = "Naslag"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage(Page):
    """A register of which every entry has a page.

    `registers/regels/<entry>.html` says what an entry is in one line. `registers/<entry>.html` makes the page of an
    entry from what `entry_view` gives; without that template it is a page with all fields and who names it.
    """

    register: Register
    entry_view: Callable[[Any, Catalogue], View]

    @property
    def kinds(self) -> Iterator[PageKind]:
        """The register, and an entry of it."""
        yield self.own_kind
        yield self.item(self.register.entry)

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The pages of the register with a line for each entry, and the page of each."""
        records = maker.catalogue.register(self.name)
        source = f"registers/{self.name}.yml" if records else ""
        ids = sorted(records, key=lambda id: lists.by_name(str(getattr(records[id], "naam", id))))
        line = maker.first_of(f"registers/regels/{self.register.entry}.html", "registers/regels/leeg.html")
        for deel in lists.parts(ids, self.url, lists.LINES):
            kind, number = (self.register.entry, f", pagina {deel.nummer}") if deel.nummer > 1 else (self.name, "")
            view = partial(self._lines, deel, line, maker.catalogue)
            template = "registers/register.html"
            yield maker.page(deel.url, kind, template, self.title + number, self.question, source, view)
        yield from (self._entry(record, maker) for record in records.values())

    def _lines(self, deel: lists.Lijstdeel, line: str, catalogue: Catalogue) -> View:
        records = catalogue.register(self.name)
        return {
            "register": self.name,
            "regel": line,
            "te_noemen": named.can_be_named(self.name),
            "deel": deel,
            "records": tuple(records[id] for id in deel.ids),
            "vermeld": lambda id: mentions.vermeld(self.name, id, catalogue),
        }

    def _entry(self, record: Any, maker: PageMaker) -> Job:
        def view() -> View:
            return {
                **self.entry_view(record, maker.catalogue),
                "record": record,
                "register": self.register,
                "plek": f"{self.name}/{record.id}",  # what its figures are of
                "te_noemen": named.can_be_named(self.name),
                "vermeld": mentions.vermeld(self.name, record.id, maker.catalogue),
            }

        template = maker.first_of(f"registers/{self.register.entry}.html", "registers/genoemd.html")
        url, source = addresses.of_record(self.name, record.id), f"registers/{self.name}.yml"
        title, question = maker.links[0].name(record), self.register.entry_question
        return maker.page(url, self.register.entry, template, title, question, source, view)
