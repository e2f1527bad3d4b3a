"""What has come to a standstill: the conditions, for the checks too, and everything in the catalogue that meets one."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from catalogue.figures.effect import verloop
from catalogue.figures.evidence import langer_geleden, verouderd
from catalogue.figures.listening import nieuwste_onderzoek, stilgevallen
from catalogue.figures.stake import Inzet, inzet, inzet_bij, inzet_van_actie, inzet_van_onderzoek, inzet_van_reis
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import TERZIJDE, Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.settings import Drempelwaarden
from catalogue.model.verdicts import VERZANDING

_BEGONNEN = frozenset({"gekozen", "in_uitvoering"})


@dataclass(frozen=True, slots=True)
class Wachtpunt:
    """Something that waits for somebody."""

    soort: str
    """One of VERZANDING."""
    folder: str
    """Where the record stands that it is about: journeys, improvements or the register."""
    id: str
    deel: str
    """What it is about in the record: the address of a knelpunt or KPI, the title of a milestone; '' is all of it."""
    organisatie: str
    """With which organisation it lies; '' when nobody says."""
    rol: str
    """The role with which it lies; '' when only the organisation is known."""
    sinds: date | None
    """Since when it waits. For what has no date of its own: since its description holds; for research:
    since it is too old; for a milestone: the day on which it should have been there.

    None when that is not known.
    """
    inzet: Inzet
    """What it touches as long as it waits."""
    reden: str = ""
    """What it waits for, in the words of the editor; '' when nobody wrote that."""


def laatste_beweging(actie: Verbeteractie) -> date:
    """The last day on which something happened: a line in the log, or a milestone that was reached."""
    return max(actie.stand.datum, *(mijlpaal.gereed for mijlpaal in actie.mijlpalen if mijlpaal.gereed), date.min)


def ligt_stil(actie: Verbeteractie, today: date, dagen: int) -> bool:
    """Whether nothing happened for so many days."""
    return today - laatste_beweging(actie) >= timedelta(days=dagen)


def idee_verzandt(actie: Verbeteractie, today: date, drempelwaarden: Drempelwaarden) -> bool:
    """Whether it is an idea of which nothing was heard for `stil_dagen`. See rule W801."""
    return actie.status == "idee" and ligt_stil(actie, today, drempelwaarden.stil_dagen)


def nog_te_meten(actie: Verbeteractie, today: date, drempelwaarden: Drempelwaarden) -> bool:
    """Whether it was carried out `meten_dagen` ago, or should be measured by now, and is not. See rule W802.

    Who says why it is not measured, or solved it on the spot, need not measure.
    """
    if actie.status != "doorgevoerd" or actie.effect_niet_gemeten_omdat or actie.direct_opgelost or actie.is_gemeten:
        return False
    late = actie.meten_voor is not None and actie.meten_voor < today
    return late or today - actie.sinds >= timedelta(days=drempelwaarden.meten_dagen)


def geparkeerd_zonder_reden(actie: Verbeteractie) -> bool:
    """Whether it is parked and does not say what it waits for. See rule W803."""
    return actie.status == "geparkeerd" and not actie.wacht_op


def wacht_lang(actie: Verbeteractie, today: date, drempelwaarden: Drempelwaarden) -> bool:
    """Whether it has been parked for `geparkeerd_dagen`, and says what it waits for."""
    waits = actie.status == "geparkeerd" and actie.wacht_op
    return bool(waits) and today - actie.sinds >= timedelta(days=drempelwaarden.geparkeerd_dagen)


def gestopt_zonder_reden(actie: Verbeteractie) -> bool:
    """Whether it was stopped and does not say why. See rule W804."""
    return actie.status == "gestopt" and not actie.stand.toelichting


def moet_herijkt(reis: Klantreis, today: date) -> bool:
    """Whether its review is past due; a journey in the archive needs none. See rule W601."""
    return not reis.is_gearchiveerd and reis.herijken_voor < today


def verzandingen(catalogue: Catalogue) -> tuple[Wachtpunt, ...]:
    """Everything that waits for somebody, first what touches the heaviest knelpunt, then most people.

    Of equals what waits longest comes first, then the order of VERZANDING. Every action and journey has an owner;
    without one is only a cold hand-over that nobody watches over, which lies with who gives. Journeys in the archive
    are left alone.
    """
    found = chain(
        *(_of_journey(reis, catalogue) for reis in catalogue.klantreizen.values()),
        *(_of_action(actie, catalogue) for actie in catalogue.verbeteringen.values()),
        _of_habits(catalogue),
    )
    order = {code: number for number, code in enumerate(VERZANDING)}

    def key(point: Wachtpunt) -> tuple[int, int, date, int]:
        return -point.inzet.gewicht, -point.inzet.mensen, point.sinds or date.max, order[point.soort]

    return tuple(sorted(found, key=key))


def _of_journey(reis: Klantreis, catalogue: Catalogue) -> Iterator[Wachtpunt]:
    if reis.is_gearchiveerd:
        return

    eigenaar, whole = reis.eigenaar, inzet_van_reis(reis, catalogue)

    def point(soort: str, since: date | None, deel: str = "", stake: Inzet = whole) -> Wachtpunt:
        return Wachtpunt(soort, "journeys", reis.id, deel, eigenaar.organisatie, eigenaar.rol, since, stake)

    for pijn in catalogue.knelpunten_van(reis):
        if pijn.knelpunt.ernst == 3 and not pijn.acties:
            yield point("knelpunt", reis.geldig_van, pijn.adres, inzet((pijn,)))
    for overdracht in reis.overdrachten:
        if overdracht.is_onbeheerd:
            stake = inzet_bij(reis, (overdracht.stap_van, overdracht.stap_naar), catalogue)
            yield Wachtpunt(
                "overdracht", "journeys", reis.id, overdracht.id, overdracht.van, "", reis.geldig_van, stake
            )
    if moet_herijkt(reis, catalogue.today):
        yield point("herijken", reis.herijken_voor)
    newest, months = (
        nieuwste_onderzoek(reis.onderzoeken, catalogue),
        catalogue.settings.drempelwaarden.onderzoek_maanden,
    )
    if newest and verouderd(newest, catalogue.today, months):
        yield point("onderzoek", _verouderd_op(newest.datum, months))
    yield from _of_kpis(reis, catalogue)


def _of_kpis(reis: Klantreis, catalogue: Catalogue) -> Iterator[Wachtpunt]:
    """The KPIs of which the newest measurement is too old, or that were never measured while an action aims at them.

    One that nobody measures and nothing aims at is a wish, and waits for nobody. It lies with the first of its owners.
    """
    months = catalogue.settings.drempelwaarden.kpi_maanden
    for kpi in reis.kpis:
        adres = f"{reis.id}#{kpi.id}"
        series, aiming = verloop(adres, catalogue), [actie for actie, _ in catalogue.effecten_op(adres)]
        if series and langer_geleden(series[-1].datum, catalogue.today, months):
            since = _verouderd_op(series[-1].datum, months)
        elif not series and any(actie.is_besloten for actie in aiming):
            since = None
        else:
            continue
        named = {meant for actie in aiming for meant in actie.lost_op}
        pains = (pijn for pijn in catalogue.knelpunten_van(reis) if pijn.adres in named or pijn.stap.id == kpi.stap)
        yield Wachtpunt("kpi", "journeys", reis.id, adres, kpi.eigenaren[0], "", since, inzet(pains, (reis,)))


def _of_habits(catalogue: Catalogue) -> Iterator[Wachtpunt]:
    """The habits of listening that fell silent."""
    for habit in catalogue.luisteractiviteiten.values():
        is_silent, since = stilgevallen(habit, catalogue)
        if is_silent:
            stake = inzet_van_onderzoek(habit.onderzoeken, catalogue)
            whose, role = habit.organisatie or "", habit.door_rol or ""
            yield Wachtpunt("luisteren", "luisteractiviteiten", habit.id, "", whose, role, since, stake)


def _verouderd_op(day: date, maanden: int) -> date:
    """The first day on which research of `day` is `verouderd`. A month that is too short counts to its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + maanden, 12)
    last = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return last + timedelta(days=1)


def _of_action(actie: Verbeteractie, catalogue: Catalogue) -> Iterator[Wachtpunt]:
    today, drempelwaarden = catalogue.today, catalogue.settings.drempelwaarden

    eigenaar, stake = actie.eigenaar, inzet_van_actie(actie, catalogue)

    def point(soort: str, since: date, deel: str = "", reden: str = "") -> Wachtpunt:
        return Wachtpunt(soort, "improvements", actie.id, deel, eigenaar.organisatie, eigenaar.rol, since, stake, reden)

    last = actie.stand.datum
    if idee_verzandt(actie, today, drempelwaarden):
        yield point("idee", last)
    if actie.status in _BEGONNEN and ligt_stil(actie, today, drempelwaarden.stil_dagen):
        yield point("werk", laatste_beweging(actie))
    if nog_te_meten(actie, today, drempelwaarden):
        yield point("meten", actie.sinds)
    if geparkeerd_zonder_reden(actie):
        yield point("geparkeerd", actie.sinds)
    if wacht_lang(actie, today, drempelwaarden):
        yield point("wacht", actie.sinds, reden=actie.wacht_op or "")
    if actie.zonder_borging:
        yield point("borging", actie.sinds)
    if gestopt_zonder_reden(actie):
        yield point("gestopt", actie.sinds)
    for mijlpaal in actie.mijlpalen:
        if mijlpaal.gepland and not mijlpaal.gereed and mijlpaal.gepland < today and actie.status not in TERZIJDE:
            yield point("mijlpaal", mijlpaal.gepland, mijlpaal.titel)
