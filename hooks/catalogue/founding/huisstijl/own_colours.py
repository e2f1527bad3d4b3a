"""The colours that a municipality writes in docs/assets/eigen/: what differs too little is an error, with its place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from catalogue.founding.huisstijl import colours
from catalogue.founding.huisstijl.css import Property, properties
from catalogue.founding.huisstijl.promises import PREFIX, Shortfall, Tokens, shortfalls
from catalogue.founding.huisstijl.references import Values
from catalogue.reading.findings import Finding, finding
from catalogue.reading.regular import Refused, read, shown_path
from catalogue.words.wording import getal

_PAGE = re.compile(r"(?::root|html|body)(?:,\s*(?::root|html|body))*", re.IGNORECASE)
_ALWAYS = re.compile(
    r"@media (?:(?:only )?(?:screen|all)(?: and )?)?(?:\(forced-colors:\s*none\))?|@(?:layer|supports)\b.*",
    re.IGNORECASE,
)
_MOST_RULES = 100
_FORCED = re.compile(r"forced-colors:\s*active", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnColour:
    """A value that somebody wrote for a token of ours, and in which file."""

    path: str
    written: Property


def check(project: Path, sheets: Iterable[Path], ours: Tokens) -> list[Finding]:
    """What is wrong with the colours in these style sheets of the project, the last of which has the last word."""
    texts = dict(_texts(sheets, project.resolve()))
    if not any(PREFIX in text for text in texts.values()):
        return []
    own = [
        OwnColour(path, one)
        for path, text in texts.items()
        for one in properties(text)
        if not any(_FORCED.search(around) for around in one.within)
    ]
    return sorted({*_too_close(own, ours), *_unmeasured(own, ours)})


def _texts(sheets: Iterable[Path], project: Path) -> Iterator[tuple[str, str]]:
    """Each by its path in the project; not what may not be read, which is told elsewhere."""
    for path in sheets:
        data = read(path, project)
        if not isinstance(data, Refused):
            yield shown_path(path.resolve(), project), data.decode("utf-8", "replace").removeprefix("\ufeff")


@dataclass(frozen=True, slots=True)
class World:
    """What is said together, by name. In a `rule` for a part of the page are the names that it says itself."""

    said: Mapping[str, OwnColour]
    rule: frozenset[str] = frozenset()

    def shortfalls(self, ours: Tokens) -> list[Shortfall]:
        """What differs too little. A part of a page shows only some of the colours: there what the rule says counts.

        What brings its own ground is measured on that.
        """

        def counts(name: str, ground: str) -> bool:
            grounds = {other for _, other in ours[name].promises} & self.rule
            return not self.rule or (name in self.rule and (ground in grounds or not grounds))

        return shortfalls(ours, {name: one.written.value for name, one in self.said.items()}, counts)


def _too_close(own: Iterable[OwnColour], ours: Tokens) -> Iterator[Finding]:
    for world in _worlds(own):
        for short in world.shortfalls(ours):
            one = world.said[short.name]
            yield finding(
                one.path,
                one.written.line,
                one.written.column,
                "E1601",
                naam=short.name,
                waarde=short.colour.css,
                ander=short.other,
                kleur=short.other_colour.css,
                gemeten=colours.ratio(short.measured),
                nodig=getal(short.least),
                raad=_advice(short, ours),
            )


def _worlds(own: Iterable[OwnColour]) -> Iterator[World]:
    """All that is said for every page; and with that, each rule that says more, for a part of a page or at times."""
    own = list(own)
    everywhere = {one.written.name: one for one in own if _holds_everywhere(one.written)}
    yield World(everywhere)
    rules: dict[tuple[str, ...], dict[str, OwnColour]] = {}
    for one in own:
        if not _holds_everywhere(one.written):
            rules.setdefault((*one.written.within, one.written.selector), {})[one.written.name] = one
    for (*_, selector), more in islice(rules.items(), _MOST_RULES):
        yield World({**everywhere, **more}, frozenset() if _PAGE.fullmatch(selector) else frozenset(more))


def _holds_everywhere(one: Property) -> bool:
    return bool(_PAGE.fullmatch(one.selector)) and all(_ALWAYS.fullmatch(around) for around in one.within)


def _unmeasured(own: Iterable[OwnColour], ours: Tokens) -> Iterator[Finding]:
    own = list(own)
    values = Values(
        {name: token.value for name, token in ours.items()} | {o.written.name: o.written.value for o in own}
    )
    for one in own:
        token = ours.get(one.written.name)
        if token is None or "font" in token.uses:
            continue
        text = values.filled(one.written.value)
        if text is None or colours.read(text) is None:
            example = colours.read(values.filled(token.value) or "") or colours.BLACK
            yield finding(
                one.path,
                one.written.line,
                one.written.column,
                "W1601",
                naam=one.written.name,
                waarde=one.written.value,
                voorbeeld=example.css,
            )


def _advice(short: Shortfall, ours: Tokens) -> str:
    if short.better is None:
        return f"Geen enkele tint hiervan verschilt genoeg. Kies een andere kleur, of verander ook {short.other}."
    is_ground = short.name in {ground for _, ground in ours[short.other].promises}
    otherwise = f" Of geef {short.other} een andere kleur." if is_ground else ""
    return f"Neem bijvoorbeeld {short.better.css}: die lijkt er het meest op en verschilt genoeg.{otherwise}"
