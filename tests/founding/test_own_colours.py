"""The colours that somebody writes by hand: measured together, as they hold on a page."""

from pathlib import Path

import pytest
from themes import ours

from catalogue.founding.huisstijl import own_colours


def found(folder: Path, *sheets: str) -> list[tuple[str, int, int, str]]:
    """The findings in style sheets that come one after another: file, line, column, code."""
    paths = []
    for number, text in enumerate(sheets):
        paths.append(folder / f"{number}.css")
        paths[-1].write_text(text, encoding="utf-8")
    return [(one.path, one.line, one.column, one.code) for one in own_colours.check(folder, paths, ours())]


@pytest.mark.parametrize(
    "css",
    [
        ":root { --kr-link: #eee }",
        "html, body { --kr-link: #eee; }",
        "@media screen { :root { --kr-link: #eee } }",
        "@media (forced-colors: none) { :root { --kr-link: var(--licht); --licht: #eee } }",
        "@media (prefers-color-scheme: dark) { :root { --kr-ground: #000 } }",
        ".kop { --kr-link: #eee }",
        ":root { .kop { --kr-link: #eee } }",
        ".kop { --kr-ground: #222; --kr-text: #fff; --kr-link: #00c }",
    ],
)
def test_a_colour_that_differs_too_little_is_found_wherever_it_holds(tmp_path: Path, css: str) -> None:
    [(path, line, column, code)] = found(tmp_path, css)
    assert (path, line, code) == ("0.css", 1, "E1601")
    assert css[column - 1 :].startswith("--kr-")


@pytest.mark.parametrize(
    "css",
    [
        "@media (forced-colors: active) { :root { --kr-link: #eee } }",
        "/* :root { --kr-link: #eee } */",
        ":root { --kr-line: #eee; --kr-font: Stad, serif; --iets-anders: #eee }",
        ".kop { --kr-ground: #222; --kr-text: #fff; --kr-link: #9cf }",
        ".kop { --kr-ground: #222 }",
        "geen css {{{ --kr-link",
    ],
)
def test_what_holds_nowhere_or_promises_nothing_is_no_finding(tmp_path: Path, css: str) -> None:
    assert found(tmp_path, css) == []


def test_the_last_one_counts_and_what_is_told_in_one_file_holds_in_another(tmp_path: Path) -> None:
    assert found(tmp_path, ":root { --kr-link: #eee }", ":root { --kr-link: #154273 }") == []
    assert found(tmp_path, ":root { --kr-link: var(--b) }", ":root { --b: #154273 }") == []
    assert found(tmp_path, ":root { --kr-bar: #fd0 }", ":root { --kr-on-bar: #222; --kr-focus-on-bar: #222 }") == []
    assert [one[0] for one in found(tmp_path, ":root { --kr-link: var(--b) }", ":root { --b: #eee }")] == ["0.css"]


def test_a_token_that_follows_another_is_told_at_the_one_that_was_written(tmp_path: Path) -> None:
    assert found(tmp_path, ":root {\n  --kr-strong: #ffd400;\n}") == [("0.css", 2, 3, "E1601")]


def test_of_rules_without_end_the_first_are_measured(tmp_path: Path) -> None:
    rules = "".join(f".r{number} {{ --kr-link: #eee }}\n" for number in range(500))
    assert 0 < len(found(tmp_path, rules)) <= 100
