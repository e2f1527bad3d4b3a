"""A text in which things were set right, that knows where everything stood in the file."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from catalogue.reading.mends import Edit
from catalogue.reading.places import Places
from catalogue.reading.repairs import Change


class Mended:
    """A text in which things were set right; it knows where everything stood before."""

    def __init__(self, text: str, before: "Mended | None" = None, changes: Sequence[Change] = ()) -> None:
        self.text = text
        self._before = before
        self._changes = changes

    @cached_property
    def places(self) -> Places:
        """Where everything stands in this text."""
        return Places(self.text)

    @property
    def first(self) -> "Mended":
        """The text as it is in the file."""
        made = self
        while made._before:
            made = made._before
        return made

    def changed(self, *changes: Change) -> "Mended":
        """With these changes, none of which touch each other."""
        in_order = sorted(changes)
        pieces, end = [], 0
        for one in in_order:
            pieces += [self.text[end : one.start], one.new]
            end = one.end
        return Mended("".join([*pieces, self.text[end:]]), self, in_order)

    @cached_property
    def _ends(self) -> tuple[list[int], list[int]]:
        """Where what is new ends in this text, change by change, and how much further that is in the text before."""
        ends, further, back = [], [0], 0
        for start, end, new in self._changes:
            ends.append(start - back + len(new))
            back += end - start - len(new)
            further.append(back)
        return ends, further

    def before(self, index: int) -> int:
        """Where the character at `index` stands in the file."""
        made = self
        while made._before:
            ends, further = made._ends
            number = bisect_right(ends, index)
            index += further[number]
            if number < len(ends):
                index = min(index, made._changes[number].end)
            made = made._before
        return index

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Line and column in the file of what stands here in the text."""
        return self.first.places.at(self.before(self.places.starts[line - 1] + column - 1))

    def edits(self, changes: tuple[Change, ...]) -> tuple[Edit, ...]:
        """Changes of this text as edits of the file; the path is not known here."""
        made = []
        for start, end, new in changes:
            first, last = self.before(start), self.before(end)
            made.append(Edit("", *self.first.places.at(first), self.first.text[first:last], new))
        return tuple(made)
