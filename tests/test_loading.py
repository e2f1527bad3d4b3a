"""From a folder to a catalogue: which files count, what is shown, and that nothing shown leads nowhere."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import one_page
import pytest
from golden import lay_out
from places import CASES, EXAMPLE
from small_catalogue import (
    ACTION,
    BASE,
    CHANNELS,
    JOURNEY,
    ORGANISATIONS,
    RESEARCH,
    TODAY,
    Edit,
    check,
    codes,
    edited,
    load,
    read_tree,
    small,
    write,
)

from catalogue import loading
from catalogue.model import REGISTERS, Record
from catalogue.model.base import walk
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.settings import Settings
from catalogue.reading.findings import ERROR
from catalogue.reading.folder import FOLDERS
from catalogue.reading.mends import Edit as Mend

DRAFT: Edit = (JOURNEY, "status: vastgesteld", "status: concept")


def shown(root: Path, *, drafts: bool = False) -> Catalogue:
    return load(root, drafts=drafts)[0]


def records(catalogue: Catalogue) -> Iterator[Record]:
    yield from catalogue.klantreizen.values()
    yield from catalogue.verbeteringen.values()
    for name, model in REGISTERS.items():
        if model.scope:
            yield from getattr(catalogue, name).values()


def dead_references(catalogue: Catalogue) -> list[str]:
    """Every reference in the catalogue that leads nowhere."""
    dead = []
    for record in records(catalogue):
        steps = {step.id for step in getattr(record, "stappen", ())}
        for found in walk(type(record), record):
            target = found.shape.reference if found.shape else ""
            if target:
                places = {"stap": steps, "knelpunt": catalogue.knelpunten, "kpi": catalogue.kpis}
                known = places.get(target) or getattr(catalogue, target, {})
                dead += [f"{target} {found.data}"] if found.data not in known else []
    return dead


def test_the_example_is_shown_whole() -> None:
    catalogue, findings = load(EXAMPLE)
    assert (len(catalogue.klantreizen), len(catalogue.verbeteringen), len(catalogue.organisaties)) == (3, 16, 12)
    assert {one.severity for one in findings} == {"warning"}
    assert len(findings) == 26
    assert dead_references(catalogue) == []
    assert catalogue.today == TODAY


def test_loading_twice_gives_the_same() -> None:
    assert load(EXAMPLE) == load(EXAMPLE)


def test_the_order_of_files_makes_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every computer lists a folder in order."""
    tree = edited(read_tree(EXAMPLE), [("journeys/schuldhulp-weer-rust.yml", "profielen: [jan]", "profielen: [piet]")])
    first = load(write(tmp_path, tree))
    listing = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: sorted(listing(self), reverse=True))
    assert load(tmp_path) == first


def test_an_empty_place_is_an_empty_catalogue(tmp_path: Path) -> None:
    """No folders, empty folders, or not even a place."""
    nothing = (Catalogue(today=TODAY), [])
    assert loading.load(tmp_path / "nergens", Settings(), TODAY) == nothing
    assert loading.load(tmp_path, Settings(), TODAY) == nothing
    for folder in FOLDERS:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / ".gitkeep").touch()
    assert loading.load(tmp_path, Settings(), TODAY) == nothing


@pytest.mark.parametrize("text", ["", "# nog niets\n", "[]\n", "---\n"])
def test_an_empty_register_has_no_entries(text: str, tmp_path: Path) -> None:
    root = small(tmp_path, more={"registers/instrumenten.yml": text})
    catalogue, findings = load(root)
    assert findings == []
    assert catalogue.instrumenten == {}


def test_everything_is_in_order_of_id(tmp_path: Path) -> None:
    text = read_tree(BASE)[ACTION]
    catalogue = shown(small(tmp_path, more={"improvements/b.yml": text, "improvements/a.yml": text}))
    assert list(catalogue.verbeteringen) == ["a", "b", "verhuislijst"]
    assert list(catalogue.organisaties) == ["gemeente", "kcc", "wonen"]
    assert [actie.id for actie in catalogue.knelpunten["verhuizen#geen-lijst"].acties] == ["a", "b", "verhuislijst"]


def test_a_register_entry_knows_who_names_it(tmp_path: Path) -> None:
    catalogue = shown(small(tmp_path))
    assert catalogue.vermeld_door("organisaties", "wonen") == (
        Vermelding("journeys", "verhuizen"),
        Vermelding("improvements", "verhuislijst"),
    )
    assert catalogue.vermeld_door("organisaties", "gemeente") == (
        Vermelding("journeys", "verhuizen"),
        Vermelding("gegevens", "inkomen"),
        Vermelding("gegevens", "adres"),
        Vermelding("organisaties", "kcc"),
        Vermelding("organisaties", "wonen"),
    )
    assert catalogue.vermeld_door("profielen", "noor") == (Vermelding("journeys", "verhuizen"),)
    assert catalogue.vermeld_door("profielen", "niemand") == ()


def test_a_story_belongs_to_its_record(tmp_path: Path) -> None:
    root = small(
        tmp_path, more={"journeys/verhuizen.md": b"\xef\xbb\xbf# Noor\r\n", "improvements/README.md": "Uitleg"}
    )
    catalogue, findings = load(root)
    assert findings == []
    assert catalogue.verhalen == {"journeys/verhuizen.md": "# Noor\r\n"}


def test_a_story_is_utf_8_and_not_too_large(tmp_path: Path) -> None:
    found = check(
        tmp_path, more={"journeys/verhuizen.md": b"caf\xe9", "improvements/verhuislijst.md": b"x" * 1_000_001}
    )
    assert [(one.path, one.line, one.column, one.code) for one in found] == [
        ("improvements/verhuislijst.md", 1, 1, "E002"),
        ("journeys/verhuizen.md", 1, 4, "E003"),
    ]


def test_a_story_may_be_any_text(tmp_path: Path) -> None:
    """It is read as text, not as YAML."""
    assert check(tmp_path, more={"journeys/verhuizen.md": "Stap 1: bel\n\t- [x\n*&!%\n"}) == []


def test_a_draft_is_not_published_nor_what_is_only_about_it(tmp_path: Path) -> None:
    root = small(tmp_path, DRAFT, more={"journeys/verhuizen.md": "Het verhaal"})
    catalogue, findings = load(root)
    assert codes(findings) == ["W805"]
    assert (catalogue.klantreizen, catalogue.verbeteringen, catalogue.verhalen) == ({}, {}, {})
    assert catalogue.vermeld_door("profielen", "noor") == ()
    assert list(shown(root, drafts=True).verbeteringen) == ["verhuislijst"]
    own = ("mkdocs.yml", "    vandaag", "    toon_concept: true\n    vandaag")
    catalogue, findings = load(small(tmp_path, DRAFT, own))
    assert (list(catalogue.klantreizen), findings) == (["verhuizen"], [])


def test_an_action_is_shown_as_far_as_it_is_about_what_is_published(tmp_path: Path) -> None:
    journey = read_tree(BASE)[JOURNEY]
    root = small(
        tmp_path,
        (ACTION, 'lost_op: ["verhuizen#geen-lijst"]', 'lost_op: ["verhuizen#geen-lijst", "trouwen#geen-lijst"]'),
        (ACTION, "effect:\n", 'effect:\n  - {kpi: "trouwen#in-een-keer"}\n'),
        more={"journeys/trouwen.yml": journey.replace("vastgesteld", "concept")},
    )
    (action,) = shown(root).verbeteringen.values()
    assert action.lost_op == ("verhuizen#geen-lijst",)
    assert [effect.kpi for effect in action.effect] == ["verhuizen#in-een-keer"]
    (whole,) = shown(root, drafts=True).verbeteringen.values()
    assert len(whole.lost_op) == len(whole.effect) == 2


@pytest.mark.parametrize("name", ["ter_toetsing", "gearchiveerd"])
def test_what_is_under_review_or_archived_is_published(name: str, tmp_path: Path) -> None:
    assert list(shown(small(tmp_path, (JOURNEY, "status: vastgesteld", f"status: {name}"))).klantreizen) == [
        "verhuizen"
    ]


# A fault, and what is still shown for a preview: journeys, actions.
PREVIEWS: dict[str, tuple[list[Edit], tuple[list[str], list[str]]]] = {
    "a journey that names what is not there": ([(JOURNEY, "profielen: [noor]", "profielen: [piet]")], ([], [])),
    "a step that is not there": ([(JOURNEY, "stap_van: doorgeven", "stap_van: weg")], ([], [])),
    "an entry that names what is not there": (
        [
            (
                ORGANISATIONS,
                "kcc, naam: Klantcontactcentrum, soort: afdeling, ouder: gemeente",
                "kcc, naam: Klantcontactcentrum, soort: afdeling, ouder: rijk",
            )
        ],
        ([], []),
    ),
    "an entry that is not valid": ([(CHANNELS, "soort: digitaal", "soort: digi")], (["verhuizen"], ["verhuislijst"])),
    "an entry without an id": ([(CHANNELS, "id: website, ", "")], ([], [])),
    "an action that answers nothing": ([(ACTION, "#geen-lijst", "#geen-idee")], (["verhuizen"], [])),
    "an action of nobody": ([(ACTION, "organisatie: wonen", "organisatie: niemand")], (["verhuizen"], [])),
    "a figure that is not there": ([(ACTION, "#in-een-keer", "#traag")], (["verhuizen"], ["verhuislijst"])),
    "a journey that is not valid": ([(JOURNEY, "huidig: 2", "huidig: 22")], (["verhuizen"], ["verhuislijst"])),
    "an owner that is not valid": (
        [(JOURNEY, 'eigenaar: {organisatie: wonen, rol: "Teamleider wonen"}\n', "")],
        (["verhuizen"], ["verhuislijst"]),
    ),
    "a knelpunt without a dash": (
        [(JOURNEY, "          - {id: geen-lijst", "            {id: geen-lijst")],
        (["verhuizen"], []),
    ),
    "phases that are not valid": ([(JOURNEY, "\nfasen:\n", "\nfasen: geen\nkennisvragen:\n")], ([], [])),
    "a quote that is not closed": (
        [(JOURNEY, 'titel: "Ik bereid mij voor"', 'titel: "Ik bereid mij voor')],
        (["verhuizen"], ["verhuislijst"]),
    ),
    "a journey cut short": (
        [(JOURNEY, "\nfasen:\n", "\n---\nfasen:\n")],
        (["verhuizen"], []),
    ),
    "a journey that is a list": ([(JOURNEY, 'titel: "Ik wil verhuizen zonder gedoe"\n', "- titel: x\n# \n")], ([], [])),
    "research twice": ([(RESEARCH, "id: klachten-2026", "id: gesprekken-2026")], (["verhuizen"], ["verhuislijst"])),
}


@pytest.mark.parametrize("name", PREVIEWS)
def test_after_a_fault_a_preview_shows_what_it_can(name: str, tmp_path: Path) -> None:
    edits, expected = PREVIEWS[name]
    catalogue, findings = load(small(tmp_path, *edits))
    assert "error" in {one.severity for one in findings}
    assert (list(catalogue.klantreizen), list(catalogue.verbeteringen)) == expected
    assert dead_references(catalogue) == []


def test_a_misnamed_file_is_read_as_what_it_was_meant_to_be(tmp_path: Path) -> None:
    """So that one wrong name is one finding."""
    tree = read_tree(BASE)
    names = {
        JOURNEY: "journeys/Verhuizen.yaml",
        ORGANISATIONS: "registers/organisatie.yml",
        CHANNELS: "registers/kanalen.YML",
    }
    catalogue, findings = load(write(tmp_path, {names.get(path, path): text for path, text in tree.items()}))
    assert [(one.path, one.code) for one in findings] == [
        ("journeys/Verhuizen.yaml", "E103"),
        ("registers/kanalen.YML", "E106"),
        ("registers/organisatie.yml", "E106"),
    ]
    assert list(catalogue.klantreizen) == ["verhuizen"]
    for one, name in zip(findings, ("verhuizen.yml", "kanalen.yml", "organisaties.yml"), strict=True):
        assert name in one.hint


def test_a_misnamed_file_does_not_take_the_place_of_a_good_one(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        more={
            "journeys/verhuizen.yaml": "titel: x\n",
            "journeys/Verhuizen.yml": "titel: x\n",
            "registers/kanaal.yml": "x\n",
            "journeys/?!.yml": "titel: x\n",
            "registers/qqq.yml": "- x\n",
        },
    )
    assert codes(found) == ["E103", "E103", "E106", "E106", "E106"]


@pytest.mark.parametrize(
    "name",
    [
        "journeys/x.txt",
        "journeys/x",
        "registers/x.csv",
        "registers/kanalen.md",
        "improvements/.x/../x.json",
        "journeys/x.yml~",
    ],
)
def test_a_file_that_does_not_belong_is_reported(name: str, tmp_path: Path) -> None:
    small(tmp_path)
    (tmp_path / "improvements/.x").mkdir()
    (tmp_path / name).write_text("x", encoding="utf-8")
    assert codes(load(tmp_path)[1]) == ["E106"]


@pytest.mark.parametrize("name", ["x.txt", "x.TXT", "x.yml.txt", "x.yaml.txt"])
@pytest.mark.parametrize("begin", ["", "# Een opmerking # en nog een\n\n  # en nog een\n", "\ufeff", "\r\n"])
@pytest.mark.parametrize(
    ("folder", "text"),
    [("journeys", (BASE / JOURNEY).read_text(encoding="utf-8")), ("improvements", "titel: Sms\n")],
)
def test_a_file_of_ours_that_was_saved_as_text_is_told_with_the_name_it_should_have(
    name: str, begin: str, folder: str, text: str, tmp_path: Path
) -> None:
    found = check(tmp_path, more={f"{folder}/{name}": begin + text})
    (told,) = (one for one in found if one.code == "E106")
    assert told.herstel == (Mend(f"{folder}/{name}", rename=f"{folder}/x.yml"),)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("organisaties.txt", "- {id: cak, naam: CAK, soort: landelijk}\n"),
        ("gegevens.yml.txt", '- "id": adres\n  naam: Adres\n'),
    ],
)
def test_a_register_that_was_saved_as_text_has_its_name_back_where_that_is_free(
    name: str, text: str, tmp_path: Path
) -> None:
    (told,) = (one for one in check(tmp_path, more={f"registers/{name}": text}) if one.code == "E106")
    right = f"registers/{name.partition('.')[0]}.yml"
    assert told.herstel == (() if (BASE / right).exists() else (Mend(f"registers/{name}", rename=right),))


@pytest.mark.parametrize("text", ["# " * 200_000 + "x", "-" + " " * 800_000, "#\n" * 300_000, " \n" * 300_000])
def test_whether_a_text_is_ours_is_soon_seen(text: str, tmp_path: Path) -> None:
    begin = time.process_time()
    assert codes(check(tmp_path, more={"journeys/x.txt": text})) == ["E106"]
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    "name", ["journeys/.DS_Store", "registers/.verborgen.yml", "journeys/README.md", "registers/readme.md"]
)
def test_hidden_files_and_readmes_are_left_alone(name: str, tmp_path: Path) -> None:
    assert check(tmp_path, more={name: "x"}) == []


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path) -> None:
    small(tmp_path)
    (tmp_path / "journeys/trouwen.yml").mkdir()
    (tmp_path / "journeys/map").mkdir()
    assert [(one.code, one.hint.partition(";")[0]) for one in load(tmp_path)[1]] == [("E106", "Dit is een map")] * 2
    bare = write(tmp_path / "kaal", {"mkdocs.yml": read_tree(BASE)["mkdocs.yml"], "journeys": "x"})
    assert [(one.path, one.code) for one in load(bare)[1]] == [("journeys", "E106")]


@pytest.mark.parametrize("name", ["journeys/lus.yml", "journeys/lus.md", "registers/gegevens.yml"])
def test_a_link_in_a_circle_cannot_be_opened(name: str, tmp_path: Path) -> None:
    """And what others name in it may well be there."""
    small(tmp_path, more={"journeys/lus.yml": read_tree(BASE)[JOURNEY].replace("ernst: 3", "ernst: 1")})
    (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / name).symlink_to(Path(name).name)
    assert [(one.path, one.code) for one in load(tmp_path)[1]] == [(name, "E107")]


def test_a_file_that_goes_away_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small(tmp_path)
    opening = Path.open

    def gone(self: Path, *how: Any, **more: Any) -> Any:
        if self.name == "organisaties.yml":
            raise PermissionError(self)
        return opening(self, *how, **more)

    monkeypatch.setattr(Path, "open", gone)
    assert [(one.path, one.code) for one in load(tmp_path)[1]] == [(ORGANISATIONS, "E107")]


def test_findings_are_sorted_and_each_stands_there_once(tmp_path: Path) -> None:
    findings = check(
        tmp_path,
        (JOURNEY, "organisaties: [kcc]", "organisaties: [weg, verdwenen]"),
        (ACTION, "wonen, rol", "elders, rol"),
    )
    assert findings == sorted(set(findings))
    assert codes(findings).count("E101") == 3


def test_the_day_of_the_build_is_a_day_of_the_catalogue(tmp_path: Path) -> None:
    assert load(small(tmp_path), today=date(2026, 12, 1))[0].today == date(2026, 12, 1)


def test_who_names_a_step_or_knelpunt_by_its_old_id_means_the_one_of_today(tmp_path: Path) -> None:
    catalogue, findings = load(lay_out(CASES / "valid/old-ids", tmp_path / "root"))
    assert findings == []
    reis = catalogue.klantreizen["verhuizen"]
    assert (reis.overdrachten[0].stap_van, reis.kpis[0].stap) == ("online-doorgeven", "online-doorgeven")
    assert catalogue.verbeteringen["verhuislijst"].lost_op == ("verhuizen#lijst-ontbreekt",)
    assert dead_references(catalogue) == []
    page = one_page.soup(catalogue, "klantreizen/verhuizen/")
    for old, new in (("stap-doorgeven", "stap-online-doorgeven"), ("knelpunt-geen-lijst", "knelpunt-lijst-ontbreekt")):
        for id in (old, new):
            assert len(page.select(f"#{id}")) == 1


def test_a_step_that_others_call_by_an_old_id_runs_beside_them_and_is_where_outcomes_lead(tmp_path: Path) -> None:
    root = lay_out(CASES / "valid/old-ids", tmp_path / "root")
    file = root / JOURNEY
    text = file.read_text("utf-8")
    changed = text.replace('titel: "Ik zoek op', 'tegelijk_met: doorgeven\n        titel: "Ik zoek op').replace(
        "{soort: deels, aandeel_pct: 10}", "{soort: opnieuw, aandeel_pct: 10, naar: doorgeven}"
    )
    assert changed.count(": doorgeven") == text.count(": doorgeven") + 2
    file.write_text(changed, "utf-8")
    catalogue, findings = load(root)
    assert [item.code for item in findings if item.severity == ERROR] == []
    first, second = catalogue.klantreizen["verhuizen"].stappen
    assert (first.tegelijk_met, second.uitkomsten[1].naar) == ("online-doorgeven", "online-doorgeven")
    page = one_page.soup(catalogue, "klantreizen/verhuizen/")
    assert page.select_one('.kr-merken a[href="#stap-online-doorgeven"]')


def test_an_action_that_takes_an_opportunity_is_shown_and_solves_nothing(tmp_path: Path) -> None:
    catalogue, findings = load(lay_out(CASES / "valid/opportunity", tmp_path / "root"))
    assert findings == []
    reis, actie = catalogue.klantreizen["verhuizen"], catalogue.verbeteringen["beter"]
    assert actie.reizen == ("verhuizen",)
    assert actie in catalogue.acties_van(reis)
    assert all(actie not in pijn.acties for pijn in catalogue.knelpunten.values())
    page = one_page.soup(catalogue, "verbeteringen/beter/")
    assert "Een kans, geen knelpunt Meteen een afspraak maken" in one_page.text_of(str(page))
    assert page.select_one('a[href$="klantreizen/verhuizen/#stap-zoeken"]')
    step = one_page.soup(catalogue, "klantreizen/verhuizen/").find("dt", string="Een kans")
    assert step
    assert "Meteen een afspraak maken" in one_page.words(step.find_next_sibling("dd"))  # type: ignore[arg-type]


def test_an_opportunity_in_a_journey_that_is_not_shown_is_not_shown(tmp_path: Path) -> None:
    root = lay_out(CASES / "valid/opportunity", tmp_path / "root")
    file = root / JOURNEY
    file.write_text(file.read_text("utf-8").replace("status: vastgesteld", "status: concept"), "utf-8")
    assert shown(root).verbeteringen == {}
    assert set(shown(root, drafts=True).verbeteringen) == {"beter", "verhuislijst"}
