"""A thing goes with every place that names it; what cannot do without it is told, and then nothing is done."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import BRANCHES, EXAMPLE
from records import TODAY
from small_files import SMALL

from catalogue import loading
from catalogue.editor import content
from catalogue.editor.content import Thing, mentions, things
from catalogue.editor.removing import removed
from catalogue.model.settings import Settings
from catalogue.reading.findings import ERROR

WriteTree = Callable[[Mapping[str, str]], Path]
REIS = "bijstand-eerlijk-nee"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(EXAMPLE, tmp_path / "inhoud")


def copied(catalogue: Path, folder: Path) -> Path:
    for part in ("journeys", "improvements", "registers"):
        shutil.copytree(catalogue / part, folder / part)
    return folder


def state(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def errors(root: Path) -> list[str]:
    _, findings = loading.load(root, Settings(), TODAY)
    return [f"{item.path}:{item.line}: {item.message}" for item in findings if item.severity == ERROR]


def told(root: Path, name: str) -> list[str]:
    """What is changed, when it is done."""
    changes = removed(root, name)
    assert changes.new_errors(root, Settings(), TODAY) == []
    lines = [line.strip() for line in changes.told()]
    changes.save(root)
    assert errors(root) == []
    return lines


@settings(max_examples=40)
@given(draw=st.data(), catalogue=st.sampled_from([EXAMPLE, BRANCHES]))
def test_whatever_goes_is_named_nowhere_or_is_said_to_be_needed(
    draw: st.DataObject, catalogue: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    known: list[Thing] = list(things(content.read(catalogue)))
    thing = draw.draw(st.sampled_from(known))
    root = copied(catalogue, tmp_path_factory.mktemp("inhoud") / "x")
    before = state(root)
    try:
        changes = removed(root, thing.full_name)
    except ValueError as reason:
        first, *places = str(reason).split("\n")
        assert first == f"'{thing.name}' kan zo niet weg. Wijzig eerst dit:"
        assert places
        for place in places:
            path, line = place.strip().split(":")[:2]
            assert before[path].splitlines()[int(line) - 1]
        assert state(root) == before
        return
    assert changes.new_errors(root, Settings(), TODAY) == []
    changes.save(root)
    after = content.read(root)
    if thing.file in after.opened:
        assert list(mentions(after, replace(thing, place=()))) == []
    assert thing.full_name not in {one.full_name for one in things(after)}
    assert errors(root) == []


def test_an_action_goes_with_its_story(root: Path) -> None:
    (root / "improvements/alternatievenkaart.md").write_text("Zo ging het.\n", encoding="utf-8")
    before = state(root)
    assert told(root, "alternatievenkaart") == [
        "improvements/alternatievenkaart.md gaat weg",
        "improvements/alternatievenkaart.yml gaat weg",
    ]
    assert before.keys() - state(root).keys() == {
        "improvements/alternatievenkaart.md",
        "improvements/alternatievenkaart.yml",
    }
    assert all(before[path] == data for path, data in state(root).items())


def test_with_a_step_go_the_items_and_the_fields_that_name_it_or_its_knelpunten(root: Path) -> None:
    lines = told(root, f"{REIS}#bewijsstukken")
    assert lines[:3] == [
        "improvements/training-gastvrij-nee.yml",
        f'3 - lost_op: ["{REIS}#koud-nee", "{REIS}#waarom-bewijs"]',
        f'3 + lost_op: ["{REIS}#koud-nee"]',
    ]
    text = (root / f"journeys/{REIS}.yml").read_text(encoding="utf-8")
    assert "bewijsstukken" not in text.partition("overdrachten:")[2]
    assert "  - {id: uwv-gemeente, van: uwv, naar: eik-inkomen, stap_van: werknl, wijze: automatisch, " in text


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        (
            f"{REIS}#koud-nee",
            [
                f"  improvements/alternatievenkaart.yml:3: 'lost_op' noemt alleen '{REIS}#koud-nee', "
                "en mag niet leeg zijn",
                f"  improvements/eerst-bellen.yml:3: 'lost_op' noemt alleen '{REIS}#koud-nee', en mag niet leeg zijn",
            ],
        ),
        (
            "eik-webteam",
            [
                "  journeys/kwijtschelding-een-keer-geven.yml:173: 'overdrachten.van' noemt alleen 'eik-webteam', "
                "en mag niet leeg zijn",
                "  improvements/een-pagina-kwijtschelding.yml:5: 'eigenaar.organisatie' noemt alleen 'eik-webteam', "
                "en mag niet leeg zijn",
            ],
        ),
        (
            "profielen/noor",
            [f"  journeys/{REIS}.yml:13: 'profielen' noemt alleen 'noor', en mag niet leeg zijn"],
        ),
        (
            "kpis/" + REIS + "#begrip-nee",
            [
                f"  improvements/eerst-bellen.yml:10: 'effect.kpi' noemt alleen '{REIS}#begrip-nee', "
                "en mag niet leeg zijn"
            ],
        ),
    ],
)
def test_what_cannot_do_without_it_is_told_with_its_place_and_nothing_is_done(
    root: Path, name: str, needed: list[str]
) -> None:
    before = state(root)
    with pytest.raises(ValueError, match="kan zo niet weg") as refused:
        removed(root, name)
    assert set(needed) <= set(str(refused.value).split("\n"))
    assert state(root) == before


def test_an_action_that_is_for_an_opportunity_can_do_without_a_knelpunt(write_tree: WriteTree) -> None:
    root = write_tree(SMALL)
    lines = told(root, "reis#ik-bel")
    assert lines[:6] == [
        "improvements/actie.yml",
        "2 - lost_op:",
        "3 -   - reis#stilte",
        "4 -   # Dit ook",
        "5 -   - reis#gedoe",
        "2 + lost_op: []",
    ]


def test_a_step_that_names_itself_goes(write_tree: WriteTree) -> None:
    again = "        uitkomsten: [{soort: opnieuw, naar: wacht}]\nkpis:\n"
    files = SMALL | {"journeys/reis.yml": SMALL["journeys/reis.yml"].replace("kpis:\n", again)}
    files["improvements/actie.yml"] = files["improvements/actie.yml"].replace("stap: wacht", "stap: ik-bel")
    files["journeys/reis.yml"] = files["journeys/reis.yml"].replace(
        "titel: Ik bel   #", "id: ik-bel\n        titel: Ik bel   #"
    )
    root = write_tree(files)
    told(root, "reis#wacht")
    assert "wacht" not in (root / "journeys/reis.yml").read_text(encoding="utf-8").partition("fasen:")[2]


def test_the_last_step_of_a_phase_stays(root: Path) -> None:
    journey = root / f"journeys/{REIS}.yml"
    step = "      - id: alleen\n        titel: Ik ben alleen\n"
    text = journey.read_text(encoding="utf-8")
    at = text.index("overdrachten:\n")
    journey.write_text(f"{text[:at]}  - titel: Slot\n    stappen:\n{step}{text[at:]}", encoding="utf-8")
    assert errors(root) == []
    line = text[:at].count("\n") + 3
    with pytest.raises(ValueError, match=rf"\n  journeys/{REIS}\.yml:{line}: 'fasen\.stappen' heeft alleen deze"):
        removed(root, f"{REIS}#alleen")


def test_of_a_list_that_is_needed_others_may_be_left(root: Path) -> None:
    for path in root.glob("improvements/*.yml"):
        if "#besluit-onleesbaar" in path.read_text(encoding="utf-8"):
            assert "#moeilijke-woorden" in path.read_text(encoding="utf-8")
    told(root, "schuldhulp-weer-rust#besluit-onleesbaar")


def test_a_name_that_is_not_there_is_a_sentence(root: Path) -> None:
    with pytest.raises(ValueError, match=r"'alternatief' bestaat niet\. Bedoelt u een van deze\?"):
        removed(root, "alternatief")
