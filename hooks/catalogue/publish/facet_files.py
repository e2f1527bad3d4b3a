"""What the script of the lists reads to narrow and sort them: for this site alone, in no form that is kept.

A file for each list, fetched when a reader first chooses something. It holds what a row shows, in the order of the
list; `docs/assets/javascripts/facets.js` reads it by the places that are written here.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from catalogue.figures.dated import van_voor_verbetering
from catalogue.figures.overviews import Reisregel
from catalogue.figures.where_measured import voorbehoud_bij
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.step import Stap
from catalogue.model.vocabularies import SCORE_WORDS
from catalogue.pages.lists import lists
from catalogue.pages.lists.lists import Actieregel, Lijst
from catalogue.pages.making import figure_names
from catalogue.words.wording import for_whom

NAME = "facetten.json"

Naming = Callable[[str], str]
"""From the id of a profile to what it is called."""


def paths(catalogue: Catalogue) -> Iterator[str]:
    """Where the files stand."""
    return (_path(make(catalogue)) for make in (lists.journeys, lists.actions))


def files(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The file of each list, beside its page."""
    journeys = lists.journeys(catalogue)
    yield _file(
        journeys,
        {
            "rijen": [_journey(row, catalogue) for row in journeys.regels.values()],
            "scores": [*SCORE_WORDS.values()],
        },
    )
    actions = lists.actions(catalogue)
    places: dict[str, int] = {}
    rows = [_action(row, places, catalogue) for row in actions.regels.values()]
    yield _file(actions, {"rijen": rows, "reizen": [_curve(catalogue.klantreizen[id]) for id in places]})


def _file(lijst: Lijst, rows: Mapping[str, Any]) -> tuple[str, Iterable[bytes]]:
    facets = [
        {
            "naam": keuze.facet.name,
            "waarden": [[waarde.id, waarde.label] for waarde in keuze.waarden],
            "per": [own[0] if len(own) == 1 else own for own in keuze.per],
        }
        for keuze in lijst.keuzes
    ]
    orders = {volgorde.name: lijst.plaatsen(volgorde) for volgorde in lijst.volgordes[1:]}
    made = {"facetten": facets, "volgordes": orders, **rows}
    return _path(lijst), (json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode(), b"\n")


def _path(lijst: Lijst) -> str:
    return f"{lijst.url}{NAME}"


def _journey(row: Reisregel, catalogue: Catalogue) -> list[Any]:
    worst, name = row.reis.slechtste_stap, _names_in(catalogue)
    return [
        *_curve(row.reis),
        worst.titel if worst else None,
        for_whom([*map(name, worst.laagste_voor)]) if worst else "",
        row.reis.ondertitel or "",
        row.herijking.code,
        int(bool(row.reis.fictief)),
        len(row.knelpunten),
        len(row.zonder_actie),
        len(row.acties),
        row.reis.volume_per_jaar,
        figure_names.score(row.reis, worst, next(iter(worst.laagste_voor), "")) if worst else None,
        _is_aged(row.reis, worst, catalogue) if worst else 0,
    ]


def _action(row: Actieregel, places: dict[str, int], catalogue: Catalogue) -> list[Any]:
    """A row; its journeys stand in a list of their own, in which `places` says where."""
    actie, name = row.actie, _names_in(catalogue)
    where = voorbehoud_bij(actie, (), catalogue)
    return [
        actie.id,
        actie.titel,
        actie.sinds.isoformat(),
        int(bool(actie.direct_opgelost)),
        [
            [
                places.setdefault(plaats.reis.id, len(places)),
                plaats.knelpunten,
                [
                    [plek.nummer, _scores(plaats.reis, plek.stap, name), _is_aged(plaats.reis, plek.stap, catalogue)]
                    for plek in plaats.plekken
                ],
            ]
            for plaats in row.plaatsen
        ],
        int(actie.zonder_borging),
        where,
        actie.uitgevoerd_op.isoformat() if where and actie.uitgevoerd_op else "",
    ]


def _is_aged(reis: Klantreis, stap: Stap, catalogue: Catalogue) -> int:
    """1 when the score of a step is from before an improvement, else 0."""
    return int(van_voor_verbetering(reis, stap, catalogue) is not None)


def _curve(reis: Klantreis) -> list[Any]:
    """A journey as its small curve is drawn: its id, its title, a sign for each step, and where the worst step is.

    A score is a digit; one that is an assumption is a letter instead: a is 1, b is 2. A step without a score is `-`,
    one that the customer does not see is `.`; of one with only scores per profile it is the lowest. Where it is not
    known which step is the worst there is null.
    """
    worst = (place for place, stap in enumerate(reis.stappen) if stap is reis.slechtste_stap)
    return [reis.id, reis.titel, "".join(_sign(stap) for stap in reis.stappen), next(worst, None)]


def _sign(stap: Stap) -> str:
    if stap.is_achter_de_schermen:
        return "."
    if stap.laagste_score is None:
        return "-"
    return "_abcde"[stap.laagste_score] if stap.is_aanname else str(stap.laagste_score)


def _scores(reis: Klantreis, stap: Stap, name: Naming) -> list[Any]:
    """Each score of a step, with the name of that figure and for whom it is."""
    return [
        [one.huidig, figure_names.score(reis, stap, one.voor), for_whom([name(one.voor)] if one.voor else [])]
        for one in stap.belevingen
    ]


def _names_in(catalogue: Catalogue) -> Naming:
    """What the profiles of this catalogue are called; one that is not in it by its id."""
    return lambda id: catalogue.profielen[id].naam if id in catalogue.profielen else id
