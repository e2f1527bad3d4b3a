"""The rules for the KPIs of one klantreis."""

from collections.abc import Iterator
from itertools import pairwise

from catalogue.checks.rule import Context, Hit, other_period, steps, to_come
from catalogue.model import Klantreis
from catalogue.model.kpi import no_percentage
from catalogue.words.wording import getal


def figures_for_the_customer(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W901, W902: not all KPIs are internal, and one on a step of more organisations has more owners."""
    if reis.kpis and all(kpi.perspectief == "intern" for kpi in reis.kpis):
        reads = tuple(("kpis", number, "perspectief") for number in range(len(reis.kpis)))
        yield Hit("W901", ("kpis",), reads=reads, at_key=True)
    by_id = {stap.id: (path, stap) for path, stap in steps(reis)}
    for number, kpi in enumerate(reis.kpis):
        if kpi.stap not in by_id:
            continue
        path, stap = by_id[kpi.stap]
        if len(set(stap.organisaties)) > 1 and len(set(kpi.eigenaren)) == 1:
            here = ("kpis", number, "eigenaren")
            params = {"stap": stap.id, "aantal": len(set(stap.organisaties))}
            yield Hit("W902", here, params, reads=(here, ("kpis", number, "stap"), (*path, "organisaties")))


def figures_could_be_measured(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E402, W904: a KPI was measured today at the latest, and a percentage is between 0 and 100."""
    for number, kpi in enumerate(reis.kpis):
        for index, meting in enumerate(kpi.metingen):
            here = ("kpis", number, "metingen", index)
            if meting.datum > context.today:
                yield to_come((*here, "datum"), meting.datum, context)
            if kpi.is_percentage and no_percentage(meting.waarde):
                value = (*here, "waarde")
                yield Hit("W904", value, {"waarde": getal(meting.waarde)}, reads=(value, ("kpis", number, "eenheid")))


def measured_over_the_same_time(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W905: two measurements of a KPI that follow each other are about the same length of time."""
    for number, kpi in enumerate(reis.kpis):
        in_order = sorted(enumerate(kpi.metingen), key=lambda found: found[1].datum)
        for (before, vorige), (after, meting) in pairwise(in_order):
            if meting.is_over_andere_periode(vorige):
                here = ("kpis", number, "metingen")
                yield other_period((*here, after), meting, (*here, before), vorige, "de vorige meting")


RULES = (figures_for_the_customer, figures_could_be_measured, measured_over_the_same_time)
