"""The characters that cannot stand in a text because nobody sees them, or no program can be sure of them.

Everywhere the same: in YAML, in stories, as an escape between quotes. What joins an emoji stays: it can be seen.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from catalogue.reading.faults import Problem, problem
from catalogue.reading.mends import Edit
from catalogue.reading.places import Places

NOTHING = "\ufdd0"
"""A noncharacter that takes the place of what is not seen, so that every column stays right; it is left out later."""


class Unseen(NamedTuple):
    """A character that cannot stand where it stands. `unseen` says that it is no control character but hides itself."""

    at: int
    character: str
    unseen: bool


# libyaml takes U+0085, U+2028 and U+2029 for line ends, an editor does not.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
# Unicode's Default_Ignorable_Code_Point and format characters (Cf) that draw nothing, and letters that are blank.
_FORMAT = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U00016fe4\U0001bca0-\U0001bca3"
    "\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Unicode's Extended_Pictographic.
_EMOJI = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u2388\u23cf\u23e9-\u23f3\u23f8-\u23fa"
    "\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2605\u2607-\u2612\u2614-\u2685\u2690-\u2705\u2708-\u2712\u2714"
    "\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763-\u2767\u2795-\u2797\u27a1"
    "\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f0ff"
    "\U0001f10d-\U0001f10f\U0001f12f\U0001f16c-\U0001f171\U0001f17e\U0001f17f\U0001f18e\U0001f191-\U0001f19a"
    "\U0001f1ad-\U0001f1e5\U0001f201-\U0001f20f\U0001f21a\U0001f22f\U0001f232-\U0001f23a\U0001f23c-\U0001f23f"
    "\U0001f249-\U0001f3fa\U0001f400-\U0001faff\U0001fc00-\U0001fffd"
)
_TONE = "\U0001f3fb-\U0001f3ff"
_TAG = "\U000e0030-\U000e0039\U000e0061-\U000e007a"
# Emoji with a choice of colour or a joiner (❤️, 👩🏽‍🚀), keycaps (1️⃣) and the flags of regions (🏴󠁧󠁢󠁥󠁮󠁧󠁿): UTS 51, section 1.4.
_OF_AN_EMOJI = re.compile(
    f"(?<=[{_EMOJI}])[\ufe0e\ufe0f](?:\u200d(?=[{_EMOJI}]))?|(?<=[{_EMOJI}{_TONE}])\u200d(?=[{_EMOJI}])"
    f"|(?<=[0-9#*])\ufe0f(?=\u20e3)|(?<=\U0001f3f4)[{_TAG}]{{3,6}}\U000e007f(?:\u200d(?=[{_EMOJI}]))?"
)
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"  # of Word and of the web, within a paragraph
_IS_CONTROL = re.compile(f"[{_CONTROL}]")


def _others(*classes: str) -> re.Pattern[str]:
    """What is in one of these classes, written as what is in none: that way the usual character is quickest to pass."""
    bounds = [bound for one in classes for bound in re.findall("(.)-(.)|(.)", one, re.DOTALL)]
    taken = sorted((ord(first or only), ord(last or only)) for first, last, only in bounds)
    free, start = "", 0
    for first, last in taken:
        if first > start:
            free += f"{re.escape(chr(start))}-{re.escape(chr(first - 1))}"
        start = last + 1
    return re.compile(f"[^{free}]")


_SUSPECT = _others(_CONTROL, _FORMAT)


def is_no_text(text: str) -> bool:
    """Whether there are control characters in it: then these bytes were never meant as text."""
    return _IS_CONTROL.search(text) is not None


def unseen(text: str) -> Iterator[Unseen]:
    """Every character in a text that cannot stand there, in order."""
    if _SUSPECT.search(text) is None:
        return
    end = 0
    for suspect in _SUSPECT.finditer(text):
        start = suspect.start()
        if start < end:
            continue  # belongs to the emoji before it
        if belongs := _OF_AN_EMOJI.match(text, start):
            end = belongs.end()
            continue
        yield Unseen(start, suspect[0], _IS_CONTROL.match(suspect[0]) is None)


def without(text: str, found: Iterable[Unseen]) -> str:
    """The text in which none of these characters stands: in their place is a space, or NOTHING within a word.

    So every column stays right, but on a line that is indented with them: there they are gone, as they are for an eye.
    """
    characters = list(text)
    for one in found:
        characters[one.at] = NOTHING if one.unseen else " "
    indented = _INDENTATION.sub(lambda begin: begin[0].replace(NOTHING, ""), "".join(characters))
    return _BETWEEN_WORDS.sub(lambda run: " " * len(run[0]), indented)


def seen(text: str) -> str:
    """What of a text can be seen: without the characters that could not stand in a file."""
    return without(text, list(unseen(text))).replace(NOTHING, "")


_INDENTATION = re.compile(f"^[ \t-]*{NOTHING}[ \t{NOTHING}-]*", re.MULTILINE)
_BETWEEN_WORDS = re.compile(f"(?<![\\w{NOTHING}]){NOTHING}+(?![\\w{NOTHING}])")


def fault(line: int, column: int, character: str) -> Problem:
    """E010: what stands there, in words that an editor may know."""
    return problem(line, column, "E010", wat=_named(character), teken=f"U+{ord(character):04X}")


def faults(text: str, found: Iterable[Unseen]) -> list[Problem]:
    """E010 for each of these."""
    at = Places(text).at
    return [_with_mend(fault(*at(one.at), one.character), text, one) for one in found]


def _with_mend(found: Problem, text: str, one: Unseen) -> Problem:
    """What is not seen can go, and then it reads as it did; between words, or for a line end, comes a space."""
    if one.character in _LINE_ENDS:
        return replace(found, mend=(Edit("", found.line, found.column, one.character, " "),))
    if not one.unseen:
        return found
    alone = not _is_letter(text[one.at - 1 : one.at]) and not _is_letter(text[one.at + 1 : one.at + 2])
    edit = Edit("", found.line, found.column, one.character, " " if alone and one.at else "")
    return replace(found, mend=(edit,))


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def left_out(found: Problem) -> bool:
    """Whether it is about something that was left out, so that all else was read as it was meant."""
    return found.code == "E010" and found.params["wat"] != _CONTROL_NAME


_NAMES = (
    ("\xad", "een zacht afbreekstreepje"),
    ("\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069", "een teken dat de leesrichting omkeert"),
    ("\u200b\u2060\ufeff", "een spatie zonder breedte"),
    ("\u034f\u200c\u200d", "een teken dat letters onzichtbaar verbindt of scheidt"),
    ("\u115f\u1160\u2800\u3164\uffa0\U0001d159", "een leeg teken"),
    ("\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef", "een teken dat de vorm van het vorige kiest"),
    ("\U000e0000-\U000e007f", "een onzichtbaar label"),
    (_FORMAT, "een onzichtbaar teken"),
)
_NAMED = tuple((re.compile(f"[{characters}]"), name) for characters, name in _NAMES)
_CONTROL_NAME = "een teken dat niet in tekst hoort"


def _named(character: str) -> str:
    return next((name for pattern, name in _NAMED if pattern.match(character)), _CONTROL_NAME)
