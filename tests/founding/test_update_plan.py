"""What nobody touched is replaced, what a municipality touched stays and is named: for any two versions and fork."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.founding.belonging import is_ours, is_safe, is_theirs
from catalogue.founding.updating.manifest import MANIFEST, Manifest, fingerprint, made_of, number, read
from catalogue.founding.updating.telling import told
from catalogue.founding.updating.update_plan import OTHER, UpdatePlan, plan

PAGE, SHEET, FLOW = "docs/index.md", "docs/assets/stylesheets/tokens.css", ".github/workflows/testen.yml"
HEAD = "hooks/catalogue/templates/journey/head.html"
A, B, C = (fingerprint(text) for text in (b"a", b"b", b"c"))


def update(here: dict[str, str], old: dict[str, str], new: dict[str, str], *templates: str, **how: bool) -> UpdatePlan:
    """From a version to the next one, which remembers it as a release does."""
    former = Manifest("1.0.0", 2, old)
    return plan(former, Manifest("1.1.0", 2, new).after(former), here, templates, **how)


@pytest.mark.parametrize(
    ("here", "old", "new", "group"),
    [
        (A, A, B, "replaced"),
        (A, A, None, "gone"),
        (None, None, A, "new"),
        (C, A, B, "both"),
        (C, None, A, "both"),
        (OTHER, A, B, "both"),
        (C, A, A, "own"),
        (C, A, None, "own_alone"),
        (None, A, B, "away"),
        (A, A, A, ""),
        (B, A, B, ""),  # a run before was stopped half-way
        (None, A, None, ""),
        (C, None, None, ""),
    ],
)
def test_each_file_has_one_fate(here: str | None, old: str | None, new: str | None, group: str) -> None:
    found = update(*({PAGE: one} if one else {} for one in (here, old, new)))
    assert found == (UpdatePlan(**{group: (PAGE,)}) if group else UpdatePlan())


def test_what_an_earlier_version_shipped_is_not_theirs() -> None:
    """A fork of between two versions, or one that was once stopped half-way."""
    first, second = (Manifest(f"1.{number}.0", 2, {PAGE: one}) for number, one in enumerate((A, B)))
    third = Manifest("1.2.0", 2, {PAGE: C}).after(second.after(first))
    assert plan(Manifest(), third, {PAGE: A}).replaced == (PAGE,)
    assert plan(Manifest(), Manifest("1.3.0", 2, {}).after(third), {PAGE: A}).gone == (PAGE,)


def test_what_stood_there_when_they_began_and_no_version_brought_is_left_alone() -> None:
    """A file of theirs among ours is never taken for ours; of the program itself nothing of between versions stays."""
    begun = Manifest("1.0.0", 2, {"docs/CNAME": A, "hooks/catalogue/oud.py": A})
    found = plan(begun, Manifest("1.1.0", 2, {}), {"docs/CNAME": A, "hooks/catalogue/oud.py": A})
    assert found == UpdatePlan(gone=("hooks/catalogue/oud.py",))


def test_workflows_can_be_left_alone_and_are_named_then() -> None:
    found = update({FLOW: A, PAGE: A}, {FLOW: A, PAGE: A}, {FLOW: B, PAGE: B}, workflows=False)
    assert found == UpdatePlan(replaced=(PAGE,), left=(FLOW,))


def test_an_own_template_is_named_when_the_one_it_replaces_is_another() -> None:
    old, new = {HEAD: A, f"{HEAD}2": A, f"{HEAD}3": A}, {HEAD: B, f"{HEAD}3": A}
    found = update(old, old, new, "journey/head.html", "journey/head.html2", "journey/head.html3", "eigen.html")
    assert found.stale == (("journey/head.html", HEAD), ("journey/head.html2", ""))


def test_what_will_be_done_is_told_with_where_ones_own_belongs() -> None:
    new = Manifest("1.1.0", 3, {SHEET: B, PAGE: B, FLOW: B})
    old = Manifest("1.0.0", 2, {SHEET: A, PAGE: A})
    lines = list(told(plan(old, new.after(old), {SHEET: C, PAGE: A}, workflows=False), old, new, 2))
    text = "\n".join(lines)
    assert lines[0] == "U hebt versie 1.0.0. De nieuwe versie is 1.1.0."
    assert "  1 bestand vervangen" in text
    assert f"Dat van u blijft staan:\n  {SHEET}\n" in text
    assert f"op uw eigen computer:\n  {FLOW}" in text
    assert "van versie 2 naar versie 3 van het model" in text
    assert lines[-2:] == [
        "Uw eigen stijl hoort in een .css-bestand in docs/assets/eigen.",
        "Hoe het bij ons is, staat daarna in de map bijwerken.",
    ]


def test_a_project_of_which_nothing_is_known_is_told_what_is_the_matter_and_the_way_out() -> None:
    new = Manifest("1.1.0", 3, {SHEET: B, PAGE: B, FLOW: B})
    lines = list(told(plan(Manifest(), new, {SHEET: C, PAGE: C, FLOW: B}), Manifest(), new, 2))
    text = "\n".join(lines)
    assert "Wij weten niet met welke versie u begon: hooks/manifest.json is er niet." in text
    assert f"Dit is bij u anders dan bij ons. Het blijft staan zoals het bij u is:\n  {SHEET}\n  {PAGE}\n" in text
    assert "U en wij veranderden allebei iets" not in text
    assert "zet daarna uit de map bijwerken" in lines[-1]


PRINTS = st.sampled_from((A, B, C))
PATHS = st.sampled_from((PAGE, SHEET, FLOW, HEAD, "docs/a.md", "LICENSE"))
FILES = st.dictionaries(PATHS, PRINTS)


@given(old=FILES, new=FILES, here=st.dictionaries(PATHS, st.one_of(PRINTS, st.just(OTHER))), workflows=st.booleans())
def test_nothing_of_theirs_is_written_or_goes_and_a_second_time_nothing_is_done(
    old: dict[str, str], new: dict[str, str], here: dict[str, str], workflows: bool
) -> None:
    former, found = Manifest("1.0.0", 2, old), update(here, old, new, workflows=workflows)
    for path in (*found.new, *found.replaced, *found.gone):
        assert here.get(path) in (None, old.get(path), new.get(path))
    groups = [getattr(found, name) for name in UpdatePlan.__dataclass_fields__ if name != "stale"]
    named = [path for group in groups for path in group]
    assert len(named) == len(set(named))
    after = {path: print_ for path, print_ in here.items() if path not in found.gone}
    after |= {path: new[path] for path in (*found.new, *found.replaced)}
    now = Manifest("1.1.0", 2, new).after(former)
    assert not plan(now, now, after, workflows=workflows).changes
    left = {path for path, print_ in after.items() if new.get(path) != print_}
    assert left <= {*found.both, *found.own, *found.own_alone, *found.left} | (here.keys() - old.keys() - new.keys())


# --- the manifest ---------------------------------------------------------------------------------------------------


def test_how_lines_end_makes_no_other_file_and_a_picture_is_no_text() -> None:
    assert fingerprint(b"a\r\nb\r\n") == fingerprint(b"a\nb\n")
    assert fingerprint(b"\0\r\n") != fingerprint(b"\0\n")


@pytest.mark.parametrize(
    ("path", "theirs"),
    [
        ("mkdocs.yml", True),
        ("MKDOCS.yml", True),
        ("journeys/verhuizen.yml", True),
        ("docs/eigen/privacy.md", True),
        ("docs/assets/eigen/kleuren.css", True),
        ("overrides/catalogue/journey/head.html", True),
        ("README.md", True),
        ("publiccode.yml", True),
        ("docs/.well-known/security.txt", True),
        ("overrides/main.html", False),
        ("docs/privacy.md", False),
        ("docs/eigenwijs.md", False),
        ("hooks/basis.yml", False),
        ("CHANGELOG.md", False),
        (".github/workflows/testen.yml", False),
    ],
)
def test_no_file_is_both_ours_and_theirs(path: str, theirs: bool) -> None:
    assert is_theirs(path) is theirs
    assert is_ours(path) is not theirs


@pytest.mark.parametrize(
    "path",
    [
        "docs/schema/klantreis.schema.json",
        ".github/ISSUE_TEMPLATE/idee.yml",
        ".git/config",
        ".venv/x",
        "site/index.html",
    ],
)
def test_what_is_made_here_is_of_nobody(path: str) -> None:
    assert not is_theirs(path)
    assert not is_ours(path)


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "docs/../../x",
        "/etc/passwd",
        "C:/x",
        "docs\\x",
        "docs//x",
        "docs/",
        "",
        "docs/.git/config",
        "docs/con.md",
        "docs/x.",
        "docs/a\nb",
        "docs/x ",
        "a/" * 200 + "b",
    ],
)
def test_a_path_that_leads_elsewhere_is_not_safe(path: str) -> None:
    assert not is_safe(path)
    data = {"versie": "1.0.0", "model": 2, "bestanden": {path: A}, "eerder": {}}
    with pytest.raises(ValueError, match="geen hele versie"):
        read(json.dumps(data).encode())


def test_a_manifest_is_read_as_it_was_written() -> None:
    found = made_of({PAGE: b"a", "mkdocs.yml": b"b", "journeys/a.yml": b"c", MANIFEST: b"d"}, "1.2.0")
    assert found.files == {PAGE: A}
    assert read(found.after(Manifest("1.1.0", 2, {PAGE: B})).as_text().encode()).before == {PAGE: {B}}


@pytest.mark.parametrize(
    "change",
    [
        {"versie": "1"},
        {"versie": None},
        {"model": "2"},
        {"model": True},
        {"bestanden": []},
        {"bestanden": {PAGE: "kort"}},
        {"bestanden": {"mkdocs.yml": A}},
        {"bestanden": {MANIFEST: A}},
        {"bestanden": {"docs/A.md": A, "docs/a.md": A}},
        {"eerder": {PAGE: A}},
        {"eerder": {"../x": [A]}},
    ],
    ids=str,
)
def test_a_manifest_that_is_wrong_is_refused(change: dict[str, object]) -> None:
    data = {"versie": "1.0.0", "model": 2, "bestanden": {PAGE: A}, "eerder": {}}
    assert read(json.dumps(data).encode()).files == {PAGE: A}
    with pytest.raises(ValueError, match="versie"):
        read(json.dumps({**data, **change}).encode())


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=10)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=10), inner, max_size=3)),
    max_leaves=6,
)


@given(st.one_of(st.binary(max_size=40), JSON.map(lambda data: json.dumps(data).encode())))
def test_any_text_is_a_manifest_or_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"versie"):
        read(data)


@given(
    st.fixed_dictionaries(
        {"versie": st.one_of(JSON, st.just("1.0.0")), "model": JSON, "bestanden": JSON, "eerder": JSON}
    )
)
def test_any_data_of_its_form_is_a_manifest_or_refused(data: dict[str, object]) -> None:
    with suppress(ValueError):
        found = read(json.dumps(data).encode())
        assert all(is_safe(path) and is_ours(path) for path in (*found.files, *found.before))


@given(st.text(max_size=20))
def test_any_text_is_a_version_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert len(number(text)) == 3
