"""The scores of a journey as a small line: where it runs. A template draws it; where it stands is for each page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from catalogue.model import Klantreis

WIDEST, STEP = 300, 20  # of a whole line, and between two steps
_HIGH = 10  # between two scores


@dataclass(frozen=True, slots=True)
class Scores:
    """All that a line shows. Two journeys of which this is the same have the same line."""

    scores: tuple[int | None, ...]
    """None where a step has no score: there the line has a gap. Of scores per profile it is the lowest."""
    assumed: tuple[bool, ...]
    """Whether the score of a step is an assumption."""
    worst: int | None
    """The place of the lowest step; None when that is not known."""
    here: tuple[int, ...]
    """The places of the steps that a page is about."""

    @classmethod
    def of(cls, reis: Klantreis, here: Collection[str]) -> "Scores":
        """Those of this journey; `here` are the ids of steps."""
        stappen, worst = reis.stappen, reis.slechtste_stap
        return cls(
            tuple(stap.laagste_score for stap in stappen),
            tuple(stap.is_aanname for stap in stappen),
            next((place for place, stap in enumerate(stappen) if stap is worst), None),
            tuple(place for place, stap in enumerate(stappen) if stap.id in here) if here else (),
        )


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A line as coordinates. Widths are counted in tenths, so that they are the same to the last digit everywhere."""

    width: str
    middle: str
    """Where the line of the middle score ends."""
    known: str
    """The path through what was asked; '' is none."""
    assumed: str
    """The path through assumptions; '' is none."""
    points: str
    """'' when no step has a score."""
    here: tuple[tuple[str, int], ...]
    """A step without a score is on the line of the middle score."""
    worst: str
    """'' is none."""


def line(shown: Scores) -> Sparkline:
    """Where the line of these scores runs."""
    heights = [None if score is None else (5 - score) * _HIGH for score in shown.scores]
    dx = min(STEP * 10, WIDEST * 10 // 2 // len(heights) * 2)
    width = (len(heights) - 1) * dx
    pieces = [_piece(heights, place, dx) for place in range(len(heights))]
    paths = {
        which: "".join(piece for piece, assumed in zip(pieces, shown.assumed, strict=True) if assumed is which)
        for which in (False, True)
    }
    lowest = None if shown.worst is None else heights[shown.worst]
    return Sparkline(
        width=_tenths(width + 240),
        middle=_tenths(width + 100),
        known=paths[False],
        assumed=paths[True],
        points="".join(f"M{_tenths(place * dx)} {y}h0" for place, y in enumerate(heights) if y is not None),
        here=tuple((_tenths(place * dx), _or_middle(heights[place])) for place in shown.here),
        worst="" if shown.worst is None or lowest is None else f"{_tenths(shown.worst * dx)} {lowest + 7}",
    )


def _or_middle(height: int | None) -> int:
    return 2 * _HIGH if height is None else height


def _piece(heights: Sequence[int | None], place: int, dx: int) -> str:
    """The piece of the line around one step, from halfway the step before it to halfway the next.

    It begins or ends at the step itself beside one without a score; a step without a score has no piece.
    """
    x, y = place * dx, heights[place]
    if y is None:
        return ""
    before = heights[place - 1] if place else None
    after = heights[place + 1] if place + 1 < len(heights) else None
    start = "M" if before is None else f"M{_tenths(x - dx // 2)} {(y + before) // 2}L"
    end = "" if after is None else f"L{_tenths(x + dx // 2)} {(y + after) // 2}"
    return f"{start}{_tenths(x)} {y}{end}"


def _tenths(number: int) -> str:
    """A number of tenths as it is written: 125 is 12.5."""
    return f"{number // 10}.{number % 10}" if number % 10 else str(number // 10)
