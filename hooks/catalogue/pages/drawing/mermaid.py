"""Mermaid source text that shows exactly the words that went in, whatever those words are.

Mermaid has no quoting. What it does have is entities: `#59;` is read as text and shown as `;`. Everything that one of
its many parsers could take for syntax is therefore written as an entity, and nothing else: the source stays readable.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path

ACTOR_COLOURS = 6  # Mermaid's journey has six actor colours and starts again at the seventh actor
REST = "overig"

MOST_ARROWS = 500
"""Mermaid refuses a flowchart with more (its setting `maxEdges`)."""
MOST_TEXT = 50_000
"""Mermaid refuses a source that is longer, in UTF-16 code units (its setting `maxTextSize`)."""

# What cannot be shown: half characters; control characters; noncharacters, among them the last two of each plane.
_SURROGATE = re.compile("[\ud800-\udfff]")
_LAST_TWO = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_UNSHOWABLE = re.compile(f"(?!\\s)[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef{_LAST_TWO}]")
_SPACE = re.compile(r"[\s\u200b\ufeff]+")  # the last two are white space to a browser, and not to Python

# `ﬂ` and `¶`: while it parses, Mermaid keeps entities as `ﬂ°°59¶ß` and turns every such run back at the end.
# C4…: these words, anywhere in the text, send the whole diagram to another parser. And a whole line of a flowchart is
# taken for a direction, whatever is before these words.
_SYNTAX = r'[#;:%<>&"{}\\`ﬂ¶]|(?<=C)4(?=Container|Component|Dynamic|Deployment)|d(?=irection (?:TB|BT|RL|LR|TD))'
_TEXT = re.compile(_SYNTAX)
# A task line has no keyword of its own: it must not begin with the keyword of another line, in any case.
_TASK = re.compile(_SYNTAX + r"|\A(?ai:j(?=ourney)|t(?=itle)|s(?=ection)|a(?=ccTitle|ccDescr))")
# The comma parts actors, and actors are the keys of a JavaScript object, on which `__proto__` cannot be set.
_ACTOR = re.compile(_SYNTAX + r"|,|\A_(?=_proto__\Z)")
# Where a label begins as an item of a list, many a Mermaid before 11.16 shows only "Unsupported markdown: list".
_LABEL = re.compile(_SYNTAX + r"|[^\w .–-]|_|\A-|(?<=\d)\.(?= |\Z)")

# Neighbouring sections of the same name would be drawn as one; a word joiner, which shows nothing, keeps them apart.
_APART = "#8288;"


@dataclass(frozen=True, slots=True)
class Task:
    """One step: its words, its score (1 very negative … 5 very positive) and who takes part."""

    text: str
    score: int
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JourneyPart:
    """One phase with its steps, in order."""

    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """One box of a flowchart, or with `is_round` one with round ends. Arrows find it by `key`, never in the source."""

    key: str
    text: str
    is_round: bool = False


@dataclass(frozen=True, slots=True)
class Subgraph:
    """Boxes that belong together, under their title; without one (None) they stand loose."""

    title: str | None
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """From the box with the key `start` to the one with the key `end`, with words on it; None for an arrow without."""

    start: str
    end: str
    text: str | None = None
    dashed: bool = False


def journey(title: str, description: str, sections: Sequence[JourneyPart]) -> str:
    """The source of a Mermaid `journey`, ending with a line break; `description` is only for assistive technology.

    Sections without tasks are left out: Mermaid draws nothing for them. With more actors than Mermaid has colours the
    busiest keep their name and the others become "overig".
    Raises ValueError for a score outside 1–5, which Mermaid would draw outside its boxes without a word.
    """
    heading = _encoded(_TEXT, title)
    lines = ["journey", f"  accTitle: {heading}", f"  accDescr: {_encoded(_TEXT, description)}", f"  title {heading}"]
    named = _named_actors(sections)
    previous = ""
    for section in sections:
        if not section.tasks:
            continue
        name = _encoded(_TEXT, section.title)
        previous = name + _APART if name == previous else name
        lines.append(f"  section {previous}")
        lines.extend(f"    {_task(task, named)}" for task in section.tasks)
    return "\n".join(lines) + "\n"


def flowchart(
    title: str, description: str, frames: Sequence[Subgraph], arrows: Sequence[Arrow], *, down: bool = False
) -> str:
    """The source of a Mermaid `flowchart` from left to right, or `down` the page, ending with a line break.

    Mermaid shows no title in it: title and description are for assistive technology. Boxes are called n1, n2 … and
    frames g1, g2 …: no word of the content names anything.
    Raises KeyError for an arrow to a box that is not there, and ValueError for two boxes with one key.
    """
    boxes = [box for frame in frames for box in frame.boxes]
    names = {box.key: f"n{number}" for number, box in enumerate(boxes, 1)}
    if len(names) < len(boxes):
        raise ValueError("two boxes have the same key")
    lines = [
        f"flowchart {'TB' if down else 'LR'}",
        f"  accTitle: {_encoded(_TEXT, title)}",
        f"  accDescr: {_encoded(_TEXT, description)}",
    ]
    for number, frame in enumerate(frames, 1):
        inside = [f"{names[box.key]}{_box(box)}" for box in frame.boxes]
        if down and frame.title is not None:  # a frame that no arrow leaves or enters would turn the other way
            inside.insert(0, "direction TB")
        if frame.title is not None:
            lines += [f'  subgraph g{number}["{label(frame.title)}"]', *(f"    {box}" for box in inside), "  end"]
        else:
            lines += [f"  {box}" for box in inside]
    for arrow in arrows:
        line = "-.->" if arrow.dashed else "-->"
        words = "" if arrow.text is None else f'|"{label(arrow.text)}"|'
        lines.append(f"  {names[arrow.start]} {line}{words} {names[arrow.end]}")
    return "\n".join(lines) + "\n"


def bars_and_line(title: str, names: Sequence[str], bars: Sequence[int], line: Sequence[int], *, highest: int) -> str:
    """The source of a Mermaid `xychart-beta` with bars and a line over the same names, from 0 to `highest`."""
    return "\n".join(
        [
            "xychart-beta",
            f'  title "{label(title)}"',
            f"  x-axis [{', '.join(chr(34) + label(name) + chr(34) for name in names)}]",
            f"  y-axis 0 --> {highest}",
            f"  bar [{', '.join(map(str, bars))}]",
            f"  line [{', '.join(map(str, line))}]",
            "",
        ]
    )


def is_drawn(source: str) -> bool:
    """Whether Mermaid draws a source of this length, wherever it is copied to."""
    return len(source.encode("utf-16-le")) // 2 <= MOST_TEXT


def label(text: str) -> str:
    """Text to stand between the quotes of a flowchart or quadrant label, or behind the colon of a sequence message."""
    return _encoded(_LABEL, text)


def script() -> Path:
    """Mermaid's own bundle for the browser, out of the package that pins its version.

    That package is never imported: the rest of it is not used. Raises ModuleNotFoundError when it is not there.
    """
    return Path(str(distribution("mermaidx").locate_file("mermaidx/assets/mermaid.js")))


def _box(box: Box) -> str:
    return f'(["{label(box.text)}"])' if box.is_round else f'["{label(box.text)}"]'


def _task(task: Task, named: frozenset[str]) -> str:
    if task.score not in range(1, 6):
        raise ValueError(f"score {task.score!r} is not a whole number from 1 to 5")
    actors = dict.fromkeys(name if name in named else REST for name in _actors(task))
    # Always `: ` with its space: Mermaid cuts the end off a line with `style`, a colon and directly behind it a `#`.
    # Without actors no colon behind the score, or there would be one actor without a name.
    return ": ".join([_encoded(_TASK, task.text), str(task.score), *([", ".join(actors)] if actors else [])])


def _named_actors(sections: Sequence[JourneyPart]) -> frozenset[str]:
    tasks = Counter(name for section in sections for task in section.tasks for name in _actors(task))
    return frozenset(
        tasks if len(tasks) <= ACTOR_COLOURS else [name for name, _ in tasks.most_common(ACTOR_COLOURS - 1)]
    )


def _actors(task: Task) -> dict[str, None]:
    return dict.fromkeys(_encoded(_ACTOR, actor) for actor in task.actors)


@lru_cache(maxsize=4096)  # the organisations and profiles are the same in many journeys
def _encoded(special: re.Pattern[str], text: str) -> str:
    return special.sub(_entity, _one_line(text))


def _entity(match: re.Match[str]) -> str:
    character = match[0]
    is_mark = unicodedata.category(character).startswith("M")
    return character if is_mark else f"#{ord(character)};"


def _one_line(text: str) -> str:
    """What can be shown of a text on one line; never empty, because Mermaid then takes the next line for it."""
    if text.isprintable() and "  " not in text:  # so it is mostly: nothing in it but words and single spaces
        return text.strip() or "–"
    for pattern, replacement in ((_SURROGATE, "\ufffd"), (_UNSHOWABLE, ""), (_SPACE, " ")):
        text = pattern.sub(replacement, text)
    return text.strip() or "–"
