"""One change in the text of a file is one change: comments, order, quotes, blank lines and line ends stay."""

from collections.abc import Callable

import pytest

from catalogue.editor import splice
from catalogue.editor.exact import exactly
from catalogue.editor.splice import SpliceRefused

Edit = Callable[[str], str]

STEPS = """\
# Over dit bestand
titel: 'Ik bel'          # de titel
stappen:
  # De eerste
  - id: bellen
    ervaring: {huidig: 2, gewenst: 4}   # van klanten
    kanalen: [telefoon, "e-mail"]
    # nog nagaan

  # De tweede
  # en nog een regel
  - id: wachten   # lang
    citaat: |
      Eerst dit.

      Dan dat.
  - titel: "Ik krijg antwoord"
einde: ja
"""


def put(path: splice.Path, value: object, *order: str) -> Edit:
    return lambda text: splice.set(text, path, value, order)


def add(path: splice.Path, index: int, value: object) -> Edit:
    return lambda text: splice.add(text, path, index, value)


def move(path: splice.Path, index: int, to: int) -> Edit:
    return lambda text: splice.move(text, path, index, to)


def remove(*path: str | int) -> Edit:
    return lambda text: splice.remove(text, path)


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that are gone and those that came, in the one place where two texts differ."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


STEP = ("stappen", 0)


@pytest.mark.parametrize(
    ("edit", "gone", "came"),
    [
        pytest.param(
            put((*STEP, "ervaring", "huidig"), "3"),
            ["    ervaring: {huidig: 2, gewenst: 4}   # van klanten"],
            ["    ervaring: {huidig: 3, gewenst: 4}   # van klanten"],
            id="a score is one line, and its comment stays",
        ),
        pytest.param(
            put(("titel",), "Ik bel, Jan's moeder ook"),
            ["titel: 'Ik bel'          # de titel"],
            ["titel: 'Ik bel, Jan''s moeder ook'          # de titel"],
            id="quotes stay as they were",
        ),
        pytest.param(
            put(("titel",), "Twee\nregels"),
            ["titel: 'Ik bel'          # de titel"],
            ["titel: |-          # de titel", "  Twee", "  regels"],
            id="a text of more lines comes after a bar",
        ),
        pytest.param(
            put(("titel",), "Met een tab\ten\r\nregels"),
            ["titel: 'Ik bel'          # de titel"],
            ['titel: "Met een tab\\ten\\r\\nregels"          # de titel'],
            id="what a bar cannot hold is between quotes",
        ),
        pytest.param(
            put(("stappen", 1, "citaat"), "Kort."),
            ["    citaat: |", "      Eerst dit.", "", "      Dan dat."],
            ["    citaat: |-", "      Kort."],
            id="a text after a bar stays after one",
        ),
        pytest.param(put(("stappen", 2, "titel"), "Ik krijg antwoord"), [], [], id="the same value changes nothing"),
        pytest.param(
            put((*STEP, "ervaring"), "3"),
            ["    ervaring: {huidig: 2, gewenst: 4}   # van klanten"],
            ["    ervaring: 3   # van klanten"],
            id="a record may become a text",
        ),
        pytest.param(
            put(("einde",), {"datum": "2026-01-01", "hoe": "per brief: snel"}),
            ["einde: ja"],
            ['einde: {datum: 2026-01-01, hoe: "per brief: snel"}'],
            id="a text may become a record",
        ),
        pytest.param(
            put((*STEP, "ervaring", "aantal"), "9", "huidig", "gewenst", "aantal"),
            ["    ervaring: {huidig: 2, gewenst: 4}   # van klanten"],
            ["    ervaring: {huidig: 2, gewenst: 4, aantal: 9}   # van klanten"],
            id="a field between braces comes behind the last before it",
        ),
        pytest.param(
            put((*STEP, "ervaring", "aantal"), "9", "aantal", "huidig"),
            ["    ervaring: {huidig: 2, gewenst: 4}   # van klanten"],
            ["    ervaring: {aantal: 9, huidig: 2, gewenst: 4}   # van klanten"],
            id="a field between braces may be the first",
        ),
        pytest.param(
            put((*STEP, "soort"), "null", "titel", "ervaring", "id", "soort", "kanalen"),
            [],
            ['    soort: "null"'],
            id="a new field comes behind the last that stands before it",
        ),
        pytest.param(
            put((*STEP, "titel"), "Ik bel", "titel", "ervaring", "id"),
            ["  - id: bellen"],
            ["  - titel: Ik bel", "    id: bellen"],
            id="a new field may be the first of an item",
        ),
        pytest.param(
            put(("stappen", 2, "tijd", "minuten"), "5"),
            [],
            ["    tijd: {minuten: 5}"],
            id="a field in a record that is not there brings it along",
        ),
        pytest.param(
            put(("stappen", 2, "uitspraken"), [{"tekst": "Ja!", "over": ["a", "b"]}, {"tekst": "Nee"}]),
            [],
            ["    uitspraken:", '      - tekst: "Ja!"', "        over: [a, b]", "      - tekst: Nee"],
            id="a new list of records has a line for each field",
        ),
        pytest.param(
            add((*STEP, "kanalen"), 2, "brief, post"),
            ['    kanalen: [telefoon, "e-mail"]'],
            ['    kanalen: [telefoon, "e-mail", "brief, post"]'],
            id="an item between brackets at the end",
        ),
        pytest.param(
            add((*STEP, "kanalen"), 0, "brief"),
            ['    kanalen: [telefoon, "e-mail"]'],
            ['    kanalen: [brief, telefoon, "e-mail"]'],
            id="an item between brackets as the first",
        ),
        pytest.param(
            add(("stappen",), 3, {"id": "klaar", "kanalen": ["brief"]}),
            [],
            ["  - id: klaar", "    kanalen: [brief]"],
            id="an item at the end of a list",
        ),
        pytest.param(add(("stappen",), 0, {"id": "zoeken"}), [], ["  - id: zoeken", ""], id="an item before the first"),
        pytest.param(
            remove("stappen", 1),
            [
                "  # De tweede",
                "  # en nog een regel",
                "  - id: wachten   # lang",
                "    citaat: |",
                "      Eerst dit.",
                "",
                "      Dan dat.",
            ],
            [],
            id="with an item goes the comment above it",
        ),
        pytest.param(
            remove("stappen", 0, "id"),
            ["  - id: bellen", "    ervaring: {huidig: 2, gewenst: 4}   # van klanten"],
            ["  - ervaring: {huidig: 2, gewenst: 4}   # van klanten"],
            id="the first field of an item goes, the next takes its place",
        ),
        pytest.param(
            remove("stappen", 0, "kanalen", 0),
            ['    kanalen: [telefoon, "e-mail"]'],
            ['    kanalen: ["e-mail"]'],
            id="an item between brackets goes",
        ),
        pytest.param(
            remove("stappen", 0, "ervaring", "gewenst"),
            ["    ervaring: {huidig: 2, gewenst: 4}   # van klanten"],
            ["    ervaring: {huidig: 2}   # van klanten"],
            id="a field between braces goes",
        ),
        pytest.param(put(("einde",), ""), ["einde: ja"], [], id="an empty value takes the field away"),
        pytest.param(
            remove("stappen", 2, "titel"),
            ['  - titel: "Ik krijg antwoord"'],
            ["  - {}"],
            id="after the last field an empty record",
        ),
        pytest.param(
            move((*STEP, "kanalen"), 1, 0),
            ['    kanalen: [telefoon, "e-mail"]'],
            ['    kanalen: ["e-mail", telefoon]'],
            id="an item between brackets moves",
        ),
        pytest.param(
            move(("stappen",), 2, 1),
            [
                "  # De tweede",
                "  # en nog een regel",
                "  - id: wachten   # lang",
                "    citaat: |",
                "      Eerst dit.",
                "",
                "      Dan dat.",
                '  - titel: "Ik krijg antwoord"',
            ],
            [
                '  - titel: "Ik krijg antwoord"',
                "  # De tweede",
                "  # en nog een regel",
                "  - id: wachten   # lang",
                "    citaat: |",
                "      Eerst dit.",
                "",
                "      Dan dat.",
            ],
            id="with an item moves the comment above it",
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_change_touches_no_other_line(edit: Edit, gone: list[str], came: list[str], newline: str, mark: str) -> None:
    text = mark + STEPS.replace("\n", newline)
    old, new = changed(text, edit(text))
    assert [line.removesuffix(newline) for line in old] == gone
    assert [line.removesuffix(newline) for line in new] == came
    assert all(line.endswith(newline) for line in new)


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("a:\n", put(("a",), "1"), "a: 1\n"),
        ("a:   # nog leeg\n", put(("a",), "1"), "a: 1   # nog leeg\n"),
        ("a: ~\nb: 1\n", put(("a",), "1"), "a: 1\nb: 1\n"),
        ('a: ""', put(("a", "b"), "1"), "a: {b: 1}"),
        ("a: {b, c: 1}\n", put(("a", "b"), "2"), "a: {b: 2, c: 1}\n"),
        ("a: {b: , c: 1}\n", put(("a", "b"), "2"), "a: {b: 2 , c: 1}\n"),
        ("a: {}\n", put(("a", "b"), "1"), "a: {b: 1}\n"),
        ("a:\n  'lang'\nb: 1\n", put(("a",), "kort"), "a:\n  'kort'\nb: 1\n"),
        ("a: een\n  twee\nb: 1\n", put(("a",), "drie"), "a: drie\nb: 1\n"),
        ("a: >-\n  een\n  twee\nb: 1\n", put(("a",), "drie"), "a: |-\n  drie\nb: 1\n"),
        ("a: |  # zo\n  een\n\nb: 1\n", put(("a",), "twee\n"), "a: |  # zo\n  twee\n\nb: 1\n"),
        ("a: |  # zo\n  een\n\nb: 1\n", put(("a",), "\ttwee"), 'a: "\\ttwee"  # zo\n\nb: 1\n'),
        ("a: reis#b\n", put(("a",), "reis#c"), "a: reis#c\n"),
        ("a: [UWV (nl)]\n", put(("a", 0), "UWV (werk)"), "a: [UWV (werk)]\n"),
        ("a: [1]\n", put(("a", 0), "een #twee"), 'a: ["een #twee"]\n'),
        ("a: 1\n", put(("b",), ""), "a: 1\n"),
        ("a: 1\n", put(("a", "b", "c"), ""), "a: 1\n"),
        ("a: 1\nb: ~\n", put(("b",), ""), "a: 1\n"),
        ("a: [1, 2]\n", put(("a", 0), None), "a: [2]\n"),
        ("a: 1", put(("a",), "een\ntwee\n"), 'a: "een\\ntwee\\n"'),
        ("a:\n- 1\n- 2\n", put(("a",), ["3", "4", "5"]), "a:\n- 3\n- 4\n- 5\n"),
        ("a:\n- 1\nb:\n  c: 1\n", put(("b", "d"), [{"e": "1"}]), "a:\n- 1\nb:\n  c: 1\n  d:\n  - e: 1\n"),
        ("a:   # wat\n  b: 1  # een\nc: 2\n", put(("a",), "3"), "a: 3   # wat\nc: 2\n"),
        ("a: 1\n", put(("a",), {"b": "1"}), "a: {b: 1}\n"),
        ("a: 1\n", put(("a",), [{"b": "1"}]), "a:\n  - b: 1\n"),
        ("- a: 1\n  b: 2\n", put((0,), {"c": "3", "d": "4"}), "- c: 3\n  d: 4\n"),
        ("- - 1\n  - 2\n", put((0, 0), "3"), "- - 3\n  - 2\n"),
        ("? a\n: 1\nb: 2\n", put(("a",), "3"), "? a\n: 3\nb: 2\n"),
        ('{"a": 1}', put(("a",), "2"), '{"a": 2}'),
        ('{"a":1}\n', put(("b",), "2"), '{"a":1, b: 2}\n'),
        ("a: [b: 1]\n", put(("a", 0, "b"), "2"), "a: [b: 2]\n"),
        ("a: []   # niemand\n", add(("a",), 0, {"b": "1"}), "a:   # niemand\n  - b: 1\n"),
        ("a: []\n", add(("a",), 0, "1"), "a: [1]\n"),
        ("a:\nb: 1\n", add(("a",), 0, "1"), "a: [1]\nb: 1\n"),
        ("b: 1\n", add(("a",), 0, {"c": "1"}), "b: 1\na:\n  - c: 1\n"),
        ("b: 1", add(("a",), 0, "1"), "b: 1\na: [1]"),
        ("{b: {c: 1}}\n", add(("b", "a"), 0, {"c": "1"}), "{b: {c: 1, a: [{c: 1}]}}\n"),
        ("a:\n  - {b: 1}\n", add(("a",), 1, {"b": "2"}), "a:\n  - {b: 1}\n  - {b: 2}\n"),
        ("a:\n  - b: 1\n\n  - b: 2\n", add(("a",), 2, {"b": "3"}), "a:\n  - b: 1\n\n  - b: 2\n\n  - b: 3\n"),
        ("- 1", add((), 1, "2"), "- 1\n- 2"),
        ("# Nog leeg\n", add((), 0, {"id": "x"}), "# Nog leeg\n- id: x\n"),
        ("# Nog leeg", add((), 0, {"id": "x"}), "# Nog leeg\n- id: x\n"),
        ("", add((), 0, {"id": "x"}), "- id: x\n"),
        ("[]\n", add((), 0, {"id": "x"}), "- id: x\n"),
        ("# Alles\n- 1\n", add((), 0, "0"), "# Alles\n- 0\n- 1\n"),
        ("- - 2\n", add((0,), 0, "1"), "- - 1\n  - 2\n"),
        ("a: [\n  1,  # een\n  2   # twee\n]\n", add(("a",), 2, "3"), "a: [\n  1,  # een\n  2,   # twee\n  3\n]\n"),
        ("a: [\n  1,\n  2,\n]\n", add(("a",), 0, "0"), "a: [\n  0,\n  1,\n  2,\n]\n"),
        ("a: [\n  1,\n  2,\n]\n", add(("a",), 2, "3"), "a: [\n  1,\n  2,\n  3,\n]\n"),
        ("a: [1, 2,\n    3]\n", remove("a", 1), "a: [1,\n    3]\n"),
        ("a: [1,\n    2]\n", remove("a", 1), "a: [1\n    ]\n"),
        ("a: [1,\n    2]\n", remove("a", 0), "a: [\n    2]\n"),
        ("a: [\n  1,\n  # twee\n  2  # zie boven\n]\n", remove("a", 1), "a: [\n  1,\n]\n"),
        ("a: [1  # een, of\n  , 2]\n", remove("a", 0), "a: [2]\n"),
        ("a: [ 1 ]\n", remove("a", 0), "a: []\n"),
        ("a:\n  - 1\nb: 2\n", remove("a", 0), "a: []\nb: 2\n"),
        ("a:  # wie\n- 1\n", remove("a", 0), "a: []  # wie\n"),
        ("- 1\n", remove(0), "[]\n"),
        ("a: {b: 1}\n", remove("a", "b"), "a: {}\n"),
        ("a: 1\nb: 2", remove("b"), "a: 1\n"),
        ("# Alles\n\n# Van a\na: 1\nb: 2\n", remove("a"), "# Alles\n\nb: 2\n"),
        ("# Alles\n- 1\n- 2\n", remove(0), "# Alles\n- 2\n"),
        ("- a: 1\n\n  # los\n\n  b: 2\n", remove(0, "a"), "- \n\n  # los\n\n  b: 2\n"),
        ("a: |\n  1\n\nb: |+\n  2\n\nc: 3\n", remove("b"), "a: |\n  1\n\nc: 3\n"),
        ("- - 1\n  # twee\n  - 2\n", move((0,), 1, 0), "- # twee\n  - 2\n  - 1\n"),
        ("- 1\n# twee\n- 2", move((), 0, 1), "# twee\n- 2\n- 1"),
        ("- 1\n\n# los\n\n- 2\n- 3\n", move((), 2, 0), "- 3\n\n# los\n\n- 1\n- 2\n"),
        ("a: [\n  # een\n  1,\n  2  # twee\n]\n", move(("a",), 0, 1), "a: [\n  2,  # twee\n  # een\n  1\n]\n"),
        ("a: [1, [2, 3],   4]\n", move(("a",), 2, 0), "a: [4, 1,   [2, 3]]\n"),
    ],
)
def test_every_style_is_kept(before: str, edit: Edit, after: str) -> None:
    assert edit(before) == after


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: 1\nb: 'open\n", put(("a",), "2")),
        ("a: &x 1\nb: *x\n", put(("a",), "2")),
        ("a: !!str 1\n", put(("a",), "2")),
        ("a: 1\na: 2\n", put(("a",), "3")),
        ("a: 1\n---\na: 2\n", put(("a",), "3")),
        ("a: 1\n", put(("a", "b"), "2")),
        ("a: [1]\n", put(("a", 1), "2")),
        ("a: [1]\n", put(("a", "b"), "2")),
        ("a: [1]\n", put(("b", 0, "c"), "2")),
        ("a: 1\n", put(("a",), "een\u200bwoord")),
        ("a: 1\n", put(("a",), "\ud800")),
        ("a: 1\n", add(("a",), 0, "2")),
        ("a: [1]\n", add(("a",), 3, "2")),
        ("a: [1]\n", add(("a",), 0, "")),
        ("a: 1\n", move(("a",), 0, 0)),
        ("a: [1]\n", move(("a",), 0, 1)),
        ("a: [b: 1]\n", remove("a", 0, "b")),
        ("a: 1\n", remove("b")),
        ("a: [1]\n", put(("a", 1), "")),
        ("a: 1\n", put((), {"b": "1"})),
        ("a: 1\n", put((), "")),
        ("a: 1\n", remove()),
        ("", put(("a",), "1")),
    ],
)
def test_what_cannot_be_done_exactly_is_refused_in_dutch(text: str, edit: Edit) -> None:
    with pytest.raises(SpliceRefused, match=r"^[A-Z].*\.$"):
        edit(text)


def test_an_invisible_character_elsewhere_does_not_stand_in_the_way() -> None:
    assert splice.set("a: een\u200bwoord\nb: 1\n", ("b",), "2") == "a: een\u200bwoord\nb: 2\n"
    assert splice.set("a: een\u200bwoord\nb: 1\n", ("a",), "een woord") == "a: een woord\nb: 1\n"


def test_what_was_meant_with_something_wrong_beside_it_is_refused() -> None:
    with pytest.raises(SpliceRefused):
        exactly("a: 1\n", lambda text, root, blocks: [(5, 5, "---\nb: 2\n")], lambda data: data)


def test_many_texts_and_many_places_change_at_once() -> None:
    text = "a: [x, 'y', x]\nb:\n  - x\n  - c: x  # hier\n"
    assert (
        splice.set_all(text, {("a", 0): "z", ("b", 0): "z", ("b", 1, "c"): "z"})
        == "a: [z, 'y', x]\nb:\n  - z\n  - c: z  # hier\n"
    )
    assert splice.remove_all(text, [("a", 0), ("a", 2), ("b", 0)]) == "a: ['y']\nb:\n  - c: x  # hier\n"
    assert splice.remove_all(text, [("b", 0), ("b", 1), ("a", 1)]) == "a: [x, x]\nb: []\n"
    text = "- [1, 2]\n- [3, 4, 5]\n- 6\n"
    assert splice.remove_all(text, [(0,), (1, 0), (1, 1), (2,)]) == "- [5]\n"
    assert splice.remove_all(text, [(0,), (1, 0), (1, 1)]) == "- [5]\n- 6\n"
    assert splice.remove_all(text, [(0, 0), (0, 1), (1,)]) == "- []\n- 6\n"
