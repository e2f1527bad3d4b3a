"""Slips of the pen that keep a YAML file from being read, each with the change of a line that may set it right.

Whether it does is for who reads the file again to see: here are only candidates, the likeliest first.
"""

from collections.abc import Callable, Iterator

from catalogue.reading.lines import text_before
from catalogue.reading.places import Places
from catalogue.reading.repairs import brackets, indents, items, open_lines, signs, texts
from catalogue.reading.repairs.repair import Change, Repair

__all__ = ["Change", "Repair", "repairs"]

_SLIPS: tuple[Callable[[Places, int], Iterator[Repair]], ...] = (
    signs.no_comment,
    signs.adorned_name,
    indents.tabs,
    indents.wide_dash,
    signs.other_dash,
    signs.tight_dash,
    signs.tight_colon,
    signs.loose_fields,
    items.two_on_a_line,
    items.first_name,
    items.first_dash,
    items.dash_of_text,
    signs.forgotten_comma,
    brackets.hash_within,
    brackets.too_many,
    brackets.dashes_within,
    brackets.not_closed,
    open_lines.comma_between,
    open_lines.not_closed,
    texts.text_in_quotes,
    brackets.value_within,
    signs.forgotten_colon,
    indents.indentation,
    indents.block_indentation,
    indents.not_indented,
    texts.colon_further_on,
)


def repairs(places: Places, line: int, opened: int) -> Iterator[Repair]:
    """What may be wrong where a parser stopped at `line`, in something that it `opened` on another.

    At most some fifty candidates.
    """
    last = len(places.starts)
    numbers = tuple(dict.fromkeys(one for one in (line, text_before(places, line), opened) if 0 < one <= last))
    for slip in _SLIPS:
        for number in numbers:
            yield from slip(places, number)
