"""From a value to what a reader sees: Dutch dates, numbers and words, links, and the templates that use them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from catalogue import addresses
from catalogue.figures import dated, where_measured
from catalogue.figures.weight import knelpuntgewicht
from catalogue.machine.quick_templates import QuickEnvironment, templates_in
from catalogue.model import Klantreis
from catalogue.model.base import Record, Shape, shapes
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Verbeteractie
from catalogue.model.labels import labeller
from catalogue.model.settings import Settings
from catalogue.model.verdicts import VERDICTS, Verdict
from catalogue.model.vocabularies import SCORE_WORDS
from catalogue.pages.drawing import sparkline
from catalogue.pages.making import figure_names
from catalogue.pages.making.links import VALUES, Links
from catalogue.paths import OVERRIDES, PAGES, TEMPLATES
from catalogue.words.hyphens import hyphenated
from catalogue.words.rounding import heel, procent, tienden
from catalogue.words.wording import datum, euro, for_whom, getal, hoeveelheid, in_zin, kaal, meervoud, met_term, plural


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a table of contents."""

    id: str
    title: str
    children: "tuple[Heading, ...]" = ()


class Outline:
    """The headings of one page, noted by the macro that writes them, so that a table of contents is always right."""

    def __init__(self) -> None:
        self._noted: list[tuple[int, str, str]] = []
        self._tree: tuple[Heading, ...] | None = None

    def note(self, level: int, id: str, title: str) -> str:
        """Remember a heading (level 2 and deeper); gives nothing to print."""
        self._noted.append((level, id, title))
        self._tree = None
        return ""

    def headings(self) -> tuple[Heading, ...]:
        """The headings as a tree."""
        if self._tree is None:
            self._tree = _tree(self._noted)
        return self._tree


def _tree(noted: Sequence[tuple[int, str, str]]) -> tuple[Heading, ...]:
    if len(noted) < 2:
        return tuple(Heading(id, title) for _, id, title in noted)
    found: list[Heading] = []
    index = 0
    while index < len(noted):
        level, id, title = noted[index]
        end = index + 1
        while end < len(noted) and noted[end][0] > level:
            end += 1
        found.append(Heading(id, title, _tree(noted[index + 1 : end]) if end > index + 1 else ()))
        index = end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Fact:
    """A field that is filled in, ready to be shown under its label."""

    label: str
    shown: tuple[Any, ...]
    """What stands in it: text, Markup, or records."""
    records: bool


class _Facts:
    """Makes the filled-in fields of any record ready to be shown."""

    def __init__(self, word: Callable[[str, str], Markup]) -> None:
        self._word = word

    def __call__(self, record: Record, links: Links, skip: Sequence[str] = ()) -> Iterator[Fact]:
        for name, shape in shapes(type(record)).items():
            value = getattr(record, name)
            if name in skip or value is None or value == () or value == "":
                continue
            values = value if shape.many else (value,)
            shown = tuple(self._shown(shape, item, links) for item in values)
            yield Fact(str(shape.info.title), shown, shape.record is not None)

    def _shown(self, shape: Shape, item: Any, links: Links) -> Any:
        if shape.reference:
            return links.one(item, shape.reference)
        if shape.vocabulary:
            return self._word(item, shape.vocabulary)
        if isinstance(item, bool):
            return "ja" if item else "nee"
        if isinstance(item, date):
            return datum(item)
        if isinstance(item, int | float):
            return getal(item) + (" van 5" if shape.kind.startswith("score") else "")
        return item


class _Figures:
    """Marks a figure with its name: what it is, and of what."""

    def __init__(self, values: Any) -> None:
        self._values = values
        self._made = cache(values.figure)

    def __call__(self, value: float | str | None, what: str, of: str = "catalogus", *noun: str) -> Markup:
        """A figure under the name `what:of`, a number as it is written in Dutch; None says that it is not known.

        `of` is an address on the site without its last slash, or 'catalogus' for all of it. With a `noun` (singular,
        plural) that stands behind it. With '' for `of` it is of nothing that has a page, and gets no name.
        """
        if value is None:
            return Markup(self._values.unknown())
        text = value if isinstance(value, str) else getal(value)
        shown: Markup = self._made(text, f"{what}:{of}") if of else escape(text)
        return shown + f" {noun[0] if value == 1 else noun[1]}" if noun else shown

    def counted(self, value: float | None, what: str, of: str = "catalogus", *noun: str) -> Markup:
        """The same as in a sentence: 'geen' for nought."""
        return self("geen" if value == 0 else value, what, of, *noun)

    def alone(self, value: float, what: str, of: str = "catalogus", *noun: str) -> Markup:
        """The same where no noun follows, or one of a kind: 'bij geen enkele', 'bij geen enkele stap'."""
        if value:
            return self(value, what, of, *noun)
        return self("geen", what, of) + " enkele" + (f" {noun[0]}" if noun else "")


def environment(catalogue: Catalogue, overrides: Path = OVERRIDES) -> QuickEnvironment:
    """The templates of this catalogue: its own in `overrides` first, then ours. One for each build."""
    made, settings = templates_in(overrides, TEMPLATES, PAGES), catalogue.settings
    label = labeller(settings)
    made.globals |= {"klant": settings.term_klant, "klanten": meervoud(settings.term_klant)}
    made.globals |= {"meld_url": settings.meld_url or "", "score_words": SCORE_WORDS}
    made.globals["drempelwaarden"] = settings.drempelwaarden
    verdicts = {name: {code: _called(one, settings) for code, one in of.items()} for name, of in VERDICTS.items()}
    made.globals["verdicts"] = verdicts
    made.globals["verdict_words"] = {
        name: {code: one.uitleg for code, one in of.items()} for name, of in verdicts.items()
    }
    made.globals["uitgever"] = settings.organisatie.naam if settings.organisatie else ""
    made.filters |= {"anchor": addresses.anchor, "label": label, "datum": datum, "getal": getal}
    made.filters |= {"hoeveelheid": hoeveelheid, "plural": plural, "euro": euro, "heel": heel, "procent": procent}
    made.filters |= {"tienden": tienden, "kaal": kaal, "in_zin": in_zin, **_at_places(catalogue)}
    made.filters["van_voor"] = _once_for_each(dated.van_voor_verbetering, catalogue)
    made.filters["beschreven_voor"] = _once_for_each(dated.beschreven_voor_verbetering, catalogue)
    made.filters |= {"for_whom": _for_whom, "score_name": figure_names.of_profile, "part": figure_names.of_part}
    values: Any = made.get_template(VALUES).module
    word = cache(values.word)
    made.filters |= {"word": word, "score": cache(values.score), "severity": cache(values.severity), "row": values.row}
    made.filters |= {
        "facts": _Facts(word),
        "link": _link,
        "links": _links,
        "soft": hyphenated,
        "gewicht": knelpuntgewicht,
    }
    made.filters |= {"stand": values.stand, "stand_sinds": values.since, "voorbehoud": values.reservation}
    made.filters |= {"felt": values.felt, "aged": values.aged}
    figures = _Figures(values)
    made.filters |= {"cijfer": figures, "telling": figures.counted, "enkele": figures.alone}
    made.filters["of_effect"] = figure_names.of_effect
    made.filters["sign"] = cache(values.sign)
    made.globals["map_signs"] = values.signs()
    made.globals["lijntje"] = _curves(made)
    return made


def _called(verdict: Verdict, settings: Settings) -> Verdict:
    """A verdict in which the customer is called as the catalogue does."""
    return replace(verdict, uitleg=met_term(verdict.uitleg, settings.term_klant))


def _at_places(catalogue: Catalogue) -> dict[str, Callable[..., Any]]:
    """What is asked of an action at some places: `reis` or `reis#stap`; without any, of all of it."""

    def bound(ask: Callable[[Verbeteractie, Collection[str], Catalogue], Any]) -> Callable[..., Any]:
        return lambda actie, plekken=(): ask(actie, plekken, catalogue)

    asked = (where_measured.status_bij, where_measured.sinds_bij, where_measured.voorbehoud_bij)
    return {ask.__name__: bound(ask) for ask in asked}


def _once_for_each(
    ask: Callable[[Klantreis, Any, Catalogue], dated.VanVoor | None], catalogue: Catalogue
) -> Callable[[Any, Klantreis], dated.VanVoor | None]:
    """What asks this of a step or a hand-over of a journey, worked out once for each."""
    found: dict[tuple[str, str], dated.VanVoor | None] = {}

    def of(part: Any, reis: Klantreis) -> dated.VanVoor | None:
        key = reis.id, part.id
        if key not in found:
            found[key] = ask(reis, part, catalogue)
        return found[key]

    return of


def _curves(templates: Environment) -> Callable[[Klantreis, Iterable[str]], Markup]:
    """What draws the scores of a journey as a small line, each line only once."""

    @cache
    def drawn(shown: sparkline.Scores) -> Markup:
        macros: Any = templates.get_template("drawing/sparkline.html").module
        made: Markup = macros.line(sparkline.line(shown))
        return made

    return lambda reis, here: drawn(sparkline.Scores.of(reis, frozenset(here)))


def _for_whom(profiles: Sequence[str], links: Links) -> str:
    return for_whom([links.words(id, "profielen") for id in profiles])


def _link(id: str, target: str, links: Links) -> Markup:
    return links.one(id, target)


def _links(ids: Sequence[str], target: str, links: Links) -> Markup:
    return links.row(tuple(ids), target)
