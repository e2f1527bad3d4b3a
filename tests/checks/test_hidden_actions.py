"""W805 counts exactly the actions that are off the site because of a concept, and is silent where nothing is."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import TODAY
from small_catalogue import ACTION, BASE, JOURNEY, read_tree, write

from catalogue import loading
from catalogue.model.settings import Settings

PAIN = "{id: k, titel: K, categorie: taal, ernst: 1}"
TREE = {path: text for path, text in read_tree(BASE).items() if path not in (JOURNEY, ACTION, "mkdocs.yml")}


def journey(status: str) -> str:
    return f"""\
titel: Ik wil rust
probleem: Onrust
doel: Rust
profielen: [noor]
eigenaar: {{organisatie: wonen, rol: Regisseur}}
herijken_voor: 2027-01-01
status: {status}
fasen: [{{titel: Reis, stappen: [{{id: stap, titel: Ik wacht, knelpunten: [{PAIN}]}}]}}]
"""


def action(solves: list[str], kans: str | None) -> str:
    about = f"kans: {{reis: {kans}, stap: stap, wat: Beter}}\n" if kans else ""
    return f"""\
titel: Iets doen
lost_op: [{", ".join(f"{reis}#k" for reis in solves)}]
{about}eigenaar: {{organisatie: wonen, rol: Regisseur}}
logboek: [{{datum: 2026-11-01, status: idee}}]
"""


@given(
    statuses=st.lists(st.sampled_from(["concept", "ter_toetsing", "gearchiveerd"]), min_size=3, max_size=3),
    actions=st.lists(
        st.tuples(
            st.lists(st.sampled_from("abc"), min_size=1, max_size=3, unique=True),
            st.none() | st.sampled_from("abc"),
        ),
        max_size=4,
    ),
    with_concepts=st.booleans(),
)
def test_each_concept_says_how_many_actions_are_off_the_site_with_it(
    tmp_path_factory: pytest.TempPathFactory,
    statuses: list[str],
    actions: list[tuple[list[str], str | None]],
    with_concepts: bool,
) -> None:
    files = {f"journeys/{id}.yml": journey(status) for id, status in zip("abc", statuses, strict=True)}
    files |= {f"improvements/actie-{number}.yml": action(*one) for number, one in enumerate(actions)}
    root = write(tmp_path_factory.mktemp("root"), TREE | files)
    settings = Settings(toon_concept=with_concepts)
    public, findings = loading.load(root, settings, TODAY)
    everything, _ = loading.load(root, settings, TODAY, drafts=True)
    gone = [one for id, one in everything.verbeteringen.items() if id not in public.verbeteringen]
    expected = {
        f"journeys/{id}.yml": number
        for id, status in zip("abc", statuses, strict=True)
        if status == "concept" and (number := sum(id in one.reizen for one in gone))
    }
    told = {one.path: int(re.search(r"staa[nt] (\d+)", one.message)[1]) for one in findings if one.code == "W805"}  # type: ignore[index]
    assert told == expected


def test_a_concept_of_which_the_status_is_no_status_says_nothing_of_actions(tmp_path: Path) -> None:
    root = write(tmp_path, TREE | {"journeys/a.yml": journey("consept"), "improvements/b.yml": action(["a"], None)})
    assert "W805" not in {one.code for one in loading.load(root, Settings(), TODAY)[1]}
