"""Random changes at random places of every record that there is: exact data, and not a byte beside the place."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import takewhile
from pathlib import Path
from random import Random
from typing import Any

import any_catalogue
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from places import EXAMPLE, PROJECT, TESTS

from catalogue.editor import splice
from catalogue.editor.splice import SpliceRefused
from catalogue.model import ITEMS, REGISTERS
from catalogue.model.base import Data
from catalogue.model.base import Path as Place
from catalogue.reading.invisible import unseen
from catalogue.reading.nodes import Mapping, Node, Scalar, Sequence, plain
from catalogue.reading.source import parse

ROOTS = (EXAMPLE, TESTS / "branches", PROJECT)
FOLDERS = ("journeys", "improvements", "registers")
FILES = sorted(path for root in ROOTS for folder in FOLDERS for path in (root / folder).glob("*.yml"))


@cache
def text_of(path: Path) -> str:
    return path.read_bytes().decode()


def data_of(text: str) -> Data:
    source = parse(text.encode())
    assert not source.problems, text
    assert source.root
    return plain(source.root)


class NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def made_up(random: Random) -> str:
    """A record with anything in it that the model allows, written by another program in some style of its own."""
    model = random.choice([*ITEMS.values(), *REGISTERS.values()])
    data: Any = any_catalogue.record(model, random)
    data = [data, any_catalogue.record(model, random)] if random.random() < 0.5 else data
    style = random.choice([None, "'", '"', "|", ">"])
    flow = random.choice([True, False, None])
    width, indent = random.choice([20, 80, 10_000]), random.choice([2, 4])
    newline = random.choice(["\n", "\r\n"])
    text = yaml.dump(
        data, Dumper=NoAliases, allow_unicode=True, default_style=style, default_flow_style=flow, width=width,
        indent=indent, sort_keys=False, explicit_start=random.random() < 0.2,
    )  # fmt: skip
    text = commented(text, random) if random.random() < 0.5 else text
    return text.replace("\n", newline)


def commented(text: str, random: Random) -> str:
    """The text with comments and empty lines, where they change nothing."""
    before = plain_or_none(text)
    lines = text.split("\n")
    for _ in range(3):
        number = random.randrange(len(lines))
        extra = random.choice(["", "# los", "      # ver naar binnen", "  # twee"])
        tried = [*lines[:number], extra, *lines[number:]]
        if plain_or_none("\n".join(tried)) == before:
            lines = tried
    return "\n".join(lines)


def plain_or_none(text: str) -> Data:
    source = parse(text.encode())
    return plain(source.root) if source.root and not source.problems else None


def places(node: Node, path: Place = ()) -> Iterator[tuple[Place, Node]]:
    """Every place in a text, and what stands there."""
    yield path, node
    members: Any = ()
    if isinstance(node, Mapping):
        members = ((name, value) for name, (_, value) in node.entries.items())
    elif isinstance(node, Sequence):
        members = enumerate(node.items)
    for step, value in members:
        yield from places(value, (*path, step))


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).filter(lambda text: not any(unseen(text)))
TEXTS = st.one_of(
    st.sampled_from(
        [
            "3",
            "null",
            "~",
            "- a",
            "a: b",
            "a #b",
            "'",
            '"',
            "{",
            "a,b",
            "x\ny",
            "x\n\n y\n",
            " x",
            "x \ny",
            "\n",
            "é",
            "|",
        ]
    ),
    WORDS,
)
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS.filter(str.strip), inner, max_size=3)
)


def at(data: Any, path: Place) -> Any:
    for step in path:
        data = data[step]
    return data


def edited(text: str, draw: Any) -> tuple[str, Data, Place]:
    """One random edit of the text; the data that it should give, and the place in which it falls."""
    root = parse(text.encode()).root
    assert root
    found = list(places(root))
    data = deepcopy(plain(root))
    path, node = found[draw(st.integers(0, len(found) - 1))]
    kinds = ["set"] if path else []
    if path:
        kinds.append("remove")
    if isinstance(node, Sequence):
        kinds += ["add", "add"] + (["move", "move"] if node.items else [])
    if isinstance(node, Mapping):
        kinds.append("field")
    if not kinds:
        return text, data, path
    kind = draw(st.sampled_from(kinds))
    if kind == "move":
        last = len(node.items) - 1
        index, to = draw(st.integers(0, last)), draw(st.integers(0, last))
        items = at(data, path)
        items.insert(to, items.pop(index))
        return splice.move(text, path, index, to), data, path
    if kind == "remove":
        holder = at(data, path[:-1])
        if isinstance(path[-1], int) or path[-1] in holder:
            del holder[path[-1]]
        return splice.remove(text, path), data, path[:-1]
    value = splice.cleaned(draw(VALUES.filter(lambda value: splice.cleaned(value) is not None)))
    if kind == "add":
        index = draw(st.integers(0, len(node.items)))
        at(data, path).insert(index, value)
        return splice.add(text, path, index, value), data, path
    if kind == "field" and isinstance(node, Mapping):
        name = draw(st.sampled_from(["nieuw", "id", "voorheen"]))
        order = sorted(["nieuw", *node.entries], key=draw(st.sampled_from([str, len])))
        at(data, path)[name] = value
        return splice.set(text, (*path, name), value, order), data, path
    at(data, path[:-1])[path[-1]] = value
    return splice.set(text, path, value), data, path


def lines_around(before: str, after: str, path: Place) -> None:
    """All lines before the place in the text, with the comment above it, and behind it are as they were."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))))
    back = zip(reversed(old[same:]), reversed(new[same:]), strict=False)
    end = len(old) - len(list(takewhile(lambda pair: pair[0] == pair[1], back)))
    root = parse(before.encode()).root
    assert root
    found = list(places(root))
    inside = [node.line for place, node in found if place[: len(path)] == path]
    keys = [
        node.entries[path[-1]][0].line
        for place, node in found
        if path and isinstance(node, Mapping) and place == path[:-1]
    ]
    first, last = min((*inside, *keys)), max(inside)
    while first > 1 and old[first - 2].strip().startswith("#"):
        first -= 1
    assert same >= first - 1 or before == after
    assert end <= min((node.line for _, node in found if node.line > last), default=len(old) + 1) or before == after


def check(text: str, draw: Any) -> None:
    try:
        after, data, path = edited(text, draw)
    except SpliceRefused:
        # A text after | on the last line, when that has no end, says less than it would with something behind it.
        if text.endswith(("\n", "\r")):
            raise
        return
    assert data_of(after) == data
    lines_around(text, after, path)
    assert after.count("\r\n") == after.count("\n") or "\r\n" not in text


@settings(max_examples=150)
@given(draw=st.data(), path=st.sampled_from(FILES), newline=st.sampled_from(["\n", "\r\n"]))
def test_any_change_of_a_file_of_ours_is_exact_and_touches_nothing_else(
    draw: st.DataObject, path: Path, newline: str
) -> None:
    check(text_of(path).replace("\n", newline), draw.draw)


@settings(max_examples=200)
@given(draw=st.data(), seed=st.integers(0, 100_000))
def test_any_change_of_a_made_up_record_in_any_style_is_exact_and_touches_nothing_else(
    draw: st.DataObject, seed: int
) -> None:
    text = made_up(Random(seed))
    if plain_or_none(text) is not None:
        check(text, draw.draw)


@settings(max_examples=60)
@given(seed=st.integers(0, 100_000), path=st.sampled_from(FILES), amount=st.integers(1, 30))
def test_many_places_go_at_once_as_they_would_one_by_one(seed: int, path: Path, amount: int) -> None:
    random, text = Random(seed), text_of(path)
    root = parse(text.encode()).root
    assert root
    known = [place for place, _ in places(root) if place]
    chosen: list[Place] = []
    for place in random.sample(known, min(amount, len(known))):
        if not any(place[: len(one)] == one or one[: len(place)] == place for one in chosen):
            chosen.append(place)
    one_by_one = text
    for place in sorted(chosen, key=known.index, reverse=True):
        one_by_one = splice.remove(one_by_one, place)
    assert data_of(splice.remove_all(text, chosen)) == data_of(one_by_one)


@settings(max_examples=60)
@given(path=st.sampled_from(FILES), value=WORDS.filter(lambda text: text and not {*text} & {*"\r\n"}))
def test_all_texts_of_a_file_become_others_at_once(path: Path, value: str) -> None:
    text = text_of(path)
    root = parse(text.encode()).root
    assert root
    texts = [place for place, node in places(root) if isinstance(node, Scalar)]
    after = splice.set_all(text, dict.fromkeys(texts, value))
    new = parse(after.encode()).root
    assert new
    assert [(place, node.text) for place, node in places(new) if isinstance(node, Scalar)] == [
        (place, value) for place in texts
    ]
    assert after.count("\n") <= text.count("\n")  # a text may have run over more lines
