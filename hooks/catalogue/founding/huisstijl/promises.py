"""What our style sheet promises of each colour, and which promises values of somebody else would break.

`docs/assets/stylesheets/tokens.css` is the one place where a colour is declared: behind each stands what it is for.
"text on x" promises 4.5:1 with --kr-x (WCAG 1.4.3), "shape on x" 3:1 (WCAG 1.4.11).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from catalogue.founding.huisstijl.colours import Colour, Need, contrast, nearest, read
from catalogue.founding.huisstijl.references import Values

SHEET = "docs/assets/stylesheets/tokens.css"
PREFIX = "--kr-"
LEAST: Mapping[str, float] = MappingProxyType({"text": 4.5, "shape": 3.0})
ALONE = frozenset({"ground", "fill", "rule", "font"})
"""What a token is that promises nothing by itself."""

_TOKEN = re.compile(r"(--kr-[\w-]+): *([^;/]+); */\* *(.+?) *\*/")
_ANOTHER = re.compile(r"var\((--kr-[\w-]+)\)")
_CLOSE = 1e-9  # a contrast of exactly 4.5 passes


@dataclass(frozen=True, slots=True)
class Token:
    """A custom property of ours ('--kr-link'), its value as it is written, and what it is for."""

    name: str
    value: str
    uses: tuple[str, ...]

    @property
    def promises(self) -> Iterator[tuple[float, str]]:
        """The contrasts that there must be: how much, and with which token."""
        for use in self.uses:
            kind, _, grounds = use.partition(" on ")
            for ground in grounds.split(", ") if grounds else ():
                yield LEAST[kind], f"{PREFIX}{ground}"


Tokens = Mapping[str, Token]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Two colours that differ too little. `name` is the one to change, and `better` the nearest that passes, if any."""

    name: str
    colour: Colour
    other: str
    other_colour: Colour
    measured: float
    least: float
    better: Colour | None


def of_project(project: Path) -> Tokens:
    """The tokens of the project in this folder; none when it lacks our style sheet, which is told elsewhere."""
    try:
        return tokens((project / SHEET).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return {}


def tokens(css: str) -> Tokens:
    """The tokens of our style sheet, by name, in its order."""
    found = (Token(name, value.strip(), tuple(uses.split("; "))) for name, value, uses in _TOKEN.findall(css))
    return {token.name: token for token in found}


def colours(ours: Tokens, own: Mapping[str, str]) -> dict[str, Colour]:
    """Every token as a colour, with its own values over ours; what cannot be read as a colour is not there."""
    values = Values({name: token.value for name, token in ours.items()} | dict(own))
    found = {name: values.of(name) for name in ours}
    read_as = {name: read(text) for name, text in found.items() if text}
    return {name: colour for name, colour in read_as.items() if colour is not None}


def measured(ours: Tokens, of: Mapping[str, Colour]) -> Iterator[tuple[str, str, float, float]]:
    """Each promise that can be measured: who makes it, on what, the contrast that there is, and the least."""
    for token in ours.values():
        for least, ground in token.promises:
            if token.name in of and ground in of:
                yield token.name, ground, contrast(of[token.name], of[ground]), least


def shortfalls(
    ours: Tokens, own: Mapping[str, str], counts: Callable[[str, str], bool] = lambda name, ground: True
) -> list[Shortfall]:
    """The promises that own values (by name, as written in CSS) break: for each value to change the worst one.

    Of two own values the one to change is that which has the least way to go. What ours break alone is not told, nor
    what does not count: a promise by its name and on what it is.
    """
    of = colours(ours, own)
    worst: dict[str, Shortfall] = {}
    for name, ground, found, least in measured(ours, of):
        if found >= least - _CLOSE or not counts(name, ground):
            continue
        sides = [(one, other) for one, other in ((name, ground), (ground, name)) if _source(ours, own, one) in own]
        told = [_shortfall(ours, own, of, one, other, found, least) for one, other in sides]
        if told:
            one = min(told, key=_way_to_go)
            if one.name not in worst or one.measured / one.least < worst[one.name].measured / worst[one.name].least:
                worst[one.name] = one
    return list(worst.values())


def _way_to_go(one: Shortfall) -> float:
    return one.colour.distance(one.better) if one.better else float("inf")


def _shortfall(
    ours: Tokens,
    own: Mapping[str, str],
    of: Mapping[str, Colour],
    name: str,
    other: str,
    found: float,
    least: float,
) -> Shortfall:
    source = _source(ours, own, name)
    better = nearest(of[name], needs(ours, own, of, source))
    return Shortfall(source, of[name], other, of[other], found, least, better)


def needs(ours: Tokens, own: Mapping[str, str], of: Mapping[str, Colour], source: str) -> list[Need]:
    """From what a colour has to differ, it and all that follow it, whoever makes the promise."""
    found: list[Need] = []
    for name, ground, _, least in measured(ours, of):
        for one, other in ((name, ground), (ground, name)):
            if _source(ours, own, one) == source != _source(ours, own, other):
                found.append((of[other], least))
    return found


def _source(ours: Tokens, own: Mapping[str, str], name: str) -> str:
    """Whose value it has: its own, or that of the token that it follows in our style sheet."""
    for _ in ours:
        follows = _ANOTHER.fullmatch(ours[name].value) if name in ours and name not in own else None
        if follows is None:
            break
        name = follows[1]
    return name
