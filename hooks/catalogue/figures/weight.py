"""What weighs most: how far a knelpunt reaches, and what an action yields."""

from dataclasses import dataclass

from catalogue.figures.reach import Bereik, bereik_van_stap, bereik_van_stappen, samen
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.improvement import Verbeteractie
from catalogue.model.verdicts import KWADRANT

BEREIKGRENZEN = (100, 500, 1_000, 5_000)
"""Each class of reach ends just below its bound, in customers a year; the fifth has none."""

HOOG = 4
"""From this score on, klantwaarde and inspanning are high."""

_BY_VALUE_AND_WORK = {
    (True, False): "snel_doen",
    (True, True): "groot_aanpakken",
    (False, False): "meenemen",
    (False, True): "niet_nu",
}


@dataclass(frozen=True, slots=True)
class Knelpuntgewicht:
    """How heavily a knelpunt weighs, with the parts it is made of."""

    ernst: int
    verschil: int
    """How much better the step should be: max(1, gewenst - huidig); 1 where either is absent."""
    verschil_bekend: bool
    """Whether both of those were written down."""
    bereik: Bereik | None
    """The people a year who come to its step; None when nobody knows how many make the journey."""

    @property
    def bereikklasse(self) -> int:
        """The class of that reach."""
        return bereikklasse(self.bereik.mensen if self.bereik else None)

    @property
    def waarde(self) -> int:
        """The weight itself: from 1 to 3 * 4 * 5 = 60."""
        return self.ernst * self.verschil * self.bereikklasse


@dataclass(frozen=True, slots=True)
class Actieprioriteit:
    """How much an action yields for what it takes, with the parts it is made of."""

    klantwaarde: int
    inspanning: int
    bereikklasse: int
    bereik: int | None
    """Customers a year; None when neither the action nor its journeys say, and then the class of reach is 1."""
    is_open: bool = True
    """Whether there is still something to choose or to do."""
    bovengrens: bool = False
    """Whether of a step is not known how many come to it: everyone was counted, and it are at most so many."""

    @property
    def waarde(self) -> float:
        """The priority itself: from 0.2 to 25."""
        return self.klantwaarde * self.bereikklasse / self.inspanning

    @property
    def kwadrant(self) -> str | None:
        """The code of its quadrant, one of KWADRANT; None for what is done or stopped: nobody has to choose it."""
        if not self.is_open:
            return None
        return _BY_VALUE_AND_WORK[self.klantwaarde >= HOOG, self.inspanning >= HOOG]

    @property
    def label(self) -> str:
        """The name of its quadrant; '' without one."""
        return KWADRANT[self.kwadrant].label if self.kwadrant else ""


def bereikklasse(volume: int | None) -> int:
    """The class of reach of a number of customers a year: 1 (< 100), 2 (< 500), 3 (< 1 000), 4 (< 5 000) or 5.

    An unknown number is class 1: what is not known adds no weight. From "Afgeleide cijfers", Knelpuntgewicht.
    """
    return 1 + sum((volume or 0) >= grens for grens in BEREIKGRENZEN)


def knelpuntgewicht(pijn: Pijnpunt) -> Knelpuntgewicht:
    """ernst * max(1, gewenst - huidig; 1 where either is absent) * the class of reach of its step.

    The reach of a step is volume_per_jaar * aandeel_pct; without aandeel_pct everyone counts, and it is at most that.
    From "Afgeleide cijfers", Knelpuntgewicht.
    """
    score = pijn.stap.laagste
    return Knelpuntgewicht(
        ernst=pijn.knelpunt.ernst,
        verschil=max(1, pijn.stap.verschil),
        verschil_bekend=score is not None and score.gewenst is not None,
        bereik=bereik_van_stap(pijn.reis, pijn.stap),
    )


def prioriteit(actie: Verbeteractie, catalogue: Catalogue) -> Actieprioriteit | None:
    """klantwaarde * class of reach / inspanning, and the quadrant; None for an action without prioriteit.

    The reach is that of `bereik_van_actie`. From "Afgeleide cijfers", Prioriteit.
    """
    if actie.prioriteit is None:
        return None
    reach = bereik_van_actie(actie, catalogue)
    people = reach.mensen if reach else None
    value, work = actie.prioriteit.klantwaarde, actie.prioriteit.inspanning
    is_at_most = reach is not None and reach.bovengrens
    return Actieprioriteit(value, work, bereikklasse(people), people, actie.is_open, is_at_most)


def bereik_van_actie(actie: Verbeteractie, catalogue: Catalogue) -> Bereik | None:
    """People a year whom an action helps: its `bereik_per_jaar`; without it, who come to the steps that it is for.

    Those are the steps of its knelpunten and of its opportunity, in every journey of which the volume is known.
    """
    if actie.prioriteit and actie.prioriteit.bereik_per_jaar is not None:
        return Bereik(actie.prioriteit.bereik_per_jaar, bovengrens=False)
    steps = {(pijn.reis.id, pijn.stap.id) for adres in actie.lost_op if (pijn := catalogue.knelpunten.get(adres))}
    if actie.kans:
        steps.add((actie.kans.reis, actie.kans.stap))
    return samen(
        bereik_van_stappen(reis, (stap for stap in reis.stappen if (reis.id, stap.id) in steps))
        for reis in catalogue.reizen_van(actie)
    )
