"""A text in which things were set right, that knows where everything stood in the file."""

from functools import cached_property

from catalogue.reading.mends import Edit
from catalogue.reading.places import Places
from catalogue.reading.repairs import Change


class Mended:
    """A text in which things were set right; it knows where everything stood before."""

    def __init__(self, text: str, before: "Mended | None" = None, change: Change | None = None) -> None:
        self.text = text
        self._before = before
        self._change = change

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
        made = self
        for one in sorted(changes, reverse=True):
            made = Mended(made.text[: one.start] + one.new + made.text[one.end :], made, one)
        return made

    def before(self, index: int) -> int:
        """Where the character at `index` stands in the file."""
        made: Mended | None = self
        while made and made._change:
            start, end, new = made._change
            if index >= start + len(new):
                index += end - start - len(new)
            elif index > end:
                index = end
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
