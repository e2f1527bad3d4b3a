"""Where in the files of a catalogue a row of the open data comes from, and where a new row goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from catalogue.data.cells import Value, as_compared
from catalogue.editor.workspace import Workspace
from catalogue.model import ALL_REGISTERS
from catalogue.model.base import Path, data_at

Cells = Mapping[str, Value]
"""What stands in a row, by the name of the column."""


@dataclass(frozen=True, slots=True)
class RowHome:
    """The list in which the records of a table stand: in a file, in a step of it when `in_step`.

    `of` is the column with the id of the file, `key` the one that says which of the list it is: `scope` is what kind of
    thing has that id, `field` the field that says it; else it is a number. `outer` is a list around it, with the column
    of its number.
    """

    folder: str
    of: str
    path: Path = ()
    key: str = ""
    scope: str = ""
    field: str = ""
    in_step: bool = False
    outer: tuple[str, str] = ("", "")

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that say which row it is."""
        found = (self.of, "stap" if self.in_step else "", self.outer[1], self.key)
        return tuple(dict.fromkeys(name for name in found if name))

    def file(self, cells: Cells) -> str:
        """The path of the file."""
        return f"{self.folder}/{as_compared(cells.get(self.of))}.yml" if self.of else f"{self.folder}.yml"

    def list(self, space: Workspace, cells: Cells) -> Path:
        """The list that a row stands in. Raises LookupError when there is none, ValueError when it cannot be read."""
        file = space.open(self.file(cells))
        start = file.identities["stap"][as_compared(cells.get("stap"))].path if self.in_step else ()
        if self.outer[0]:
            start = (*start, self.outer[0], int(as_compared(cells.get(self.outer[1])) or 0) - 1)
            if data_at(file.data, start) is None:
                raise LookupError(start)
        return (*start, *self.path)

    def place(self, space: Workspace, cells: Cells) -> Path:
        """The record that a row tells. Raises LookupError when there is none, ValueError when it cannot be read."""
        if not self.key:
            return ()
        file, key = space.open(self.file(cells)), as_compared(cells.get(self.key))
        if self.scope:
            return file.identities[self.scope][key].path
        where = self.list(space, cells)
        items = data_at(file.data, where)
        if self.field:
            return (*where, [one.get(self.field) for one in items or ()].index(key))
        number = int(key) - 1
        if not isinstance(items, list) or not 0 <= number < len(items):
            raise LookupError(key)
        return (*where, number)


class _Measurements(RowHome):
    """Of a KPI of a journey, or of an effect of an action on one; the first of those is its nulmeting."""

    @property
    def keys(self) -> tuple[str, ...]:
        return ("klantreis", "verbetering", "kpi", "soort", "nummer")

    def file(self, cells: Cells) -> str:
        action = as_compared(cells.get("verbetering"))
        return f"improvements/{action}.yml" if action else f"journeys/{as_compared(cells.get('klantreis'))}.yml"

    def list(self, space: Workspace, cells: Cells) -> Path:
        return (*self._holder(space, cells), "metingen")

    def place(self, space: Workspace, cells: Cells) -> Path:
        holder = self._holder(space, cells)
        if as_compared(cells.get("soort")) == "nulmeting":
            return (*holder, "nulmeting")
        return (*holder, "metingen", int(as_compared(cells.get("nummer"))) - 1)

    def _holder(self, space: Workspace, cells: Cells) -> Path:
        file, kpi = space.open(self.file(cells)), as_compared(cells.get("kpi"))
        if not cells.get("verbetering"):
            return file.identities["kpi"][kpi].path
        effects = [one.get("kpi") for one in data_at(file.data, ("effect",)) or ()]
        return ("effect", effects.index(f"{as_compared(cells.get('klantreis'))}#{kpi}"))


def _in_step(name: str, key: str = "nummer", scope: str = "") -> RowHome:
    return RowHome("journeys", "klantreis", (name,), key, scope, in_step=True)


def _of_action(name: str) -> RowHome:
    return RowHome("improvements", "verbetering", (name,), "nummer")


HOMES: Mapping[str, RowHome] = MappingProxyType(
    {
        "klantreizen": RowHome("journeys", "id"),
        "stappen": RowHome("journeys", "klantreis", key="stap", scope="stap"),
        "scores_per_profiel": RowHome(
            "journeys", "klantreis", ("ervaring", "per_profiel"), "profiel", field="profiel", in_step=True
        ),
        "knelpunten": _in_step("knelpunten", "knelpunt", scope="knelpunt"),
        "uitspraken": _in_step("uitspraken"),
        "overdrachten": RowHome("journeys", "klantreis", ("overdrachten",), "id", scope="overdracht"),
        "gegevens_gevraagd": _in_step("gegevens_gevraagd"),
        "uitkomsten": _in_step("uitkomsten"),
        "alternatieven": RowHome(
            "journeys", "klantreis", ("alternatieven",), "nummer", in_step=True, outer=("uitkomsten", "uitkomst")
        ),
        "kpis": RowHome("journeys", "klantreis", ("kpis",), "kpi", scope="kpi"),
        "metingen": _Measurements("", ""),
        "kennisvragen": RowHome("journeys", "klantreis", ("kennisvragen",), "id", scope="kennisvraag"),
        "verbeteringen": RowHome("improvements", "id"),
        "logboek": _of_action("logboek"),
        "mijlpalen": _of_action("mijlpalen"),
        "effecten": _of_action("effect"),
        **{
            one.name: RowHome(f"registers/{one.name}", "", (), "id", scope=one.name)
            for one in ALL_REGISTERS
            if one.has_pages
        },
    }
)
"""By the name of a table; of some it is told elsewhere what they hold, or the form does it better."""
