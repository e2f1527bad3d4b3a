"""E-mail addresses, also as they are written to hide them from machines."""

import re
from collections.abc import Iterator

from catalogue.reading.privacy.trace import Span
from catalogue.reading.privacy.words import FILES

_LABEL = r"[^\W_][\w-]{0,62}"
_TOPS = "(?:nl|com|net|org|eu|be|de|info|gov|edu|amsterdam|frl|example)"
_TOP = rf"{_TOPS}(?![\w-])"
_BEFORE_FILE = re.compile(rf"{_TOPS}(?:[-_].*)?")
_DOT = rf"(?:\.| ?[(\[{{] ?(?:dot|punt|\.) ?[)\]}}] ?| (?:dot|punt) | ?[.,] ?(?={_TOP}))"
_DOMAIN = rf"{_LABEL}(?:{_DOT}{_LABEL}){{1,8}}"
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+[-+]")
_DOTS = re.compile(_DOT, re.IGNORECASE)
_SIGN = re.compile(rf"@(?P<after> {{0,2}})(?P<domain>{_DOMAIN})")
_OFFICE = re.compile(r"<[\w.+-]{1,64}@[\w-]{1,63}>")
_WORD = re.compile(
    r"(?: ?[(\[{<] ?(?:at|a|ape?n?staart(?:je)?|@) ?[)\]}>] ?| [\"'(]?ape?n?staart(?:je)?[\"')]? | [\"']at[\"'] )"
    rf"(?P<domain>{_DOMAIN})",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?: at | ?[_-]at[_-] ?)"
    rf"(?P<domain>{_LABEL}(?:(?:\.| (?:dot|punt) )(?!{_TOP}){_LABEL}){{0,8}}(?:\.| (?:dot|punt) ){_TOP})",
    re.IGNORECASE,
)
# What a text must hold for one of these.
_HINT = re.compile(r"at(?:(?:(?<=[(\[{<]at)|(?<=[(\[{<] at)) ?[)\]}>]|(?<=[\"']at)[\"'](?<= .at.)|(?<=[ _-]at)[ _-])")
_HINTS = ("@", "staart", "(a)", "[a]")
# From the right to the left: what stands before the sign.
_LOCAL = re.compile(r" {0,2}[\"']?(?P<local>[\w.+%'-]{1,64})")
_MACHINES = frozenset({"git", "noreply", "no-reply"})


def found(text: str, small: str) -> Iterator[Span]:
    """A name, an at sign or what stands for it, and a domain; `<name@computer>` as in the head of a message (E503).

    `small` is the text in small letters.
    """
    if "@" in text:
        for match in _SIGN.finditer(text):
            if one := _whole(text, match, after=len(match["after"])):
                yield one
        for match in _OFFICE.finditer(text):
            yield Span(match.start() + 1, match.end() - 1, "E503")
    if _HINT.search(small) or any(hint in small for hint in _HINTS):
        for pattern in (_WORD, _SAID):
            for match in pattern.finditer(text):
                if one := _whole(text, match, after=2):
                    yield one


def _is_domain(domain: str) -> bool:
    """Whether it ends as a domain does, also before the end of a file's name; no version: `package@1.2.3-beta.nl`."""
    labels = _DOTS.split(domain.lower())
    if _VERSION.match(domain):
        return False
    if labels[-1] in FILES:
        return len(labels) > 2 and _BEFORE_FILE.fullmatch(labels[-2]) is not None
    return (labels[-1].isalpha() and len(labels[-1]) > 1) or labels[-1].startswith("xn--")


def _whole(text: str, match: re.Match[str], after: int) -> Span | None:
    if not _is_domain(match["domain"]):
        return None
    begin = match.start()
    turned = text[max(0, begin - 70) : begin][::-1]
    local = _LOCAL.match(turned)
    if not local:
        return None
    name = local["local"][::-1].lstrip(".'%+-")
    start = begin - local.start("local") - len(name)
    spaces = len(turned) - len(turned.lstrip(" "))
    # @name alone is a handle; 9 @ something is a time or a price.
    if not any(char.isalpha() for char in name) and (spaces or after):
        return None
    if match[0][0] == "@" and spaces and not after and "." not in name:
        return None
    handle = text[start - 1 : start] == "@"
    machine = name.lower() in _MACHINES and text[match.end() : match.end() + 1] in (":", "/")
    return None if not name or handle or machine else Span(start, match.end(), "E503")
