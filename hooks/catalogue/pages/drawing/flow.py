"""The way through a journey as a Mermaid flowchart: where it parts, comes back, and runs side by side."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice

from catalogue.figures.route import Overgang, Route
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.labels import Labeller, labeller
from catalogue.model.outcome import Uitkomst
from catalogue.model.step import Stap
from catalogue.pages.drawing import mermaid
from catalogue.words.wording import for_whom, getal, plural


def of_journey(reis: Klantreis, catalogue: Catalogue) -> str | None:
    """The source of the flowchart: a frame for each phase, a box for each step, an arrow for each way between them.

    None where it shows no more than Mermaid's `journey` does: the journey is straight, and has a score. '' when it is
    larger than Mermaid draws.
    """
    route = Route(reis)
    if route.is_recht and any(stap.score is not None for stap in reis.stappen):
        return None
    ways = tuple(islice(route.overgangen(), mermaid.MOST_ARROWS + 1))
    if len(ways) > mermaid.MOST_ARROWS:
        return ""
    label = labeller(catalogue.settings)
    arrows = [mermaid.Arrow(str(way.van), str(way.naar), _words(way, label, catalogue), way.is_terug) for way in ways]
    frames = tuple(_frames(reis, route, catalogue))
    source = mermaid.flowchart(
        f"Stroomschema: {reis.titel}", _description(reis, route, ways), frames, arrows, down=True
    )
    return source if mermaid.is_drawn(source) else ""


def _frames(reis: Klantreis, route: Route, catalogue: Catalogue) -> Iterator[mermaid.Subgraph]:
    beside = {other: number for number, other in route.naast_elkaar}
    numbers = count(1)
    for fase in reis.fasen:
        boxes = tuple(_box(stap, next(numbers), reis, beside, catalogue) for stap in fase.stappen)
        yield mermaid.Subgraph(fase.titel, boxes)


def _box(stap: Stap, number: int, reis: Klantreis, beside: Mapping[int, int], catalogue: Catalogue) -> mermaid.Box:
    notes = []
    if only := stap.alleen_voor(reis.profielen):
        notes.append("alleen" + _for_whom(only, catalogue))
    if stap.aandeel_pct is not None:
        notes.append(f"{getal(stap.aandeel_pct)}% van de mensen")
    if number in beside:
        notes.append(f"tegelijk met stap {beside[number]}")
    text = f"{number}. {stap.titel}" + (f" ({'; '.join(notes)})" if notes else "")
    return mermaid.Box(str(number), text, stap.is_achter_de_schermen)


def _words(way: Overgang, label: Labeller, catalogue: Catalogue) -> str | None:
    """The outcomes that lead this way, and for whom it is; None where it simply goes on for everyone."""
    outcomes = " of ".join(_outcome(uitkomst, label) for uitkomst in way.uitkomsten)
    if way.van == way.naar:
        outcomes += ": nog een keer deze stap"
    return (outcomes + _for_whom(way.voor, catalogue)).strip() or None


def _for_whom(profielen: Sequence[str], catalogue: Catalogue) -> str:
    return for_whom([catalogue.profielen[id].naam for id in profielen])


def _outcome(uitkomst: Uitkomst, label: Labeller) -> str:
    share = "" if uitkomst.aandeel_pct is None else f"{getal(uitkomst.aandeel_pct)}% "
    when = f", {uitkomst.voorwaarde}" if uitkomst.voorwaarde else ""
    return f"{share}{label(uitkomst.soort, 'uitkomst.soort').lower()}{when}"


def _description(reis: Klantreis, route: Route, ways: Sequence[Overgang]) -> str:
    """What the flowchart shows, for who cannot see it."""
    counts = (
        plural(len(reis.stappen), "stap", "stappen"),
        plural(len(reis.fasen), "fase", "fasen"),
        plural(len(ways), "pijl", "pijlen"),
    )
    told = ["Klantreis met {} in {}, en {} van stap naar stap.".format(*counts)]
    if back := sum(way.is_terug for way in ways):
        told.append(f"{plural(back, 'pijl is', 'pijlen zijn')} gestippeld: daar gaat het terug, of nog een keer.")
    if unseen := sum(stap.is_achter_de_schermen for stap in reis.stappen):
        told.append(f"{plural(unseen, 'stap heeft', 'stappen hebben')} ronde zijkanten: achter de schermen.")
    if beside := sum(len(group) for group in route.groepen if len(group) > 1):
        told.append(f"{plural(beside, 'stap loopt', 'stappen lopen')} tegelijk met een andere.")
    return " ".join(told)
