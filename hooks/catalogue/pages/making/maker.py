"""How a page is made of a template and its values: what all pages of one build have in common."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from catalogue.machine.quick_templates import QuickEnvironment
from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.job import Finished, Job
from catalogue.pages.making.left_out import unlinked
from catalogue.pages.making.links import Links
from catalogue.pages.making.presentation import Outline, environment
from catalogue.reading.findings import Finding

T = TypeVar("T")
View = Mapping[str, Any]
"""The values of a page, by the names that its template uses."""


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes the pages of one catalogue."""

    catalogue: Catalogue
    templates: QuickEnvironment
    links: tuple[Links, ...]
    """The links from a page, by how many folders deep it stands."""
    left_out: frozenset[str] = frozenset()
    """The names of the pages to which no link leads."""
    findings: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    """What was found in each file, for a page that tells of it."""
    address: str = ""
    """Where the site stands, for who reads it on paper; '' when nobody said."""
    _made: dict[tuple[str, str], Any] = field(default_factory=dict, init=False)

    @classmethod
    def of(
        cls,
        catalogue: Catalogue,
        overrides: Path,
        left_out: frozenset[str] = frozenset(),
        findings: Iterable[Finding] = (),
        address: str = "",
    ) -> "PageMaker":
        """With the templates in `overrides` laid over ours, and no link to the pages with a name in `left_out`."""
        found: dict[str, list[Finding]] = {}
        for one in findings:
            found.setdefault(one.path, []).append(one)
        templates = environment(catalogue, overrides)
        links = tuple(Links(catalogue, templates, "../" * depth) for depth in range(3))
        return cls(catalogue, templates, links, left_out, found, address)

    def once(self, what: str, of: str, make: Callable[[], T]) -> T:
        """What `make` gives, made the first time that somebody asks for it."""
        if (what, of) not in self._made:
            self._made[what, of] = make()
        found: T = self._made[what, of]
        return found

    def first_of(self, *names: str) -> str:
        """The first of these templates that is there, a municipality's own among them; the last always is."""
        *wanted, otherwise = names
        return self.once("template", names[0], lambda: next(filter(self.templates.holds, wanted), otherwise))

    def render(self, url: str, template: str, outline: Outline, values: View) -> str:
        """The HTML of one page. When its values hold a `reis`, links to its steps stay on the page."""
        links = self.links[url.count("/")]
        if "reis" in values:
            links = links.about(values["reis"])
        own = {"outline": outline, "links": links, "catalogue": self.catalogue}
        return unlinked(self.templates.get_template(template).render({**values, **own}), self.left_out)

    def page(
        self, url: str, kind: str, template: str, title: str, description: str, source: str, view: Callable[[], View]
    ) -> Job:
        """One page, of which the values are asked when it is made; its template knows its title and description too."""

        def make() -> Finished:
            outline = Outline()
            body = self.render(url, template, outline, {**view(), "title": title, "description": description})
            return Finished(url, kind, title, description, body, outline.headings(), source)

        return Job(url, kind, make)
