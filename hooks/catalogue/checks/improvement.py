"""The rules for one verbeteractie, as far as they need no other file."""

from collections.abc import Callable, Iterator
from itertools import chain, pairwise

from catalogue.checks.rule import Context, Hit, dutch, other_period, to_come
from catalogue.checks.template_text import nothing_is_left_to_write
from catalogue.figures.stalled import (
    geparkeerd_zonder_reden,
    gestopt_zonder_reden,
    idee_verzandt,
    nog_te_meten,
)
from catalogue.model import Verbeteractie
from catalogue.model.base import Path
from catalogue.reference import municipality

Rule = Callable[[Verbeteractie, Context], Iterator[Hit]]
_ABOUT = "lost_op: [klantreis#knelpunt]. Is er geen knelpunt, schrijf dan een kans: {reis: …, stap: …, wat: …}"
_MEASURED = ("gemeten", "geborgd")


def about_something(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E205: an action solves a knelpunt or takes an opportunity."""
    if not actie.lost_op and actie.kans is None:
        here: Path = ("lost_op",)
        params = {"veld": "lost_op", "waarvan": "verbeteractie", "voorbeeld": _ABOUT}
        yield Hit("E205", here, params, reads=(here, ("kans",)), at_key=True)


def log_in_order(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E305, E306: the log runs from old to new, and ends today at the latest."""
    for number, (before, after) in enumerate(pairwise(actie.logboek), 1):
        if after.datum < before.datum <= context.today:  # after a day that is still to come, that day is the mistake
            params = {"datum": dutch(after.datum), "vorige": dutch(before.datum)}
            here = ("logboek", number, "datum")
            yield Hit("E305", here, params, reads=(("logboek", number - 1, "datum"), here))
    for number, regel in enumerate(actie.logboek):
        if regel.datum > context.today:
            params = {"datum": dutch(regel.datum), "vandaag": dutch(context.today)}
            yield Hit("E306", ("logboek", number, "datum"), params)


def log_says_what_changed(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W806: a line of the log tells another status than the one before it, unless it has a note of its own."""
    for number, (before, after) in enumerate(pairwise(actie.logboek), 1):
        if before.status == after.status and not after.toelichting:
            places = (("logboek", number - 1, "status"), ("logboek", number, "status"))
            yield Hit("W806", places[1], {"status": after.status}, reads=places)


def _effect(actie: Verbeteractie) -> tuple[Path, ...]:
    """The places that say whether the effect was measured, and why not."""
    parts = ("nulmeting", "metingen")
    measured: list[Path] = [("effect", number, part) for number in range(len(actie.effect)) for part in parts]
    return (*(measured or [("effect",)]), ("effect_niet_gemeten_omdat",), ("direct_opgelost",))


def _last(actie: Verbeteractie, name: str = "") -> Path:
    """The last line of the log, or something in it."""
    last = len(actie.logboek) - 1
    return ("logboek", last, name) if name else ("logboek", last)


def measured_means_measured(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E401: gemeten or geborgd asks for a baseline and a measurement, or for the reason why there is none."""
    claims = actie.status in _MEASURED
    if claims and not (actie.is_gemeten or actie.effect_niet_gemeten_omdat or actie.direct_opgelost):
        here = _last(actie, "status")
        yield Hit("E401", here, {"status": actie.status}, reads=(here, *_effect(actie)))


def measurements_could_be_made(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E402: what was measured was measured today at the latest, and not before the baseline."""
    for number, effect in enumerate(actie.effect):
        here: Path = ("effect", number)
        baseline = (*here, "nulmeting", "datum")
        begun = effect.nulmeting.datum if effect.nulmeting else None
        if begun and begun > context.today:
            yield to_come(baseline, begun, context, "nulmeting")
            begun = None  # that day is the mistake
        for index, meting in enumerate(effect.metingen):
            at = (*here, "metingen", index, "datum")
            if meting.datum > context.today:
                yield to_come(at, meting.datum, context)
            elif begun and meting.datum < begun:
                params = {
                    "wat": "meting",
                    "datum": dutch(meting.datum),
                    "uitleg": f"ligt vóór de nulmeting ({dutch(begun)})",
                }
                yield Hit("E402", at, params, reads=(at, baseline))


def measured_over_the_same_time(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W905: what was measured is about the same length of time as the baseline."""
    for number, effect in enumerate(actie.effect):
        for index, meting in enumerate(effect.metingen):
            if effect.nulmeting and meting.is_over_andere_periode(effect.nulmeting):
                here: Path = ("effect", number)
                baseline = (*here, "nulmeting")
                yield other_period((*here, "metingen", index), meting, baseline, effect.nulmeting, "de nulmeting")


def measured_is_measured_first(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E403: nobody can say that it was measured before the first measurement."""
    if actie.effect_niet_gemeten_omdat or actie.direct_opgelost:
        return
    days = (meting.datum for effect in actie.effect for meting in effect.metingen)
    first = min((day for day in days if day <= context.today), default=None)
    for number, regel in enumerate(actie.logboek):
        if regel.status in _MEASURED:
            if first and regel.datum < first:
                here: Path = ("logboek", number)
                reads = ((*here, "datum"), (*here, "status"), *_effect(actie))
                params = {"status": regel.status, "datum": dutch(regel.datum), "meting": dutch(first)}
                yield Hit("E403", (*here, "datum"), params, reads=reads)
            return  # what comes after it follows from it


def one_effect_for_each_figure(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E404: what was measured on one KPI stands together."""
    seen: dict[str, Path] = {}
    for number, effect in enumerate(actie.effect):
        here: Path = ("effect", number, "kpi")
        before = seen.setdefault(effect.kpi, here)
        if before != here:
            yield Hit("E404", here, {"kpi": effect.kpi, "regel": before}, reads=(before, here))


def milestones_are_reached(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E405: a milestone that is still to come was not reached."""
    for number, mijlpaal in enumerate(actie.mijlpalen):
        if mijlpaal.gereed and mijlpaal.gereed > context.today:
            params = {"datum": dutch(mijlpaal.gereed), "vandaag": dutch(context.today)}
            yield Hit("E405", ("mijlpalen", number, "gereed"), params)


def ideas_do_not_fall_silent(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W801: an idea of which nothing was heard for so many days has stalled."""
    if idee_verzandt(actie, context.today, context.drempelwaarden):
        reads = (_last(actie, "status"), _last(actie, "datum"))
        yield Hit("W801", _last(actie), {"dagen": context.days_ago(actie.stand.datum)}, reads)


def done_is_measured(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W802: carried out long ago, or past the agreed day, and still not measured."""
    if nog_te_meten(actie, context.today, context.drempelwaarden):
        reads = (("meten_voor",), ("logboek",), *_effect(actie))
        yield Hit("W802", _last(actie), {"datum": dutch(actie.sinds)}, reads)


def parked_and_stopped_say_why(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W803, W804: parked says what it waits for, stopped says why."""
    if geparkeerd_zonder_reden(actie):
        yield Hit("W803", _last(actie), reads=(_last(actie, "status"), ("wacht_op",)))
    if gestopt_zonder_reden(actie):
        yield Hit("W804", _last(actie), reads=(_last(actie, "status"), _last(actie, "toelichting")))


def adopters_exist(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W1302: what looks like a municipality's code is one that is in force."""
    for number, code in enumerate(actie.overgenomen_door):
        if code.lower().startswith("gm") and code[2:].isdigit() and municipality(code, context.today) is None:
            yield Hit("W1302", ("overgenomen_door", number), {"gemeentecode": code, "datum": dutch(context.today)})


RULES: tuple[Rule, ...] = (
    nothing_is_left_to_write,
    about_something,
    log_in_order,
    log_says_what_changed,
    measured_means_measured,
    measurements_could_be_made,
    measured_over_the_same_time,
    measured_is_measured_first,
    one_effect_for_each_figure,
    milestones_are_reached,
    ideas_do_not_fall_silent,
    done_is_measured,
    parked_and_stopped_say_why,
    adopters_exist,
)


def check(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """Every hit of every rule."""
    return chain.from_iterable(rule(actie, context) for rule in RULES)
