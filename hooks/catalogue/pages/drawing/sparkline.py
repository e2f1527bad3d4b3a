"""The scores of a journey as a small line: where it runs. A template draws it; where it stands is for each page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from catalogue.model import Klantreis

WIDEST, STEP = 300, 20  # of a whole line, and between two steps
_HIGH = 10  # between two scores


@dataclass(frozen=True, slots=True)
class Scores:
    """All that a line shows. Two journeys of which this is the same have the same line."""

    scores: tuple[int, ...]
    assumed: tuple[bool, ...]
    """Whether the score of a step is an assumption."""
    worst: int
    """The place of the lowest step."""
    here: tuple[int, ...]
    """The places of the steps that a page is about."""

    @classmethod
    def of(cls, reis: Klantreis, here: Collection[str]) -> "Scores":
        """Those of this journey; `here` are the ids of steps."""
        stappen, worst = reis.stappen, reis.slechtste_stap
        return cls(
            tuple(stap.ervaring.huidig for stap in stappen),
            tuple(stap.ervaring.is_aanname for stap in stappen),
            next(place for place, stap in enumerate(stappen) if stap is worst),
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
    here: tuple[tuple[str, int], ...]
    worst: str


def line(shown: Scores) -> Sparkline:
    """Where the line of these scores runs."""
    heights = [(5 - score) * _HIGH for score in shown.scores]
    dx = min(STEP * 10, WIDEST * 10 // 2 // len(heights) * 2)
    width = (len(heights) - 1) * dx
    pieces = [_piece(heights, place, dx) for place in range(len(heights))]
    paths = {
        which: "".join(piece for piece, assumed in zip(pieces, shown.assumed, strict=True) if assumed is which)
        for which in (False, True)
    }
    return Sparkline(
        width=_tenths(width + 240),
        middle=_tenths(width + 100),
        known=paths[False],
        assumed=paths[True],
        points="".join(f"M{_tenths(place * dx)} {y}h0" for place, y in enumerate(heights)),
        here=tuple((_tenths(place * dx), heights[place]) for place in shown.here),
        worst=f"{_tenths(shown.worst * dx)} {heights[shown.worst] + 7}",
    )


def _piece(heights: Sequence[int], place: int, dx: int) -> str:
    """The piece of the line around one step, from halfway the step before it to halfway the next."""
    x, y = place * dx, heights[place]
    drawn = f"M{_tenths(x - dx // 2)} {(y + heights[place - 1]) // 2}L{_tenths(x)} {y}" if place else f"M0 {y}"
    if place + 1 < len(heights):
        drawn += f"L{_tenths(x + dx // 2)} {(y + heights[place + 1]) // 2}"
    return drawn


def _tenths(number: int) -> str:
    """A number of tenths as it is written: 125 is 12.5."""
    return f"{number // 10}.{number % 10}" if number % 10 else str(number // 10)
