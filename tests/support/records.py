"""Small valid records for tests, with only the fields that a test is about."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect
from catalogue.model.kpi import Kpi
from catalogue.model.registers import Klantprofiel, Onderzoek, Organisatie
from catalogue.model.settings import Drempelwaarden

TODAY = date(2026, 11, 21)
LIMITS = Drempelwaarden()
EMPTY = Catalogue(TODAY)
TEAM = {"team": Organisatie.model_validate({"id": "team", "naam": "Team Rust", "soort": "afdeling"})}
JAN = {"jan": Klantprofiel.model_validate({"id": "jan", "naam": "Jan", "soort": "inwoner", "fictief": True})}


def step(score: int = 3, /, **fields: Any) -> dict[str, Any]:
    return {"titel": "Ik wacht", "ervaring": {"huidig": score}, **fields}


def unscored(**fields: Any) -> dict[str, Any]:
    return {"titel": "Ik wacht", **fields}


def surely(score: int, /, **fields: Any) -> dict[str, Any]:
    return {"titel": "Ik wacht", "ervaring": {"huidig": score, "zekerheid": "klant_gezegd"}, **fields}


def without_scores(reis: Klantreis) -> Klantreis:
    """The same journey as nobody gave a score in it, customers nor receivers."""

    def bare(record: Any, **changed: Any) -> Any:
        model = type(record)
        return model.model_construct(**{name: getattr(record, name) for name in model.model_fields} | changed)

    phases = [bare(fase, stappen=tuple(bare(stap, ervaring=None) for stap in fase.stappen)) for fase in reis.fasen]
    handed = (bare(overdracht, ervaren_door_ontvanger=None) for overdracht in reis.overdrachten)
    changed: Klantreis = bare(reis, fasen=tuple(phases), overdrachten=tuple(handed))
    return changed


def journey(*steps: dict[str, Any], **fields: Any) -> Klantreis:
    required = {
        "id": "reis",
        "titel": "Ik wil rust",
        "probleem": "Onrust",
        "doel": "Rust",
        "profielen": ["jan"],
        "eigenaar": {"organisatie": "team", "rol": "Regisseur"},
        "herijken_voor": "2027-01-01",
        "status": "concept",
        "fasen": [{"titel": "Fase", "stappen": list(steps) or [step()]}],
    }
    return Klantreis.model_validate(required | fields)


def action(*log: tuple[str, str], **fields: Any) -> Verbeteractie:
    required = {
        "id": "actie",
        "titel": "Sms",
        "lost_op": ["reis#stilte"],
        "eigenaar": {"organisatie": "team", "rol": "Regisseur"},
        "logboek": [{"datum": day, "status": status} for day, status in log or [("2026-01-01", "idee")]],
    }
    return Verbeteractie.model_validate(required | fields)


def kpi(direction: str = "omhoog", **fields: Any) -> Kpi:
    required = {"id": "kpi", "naam": "Rust", "perspectief": "klant", "burgerwaarde": "Rust", "eenheid": "%"}
    return Kpi.model_validate(required | {"richting": direction, "eigenaren": ["team"]} | fields)


def research(id: str, day: str) -> Onderzoek:
    return Onderzoek.model_validate(
        {"id": id, "methode": "interview", "datum": day, "aantal": 9, "geanonimiseerd": True, "toestemming": True}
    )


def measurement(value: float, count: int | None = 50, day: str = "2026-06-01") -> dict[str, Any]:
    return {"datum": day, "waarde": value} | ({} if count is None else {"aantal": count})


def effect(before: Any, goal: Any, *after: Any) -> Effect:
    fields = {"kpi": "reis#kpi", "nulmeting": before, "doel": goal, "metingen": list(after)}
    return Effect.model_validate({name: value for name, value in fields.items() if value is not None})


def catalogue(journeys: Iterable[Klantreis], actions: Iterable[Verbeteractie] = (), **registers: Any) -> Catalogue:
    """These journeys and actions, with the organisation and the profile that they name."""
    return Catalogue(
        TODAY,
        klantreizen={reis.id: reis for reis in journeys},
        verbeteringen={actie.id: actie for actie in actions},
        **{"organisaties": TEAM, "profielen": JAN} | registers,
    )
