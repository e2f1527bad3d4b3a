"""From the catalogue to finished pages, one by one. What stands on each is in views.py, how it looks in templates/."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from catalogue import addresses
from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.pages import views
from catalogue.pages.guide import open_data, reading_guide
from catalogue.pages.insights import GROUPS, TOPICS
from catalogue.pages.insights.topic import Topic, View
from catalogue.pages.job import Job, Page
from catalogue.pages.kinds import REGISTER_PAGES, SINGLE_PAGES
from catalogue.pages.links import Links, PlainLinks
from catalogue.pages.lists import lists
from catalogue.pages.lists.lists import Lijst, Lijstdeel
from catalogue.pages.presentation import Outline, environment
from catalogue.pages.registers import ENTRIES
from catalogue.pages.registers.entry import Entry
from catalogue.paths import OVERRIDES
from catalogue.reading.findings import Finding


def pages(catalogue: Catalogue, overrides: Path = OVERRIDES) -> Iterator[Page]:
    """Every page of the catalogue, made as it is asked for. Templates in `overrides` go before our own."""
    return (job.make() for job in jobs(catalogue, overrides))


def jobs(catalogue: Catalogue, overrides: Path = OVERRIDES) -> Iterator[Job]:
    """Every page of the catalogue, in order, still to be made. Templates in `overrides` go before our own."""
    site = _Site.of(catalogue, overrides)
    yield from site.list(lists.journeys(catalogue), partial(views.klantreizen, catalogue))
    yield from (site.klantreis(reis) for reis in catalogue.klantreizen.values())
    yield from site.list(lists.actions(catalogue), partial(views.verbeteringen, catalogue))
    yield from (site.verbeteractie(actie) for actie in catalogue.verbeteringen.values())
    yield from site.topics()
    yield from (job for name in REGISTER_PAGES for job in site.register(name))
    yield from (site.entry(entry, record) for entry in ENTRIES.values() for record in site.records(entry.register))
    yield site.single("guide", "open-data", partial(open_data.view, catalogue))
    yield site.reading_guide()
    yield site.single("guide", "velden", partial(views.velden, catalogue.settings))
    yield site.single("guide", "meldingen", views.meldingen)


def start(catalogue: Catalogue, overrides: Path = OVERRIDES) -> str:
    """The part of the start page that is made from the catalogue: HTML of which the headings start at h2."""
    site = _Site.of(catalogue, overrides)
    return site.render("", "lists/start.html", Outline(), views.start(catalogue))


def findings_page(url: str, path: str, found: Sequence[Finding], overrides: Path = OVERRIDES) -> str:
    """What a preview shows at `url` instead of the page of a file with errors: the HTML of its article.

    `path` is the file, relative to the root.
    """
    site = _Site.of(Catalogue(date.min), overrides)
    return site.render(url, "shared/findings.html", Outline(), {"path": path, "found": found})


@dataclass(frozen=True, slots=True)
class _Site:
    """What all pages of one build have in common."""

    catalogue: Catalogue
    templates: Environment
    links: tuple[Links, ...]
    """The links from a page, by how many folders deep it stands."""

    @classmethod
    def of(cls, catalogue: Catalogue, overrides: Path) -> "_Site":
        """The site of a catalogue, with the templates in `overrides` laid over ours."""
        templates = environment(catalogue.settings, overrides)
        links = tuple(Links(catalogue, templates, "../" * depth) for depth in range(3))
        return cls(catalogue, templates, links)

    def render(self, url: str, template: str, outline: Outline, values: Mapping[str, Any]) -> str:
        """The HTML of one page. When its values hold a `reis`, links to its steps stay on the page."""
        links = self.links[url.count("/")]
        if "reis" in values:
            links = links.about(values["reis"])
        own = {"outline": outline, "links": links, "catalogue": self.catalogue}
        return self.templates.get_template(template).render({**values, **own})

    def page(
        self, url: str, kind: str, template: str, title: str, description: str, source: str, view: Callable[[], View]
    ) -> Job:
        """One page, of which the values are asked when it is made; its template knows its title and description too."""

        def make() -> Page:
            outline = Outline()
            body = self.render(url, template, outline, {**view(), "title": title, "description": description})
            return Page(url, kind, title, description, body, outline.headings(), source)

        return Job(url, kind, make)

    def single(self, room: str, name: str, view: Callable[[], View]) -> Job:
        """The only page of its kind, which is also the name of its template, in the folder of its room."""
        title, question = SINGLE_PAGES[name]
        return self.page(addresses.of_list(name), name, f"{room}/{name}.html", title, question, "", view)

    def list(self, lijst: Lijst, view: Callable[[], View]) -> Iterator[Job]:
        """The pages of a list, and those of what has one value of a facet in common; each row is made once."""
        name = addresses.LISTS[lijst.folder]
        title, question = SINGLE_PAGES[name]
        macro: Any = getattr(self.templates.get_template("lists/facets.html").module, lijst.macro)
        row = cache(lambda depth, id: macro(lijst.regels[id], self.links[depth]))

        def shown(deel: Lijstdeel) -> View:
            rows = [row(deel.url.count("/"), id) for id in deel.ids]
            return {"lijst": lijst, "deel": deel, "rijen": rows}

        def part(deel: Lijstdeel, title: str, query: str) -> Job:
            title += f", pagina {deel.nummer}" if deel.nummer > 1 else ""
            values = partial(lambda: {**shown(deel), "keuze": query})
            return replace(
                self.page(deel.url, f"{name}-deel", "lists/list_part.html", title, question, "", values), group=name
            )

        first, *others = lijst.delen()
        yield replace(self.single("lists", name, lambda: {**view(), **shown(first)}), group=name)
        yield from (part(deel, title, "") for deel in others)
        for keuze, waarde, delen in lijst.selecties():
            what = f"{title} per {keuze.facet.title.lower()}: {waarde.label}"
            yield from (part(deel, what, f"?{keuze.facet.name}={waarde.id}") for deel in delen)

    def topics(self) -> Iterator[Job]:
        """The page of every topic, those of each journey about it, and the page with all answers."""
        made = {topic.name: cache(partial(topic.view, self.catalogue)) for topic in TOPICS}
        answers = {topic.name: cache(partial(self.answer, topic, made[topic.name])) for topic in TOPICS}

        def all_answers() -> View:
            return {"groepen": GROUPS, "antwoorden": {name: answer() for name, answer in answers.items()}}

        def one(topic: Topic) -> View:
            return {**made[topic.name](), "topic": topic, "antwoord": answers[topic.name]()}

        yield replace(self.single("insights", "inzichten", all_answers), group="topics")
        for topic in TOPICS:
            url, template = addresses.of_list(topic.name), f"insights/{topic.name}.html"
            job = self.page(url, topic.name, template, topic.title, topic.question, "", partial(one, topic))
            yield replace(job, group="topics")
            if topic.of_journey:
                yield from (self.topic_of_journey(topic, reis) for reis in self.catalogue.klantreizen.values())

    def answer(self, topic: Topic, view: Callable[[], View]) -> Markup:
        """The one sentence that answers a topic."""
        made = self.render(addresses.of_list(topic.name), f"insights/answers/{topic.name}.html", Outline(), view())
        return Markup(made.strip())

    def topic_of_journey(self, topic: Topic, reis: Klantreis) -> Job:
        """The page of a topic about one journey."""
        kind, title = f"{topic.name}-reis", f"{topic.title.removesuffix('?')}: {reis.titel}"

        def view() -> View:
            assert topic.of_journey
            return {**topic.of_journey(reis, self.catalogue), "reis": reis, "topic": topic}

        url, source = addresses.within(topic.name, reis.id), f"journeys/{reis.id}.yml"
        return self.page(url, kind, f"insights/{kind}.html", title, topic.question, source, view)

    def records(self, register: str) -> Iterable[Record]:
        """The entries of a register."""
        found: Mapping[str, Record] = getattr(self.catalogue, register)
        return found.values()

    def entry(self, entry: Entry, record: Any) -> Job:
        """The page of one entry of a register."""
        url, source = addresses.of_record(entry.register, record.id), f"registers/{entry.register}.yml"

        def view() -> View:
            return {**entry.view(record, self.catalogue), "record": record, "entry": entry}

        title = self.links[0].name(record)
        return self.page(url, entry.name, f"registers/{entry.name}.html", title, entry.question, source, view)

    def reading_guide(self) -> Job:
        """How to read a journey: about an example of its own, that leads nowhere else."""
        example = replace(reading_guide.example(), settings=self.catalogue.settings)
        links = tuple(PlainLinks(example, self.templates, "../" * depth) for depth in range(3))
        own = replace(self, catalogue=example, links=links)
        return own.single("guide", "lezen", partial(views.lezen, example))

    def klantreis(self, reis: Klantreis) -> Job:
        """The page of a journey."""
        url, source = addresses.of_record("journeys", reis.id), f"journeys/{reis.id}.yml"
        view = partial(views.klantreis, reis, self.catalogue)
        template, description = "journey/klantreis.html", reis.ondertitel or reis.doel
        return self.page(url, "klantreis", template, reis.titel, description, source, view)

    def verbeteractie(self, actie: Verbeteractie) -> Job:
        """The page of an action."""
        url, source = addresses.of_record("improvements", actie.id), f"improvements/{actie.id}.yml"
        view = partial(views.verbeteractie, actie, self.catalogue)
        description = actie.aanpak or actie.titel
        return self.page(url, "verbeteractie", "action/verbeteractie.html", actie.titel, description, source, view)

    def register(self, name: str) -> Iterator[Job]:
        """The pages of a register, with a line for each of its records."""
        title, question = REGISTER_PAGES[name]
        records = getattr(self.catalogue, name)
        source = f"registers/{name}.yml" if records else ""
        ids = sorted(records, key=lambda id: lists.by_name(str(getattr(records[id], "naam", id))))
        for deel in lists.parts(ids, addresses.of_list(name), lists.LINES):
            view = partial(views.register, name, deel, self.catalogue)
            kind, number = (ENTRIES[name].name, f", pagina {deel.nummer}") if deel.nummer > 1 else (name, "")
            yield self.page(deel.url, kind, "registers/register.html", title + number, question, source, view)
