"""Whatever stands in the files, and whatever they are called: no exception, no endless list, nothing beside the site.

Some of all that somebody can do to a catalogue, each time something else: less than half a minute of it. With
CATALOGUS_FUZZ=100 it is a hundred times as much.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import any_catalogue
import yaml
from fuzzing import examples
from hypothesis import given
from hypothesis import strategies as st
from small_catalogue import BASE, TODAY, read_tree, write

from catalogue import loading
from catalogue.data.site import Site
from catalogue.model import ITEMS, REGISTERS
from catalogue.pages import jobs as pages
from catalogue.pages.declared import PAGE_KINDS
from catalogue.publish import beside as outputs
from catalogue.publish import publishing, shell, site_plan
from catalogue.publish.shell import Frame
from catalogue.reading import hand_written, settings
from catalogue.reading.findings import Finding, messages
from catalogue.reading.forms import FORMS

MOST = 205
"""How many findings one file may have: 200, a line that counts the rest, and those about the file itself."""

FILES = {path: text.encode() for path, text in read_tree(BASE).items()}
FRAME = Frame.cut("<title>⟦title⟧</title><i title='⟦description⟧'>⟦body⟧", Site())
FRAMES = {kind.name: FRAME for kind in PAGE_KINDS}
PIECES = [
    *(
        text.encode()
        for text in ["[", "{", "]", "}", ",", ":", "#", "|", ">", "~", "`", "@", "\\", '"', "'", "\t", "\n", "\r"]
    ),
    *(
        b"- ",
        b": ",
        b" #1",
        b"  ",
        b"|\n",
        b"&a ",
        b"*a",
        b"!!python/object:os.system ",
        b"<<: ",
        b"? ",
        b"---\n",
        b"...\n",
    ),
    *(b"\xff", b"\x00", b"\xe9", b"\xef\xbb\xbf", b"%YAML 9\n", *map(str.encode, ["\u202e", "\u200b", "\xad", "😀"])),
    *(b"null", b"true", b"-1", b"0", b"3", b"9" * 20, b"1e999", b".nan", b"2026-02-31", b"9999-12-31", b"2100-12-31"),
    *(b"../../x", b"con", b"verhuizen#geen-lijst", b"<img src=x onerror=alert(1)>", b"{{ 7*7 }}", b"]]>", b"=cmd()"),
    *(b"titel: ", b"id: x\n", b"ervaring: ", b"voorheen: [", b"stappen:\n", b"herkomst: {id: '???'}\n", b"x: y\n"),
]
TIMES = st.sampled_from([1, 1, 1, 50])
EDIT = st.tuples(st.integers(0, 2000), st.integers(0, 60), st.lists(st.sampled_from(PIECES), max_size=3), TIMES)
EDITS = st.lists(st.tuples(st.sampled_from(sorted(FILES)), EDIT), min_size=1, max_size=4)


@contextmanager
def laid_out(tree: dict[str, bytes]) -> Iterator[Path]:
    """A folder with these files, and nothing else around it."""
    with tempfile.TemporaryDirectory() as folder:
        yield write(Path(folder, "root").resolve(), tree)


def holds(root: Path) -> list[Finding]:
    """Everything that must hold of any catalogue, in a check, in a preview and in a build; gives what was found."""
    chosen, found = settings.load(root, TODAY)
    catalogue, of_content = loading.load(root, chosen, TODAY, drafts=True)
    beside = hand_written.look(root)
    jobs = list(pages.jobs(catalogue))
    found = [*found, *of_content, *beside.findings, *site_plan.check(catalogue, jobs, beside.documents)]
    assert {one.code for one in found} <= set(messages())
    per_file = [sum(one.path == path for one in found) for path in {one.path for one in found}]
    assert max(per_file, default=0) <= MOST
    for form in FORMS.values():
        form(found).encode()
    errors = [one for one in found if one.severity == "error"]
    around = everything_in(root.parent)
    site = root.parent / "site"
    made = list(shell.with_findings(jobs, errors))
    publishing.publish(site, made, FRAMES, outputs.shares(catalogue, Site()), processes=1)
    assert {path for path in everything_in(root.parent) if not path.is_relative_to(site)} == around
    if not errors:
        written = {path.relative_to(site).as_posix() for path in everything_in(site) if path.is_file()}
        assert written == {f"{job.url}index.html" for job in jobs} | set(outputs.paths(catalogue))
    return found


def everything_in(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


@examples(10)
@given(EDITS)
def test_whatever_somebody_types(edits: list[tuple[str, tuple[int, int, list[bytes], int]]]) -> None:
    tree = dict(FILES)
    for path, (place, gone, pieces, times) in edits:
        data = tree[path]
        at = place * len(data) // 2000
        tree[path] = data[:at] + b"".join(pieces) * times + data[at + gone :]
    with laid_out(tree) as root:
        holds(root)


@examples(7)
@given(st.binary(max_size=300), st.sampled_from(sorted(FILES)))
def test_whatever_bytes_a_file_holds(data: bytes, path: str) -> None:
    with laid_out({**FILES, path: data}) as root:
        holds(root)


NAMES = [b"con", b"a" * 79, b"a" * 80, b"a" * 81, b"-", b"index", b"\xff\xfe", "\u202emoc".encode(), b"A", b"a b"]
NAME = st.one_of(
    st.text(min_size=1, max_size=90).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(min_size=1, max_size=200),
    st.sampled_from(NAMES),
).filter(lambda name: not {b"/"[0], 0} & {*name} and name not in (b".", b".."))
FOLDER = st.sampled_from(["journeys", "improvements", "registers", "docs"])
SUFFIX = st.sampled_from([b".yml", b".md", b".yaml", b""])


@examples(8)
@given(st.lists(st.tuples(FOLDER, NAME, SUFFIX), max_size=3))
def test_whatever_files_are_called(names: list[tuple[str, bytes, bytes]]) -> None:
    with laid_out(FILES) as root:
        (root / "docs").mkdir()
        for folder, name, suffix in names:
            path = root / folder / os.fsdecode(name[: 255 - len(suffix)] + suffix)
            if not path.exists():
                path.write_bytes(FILES["journeys/verhuizen.yml"])
        holds(root)


JUNK = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-3, 99), st.text(max_size=12), st.sampled_from(any_catalogue.TEXTS)
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=6), inner, max_size=4)),
    max_leaves=12,
)


@examples(10)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 10**9), JUNK)
def test_whatever_stands_in_a_field(path: str, seed: int, junk: Any) -> None:
    """Anything at all in the place of something in a file, however deep."""
    random = Random(seed)
    data = yaml.safe_load(FILES[path])
    holder, key = random.choice(list(places(data)))
    holder[key] = junk
    with laid_out(
        {**FILES, path: json.dumps(data, ensure_ascii=False, default=str).encode("utf-8", "replace")}
    ) as root:
        holds(root)


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in nested data, as what holds it and the key in that."""
    for key in data if isinstance(data, dict) else range(len(data)):
        yield data, key
        if isinstance(data[key], dict | list):
            yield from places(data[key])


def test_the_catalogue_that_is_spoilt_is_whole() -> None:
    """Else the others would prove little."""
    with laid_out(FILES) as root:
        assert holds(root) == []
    assert {path.partition("/")[0] for path in FILES} >= {*ITEMS, "registers", "mkdocs.yml"}
    assert REGISTERS
