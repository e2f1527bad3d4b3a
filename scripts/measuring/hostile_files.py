"""Files under 1 MB that somebody could make to keep a build busy, by accident or on purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from _environment import PROJECT

JOURNEY = "journeys/zwaar.yml"
ACTION = "improvements/zwaar.yml"
STORY = "journeys/schuldhulp-weer-rust.md"
JOURNEY_HEAD = """titel: Ik wil rust
probleem: Onrust
doel: Rust
profielen: [jan]
eigenaar: {organisatie: eik-kcc, rol: Regisseur}
opgesteld_met: [eik-kcc, eik-inkomen]
onderzoeken: [ond-schuld-2025]
herijken_voor: 2027-06-01
status: vastgesteld
"""
ACTION_HEAD = """titel: Sms
eigenaar: {organisatie: eik-kcc, rol: Regisseur}
logboek: [{datum: 2026-01-15, status: idee}]
"""
ADDRESS = 'lost_op: ["schuldhulp-weer-rust#stilte-wachttijd"]\n'
STEP = "{titel: Ik wacht, ervaring: 3}"
HARD_STEP = f"{{titel: Wachten, behoefte: '{'Middels dat wordt d.m.v. gedaan en wordt gezegd, ' * 28}'}}"
MEASURED = "nulmeting: {datum: 2025-01-01, waarde: 1}, metingen: [{datum: 2026-01-01, waarde: 1}]"

Files = Mapping[str, str]


def journey(steps: str, more: str = "") -> Files:
    """A klantreis with these steps on one line, of one phase."""
    return {JOURNEY: f"{JOURNEY_HEAD}fasen: [{{titel: Wachten, stappen: [{steps}]}}]\n{more}"}


def step(field: str, item: str, times: int) -> str:
    """A step with a list of so many items in a field."""
    return f"{{titel: Ik wacht, ervaring: 3, {field}: [{', '.join(item.format(n) for n in range(times))}]}}"


def action(more: str) -> Files:
    """A verbeteractie with these fields beside the ones that it must have."""
    return {ACTION: ACTION_HEAD + more}


def register(name: str, entry: str, times: int) -> Files:
    """The register of the example with so many entries more."""
    path = PROJECT / "registers" / f"{name}.yml"
    before = path.read_text("utf-8") if path.exists() else ""
    return {f"registers/{name}.yml": before + "".join(f"- {entry.format(n, n + 1)}\n" for n in range(times))}


def row(cell: str, times: int) -> str:
    """A row of a table in Markdown."""
    return "|" + f"{cell}|" * times + "\n"


# What must be refused, or be read in no time.
REFUSED: dict[str, Callable[[], Files]] = {
    "10 000 haken in een verhaal": lambda: {STORY: "[" * 10_000},
    "190 000 haken in een verhaal": lambda: {STORY: "[" * 190_000},
    "tabel van 1 000 kolommen": lambda: {STORY: row("a", 1_000) + row("-", 1_000) + "|\n" * 28_000},
    "500 streepjes in elkaar": lambda: {STORY: "- " * 500 + "a"},
    "300 lijsten in elkaar": lambda: {STORY: "\n".join("    " * n + "- a" for n in range(300))},
    "66 000 alinea's": lambda: {STORY: "a\n\n" * 66_000},
    "63 000 lege streepjes": lambda: {STORY: "- \n" * 63_000},
    "27 000 verwijzingen in een verhaal": lambda: {STORY: "[a]:\n" * 27_000},
    "12 000 stappen met een titel": lambda: {
        JOURNEY: f"{JOURNEY_HEAD}fasen:\n" + f"- {{titel: Wachten, stappen: [{', '.join([STEP] * 1_000)}]}}\n" * 12
    },
    "15 000 dode verwijzingen": lambda: register("profielen", "{{id: p{0}, naam: P, gebaseerd_op: [weg-{0}]}}", 15_000),
    "1 000 dode knelpunten": lambda: action(
        f"lost_op: [{', '.join(f'schuldhulp-weer-rust#weg-{n}' for n in range(1_000))}]\n"
    ),
    "122 000 onbekende velden": lambda: {JOURNEY: JOURNEY_HEAD + "".join(f"v{n}:\n" for n in range(122_000))},
    "lijst van 480 000": lambda: {JOURNEY: f"{JOURNEY_HEAD}producten: [{'a,' * 480_000}]\n"},
    "40 000 oude namen": lambda: journey(STEP, f"voorheen: [{', '.join(f'oud-{n}' for n in range(40_000))}]\n"),
    "1 MB van een woord": lambda: {JOURNEY: f"{JOURNEY_HEAD}doel_: {'a' * 990_000}\n"},
    "1 MB van een sleutel": lambda: {JOURNEY: f'{JOURNEY_HEAD}"{"a" * 990_000}": a\n'},
    "200 000 keer dezelfde sleutel": lambda: {JOURNEY: JOURNEY_HEAD + "a: b\n" * 199_000},
    "100 000 opsommingstekens": lambda: {JOURNEY: f"{JOURNEY_HEAD}leefgebieden:\n" + "  • b\n" * 100_000},
    "1 MB haken in YAML": lambda: {JOURNEY: JOURNEY_HEAD + "[" * 990_000},
    "regels die niet te lezen zijn": lambda: {JOURNEY: JOURNEY_HEAD + "a: b\n" * 180_000 + "- @\n" * 20_000},
    "190 000 vraagtekens": lambda: {"registers/kanalen.yml": "- ? a\n" * 160_000},
    "20 000 keer een id": lambda: register("kanalen", "{{id: balie, naam: Balie, soort: papier}}", 20_000),
    "keten die nergens eindigt": lambda: register(
        "organisaties", "{{id: o{0}, naam: O, soort: afdeling, ouder: o{1}}}", 16_000
    ),
    "16 000 organisaties": lambda: register("organisaties", "{{id: o{0}, naam: O, soort: afdeling}}", 16_000),
    "20 000 synoniemen": lambda: register("synoniemen", "{{woorden: [v{0}, w{0}]}}", 19_000),
    "20 000 woorden jargon": lambda: register("jargon", "{{woord: w{0} en v{0}, beter: x}}", 19_900),
    "1 300 stappen vol moeilijke woorden": lambda: {
        JOURNEY: f"{JOURNEY_HEAD}fasen:\n- {{titel: F, stappen: [{', '.join([HARD_STEP] * 650)}]}}\n"
    },
    "20 000 uitzonderingen": lambda: register("uitzonderingen", "{{waarde: w{0}, reden: r}}", 19_900),
}

# What is valid, as much of it as there may be.
VALID: dict[str, Callable[[], Files]] = {
    "verhaal van 190 kB": lambda: {STORY: ("Zij wachtte op een brief. " * 20 + "[Toen](b.md) *belde* zij.\n\n") * 340},
    "haken tot de grens": lambda: {STORY: "[\n" * 1_250},
    "alinea's tot de grens": lambda: {STORY: "a\n\n" * 10_000},
    "lege streepjes tot de grens": lambda: {STORY: "- \n" * 2_700},
    "tabel van 10 000 cellen": lambda: {STORY: row("a", 10) + row("-", 10) + row("a", 10) * 950},
    "1 300 stappen": lambda: {
        JOURNEY: f"{JOURNEY_HEAD}fasen:\n" + f"- {{titel: Wachten, stappen: [{', '.join([STEP] * 650)}]}}\n" * 2
    },
    "600 fasen": lambda: {JOURNEY: f"{JOURNEY_HEAD}fasen:\n" + f"- {{titel: F, stappen: [{STEP}]}}\n" * 600},
    "750 knelpunten met een actie": lambda: {
        **journey(step("knelpunten", "{{id: k{0}, titel: K, categorie: informatie, ernst: 3}}", 750)),
        **action(f"lost_op: [{', '.join(f'zwaar#k{n}' for n in range(750))}]\n"),
    },
    "900 overdrachten": lambda: journey(
        STEP, "overdrachten:\n" + "- {van: eik-kcc, naar: eik-inkomen, wijze: koud}\n" * 900
    ),
    "uitspraken en vragen": lambda: journey(
        f"{step('uitspraken', '{{tekst: a, bron: ond-schuld-2025}}', 500)},"
        f"{step('gegevens_gevraagd', '{{gegeven: inkomen, al_bekend_bij: [eik-kcc]}}', 400)}"
    ),
    "1 000 kennisvragen": lambda: journey(
        STEP, "kennisvragen:\n" + "".join(f"- {{id: k{n}, vraag: a}}\n" for n in range(1_000))
    ),
    "420 KPI's": lambda: journey(
        STEP,
        "kpis:\n"
        + "".join(
            f"- {{id: k{n}, naam: a, perspectief: klant, burgerwaarde: b, eenheid: c, richting: omhoog, "
            "eigenaren: [eik-kcc]}\n"
            for n in range(420)
        ),
    ),
    "310 gemeten effecten": lambda: action(
        ADDRESS + "effect:\n" + f'- {{kpi: "schuldhulp-weer-rust#weg-tijdens-wachten", {MEASURED}}}\n' * 310
    ),
    "600 lange teksten": lambda: journey(
        ", ".join([f"{{titel: Ik wacht, ervaring: 3, leefwereld: {'woord ' * 240}}}"] * 600)
    ),
    "samenstelling zonder eind": lambda: journey(
        ", ".join(f"{{titel: {'a' * n}, ervaring: 3, leefwereld: b{'a' * 1_400}}}" for n in range(4, 54))
    ),
}

# Each is a page of its own: that takes as long as so many pages take, and is shown but not judged.
PAGES: dict[str, Callable[[], Files]] = {
    "1 000 organisaties": lambda: register("organisaties", "{{id: o{0}, naam: O, soort: afdeling}}", 1_000),
    "1 000 kanalen": lambda: register("kanalen", "{{id: k{0}, naam: K, soort: papier}}", 1_000),
    "1 000 instrumenten": lambda: register("instrumenten", "{{id: i{0}, naam: I, fase: luisteren}}", 1_000),
}
