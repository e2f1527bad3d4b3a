"""The rules: each at its bounds, and silent where what it reads is not the editor's."""

from datetime import date
from pathlib import Path

import pytest
from small_catalogue import ACTION, BASE, CHANNELS, JOURNEY, ORGANISATIONS, RESEARCH, Edit, check, codes, load, small

from catalogue.pages import jobs as pages

DONE = "{datum: 2026-03-01, status: doorgevoerd}\n  - {datum: 2026-09-01, status: gemeten}"
DONE_LATELY = "{datum: 2026-10-01, status: doorgevoerd}\nmeten_voor: 2026-11-"
LOG = "2026-01-15, status: idee}\n  - " + DONE
BASELINE = "    nulmeting: {datum: 2026-02-01, waarde: 60, aantal: 50}\n"
MEASUREMENTS = "    metingen: [{datum: 2026-08-01, waarde: 78, aantal: 45}]\n"
KCC = "Klantcontactcentrum,"
OTHER_PAIN = """\
        knelpunten:
          - {id: anders, titel: Anders, categorie: taal, ernst: 1, zekerheid: data, bewijs: [klachten-2026]}
        uitkomsten:"""

# A rule at its bounds: what is changed in the small catalogue, and the codes that are found.
BOUNDS: dict[str, tuple[list[Edit], list[str]]] = {
    "W101 'ik' in small letters, or in quotes": (
        [(JOURNEY, '"Ik wil verhuizen zonder gedoe"', "\"'ik' wil weg\"")],
        [],
    ),
    "W101 others speak too": ([(JOURNEY, '"Ik wil verhuizen zonder gedoe"', "Onze straat verhuist")], []),
    "W101 Wijchen is not Wij": ([(JOURNEY, '"Ik wil verhuizen zonder gedoe"', "Wijchen verhuist")], ["W101"]),
    "W101 Ikea is not Ik": ([(JOURNEY, '"Ik wil verhuizen zonder gedoe"', "Ikea")], ["W101"]),
    "W102 45 characters fit": ([(JOURNEY, "Ik zoek op wat ik moet doen", "x" * 45)], []),
    "W102 46 do not": ([(JOURNEY, "Ik zoek op wat ik moet doen", "x" * 46)], ["W102"]),
    "W103 a title that is its own product": (
        [(JOURNEY, '"Ik wil verhuizen zonder gedoe"', '"Ik verhuis"\nmiddel: ik verhuis')],
        ["W103"],
    ),
    "W202 said by staff is no assumption": (
        [(JOURNEY, "ernst: 3, zekerheid: klant_gezegd", "ernst: 3, zekerheid: medewerker_gezegd")],
        [],
    ),
    "W203 a quote is evidence": (
        [
            (JOURNEY, ", bewijs: [gesprekken-2026]", ""),
            (
                JOURNEY,
                "        knelpunten:",
                "        uitspraken: [{tekst: Nergens, bron: gesprekken-2026}]\n        knelpunten:",
            ),
        ],
        [],
    ),
    "E303 99 by rounding": ([(JOURNEY, "aandeel_pct: 10}", "aandeel_pct: 9}")], []),
    "E303 101 by rounding": ([(JOURNEY, "aandeel_pct: 10}", "aandeel_pct: 11}")], []),
    "E303 98.9": ([(JOURNEY, "aandeel_pct: 10}", "aandeel_pct: 8.9}")], ["E303"]),
    "E303 thirds": ([(JOURNEY, "aandeel_pct: 90}", "aandeel_pct: 89.666667}")], []),
    "E303 a share that is not known": ([(JOURNEY, ", aandeel_pct: 10}", "}")], []),
    "E303 no shares at all": ([(JOURNEY, ", aandeel_pct: 10}", "}"), (JOURNEY, ", aandeel_pct: 90}", "}")], []),
    "E303 too much, though one is not known": (
        [
            (
                JOURNEY,
                "aandeel_pct: 10}",
                "aandeel_pct: 12}\n          - {soort: nee, uitleg_begrepen: ja, alternatieven: [{wat: x}]}",
            )
        ],
        ["E303"],
    ),
    "E308 lowest equal to highest": ([(JOURNEY, "[2, 5]", "[4, 4]")], []),
    "E309 the score is the lowest": ([(JOURNEY, "[2, 5]", "[4, 5]")], []),
    "E309 the score is the highest": ([(JOURNEY, "[2, 5]", "[1, 4]")], []),
    "E309 the score is under the lowest": ([(JOURNEY, "[2, 5]", "[5, 5]")], ["E309"]),
    "E309 a spread with its ends turned has one fault": ([(JOURNEY, "[2, 5]", "[3, 1]")], ["E308"]),
    "E311 a chain with an end": (
        [(ORGANISATIONS, "afdeling, ouder: gemeente}\n- {id: wonen", "afdeling, ouder: wonen}\n- {id: wonen")],
        [],
    ),
    "E311 above it somebody goes round": (
        [
            (ORGANISATIONS, "soort: gemeente}", "soort: gemeente, ouder: gemeente}"),
            (ORGANISATIONS, "afdeling, ouder: gemeente}\n- {id: wonen", "afdeling, ouder: wonen}\n- {id: wonen"),
        ],
        ["E311"],
    ),
    "E402 today": ([(ACTION, "2026-08-01", "2026-11-21"), (ACTION, "2026-09-01, status", "2026-11-21, status")], []),
    "E402 tomorrow": ([(ACTION, "2026-08-01", "2026-11-22")], ["E402"]),
    "E402 on the day of the baseline": ([(ACTION, "2026-02-01", "2026-08-01")], []),
    "E402 the day before": ([(ACTION, "2026-02-01", "2026-08-02")], ["E402"]),
    "E403 on the day of the measurement": ([(ACTION, "2026-09-01, status", "2026-08-01, status")], []),
    "E403 the day before": ([(ACTION, "2026-09-01, status", "2026-07-31, status")], ["E403"]),
    "E403 one of several measurements was before": (
        [
            (ACTION, "metingen: [", "metingen: [{datum: 2026-03-15, waarde: 70}, "),
            (ACTION, "2026-09-01, status", "2026-07-31, status"),
        ],
        [],
    ),
    "E403 measured later what was solved on the spot": (
        [
            (ACTION, "2026-09-01, status", "2026-07-31, status"),
            (ACTION, "logboek:", "direct_opgelost: true\nlogboek:"),
        ],
        [],
    ),
    "E405 today": ([(ACTION, "logboek:", "mijlpalen: [{titel: Proef, gereed: 2026-11-21}]\nlogboek:")], []),
    "W104 capitals and spaces make no difference": (
        [(ORGANISATIONS, "naam: Afdeling Wonen", 'naam: "KLANT  contact"'), (ORGANISATIONS, KCC, "Klant Contact,")],
        ["W104"],
    ),
    "W104 one of the two is on no journey": (
        [(ORGANISATIONS, "- {id: kcc", "- {id: uwv, naam: Afdeling Wonen, soort: afdeling}\n- {id: kcc")],
        [],
    ),
    "W604 today": ([(RESEARCH, "2026-06-10", "2026-11-21")], []),
    "W604 tomorrow": ([(RESEARCH, "2026-06-10", "2026-11-22")], ["W604"]),
    "W904 nobody and everybody": ([(ACTION, "waarde: 60", "waarde: 0"), (ACTION, "waarde: 78", "waarde: 100")], []),
    "W904 a number of days": ([(ACTION, "waarde: 60", "waarde: 212"), (JOURNEY, '"%"', "dagen")], []),
    "W904 a part of the customers, in words": (
        [(ACTION, "waarde: 78", "waarde: 178"), (JOURNEY, '"%"', "procent van de klanten")],
        ["W904"],
    ),
    "W301 and W302 of one 'nee'": (
        [(JOURNEY, "{soort: deels,", "{soort: nee, uitleg_begrepen: onbekend,")],
        ["W301", "W302"],
    ),
    "W302 'nee' was not understood, and that is known": (
        [(JOURNEY, "{soort: deels,", "{soort: nee, uitleg_begrepen: nee, alternatieven: [{wat: x}],")],
        [],
    ),
    "W401 cold with somebody in between": ([(JOURNEY, "wijze: warm", "wijze: geen, eigenaar_tussentijd: kcc")], []),
    "W401 the customer carries it": ([(JOURNEY, "wijze: warm", "wijze: klant_draagt")], ["W401"]),
    "W601 on the day itself": ([(JOURNEY, "2027-06-01", "2026-11-21")], []),
    "W601 the day after": ([(JOURNEY, "2027-06-01", "2026-11-20")], ["W601"]),
    "W601 not in the archive": ([(JOURNEY, "2027-06-01", "2026-11-20"), (JOURNEY, "vastgesteld", "gearchiveerd")], []),
    "W602 twelve months to the day": ([(RESEARCH, "2026-06-10", "2025-11-21")], []),
    "W602 a day more": ([(RESEARCH, "2026-06-10", "2025-11-20")], ["W602"]),
    "W603 fourteen days": ([(RESEARCH, "dagen_na_contact: 3", "dagen_na_contact: 14")], []),
    "W603 fifteen": ([(RESEARCH, "dagen_na_contact: 3", "dagen_na_contact: 15")], ["W603"]),
    "W701 as long as the norm": (
        [(JOURNEY, "organisaties: [gemeente]", "tijd: {doorlooptijd_dagen: 5, norm_dagen: 5}")],
        [],
    ),
    "W301 a no that goes on elsewhere": (
        [
            (
                JOURNEY,
                "{soort: deels, aandeel_pct: 10}",
                "{soort: nee, aandeel_pct: 10, uitleg_begrepen: ja, naar: zoeken}",
            )
        ],
        [],
    ),
    "W905 a year and twelve months": (
        [
            (ACTION, "aantal: 50", "aantal: 50, periode: 1 jaar"),
            (ACTION, "aantal: 45", "aantal: 45, periode: 12 maanden"),
        ],
        [],
    ),
    "W905 one of the two unknown": ([(ACTION, "aantal: 45", "aantal: 45, periode: 12 maanden")], []),
    "W701 as long in another unit": (
        [(JOURNEY, "organisaties: [gemeente]", "tijd: {doorlooptijd: 10 werkdagen, norm: 2 weken}")],
        [],
    ),
    "W701 an hour longer": (
        [(JOURNEY, "organisaties: [gemeente]", "tijd: {doorlooptijd: 169 uur, norm_dagen: 7}")],
        ["W701"],
    ),
    "W701 no norm": ([(JOURNEY, "organisaties: [gemeente]", "tijd: {doorlooptijd_dagen: 5}")], []),
    "E305 two lines of one day": ([(ACTION, "2026-01-15, status", "2026-03-01, status")], []),
    "E306 today": ([(ACTION, "2026-09-01, status", "2026-11-21, status")], []),
    "E306 tomorrow": ([(ACTION, "2026-09-01, status", "2026-11-22, status")], ["E306"]),
    "E401 a reason instead": (
        [
            (
                ACTION,
                MEASUREMENTS,
                "effect_niet_gemeten_omdat: Te klein\n",
            )
        ],
        [],
    ),
    "E401 no baseline": ([(ACTION, BASELINE, "")], ["E401"]),
    "E401 kept for good is a claim too": (
        [
            (ACTION, BASELINE, ""),
            (ACTION, "status: gemeten", "status: geborgd"),
        ],
        ["E401"],
    ),
    "W801 179 days": (
        [
            (
                ACTION,
                LOG,
                "2026-05-26, status: idee}",
            )
        ],
        [],
    ),
    "W801 180 days": (
        [
            (
                ACTION,
                LOG,
                "2026-05-25, status: idee}",
            )
        ],
        ["W801"],
    ),
    "W802 measured": ([(ACTION, "  - {datum: 2026-09-01, status: gemeten}\n", "")], []),
    "W802 past the agreed day": (
        [
            (
                ACTION,
                DONE,
                DONE_LATELY + "20",
            ),
            (ACTION, MEASUREMENTS, ""),
        ],
        ["W802"],
    ),
    "W802 not yet": (
        [
            (
                ACTION,
                DONE,
                DONE_LATELY + "21",
            ),
            (ACTION, MEASUREMENTS, ""),
        ],
        [],
    ),
    "W803 parked, and why": ([(ACTION, "status: gemeten}", "status: geparkeerd}\nwacht_op: De jurist")], []),
    "W804 stopped, and why": ([(ACTION, "status: gemeten}", "status: gestopt, toelichting: De wet}")], []),
    "W902 the same organisation twice is one": (
        [(JOURNEY, "organisaties: [kcc]", "organisaties: [kcc, kcc]")],
        ["E214"],
    ),
    "W902 two owners": (
        [
            (JOURNEY, "organisaties: [kcc]", "organisaties: [kcc, wonen]"),
            (JOURNEY, "eigenaren: [wonen]", "eigenaren: [wonen, kcc]"),
        ],
        [],
    ),
    "W902 a figure of no step": (
        [
            (JOURNEY, "organisaties: [kcc]", "organisaties: [kcc, wonen]"),
            (JOURNEY, "eigenaren: [wonen], stap: doorgeven}", "eigenaren: [wonen]}"),
        ],
        [],
    ),
    "W1001 the same organisation twice is one": (
        [(JOURNEY, "opgesteld_met: [wonen, kcc]", "opgesteld_met: [wonen, wonen]")],
        ["W1001", "E214"],
    ),
    "W1002 customers beside complaints": (
        [(JOURNEY, "onderzoeken: [gesprekken-2026]", "onderzoeken: [klachten-2026, gesprekken-2026]")],
        [],
    ),
    "W1002 customers at a quote": (
        [
            (JOURNEY, "onderzoeken: [gesprekken-2026]", "onderzoeken: [klachten-2026]"),
            (
                JOURNEY,
                "        knelpunten:",
                "        uitspraken: [{tekst: Nergens, bron: gesprekken-2026}]\n        knelpunten:",
            ),
        ],
        [],
    ),
    "W1002 customers at a score": (
        [
            (JOURNEY, "onderzoeken: [gesprekken-2026]\n", ""),
            (JOURNEY, "zekerheid: klant_gezegd}\n", "zekerheid: klant_gezegd, bron: [gesprekken-2026]}\n"),
        ],
        [],
    ),
    "W1101 capitals and a full stop make no difference": (
        [(JOURNEY, "profielen: [noor]", "middel: MET een gerust hart wonen in mijn nieuwe huis\nprofielen: [noor]")],
        ["W1101"],
    ),
    "W1201 an archived journey": (
        [
            (JOURNEY, "vastgesteld", "gearchiveerd"),
            (ACTION, 'lost_op: ["verhuizen#geen-lijst"]', 'lost_op: ["verhuizen#anders"]'),
            (
                JOURNEY,
                "        uitkomsten:",
                OTHER_PAIN,
            ),
        ],
        [],
    ),
    "W1301 capitals make no difference": (
        [(JOURNEY, "profielen: [noor]", "producten: [Verhuismelding]\nprofielen: [noor]")],
        [],
    ),
    "W1302 a code in capitals": ([(ORGANISATIONS, "soort: gemeente}", "soort: gemeente, tooi: GM0363}")], []),
    "E104 its own name": ([(JOURNEY, "status: vastgesteld", "status: vastgesteld\nvoorheen: [verhuizen]")], ["E104"]),
    "E104 the name of another kind": (
        [(JOURNEY, "status: vastgesteld", "status: vastgesteld\nvoorheen: [verhuislijst]")],
        [],
    ),
    "E508 no consent but a ground": ([(RESEARCH, "toestemming: true", "toestemming: false, grondslag: Wmo")], []),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_a_rule_at_its_bound(name: str, tmp_path: Path) -> None:
    edits, expected = BOUNDS[name]
    assert codes(check(tmp_path, *edits)) == expected


def test_the_bounds_are_those_of_the_settings(tmp_path: Path) -> None:
    limits = "{stap_tekens: 10, onderzoek_maanden: 3, na_contact_dagen: 2}"
    found = check(tmp_path, ("mkdocs.yml", "vandaag: 2026-11-21", f"vandaag: 2026-11-21\n    drempelwaarden: {limits}"))
    assert sorted(set(codes(found))) == ["W102", "W602", "W603"]


def test_rules_look_at_the_given_day(tmp_path: Path) -> None:
    root = small(tmp_path)
    assert codes(load(root, today=date(2026, 8, 15))[1]) == ["E306"]
    assert codes(load(root, today=date(2028, 1, 1))[1]) == ["W601", "W602", "W602"]


def test_a_rule_is_left_out_only_where_what_it_reads_is_not_valid(tmp_path: Path) -> None:
    """Beside it, in the same record, the rule still speaks."""
    found = check(
        tmp_path,
        (
            JOURNEY,
            "ervaring: {huidig: 2, gewenst: 4, aantal: 8, zekerheid: klant_gezegd}",
            "ervaring: {huidig: 2, gewenst: 9}",
        ),
        (
            JOURNEY,
            "ervaring: {huidig: 4, aantal: 8, zekerheid: klant_gezegd, spreiding",
            "ervaring: {huidig: 4, zekerheid: misschien, spreiding",
        ),
        (JOURNEY, "{soort: deels, aandeel_pct: 10}", "{soort: nee, aandeel_pct: 5, uitleg_begrepen: soms}"),
        (JOURNEY, "wijze: warm", "wijze: lauw"),
        (ACTION, "2026-03-01, status: doorgevoerd", "2026-01-01, status: gedaan"),
    )
    assert codes(found) == ["E305", "E202", "W201", "E301", "E202", "E303", "W301", "E202", "E202"]


def test_no_rule_speaks_of_a_stand_in(tmp_path: Path) -> None:
    """What takes the place of something that is not valid is ours, not the editor's."""
    found = check(
        tmp_path,
        (RESEARCH, "datum: 2026-06-10", "datum: gisteren"),
        (RESEARCH, 'grondslag: "Awb, hoofdstuk 9"', "grondslag: [Awb]"),
        (JOURNEY, "herijken_voor: 2027-06-01", "herijken_voor: ooit"),
        (ACTION, "2026-09-01, status: gemeten", "2026-09-01, status: klaar"),
    )
    assert codes(found) == ["E202", "E304", "E304", "E204"]


def test_a_measurement_is_not_judged_by_what_is_not_valid(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        (ACTION, "nulmeting: {datum: 2026-02-01, waarde: 60", "nulmeting: {datum: straks, waarde: veel"),
        (ACTION, "metingen: [{datum: 2026-08-01, waarde: 78", "metingen: [{datum: later, waarde: 7888"),
        (JOURNEY, 'eenheid: "%"', "eenheid: []"),
        (JOURNEY, "spreiding: [2, 5]", "spreiding: [5, 9]"),
        (JOURNEY, "van: kcc, naar: wonen", "van: [kcc], naar: [kcc]"),
        (ORGANISATIONS, "naam: Afdeling Wonen", "naam: []"),
        (ORGANISATIONS, "soort: gemeente}", "soort: gemeente, ouder: [wonen]}"),
    )
    assert sorted(codes(found)) == ["E204"] * 6 + ["E301", "E304", "E304"]


def test_organisations_that_go_round_are_told_of_once_however_many_lead_there(tmp_path: Path) -> None:
    """A thousand below each other, of which the topmost says that it is part of the one in the middle."""
    chain = "".join(f"- {{id: o{n}, naam: Team {n}, soort: afdeling, ouder: o{n + 1}}}\n" for n in range(1000))
    top = "- {id: o1000, naam: Team 1000, soort: afdeling, ouder: o500}\n"
    register = (BASE / ORGANISATIONS).read_text(encoding="utf-8")
    (found,) = check(tmp_path, more={ORGANISATIONS: register + chain + top})
    assert (found.code, found.line, found.message[:60]) == (
        "E311",
        504,
        "'o500' is zo een deel van zichzelf: 'o500' → 'o501' → 'o502'",
    )


def test_in_a_preview_organisations_that_go_round_have_their_pages(tmp_path: Path) -> None:
    root = small(tmp_path, (ORGANISATIONS, "soort: gemeente}", "soort: gemeente, ouder: wonen}"))
    catalogue, findings = load(root)
    assert codes(findings) == ["E311"]
    urls = {page.url for page in pages.pages(catalogue)}
    assert {"organisaties/gemeente/", "organisaties/wonen/", "overdrachten/", "klantreizen/"} <= urls


def test_the_findings_of_a_cut_short_file_do_not_speak_of_what_was_not_read(tmp_path: Path) -> None:
    found = check(tmp_path, (JOURNEY, "    stappen:\n      - id: zoeken", "    stappen:\n   - id: zoeken"))
    assert codes(found) == ["E006"]


def test_research_that_could_not_be_read_may_well_be_with_customers(tmp_path: Path) -> None:
    broken = (RESEARCH, 'grondslag: "Awb, hoofdstuk 9"', 'grondslag: "Awb, hoofdstuk 9')
    complaints = (JOURNEY, "onderzoeken: [gesprekken-2026]", "onderzoeken: [klachten-2026]")
    assert codes(check(tmp_path, complaints, broken)) == ["E006"]


def test_faults_before_a_syntax_fault_are_found_with_it(tmp_path: Path) -> None:
    """So that one run says as much as can be said."""
    found = check(
        tmp_path,
        (JOURNEY, "status: vastgesteld", "status: klaar"),
        (JOURNEY, 'titel: "Ik geef mijn verhuizing door"', 'titel: "Ik geef mijn verhuizing door'),
        (CHANNELS, "soort: persoonlijk", "soort: warm"),
    )
    assert codes(found) == ["E202", "E006", "E202"]
