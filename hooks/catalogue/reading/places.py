"""Where a character of a text stands, as an editor counts."""

import re
from bisect import bisect_right

NEWLINE = re.compile(r"\r\n?|\n")


class Places:
    """Line and column of an index into a text, as an editor counts them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(found.end() for found in NEWLINE.finditer(text))]

    def at(self, index: int) -> tuple[int, int]:
        line = bisect_right(self.starts, index)
        return line, index - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, its line end included; '' when there is no such line."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end] if 0 < number <= len(self.starts) else ""
