"""A page of the site, declared once: its job, its frame, its place in the menu and what finds it follow from this."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from catalogue import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View

MENU = ("", "Voortgang", "Inzichten", "Naslag", "Meedoen", "Over")
"""The parts of the menu, in order; a page in '' stands at the top by itself."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: all pages of one kind share a frame."""

    name: str
    url: str
    """Its url; for the kind of an item a sample of the same depth: 'klantreizen/_klantreis/'."""
    title: str
    """In the navigation; '' for the kind of an item."""
    parent: str
    """The name of the kind above it, '' at the top."""
    diagram: bool
    """Whether its pages hold a Mermaid diagram."""
    wide: bool = False
    """Whether its pages need the full width, and list their own headings instead of a table of contents beside them."""
    in_menu: bool = True
    """Whether what has a title stands in the navigation."""
    part: bool = False
    """Whether its pages show a part of the list above them: the next fifty, or those that have something in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, with the pages below it.

    Its name is that in its address, and of its module, its template and its style sheet.
    """

    name: str
    title: str
    question: str
    """What it answers, in one sentence."""
    menu: str
    """The part of the menu in which it stands: one of MENU."""
    diagram: bool = False
    wide: bool = False
    as_written: bool = False
    """Whether it is searched as it stands on the site: its words are in no record."""
    may_go: bool = False
    """Whether a municipality may leave it out."""
    for_readers: bool = True
    """Whether it is for who reads: then it stands in the menu, and is found."""
    of_program: bool = False
    """Whether it is about the program, and so only shown where somebody asks for that."""
    ook: tuple[str, ...] = ()
    """What else people type who look for it: found by these as by its title."""

    @property
    def url(self) -> str:
        return addresses.of_list(self.name)

    @property
    def as_they_stand(self) -> Iterator[str]:
        """The urls of its pages that are searched as they stand on the site."""
        if self.as_written:
            yield self.url

    def is_left_out(self, settings: Settings) -> bool:
        """Whether a municipality shows it not: it says so, or it is about the program and nobody asks for that."""
        may_go = self.may_go or self.of_program
        return (may_go and self.name in settings.verberg) or (self.of_program and not settings.over_programma)

    @property
    def own_kind(self) -> PageKind:
        return PageKind(self.name, self.url, self.title, "", self.diagram, self.wide, in_menu=self.for_readers)

    @property
    def kinds(self) -> Iterator[PageKind]:
        """Its own kind and those of the pages below it, the page itself first; none when it is written by hand."""
        yield self.own_kind

    def item(self, name: str, *, diagram: bool = False, wide: bool = False, part: bool = False) -> PageKind:
        """A kind of pages below this one."""
        return PageKind(name, f"{self.url}_{name}/", "", self.name, diagram, wide, part=part)

    def jobs(self, maker: PageMaker) -> Iterable[Job]:
        """The page and those below it, still to be made."""
        raise NotImplementedError

    def job_at(self, url: str, maker: PageMaker) -> Job | None:
        """The one of them at this address; None when there is none."""
        return next((job for job in self.jobs(maker) if job.url == url), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SinglePage(Page):
    """A page with none below it, made by `<room>/<name>.html` from what `view` gives."""

    room: str
    view: Callable[[Catalogue], View]

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The page."""
        template = f"{self.room}/{self.name}.html"
        yield maker.page(
            self.url, self.name, template, self.title, self.question, "", lambda: self.view(maker.catalogue)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage(Page):
    """A page that is written by hand: docs/<name>.md."""

    question: str = ""
    as_written: bool = True

    @property
    def kinds(self) -> Iterator[PageKind]:
        """None: it needs no frame."""
        return iter(())

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """None: whoever builds the shell makes it."""
        return iter(())
