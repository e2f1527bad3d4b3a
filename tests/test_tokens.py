"""The colours of the site: each contrast that tokens.css promises is there, and no colour stands anywhere else."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from places import PROJECT

from catalogue.pages.declared import PAGE_KINDS
from catalogue.paths import PAGES
from catalogue.publish import assets

STYLESHEETS = PROJECT / "docs" / "assets" / "stylesheets"
TOKENS = STYLESHEETS / "tokens.css"
TOKEN = re.compile(r"--kr-([\w-]+): *(#\w+); */\* *(.+?) *\*/")
LEAST = {"text": 4.5, "shape": 3.0}  # WCAG 1.4.3 and 1.4.11
ALONE = {"ground", "fill", "rule"}
# A colour as it can be written in CSS, and the words for it that someone would use.
LITERAL = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|: *(?:black|white|gray|grey|red)\b"
)


@dataclass(frozen=True)
class Token:
    """A colour, and what it is for: 'text on ground' promises a contrast with --kr-ground."""

    name: str
    colour: str
    roles: tuple[str, ...]


def read(css: str) -> dict[str, Token]:
    found = [Token(name, colour, tuple(roles.split("; "))) for name, colour, roles in TOKEN.findall(css)]
    return {token.name: token for token in found}


def luminance(colour: str) -> float:
    """The relative luminance of '#rgb' or '#rrggbb', as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def broken_promises(tokens: dict[str, Token]) -> list[str]:
    found = []
    for token in tokens.values():
        for role in token.roles:
            kind, _, grounds = role.partition(" on ")
            for ground in grounds.split(", ") if grounds else ():
                measured = contrast(token.colour, tokens[ground].colour)
                if measured < LEAST[kind]:
                    found.append(f"--kr-{token.name} on --kr-{ground}: {measured:.2f}")
    return found


def test_every_pair_of_colours_keeps_its_promise() -> None:
    assert broken_promises(read(TOKENS.read_text(encoding="utf-8"))) == []


def test_a_pair_that_differs_too_little_is_found() -> None:
    tokens = read("--kr-a: #fff; /* ground */ --kr-b: #777; /* text on a */ --kr-c: #949494; /* shape on a */")
    assert broken_promises(tokens) == ["--kr-b on --kr-a: 4.48"]


def test_every_colour_says_what_it_is_for() -> None:
    css = TOKENS.read_text(encoding="utf-8")
    tokens = read(css)
    assert set(tokens) == set(re.findall(r"--kr-([\w-]+):", css))
    roles = [role for token in tokens.values() for role in token.roles]
    assert [role for role in roles if " on " not in role and role not in ALONE] == []


@pytest.mark.parametrize("path", sorted(STYLESHEETS.glob("*.css")), ids=lambda path: path.name)
def test_no_other_stylesheet_has_a_colour_of_its_own(path: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    used = re.findall(r"var\(--kr-([\w-]+)", css)
    assert path == TOKENS or not LITERAL.search(css), LITERAL.findall(css)
    assert set(used) <= set(read(TOKENS.read_text(encoding="utf-8")))


SHARED = [
    *("tokens", "shell", "search", "parts", "map", "sparkline"),
    *("charts", "facets", "overviews", "handovers", "registers"),
]


def test_what_one_page_has_stands_in_a_sheet_of_its_name_after_all_that_is_shared() -> None:
    loaded = [Path(name).stem for name in assets.STYLES]
    assert loaded[: len(SHARED)] == SHARED
    assert set(loaded[len(SHARED) :]) <= {kind.name for kind in PAGE_KINDS} | {"start"}
    of_redactie = [Path(name).stem for name in assets.REDACTIE_STYLES]
    assert sorted([*loaded, *of_redactie]) == sorted(path.stem for path in STYLESHEETS.glob("*.css"))
    beside = [path for path in PAGES.rglob("*.css") if path.stem.replace("-", "_") != path.parent.name]
    assert beside == []
