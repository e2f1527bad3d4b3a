"""The rules for the steps of one klantreis: for whom they are, what they feel like, what runs beside them."""

from collections.abc import Iterator

from catalogue.checks.rule import Context, Hit, steps
from catalogue.model import Klantreis
from catalogue.model.base import Path
from catalogue.model.experience import Beleving
from catalogue.model.step import Stap


def short_step_titles(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W102: a step's title fits on the map."""
    most = context.drempelwaarden.stap_tekens
    for path, stap in steps(reis):
        if len(stap.titel) > most:
            yield Hit("W102", (*path, "titel"), {"aantal": len(stap.titel), "hoogstens": most})


def scores_are_no_assumption(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W201: a score rests on what somebody said or measured."""
    for path, stap in steps(reis):
        for here, score in _scores(path, stap):
            if score.is_aanname:
                yield Hit("W201", here, reads=((*here, "zekerheid"),))


def _scores(path: Path, stap: Stap) -> Iterator[tuple[Path, Beleving]]:
    """Every score of a step that counts, with its path."""
    if stap.ervaring and stap.score is not None:
        yield (*path, "ervaring"), stap.ervaring
    if stap.ervaring and not stap.is_achter_de_schermen:
        for number, one in enumerate(stap.ervaring.per_profiel):
            yield (*path, "ervaring", "per_profiel", number), one


def spread_has_two_ends(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E308: a spread is the lowest and the highest score, in that order."""
    for path, stap in steps(reis):
        spread = stap.ervaring.spreiding if stap.ervaring else ()
        if spread and (len(spread) != 2 or spread[0] > spread[1]):
            yield Hit("E308", (*path, "ervaring", "spreiding"))


def spread_holds_the_score(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E309: the score of a step is one of those that customers gave."""
    for path, stap in steps(reis):
        if stap.ervaring is None or stap.ervaring.huidig is None:
            continue
        score, spread = stap.ervaring.huidig, stap.ervaring.spreiding
        if len(spread) == 2 and spread[0] <= spread[1] and not spread[0] <= score <= spread[1]:
            here = (*path, "ervaring", "spreiding")
            params = {"score": score, "laagste": spread[0], "hoogste": spread[1]}
            yield Hit("E309", here, params, reads=(here, (*path, "ervaring", "huidig")))


def scores_are_there(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E205: who fills in an ervaring gives a score, for everyone or for each profile."""
    for path, stap in steps(reis):
        if stap.ervaring and not stap.ervaring.scores:
            here = (*path, "ervaring")
            params = {"waarvan": "ervaring", "veld": "huidig", "voorbeeld": "huidig: 2"}
            yield Hit("E205", here, params, reads=((*here, "huidig"), (*here, "per_profiel")), at_key=True)


def a_profile_has_one_score(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E312: each profile has one score at a step."""
    for path, stap in steps(reis):
        first: dict[str, int] = {}
        for number, one in enumerate(stap.ervaring.per_profiel if stap.ervaring else ()):
            here = (*path, "ervaring", "per_profiel")
            if one.profiel in first:
                before = (*here, first[one.profiel], "profiel")
                params = {"profiel": one.profiel, "regel": before}
                yield Hit("E312", (*here, number, "profiel"), params, reads=((*here, number, "profiel"), before))
            first.setdefault(one.profiel, number)


def beside_another(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E313: a step runs beside another, not beside itself."""
    for path, stap in steps(reis):
        if stap.tegelijk_met == stap.id:
            yield Hit("E313", (*path, "tegelijk_met"), {"stap": stap.id})


def for_who_makes_the_journey(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W105: a step is for profiles of its journey."""
    for path, stap in steps(reis):
        named = [((*path, "profielen", number), id) for number, id in enumerate(stap.profielen)]
        if stap.ervaring:
            here = (*path, "ervaring", "per_profiel")
            named += [((*here, n, "profiel"), one.profiel) for n, one in enumerate(stap.ervaring.per_profiel)]
        for place, id in named:
            if id not in reis.profielen:
                yield Hit("W105", place, {"profiel": id}, reads=(place, ("profielen",)))


def out_of_sight(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W204: what a customer does not see has no score and takes the customer no time."""
    for path, stap in steps(reis):
        if stap.is_achter_de_schermen:
            if stap.ervaring:
                yield Hit("W204", (*path, "ervaring"), {"wat": "de score"}, at_key=True)
            if stap.tijd and stap.tijd.klant_minuten:
                yield Hit("W204", (*path, "tijd", "klant_minuten"), {"wat": "de tijd van de klant"}, at_key=True)


RULES = (
    short_step_titles,
    scores_are_there,
    scores_are_no_assumption,
    spread_has_two_ends,
    spread_holds_the_score,
    a_profile_has_one_score,
    beside_another,
    for_who_makes_the_journey,
    out_of_sight,
)
