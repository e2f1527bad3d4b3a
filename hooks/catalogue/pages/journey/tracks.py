"""The lines on a journey map along which it goes on elsewhere than at the next step, and those of steps side by side.

Each line runs over one row of the map, from the column where it begins to the one where it ends. Lines that do not meet
share a row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.figures.route import Route
from catalogue.model.outcome import Uitkomst


@dataclass(frozen=True, slots=True)
class Weg:
    """From one step to another (numbers from 1), with the outcomes that lead there; none when they run side by side."""

    van: int
    naar: int
    uitkomsten: tuple[Uitkomst, ...] = ()

    @property
    def soort(self) -> str:
        """'naast' for steps side by side, 'terug' to an earlier one, 'lus' to the same again, else 'verder'."""
        if not self.uitkomsten:
            return "naast"
        return "verder" if self.naar > self.van else "lus" if self.naar == self.van else "terug"

    @property
    def kolommen(self) -> range:
        """The numbers of the columns that it runs over."""
        low, high = sorted((self.van, self.naar))
        return range(low, high + 1)


@dataclass(frozen=True, slots=True)
class Spoorcel:
    """What of a line stands in one cell: whether it comes from the left and goes on to the right, and its ends."""

    weg: Weg
    links: bool
    rechts: bool
    begint: bool
    eindigt: bool


Spoor = tuple[Spoorcel | None, ...]
"""A row: for each column the piece of the line that passes there."""


def ways(route: Route) -> tuple[Weg, ...]:
    """Every line of a journey, by the column where it begins."""
    found = [Weg(way.van, way.naar, way.uitkomsten) for way in route.sprongen]
    return tuple(sorted((*found, *(Weg(*pair) for pair in route.naast_elkaar)), key=lambda weg: weg.kolommen.start))


def tracks(found: Sequence[Weg], columns: int) -> tuple[Spoor, ...]:
    """The lines laid over as few rows as they need, each row with a cell for every column."""
    rows: list[list[Weg]] = []
    for weg in found:
        free = next((row for row in rows if row[-1].kolommen.stop <= weg.kolommen.start), None)
        if free is None:
            rows.append([weg])
        else:
            free.append(weg)
    return tuple(tuple(_cells(row, columns)) for row in rows)


def _cells(row: Sequence[Weg], columns: int) -> Iterator[Spoorcel | None]:
    pieces = {number: _piece(weg, number) for weg in row for number in weg.kolommen}
    return (pieces.get(number) for number in range(1, columns + 1))


def _piece(weg: Weg, number: int) -> Spoorcel:
    return Spoorcel(
        weg,
        links=number > weg.kolommen.start,
        rechts=number < weg.kolommen.stop - 1,
        begint=number == weg.van,
        eindigt=number == weg.naar,
    )
