"""How Windows reads a command that is typed: first cmd, then the C runtime of the program that is started.

cmd: https://ss64.com/nt/syntax-esc.html. The runtime: 'Parsing C command-line arguments' in Microsoft's documentation.
"""

from collections.abc import Mapping


def words_of(line: str, variables: Mapping[str, str]) -> list[str]:
    """The words that the program gets. Raises AssertionError when cmd would take a part for another command."""
    return _of_the_runtime(_without_carets(_expanded(line, variables)))


def _expanded(line: str, variables: Mapping[str, str]) -> str:
    """With every %NAME% that there is replaced, between quotes or not; typed by hand, what is not there stays."""
    made, at = "", 0
    while at < len(line):
        end = line.find("%", at + 1) if line[at] == "%" else -1
        name = line[at + 1 : end].upper()
        if end > 0 and name in variables:
            made, at = made + variables[name], end + 1
        else:
            made, at = made + line[at], at + 1
    return made


def _without_carets(line: str) -> str:
    made, quoted, at = "", False, 0
    while at < len(line):
        sign = line[at]
        if sign == "^" and not quoted:
            at += 1
            sign = line[at]
        elif sign == '"':
            quoted = not quoted
        assert quoted or sign not in "&|<>\n", line
        made, at = made + sign, at + 1
    return made


def _of_the_runtime(line: str) -> list[str]:
    words: list[str] = []
    word: str | None = None
    quoted, at = False, 0
    while at < len(line):
        slashes = len(line[at:]) - len(line[at:].lstrip("\\"))
        at += slashes
        sign = line[at] if at < len(line) else ""
        if sign == '"':
            word = (word or "") + "\\" * (slashes // 2)
            if slashes % 2:
                word += sign
            elif quoted and line[at + 1 : at + 2] == '"':
                word, at = word + sign, at + 1
            else:
                quoted = not quoted
        else:
            word = (word or "") + "\\" * slashes if slashes else word
            if sign in (" ", "\t") and not quoted:
                words += [word] if word is not None else []
                word = None
            elif sign:
                word = (word or "") + sign
        at += 1
    assert not quoted, line
    return [*words, word] if word is not None else words
