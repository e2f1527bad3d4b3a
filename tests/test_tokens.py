"""The colours of the site: each contrast that tokens.css promises is there, and no colour stands anywhere else."""

import re
from pathlib import Path

import pytest
from places import PROJECT

from catalogue.founding.huisstijl import promises
from catalogue.founding.huisstijl.roles import ROLES
from catalogue.pages.declared import PAGE_KINDS
from catalogue.paths import PAGES
from catalogue.publish import assets

STYLESHEETS = PROJECT / "docs" / "assets" / "stylesheets"
TOKENS = STYLESHEETS / "tokens.css"
# A colour as it can be written in CSS, and the words for it that someone would use.
LITERAL = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|: *(?:black|white|gray|grey|red)\b"
)


def broken_promises(css: str) -> list[str]:
    ours = promises.tokens(css)
    found = promises.measured(ours, promises.colours(ours, {}))
    return [f"{name} on {ground}: {contrast:.2f}" for name, ground, contrast, least in found if contrast < least]


def test_every_pair_of_colours_keeps_its_promise() -> None:
    css = TOKENS.read_text(encoding="utf-8")
    assert broken_promises(css) == []
    ours = promises.tokens(css)
    promised = [one for token in ours.values() for one in token.promises]
    assert len(list(promises.measured(ours, promises.colours(ours, {})))) == len(promised) > 50


def test_a_pair_that_differs_too_little_is_found() -> None:
    css = """--kr-a: #fff; /* ground */ --kr-b: #777; /* text on a */ --kr-c: #949494; /* shape on a */
    --kr-d: var(--kr-b); /* text on a */"""
    assert broken_promises(css) == ["--kr-b on --kr-a: 4.48", "--kr-d on --kr-a: 4.48"]


def test_every_colour_says_what_it_is_for() -> None:
    css = TOKENS.read_text(encoding="utf-8")
    tokens = promises.tokens(css)
    assert set(tokens) == set(re.findall(r"(--kr-[\w-]+):", css))
    uses = [use for token in tokens.values() for use in token.uses]
    assert [use for use in uses if use.partition(" on ")[0] not in promises.LEAST and use not in promises.ALONE] == []


def test_each_role_of_a_huisstijl_has_a_token_of_its_own() -> None:
    tokens = [role.token for role in ROLES]
    assert len(set(tokens)) == len(tokens) == 15
    assert set(tokens) <= set(promises.tokens(TOKENS.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", sorted(STYLESHEETS.glob("*.css")), ids=lambda path: path.name)
def test_no_other_stylesheet_has_a_colour_of_its_own(path: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    used = re.findall(r"var\((--kr-[\w-]+)", css)
    assert path == TOKENS or not LITERAL.search(css), LITERAL.findall(css)
    assert set(used) <= set(promises.tokens(TOKENS.read_text(encoding="utf-8")))


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
