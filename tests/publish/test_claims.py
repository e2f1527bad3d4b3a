"""Every address of the site has one owner, on any computer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.publish.claims import Claim, check, of_documents, of_theme

PART = st.text("abAB. é", min_size=1, max_size=4).filter(lambda part: part not in (".", ".."))
PATH = st.lists(PART, min_size=1, max_size=3).map("/".join)


def found(*paths: str, ours: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    claims = [*map(Claim, ours), *of_documents(paths)]
    return [(one.path, one.code) for one in check(claims, "docs")]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", "index.html"),
        ("over.md", "over/index.html"),
        ("over/README.md", "over/index.html"),
        ("over/tekening.png", "over/tekening.png"),
        ("OVER.Markdown", "OVER/index.html"),
    ],
)
def test_a_page_becomes_a_folder_with_an_index(path: str, address: str) -> None:
    assert list(of_documents([path])) == [Claim(address, path)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("over.md", "over/index.md"),
        ("over.md", "Over.md"),
        ("e\u0301e\u0301n.md", "één.md"),
        ("STRASSE.md", "straße.md"),
        ("over", "over/a.png"),
        ("over/index.html", "over.md"),
    ],
)
def test_two_files_with_one_address_are_found(one: str, other: str) -> None:
    """One, and not the other, whatever their order."""
    assert len(found(one, other)) == len(found(other, one)) == 1
    assert found(one, other)[0][1] == "E109"


def test_the_catalogue_goes_before_what_is_written_by_hand() -> None:
    ours = ("klantreizen/verhuizen/index.html", "api/v1/catalogus.json")
    assert found("klantreizen/verhuizen.md", "api.md", "api/v1", "API/V1/Catalogus.json", ours=ours) == [
        ("docs/API/V1/Catalogus.json", "E109"),
        ("docs/api/v1", "E109"),
        ("docs/klantreizen/verhuizen.md", "E109"),
    ]


@pytest.mark.parametrize("name", ["404.html", "404.md", "sitemap.xml", "pagefind/extra.js", "Pagefind.md"])
def test_what_every_site_has_is_taken(name: str) -> None:
    expected = [] if name == "404.md" else [(f"docs/{name}", "E109")]
    assert [(one.path, one.code) for one in check([*of_theme(), *of_documents([name])], "docs")] == expected


@pytest.mark.parametrize("name", ["over\u00ad.md", "gpj.\u202egnp", "\u200bover.md"])
def test_a_name_with_something_in_it_that_cannot_be_seen_is_found(name: str) -> None:
    assert found(name) == [(f"docs/{name}", "E010")]


@pytest.mark.parametrize(
    "name", ["con", "CON.md", "a/nul.tar.gz", "com1", "a/lpt9.png", "aux./x", "a:b", "a?", "x ", "x.", "a\\b"]
)
def test_a_name_that_windows_refuses_is_found(name: str) -> None:
    assert ("docs/" + name, "E110") in found(name)


@pytest.mark.parametrize(
    "name", ["icon.png", "console.md", "com10.md", "com.md", "nul-punt.md", "a.b/c.d.png", "één.md"]
)
def test_a_name_that_is_only_like_one_is_not(name: str) -> None:
    assert found(name) == []


@given(st.lists(PATH, max_size=8, unique=True))
def test_nothing_is_lost_without_a_word(paths: list[str]) -> None:
    """Of all that is not reported, no two files take each other's place, and none needs a folder where another is."""
    wrong = {path for path, code in found(*paths) if code == "E109"}
    kept = {claim.address.casefold() for claim in of_documents(paths) if f"docs/{claim.source}" not in wrong}
    assert len(kept) == len(paths) - len(wrong)
    assert not [one for one in kept for other in kept if other.startswith(f"{one}/")]
