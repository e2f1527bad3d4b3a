"""Commands as somebody types them: whole, and safe for the shell that they are typed in."""

import re
import shlex
from dataclasses import dataclass

_BARE = re.compile(r"[A-Za-z0-9./-][A-Za-z0-9./#=:_-]*")
_NOT_BETWEEN_QUOTES = frozenset('"$`\\!')
"""What a POSIX shell (`!`: bash, typed by hand) changes between double quotes."""


@dataclass(frozen=True, slots=True)
class Shell:
    """Where a command is typed: on Windows (in cmd) or not, and the folder of content when it is not the project's."""

    windows: bool = False
    root: str = ""

    def command(self, script: str, *words: str, **options: str) -> str:
        """The line that starts a program of scripts/ with these words and options, none of which has a line end.

        An option without a value is left out.
        """
        given = {name.replace("_", "-"): value for name, value in {**options, "root": self.root}.items() if value}
        flags = [part for name, value in given.items() for part in _option(f"--{name}", value)]
        parts = [*words, *flags]
        if any(word.startswith("-") for word in words[1:]):  # else it is taken for an option
            parts = [*words[:1], *flags, "--", *words[1:]]
        python = "py" if self.windows else "python3"
        return " ".join((python, f"scripts/{script}.py", *(self.quoted(part) for part in parts)))

    def quoted(self, text: str) -> str:
        """The text as one word of a command."""
        if _BARE.fullmatch(text):
            return text
        if self.windows:
            return _for_cmd(text)
        return shlex.quote(text) if _NOT_BETWEEN_QUOTES & {*text} else f'"{text}"'


def _option(flag: str, value: str) -> tuple[str, ...]:
    return (f"{flag}={value}",) if value.startswith("-") else (flag, value)


def _for_cmd(text: str) -> str:
    r"""The text for cmd, and for the C runtime that cuts the line into words.

    To the runtime `""` between quotes is a quote, and a backslash only counts before one: it is written twice there.
    cmd replaces `%NAME%` between quotes too, so a `%` stands outside of them, behind its `^`.
    """
    return "^%".join('"' + re.sub(r'(\\*)("|$)', _before_quote, part) + '"' for part in text.split("%"))


def _before_quote(found: re.Match[str]) -> str:
    return found[1] * 2 + found[2] * 2
