"""Where in the JSON stands what a figure on a page says, by its name: `data-cijfer="minuten.nu:klantreizen/verhuizen"`.

Before the colon of a name stands what it is, behind it of what: an address on the site, or 'catalogus' for all of it.
What is of 'catalogus' stands in `cijfers` of the whole file, under its name: see `totals`.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plek:
    """Where the figures stand that are of one kind of thing."""

    van: str
    """What is behind the colon, as in `klantreizen/<reis>#stap-<stap>`."""
    velden: Mapping[str, str]
    """What is before the colon → the field of the record that says the same.

    `knelpunten.length` is how many stand in a list, `stappen[<stap>]` the one with that id, and `fasen[]` any of them.
    """


MOMENTEN = {"nu": "nu", "na": "uitgevoerd", "straks": "straks"}
"""What a moment is called in the name of a figure → in the JSON."""

_BURDEN = {
    **{name: name for name in ("minuten", "minuten_prettig", "dagen", "loketten", "gegevens", "euro")},
    "uren": "uren_per_jaar",
}


def _in(place: str, fields: Mapping[str, str]) -> dict[str, str]:
    return {what: f"{place}.{field}" for what, field in fields.items()}


def _share(place: str, part: str, whole: str, percents: str) -> dict[str, str]:
    return _in(place, {part: "teller", whole: "noemer", percents: "procent"})


_JOURNEY = {
    "stappen": "afgeleid.aantal_stappen",
    "knelpunten": "afgeleid.knelpunten.length",
    "acties": "afgeleid.verbeteringen.length",
    "keren_per_jaar": "volume_per_jaar",
    "dagen.tot_herijking": "afgeleid.herijken_over_dagen",
    **{
        f"{what}.{moment}": f"afgeleid.rompslomp.{place}.{field}"
        for what, field in _BURDEN.items()
        for moment, place in MOMENTEN.items()
    },
    "stappen.met_kosten": "afgeleid.rompslomp.stappen_met_kosten",
    "stappen.met_dagen": "afgeleid.rompslomp.stappen_met_dagen",
    **_share("afgeleid.bewijskracht", "scores.onderbouwd", "scores", "bewijskracht"),
    **_share("afgeleid.volledigheid", "velden.ingevuld", "velden.gevraagd", "volledigheid"),
    **_share("afgeleid.koude_overdrachten", "overdrachten.koud", "overdrachten", "overdrachten.koud_pct"),
}
_STEP = {
    "score": "ervaring.huidig",
    "score.gewenst": "ervaring.gewenst",
    "mensen": "ervaring.aantal",
    "aandeel": "aandeel_pct",
    "uitval": "uitval_pct",
    "minuten": "tijd.klant_minuten",
    "euro": "kosten_euro",
}
_ACTION = {
    "prioriteit": "afgeleid.prioriteit.waarde",
    "bereik": "afgeleid.prioriteit.bereik",
    "bereikklasse": "afgeleid.prioriteit.bereikklasse",
    "klantwaarde": "prioriteit.klantwaarde",
    "inspanning": "prioriteit.inspanning",
    "draagvlak": "draagvlak.score",
    "dagen_tot_doorgevoerd": "afgeleid.dagen_tot_doorgevoerd",
    "dagen_tot_geborgd": "afgeleid.dagen_tot_geborgd",
}
_AIMED = {"nulmeting": "nulmeting.waarde", "nulmeting.aantal": "nulmeting.aantal", "doel": "doel"}
_MEASURED = {
    "meting": "laatste.waarde",
    "meting.aantal": "laatste.aantal",
    "aandeel_van_doel": "aandeel_van_doel",
}
_ENTRY = {"klantreizen": "afgeleid.klantreizen", "acties": "afgeleid.verbeteringen"}

PLEKKEN = (
    Plek("klantreizen/<reis>", _JOURNEY),
    Plek("klantreizen/<reis>#stap-<stap>", _in("fasen[].stappen[<stap>]", _STEP)),
    Plek(
        "klantreizen/<reis>#knelpunt-<knelpunt>",
        _in(
            "afgeleid.knelpunten[<knelpunt>]",
            {
                "gewicht": "gewicht",
                "gewicht.verschil": "verschil",
                "gewicht.bereik": "bereikklasse",
                "gewicht.mensen": "bereik",
            },
        ),
    ),
    Plek(
        "klantreizen/<reis>#kpi-<kpi>",
        _in("afgeleid.kpis[<kpi>]", {"waarde": "laatste_waarde", "metingen": "aantal_metingen"}),
    ),
    Plek(
        "klantreizen/<reis>#overdracht-<overdracht>",
        _in("overdrachten[<overdracht>]", {"dagen": "wachttijd_dagen", "score": "ervaren_door_ontvanger"}),
    ),
    Plek("verbeteringen/<actie>", _ACTION),
    Plek(
        "verbeteringen/<actie>#<kpi>",
        _in("effect[<kpi>]", _AIMED) | _in("afgeleid.effect[<kpi>]", _MEASURED),
    ),
    Plek("ambassadeurs/<ambassadeur>", _ENTRY | {"uren_per_week": "ruimte_uren_per_week"}),
    Plek("onderzoeken/<onderzoek>", _ENTRY | {"mensen": "aantal", "dagen_na_contact": "dagen_na_contact"}),
    Plek("<register>/<id>", _ENTRY),
)
"""Every kind of thing whose figures stand in the JSON; the first that fits a name is it."""
