"""The derived figures of the example catalogue, each worked out by hand on its own date, 21 November 2026."""

import pytest
from records import TODAY

from catalogue.figures.burden import rompslomp
from catalogue.figures.carried_out import rompslomp_na_uitvoering, veranderde_stappen
from catalogue.figures.completeness import volledigheid
from catalogue.figures.effect import oordeel, verloop
from catalogue.figures.evidence import bewijskracht
from catalogue.figures.handovers import koude_overdrachten
from catalogue.figures.progress import doorlooptijd, herijking, laatste_wijzigingen, telling_per_status
from catalogue.figures.share import Aandeel
from catalogue.figures.times import keren_van_stappen
from catalogue.figures.unneeded import dubbele_gegevens, onnodig_contact
from catalogue.figures.weight import knelpuntgewicht, prioriteit
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Drempelwaarden

SCHULD, KWIJT, BIJSTAND = "schuldhulp-weer-rust", "kwijtschelding-een-keer-geven", "bijstand-eerlijk-nee"


@pytest.mark.parametrize(
    ("reis", "expected"),
    [
        (SCHULD, Aandeel(0, 10)),  # ten scores; the newest research is of 20 March 2025, 20 months ago
        (KWIJT, Aandeel(0, 8)),  # eight scores; research of 14 May 2025, 18 months ago
        (BIJSTAND, Aandeel(8, 9)),  # research of 11 February 2026; only the last step rests on 4 people
    ],
)
def test_evidence_is_the_share_of_scores_on_enough_and_fresh_research(
    example: Catalogue, reis: str, expected: Aandeel
) -> None:
    assert bewijskracht(example.klantreizen[reis], example) == expected


def test_burden_of_asking_for_remission(example: Catalogue) -> None:
    reis = example.klantreizen[KWIJT]
    burden = rompslomp(reis, keren_van_stappen(reis, example))
    assert burden.nu.minuten == 240  # 15 + 0 + 30 + 120 + 20 + 45 + 10 + 0
    assert burden.nu.minuten_prettig == 10  # the answer feels like a 4
    assert burden.nu.dagen == 55  # 6 + 49; the 35 of the reminder run beside those
    assert burden.nu.organisaties == ("bsg-delta", "eik-webteam", "eik-kcc")
    assert burden.nu.loketten == 3
    assert burden.nu.gegevens == 4  # income, bank statement, rent, car
    assert burden.nu.uren_per_jaar == pytest.approx(
        7037.3333
    )  # 220 * 1900 / 60 + 20 * 212 / 60: a KPI counts the reminders
    assert burden.nu.bovengrens  # no step says for which part of the customers it is
    # The reminder (20 minutes) falls away; the two steps that become automatic take no time now either.
    assert burden.straks.minuten == 220
    assert burden.straks.dagen == 55
    assert not burden.straks.winst_bovengrens  # what falls away was counted
    assert burden.straks.uren_per_jaar == pytest.approx(6966.6667)  # 220 * 1900 / 60


def test_what_was_carried_out_took_the_reminder_away(example: Catalogue) -> None:
    """The pause of collecting is kept, and asking for consent was measured: all three wishes have come true."""
    reis = example.klantreizen[KWIJT]
    changed = veranderde_stappen(reis, example)
    assert [stap.id for stap in changed] == ["al-bekend", "aanmaning", "volgend-jaar"]
    after = rompslomp_na_uitvoering(reis, example)
    assert (after.minuten, after.dagen) == (220, 55)  # 240 - 20 and 90 - 35
    assert veranderde_stappen(example.klantreizen[SCHULD], example) == ()


def test_burden_of_journeys_without_a_wish_stays_what_it_is(example: Catalogue) -> None:
    bijstand = rompslomp(example.klantreizen[BIJSTAND])
    # 0 + 45 + 150 + 0 + 60 + 15 + 25 + 30 + 45 minutes, 5 + 31 + 12 days
    assert (bijstand.nu.minuten, bijstand.nu.dagen, bijstand.nu.loketten, bijstand.nu.gegevens) == (370, 48, 4, 3)
    assert bijstand.straks == bijstand.nu
    schuld = rompslomp(example.klantreizen[SCHULD])
    # 0 + 25 + 35 + 0 + 90 + 480 + 40 + 60 + 60 + 0 minutes, 120 + 24 + 21 + 12 + 30 days
    assert (schuld.nu.minuten, schuld.nu.dagen, schuld.nu.loketten, schuld.nu.gegevens) == (790, 207, 7, 3)
    assert schuld.nu.uren_per_jaar == pytest.approx(5530)  # 790 * 420 / 60
    assert schuld.zonder_minuten == 0


@pytest.mark.parametrize(
    ("reis", "cold", "unneeded", "worst"),
    [
        (SCHULD, Aandeel(3, 3), [], "wachten"),  # koud, klant_draagt, geen; score 1 twice, this one 2 below its wish
        (KWIJT, Aandeel(3, 3), ["aanmaning", "doorverwezen"], "opnieuw-aanleveren"),  # a moment of truth with a 1
        (BIJSTAND, Aandeel(0, 2), ["bellen-waarom"], "brief-nee"),  # automatisch, warm; a moment of truth with a 1
    ],
)
def test_cold_hand_overs_unneeded_contact_and_the_worst_step(
    example: Catalogue, reis: str, cold: Aandeel, unneeded: list[str], worst: str
) -> None:
    record = example.klantreizen[reis]
    assert koude_overdrachten(record) == cold
    assert [stap.id for stap in onnodig_contact(record)] == unneeded
    assert record.slechtste_stap.id == worst


@pytest.mark.parametrize(
    ("adres", "weight"),
    [
        (f"{KWIJT}#dubbel-uitvragen", 36),  # 3 * (4 - 1) * 4 (1900 a year)
        (f"{KWIJT}#invordering-loopt", 12),  # 3 * 1 (no wish) * 4
        (f"{BIJSTAND}#voorschot-onbekend", 18),  # 3 * (3 - 1) * 3 (760 a year)
        (f"{BIJSTAND}#kcc-ziet-niets", 6),  # 2 * (4 - 3) * 3
        (f"{SCHULD}#stilte-wachttijd", 12),  # 3 * (3 - 1) * 2 (420 a year)
    ],
)
def test_weight_of_a_knelpunt(example: Catalogue, adres: str, weight: int) -> None:
    assert knelpuntgewicht(example.knelpunten[adres]).waarde == weight


@pytest.mark.parametrize(
    ("actie", "priority", "quadrant"),
    [
        ("invordering-pauze", 20, ""),  # 5 * 4 (1900) / 1
        ("bericht-tijdens-wachten", 16, ""),  # 4 * 4 (1180) / 1
        ("gegevens-delen-inkomen", 4, "Groot aanpakken"),  # 5 * 4 (1900) / 5
        ("samen-een-plan", 2.5, "Groot aanpakken"),  # 5 * 2 (160) / 4
        ("training-gastvrij-nee", 3, ""),  # 3 * 3 (760) / 3
        ("nee-met-rekensom", 4, "Snel doen"),  # 4 * 2 (285) / 2
        ("kcc-ziet-reden", 4, "Snel doen"),  # 4 * 3 (900) / 3
    ],
)
def test_priority_of_an_action(example: Catalogue, actie: str, priority: float, quadrant: str) -> None:
    """What is done needs no quadrant: nobody has to choose it any more."""
    found = prioriteit(example.verbeteringen[actie], example)
    assert found is not None
    assert (found.waarde, found.label) == (priority, quadrant)


@pytest.mark.parametrize(
    ("actie", "expected"),
    [
        ("bericht-tijdens-wachten", [("gehaald", False, 13 / 12)]),  # 22 → 9 of 22 → 10
        ("toestemming-bij-bijstand", [("op_weg", False, 61 / 70)]),  # 0 → 61 of 0 → 70
        ("training-gastvrij-nee", [("enig_verschil", False, 3 / 22)]),  # 38 → 41 of 38 → 60
        ("invordering-pauze", [("gehaald", False, 203 / 202)]),  # 212 → 9 of 212 → 10, the second measurement
        ("warme-overdracht-kcc", [("gehaald", True, 53 / 46)]),  # 71 → 18 of 71 → 25; asked of 28 people at first
        ("eerst-bellen", [("gehaald", False, 37 / 34), ("gehaald", False, 6 / 5)]),  # 31 → 68 of 65; 14 → 8 of 9
        ("voorcheck-bijstand", []),
    ],
)
def test_verdicts(example: Catalogue, actie: str, expected: list[tuple[str, bool, float]]) -> None:
    effects = example.verbeteringen[actie].effect
    verdicts = [oordeel(effect, example.kpis[effect.kpi].kpi, Drempelwaarden()) for effect in effects]
    assert [(verdict.code, "indicatie" in verdict.kanttekeningen) for verdict in verdicts] == [
        (code, few) for code, few, _ in expected
    ]
    assert [verdict.aandeel_van_doel for verdict in verdicts] == pytest.approx([share for *_, share in expected])


@pytest.mark.parametrize(
    ("actie", "days"),
    [
        (
            "warme-overdracht-kcc",
            (116, 425),
        ),  # 6 February: + 22 + 31 + 30 + 31 + 2; + 365 + 22 + 31 + 7
        ("bericht-tijdens-wachten", (47, None)),  # 20 March → 6 May: 11 + 30 + 6
        ("postopener-spreekkamer", (3, 3)),  # straight from idea to kept: 24 → 27 March
        ("gegevens-delen-inkomen", (None, None)),  # parked
    ],
)
def test_days_from_idea_to_done_and_kept(example: Catalogue, actie: str, days: tuple[int | None, int | None]) -> None:
    found = doorlooptijd(example.verbeteringen[actie], example.today)
    assert (found.dagen_tot_doorgevoerd, found.dagen_tot_geborgd) == days


def test_series_of_a_kpi(example: Catalogue) -> None:
    series = verloop(f"{KWIJT}#aanmaning-tijdens", example)
    assert [(str(point.datum), point.waarde, point.aantal, point.bron) for point in series] == [
        ("2025-01-01", 212, 1880, "invordering-pauze"),
        ("2026-01-01", 31, 1910, "invordering-pauze"),
        ("2026-07-01", 9, 1040, "invordering-pauze"),
    ]


def test_sixteen_actions_by_status(example: Catalogue) -> None:
    assert telling_per_status(example.verbeteringen.values()) == {
        "idee": 1,
        "gekozen": 2,
        "in_uitvoering": 3,
        "doorgevoerd": 2,
        "gemeten": 4,
        "geborgd": 3,
        "geparkeerd": 1,
        "gestopt": 0,
    }


def test_what_moved_lately(example: Catalogue) -> None:
    changes = laatste_wijzigingen(example, 3)
    assert [(str(change.datum), change.actie.id, change.status) for change in changes] == [
        ("2026-10-12", "training-gastvrij-nee", "gemeten"),
        ("2026-10-05", "nee-met-rekensom", "gekozen"),
        ("2026-09-28", "samen-een-plan", "gekozen"),
    ]


@pytest.mark.parametrize(
    ("reis", "expected"),
    [
        (SCHULD, ("binnenkort", 10)),  # 1 December
        (KWIJT, ("verlopen", -143)),  # 1 July: 30 + 31 + 30 + 31 + 21 days ago, July 1 itself included
        (BIJSTAND, ("op_orde", 100)),  # 1 March: 9 + 31 + 31 + 28 + 1
    ],
)
def test_review_is_due(example: Catalogue, reis: str, expected: tuple[str, int]) -> None:
    found = herijking(example.klantreizen[reis], TODAY)
    assert (found.code, found.dagen) == expected


def test_questions_that_need_not_be_asked(example: Catalogue) -> None:
    asked = dubbele_gegevens(example.klantreizen[BIJSTAND])
    assert [(vraag.stap.id, vraag.gegeven, vraag.eerder, vraag.al_bekend_bij) for vraag in asked] == [
        ("bewijsstukken", "inkomen", None, ("uwv",)),
        ("bewijsstukken", "inkomen-partner", None, ("uwv",)),
    ]
    assert asked[1].pad == ("fasen", 0, "stappen", 2, "gegevens_gevraagd", 2)


def test_what_is_still_open(example: Catalogue) -> None:
    """The reminder has no wished score; a step with score 1 says not where it hurts.

    And where something goes wrong nobody wrote down what should become of the step, but for the reminder and the two
    steps that are to go by themselves.
    """
    gaps = {
        reis.id: [(gap.label, gap.stap and gap.stap.id) for gap in volledigheid(reis).ontbreekt]
        for reis in example.klantreizen.values()
    }
    wishes = {id: [stap for label, stap in found if label == "Gewenst"] for id, found in gaps.items()}
    rest = {id: [gap for gap in found if gap[0] != "Gewenst"] for id, found in gaps.items()}
    assert rest == {
        KWIJT: [("Ervaring: Gewenst", "aanmaning")],
        BIJSTAND: [("Knelpunten", "inkomen-weg")],
        SCHULD: [],
    }
    assert wishes[KWIJT] == ["aanslag-brief", "uitzoeken", "opnieuw-aanleveren", "doorverwezen", "antwoord"]
    assert [len(wishes[id]) for id in (BIJSTAND, SCHULD)] == [5, 7]
