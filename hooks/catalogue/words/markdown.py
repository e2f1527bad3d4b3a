"""Text in Markdown that is nothing but text."""

import re

_WORD_JOINER = "\u2060"  # shows nothing, and keeps apart what a forge would take for something
# Where a forge makes a link of text, or tells somebody: @naam, #12, !12, ~label, %mijlpaal, $stukje, &12, :emoji:,
# https://…, GH-12 and www.…: also behind a backslash, for it looks at what is shown.
_MEANS_SOMETHING = re.compile(r"(?:[@#!~$&^](?=\S)|[:%](?=[^\s).,;])|(?<![A-Za-z0-9])GH-|(?i:www(?=\.)))")
_BEGINS = re.compile(r"(?:([-+=])|([0-9]+)(?=[.)]))")
"""What begins a list, or makes a heading of the line above it."""
_SYNTAX = re.compile(r"[\\`*_{}\[\]<>#|~&$!^]")


def escaped(text: str) -> str:
    """Text that is shown as it is, wherever on a line it stands but at its beginning."""
    apart = _MEANS_SOMETHING.sub(lambda found: found[0] + _WORD_JOINER, text)
    return _SYNTAX.sub(r"\\\g<0>", apart)


def escaped_lines(text: str) -> str:
    """Text of more lines that is shown as it is, but for the spaces around each line."""
    return "\n".join(_BEGINS.sub(_begun, escaped(line.strip()), count=1) for line in text.strip().splitlines())


def _begun(found: re.Match[str]) -> str:
    if found.start():
        return found[0]
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\"
