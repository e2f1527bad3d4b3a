"""What a page loads: as little as can be, by names that change when what is in it does."""

import gzip
import re
from pathlib import Path

import pytest

from catalogue.publish import assets


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A docs/ with all that the catalogue puts there, each a few words."""
    for name in (*assets.STYLES, *assets.REDACTIE_STYLES):
        put(tmp_path / name, f"/* over {name} */\n.a {{ color: red; }}\n")
    for name in (*assets.SCRIPTS, *assets.REDACTIE_SCRIPTS):
        put(tmp_path / name, f"// {name}\nconst gelezen = 1;\n")
    put(tmp_path / "mermaid.js", "const mermaid = 1;")
    return tmp_path


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def gathered(docs: Path) -> assets.Assets:
    put(theme := docs / "theme.css", ".thema { color: blue }")
    return assets.gather(docs, [theme], docs / "mermaid.js")


def test_all_of_ours_is_one_style_sheet_after_that_of_the_theme(docs: Path) -> None:
    (sheet,) = gathered(docs).styles
    text = gathered(docs).files[sheet].decode()
    assert text.startswith(".thema{color:blue}")
    assert text.count(".a{color:red}") == len(assets.STYLES)
    assert "over assets" not in text


def test_only_where_there_is_a_form_its_style_and_its_scripts_are_loaded(docs: Path) -> None:
    without, theirs = gathered(docs), assets.gather(docs, [docs / "theme.css"], docs / "mermaid.js", redactie=True)
    assert "redactie" not in " ".join([*without.files, *without.scripts])
    assert theirs.scripts.keys() - without.scripts.keys() == {Path(name).stem for name in assets.REDACTIE_SCRIPTS}
    (sheet,) = theirs.styles
    assert theirs.files[sheet].count(b".a{color:red}") == len(assets.STYLES) + len(assets.REDACTIE_STYLES)


def test_own_styles_are_a_second_one_with_the_last_word_in_order_of_name(docs: Path) -> None:
    put(docs / "assets/eigen/b.css", ".b { top: 0 }")
    put(docs / "assets/eigen/a.css", ".a { top: 0 }")
    put(docs / "assets/eigen/logo.svg", "<svg/>")
    found = gathered(docs)
    assert [sheet.split(".")[0] for sheet in found.styles] == ["assets/stylesheets/stijl", "assets/stylesheets/eigen"]
    assert found.files[found.styles[1]] == b".a{top:0}.b{top:0}"


def test_what_is_written_by_hand_has_the_last_word_after_the_huisstijl(docs: Path) -> None:
    for name in ("eigen", "huisstijl", "kleuren"):
        put(docs / f"assets/eigen/{name}.css", "")
    assert [path.stem for path in assets.own_styles(docs)] == ["huisstijl", "eigen", "kleuren"]


def test_a_name_changes_with_what_is_in_it_and_with_nothing_else(docs: Path) -> None:
    before = gathered(docs)
    assert gathered(docs) == before
    put(docs / assets.STYLES[-1], ".a { color: green; }")
    after = gathered(docs)
    assert after.styles != before.styles
    assert after.scripts == before.scripts
    assert all(re.fullmatch(r".+\.[0-9a-f]{10}\.(css|js)", path) for path in after.files)


def test_a_script_finds_what_it_imports_by_its_new_name(docs: Path) -> None:
    put(docs / "assets/javascripts/facets.js", 'import { rij } from "./facet-rows.js";\nrij();\n')
    found = gathered(docs)
    name = found.scripts["facet-rows"].rpartition("/")[2]
    assert f'"./{name}"' in found.files[found.scripts["facets"]].decode()


def test_the_name_of_a_script_follows_from_what_it_imports(docs: Path) -> None:
    put(docs / "assets/javascripts/facets.js", 'import { rij } from "./facet-rows.js";\n')
    before = gathered(docs).scripts["facets"]
    put(docs / "assets/javascripts/facet-rows.js", "export const rij = 2;")
    assert gathered(docs).scripts["facets"] != before


def test_each_class_of_a_percentage_says_what_its_name_says() -> None:
    text = assets.percentages()
    for number in (0, 7, 50, 100):
        assert f".p-{number}{{--p:{number}%}}.q-{number}{{--q:{number}%}}.n-{number}{{--n:{number}}}" in text
    assert len(gzip.compress(text.encode())) < 1_500


def test_what_is_missing_is_named_with_its_path(docs: Path) -> None:
    assert assets.missing(docs) == []
    (docs / assets.STYLES[0]).unlink()
    (docs / assets.SCRIPTS[0]).unlink()
    found = assets.missing(docs)
    assert [(one.code, one.path) for one in found] == [
        ("E115", f"docs/{assets.STYLES[0]}"),
        ("E115", f"docs/{assets.SCRIPTS[0]}"),
    ]
