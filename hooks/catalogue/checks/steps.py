"""The rules for the steps of one klantreis: for whom they are, what they feel like, what runs beside them."""

from collections.abc import Iterator

from catalogue.checks.rule import Context, Hit, steps
from catalogue.figures.route import Route
from catalogue.model import Klantreis
from catalogue.model.base import Path
from catalogue.model.experience import Beleving
from catalogue.model.step import Stap

_MOST_WALKED = 100
"""Of a journey of more steps nobody walks every way: no real one is so long."""


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
                yield Hit("W201", here, reads=((*here, "zekerheid"), (*here, "huidig")))


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


def scored_by_who_has_the_step(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """E314: a profile that has a score at a step has that step.

    Profiles that do not make the journey are told of by E101 or W105.
    """
    for path, stap in steps(reis):
        if not set(stap.profielen) <= set(reis.profielen):
            continue
        for number, one in enumerate(stap.ervaring.per_profiel if stap.ervaring else ()):
            if one.profiel in reis.profielen and not stap.is_voor(one.profiel):
                here = (*path, "ervaring", "per_profiel", number, "profiel")
                reads = (here, (*path, "profielen"), ("profielen",))
                yield Hit("E314", here, {"profiel": one.profiel, "regel": (*path, "profielen")}, reads=reads)


def a_way_leads_there(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W106: who begins the journey can come to every step.

    Nothing is said where an outcome leads to a step that is not there: that may be the way.
    """
    places = tuple(steps(reis))
    ids = {stap.id for _, stap in places}
    named = {uitkomst.naar for _, stap in places for uitkomst in stap.uitkomsten if uitkomst.naar}
    if len(places) > _MOST_WALKED or not named <= ids:
        return
    for number in Route(reis).onbereikbaar:
        path, stap = places[number - 1]
        yield Hit("W106", (*path, "titel"), {"titel": stap.titel}, reads=(("fasen",),))


def out_of_sight(reis: Klantreis, context: Context) -> Iterator[Hit]:
    """W204: what a customer does not see has no score and takes of the customer no time, no money and no papers."""
    for path, stap in steps(reis):
        if stap.is_achter_de_schermen:
            for here, value, wat in _of_the_customer(stap):
                if value:
                    yield Hit("W204", (*path, *here), {"wat": wat}, at_key=True)


def _of_the_customer(stap: Stap) -> Iterator[tuple[Path, object, str]]:
    """All that is counted of a step as what the customer feels, does or pays: where it stands, and what it is."""
    yield ("ervaring",), stap.ervaring, "de score"
    yield ("gegevens_gevraagd",), stap.gegevens_gevraagd, "wat de klant moet aanleveren"
    yield ("tijd", "klant_minuten"), stap.tijd and stap.tijd.klant_minuten, "de tijd van de klant"
    yield ("kosten_euro",), stap.kosten_euro, "wat de klant betaalt"
    if stap.gewenst:
        wished = stap.gewenst.tijd
        yield ("gewenst", "tijd", "klant_minuten"), wished and wished.klant_minuten, "de tijd van de klant"
        yield ("gewenst", "kosten_euro"), stap.gewenst.kosten_euro, "wat de klant betaalt"


RULES = (
    short_step_titles,
    scores_are_there,
    scores_are_no_assumption,
    spread_has_two_ends,
    spread_holds_the_score,
    a_profile_has_one_score,
    beside_another,
    scored_by_who_has_the_step,
    a_way_leads_there,
    out_of_sight,
)
