"""Whatever is in two catalogues: every record that differs is told of, no other is, and text stays text."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from any_catalogue import catalogue as any_catalogue
from any_catalogue import record, value
from fuzzing import examples
from hostile import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from records import TODAY
from small_catalogue import BASE, read_tree, write

from catalogue.changes.as_json import as_data
from catalogue.changes.markdown import inline, size
from catalogue.changes.report import LONGEST, report
from catalogue.changes.sentences import Quoted
from catalogue.changes.state import KINDS, of_catalogue, of_folder, path_of
from catalogue.changes.whole import Changes, compare
from catalogue.model import ITEMS, Klantreis, Record
from catalogue.model.base import data_at, walk
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.reading.findings import shown
from catalogue.words.markdown import escaped

NAMES = {"journeys": "klantreizen", "improvements": "verbeteringen"}
Records = dict[str, dict[str, Record]]


def records(catalogue: Catalogue) -> Records:
    return {
        kind: dict(catalogue.register(NAMES.get(kind, kind))) for kind in KINDS if kind in ITEMS or KINDS[kind].scope
    }


def of_records(catalogue: Catalogue, held: Records) -> Catalogue:
    return replace(catalogue, **{NAMES.get(kind, kind): found for kind, found in held.items()})


def edited(held: Records, random: Random) -> Records:
    """The records after one edit: a record gone or added, or something in one changed, taken away, added or moved."""
    made = {kind: dict(found) for kind, found in held.items()}
    kind = random.choice([kind for kind, found in made.items() if found])
    id, one = random.choice(list(made[kind].items()))
    match random.choice(["gone", "new", "field", "field", "field", "list", "list"]):
        case "gone":
            del made[kind][id]
        case "new":
            data = record(KINDS[kind], random) | {"id": f"nieuw-{random.randrange(1000)}"}
            _put(made, kind, str(data["id"]), data)
        case what:
            data = one.model_dump(mode="json", exclude_none=True)
            data.pop("afgeleid", None)
            _say_once(KINDS[kind], data)
            _change(KINDS[kind], data, random, in_list=what == "list")
            _put(made, kind, id, data)
    return made


def _say_once(model: type[Record], data: Any) -> None:
    for found in list(walk(model, data)):
        for name in getattr(found.model, "in_dagen", {}) if isinstance(found.data, dict) else ():
            found.data.pop(name, None)


def _change(model: type[Record], data: Any, random: Random, *, in_list: bool) -> None:
    if in_list:
        lists = [one for one in _lists(data) if one]
        if lists:
            chosen = random.choice(lists)
            random.choice((chosen.pop, lambda: random.shuffle(chosen)))()
        return
    places = [one for one in walk(model, data) if one.shape and one.shape.name not in ("id", "voorheen", "fictief")]
    found = random.choice(places)
    assert found.shape
    data_at(data, found.path[:-1])[found.path[-1]] = value(found.shape, random)


def _lists(data: Any) -> Iterator[list[Any]]:
    if isinstance(data, list):
        yield data
    for one in data if isinstance(data, list) else data.values() if isinstance(data, dict) else ():
        yield from _lists(one)


def _put(made: Records, kind: str, id: str, data: Any) -> None:
    with suppress(ValidationError):  # such an edit the check refuses
        made[kind][id] = KINDS[kind].model_validate(data | {"id": id})


def differing(before: Records, after: Records) -> set[tuple[str, str]]:
    return {
        (kind, id)
        for kind in before
        for id in before[kind].keys() | after[kind].keys()
        if before[kind].get(id) != after[kind].get(id)
    }


def told_of(changes: Changes) -> set[tuple[str, str]]:
    """The records that the JSON names: by their path, and in a register by what their place begins with."""
    by_path = {path_of(kind, ""): kind for kind in KINDS if kind not in ITEMS}
    found = set()
    for one in as_data(changes)["changes"]:
        path, place = one["path"], one["place"]
        folder, _, name = path.partition("/")
        found.add((by_path[path], place[0]) if path in by_path else (folder, name.removesuffix(".yml")))
    return found


@settings(max_examples=150)
@given(seed=st.integers(0, 2**32), edits=st.integers(1, 4))
def test_every_record_that_differs_is_told_of_and_no_other(seed: int, edits: int) -> None:
    random = Random(seed)
    catalogue = any_catalogue(random)
    before = after = records(catalogue)
    for _ in range(edits):
        after = edited(after, random)
    changes = compare(of_catalogue(of_records(catalogue, before)), of_catalogue(of_records(catalogue, after)))
    assert told_of(changes) == differing(before, after)
    assert json.dumps(as_data(changes))
    assert all(one["sentence"] for one in as_data(changes)["changes"])


@settings(max_examples=20)
@given(seed=st.integers(0, 2**32))
def test_of_the_same_catalogue_nothing_is_told(seed: int) -> None:
    one, other = (of_catalogue(any_catalogue(Random(seed))) for _ in range(2))
    found = as_data(compare(one, other))
    assert [found[name] for name in ("changes", "figures", "owners", "only_written", "not_compared")] == [[]] * 5
    assert "Geen wijziging voor lezers." in report(compare(one, other))


TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=80),
    st.text("@#!~%$&^:*_`[]()<>|\\{}-+=.'\"wGH/12a \u2060", max_size=40),
)
MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$!^]")


@given(text=TEXTS)
def test_no_text_is_anything_but_text_in_markdown(text: str) -> None:
    """Behind a backslash a sign is only that sign; a word joiner keeps apart what a forge would make a link of."""
    made = escaped(shown(text, 200))
    assert not MARKUP.search(re.sub(r"\\[\\`*_{}\[\]<>#|~&$!^]", "", made))
    seen = re.sub(r"\\([\\`*_{}\[\]<>#|~&$!^])", r"\1", made)
    assert seen.replace("\u2060", "") == shown(text, 200).replace("\u2060", "")
    assert not re.search(r"@\w|[#!~$&]\w|://|\bwww\.|\bGH-\d|:\w+:", seen, re.ASCII)


@given(text=TEXTS)
def test_what_is_quoted_is_on_one_line_between_its_own_stars(text: str) -> None:
    made = inline(("Stap ", Quoted(shown(text, 60)), ": titel"))
    assert "\n" not in made
    assert re.fullmatch(r"Stap \*(?:[^*\\]|\\.)*\*: titel", made) or not shown(text, 60)


def reis(titel: str, steps: int = 1) -> Klantreis:
    stappen = [{"titel": f"Stap {number}", "id": f"stap-{number}", "ervaring": "2"} for number in range(steps)]
    return Klantreis.model_validate(
        {
            **{
                "id": titel.lower().replace(" ", "-"),
                "titel": titel,
                "probleem": "x",
                "doel": "y",
                "profielen": ["jan"],
            },
            "eigenaar": {"organisatie": "team", "rol": "Regisseur"},
            **{
                "herijken_voor": "2027-01-01",
                "status": "vastgesteld",
                "fasen": [{"titel": "Een", "id": "een", "stappen": stappen}],
            },
        }
    )


def changed(one: Klantreis, change: Callable[[dict[str, Any]], Any]) -> Klantreis:
    data = one.model_dump(mode="json", exclude_none=True)
    for phase in data["fasen"]:
        for step in phase["stappen"]:
            change(step)
    return Klantreis.model_validate(data)


def of_journeys(*reizen: Klantreis) -> Catalogue:
    return Catalogue(TODAY, klantreizen={one.id: one for one in reizen})


def test_a_big_change_is_summed_up_and_says_how_much_more_there_is() -> None:
    """A report is whole: nothing in it is cut in two, and what is left out is counted."""
    before = [reis(f"Ik wil iets anders {'heel ' * 5}{number}", 40) for number in range(80)]
    after = [changed(one, lambda step: step["ervaring"].update(huidig=5, gewenst=5)) for one in before]
    told = report(compare(of_catalogue(of_journeys(*before)), of_catalogue(of_journeys(*after))))
    assert size(told) <= LONGEST
    assert "Klantreizen: 80 gewijzigd." in told
    listed = len(re.findall(r"^- Klantreis", told.partition("### Hoe")[0], re.MULTILINE))
    assert 0 < listed < 80
    assert f"Er is meer dan hier past, nog: klantreizen {80 - listed}." in told
    assert "  - en nog 65 wijzigingen: 65 gewijzigd\n" in told
    assert told.count("```mermaid") * 2 == told.count("```")


@examples(20)
@given(draw=st.data())
def test_whatever_is_spoilt_in_the_files_what_can_be_read_is_compared(
    draw: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    tree: dict[str, str | bytes] = dict(read_tree(BASE))
    path = draw.draw(st.sampled_from([name for name in tree if name != "mkdocs.yml"]))
    whole = str(tree[path]).encode()
    start = draw.draw(st.integers(0, len(whole)))
    spoilt = whole[:start] + draw.draw(st.binary(max_size=6)) + whole[start + draw.draw(st.integers(0, 20)) :]
    folder = tmp_path_factory.mktemp("stand")
    one = of_folder(write(folder / "heel", tree), Settings(), TODAY)
    other = of_folder(write(folder / "stuk", {**tree, path: spoilt}), Settings(), TODAY)
    for changes in (compare(one, other), compare(other, one)):
        assert {each["path"] for each in as_data(changes)["changes"]} <= {path}
        assert report(changes).startswith("## Wat er verandert\n")
