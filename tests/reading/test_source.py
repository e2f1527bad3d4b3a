"""The reading of YAML: what stands where, and what is wrong with it."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from places import EXAMPLE

from catalogue.reading import tree
from catalogue.reading.source import CUT_SHORT, Mapping, Node, Scalar, Sequence, Source, node_at, parse, place, plain

FORBIDDEN = "\x00\x01\x08\x0b\x0c\x0e\x1f\x7f\x80\x85\x9f\u2028\u2029\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff"


def faults(text: str | bytes) -> list[tuple[int, int, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    return [(problem.line, problem.column, problem.code) for problem in parse(data).problems]


def data(text: str) -> Any:
    root = parse(text.encode()).root
    return None if root is None else plain(root)


def params(text: str | bytes) -> dict[str, str]:
    """The params of the only problem in a text."""
    (problem,) = parse(text if isinstance(text, bytes) else text.encode()).problems
    return problem.params


def deep(levels: int) -> str:
    return "a: " + "[" * (levels - 1) + "]" * (levels - 1) + "\n"


# A fault with something before and after it → the faults found, and the data that could be read.
FAULTS: dict[str, tuple[str, list[tuple[int, int, str]], Any]] = {
    "nothing": ("", [(1, 1, "E001")], None),
    "white space only": (" \n\n", [(1, 1, "E001")], None),
    "comments only": ("# later\n\n# meer", [(1, 1, "E001")], None),
    "a start mark only": ("---\n", [(1, 1, "E001")], None),
    "tabs for indentation": (
        "a: 1\nb:\n\tc: 2\n\td: [3]\ne: 4\ne: 5\n",
        [(3, 1, "E004"), (6, 1, "E203")],
        {"a": "1", "b": {"c": "2", "d": ["3"]}, "e": "4"},
    ),
    "a tab after a dash": ("a:\n-\tb: 1\n  c: 2\n", [(2, 2, "E004")], {"a": [{"b": "1", "c": "2"}]}),
    "a tab in a text that runs on": ("a: 1\n\tx\nb: 2\n", [(2, 1, "E004")], {"a": "1 x", "b": "2"}),
    "a tab in a block of text": ("a: |\n\tx\nb: 2\n", [(2, 1, "E004")], {"a": "x\n", "b": "2"}),
    "tabs and spaces mixed: no fault of our own making": (
        "a:\n  b: 1\n\tc: 2\n",
        [(3, 1, "E004")],
        {"a": {"b": "1", "c": "2"}},
    ),
    "a colon in a text": (
        "a: 1\nb: Stap 1: bellen\nc: 2\nd: Let op: nu\ne: 3\n",
        [(2, 10, "E005"), (4, 10, "E005")],
        {"a": "1", "b": "Stap 1: bellen", "c": "2", "d": "Let op: nu", "e": "3"},
    ),
    "two colons in a text": ("a: b: c: d\ne: 1", [(1, 5, "E005")], {"a": "b: c: d", "e": "1"}),
    "a colon in a text in a list of fields": (
        "- a: b: c\n  d: 1\n- e: 2\n",
        [(1, 7, "E005")],
        [{"a": "b: c", "d": "1"}, {"e": "2"}],
    ),
    "a colon in a text between braces": (
        "x: {a: b: c, d: 1}\ny: 2",
        [(1, 9, "E005")],
        {"x": {"a": "b\uff1a c", "d": "1"}, "y": "2"},
    ),
    "a colon after a text in quotes": (
        'x: 1\na: "b": c\nd: 1\n',
        [(2, 4, "E006")],
        {"x": "1", "a": '"b": c', "d": "1"},
    ),
    "fields below a value": ("x: 1\na: b:\n  c: 1\n  d: 2\n", [(2, 5, "E005")], {"x": "1", "a": "b"}),
    "a field that is indented too far": ("a: 1\n  b: 2\nc: 3\n", [(2, 3, "E006")], {"a": "1", "b": "2", "c": "3"}),
    "a field that is indented too little": (
        "a:\n    b: 1\n  c: 2\nd: 3\n",
        [(3, 3, "E006")],
        {"a": {"b": "1", "c": "2"}, "d": "3"},
    ),
    "a field among items": ("- a\nb: 1\n", [(2, 1, "E006")], ["a"]),
    "no space after the colon": ('x: 1\ntitel:"a"\nb: 2\n', [(2, 6, "E006")], {"x": "1", "titel": "a", "b": "2"}),
    "a quote that is never closed": ('x: 1\na: "b\nc: 2\n', [(2, 4, "E006")], {"x": "1", "a": "b", "c": "2"}),
    "a single quote that is never closed": ("x: 1\na: 'b\nc: 2\n", [(2, 4, "E006")], {"x": "1", "a": "'b", "c": "2"}),
    "a quote that runs on to the next": (
        'x: 1\na: "b\nc: "d"\ne: 2\n',
        [(2, 4, "E006")],
        {"x": "1", "a": "b", "c": "d", "e": "2"},
    ),
    "a bracket that is not closed": ("x: 1\na: [b, c\nd: 2\n", [(2, 4, "E006")], {"x": "1", "a": ["b", "c"], "d": "2"}),
    "a bracket that is not closed at the end": ("x: 1\na: [b, c", [(2, 4, "E006")], {"x": "1", "a": ["b", "c"]}),
    "a brace that is not closed": ("x: 1\na: {b: c\nd: 2\n", [(2, 4, "E006")], {"x": "1", "a": {"b": "c"}, "d": "2"}),
    "no comma between two fields": (
        'a: {b: "c" d: 1}\ne: 2\n',
        [(1, 11, "E006")],
        {"a": {"b": "c", "d": "1"}, "e": "2"},
    ),
    "text after a quoted text": (
        'x: 1\na: "Ja" zei hij\nb: 2\n',
        [(2, 4, "E006")],
        {"x": "1", "a": '"Ja" zei hij', "b": "2"},
    ),
    "characters that cannot start a text": (
        "a: @b\nc: `d`\ne: %f\ng: 1\n",
        [(1, 4, "E006"), (2, 4, "E006"), (3, 4, "E006")],
        {"a": "@b", "c": "`d`", "e": "%f", "g": "1"},
    ),
    "an unknown escape": ('a: "C:\\map"\nb: 1\n', [(1, 4, "E006")], {"a": "C:\\map", "b": "1"}),
    "an escape cut short": ('x: 1\na: "\\x4"\nb: 1\n', [(2, 7, "E006")], {"x": "1"}),
    "a list on the line of its key": ("x: 1\na: - b\n", [(2, 4, "E006")], {"x": "1"}),
    "a bracket too many": ("x: 1\na: ]\nb: 2\n", [(2, 4, "E006")], {"x": "1", "a": "]", "b": "2"}),
    "a directive": ("%x\na: 1\n", [(1, 3, "E006")], None),
    "forty levels": (deep(40), [], {"a": eval("[" * 39 + "]" * 39)}),
    "more than forty levels": ("b: 1\n" + deep(41), [(2, 43, "E007")], {"b": "1", "a": eval("[" * 39 + "]" * 39)}),
    "an anchor and an alias": (
        "a: &x 1\nb: *x\nc: [*x, 2]\n",
        [(1, 4, "E008"), (2, 4, "E008"), (3, 5, "E008")],
        {"a": "1", "b": "*x", "c": ["*x", "2"]},
    ),
    "a tag": ("a: !foo b\nc: !!python/name:os.system\nd: 1\n", [(1, 4, "E008"), (2, 4, "E008")], {"a": "b", "d": "1"}),
    "a tag on a list": ("a: !ENV [B, c]\nd: 1\n", [(1, 4, "E008")], {"a": ["B", "c"], "d": "1"}),
    "an anchor and a tag on one value": ("a: &x !y b\nc: 1\n", [(1, 4, "E008"), (1, 7, "E008")], {"a": "b", "c": "1"}),
    "a merge key": ("a: 1\n<<: *x\nb: 2\n", [(2, 1, "E008"), (2, 5, "E008")], {"a": "1", "b": "2"}),
    "a second document": ("a: 1\n---\nb: 2\n", [(2, 1, "E009")], {"a": "1"}),
    "a second document after an empty one": ("---\n---\nb: 2\n", [(2, 1, "E009")], None),
    "a line separator in a text": (
        "a: b\u2028c\nd: 1\nd: 2\n",
        [(1, 5, "E010"), (3, 1, "E203")],
        {"a": "b c", "d": "1"},
    ),
    "a control character as an escape": (
        'x: 1\na: "b\\x07c"\nd: 1\n',
        [(2, 4, "E010")],
        {"x": "1", "a": "b c", "d": "1"},
    ),
    "a zero as an escape": ('a: ["b", "\\0"]\nd: 1\n', [(1, 10, "E010")], {"a": ["b", " "], "d": "1"}),
    "a key that is there twice": (
        "a: 1\nb: 2\na: &x 3\nc: 4\n",
        [(3, 1, "E203"), (3, 4, "E008")],
        {"a": "1", "b": "2", "c": "4"},
    ),
    "a key that is there twice between braces": ('x: {a: 1, "a": 2}\n', [(1, 11, "E203")], {"x": {"a": "1"}}),
    "a list as a key": ("a: 1\n? [b, c]\n: d\ne: 2\n", [(2, 3, "E211")], {"a": "1", "e": "2"}),
    "an empty key": ('a: 1\n"": b\ne: 2\n', [(2, 1, "E211")], {"a": "1", "e": "2"}),
    "a null as a key": ("a: 1\n~: b\ne: 2\n", [(2, 1, "E211")], {"a": "1", "e": "2"}),
}


@pytest.mark.parametrize(("text", "found", "rest"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_has_its_place_and_what_surrounds_it_is_read(text: str, found: list[Any], rest: Any) -> None:
    assert faults(text) == found
    assert data(text) == rest


@pytest.mark.parametrize(("text", "found", "rest"), FAULTS.values(), ids=FAULTS.keys())
def test_windows_line_ends_change_no_place(text: str, found: list[Any], rest: Any) -> None:
    assert faults(text.replace("\n", "\r\n")) == found


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        ('a: "b\n', "een aanhalingsteken is niet gesloten"),
        ('a: "b\nc: "d"\n', "een aanhalingsteken is niet gesloten"),
        ("a: [b\nc: d\n", "er ontbreekt een vierkant haakje"),
        ("a: {b: 1\nc: d\n", "er ontbreekt een accolade"),
        ("a: 1\n  b: 2\n", "deze regel springt 2 spaties in, en dat past niet bij de regels eromheen"),
        ("a:\n  - 1\n b: 2\n", "deze regel springt 1 spatie in, en dat past niet bij de regels eromheen"),
        ("- 1\nb: 2\n", "de regel springt verkeerd in"),
        ("x: 1\na:2\nb: 3\n", "na de dubbele punt ontbreekt een spatie"),
        ("x: 1\na\nb: 3\n", "deze regel hoort bij de tekst erboven, maar springt niet in"),
        ("a:1\nb: 2\n", "na de dubbele punt ontbreekt een spatie"),
        ('a: "b" c\n', 'een tekst die met " begint, moet helemaal tussen aanhalingstekens'),
        ("a: @b\n", "een tekst mag niet beginnen met @"),
        ('a: "\\q"\n', "tussen dubbele aanhalingstekens begint een \\ een bijzonder teken"),
        ('a: "\\xq"\n', "na een \\ staat iets wat daar niet mag; gebruik enkele aanhalingstekens"),
        ("a: ]\n", "een tekst mag niet beginnen met ]"),
        ("a: |b\n", "een tekst mag niet beginnen met |"),
        ("a: - b\n", "een lijst met streepjes begint op een nieuwe regel"),
        ("a: ? b\n", "een tekst mag niet beginnen met ?"),
        ("%a\n", "een regel mag niet beginnen met %"),
        ("%YAML 9.9\n---\n", "een regel mag niet beginnen met %"),
        ("a: *\n", "een tekst mag niet beginnen met *"),
        ("a: &\n", "een tekst mag niet beginnen met &"),
        ("a: !<b\n", "een tekst mag niet beginnen met !"),
        ("a\nb: 1\n", "de regel springt verkeerd in"),
        ('"a" "b"\n', "hier begint iets nieuws terwijl het vorige al af is; controleer de inspringing"),
    ],
)
def test_a_syntax_fault_is_explained_in_dutch(text: str, explanation: str) -> None:
    assert params(text)["uitleg"] == explanation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  b: c: d  \n", {"regel": "b: c: d", "raad": 'Schrijf: b: "c: d"'}),
        (
            "a: " + "x" * 80 + ": y\n",
            {"regel": "a: " + "x" * 56 + "…", "raad": 'Schrijf: a: "' + "x" * 80 + ': y"'},
        ),
        ("a: &b c\n", {"wat": "een anker", "tekst": "&b"}),
        ("a: *b\n", {"wat": "een verwijzing", "tekst": "*b"}),
        ("a: [!b c]\n", {"wat": "een tag", "tekst": "!b"}),
        ("<<: a\n", {"wat": "een samenvoeging", "tekst": "<<"}),
        ("a: b\u2028c\n", {"teken": "U+2028", "wat": "een teken dat niet in tekst hoort"}),
        ('a: "\\0"\n', {"teken": "U+0000", "wat": "een teken dat niet in tekst hoort"}),
        ("a: 1\n\nb: 2\na: 3\n", {"sleutel": "a", "regel": "1"}),
        ('"b\\nc": 1\n"b\\nc": 2\n', {"sleutel": "b c", "regel": "1"}),
        ("? [a]\n: b\n", {}),
        (b"a: caf\xe9\n", {"teken": "E9", "vermoeden": "Windows-1252"}),
        ("a: 1\n".encode("utf-16"), {"teken": "FF", "vermoeden": "UTF-16"}),
        ("a: 1\n".encode("utf-16-be"), {"teken": "00", "vermoeden": "UTF-16"}),
        ("a: 1\n".encode("utf-16-le"), {"teken": "00", "vermoeden": "UTF-16"}),
        (b" " * 1_250_000, {"groot": "1,2 MB"}),
    ],
)
def test_a_problem_tells_what_it_is_about_in_short_visible_text(text: str | bytes, expected: dict[str, str]) -> None:
    assert params(text) == expected


def test_a_file_larger_than_one_megabyte_is_not_read() -> None:
    assert parse(b"a: 1\n" * 200_001) == Source(None, parse(b"#" * 1_000_005).problems, "")
    assert faults(b"#" * 1_000_001) == [(1, 1, "E002")]
    assert parse(b"a: " + b"b" * 999_997).problems == ()


def test_a_stray_byte_is_placed_and_the_rest_is_read_as_windows_text() -> None:
    found = parse(b"a: 1\r\nb: caf\xe9 \xebn\nc: 2\nc: 3\n")
    assert [(problem.line, problem.column, problem.code) for problem in found.problems] == [
        (2, 7, "E003"),
        (4, 1, "E203"),
    ]
    assert found.root is not None
    assert plain(found.root) == {"a": "1", "b": "café ën", "c": "2"}


@pytest.mark.parametrize("data", [b"a: \xff\x00\x01", b"\x89PNG\r\n\x1a\n", "a: 1\n".encode("utf-16")])
def test_what_is_no_text_is_not_read(data: bytes) -> None:
    found = parse(data)
    assert (found.root, found.text) == (None, "")
    assert [problem.code for problem in found.problems] == ["E003"]


def test_a_utf8_byte_order_mark_shifts_no_column() -> None:
    found = parse(b"\xef\xbb\xbfa: 1\na: 2\n")
    assert found.text == "a: 1\na: 2\n"
    assert found.root is not None
    assert (found.root.line, found.root.column) == (1, 1)
    assert faults(b"\xef\xbb\xbfa: 1\na: 2\n") == [(2, 1, "E203")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "end"])
def test_any_line_end_and_none_at_all_will_do(end: str, last: str) -> None:
    text = f"a: 1{end}b:{end}  - c{end}  - d{end}e: 2" + (end if last else "")
    found = parse(text.encode())
    assert found.problems == ()
    assert found.root is not None
    assert plain(found.root) == {"a": "1", "b": ["c", "d"], "e": "2"}
    assert place(found.root, ("b", 1)) == (4, 5)


@pytest.mark.parametrize("character", FORBIDDEN)
def test_a_character_that_cannot_be_in_a_text_is_reported_and_shifts_nothing(character: str) -> None:
    text = f"é: 1\nb: x{character}y\nc: 2\nc: 3\n"
    found = parse(text.encode())
    assert [(problem.line, problem.column, problem.code) for problem in found.problems] == [
        (2, 5, "E010"),
        (4, 1, "E203"),
    ]
    assert found.problems[0].params == {
        "teken": f"U+{ord(character):04X}",
        "wat": "een teken dat niet in tekst hoort",
    }
    assert found.text == text
    assert found.root is not None
    assert plain(found.root) == {"é": "1", "b": "x y", "c": "2"}


@pytest.mark.parametrize("character", "\xa0é€\u0301\ufffd\U0001f600")
def test_other_characters_count_as_one_column_each(character: str) -> None:
    text = f'{{a: "{character}{character}", b: 1}}'
    found = parse(text.encode())
    assert found.problems == ()
    assert found.root is not None
    assert place(found.root, ("b",)) == (1, 14)


def test_there_are_never_more_than_two_hundred_problems() -> None:
    for text in ("- *a\n" * 1000, "a: 1\n" * 1000, "\x01" * 1000, "- \x01*a\n" * 1000 + "- ]"):
        assert len(parse(text.encode()).problems) == 200


def test_syntax_faults_are_mended_a_limited_number_of_times() -> None:
    found = parse(b"a: @\n" + b"b: @\n" * 1000)
    assert 20 < len(found.problems) < 150
    assert {problem.code for problem in found.problems} <= {"E006", "E203"}


@pytest.mark.parametrize(("text", "found", "rest"), FAULTS.values(), ids=FAULTS.keys())
def test_with_no_code_that_cuts_a_file_short_its_last_field_is_read(text: str, found: list[Any], rest: Any) -> None:
    if isinstance(rest, dict) and CUT_SHORT.isdisjoint(code for *_, code in found):
        assert data(text + "zzz: 1\n")["zzz"] == "1"


def test_scalars_stay_text_and_know_their_quotes() -> None:
    found = parse(b"a: 0123\nb: no\nc: 9:00\nd: '1'\ne: \"x\"\nf: |\n  y\ng: 2025-01-01\n").root
    assert isinstance(found, Mapping)
    values = {key: value for key, (_, value) in found.entries.items()}
    assert values["a"] == Scalar("0123", 1, 4, True)
    assert values["d"] == Scalar("1", 4, 4, False)
    assert values["f"] == Scalar("y\n", 6, 4, False)
    assert plain(found) == {"a": "0123", "b": "no", "c": "9:00", "d": "1", "e": "x", "f": "y\n", "g": "2025-01-01"}


def test_a_key_without_value_is_left_out_and_an_item_without_value_stays() -> None:
    assert data("a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: ''\ng: 'null'\nh: [~, '', x]\ni: {}\nj: nUll\n") == {
        "g": "null",
        "h": [None, None, "x"],
        "i": {},
        "j": "nUll",
    }


SAMPLE = parse(b"fasen:\n  - id: een\n    stappen: [a, {b: c}]\n  - twee\nx: 1\n").root
assert SAMPLE is not None


@pytest.mark.parametrize(
    ("path", "of_value", "of_key"),
    [
        ((), (1, 1), (1, 1)),
        (("fasen",), (2, 3), (1, 1)),
        (("fasen", 0), (2, 5), (2, 5)),
        (("fasen", 0, "id"), (2, 9), (2, 5)),
        (("fasen", 0, "stappen"), (3, 14), (3, 5)),
        (("fasen", 0, "stappen", 1, "b"), (3, 22), (3, 19)),
        (("fasen", 1), (4, 5), (4, 5)),
        (("x",), (5, 4), (5, 1)),
        (("fasen", 0, "id", "dieper", 3), (2, 9), (2, 5)),
        (("fasen", 0, "mist"), (2, 5), (2, 5)),
        (("fasen", 7, "id"), (2, 3), (1, 1)),
        (("fasen", -1), (2, 3), (1, 1)),
        (("fasen", "id"), (2, 3), (1, 1)),
        ((0, "fasen"), (1, 1), (1, 1)),
    ],
)
def test_a_path_leads_to_the_deepest_node_that_exists(path: Any, of_value: Any, of_key: Any) -> None:
    assert SAMPLE is not None
    assert place(SAMPLE, path) == of_value
    assert place(SAMPLE, path, key=True) == of_key
    node = node_at(SAMPLE, path)
    assert (node.line, node.column) == of_value


def nodes(node: Node) -> list[Node]:
    """A node with all below it."""
    if isinstance(node, Sequence):
        return [node, *(below for item in node.items for below in nodes(item))]
    if isinstance(node, Mapping):
        pairs = node.entries.values()
        return [node, *(below for key, value in pairs for below in [key, *nodes(value)])]
    return [node]


def check_soundness(data: bytes) -> None:
    """Reading ends, gives the same twice, and every place lies in the text."""
    found = parse(data)
    assert found == parse(data)
    assert found.root is not None or found.problems
    assert len(found.problems) <= 200
    assert list(found.problems) == sorted(found.problems, key=lambda one: (one.line, one.column, one.code))
    lines = re.split(r"\r\n|\r|\n", found.text)
    places = [(one.line, one.column) for one in (*found.problems, *(nodes(found.root) if found.root else ()))]
    for line, column in places if found.text else ():
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    for problem in found.problems:
        for name, value in problem.params.items():
            most = {"uitleg": 100, "raad": 300}.get(name, 60)
            assert len(value) <= most
            assert value.isprintable()


PIECES = [
    *"abé😀 :-[]{}\"'#`%@\\~\n\r\t\u2028\x85\ufeff\x00\u200b\u200d\ufe0f",
    *("  ", "\n  ", "\r\n", ": ", "- ", "? ", ", ", " #", "&a ", "*a", "!b ", "!!str ", "<<: ", "---\n", "...\n"),
    *("|\n", ">-\n", '"\\x07"', "\\u", "null", "a: b\n", "a: b: c\n", "- a\n"),
]
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.binary(max_size=80))
@example(b"")
@example(b"\x00")
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
def test_any_bytes_are_read_without_an_exception(data: bytes) -> None:
    check_soundness(data)


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    check_soundness(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=500)
@given(YAML_LIKE)
def test_any_jumble_of_yaml_is_read_without_an_exception(text: str) -> None:
    check_soundness(text.encode())


@given(YAML_LIKE)
@example('a: "\\ud800"')
@example('a: "\\UFFFFFFFF"')
@example("%YAML " + "1" * 5000 + ".1\n---\na")
def test_without_libyaml_a_file_is_read_as_well(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree, "LOADER", yaml.SafeLoader)
        check_soundness(text.encode())


@pytest.mark.parametrize("name", FAULTS)
def test_without_libyaml_the_same_codes_are_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, found, _ = FAULTS[name]
    monkeypatch.setattr(tree, "LOADER", yaml.SafeLoader)
    assert {code for *_, code in faults(text)} == {code for *_, code in found}


MEGABYTES = [
    "[",
    "{",
    "- ",
    "? ",
    "[a, ",
    "{a: ",
    "a: ",
    "'",
    '"',
    "\"'",
    "&a ",
    "*a ",
    "!",
    "%",
    "\r",
    "\x01",
    "|\n",
    "-\t",
]
LINES = ["- *a\n", "a: b: c\n", "- @\n", "\t\n", "\n\t", "? a\n", '"\\q', "[a,\n"]


@pytest.mark.parametrize(
    "data", [part * (999_999 // len(part)) for part in MEGABYTES] + [part * 30_000 for part in LINES]
)
def test_a_long_repetition_is_read_without_a_crash(data: str) -> None:
    assert 1 <= len(parse(data.encode()).problems) <= 200


def test_references_are_never_unfolded() -> None:
    """The billion laughs: nine lists of nine references to the list before."""
    lists = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 10))
    found = parse(("l0: &l0 lol\n" + lists).encode())
    assert found.root is not None
    assert sum(1 for _ in nodes(found.root)) == 1 + 10 + 10 + 81


ODD_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Cs", "Mn", "Zl", "Zp"]).filter(
        lambda letter: letter not in FORBIDDEN + "\u115f\u1160\u2800\u3164\uffa0\U0001d159" + ODD_SPACES
    ),
    max_size=20,
)
WORDS = st.text(st.sampled_from("abcdefgéëï"), min_size=1, max_size=8)


def trees(leaves: st.SearchStrategy[str], keys: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves, lambda below: st.lists(below, max_size=4) | st.dictionaries(keys, below, max_size=4), max_leaves=20
    )


def said(tree: Any) -> Any:
    """The same without what an empty text stands for: nothing."""
    if isinstance(tree, dict):
        return {key: told for key, value in tree.items() if (told := said(value)) is not None}
    return [said(item) for item in tree] if isinstance(tree, list) else tree or None


@given(trees(TEXTS, TEXTS.filter(bool)), st.booleans())
@example({"<<": "null", "~": ["~", "", "=", "1"]}, False)
def test_what_is_written_as_yaml_is_read_back(tree: Any, flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=flow)
    found = parse(text.encode())
    assert found.problems == ()
    assert found.root is not None
    assert plain(found.root) == said(tree)


@given(trees(WORDS, WORDS), st.booleans())
def test_each_plain_text_stands_at_its_place(tree: Any, flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=flow)
    lines = text.split("\n")
    found = parse(text.encode())
    assert found.root is not None
    for node in nodes(found.root):
        if isinstance(node, Scalar):
            assert lines[node.line - 1][node.column - 1 :].startswith(node.text if node.plain else ("'", '"'))


@pytest.mark.parametrize("path", sorted((EXAMPLE / "journeys").glob("*.yml")), ids=lambda path: path.name)
def test_the_journeys_are_read_as_pyyaml_reads_them(path: Path) -> None:
    text = path.read_bytes()
    found = parse(text)
    assert found.problems == ()
    assert found.root is not None
    assert plain(found.root) == yaml.load(text, Loader=yaml.BaseLoader)


def test_there_are_journeys_to_read() -> None:
    assert list((EXAMPLE / "journeys").glob("*.yml"))


@pytest.mark.parametrize("text", ["profielen: jan: x\n", "fasen: 'x\n", "- {profielen: a: b}\n"])
def test_what_had_to_be_set_right_is_a_problem_also_where_its_field_tells_better_what_is_wrong(text: str) -> None:
    """Who reads the file without models, as the site builder and the splice do, must not take it for right."""
    assert [one.code for one in parse(text.encode()).problems if one.code in CUT_SHORT]
