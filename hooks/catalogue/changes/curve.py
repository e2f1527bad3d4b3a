"""How a journey feels, before and now: as a chart for Mermaid, and in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.changes.comparing import pairs, units
from catalogue.changes.whole import Changes
from catalogue.model import Klantreis
from catalogue.pages.drawing import mermaid


@dataclass(frozen=True, slots=True)
class Curve:
    """The score of each step of today, before (None: without, or the step was not there) and now."""

    reis: Klantreis
    steps: tuple[tuple[str, int | None, int | None], ...]

    @property
    def changed(self) -> list[tuple[int, str, int | None, int | None]]:
        """The steps with another score than before: number, title, and the two scores."""
        return [(number, *one) for number, one in enumerate(self.steps, 1) if one[1] != one[2]]

    @property
    def drawn(self) -> str:
        """Mermaid's source; '' when fewer than two steps have a score now, or when it would be too long to draw."""
        shown = [(number, *one) for number, one in enumerate(self.steps, 1) if one[2] is not None]
        if len(shown) < 2:
            return ""
        names = [str(number) for number, _, _, _ in shown]
        before, now = [before or 0 for *_, before, _ in shown], [now or 0 for *_, now in shown]
        source = mermaid.bars_and_line("Ervaring: staven voor, lijn na", names, before, now, highest=5)
        return source if mermaid.is_drawn(source) else ""


def curves(changes: Changes) -> Iterator[Curve]:
    """The curves of the journeys of which a score of everyone changed, appeared or went."""
    for one in changes.records:
        if isinstance(one.before, Klantreis) and isinstance(one.after, Klantreis):
            curve = _curve(one.before, one.after)
            if curve.changed:
                yield curve


def _curve(before: Klantreis, after: Klantreis) -> Curve:
    old, new = units(Klantreis, before), units(Klantreis, after)
    was = {now: then for then, now in pairs(old, new).items()}
    steps = []
    for place, unit in new.items():
        if unit.model.scope == "stap" and not unit.data.is_achter_de_schermen:
            then = old[was[place]].data if place in was else None
            steps.append((unit.data.titel, then.score if then else None, unit.data.score))
    return Curve(after, tuple(steps))
