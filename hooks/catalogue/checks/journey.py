"""The rules for one klantreis, as far as they need no other file."""

from collections.abc import Callable, Iterator
from itertools import chain

from catalogue.checks import kpis
from catalogue.checks import steps as step_rules
from catalogue.checks.rule import Context, Hit, dutch, steps
from catalogue.checks.template_text import nothing_is_left_to_write
from catalogue.figures.stalled import moet_herijkt
from catalogue.figures.unneeded import dubbele_gegevens
from catalogue.model import Klantreis
from catalogue.model.base import Path
from catalogue.model.time_taken import Tijd
from catalogue.reference import products
from catalogue.words.hints import listed

Rule = Callable[[Klantreis, Context], Iterator[Hit]]
_ROUNDING = 1
SPEAKS = frozenset({"ik", "wij", "mijn", "ons", "onze"})
"""How a title begins in which a customer speaks."""


def somebody_speaks(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W101: a journey's title is what the customer says, so it starts with one of SPEAKS."""
    if reis.titel.split()[0].strip("'\"‘“").lower() not in SPEAKS:
        yield Hit("W101", ("titel",))


def phases_have_names_of_their_own(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W107: no two phases of a journey are called the same."""
    first: dict[str, Path] = {}
    for number, fase in enumerate(reis.fasen):
        here: Path = ("fasen", number, "titel")
        name = fase.titel.casefold()
        if name in first:
            yield Hit("W107", here, {"regel": first[name]}, reads=(here, first[name]))
        first.setdefault(name, here)


def title_is_no_product(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W103: a title that is only the name of a product says what we deliver, not what the customer wants."""
    known = {product.lower() for product in reis.producten} | {reis.middel.lower() if reis.middel else ""}
    if reis.titel.lower() in known or reis.titel.lower() in products():
        yield Hit("W103", ("titel",), {"titel": reis.titel, "soort": "product"})


def pain_rests_on_evidence(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W202, W203: a knelpunt is no assumption, and has evidence or a customer's words."""
    for path, stap in steps(reis):
        for number, knelpunt in enumerate(stap.knelpunten):
            here = (*path, "knelpunten", number)
            titel = (*here, "titel")
            if knelpunt.is_aanname:
                yield Hit("W202", here, {"titel": knelpunt.titel}, reads=(titel, (*here, "zekerheid")))
            if not knelpunt.bewijs and not stap.uitspraken:
                reads = (titel, (*here, "bewijs"), (*path, "uitspraken"))
                yield Hit("W203", here, {"titel": knelpunt.titel}, reads=reads)


def outcomes_sum_to_hundred(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E303: where every outcome of a step has a share, they are 100% together, but for rounding."""
    for path, stap in steps(reis):
        shares = [uitkomst.aandeel_pct for uitkomst in stap.uitkomsten if uitkomst.aandeel_pct is not None]
        complete = len(shares) == len(stap.uitkomsten)
        total = round(sum(shares), 6)
        too_much = total > 100 + _ROUNDING
        if shares and (too_much or (complete and abs(total - 100) > _ROUNDING)):
            here = (*path, "uitkomsten")
            reads = tuple((*here, number, "aandeel_pct") for number in range(len(stap.uitkomsten)))
            yield Hit("E303", here, {"som": f"{total:g}".replace(".", ",")}, reads=reads, at_key=True)


def handed_over_to_another(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E310: who hands over does so to another."""
    for number, overdracht in enumerate(reis.overdrachten):
        if overdracht.van == overdracht.naar:
            here = ("overdrachten", number)
            reads = ((*here, "van"), (*here, "naar"))
            yield Hit("E310", (*here, "naar"), {"organisatie": overdracht.van}, reads=reads)


def a_no_offers_something(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W301, W302: a 'nee' comes with what is possible or where it goes on, and with an explanation that was tested."""
    for path, stap in steps(reis):
        for number, uitkomst in enumerate(stap.uitkomsten):
            if not stap.weigert(uitkomst):
                continue
            here = (*path, "uitkomsten", number)
            if uitkomst.is_doodlopend:
                reads = tuple((*here, name) for name in ("soort", "alternatieven", "naar"))
                yield Hit("W301", here, reads=reads)
            if uitkomst.uitleg_begrepen in (None, "onbekend"):
                yield Hit("W302", here, reads=((*here, "soort"), (*here, "uitleg_begrepen")))


def nobody_is_alone_between_desks(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W401: a cold hand-over has someone who is there for the customer in the meantime."""
    for number, overdracht in enumerate(reis.overdrachten):
        if overdracht.is_onbeheerd:
            params = {"van": overdracht.van, "naar": overdracht.naar, "wijze": overdracht.wijze}
            here = ("overdrachten", number)
            yield Hit("W401", here, params, reads=tuple((*here, name) for name in (*params, "eigenaar_tussentijd")))


def nothing_is_asked_twice(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W501, W502: what was asked before, or what someone in the chain already knows, is not asked again."""
    for vraag in dubbele_gegevens(reis):
        if vraag.eerder_pad:
            reads = ((*vraag.eerder_pad, "gegeven"), (*vraag.pad, "gegeven"))
            yield Hit("W501", vraag.pad, {"gegeven": vraag.gegeven, "regel": vraag.eerder_pad}, reads=reads)
        if vraag.al_bekend_bij:
            params = {"gegeven": vraag.gegeven, "organisaties": ", ".join(f"'{one}'" for one in vraag.al_bekend_bij)}
            reads = ((*vraag.pad, "gegeven"), (*vraag.pad, "al_bekend_bij"))
            yield Hit("W502", vraag.pad, params, reads=reads)


def review_is_on_time(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W601: somebody checks whether the journey still holds before the day that was agreed."""
    if moet_herijkt(reis, context.today):
        reads = (("herijken_voor",), ("status",))
        yield Hit("W601", ("herijken_voor",), {"datum": dutch(reis.herijken_voor)}, reads=reads)


def waiting_within_the_norm(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W701: a step does not take longer than its norm."""
    for path, stap in steps(reis):
        if stap.tijd and stap.tijd.te_lang:
            params = {"duur": stap.tijd.doorlooptijd, "norm": stap.tijd.norm}
            here = (*path, "tijd")
            reads = tuple((*here, name) for spellings in Tijd.in_dagen.items() for name in spellings)
            yield Hit("W701", (*here, "doorlooptijd"), params, reads=reads)


def quotes_are_about_pain_of_their_step(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E101: what a quote is about is a knelpunt of the same step."""
    for path, stap in steps(reis):
        known = [id for knelpunt in stap.knelpunten for id in (knelpunt.id, *knelpunt.voorheen)]
        for number, uitspraak in enumerate(stap.uitspraken):
            for index, id in enumerate(uitspraak.over):
                if id not in known:
                    here = (*path, "uitspraken", number, "over", index)
                    says = f"Mogelijk: {listed(known)}." if known else "Deze stap heeft nog geen knelpunten."
                    params = {"wat": "knelpunt bij deze stap", "waarde": id, "toegestaan": says}
                    yield Hit("E101", here, params, reads=(here, (*path, "knelpunten")))


def old_ids_lead_to_one_place(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E104: an old id of a step or knelpunt is that of no other."""
    found = list(steps(reis))
    pains = [((*path, "knelpunten", number), one) for path, stap in found for number, one in enumerate(stap.knelpunten)]
    for what, some in (("de stap", found), ("het knelpunt", pains)):
        taken = {one.id: one.id for _, one in some}
        for path, one in some:
            for number, old in enumerate(one.voorheen):
                if old in taken:
                    yield Hit("E104", (*path, "voorheen", number), {"naam": old, "andere": f"{what} '{taken[old]}'"})
                taken.setdefault(old, one.id)


def made_together(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W1001: two or more organisations worked on it."""
    if len(set(reis.opgesteld_met)) < 2:
        yield Hit("W1001", ("opgesteld_met",), at_key=True)


def goal_is_not_the_means(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W1101: to sleep well is a goal, debt counselling a means."""
    if reis.middel and reis.middel.strip(" .").lower() == reis.doel.strip(" .").lower():
        yield Hit("W1101", ("middel",), reads=(("doel",), ("middel",)))


def products_have_their_upl_name(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W1301: a product is called what the Uniforme Productnamenlijst calls it."""
    for number, product in enumerate(reis.producten):
        if product.lower() not in products():
            yield Hit("W1301", ("producten", number), {"product": product})


RULES: tuple[Rule, ...] = (
    *kpis.RULES,
    *step_rules.RULES,
    nothing_is_left_to_write,
    somebody_speaks,
    phases_have_names_of_their_own,
    title_is_no_product,
    pain_rests_on_evidence,
    outcomes_sum_to_hundred,
    handed_over_to_another,
    a_no_offers_something,
    nobody_is_alone_between_desks,
    nothing_is_asked_twice,
    review_is_on_time,
    waiting_within_the_norm,
    quotes_are_about_pain_of_their_step,
    old_ids_lead_to_one_place,
    made_together,
    goal_is_not_the_means,
    products_have_their_upl_name,
)


def check(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """Every hit of every rule."""
    return chain.from_iterable(rule(reis, context) for rule in RULES)
