"""Colours as numbers: read from CSS, their contrast, and the nearest one that differs enough."""

from collections.abc import Iterable
from typing import NamedTuple

from tinycss2.color4 import Color, parse_color  # type: ignore[import-untyped]

from catalogue.founding.huisstijl.css import fits
from catalogue.words.wording import getal

_STEPS = 255
# From CIE XYZ (D65) to linear-light sRGB, by the sample code of CSS Color 4.
_TO_SRGB = (
    (12831 / 3959, -329 / 214, -1974 / 3959),
    (-851781 / 878810, 1648619 / 878810, 36519 / 878810),
    (705 / 12673, -2585 / 12673, 705 / 667),
)


class Colour(NamedTuple):
    """An opaque sRGB colour; each part is 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def css(self) -> str:
        """'#rrggbb'."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """The relative luminance, 0 to 1, as WCAG 2.2 defines it."""
        parts = (part / 255 for part in self)
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def mixed(self, other: "Colour", share: float) -> "Colour":
        """This colour with a share (0 to 1) of another in it."""
        return Colour(*(round(one + (that - one) * share) for one, that in zip(self, other, strict=True)))

    def distance(self, other: "Colour") -> int:
        """How much two colours differ: the sum of the squares of what their parts differ."""
        return sum((one - that) ** 2 for one, that in zip(self, other, strict=True))


BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)

Need = tuple[Colour, float]
"""A colour to differ from, and the contrast that there must be."""


def read(text: str, behind: Colour = WHITE) -> Colour | None:
    """The colour that is written, on what is `behind` it; None for none: `transparent`, or no colour that we know.

    Hexadecimal, named, rgb(), hsl(), hwb(), oklab() and oklch() are known, and color() in srgb.
    """
    if not fits(text):
        return None
    try:
        found = parse_color(text)
    except (AttributeError, IndexError, TypeError, ValueError):  # the parts of a color() that are not there
        return None
    if not isinstance(found, Color) or found.alpha == 0:
        return None
    parts = _srgb(found)
    if parts is None:
        return None
    return behind.mixed(Colour(*(round(255 * min(max(part, 0.0), 1.0)) for part in parts)), found.alpha)


def _srgb(found: Color) -> Iterable[float] | None:
    if found.space in ("srgb", "hsl", "hwb"):
        parts: Iterable[float] = found.to("srgb").coordinates
        return parts
    if found.space not in ("oklab", "oklch"):
        return None
    xyz = found.to("xyz-d65").coordinates
    linear = [sum(share * part for share, part in zip(row, xyz, strict=True)) for row in _TO_SRGB]
    return [12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in linear]


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    dark, light = sorted((one.luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)


def ratio(contrast: float) -> str:
    """A contrast as it is told, with one decimal and rounded down: 4.49 is not 4,5."""
    return getal(int(contrast * 10) / 10)


def passes(colour: Colour, needs: Iterable[Need]) -> bool:
    """Whether it differs enough from each."""
    return all(contrast(colour, other) >= least for other, least in needs)


def nearest(colour: Colour, needs: Iterable[Need]) -> Colour | None:
    """The nearest darker or lighter colour of the same hue that differs enough from each; None when there is none."""
    needs = tuple(needs)
    found = []
    for end in (BLACK, WHITE):
        ways = (colour.mixed(end, step / _STEPS) for step in range(_STEPS + 1))
        if (first := next((one for one in ways if passes(one, needs)), None)) is not None:
            found.append(first)
    return min(found, key=colour.distance, default=None)
