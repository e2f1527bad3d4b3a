"""What a proposal says that is handed in from the form: what it is called, why, and what it changes."""

from collections.abc import Sequence

from catalogue.words.markdown import escaped, escaped_lines
from catalogue.words.wording import plural

_MOST = 100  # lines of what changed
_LONGEST = 72  # characters of a title


def worded(differences: Sequence[str], reason: str) -> tuple[str, str]:
    """The title, and the text in Markdown in which nothing of an editor is anything but text."""
    said = reason.strip()
    title = " ".join((said or next(iter(differences), "Wijziging")).split()).removesuffix(".")
    short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
    told = [f"- {escaped(one)}" for one in differences[:_MOST]]
    if left := len(differences) - len(told):
        told.append(f"- en nog {plural(left, 'wijziging', 'wijzigingen')}")
    parts = [escaped_lines(said), "Dit verandert er:", "\n".join(told), "Gemaakt met het formulier op de site."]
    return short, "\n\n".join(filter(None, parts))
