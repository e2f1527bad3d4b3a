"""Mermaid diagrams show the words that went in: asked of the Mermaid that the site ships, not of our idea of it."""

import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import records
from hypothesis import given, settings
from hypothesis import strategies as st
from mermaid_reader import Reader, mermaid_reader, visible

from catalogue.pages.drawing import diagram
from catalogue.pages.drawing.mermaid import (
    ACTOR_COLOURS,
    MOST_ARROWS,
    MOST_TEXT,
    Arrow,
    Box,
    JourneyPart,
    Subgraph,
    Task,
    bars_and_line,
    flowchart,
    is_drawn,
    journey,
    label,
)

HOSTILE = json.loads((Path(__file__).with_name("mermaid-journey-hostile.json")).read_text(encoding="utf-8"))
PLACES = ("acc", "title", "section", "task", "actor")
IN_A_PLACE = [entry for entry in HOSTILE if entry["where"] in PLACES]
SCORES = [entry for entry in HOSTILE if entry["where"] == "score"]
STRUCTURES = [entry for entry in HOSTILE if entry["where"].startswith("structure: ")]
WORD_JOINER = "\N{WORD JOINER}"

Words = tuple[str, str, list[JourneyPart]]


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    with mermaid_reader() as opened:
        yield opened


def at(place: str, text: str) -> Words:
    """A journey of plain words, with one text at one place."""
    words = {name: text if name == place else "X" for name in PLACES}
    tasks = (Task(words["task"], 3, (words["actor"],)),)
    return words["title"] if place != "acc" else text, words["acc"], [JourneyPart(words["section"], tasks)]


def expected(words: Words, shown: dict[str, Any]) -> dict[str, Any]:
    """What should be seen. Of more actors than there are colours, those in `shown` are taken to keep their name."""
    title, description, sections = words
    actors = {visible(name) for section in sections for task in section.tasks for name in task.actors}
    if len(actors) > ACTOR_COLOURS:
        actors &= {name for section in shown["sections"] for task in section["tasks"] for name in task["actors"]}
    return {
        "type": "journey",
        "title": visible(title),
        "accTitle": visible(title),
        "accDescr": visible(description),
        "sections": [
            {
                "title": visible(section.title).rstrip(WORD_JOINER),
                "tasks": [
                    {
                        "text": visible(task.text),
                        "score": task.score,
                        "actors": list(
                            dict.fromkeys(name if name in actors else "overig" for name in map(visible, task.actors))
                        ),
                    }
                    for task in section.tasks
                ],
            }
            for section in sections
            if section.tasks
        ],
    }


def assert_shown(reader: Reader, words: Words) -> None:
    source = journey(*words)
    shown = reader.read(source)
    assert "error" not in shown, source
    for section in shown["sections"]:
        section["title"] = section["title"].rstrip(WORD_JOINER)
    assert shown == expected(words, shown), source


def assert_flowchart_shown(reader: Reader, text: str) -> None:
    """A flowchart in which each key and each text is this: a frame, loose and round boxes, every kind of arrow."""
    keys = text, text + "2", text + "3"
    first, second, third = (Box(key, text, is_round=key == keys[1]) for key in keys)
    frames = [Subgraph(text, (first, second)), Subgraph(None, (third,))]
    arrows = [Arrow(keys[0], keys[1], text), Arrow(keys[1], keys[2], text, dashed=True), Arrow(keys[2], keys[2], text)]
    arrows.append(Arrow(keys[2], keys[0]))
    source = flowchart(text, text, frames, arrows, down=len(text) % 2 == 0)
    shown, words = reader.read(source), visible(text)
    assert "error" not in shown, source
    del shown["labels"]
    assert shown == {
        "type": "flowchart-v2",
        "accTitle": words,
        "accDescr": words,
        "boxes": {"n1": words, "n2": words, "n3": words},
        "round": ["n2"],
        "frames": [{"title": words, "boxes": ["n1", "n2"]}],
        "arrows": [
            {"start": "n1", "end": "n2", "text": words, "stroke": "normal"},
            {"start": "n2", "end": "n3", "text": words, "stroke": "dotted"},
            {"start": "n3", "end": "n3", "text": words, "stroke": "normal"},
            {"start": "n3", "end": "n1", "text": "", "stroke": "normal"},
        ],
    }, source


@pytest.mark.parametrize("entry", IN_A_PLACE, ids=lambda entry: f"{entry['where']}-{ascii(entry['input'])[:40]}")
class TestHostileText:
    def test_is_shown_as_it_is(self, reader: Reader, entry: dict[str, Any]) -> None:
        words = at(entry["where"], entry["input"])
        assert entry["escaped"] in journey(*words)
        assert_shown(reader, words)

    def test_does_the_harm_it_is_known_for_when_it_is_not_escaped(self, reader: Reader, entry: dict[str, Any]) -> None:
        """Otherwise nothing would prove that the reader can find a fault."""
        words = {place: entry["input"] if place == entry["where"] else "X" for place in PLACES}
        lines = "accTitle: {acc}\n accDescr: X\n title {title}\n section {section}\n  {task}: 3: {actor}\n"
        raw = reader.read("journey\n " + lines.format(**words))
        assert ("error" not in raw) == entry["parse_ok"]
        if entry["parse_ok"]:
            meant = expected((words["title"], "X", at(entry["where"], entry["input"])[2]), raw)
            meant["accTitle"] = visible(words["acc"])
            assert (raw == meant) == entry["note"].startswith("shown unchanged")

    def test_is_shown_as_it_is_everywhere_in_a_flowchart(self, reader: Reader, entry: dict[str, Any]) -> None:
        assert_flowchart_shown(reader, entry["input"])

    def test_is_shown_as_it_is_in_a_label(self, reader: Reader, entry: dict[str, Any]) -> None:
        text = label(entry["input"])
        for source in (
            f'flowchart LR\n  a["{text}"] -->|"{text}"| b["{text}"]\n',
            f"sequenceDiagram\n  a->>b: {text}\n",
            f'quadrantChart\n  "{text}": [0.3, 0.6]\n',
        ):
            shown = reader.read(source)
            assert "error" not in shown, source
            assert set(shown["labels"]) == {visible(entry["input"])}, source


@pytest.mark.parametrize("entry", SCORES, ids=lambda entry: ascii(entry["input"]))
def test_only_whole_scores_from_1_to_5_are_written(reader: Reader, entry: dict[str, Any]) -> None:
    """Mermaid takes any score, and draws it outside the picture or not at all."""
    try:
        score = json.loads(entry["input"])
    except ValueError:
        score = entry["input"]
    words: Words = ("X", "X", [JourneyPart("X", (Task("X", score, ()),))])
    if score in (1, 2, 3, 4, 5):
        assert_shown(reader, words)
    else:
        with pytest.raises(ValueError, match="score"):
            journey(*words)


@pytest.mark.parametrize("entry", STRUCTURES, ids=lambda entry: entry["where"])
def test_the_reader_sees_a_fault_of_structure(reader: Reader, entry: dict[str, Any]) -> None:
    assert ("error" not in reader.read(entry["input"])) == entry["parse_ok"]


def test_each_score_comes_through(reader: Reader) -> None:
    assert_shown(reader, ("X", "X", [JourneyPart("X", tuple(Task("X", score, ()) for score in range(1, 6)))]))


def test_a_section_without_tasks_is_left_out(reader: Reader) -> None:
    full = JourneyPart("Vol", (Task("Stap", 3, ()),))
    assert_shown(reader, ("X", "X", [JourneyPart("Leeg", ()), full, JourneyPart("Ook leeg", ()), full]))


def test_a_step_without_a_score_is_left_out_of_its_journey(reader: Reader) -> None:
    phases = [
        {"titel": "Eerst", "stappen": [records.surely(2, titel="Ik bel", organisaties=["team"]), records.unscored()]},
        {"titel": "Stil", "stappen": [records.unscored(titel="Ik hoor niets")]},
        {"titel": "Dan", "stappen": [records.step(4, titel="Ik weet het")]},
    ]
    reis = records.journey(fasen=phases)
    shown = reader.read(diagram.of_journey(reis, records.catalogue([reis])))
    assert [(section["title"], [task["text"] for task in section["tasks"]]) for section in shown["sections"]] == [
        ("Eerst", ["Ik bel"]),
        ("Dan", ["Ik weet het"]),
    ]
    assert shown["accDescr"] == (
        "Klantreis met 4 stappen, waarvan 2 met een score. "
        "De ervaring loopt van 2 (negatief) tot 4 (positief) op een schaal van 5."
    )


def test_a_journey_without_any_score_has_no_diagram() -> None:
    reis = records.journey(records.unscored())
    assert diagram.of_journey(reis, records.catalogue([reis])) == ""


def test_a_journey_with_scores_of_profiles_only_has_no_diagram_of_scores() -> None:
    reis = records.journey(records.unscored(ervaring={"per_profiel": [{"profiel": "jan", "huidig": 2}]}))
    assert diagram.of_journey(reis, records.catalogue([reis])) == ""


def test_at_a_step_for_some_the_actors_are_those(reader: Reader) -> None:
    two = {id: records.JAN["jan"].model_copy(update={"id": id, "naam": id.title()}) for id in ("jan", "noor")}
    steps = records.step(titel="Voor allen"), records.step(titel="Voor Noor", profielen=["noor"])
    reis = records.journey(*steps, profielen=["jan", "noor"])
    shown = reader.read(diagram.of_journey(reis, records.catalogue([reis], profielen=two)))
    assert [task["actors"] for task in shown["sections"][0]["tasks"]] == [["Jan", "Noor"], ["Noor"]]


def test_neighbouring_sections_of_one_name_stay_apart(reader: Reader) -> None:
    same = JourneyPart("Wachten", (Task("Stap", 3, ()),))
    joined = JourneyPart("Wachten" + WORD_JOINER, (Task("Stap", 3, ()),))
    assert_shown(reader, ("X", "X", [same, same, same, joined, joined, same]))


def test_an_actor_stands_once_in_a_task(reader: Reader) -> None:
    task = Task("Stap", 3, ("Ik", " Ik\n", "Gemeente", "Ik"))
    assert_shown(reader, ("X", "X", [JourneyPart("X", (task,))]))


def test_six_actors_keep_their_names(reader: Reader) -> None:
    assert_shown(reader, ("X", "X", [JourneyPart("X", (Task("Stap", 3, tuple("abcdef")),))]))


def test_of_more_than_six_actors_the_five_busiest_keep_their_names(reader: Reader) -> None:
    """The sixth colour is for the rest: with seven names two of them would look the same."""
    tasks = (Task("Stap 1", 3, tuple("abcdefg")), Task("Stap 2", 3, ("g", "f", "a")), Task("Stap 3", 3, ("e",)))
    shown = reader.read(journey("X", "X", [JourneyPart("X", tasks)]))
    actors = [task["actors"] for task in shown["sections"][0]["tasks"]]
    assert actors == [["a", "b", "overig", "e", "f", "g"], ["g", "f", "a"], ["e"]]


def test_a_journey_without_any_task_is_still_a_journey(reader: Reader) -> None:
    assert_shown(reader, ("X", "X", [JourneyPart("Leeg", ())]))


def test_the_source_of_plain_words_is_what_a_person_would_write() -> None:
    task = Task("Ik bel de gemeente", 2, ("Ik", "Gemeente"))
    assert journey("Ik verhuis", "In 1 fase", [JourneyPart("Verhuizen", (task, Task("Ik wacht", 3, ())))]) == (
        "journey\n"
        "  accTitle: Ik verhuis\n"
        "  accDescr: In 1 fase\n"
        "  title Ik verhuis\n"
        "  section Verhuizen\n"
        "    Ik bel de gemeente: 2: Ik, Gemeente\n"
        "    Ik wacht: 3\n"
    )


def characters_to_try() -> list[str]:
    """ASCII, Latin-1, general punctuation, the specials; of each Unicode category the first, middle and last."""
    categories: dict[str, list[int]] = {}
    for code in range(sys.maxunicode + 1):
        categories.setdefault(unicodedata.category(chr(code)), []).append(code)
    sample = {codes[index] for codes in categories.values() for index in (0, len(codes) // 2, -1)}
    blocks = (range(0x100), range(0x2000, 0x2070), range(0xFB00, 0xFB07), range(0xFDD0, 0xFDF0), range(0xFFF0, 0x10000))
    planes = {plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)}
    like_ascii_in_another_case = {0x131, 0x17F, 0x212A}
    return [chr(code) for code in sorted(sample.union(*blocks, planes, like_ascii_in_another_case, {0xFEFF, 0x180E}))]


def test_every_kind_of_character_is_shown_at_every_place(reader: Reader) -> None:
    for character in characters_to_try():
        texts = (character, f"{character}a", f"a{character}", f"a{character}b", f"a {character} b", character * 2)
        tasks = tuple(Task(text, 3, (text,)) for text in texts)
        for text in texts[:3]:
            assert_shown(reader, (text, text, [JourneyPart(text, tasks)]))
        assert_flowchart_shown(reader, texts[3])


KEYWORDS = (
    *("journey", "title", "section", "accTitle", "accDescr", "accTitle:", "accDescr {", "C4Context", "C4Container"),
    *("C4Component", "C4Dynamic", "C4Deployment", "graph TD", "flowchart", "sequenceDiagram", "gantt", "pie", "end"),
    *("style x:#1;", "classDef", "__proto__", "constructor", "toString", "default", "%%{init: {}}%%", "---", "%% x"),
    *("#35;", "#quot;", "ﬂ°°58¶ß", "ﬂ°amp¶ß", "&#58;", "&lt;", "<br/>", "<b>", "`x`", "fa:fa-car", "$$x^2$$", "5: Ik"),
    *("direction LR", "direction TD"),
)


@pytest.mark.parametrize("keyword", KEYWORDS)
def test_a_word_that_means_something_to_mermaid_is_only_a_word(reader: Reader, keyword: str) -> None:
    for word in (keyword, keyword.upper(), keyword.lower(), keyword.title()):
        texts = (word, f"{word} x", f"x {word}", f"{word}{word}", f"{word}: {word}", f"{word}\n{word}")
        tasks = tuple(Task(text, 3, (text,)) for text in texts)
        for text in texts:
            assert_shown(reader, (text, text, [JourneyPart(text, tasks), JourneyPart(text, tasks)]))
            assert_flowchart_shown(reader, text)


ANY_TEXT = st.lists(
    st.one_of(st.sampled_from([*KEYWORDS, *'#;:,%{}<>&"`\\\n\t _°']), st.characters(exclude_categories=())), max_size=8
).map("".join)
FEW_TEXTS = st.sampled_from(["", " ", "A", "a", "A\u2060", "overig", "B"])
TASKS = st.builds(Task, ANY_TEXT | FEW_TEXTS, st.integers(1, 5), st.lists(ANY_TEXT | FEW_TEXTS, max_size=8).map(tuple))
SECTIONS = st.builds(JourneyPart, ANY_TEXT | FEW_TEXTS, st.lists(TASKS, max_size=4).map(tuple))


@settings(max_examples=200, derandomize=True)
@given(title=ANY_TEXT, description=ANY_TEXT, sections=st.lists(SECTIONS, max_size=5))
def test_any_journey_is_shown_as_it_is(
    reader: Reader, title: str, description: str, sections: list[JourneyPart]
) -> None:
    assert_shown(reader, (title, description, sections))


def test_of_a_label_only_letters_digits_and_the_plainest_signs_stay_as_they_are() -> None:
    """Labels can be Markdown, and each kind of diagram has signs of its own: `*`, `_`, `[`, `|`, `$` …"""
    assert label("Één café\u0301, 3.5 – a-b") == "Één café\u0301#44; 3.5 – a-b"
    assert label("*_[|$@^~(!?=+/'") == "".join(f"#{ord(sign)};" for sign in "*_[|$@^~(!?=+/'")


def test_a_label_never_begins_as_an_item_of_a_list() -> None:
    """Mermaid before 11.16 takes that for Markdown, and shows "Unsupported markdown: list" in its place."""
    assert label("3. Ik wacht") == "3#46; Ik wacht"
    assert label("12.") == "12#46;"
    assert label("- ja") == "#45; ja"
    assert label("---") == "#45;--"


@settings(max_examples=200, derandomize=True)
@given(ANY_TEXT)
def test_any_label_is_shown_as_it_is(reader: Reader, text: str) -> None:
    shown = reader.read(f'flowchart LR\n  a["{label(text)}"]\n')
    assert shown["labels"] == [visible(text)]
    assert_flowchart_shown(reader, text)


def test_a_frame_without_a_title_is_no_frame(reader: Reader) -> None:
    shown = reader.read(flowchart("X", "X", [Subgraph(None, (Box("a", "A"),))], []))
    assert (shown["frames"], shown["boxes"]) == ([], {"n1": "A"})


def test_the_source_of_a_flowchart_is_what_a_person_would_write() -> None:
    frames = [
        Subgraph("Gemeente", (Box("kcc", "Klantcontactcentrum"), Box("werk", "Team Werk"))),
        Subgraph(None, (Box("b", "UWV"),)),
    ]
    arrows = [Arrow("kcc", "werk", "2 warm"), Arrow("werk", "b", "1 koud", dashed=True)]
    assert flowchart("Wie aan wie", "3 organisaties", frames, arrows) == (
        "flowchart LR\n"
        "  accTitle: Wie aan wie\n"
        "  accDescr: 3 organisaties\n"
        '  subgraph g1["Gemeente"]\n'
        '    n1["Klantcontactcentrum"]\n'
        '    n2["Team Werk"]\n'
        "  end\n"
        '  n3["UWV"]\n'
        '  n1 -->|"2 warm"| n2\n'
        '  n2 -.->|"1 koud"| n3\n'
    )


def test_a_flowchart_down_the_page_turns_in_none_of_its_frames() -> None:
    frames = [Subgraph("Fase", (Box("a", "Eerst"), Box("b", "Dan", is_round=True))), Subgraph(None, (Box("c", "Los"),))]
    assert flowchart("X", "X", frames, [Arrow("a", "b")], down=True) == (
        "flowchart TB\n"
        "  accTitle: X\n"
        "  accDescr: X\n"
        '  subgraph g1["Fase"]\n'
        "    direction TB\n"
        '    n1["Eerst"]\n'
        '    n2(["Dan"])\n'
        "  end\n"
        '  n3["Los"]\n'
        "  n1 --> n2\n"
    )


def test_mermaid_takes_as_many_arrows_as_we_say_and_no_more(reader: Reader) -> None:
    def read(count: int) -> dict[str, Any]:
        return reader.read(flowchart("X", "X", [Subgraph(None, (Box("a", "A"),))], [Arrow("a", "a")] * count))

    assert len(read(MOST_ARROWS)["arrows"]) == MOST_ARROWS
    assert "maxEdges" in read(MOST_ARROWS + 1)["error"]


def test_the_length_of_a_source_is_counted_as_mermaid_counts_it() -> None:
    assert is_drawn("a" * MOST_TEXT)
    assert not is_drawn("a" * (MOST_TEXT + 1))
    assert not is_drawn("\N{MATHEMATICAL BOLD SMALL A}" * (MOST_TEXT // 2 + 1))


def test_a_flowchart_of_nothing_is_still_a_flowchart(reader: Reader) -> None:
    assert reader.read(flowchart("X", "X", [], []))["boxes"] == {}


def test_an_arrow_leads_to_one_box_that_is_there() -> None:
    box = Box("a", "A")
    with pytest.raises(KeyError):
        flowchart("X", "X", [Subgraph(None, (box,))], [Arrow("a", "b", "X")])
    with pytest.raises(ValueError, match="same key"):
        flowchart("X", "X", [Subgraph(None, (box, box))], [])


@given(texts=st.lists(st.text(max_size=30), min_size=3, max_size=3))
def test_a_chart_shows_the_names_and_the_numbers_that_went_in(texts: list[str], reader: Reader) -> None:
    title, *names = texts
    shown = reader.read(bars_and_line(title, names, [0, 4], [5, 1], highest=5))
    assert shown == {
        "type": "xychart",
        "title": visible(title),
        "names": [visible(name) for name in names],
        "plots": [["bar", [0, 4]], ["line", [5, 1]]],
    }
