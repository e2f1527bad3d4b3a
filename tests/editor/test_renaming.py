"""A thing gets another name: all that names it follows, in every file, and nothing else changes."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import BRANCHES, EXAMPLE
from records import TODAY
from small_files import SMALL

from catalogue import loading
from catalogue.data.site import Site
from catalogue.editor import content
from catalogue.editor.changeset import Changeset
from catalogue.editor.content import Thing, mentions, things
from catalogue.editor.finding_things import found
from catalogue.editor.renaming import renamed
from catalogue.model.settings import Settings
from catalogue.publish import redirects
from catalogue.reading.findings import ERROR

REIS = "schuldhulp-weer-rust"
FOLDERS = ("journeys", "improvements", "registers")


@cache
def all_things(root: Path) -> list[Thing]:
    return list(things(content.read(root)))


def copied(catalogue: Path, folder: Path, newline: str = "\n") -> Path:
    """A copy to change; with other line ends than it had."""
    for part in FOLDERS:
        (folder / part).mkdir(parents=True, exist_ok=True)
        for path in (catalogue / part).glob("*.yml"):
            (folder / part / path.name).write_bytes(path.read_bytes().replace(b"\n", newline.encode()))
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(EXAMPLE, tmp_path)


def state(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def errors(root: Path) -> list[str]:
    _, findings = loading.load(root, Settings(), TODAY)
    return [f"{item.path}:{item.line}: {item.message}" for item in findings if item.severity == ERROR]


def done(root: Path, old: str, new: str) -> Changeset:
    changes = renamed(root, old, new)
    assert changes.new_errors(root, Settings(), TODAY) == []
    changes.save(root)
    return changes


def text(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


@settings(max_examples=40)
@given(draw=st.data(), catalogue=st.sampled_from([EXAMPLE, BRANCHES]), newline=st.sampled_from(["\n", "\r\n"]))
def test_whatever_gets_another_name_all_that_names_it_follows(
    draw: st.DataObject, catalogue: Path, newline: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    thing = draw.draw(st.sampled_from(all_things(catalogue)))
    root = copied(catalogue, tmp_path_factory.mktemp("inhoud"), newline)
    before, named = state(root), {one.place for one in mentions(content.read(root), thing)}
    done(root, thing.full_name, "een-nieuwe-naam")
    assert errors(root) == []
    after = content.read(root)
    renamed_thing = found(after, thing.full_name.removesuffix(thing.id) + "een-nieuwe-naam")
    assert {one.place for one in mentions(after, renamed_thing)} == named
    assert renamed_thing.place == thing.place
    others = {path: data for path, data in before.items() if thing.id.encode() not in data}
    assert {path: state(root).get(path, data) for path, data in others.items()} == others
    assert all(data.count(b"\n") == data.count(newline.encode()) for data in state(root).values())
    shutil.rmtree(root)


def test_a_journey_takes_its_story_along_and_its_old_address_leads_on(root: Path) -> None:
    (root / f"journeys/{REIS}.md").write_text("Zo ging het.\n", encoding="utf-8")
    changes = done(root, REIS, "weer-rust")
    assert not (root / f"journeys/{REIS}.yml").exists()
    assert not (root / f"journeys/{REIS}.md").exists()
    assert text(root, "journeys/weer-rust.md") == "Zo ging het.\n"
    assert text(root, "journeys/weer-rust.yml").count(f"\nvoorheen: [{REIS}]\n") == 1
    told = list(changes.told())
    assert f"journeys/{REIS}.yml → journeys/weer-rust.yml" in told
    assert f"journeys/{REIS}.md → journeys/weer-rust.md" in told
    assert '      3 + lost_op: ["weer-rust#stilte-wachttijd", "bijstand-eerlijk-nee#voorschot-onbekend"]' in told
    catalogue, _ = loading.load(root, Settings(), TODAY)
    pages = {path: b"".join(pieces).decode() for path, pieces in redirects.files(catalogue, Site())}
    assert pages.keys() == set(redirects.paths(catalogue))
    assert 'href="../weer-rust/"' in pages[f"klantreizen/{REIS}/index.html"]


def test_an_action_keeps_its_old_name(root: Path) -> None:
    done(root, "eerst-bellen", "improvements/bel-eerst.yml")
    assert "\nvoorheen: [eerst-bellen]\n" in text(root, "improvements/bel-eerst.yml")


def test_a_name_that_comes_back_is_an_old_name_no_more(root: Path) -> None:
    done(root, "eerst-bellen", "bel-eerst")
    done(root, "bel-eerst", "eerst-bellen")
    assert "\nvoorheen: [bel-eerst]\n" in text(root, "improvements/eerst-bellen.yml")


@pytest.fixture
def small(write_tree: Callable[[dict[str, str]], Path]) -> Path:
    return write_tree(SMALL)


def changed(root: Path) -> Iterator[tuple[str, str]]:
    for path, before in SMALL.items():
        old, new = before.splitlines(), text(root, path).splitlines()
        yield from ((path.partition("/")[0], line.strip()) for line in new if line not in old)


def test_a_step_is_followed_where_its_journey_and_an_opportunity_name_it(small: Path) -> None:
    done(small, "reis#wacht", "reis#stil-zijn")
    assert list(changed(small)) == [
        ("journeys", "tegelijk_met: stil-zijn"),
        ("journeys", "- {soort: ja, naar: stil-zijn}"),
        ("journeys", "- id: stil-zijn"),
        ("journeys", "voorheen: [oude-wacht, wacht]"),
        ("journeys", "- {van: een, naar: vier, wijze: warm, stap_van: stil-zijn}"),
        ("improvements", "kans: {reis: reis, stap: stil-zijn, wat: Beter}"),
    ]


def test_a_step_of_that_name_in_another_journey_is_another(small: Path) -> None:
    (small / "journeys/anders.yml").write_text(SMALL["journeys/reis.yml"], encoding="utf-8")
    done(small, "reis#wacht", "stil-zijn")
    assert text(small, "journeys/anders.yml") == SMALL["journeys/reis.yml"]


def test_an_id_that_was_made_of_a_title_is_an_old_name_too(small: Path) -> None:
    done(small, "reis#ik-bel", "bellen")
    assert list(changed(small)) == [("journeys", "id: bellen"), ("journeys", "voorheen: [ik-bel]")]


def test_a_knelpunt_is_followed_by_quotes_and_actions(small: Path) -> None:
    done(small, "knelpunten/reis#stilte", "niets-gehoord")
    assert list(changed(small)) == [
        ("journeys", '- {tekst: Pff, bron: ond, over: [niets-gehoord, "haast"]}'),
        (
            "journeys",
            "- {id: niets-gehoord, titel: Stil, categorie: silo, ernst: 1, bewijs: [ond], voorheen: [stilte]}",
        ),
        ("improvements", "- reis#niets-gehoord"),
    ]


def test_who_names_a_knelpunt_by_an_old_name_names_it_by_the_new_one(small: Path) -> None:
    done(small, "reis#haast", "drukte")
    assert ("improvements", "- reis#drukte") in list(changed(small))
    assert "  # Dit ook\n  - reis#drukte\n" in text(small, "improvements/actie.yml")
    assert "voorheen: [gedoe, haast]" in text(small, "journeys/reis.yml")


def test_a_kpi_is_followed_by_effects_and_not_taken_for_a_knelpunt(small: Path) -> None:
    done(small, "kpis/reis#stilte", "rust")
    assert [line for _, line in changed(small)][1:] == ["- kpi: reis#rust"]


def test_an_entry_of_a_register_is_followed_everywhere(small: Path) -> None:
    done(small, "een", "twee")
    assert [line for _, line in changed(small)] == [
        "eigenaar: {organisatie: twee, rol: Regisseur}",
        SMALL["journeys/reis.yml"].splitlines()[-3].strip().replace("[een]", "[twee]"),
        "- {van: twee, naar: vier, wijze: warm, stap_van: oude-wacht}",
        "eigenaar: {organisatie: twee, rol: Regisseur}",
        "- {id: twee, naam: Een, soort: gemeente}",
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("reis#stilte", "x", r"meer dan één ding\. Kies er een:\n  knelpunten/reis#stilte\n  kpis/reis#stilte$"),
        ("stilte", "x", r"'stilte' bestaat niet\. Bedoelt u een van deze\?\n  knelpunten/reis#stilte"),
        ("organisaties/jan", "x", r"Bedoelt u een van deze\?\n  profielen/jan"),
        ("q" * 500, "x", r"bestaat niet\.$"),
        ("een", "Twee Drie", r"'Twee Drie' kan geen naam zijn\..*bijvoorbeeld 'twee-drie'"),
        ("een", "!", r"'!' kan geen naam zijn\. Gebruik kleine letters, cijfers en streepjes\.$"),
        ("een", "a" * 81, "kan geen naam zijn"),
        ("een", "een", "Zo heet 'een' al"),
        ("reis#wacht", "ik-bel", "'reis#ik-bel' bestaat al"),
        ("reis#ik-bel", "oude-wacht", "'reis#oude-wacht' is een oude naam van 'reis#wacht'"),
    ],
)
def test_a_name_that_cannot_be_is_a_sentence(small: Path, old: str, new: str, sentence: str) -> None:
    before = state(small)
    with pytest.raises(ValueError, match=f"(?s){sentence}"):
        renamed(small, old, new)
    assert state(small) == before


@pytest.mark.parametrize(
    ("path", "data", "sentence"),
    [
        ("improvements/actie.yml", "titel: 'open\n", r"Op improvements/actie\.yml:\d+ staat een fout"),
        ("improvements/actie.yml", "- een lijst\n", r"Op improvements/actie\.yml:1 staat een fout"),
        ("improvements/actie.yml", "x" * 1_000_001, r"improvements/actie\.yml kan niet gelezen worden|staat een fout"),
        ("registers/organisaties.yml", "- {id: een, id: twee}\n", r"registers/organisaties\.yml: Op regel 1 staat"),
    ],
)
def test_where_a_file_cannot_be_read_nothing_is_done(small: Path, path: str, data: str, sentence: str) -> None:
    (small / path).write_text(data, encoding="utf-8")
    with pytest.raises(ValueError, match=sentence):
        renamed(small, "een", "twee")


def test_a_story_that_has_the_new_name_is_not_written_over(small: Path) -> None:
    for name in ("reis", "nieuw"):
        (small / f"journeys/{name}.md").write_text("Zo.\n", encoding="utf-8")
    changes = renamed(small, "reis", "nieuw")
    with pytest.raises(ValueError, match=r"journeys/nieuw\.md bestaat al"):
        changes.save(small)


def test_what_the_check_would_not_take_is_told(small: Path) -> None:
    olds = ", ".join(f"naam-{number}" for number in range(20))
    journey = small / "journeys/reis.yml"
    journey.write_text(f"{text(small, 'journeys/reis.yml')}voorheen: [{olds}]\n", encoding="utf-8")
    assert errors(small) == []
    wrong = renamed(small, "reis", "nieuw").new_errors(small, Settings(), TODAY)
    assert [one.path for one in wrong] == ["journeys/nieuw.yml"]


def test_a_fault_that_was_there_does_not_stand_in_the_way(small: Path) -> None:
    for path, old in {"improvements/actie.yml": "idee", "journeys/reis.yml": "vastgesteld"}.items():
        (small / path).write_text(text(small, path).replace(old, "vreemd"), encoding="utf-8")
    assert len(errors(small)) == 2
    done(small, "reis", "nieuw")
    assert len(errors(small)) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_who_may_read_a_file_may_read_it_afterwards(small: Path) -> None:
    for path in small.rglob("*.yml"):
        path.chmod(0o640)
    done(small, "een", "twee")
    assert {path.stat().st_mode & 0o777 for path in small.rglob("*.yml")} == {0o640}


def test_a_file_that_changed_in_the_meantime_is_left_alone(small: Path) -> None:
    changes = renamed(small, "een", "twee")
    actie = small / "improvements/actie.yml"
    actie.write_text(text(small, "improvements/actie.yml") + "# later\n", encoding="utf-8")
    before = state(small)
    with pytest.raises(ValueError, match=r"improvements/actie\.yml is intussen gewijzigd"):
        changes.save(small)
    assert state(small) == before


@pytest.mark.parametrize("way", ["replace", "unlink", "write_bytes"])
@pytest.mark.parametrize("after", range(4))
def test_when_writing_fails_halfway_all_is_as_it_was(
    small: Path, way: str, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes, before, count = renamed(small, "reis", "nieuw"), state(small), iter(range(100))
    real = getattr(Path, way)

    def failing(path: Path, *arguments: object, **named: object) -> object:
        if way == "unlink" and path.name.startswith("."):
            return real(path, *arguments, **named)
        if next(count) == after and not path.name.endswith(".oud"):
            raise OSError(28, "No space left on device")
        return real(path, *arguments, **named)

    monkeypatch.setattr(Path, way, failing)
    try:
        changes.save(small)
    except OSError:
        assert state(small) == before
    else:
        assert after > 0
        assert "journeys/nieuw.yml" in state(small)
