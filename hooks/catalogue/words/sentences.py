"""The sentences of a Dutch text and the words in them, each with its place in the text.

What stands between quotes was said by somebody and an address is no language: neither is looked into. The time is
linear in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Word = re.Match[str]
"""A word with its place, as the pattern WORD finds it."""
WORD = re.compile(r"[^\W_]+(?:[.,'’/-][^\W_]+)*")
"""A word or a number, with what holds its parts together: foto's, m.b.t, 14.30, en/of."""

_APART = re.compile(
    r'"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘(?:[^‘’]|’(?=\w))*’(?!\w)'
    r"|(?<![\w'])'(?!\s)(?:[^'\n]|(?<=\w)'(?=\w))*(?<!\s)'(?![\w'])"
    r"|https?://\S+|www\.\S+"
)
_ENDS = ".!?…"
_NOTHING = "\0"  # what stands where something was left out
_END = re.compile(
    rf"(?<![{_ENDS}])(?P<mark>[{_ENDS}]+)[)\]\"'”’»]*(?=\s|\Z)"
    r"|\n(?=[ \t]*(?:\n|[-*•–][ \t]|[0-9]{1,3}[.)][ \t]))"  # an empty line, or an item of a list
)
_NEXT = re.compile(r"\s*[(\[\"“«*_]*(?:['’][a-z]\s+)?['‘]?")  # behind what opens, and 's of 's Avonds
_LONGEST_SHORT = 20  # characters of what can be short for something
_NEVER_LAST = frozenset(
    re.findall(
        r"\w+",
        "aanv afd afl alg amb art bijv blz bv ca dhr dir div dr drs excl evt fam fig gem hoofdst hr incl ing inl ir "
        "max mej mevr mgr mi min mln mr mrd mw ned nl nr nrs ong pag par plm plv prof red resp secr st tel vlg vnl wnd "
        "jhr zgn",
    )
)
"""What is short for the word before something else: no sentence ends with it."""
_MAY_BE_LAST = frozenset({"e.d", "enz", "etc", "jl", "a.u.b", "s.v.p", "o.i.d", "n.v.t", "e.a", "c.s", "b.v", "n.v"})
"""What is short and can be the last of a sentence as well."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where its first word begins, where it ends, and its words that nobody else said."""

    start: int
    end: int
    words: tuple[Word, ...]


def own(text: str) -> str:
    """The text, as long as it is, in which nothing stands where it holds what somebody said, or an address."""
    return _APART.sub(_left_out, text)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences with a word in them, in order."""
    plain = own(text)
    start = 0
    for end in (*_borders(plain), len(plain)):
        words = tuple(WORD.finditer(plain, start, end))
        if words:
            yield Sentence(words[0].start(), end, words)
        start = end


def begins_sentence(plain: str, index: int) -> bool:
    """Whether what stands at this place of an `own` text begins a sentence, as far as the signs before it say."""
    before = plain[max(index - _LONGEST_SHORT, 0) : index].rstrip(" \t([\"'“‘«*_-–•>")
    return not before or before[-1] in f"{_ENDS}:\n\r"


def _left_out(found: re.Match[str]) -> str:
    """What was said ends the sentence around it when it is one itself."""
    text = found[0]
    is_sentence = text[-2:-1] and text[-2] in _ENDS and not text.startswith(("http", "www"))
    return _NOTHING * (len(text) - 1) + (text[-2] if is_sentence else _NOTHING)


def _borders(plain: str) -> Iterator[int]:
    for found in _END.finditer(plain):
        if found["mark"] is None or _ends(plain, found):
            yield found.end()


def _ends(plain: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends with this sign: it may stand behind what is short for something, or a number."""
    after = _NEXT.match(plain, found.end())
    following = plain[after.end() : after.end() + 1] if after else ""
    begins = not following.islower()
    before = plain[max(found.start() - _LONGEST_SHORT, 0) : found.start()]
    if before.endswith(_NOTHING):
        return begins
    if set(found["mark"]) != {"."}:
        return begins or "…" not in found["mark"]
    if not following:
        return True
    short = before.split()[-1].lower().lstrip("([\"'“‘«*_") if before[-1:].strip() else ""
    if short in _MAY_BE_LAST:
        return begins
    if short.isdigit():
        return begins and not _begins_line(plain, found.start() - len(short))
    if short in _NEVER_LAST or (len(short) < 2 and short != "u") or _is_letters(short):
        return False
    return begins or (short.isalpha() and len(short) > 3)


def _is_letters(short: str) -> bool:
    """Whether it is short by its letters: m.b.t, d.w.z."""
    parts = short.split(".")
    return len(parts) > 1 and all(part.isalpha() and len(part) < 4 for part in parts)


def _begins_line(plain: str, index: int) -> bool:
    return not plain[max(index - _LONGEST_SHORT, 0) : index].rpartition("\n")[2].strip()
