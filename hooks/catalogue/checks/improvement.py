"""The rules for one verbeteractie, as far as they need no other file."""

from collections.abc import Callable, Iterator
from itertools import chain, pairwise

from catalogue.checks.rule import Context, Hit, dutch
from catalogue.model import Verbeteractie
from catalogue.reference import municipality

Rule = Callable[[Verbeteractie, Context], Iterator[Hit]]


def log_in_order(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E305, E306: the log runs from old to new, and ends today at the latest."""
    for number, (before, after) in enumerate(pairwise(actie.logboek), 1):
        if after.datum < before.datum:
            params = {"datum": dutch(after.datum), "vorige": dutch(before.datum)}
            reads = (("logboek", number - 1),)
            yield Hit("E305", ("logboek", number, "datum"), params, reads)
    for number, regel in enumerate(actie.logboek):
        if regel.datum > context.today:
            params = {"datum": dutch(regel.datum), "vandaag": dutch(context.today)}
            yield Hit("E306", ("logboek", number, "datum"), params)


def _is_measured(actie: Verbeteractie) -> bool:
    return any(effect.nulmeting and effect.metingen for effect in actie.effect)


def measured_means_measured(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """E401: gemeten or geborgd asks for a baseline and a measurement, or for the reason why there is none."""
    claims = actie.status in ("gemeten", "geborgd")
    if claims and not (_is_measured(actie) or actie.effect_niet_gemeten_omdat or actie.direct_opgelost):
        reads = (("effect",), ("effect_niet_gemeten_omdat",), ("direct_opgelost",))
        yield Hit("E401", ("logboek", len(actie.logboek) - 1, "status"), {"status": actie.status}, reads)


def ideas_do_not_fall_silent(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W801: an idea of which nothing was heard for so many days has stalled."""
    last = actie.logboek[-1]
    if last.status == "idee" and context.is_silent(last.datum, context.limits.stil_dagen):
        yield Hit("W801", ("logboek", len(actie.logboek) - 1), {"dagen": context.days_ago(last.datum)})


def done_is_measured(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W802: carried out long ago, or past the agreed day, and still not measured."""
    if actie.status != "doorgevoerd" or _is_measured(actie) or actie.effect_niet_gemeten_omdat or actie.direct_opgelost:
        return
    late = actie.meten_voor is not None and actie.meten_voor < context.today
    if late or context.is_silent(actie.sinds, context.limits.meten_dagen):
        reads = (("effect",), ("effect_niet_gemeten_omdat",), ("meten_voor",), ("logboek",))
        yield Hit("W802", ("logboek", len(actie.logboek) - 1), {"datum": dutch(actie.sinds)}, reads)


def parked_and_stopped_say_why(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W803, W804: parked says what it waits for, stopped says why."""
    here = ("logboek", len(actie.logboek) - 1)
    if actie.status == "geparkeerd" and not actie.wacht_op:
        yield Hit("W803", here, reads=(("wacht_op",),))
    if actie.status == "gestopt" and not actie.logboek[-1].toelichting:
        yield Hit("W804", here)


def adopters_exist(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """W1302: what looks like a municipality's code is one that is in force."""
    for number, code in enumerate(actie.overgenomen_door):
        if code.lower().startswith("gm") and code[2:].isdigit() and municipality(code, context.today) is None:
            yield Hit("W1302", ("overgenomen_door", number), {"gemeentecode": code, "datum": dutch(context.today)})


RULES: tuple[Rule, ...] = (
    log_in_order,
    measured_means_measured,
    ideas_do_not_fall_silent,
    done_is_measured,
    parked_and_stopped_say_why,
    adopters_exist,
)


def check(actie: Verbeteractie, context: Context) -> Iterator[Hit]:
    """Every hit of every rule."""
    return chain.from_iterable(rule(actie, context) for rule in RULES)
