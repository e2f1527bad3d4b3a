"""The figures that a change moves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.changes.sentences import SHORT
from catalogue.changes.state import State
from catalogue.changes.whole import Changes
from catalogue.figures.burden import Klantlast, rompslomp
from catalogue.figures.completeness import volledigheid
from catalogue.figures.evidence import bewijskracht
from catalogue.figures.handovers import alle_overdrachten, koude_overdrachten
from catalogue.figures.overviews import effects
from catalogue.figures.share import Aandeel
from catalogue.figures.times import keren_van_stappen
from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.reading.findings import shown
from catalogue.words.rounding import heel
from catalogue.words.wording import euro, plural

UNKNOWN = "niet bekend"

Figures = Mapping[str, str]
"""What a figure is → its value in words."""


@dataclass(frozen=True, slots=True)
class MovedFigure:
    """A figure that has another value now. It is of a journey, of an action, or (None) of the whole catalogue."""

    of: Record | None
    what: str
    before: str
    after: str


def moved_figures(changes: Changes) -> Iterator[MovedFigure]:
    """The figures of each journey and action that was there and still is, and of the catalogue, that have moved.

    Of what has an error, then or now, nothing is said: its figures would be of stand-ins.
    """
    then, now = changes.before.catalogue, changes.after.catalogue
    if all(map(_shows_all, (changes.before, changes.after))):
        yield from _moved(None, _of_all(then), _of_all(now))
    for kind, figures in (("journeys", _of_journey), ("improvements", _of_action)):
        old, new = changes.before.held[kind], changes.after.held[kind]
        for one, other in changes.identities.records[kind].items():
            name = "klantreizen" if kind == "journeys" else "verbeteringen"
            before = getattr(then, name).get(old[one].id)
            after = getattr(now, name).get(new[other].id)
            if before and after and not old[one].broken and not new[other].broken:
                yield from _moved(after, figures(before, then), figures(after, now))


def _shows_all(state: State) -> bool:
    """Whether nothing was left out because of an error: else what is counted over all would seem to move."""
    kinds = {"journeys": state.catalogue.klantreizen, "improvements": state.catalogue.verbeteringen}
    return all(one.id in found and not one.broken for kind, found in kinds.items() for one in state.held[kind])


def _moved(of: Record | None, before: Figures, after: Figures) -> Iterator[MovedFigure]:
    for what in dict.fromkeys((*before, *after)):
        old, new = before.get(what, UNKNOWN), after.get(what, UNKNOWN)
        if old != new:
            yield MovedFigure(of, what, old, new)


def _of_all(catalogue: Catalogue) -> Figures:
    pains = catalogue.knelpunten.values()
    return {
        "klantreizen": str(len(catalogue.klantreizen)),
        "acties": str(len(catalogue.verbeteringen)),
        "knelpunten zonder actie": _share(Aandeel(sum(not one.acties for one in pains), len(pains))),
        "koude overdrachten": _share(alle_overdrachten(catalogue).koud),
    }


def _of_journey(reis: Klantreis, catalogue: Catalogue) -> Figures:
    burden = rompslomp(reis, keren_van_stappen(reis, catalogue))
    filled = volledigheid(reis)
    return {
        **_burden(burden.nu, ""),
        **_burden(burden.straks, " zoals gewenst"),
        "koude overdrachten": _share(koude_overdrachten(reis)),
        "bewijskracht": _share(bewijskracht(reis, catalogue)),
        "volledigheid": _share(Aandeel(filled.ingevuld, filled.totaal)),
    }


def _burden(last: Klantlast, when: str) -> Figures:
    hours = None if last.uren_per_jaar is None else heel(last.uren_per_jaar)
    return {
        f"tijd van de klant{when}": _counted(last.minuten, "minuut", "minuten"),
        f"doorlooptijd{when}": _counted(last.dagen, "dag", "dagen"),
        f"loketten{when}": UNKNOWN if last.loketten is None else str(last.loketten),
        f"gevraagde gegevens{when}": UNKNOWN if last.gegevens is None else str(last.gegevens),
        f"uren van alle klanten per jaar{when}": UNKNOWN if hours is None else _counted(hours, "uur", "uur"),
        f"kosten voor de klant{when}": UNKNOWN if last.euro is None else euro(last.euro),
    }


def _of_action(actie: Verbeteractie, catalogue: Catalogue) -> Figures:
    if any(effect.kpi not in catalogue.kpis for effect in actie.effect):
        return {}  # so it can be in a published catalogue that somebody changed
    verdicts = {shown(one.kpi.naam, SHORT): one.oordeel.label for one in effects(actie, catalogue)}
    return {f"oordeel over het effect op ‘{name}’": label[:1].lower() + label[1:] for name, label in verdicts.items()}


def _counted(number: int | None, one: str, many: str) -> str:
    return UNKNOWN if number is None else plural(number, one, many)


def _share(share: Aandeel) -> str:
    """'2 van de 5 (40%)'; without anything to count it is not known."""
    if not share.noemer:
        return UNKNOWN
    percents = "" if share.procent is None else f" ({share.procent}%)"
    return f"{share.teller} van de {share.noemer}{percents}"
