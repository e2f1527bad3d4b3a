"""The curves of a journey map: how it feels now and how it should be, for everyone and for profiles apart.

A curve is cut into pieces, one for each cell.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from catalogue.model import Klantreis
from catalogue.model.experience import Profielervaring
from catalogue.model.step import Stap


@dataclass(frozen=True, slots=True)
class Lijn:
    """The part of a curve in one cell: its height (a score, 1–5) at the left edge, in the middle and at the right edge.

    At an edge where the curve begins or ends there is none.
    """

    links: float | None
    midden: float
    rechts: float | None


@dataclass(frozen=True, slots=True)
class Profiellijn:
    """The part of the curve of one profile in one cell. `plaats` is that of the profile among those with a curve."""

    plaats: int
    beleving: Profielervaring | None
    """None where the curve passes a step that is not for this profile."""
    lijn: Lijn


def curve(scores: Sequence[int | None]) -> tuple[Lijn | None, ...]:
    """The pieces of a line through the scores, one a step; where a score is absent the line is interrupted.

    At the edge between two steps the line is at the mean of both, so that the pieces of neighbouring cells meet.
    """

    def meet(one: int | None, other: int | None) -> float | None:
        return None if one is None or other is None else (one + other) / 2

    return tuple(
        None if own is None else Lijn(meet(before, own), own, meet(own, after))
        for before, own, after in zip((None, *scores), scores, (*scores[1:], None), strict=False)
    )


def _is_unseen(stap: Stap) -> bool:
    return stap.is_achter_de_schermen


def curve_of(
    stappen: Sequence[Stap], score: Callable[[Stap], int | None], passes: Callable[[Stap], bool] = _is_unseen
) -> tuple[Lijn | None, ...]:
    """The pieces of a line through the scores of steps; it runs on, level, past those that a customer does not see."""
    seen = iter(curve([score(stap) for stap in stappen if not passes(stap)]))
    pieces: list[Lijn | None] = []
    height: float | None = None
    for stap in stappen:
        piece = _level(height) if passes(stap) else next(seen)
        height = piece.rechts if piece else None
        pieces.append(piece)
    return tuple(pieces)


def profiles(reis: Klantreis) -> tuple[str, ...]:
    """The profiles that have a curve of their own: those with a score at any step, in the order of the journey."""
    scored = {one.profiel: None for stap in reis.stappen for one in stap.per_profiel}
    return tuple(id for id in dict.fromkeys((*reis.profielen, *scored)) if id in scored)


def of_profiles(reis: Klantreis) -> tuple[tuple[Profiellijn, ...], ...]:
    """For each step the pieces of the curves of profiles that have a score there, or that pass."""
    found: list[list[Profiellijn]] = [[] for _ in reis.stappen]
    for place, profile in enumerate(profiles(reis)):
        pieces = curve_of(reis.stappen, partial(_score, profile), partial(_is_of_others, profile))
        for cell, stap, piece in zip(found, reis.stappen, pieces, strict=True):
            if piece:
                cell.append(Profiellijn(place, _of(profile, stap), piece))
    return tuple(map(tuple, found))


def _level(height: float | None) -> Lijn | None:
    return None if height is None else Lijn(height, height, height)


def _is_of_others(profile: str, stap: Stap) -> bool:
    return stap.is_achter_de_schermen or not stap.is_voor(profile)


def _of(profile: str, stap: Stap) -> Profielervaring | None:
    return next((one for one in stap.per_profiel if one.profiel == profile), None)


def _score(profile: str, stap: Stap) -> int | None:
    found = _of(profile, stap)
    return found.huidig if found else None
