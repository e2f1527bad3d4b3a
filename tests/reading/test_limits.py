"""What one file may hold, and that twice as much of it is no more than twice the work. Work is counted, never timed."""

import difflib
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from small_catalogue import ACTION, CHANNELS, JOURNEY, ORGANISATIONS, codes, load, small

from catalogue.editor import generated
from catalogue.model import limits
from catalogue.pages.drawing import story
from catalogue.reading import story_limits
from catalogue.reading.document import read
from catalogue.reading.findings import ERROR, WARNING, Finding
from catalogue.reading.kinds import KINDS
from catalogue.reading.source import parse
from catalogue.reading.telling import closing, note, told
from catalogue.search.words import Words
from catalogue.words.slugs import Ids

_hostile = import_module("measuring.hostile")
_hostile_files = import_module("measuring.hostile_files")
STORY = "journeys/verhuizen.md"
STEP = "{titel: Ik wacht, ervaring: {huidig: 3, zekerheid: data}}"
HEAD = """titel: Ik wil rust
probleem: Onrust
doel: Rust
profielen: [noor]
eigenaar: {organisatie: wonen, rol: Regisseur}
opgesteld_met: [wonen, kcc]
onderzoeken: [gesprekken-2026]
herijken_voor: 2027-06-01
status: vastgesteld
"""


def work(function: Callable[[], object]) -> int:
    """How many lines of Python ran, a line once for each turn of a loop."""
    count = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function()
    finally:
        sys.settrace(before)
    return count


def grows(run: Callable[[int], Callable[[], object]], number: int) -> float:
    """How many times as much work twice as many are."""
    run(number)()  # what is remembered from then on is no work of a file
    return work(run(2 * number)) / work(run(number))


def phases(number: int) -> str:
    """So many steps of one title, in phases of 100."""
    steps = f"[{', '.join([STEP] * 100)}]"
    return f"{HEAD}fasen:\n" + "".join(
        f"  - {{titel: Wachten {count}, stappen: {steps}}}\n" for count in range(number // 100)
    )


# --- as much work as there is to do ----------------------------------------------------------------------------------

ENTRY = "- {{id: o{0}, naam: O, soort: afdeling, ouder: o{1}}}\n"
GROWING: Mapping[str, Callable[[int], dict[str, str]]] = {
    "steps of one title": lambda n: {"journeys/zwaar.yml": phases(n)},
    "knelpunten that are not there": lambda n: {
        "improvements/zwaar.yml": (
            "titel: Sms\neigenaar: {organisatie: wonen, rol: Regisseur}\n"
            "logboek: [{datum: 2026-01-15, status: idee}]\n"
            f"lost_op: [{', '.join(f'zwaar#weg-{number}' for number in range(n))}]\n"
        ),
        "journeys/zwaar.yml": HEAD
        + "fasen: [{titel: F, stappen: [{titel: Ik wacht, ervaring: 3, knelpunten: ["
        + ", ".join(f"{{id: pijn-{number}, titel: P, categorie: informatie, ernst: 1}}" for number in range(n))
        + "]}]}]\n",
    },
    "departments of each other of which the last is not there": lambda n: {
        ORGANISATIONS: "".join(ENTRY.format(number, number + 1) for number in range(n))
    },
    "what is not valid, and what is checked beside it": lambda n: {
        "journeys/zwaar.yml": HEAD
        + "fasen: [{titel: F, stappen: [{titel: Ik wacht, ervaring: 3, uitkomsten: ["
        + ", ".join("{soort: nee}, {soort: nooit}" for _ in range(n))
        + "]}]}]\n"
    },
}


@pytest.mark.parametrize("name", GROWING)
def test_twice_as_much_in_a_file_is_no_more_than_twice_the_work(name: str, tmp_path: Path) -> None:
    def run(number: int) -> Callable[[], object]:
        root = small(tmp_path / str(number), more=dict(GROWING[name](number)))
        return lambda: load(root)

    assert grows(run, 300 if "steps" in name else 150) < 2.2


def test_ids_of_one_title_are_given_out_without_trying_those_that_are_gone() -> None:
    def run(number: int) -> Callable[[], object]:
        ids = Ids(["stap", "stap-7"])
        return lambda: [ids.unique("stap") for _ in range(number)]

    assert grows(run, 1_000) < 2.1


def test_a_long_word_is_not_taken_apart_in_every_way_there_is() -> None:
    words = Words()
    words.read(" ".join("a" * number for number in range(4, 30)))
    assert work(lambda: words.parted("b" + "a" * 50)) < 20_000
    assert words.parted("b" + "a" * 1_000) == "b" + "a" * 1_000


@pytest.mark.parametrize(
    "piece", ["[", "a|b\n-|-\n", "- a\n", "> ", "a\n\n", "    ", "1. ", "`", "|", "- ", "\t", "\r"]
)
def test_weighing_a_story_is_no_more_work_than_reading_it(piece: str) -> None:
    def run(number: int) -> Callable[[], object]:
        return lambda: list(story_limits.faults(piece * number))

    assert grows(run, 500) < 2.2


# --- every list has an end -------------------------------------------------------------------------------------------


def in_action(root: Path, more: str) -> tuple[Any, list[Finding]]:
    text = (small(root) / ACTION).read_text("utf-8") + more
    catalogue, findings = load(small(root, more={ACTION: text}))
    return catalogue.verbeteringen.get("verhuislijst"), findings


def test_a_list_has_a_thousand_items_and_of_a_longer_one_nobody_sees_the_rest(tmp_path: Path) -> None:
    actie, findings = in_action(tmp_path / "full", f"partners: [{', '.join(['kcc'] * 1_000)}]\n")
    assert (len(actie.partners), codes(findings)) == (1_000, ["E214"])
    actie, findings = in_action(tmp_path / "more", f"partners: [{', '.join(['kcc'] * 1_001)}]\n")
    assert (len(actie.partners), codes(findings)) == (1_000, ["E214", "E208"])
    data = f"partners: [{'weg, ' * 190_000}]\n".encode()
    document, _ = read(ACTION, parse(data), KINDS["improvements"], {})
    assert len(document.references) == 1_000
    assert ("E208", 1, 12 + 5 * 1_000) in [(one.code, one.line, one.column) for one in document.findings]


def test_a_file_had_at_most_twenty_names_before(tmp_path: Path) -> None:
    names = [f"oud-{number}" for number in range(21)]
    assert in_action(tmp_path / "full", f"voorheen: [{', '.join(names[:20])}]\n")[1] == []
    actie, findings = in_action(tmp_path / "more", f"voorheen: [{', '.join(names)}]\n")
    assert (actie.voorheen, codes(findings)) == ((), ["E208"])


def test_a_register_is_longer_than_a_list_and_ends_too() -> None:
    entries = b"- {id: a}\n" * (limits.MAX_ENTRIES + 1)
    source = parse(entries)
    assert [(one.code, one.line) for one in source.problems] == [("E208", limits.MAX_ENTRIES + 1)]
    assert len(source.root.items) == limits.MAX_ENTRIES  # type: ignore[union-attr]
    assert parse(entries[10:]).problems == ()


@pytest.mark.parametrize("ending", ["]}\n", "\n", "@"], ids=["closed", "not closed", "not to be read"])
def test_a_list_ends_also_where_the_file_cannot_be_read(ending: str) -> None:
    source = parse(f"a: {{b: [{'c, ' * 5_000}{ending}".encode())
    assert len(source.root.entries["a"][1].entries["b"][1].items) == limits.MAX_ITEMS  # type: ignore[union-attr]
    assert "E208" in [one.code for one in source.problems]


def test_a_record_has_an_end() -> None:
    source = parse("".join(f"v{number}: x\n" for number in range(80_000)).encode())
    assert [(one.code, one.line) for one in source.problems] == [("E208", limits.MAX_KEYS + 1)]
    assert len(source.root.entries) == limits.MAX_KEYS  # type: ignore[union-attr]


def test_what_a_file_holds_in_all_has_an_end(tmp_path: Path) -> None:
    assert codes(load(small(tmp_path / "full", more={"journeys/zwaar.yml": phases(600)}))[1]) == []
    found = load(small(tmp_path / "more", more={"journeys/zwaar.yml": phases(1_000)}))[1]
    assert codes(found) == ["E209"]
    entries = "- [a]\n" * 100_000
    assert [one.code for one in parse(entries.encode()).problems][-1] == "E209"


def test_the_schema_says_how_long_a_list_may_be() -> None:
    action_schema = generated.schema(KINDS["improvements"], {})["$defs"]["Verbeteractie"]["properties"]
    lengths = {name: action_schema[name]["anyOf"][0]["maxItems"] for name in ("voorheen", "partners", "effect")}
    assert lengths == {"voorheen": 20, "partners": 1_000, "effect": 1_000}
    assert generated.schema(KINDS["registers/kanalen"], {})["maxItems"] == 20_000


# --- what is told of a file ------------------------------------------------------------------------------------------


def test_of_a_file_no_more_is_told_than_two_hundred_findings_and_how_many_there_are(tmp_path: Path) -> None:
    entries = "".join(f"- {{id: k{number}, naam: K, soort: rook, kleur: rood}}\n" for number in range(3_000))
    found = load(small(tmp_path, more={CHANNELS: entries}))[1]
    assert len([one for one in found if one.path == CHANNELS]) == limits.MAX_FINDINGS + 1
    (rest,) = (one for one in found if one.code == "E210")
    assert (rest.line, rest.severity) == (100, ERROR)
    gone = 1  # the channels that the base uses
    assert f"nog {2 * 3_000 + gone - limits.MAX_FINDINGS} fouten" in rest.message


def test_the_findings_that_are_told_are_the_first_in_the_file() -> None:
    many = [note("a.yml", line, 1, "W1001") for line in range(300, 0, -1)]
    some = told([*many, note("b.yml", 1, 1, "W1001")])
    assert [one.line for one in some.findings if one.path == "a.yml"] == list(range(1, 201))
    assert (some.more, codes(one for one in some.findings if one.path == "b.yml")) == (
        {("a.yml", WARNING): 100},
        ["W1001"],
    )


def test_what_is_not_told_fails_a_check_only_when_there_are_errors_among_it() -> None:
    def severities(more: int, code: str) -> list[str]:
        notes = [note("a.yml", line, 1, "W1001") for line in range(1, 201)]
        return [one.severity for one in closing(told([*notes, *[note("a.yml", 900, 1, code)] * more]))]

    assert severities(0, "E101") == []
    assert severities(3, "W1001") == [WARNING]
    assert severities(1, "E102") == [ERROR]


def test_it_is_looked_up_for_no_more_than_fifty_words_of_a_kind_what_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def counted(word: str, *rest: Any, **named: Any) -> list[str]:
        compared.append(word)
        return difflib.get_close_matches(word, *rest, **named)

    monkeypatch.setattr("catalogue.words.hints.get_close_matches", counted)
    entries = "".join(f"- {{id: k{n}, naam: K, soort: papierr{n}, naamm{n}: x}}\n" for n in range(300))
    profiles = "".join(
        f"- {{id: p{n}, naam: P, soort: inwoner, fictief: true, gebaseerd_op: [weg-{n}]}}\n" for n in range(300)
    )
    load(small(tmp_path, more={CHANNELS: entries, "registers/profielen.yml": profiles}))
    kinds = ("papierr", "naamm", "weg-")
    assert [len([word for word in compared if word.startswith(kind)]) for kind in kinds] == [50, 50, 50]


def test_a_text_without_end_is_compared_with_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalogue.words.hints.get_close_matches", lambda word, *_, **__: pytest.fail(word[:20]))
    entry = f"- {{id: a, naam: A, {'k' * 1_000}: x, soort: {'p' * 900_000}}}\n"
    assert codes(read(CHANNELS, parse(entry.encode()), KINDS["registers/kanalen"], {})[0].findings) == ["E201", "E202"]


@example("\n- ")  # an item with nothing in it
@given(st.text("a-#0 \n", max_size=60))
def test_the_addresses_in_a_file_that_is_not_whole_are_those_it_names(text: str) -> None:
    """Found with a pattern that begins at each word once; this one begins at each letter."""
    document, _ = read(JOURNEY, parse(f"'{text}".encode()), KINDS["journeys"], {})
    longest = set(text.replace("\n", " ").split())
    assert all("#" in address for address in document.unread_addresses)
    assert all(any(address in word for word in longest) for address in document.unread_addresses)
    assert bool(document.unread_addresses) == any(
        "#" in word and any(a and a[-1] in "a-0" and b and b[0] in "a-0" for a, b in _sides(word)) for word in longest
    )


def _sides(word: str) -> list[tuple[str, str]]:
    return [(word[:at], word[at + 1 :]) for at, letter in enumerate(word) if letter == "#"]


# --- stories ---------------------------------------------------------------------------------------------------------

TABLE = "|" + "a|" * 1_000 + "\n|" + "-|" * 1_000 + "\n"
OVER: Mapping[str, tuple[str, str]] = {
    "too long": ("Zij wachtte.\n\n" * 20_000, "E011"),
    "brackets": ("[" * 10_000, "E014"),
    "brackets in a list that is none": ("- a\n" + "1. [\n" * 5_000, "E014"),
    "brackets in a table that is none": ("a|b\n-|-|-\n" + "[[[[[[\n" * 900, "E014"),
    "pictures": ("![" * 5_000, "E014"),
    "code": ("[`" * 5_000, "E014"),
    "backslashes": ("\\" * 20_000, "E014"),
    "links": ("[a](b) " * 20_000, "E014"),
    "stars": ("*a*" * 20_000, "E014"),
    "definitions": ("[a]:\n" * 4_000, "E014"),
    "lines between lines": ("***\n" * 4_000, "E014"),
    "headings": ("# a\n" * 4_000, "E014"),
    "empty items": ("- \n" * 10_000, "E014"),
    "line ends": ("a  \n" * 5_000, "E014"),
    "short paragraphs": ("a\n\n" * 50_000, "E014"),
    "quotations": (("> " * 38 + "a\n\n") * 2_000, "E014"),
    "a wide table": (TABLE + "|\n" * 28_000, "E012"),
    "a long table": ("a|b\n-|-\n" + "a\n" * 2_000, "E012"),
    "many tables": (("|" + "a|" * 40 + "\n|" + "-|" * 40 + "\n" + "|\n" * 20 + "\n") * 20, "E012"),
    "a table in a quotation": ("".join(f"> {line}\n" for line in TABLE.splitlines()) + "> |\n" * 100, "E012"),
    "items in one another": ("- " * 500 + "a", "E013"),
    "numbers in one another": ("1. " * 500 + "a", "E013"),
    "items below one another": ("\n".join("    " * number + "- a" for number in range(200)), "E013"),
    "items below one another with tabs": ("\n".join("\t" * number + "- a" for number in range(200)), "E013"),
    "quotations in one another": (">" * 500 + "a", "E013"),
}


@pytest.mark.parametrize("name", OVER)
def test_what_goes_too_far_is_told_and_the_converter_never_sees_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, code = OVER[name]
    found = load(small(tmp_path, more={STORY: text}))[1]
    assert {(one.path, one.severity) for one in found} == {(STORY, ERROR)}
    assert code in codes(found)
    monkeypatch.setattr(story, "Markdown", lambda **_: pytest.fail("the converter was called"))
    assert story.as_html(text).startswith("<pre>")


def test_the_place_of_what_goes_too_far_is_where_it_is() -> None:
    def places(text: str) -> list[tuple[str, int]]:
        return [(one.code, one.line) for one in story_limits.faults(text)]

    assert places("Zij belde.\n\nEn toen " + "[" * 10_000) == [("E014", 3)]
    assert places("Zij belde.\r\n\r\n" + "> " * 50) == [("E013", 3)]
    assert places("Zij belde.\n\na|b\n-|-\n" + "a\n" * 2_000) == [("E012", 4 + 1_001)]


PROSE = """## Hoe het ging

Zij wachtte *drie weken* op een brief (zie [de reis](../reis.md)) en `belde` toen **zelf**. "Niemand wist iets," zei
zij, en dat klopte: het zaaksysteem[^1] stond op _wachten_ & niemand keek. [^2]

> Ik dacht dat ze mij vergeten waren.

- Eerst belde zij <https://example.org/>.
    - Daarna ging zij langs.
- Toen kwam de brief.

| Dag | Wat | Wie |
|---|---|---|
| 1 | Zij belt | Noor |
| 2 | Zij wacht | Noor |

[^1]: Van de gemeente.
"""


def test_a_book_of_ordinary_text_stays_below_the_limits() -> None:
    book = PROSE * (120_000 // len(PROSE))
    assert list(story_limits.faults(book)) == []
    rows = "| Dag | Wat er gebeurde, en wie er toen belde | [bron](https://example.org/) |\n"
    assert list(story_limits.faults("| a | b | c |\n|---|---|---|\n" + rows * 900)) == []
    assert (
        list(
            story_limits.faults("".join(f"- [Bron {number}](https://example.org/{number})\n" for number in range(300)))
        )
        == []
    )
    assert story.as_html(PROSE).count("<table") == 1


@pytest.mark.parametrize("marker", ["- ", "1. ", "> "])
def test_a_story_may_lie_forty_deep(marker: str) -> None:
    assert "zij belde" in story.as_html(marker * limits.MAX_DEPTH + "zij belde")
    assert not story.as_html(marker * limits.MAX_DEPTH + "zij belde").startswith("<pre>")
    assert story.as_html(marker * (limits.MAX_DEPTH + 1) + "zij belde").startswith("<pre>")


PIECES = (
    "[",
    "](",
    ")",
    "![",
    "*",
    "**",
    "_",
    "`",
    "<a ",
    "|",
    "\n",
    "\n\n",
    "- ",
    "    ",
    "\t",
    "> ",
    "1. ",
    "# ",
    "a",
    " ",
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join), st.integers(1, 300))))
def test_whatever_is_repeated_a_story_is_shown(parts: list[tuple[str, int]]) -> None:
    story.as_html("".join(piece * times for piece, times in parts))


# --- the measurement ------------------------------------------------------------------------------------------------


def test_every_case_that_is_measured_is_a_file_under_a_megabyte(tmp_path: Path) -> None:
    for make in (*_hostile_files.REFUSED.values(), *_hostile_files.VALID.values(), *_hostile_files.PAGES.values()):
        _hostile.lay_out(tmp_path / "inhoud", make())


def test_a_case_that_costs_more_than_it_may_is_called_too_dear() -> None:
    over = _hostile.over("haken", "check", _hostile.Run(1, 3.5, 90_000_000), _hostile.Run(1, 1.0, 40_000_000))
    assert (over.cpu, over.memory, over.too_much) == (2.5, 50_000_000, True)
    cheap = _hostile.Cost("lijst", "check", 1.9, 299_000_000)
    stopped = _hostile.Cost("tabel", "check", note="gestopt")
    assert [cost.too_much for cost in (cheap, stopped)] == [False, True]
    shown = _hostile.table([over, stopped, cheap])
    assert [line.split()[0] for line in shown.splitlines()[1:-1]] == ["lijst", "haken", "tabel"]
    assert "3 gemeten, boven op het voorbeeld: 2 te duur" in shown
