"""One file: what it holds, offers and names, and where; also when it is not valid, and whatever it says."""

import copy
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from places import EXAMPLE
from small_catalogue import ACTION, BASE, CHANNELS, JOURNEY, ORGANISATIONS, RESEARCH, TODAY, read_tree

from catalogue import loading
from catalogue.checks import across
from catalogue.checks.rule import Context
from catalogue.model.base import Path, walk
from catalogue.model.settings import Settings
from catalogue.reading import assembly
from catalogue.reading.document import Document, read
from catalogue.reading.findings import Finding, messages
from catalogue.reading.folder import File
from catalogue.reading.kinds import KINDS, Kind
from catalogue.reading.source import parse
from catalogue.reading.telling import told

TREE = read_tree(BASE)
LONG = "journeys/schuldhulp-weer-rust.yml"
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "Stap: #1; einde",
    "{{ 7*7 }}",
    "](javascript:alert(1))",
    "x" * 5_000,
    "\u202eomgekeerd",
    "nul\x00",
    "\x1b[31mrood",
    "%0A::error::zelf",
    "een\ntwee",
    "06-12345678",
    "~",
    "- ",
    "*x",
    "",
]


def kind_of(path: str) -> Kind:
    folder, _, name = path.partition("/")
    return KINDS[f"registers/{name.removesuffix('.yml')}" if folder == "registers" else folder]


def document(text: str | bytes, path: str = JOURNEY) -> Document:
    data = text if isinstance(text, bytes) else text.encode()
    return read(path, parse(data), kind_of(path), {})[0]


def codes(found: Document) -> list[str]:
    return sorted(finding.code for finding in found.findings)


def step(*lines: str) -> str:
    return "fasen:\n  - titel: Begin\n    stappen:\n" + "".join(f"      - {{{line}, ervaring: 3}}\n" for line in lines)


def test_a_journey_holds_one_record_with_the_name_of_its_file() -> None:
    found = document(TREE[JOURNEY])
    assert [record.id for record in found.records] == ["verhuizen"]  # type: ignore[attr-defined]
    assert (found.id, found.whole, found.broken, found.findings) == ("verhuizen", True, (), ())


def test_what_can_be_named_stands_with_its_place() -> None:
    found = document(TREE[JOURNEY])
    assert {scope: sorted(ids) for scope, ids in found.identities.items()} == {
        "fase": ["voorbereiden"],
        "stap": ["doorgeven", "zoeken"],
        "knelpunt": ["geen-lijst"],
        "overdracht": ["kcc-wonen"],
        "kpi": ["in-een-keer"],
    }
    pain = found.identities["knelpunt"]["geen-lijst"]
    assert (pain.line, pain.column, pain.own) == (20, 18, True)
    handover = found.identities["overdracht"]["kcc-wonen"]
    assert (handover.line, handover.column, handover.own) == (32, 5, False)


def test_what_it_names_stands_with_its_place() -> None:
    found = document(TREE[ACTION], ACTION)
    assert [(one.target, one.value, one.line, one.column) for one in found.references] == [
        ("knelpunt", "verhuizen#geen-lijst", 2, 11),
        ("organisaties", "wonen", 3, 25),
        ("kpi", "verhuizen#in-een-keer", 5, 10),
    ]


def test_fields_of_the_file_itself_have_a_place() -> None:
    found = document("# eerst dit\ntitel: x\nvoorheen: [a, b]\n")
    assert [found.at("titel"), found.at("voorheen"), found.at("voorheen", 1), found.at("onderzoeken")] == [
        (2, 8),
        (3, 1),
        (3, 15),
        (2, 1),
    ]


def test_ids_that_were_left_out_are_made_of_titles() -> None:
    """What an editor wrote goes first; two that are equal get a number, and one without letters that of its place."""
    found = document(step("titel: Ik bel", "titel: ik bel!", "titel: Anders, id: ik-bel", "titel: '?'", "titel: [x]"))
    assert list(found.identities["stap"]) == ["ik-bel-2", "ik-bel-3", "ik-bel", "stap-4", "x"]
    assert [one.own for one in found.identities["stap"].values()] == [False, False, True, False, False]
    assert list(found.identities["fase"]) == ["begin"]


def test_an_id_twice_is_reported_where_it_is_written_again() -> None:
    found = document(step("titel: a, id: bel", "titel: b, id: ' bel'", "titel: bel"))
    assert [(one.line, one.column, one.message) for one in found.findings if one.code == "E102"] == [
        (5, 24, "Het id 'bel' is al gebruikt op regel 4.")
    ]
    assert list(found.identities["stap"]) == ["bel", "bel-2"]


def test_an_id_is_unique_per_kind_only() -> None:
    found = document(
        "fasen:\n  - id: x\n    titel: F\n    stappen:\n      - {id: x, titel: S, ervaring: 3, knelpunten: "
        "[{id: x, titel: K, categorie: taal, ernst: 1}]}\n"
    )
    assert "E102" not in codes(found)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("- {naam: X, soort: papier}\n", 1),
        ("- x\n-\n- [y]\n", 3),
        ("- {id: ''}\n- {id: [x]}\n", 2),
        ("- {id: a}\n- {id: a}\n", 1),
        ("- {id: A B}\n", 1),
        ("- {id: a}\n", 0),
    ],
)
def test_entries_without_a_usable_id_are_counted(text: str, missing: int) -> None:
    assert document(text, CHANNELS).nameless.get("kanalen", 0) == missing


def test_an_id_that_cannot_be_is_known_as_it_should_have_been_written_too() -> None:
    assert set(document("- {id: Mijn Kanaal}\n", CHANNELS).identities["kanalen"]) == {"Mijn Kanaal", "mijn-kanaal"}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("fasen: x\n", {"fase", "stap", "knelpunt"}),
        ("titel: x\n", {"fase", "stap", "knelpunt"}),
        ("fasen: [x]\n", {"stap", "knelpunt"}),
        (step("titel: x").replace("- {titel: x, ervaring: 3}", "- x"), {"knelpunt"}),
        (step("titel: x, knelpunten: x"), {"knelpunt"}),
        (step("titel: x, knelpunten: [x]"), set()),
        (step("titel: x, knelpunten: {id: x}"), {"knelpunt"}),
        (step("titel: x, soort: x"), set()),
        (step("titel: x") + "kpis: x\n", {"kpi"}),
        (step("titel: x") + "allerlei: [{id: x}]\n", {"all"}),
        (step("titel: x") + "fasen: []\n", {"all"}),
        (step("titel: x") + "kennisvragen: 'xyz\n", {"all"}),
        ("- fasen\n", {"all"}),
        ("", {"all"}),
    ],
)
def test_what_may_have_been_lost_is_known_by_kind(text: str, scopes: set[str]) -> None:
    unsure = document(text).unsure
    assert unsure == scopes if scopes != {"all"} else unsure >= {"stap", "knelpunt", "kpi", "organisaties"}


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("", CHANNELS, []),
        ("# leeg\n", CHANNELS, []),
        ("", JOURNEY, ["E001"]),
        ("x\n", JOURNEY, ["E204"]),
        ("- x\n", JOURNEY, ["E204"]),
        ("x\n", CHANNELS, ["E204"]),
        ("website: {naam: Website}\n", CHANNELS, ["E204"]),
        ("~\n", CHANNELS, ["E204"]),
        ("[]\n", CHANNELS, []),
    ],
)
def test_a_file_has_the_form_of_its_kind(text: str, path: str, expected: list[str]) -> None:
    found = document(text, path)
    assert codes(found) == expected
    assert found.whole == (expected == [])


def test_an_unread_file_tells_which_knelpunten_it_mentions() -> None:
    found = document('- lost_op: ["verhuizen#geen-lijst", los#x]\n', ACTION)
    assert (found.whole, found.unread_addresses) == (False, {"verhuizen#geen-lijst", "los#x"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- {id: *a, naam: &b X, soort: !c papier}\n", ["E008", "E008", "E008"]),
        ("- {id: x, naam: X, soort: pa\x07pier}\n", ["E010"]),
        ('- {id: x, naam: X, soort: "pa\\x07pier"}\n', ["E010"]),
        ("- {id: x, naam: X, soort: @papier}\n", ["E202"]),
        ("- id: x: y\n  naam: X\n  soort: papier\n", ["E207"]),
    ],
)
def test_of_a_text_that_could_not_be_read_nothing_more_is_said(text: str, expected: list[str]) -> None:
    assert codes(document(text, CHANNELS)) == expected


def test_nothing_is_called_missing_that_was_written_twice_or_not_read() -> None:
    assert codes(document("- {id: x, naam: , naam: X, soort: papier}\n", CHANNELS)) == ["E203"]
    assert codes(document("- id: x\n  naam: 'X\n", CHANNELS)) == ["E006"]


def test_a_stand_in_touches_what_it_is_in_and_what_is_in_it() -> None:
    def touches(broken: Path, path: Path) -> bool:
        return Document(JOURNEY, kind_of(JOURNEY), "verhuizen", broken=(("b",), broken)).touches(path)

    assert touches(("a", 0), ("a", 0, "b"))
    assert touches(("a", 0, "b"), ("a",))
    assert touches((), ("a",))
    assert touches(("a", 0), ())
    assert not touches(("a", 0), ("a", 1))


def test_an_empty_file_name_is_still_a_document() -> None:
    assert read("journeys/?.yml", parse(b"titel: x\n"), kind_of(JOURNEY), {})[0].id == ""


# From here on: whatever an editor may write.

CONTEXT = Context(TODAY, Settings().drempelwaarden)


def read_and_check(path: str, data: bytes) -> Document:
    return loading.read_file(File(path, data, kind_of(path)), Settings(), CONTEXT, frozenset())


@cache
def base_documents() -> Mapping[str, Document]:
    return {path: read_and_check(path, text.encode()) for path, text in TREE.items() if "/" in path}


def assert_sound(findings: list[Finding], texts: Mapping[str, bytes]) -> None:
    """Every finding has a known code, a place inside its file, and two lines fit to print."""
    for one in findings:
        assert one.code in messages()
        lines = texts[one.path].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= one.line <= len(lines), one
        assert 1 <= one.column <= len(lines[one.line - 1]) + 2, one  # one beyond the end, and a BOM
        for line in (one.message, one.hint):
            assert not any(unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs") for char in line), one
        assert one.message


LEAVES = st.one_of(
    st.none(),
    st.sampled_from([*HOSTILE, "7", "-1", "2026-02-30", "ja", "jan", "x#y", "titel"]),
    st.text(max_size=20),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["id", "titel", "titell", "stappen", "datum", "x", "", "~"]), inner, max_size=3
        ),
    ),
    max_leaves=6,
)


def containers(node: Any) -> list[Any]:
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    found = [node] if isinstance(node, dict | list) and node else []
    return found + [one for item in inside for one in containers(item)]


def mutated(data: Any, draw: Any) -> Any:
    """The data with a few of its parts taken away, replaced, doubled, or renamed."""
    changed = copy.deepcopy(data)
    for _ in range(draw(st.integers(1, 3))):
        places = containers(changed)
        if not places:
            break
        holder = draw(st.sampled_from(places))
        what = draw(st.sampled_from(["delete", "replace", "insert", "swap"]))
        if isinstance(holder, dict):
            key = draw(st.sampled_from(sorted(holder, key=str)))
            if what == "delete":
                del holder[key]
            elif what == "swap":
                holder[str(key)[:-1] or "x"] = holder.pop(key)
            else:
                holder[key if what == "replace" else draw(st.sampled_from(["onzin", "id", "titel"]))] = draw(VALUES)
        else:
            index = draw(st.integers(0, len(holder) - 1))
            if what == "delete":
                del holder[index]
            elif what == "swap":
                holder.insert(index, copy.deepcopy(holder[-1]))
            elif what == "replace":
                holder[index] = draw(VALUES)
            else:
                holder.insert(index, draw(VALUES))
    return changed


def dump(data: Any) -> bytes:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()


def load_base(path: str) -> Any:
    return yaml.load(TREE[path], yaml.BaseLoader)


SLOW = settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("path", [JOURNEY, ACTION, ORGANISATIONS, RESEARCH])
@SLOW
@given(data=st.data())
def test_whatever_happens_to_a_file_the_rest_goes_on(path: str, data: st.DataObject) -> None:
    """No exception, every finding in its place, and a preview in which no reference leads nowhere."""
    text = dump(mutated(load_base(path), data.draw))
    documents = list((dict(base_documents()) | {path: read_and_check(path, text)}).values())
    findings = [one for item in documents for one in item.findings] + list(
        told(across.check(documents, with_concepts=False)).findings
    )
    assert_sound(findings, {name: text if name == path else each.encode() for name, each in TREE.items()})
    catalogue = assembly.assemble(documents, {}, Settings(), TODAY)
    for record in (
        *catalogue.klantreizen.values(),
        *catalogue.verbeteringen.values(),
        *catalogue.organisaties.values(),
    ):
        steps = {one.id for one in getattr(record, "stappen", ())}
        for found in walk(type(record), record):
            if found.shape and (target := found.shape.reference):
                known = {"stap": steps, "knelpunt": catalogue.knelpunten, "kpi": catalogue.kpis}
                assert found.data in (known[target] if target in known else getattr(catalogue, target))


@SLOW
@given(st.data())
def test_whatever_happens_to_the_long_example_is_found_in_its_place(data: st.DataObject) -> None:
    whole = yaml.load((EXAMPLE / LONG).read_text(encoding="utf-8"), yaml.BaseLoader)
    text = dump(mutated(whole, data.draw))
    assert_sound(list(read_and_check(LONG, text).findings), {LONG: text})


@pytest.mark.parametrize("path", [JOURNEY, CHANNELS])
@SLOW
@given(
    st.one_of(
        st.binary(max_size=200), st.text(alphabet="ab:-[]{}\"'#|>&*!%@\t \n\r\x00é\u2028", max_size=60).map(str.encode)
    )
)
@example(b"\xef\xbb\xbf")
@example(b"[" * 10_000)
@example(b"? [a]\n: b\n")
@example(b"- - - -")
def test_any_bytes_are_read(path: str, data: bytes) -> None:
    assert_sound(list(read_and_check(path, data).findings), {path: data})


def texts_in(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(node, str):
        return [path]
    inside = node.items() if isinstance(node, dict) else enumerate(node)
    return [one for key, value in inside for one in texts_in(value, (*path, key))]


@pytest.mark.parametrize("path", [JOURNEY, ACTION, ORGANISATIONS, RESEARCH])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_a_hostile_text_in_any_field_is_taken_as_text_or_refused(path: str, text: str) -> None:
    base = load_base(path)
    for place in texts_in(base):
        changed = copy.deepcopy(base)
        holder = changed
        for key in place[:-1]:
            holder = holder[key]
        holder[place[-1]] = text
        data = dump(changed)
        assert_sound(list(read_and_check(path, data).findings), {path: data})


@given(st.permutations(sorted(TREE)))
@settings(max_examples=20)
def test_files_are_read_without_regard_to_each_other(order: list[str]) -> None:
    """A pure function of bytes: spread over cores or remembered, it gives the same."""
    found = {path: read_and_check(path, TREE[path].encode()) for path in order if "/" in path}
    assert found == base_documents()
