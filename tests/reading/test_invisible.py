"""What cannot be seen is refused wherever it stands; an emoji can be seen, also when it is made of several parts."""

import re
import sys
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_catalogue import (
    ACTION,
    BASE,
    JOURNEY,
    ORGANISATIONS,
    check,
    codes,
    load,
    place_of,
    read_tree,
    small,
    write,
)

from catalogue.reading.source import parse, plain, text_problems

STORY = JOURNEY.replace(".yml", ".md")
# Beside the format characters: letters and marks that draw nothing (Unicode's Default_Ignorable_Code_Point).
BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
# Arabic and other signs for numbers, which Unicode counts as format characters and which are drawn.
DRAWN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
HIDDEN = sorted(
    {chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) == "Cf"} - set(DRAWN)
    | set(BLANK)
    | {chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0000, 0xE1000), 0x2065)}
)
EMOJI = {
    "a family": "👨\u200d👩\u200d👧\u200d👦",
    "an astronaut with a skin tone": "👩🏽\u200d🚀",
    "a heart in colour": "❤\ufe0f",
    "a heart as text": "❤\ufe0e",
    "a heart on fire": "❤\ufe0f\u200d🔥",
    "a kiss with skin tones": "🧑🏻\u200d❤\ufe0f\u200d💋\u200d🧑🏼",
    "a thumb with a skin tone": "👍🏿",
    "a keycap": "1\ufe0f\u20e3",
    "a keycap of a hash": "#\ufe0f\u20e3",
    "a rainbow flag": "🏳\ufe0f\u200d🌈",
    "a pirate flag": "🏴\u200d☠\ufe0f",
    "the flag of the Netherlands": "🇳🇱",
    "the flag of England": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "the flag of Scotland": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "a black bird": "🐦\u200d⬛",
    "an eye in a balloon": "👁\ufe0f\u200d🗨\ufe0f",
    "a runner to the right": "🏃🏾\u200d♀\ufe0f\u200d➡\ufe0f",
    "a trade mark": "™\ufe0f",
    "a checked box": "☑\ufe0f",
}
TORN = {
    "a joiner in a word": "ver\u200dhuizen",
    "a joiner after an emoji": "👩\u200d",
    "a joiner before an emoji": "a\u200d🚀",
    "two joiners": "👩\u200d\u200d🚀",
    "a colour of a letter": "a\ufe0f",
    "a colour of a digit that is no keycap": "loket 1\ufe0f",
    "two colours": "❤\ufe0f\ufe0f",
    "a flag without an end": "🏴\U000e0067\U000e0062\U000e0065",
    "a label without a flag": "hulp\U000e0067\U000e0062\U000e0065\U000e007f",
    "a zero-width space after an emoji": "❤\ufe0f\u200b",
}
words = st.text(st.sampled_from("abcdé 1#❤👩"), max_size=8)


@pytest.mark.parametrize("text", EMOJI.values(), ids=EMOJI)
def test_an_emoji_made_of_parts_is_text_like_any_other(text: str) -> None:
    written = f'a: "x{text}y"\nb: x {text}\n'
    assert parse(written.encode()).problems == ()
    escaped = "".join(f"\\U{ord(letter):08x}" for letter in text)
    source = parse(f'a: "{escaped}"\n'.encode())
    assert (source.problems, plain(source.root) if source.root else None) == ((), {"a": text})


@given(st.lists(st.sampled_from(list(EMOJI.values())) | words, max_size=12))
def test_any_row_of_emoji_and_words_passes(parts: list[str]) -> None:
    assert text_problems("".join(part for one in parts for part in (one, " ")).encode()) == []


@pytest.mark.parametrize("text", TORN.values(), ids=TORN)
def test_a_part_of_an_emoji_alone_is_refused(text: str) -> None:
    assert {problem.code for problem in text_problems(text.encode())} == {"E010"}


@given(words, st.sampled_from(HIDDEN), words)
def test_a_hidden_character_is_refused_wherever_it_stands(before: str, character: str, after: str) -> None:
    if character in "\u200d\ufe0e\ufe0f":
        before = f"{before}a"  # then it is no part of an emoji
    text = f"x{before}{character}{after}"
    for written in (f"# {text}\n", f"a: 1\n{text}", f'b: "{text}"'):
        assert [problem.params["teken"] for problem in text_problems(written.encode())] == [f"U+{ord(character):04X}"]
    escaped = f'a: "x{before}\\U{ord(character):08x}{after}"'
    assert [problem.code for problem in parse(escaped.encode()).problems] == ["E010"]


@pytest.mark.parametrize("character", HIDDEN[:: max(1, len(HIDDEN) // 40)])
def test_what_is_hidden_is_read_as_if_it_were_not_there(character: str) -> None:
    text = f'# 1\n{character}a: ver{character}huizen\n"b{character}": [een{character}, "{character}twee"]\nb: 3\n'
    source = parse(text.encode())
    assert [problem.code for problem in source.problems] == ["E010"] * 5 + ["E203"]
    assert source.root is not None
    assert plain(source.root) == {"a": "verhuizen", "b": ["een", "twee"]}


def test_a_hidden_character_beside_no_word_is_read_as_a_space() -> None:
    source = parse('a:\u200b 1\n  \u200b  \nb: "x"\u200b\nc: [\u200b]\n'.encode())
    assert [problem.code for problem in source.problems] == ["E010"] * 4
    assert source.root is not None
    assert plain(source.root) == {"a": "1", "b": "x", "c": []}


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\xad", "een zacht afbreekstreepje"),
        ("\u202e", "een teken dat de leesrichting omkeert"),
        ("\u2066", "een teken dat de leesrichting omkeert"),
        ("\u061c", "een teken dat de leesrichting omkeert"),
        ("\u200b", "een spatie zonder breedte"),
        ("\ufeff", "een spatie zonder breedte"),
        ("\u3164", "een leeg teken"),
        ("\ufe0f", "een teken dat de vorm van het vorige kiest"),
        ("\U000e0041", "een onzichtbaar label"),
        ("\u206a", "een onzichtbaar teken"),
    ],
)
def test_the_message_names_it_in_words(character: str, named: str) -> None:
    (problem,) = text_problems(f"a{character}b".encode())
    assert (problem.params["wat"], (problem.line, problem.column)) == (named, (1, 2))


def test_in_a_file_of_another_encoding_nothing_more_is_said_of_its_characters() -> None:
    """Two bytes of UTF-8 read as Windows-1252 would be a letter and a soft hyphen."""
    assert [problem.code for problem in text_problems("Mar\u00eda caf".encode() + b"\xe9")] == ["E003"]


SLIPS = {
    "a name of a knelpunt": [(ACTION, '["verhuizen#geen-lijst"]', '["verhuizen#geen-lijst\u200b"]')],
    "a name of a knelpunt as an escape": [(ACTION, '["verhuizen#geen-lijst"]', '["verhuizen#geen-\\u200blijst"]')],
    "a required text of nothing else": [(ACTION, "titel: ", 'titel: "\u200b" # ')],
    "a required text of nothing else as an escape": [(ACTION, "titel: ", 'titel: "\\u2060" # ')],
    "a required text of nothing else without quotes": [(ACTION, "titel: ", "titel: \u2800 # ")],
    "a key": [(ACTION, "titel:", "ti\xadtel:")],
    "before a key": [(ACTION, "lost_op:", "\ufefflost_op:")],
    "an id": [(JOURNEY, "id: geen-lijst", "id: geen\u200b-lijst")],
    "a vocabulary word": [(JOURNEY, "categorie: ", "categorie: \u200e")],
    "a date": [(JOURNEY, "herijken_voor: ", "herijken_voor: \u200e")],
    "in the settings": [("mkdocs.yml", "naam: ", "naam: \u200e")],
}


@pytest.mark.parametrize("edits", SLIPS.values(), ids=SLIPS)
def test_one_slip_is_one_finding(edits: list[tuple[str, str, str]], tmp_path: Path) -> None:
    assert codes(check(tmp_path, *edits)) == ["E010"]


@given(st.sampled_from([ACTION, JOURNEY, ORGANISATIONS, "mkdocs.yml"]), st.data())
def test_a_hidden_character_anywhere_in_any_file_is_one_finding(path: str, data: st.DataObject) -> None:
    """In a text, a key, an id or a reference, between them, or in the indentation: and it hides nothing else."""
    tree = read_tree(BASE)
    begin = tree[path].find("catalogue:") + len("catalogue:") if path == "mkdocs.yml" else 1
    index = data.draw(st.integers(begin, len(tree[path])))
    character = data.draw(st.sampled_from(HIDDEN))
    tree[path] = f"{tree[path][:index]}{character}{tree[path][index:]}"
    with TemporaryDirectory() as folder:
        (found,) = load(write(Path(folder), tree))[1]
    assert (found.code, found.path, (found.line, found.column)) == ("E010", path, place_of(tree[path], character))


def test_a_story_is_refused_too(tmp_path: Path) -> None:
    found = check(tmp_path, more={STORY: "Mijn **ver\xadhaal** ❤\ufe0f\n\nen \u202ede rest\x08\n"})
    assert [(one.path, one.line, one.column, one.code) for one in found] == [
        (STORY, 1, 11, "E010"),
        (STORY, 3, 4, "E010"),
        (STORY, 3, 12, "E010"),
    ]


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000", "\u2009", " ", "\t", "\n"])
def test_a_text_of_spaces_of_any_kind_is_empty(tmp_path: Path, space: str) -> None:
    root = small(tmp_path / str(ord(space)))
    text = (root / ACTION).read_text(encoding="utf-8")
    escaped = re.sub("^titel: .*$", f'titel: "\\\\u{ord(space):04x}"', text, flags=re.MULTILINE)
    (root / ACTION).write_text(escaped, encoding="utf-8")
    assert codes(load(root)[1]) == ["E205"]
