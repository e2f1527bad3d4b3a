"""The programs of scripts/ as their users run them."""

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from in_process import answer
from jinja2 import TemplateError
from places import PROJECT
from programs import a_free_port, run, run_after, started
from project import JOURNEY, copy_content, lay_out, untouched

from catalogue.machine.trouble import in_words
from catalogue.model.catalogue import Catalogue
from catalogue.pages.jobs import jobs
from catalogue.publish.site_folder import mark

PROGRAMS = (
    *(
        "begin",
        "bench",
        "build",
        "changes",
        "check",
        "generate",
        "huisstijl",
        "import_json",
        "new",
        "release",
        "remove",
    ),
    *("rename", "serve", "stale", "test", "update"),
)


@pytest.fixture(scope="module")
def own_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project to spoil; who spoils it mends it again."""
    return lay_out(tmp_path_factory.mktemp("eigen") / "project")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content of the example, to spoil."""
    return copy_content(tmp_path / "inhoud")


def spoil(content: Path) -> None:
    """Make one mistake: a status that does not exist, on line 2."""
    journey = content / JOURNEY
    lines = journey.read_text(encoding="utf-8").splitlines(keepends=True)
    others = [line for line in lines if not line.startswith("status:")]
    journey.write_text("".join([others[0], "status: vreemd\n", *others[1:]]), encoding="utf-8")


# --- command lines --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PROGRAMS)
def test_help_is_in_dutch(name: str) -> None:
    code, said, _ = run(name, "--help")
    assert code == 0
    assert said.startswith("gebruik: ")
    assert "toon deze uitleg" in said
    assert not re.search(r"\b(usage|options|show|the|positional|default)\b", said)


@pytest.mark.parametrize("name", ["build", "check", "serve", "stale"])
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--vandaag", "2026-02-30"), "Bij --vandaag: '2026-02-30' is geen datum; schrijf bijvoorbeeld 2026-03-09."),
        (("--vandaag", "20260309"), "Bij --vandaag: '20260309' is geen datum; schrijf bijvoorbeeld 2026-03-09."),
        (("--vandaag",), "Bij --vandaag: hierachter hoort een waarde."),
        (("--root", "bestaat-niet"), "Bij --root: de map 'bestaat-niet' bestaat niet."),
        (("--nieuw",), "Dit ken ik niet: --nieuw. Met --help ziet u wat er kan."),
    ],
)
def test_a_slip_on_the_command_line_is_one_dutch_sentence(name: str, arguments: tuple[str, ...], sentence: str) -> None:
    assert answer(name, *arguments) == (2, "", sentence + "\n")


def test_the_environment_can_say_the_day_and_the_place_too() -> None:
    assert answer("check", CATALOGUS_VANDAAG="gisteren")[2].startswith("Bij --vandaag: 'gisteren' is geen datum")
    assert answer("check", CATALOGUS_ROOT="bestaat-niet")[2].startswith(
        "Bij --root: de map 'bestaat-niet' bestaat niet"
    )


def test_new_knows_what_can_be_begun() -> None:
    code, said, told = answer("new", "klantrijs")
    assert (code, said) == (2, "")
    assert told.startswith("Bij WAT: 'klantrijs' bestaat niet; kies uit 'klantreis', 'verbetering', 'organisatie'")


# --- check ----------------------------------------------------------------------------------------------------------


def test_check_passes_the_example_with_warnings() -> None:
    code, said, told = run("check")
    assert (code, told) == (0, "")
    assert said.splitlines()[-1].startswith("Geen fouten en ")


def misspell(content: Path) -> None:
    """Mistakes that can be mended: a key in capitals and a date in words."""
    journey = content / JOURNEY
    text = journey.read_text(encoding="utf-8")
    changed = re.sub(r"^herijken_voor: .*$", "Herijken voor: 1 juni 2027", text, flags=re.MULTILINE)
    assert changed != text
    journey.write_text(changed, encoding="utf-8", newline="\n")


def test_check_of_a_file_shows_what_is_about_that_file(content: Path) -> None:
    spoil(content)
    other = next(path for path in sorted((content / "journeys").glob("*.yml")) if path != content / JOURNEY)
    assert answer("check", "--root", content, str(content / JOURNEY))[0] == 1
    code, said, _ = answer("check", "--root", content, f"journeys/{other.name}")
    assert code == 0
    assert JOURNEY not in said
    assert answer("check", "--root", content, "journeys/nergens.yml") == (
        2,
        "",
        "Dit is geen bestand van deze catalogus: journeys/nergens.yml.\n",
    )


def test_the_mend_that_check_offers_is_typed_as_it_is_printed(content: Path) -> None:
    misspell(content)
    _, _, told = answer("check", "--root", content, JOURNEY)
    words = shlex.split(told.splitlines()[-1].partition("zelf oplossen: ")[2])
    assert words[:2] == ["python3", "scripts/check.py"]
    before = (content / JOURNEY).read_bytes()
    other = next(path for path in sorted((content / "journeys").glob("*.yml")) if path != content / JOURNEY)
    other.write_text(other.read_text(encoding="utf-8").replace("status: ", "Status: ", 1), encoding="utf-8")
    of_other = other.read_bytes()
    assert answer("check", *words[2:], "--ja")[0] == 0
    assert ((content / JOURNEY).read_bytes() != before, other.read_bytes() == of_other) == (True, True)


def test_check_mends_the_settings_too_where_they_stand_beside_the_content(content: Path, tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project")
    settings = project / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    settings.write_text(f"{good}    toegankelijkheid:\n      status: B\n", encoding="utf-8")
    _, _, told = run("check", project=project)
    assert "kan 1 melding zelf oplossen" in told
    assert "zelf oplossen" not in run("check", "--root", content, project=project)[2]
    assert run("check", "--root", content, "--herstel", "--ja", project=project)[0] == 1
    assert "status: B\n" in settings.read_text(encoding="utf-8")
    _, _, told = run("check", "--herstel", "--ja", project=project)
    assert "+       status: b" in told
    assert "      status: b\n" in settings.read_text(encoding="utf-8")


def test_check_mends_what_it_can_and_finds_nothing_of_it_left(content: Path) -> None:
    misspell(content)
    code, _, told = answer("check", "--root", content)
    assert code == 1
    assert "check.py --herstel" in told
    code, _, told = answer("check", "--root", content, "--herstel", "--ja")
    assert code == 0
    assert "- Herijken voor: 1 juni 2027" in told
    assert "herijken_voor: 2027-06-01\n" in (content / JOURNEY).read_text(encoding="utf-8")
    assert "niets dat het programma zelf kan herstellen" in answer("check", "--root", content, "--herstel", "--ja")[2]


def test_check_mends_nothing_when_nobody_agrees(content: Path) -> None:
    misspell(content)
    before = (content / JOURNEY).read_bytes()
    code, _, told = run("check", "--root", str(content), "--herstel")
    assert code == 1
    assert "Er is niets gewijzigd." in told
    assert (content / JOURNEY).read_bytes() == before


def test_check_writes_mends_into_the_summary_of_github(content: Path, tmp_path: Path) -> None:
    misspell(content)
    summary = tmp_path / "summary.md"
    answer("check", "--root", content, "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert "+ herijken_voor" in summary.read_text(encoding="utf-8")


def test_check_fails_on_a_mistake_and_says_where_it_is(content: Path) -> None:
    spoil(content)
    code, said, _ = answer("check", "--root", content)
    assert code == 1
    assert f"{JOURNEY}:2:9: fout " in said


def test_check_gives_json_and_nothing_else(content: Path) -> None:
    spoil(content)
    code, said, _ = answer("check", "--root", content, "--format", "json")
    findings = json.loads(said)
    assert code == 1
    assert {tuple(finding) for finding in findings} == {
        ("path", "line", "column", "code", "severity", "message", "hint")
    }
    assert [(item["path"], item["line"], item["column"]) for item in findings if item["severity"] == "error"] == [
        (JOURNEY, 2, 9)
    ]


def test_check_puts_a_finding_on_its_line_for_github(content: Path) -> None:
    spoil(content)
    _, said, _ = answer("check", "--root", content, "--format", "github")
    assert f"::error file={JOURNEY},line=2,col=9,title=" in said


def test_check_gives_gitlab_a_report(content: Path) -> None:
    spoil(content)
    _, said, _ = answer("check", "--root", content, "--format", "gitlab")
    assert {"path": JOURNEY, "lines": {"begin": 2}}.items() <= next(
        item["location"] for item in json.loads(said) if item["severity"] == "major"
    ).items()


def test_check_writes_utf8_whatever_the_console_takes(content: Path) -> None:
    spoil(content)
    assert run("check", "--root", content, PYTHONIOENCODING="ascii") == answer("check", "--root", content)


def test_check_judges_by_the_day_that_it_is_given() -> None:
    """Years later, much of the research is too old."""
    assert answer("check", "--vandaag", "2040-01-01")[1].count("let op") > answer("check")[1].count("let op")


def test_check_ends_quietly_when_nobody_reads_on() -> None:
    with started("check", "--format", "json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert told == ""


# --- build ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Where a site goes, with nothing else in its folder."""
    (tmp_path / "op").mkdir()
    return tmp_path / "op" / "site"


def last_good(site: Path) -> None:
    """A site as a build of ours left it."""
    site.mkdir(exist_ok=True)
    mark(site)
    for name in ("index.html", "404.html"):
        (site / name).write_text("vorige")


def test_build_puts_a_good_site_in_place_of_the_last_one(tmp_path: Path) -> None:
    """In the folder `site` of the project, when no other is named."""
    project = lay_out(tmp_path / "project")
    site = project / "site"
    last_good(site)
    before = {path.name for path in project.iterdir()}
    (site / "weg.html").touch()
    code, said, told = run("build", project=project)
    assert code == 0, told
    assert said.endswith(f"De site staat in {site}.\n")
    assert "Eikenhove" in (site / "index.html").read_text(encoding="utf-8")
    assert not (site / "weg.html").exists()
    assert {path.name for path in project.iterdir()} - {".cache"} == before - {".cache"}


def test_build_leaves_the_last_good_site_alone_when_there_are_mistakes(site: Path, content: Path) -> None:
    last_good(site)
    spoil(content)
    code, said, told = run("build", "--site-dir", site, "--root", content)
    assert code == 1
    assert f"{JOURNEY}:2:9: fout " in said + told
    assert told.endswith("De site is niet gebouwd. De vorige site is er nog.\n")
    assert (site / "index.html").read_text() == "vorige"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_quiet_build_speaks_only_of_mistakes(site: Path, content: Path) -> None:
    """That a good one says nothing is asked wherever a site is built: by `build_site`."""
    spoil(content)
    code, said, told = answer("build", "--quiet", "--site-dir", site, "--root", content)
    assert (code, said) == (1, "")
    assert f"{JOURNEY}:2:9: fout " in told


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_stopped_leaves_nothing_behind(site: Path, way: signal.Signals) -> None:
    last_good(site)
    with started("build", "--site-dir", site) as process:
        assert process.stderr is not None
        process.stderr.readline()  # MkDocs has begun
        process.send_signal(way)
        _, told = process.communicate(timeout=300)
    assert process.returncode in (130, 143)
    assert "Traceback" not in told
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "vorige"


def test_build_does_not_replace_a_folder_that_holds_something_else(tmp_path: Path) -> None:
    (tmp_path / "dagboek.txt").write_text("mijn")
    code, _, told = answer("build", "--site-dir", tmp_path)
    assert code == 2
    assert told.startswith(f"In '{tmp_path}' staat iets anders dan een site van deze catalogus. ")
    assert (tmp_path / "dagboek.txt").read_text() == "mijn"


def test_build_leaves_a_site_of_somebody_else_alone(tmp_path: Path) -> None:
    """A branch with the pages of another site, and what readers put there."""
    names = ("index.html", "404.html", "CNAME", "uploads/foto.jpg")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("van mij")
    assert answer("build", "--site-dir", tmp_path)[0] == 2
    assert [(tmp_path / name).read_text() for name in names] == ["van mij"] * len(names)


@pytest.mark.parametrize("where", [".", "..", "journeys", "docs/site", "hooks"])
def test_build_never_replaces_its_own_project(where: str) -> None:
    before = list(untouched().iterdir())
    code, _, told = answer("build", "--site-dir", untouched() / where)
    assert (code, told.count("\n")) == (2, 1)
    assert [path for path in before if not path.exists()] == []


@pytest.mark.parametrize("name", ["build", "check", "serve"])
def test_a_folder_without_content_is_no_catalogue(name: str, site: Path, tmp_path: Path) -> None:
    """A slip in a path is an error, not an empty site in the place of a good one."""
    last_good(site)
    (tmp_path / "leeg").mkdir()
    place = ("--site-dir", site) if name == "build" else ()
    code, _, told = answer(name, "--root", tmp_path / "leeg", *place)
    assert code == 2
    assert told.startswith(f"Bij --root: in de map '{tmp_path / 'leeg'}' staat geen catalogus")
    assert (site / "index.html").read_text() == "vorige"


def test_a_catalogue_whose_folders_are_empty_is_built(site: Path, tmp_path: Path) -> None:
    (tmp_path / "nieuw/journeys").mkdir(parents=True)
    assert answer("build", "--quiet", "--site-dir", site, "--root", tmp_path / "nieuw") == (0, "", "")
    assert (site / "klantreizen/index.html").is_file()


def test_a_build_that_was_killed_is_put_right_by_the_next(site: Path, content: Path) -> None:
    """Also when that next one fails: the last good site is back, and nothing else is left."""
    last_good(site)
    with started("build", "--zonder-zoeken", "--site-dir", site, "--root", content) as process:
        assert process.stderr is not None
        process.stderr.readline()  # MkDocs has begun
        process.kill()
    (site.parent / ".site.bezig").mkdir(exist_ok=True)
    site.rename(site.parent / ".site.bezig/oud")  # as if it was killed a little later
    spoil(content)
    assert run("build", "--site-dir", site, "--root", content)[0] == 1
    assert (site / "index.html").read_text() == "vorige"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def added(line: str, said: str) -> tuple[tuple[str, str], str]:
    """A line more in mkdocs.yml, as a change, and what is said of it."""
    return ("site_name:", f"{line}\nsite_name:"), said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("site_name: ", "site_name: ["), "site_name:12: fout E006: "),
        added("thema: {}", "thema:1: fout E201: Een mkdocs.yml heeft geen veld 'thema'."),
        added("theme: {name: materiaal}", "theme:1: fout E113: 'theme' kan niet in mkdocs.yml staan."),
        added("plugins: [mermaid3]", "plugins:1: fout E113: 'plugins' kan niet in mkdocs.yml staan."),
        added("hooks: [hooks/weg.py]", "hooks:1: fout E113: 'hooks' kan niet in mkdocs.yml staan."),
        added("site_url: klantreizen", "site_url:1: fout E204: Hier hoort een webadres"),
        (("INHERIT: hooks/", "INHERIT: "), "fout E112: Bovenaan ontbreekt INHERIT: hooks/basis.yml."),
        added("nav: [Start: inde.md]", "nav:1: fout E113: 'nav' kan niet in mkdocs.yml staan."),
    ],
    ids=lambda value: value[1].strip() if isinstance(value, tuple) else "",
)
def test_what_is_wrong_with_the_settings_is_said_in_dutch(
    own_project: Path, site: Path, change: tuple[str, str], said: str
) -> None:
    settings = own_project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    changed = text.replace(*change, 1)
    assert changed != text
    settings.write_text(changed, encoding="utf-8")
    code, _, told = answer("build", "--quiet", "--site-dir", site, project=own_project)
    settings.write_text(text, encoding="utf-8")
    assert code == 1
    if " fout E" in said:  # it begins with the setting: there its line
        name, _, rest = said.partition(":")
        line = next(number for number, one in enumerate(changed.splitlines(), 1) if one.startswith(f"{name}:"))
        said = f"mkdocs.yml:{line}:{rest}"
    assert said in told
    assert "Traceback" not in told
    assert "Aborted" not in told
    assert str(own_project) not in told


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ onzin( }}", "journey/klantreis.html' klopt niet op regel 1. Hier "),
        ("\n{{ reis.bestaat_niet }}", "journey/klantreis.html' klopt niet op regel 2. 'bestaat_niet' is daar onbekend"),
        ("{{ zomaar }}", "'zomaar' is daar onbekend"),
        ("{% include 'nergens.html' %}", "klopt niet op regel 1. Het sjabloon 'nergens.html' is er niet."),
    ],
)
def test_whatever_is_wrong_with_a_template_of_ones_own_is_said(
    example: Catalogue, write_tree: Callable[[dict[str, str]], Path], template: str, said: str
) -> None:
    own = write_tree({"journey/klantreis.html": template})
    job = next(job for job in jobs(example, own) if job.url == "klantreizen/schuldhulp-weer-rust/")
    with pytest.raises((TemplateError, AttributeError)) as raised:
        job.make()
    assert said in in_words(raised.value)


def test_a_template_of_ones_own_that_is_wrong_is_named(own_project: Path, site: Path) -> None:
    own = own_project / "overrides/catalogue/journey/klantreis.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("\n{{ reis.bestaat_niet }}", encoding="utf-8")
    code, _, told = run("build", "--quiet", "--site-dir", site, project=own_project)
    own.unlink()
    assert code == 1
    assert "Het sjabloon 'overrides/catalogue/journey/klantreis.html' klopt niet op regel 2." in told
    assert "Traceback" not in told


@pytest.mark.skipif(os.name != "posix", reason="only there a program can be kept from writing large files")
def test_a_disk_that_is_full_ends_in_a_sentence_and_the_last_site_stays(site: Path) -> None:
    last_good(site)
    code, _, told = run_after("ulimit -f 100", "build", "--quiet", "--site-dir", site)
    assert code == 1
    assert "de schijf is vol" in told
    assert "Traceback" not in told
    assert (site / "index.html").read_text() == "vorige"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_place_where_nothing_can_be_written_is_named() -> None:
    code, _, told = answer("build", "--site-dir", "/proc/site" if os.name == "posix" else "Q:/site")
    assert code == 1
    assert told.startswith("De site kan niet in '")
    assert told.count("\n") == 1


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1899-12-31", "2101-01-01"])
def test_a_day_outside_of_what_can_be_written_is_refused(day: str) -> None:
    code, said, told = answer("check", "--vandaag", day)
    assert (code, said, told) == (2, "", f"Bij --vandaag: '{day}' kan niet; kies een jaar van 1900 tot en met 2100.\n")


@pytest.mark.parametrize("day", ["1900-01-01", "2100-12-31"])
def test_on_the_first_and_the_last_day_everything_works(day: str, site: Path) -> None:
    """A log in the future is an error there; the preview of such a catalogue is tested elsewhere."""
    code, said, told = answer("check", "--vandaag", day)
    assert (code, told) == (int(day == "1900-01-01"), "")
    assert said.splitlines()[-1].endswith("bestanden.")


def test_a_program_that_is_damaged_says_so(own_project: Path) -> None:
    broken = own_project / "hooks/catalogue/reading/findings.py"
    text = broken.read_text(encoding="utf-8")
    broken.write_text("def (", encoding="utf-8")
    code, said, told = run("check", project=own_project)
    broken.write_text(text, encoding="utf-8")
    assert (code, said) == (1, "")
    assert "Traceback" not in told
    assert told.startswith("Er ging iets mis wat wij niet hadden voorzien. Bijzonderheden staan in ")
    assert "SyntaxError" in (own_project / ".cache/laatste-fout.txt").read_text(encoding="utf-8")


# --- serve ----------------------------------------------------------------------------------------------------------


def status_when_up(address: str, process: subprocess.Popen[str]) -> int:
    while process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                status: int = answer.status
                return status
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("the preview ended")


def test_serve_says_where_the_site_is_and_it_is_there() -> None:
    port = a_free_port()
    with started("serve", "--port", str(port)) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        found = re.match(rf"Bekijk en wijzig de site op (http://127\.0\.0\.1:{port}/[0-9a-f]{{32}}/) ", said)
        assert found, said
        assert status_when_up(f"http://127.0.0.1:{port}/klantreizen/", process) == 200
        assert status_when_up(f"{found[1]}redactie/", process) == 200
        process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
        _, told = process.communicate(timeout=300)
    assert "Traceback" not in told
    assert f"De voorvertoning is er: {found[1]}" in told


def test_serve_names_another_port_when_this_one_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said, told = answer("serve", "--port", str(port))
    assert (code, said) == (1, "")
    assert told.startswith(f"Poort {port} is al in gebruik")
    assert f"--port {port + 1}" in told


@pytest.mark.parametrize("port", ["0", "65536", "acht", "-1", "٣"])
def test_serve_wants_a_port_that_exists(port: str) -> None:
    assert answer("serve", f"--port={port}")[::2] == (
        2,
        f"Bij --port: '{port}' is geen poort; kies een getal van 1 tot en met 65535.\n",
    )


# --- new, generate, test --------------------------------------------------------------------------------------------


def test_a_new_klantreis_passes_the_check_and_says_what_is_next(
    tmp_path: Path, write_tree: Callable[[dict[str, str]], Path]
) -> None:
    """Also in a catalogue with nothing in it."""
    root = write_tree({"journeys/.gitkeep": ""})
    code, said, told = run("new", "klantreis", "Ik wil verhuizen", "--root", root)
    assert (code, told) == (0, "")
    assert "Geschreven: journeys/ik-wil-verhuizen.yml" in said
    assert len(said.splitlines()) > 2
    assert run("check", "--root", root)[0] == 0


def test_new_never_overwrites(content: Path) -> None:
    before = (content / JOURNEY).read_bytes()
    code, said, told = answer("new", "klantreis", "Schuldhulp weer rust", "--root", content)
    assert (code, said) == (1, "")
    assert "Traceback" not in told
    assert (content / JOURNEY).read_bytes() == before


def test_new_begins_a_verbeteractie_for_a_knelpunt(content: Path) -> None:
    code, _, told = answer("new", "verbetering", "Iets nieuws", "--root", content)
    assert code == 1
    choice = re.search(r"[a-z-]+#[a-z-]+", told)
    assert choice, told
    code, said, told = answer("new", "verbetering", "Iets nieuws", "--lost-op", choice[0], "--root", content)
    assert code == 0, told
    assert "Geschreven: improvements/iets-nieuws.yml" in said
    assert answer("check", "--root", content)[0] == 0


def test_new_begins_a_verbeteractie_for_an_opportunity(content: Path) -> None:
    place = ("--kans", "schuldhulp-weer-rust#bellen", "--root", content)
    code, said, told = answer("new", "verbetering", "Iets nieuws", *place)
    assert (code, said) == (1, "")
    assert "--wat" in told
    code, said, told = answer("new", "verbetering", "Iets nieuws", "--wat", "Meteen een afspraak", *place)
    assert code == 0, told
    assert "Geschreven: improvements/iets-nieuws.yml" in said
    assert answer("check", "--root", content)[0] == 0


def test_what_is_generated_and_committed_is_up_to_date() -> None:
    assert run("generate", "--check", project=PROJECT) == (0, "", "")


def test_the_tests_can_be_run_for_one_file() -> None:
    code, said, told = run(
        "test", "tests/test_architecture.py", "-k", "pins", "-q", "-p", "no:cacheprovider", project=PROJECT
    )
    assert code == 0, said + told
    assert "coverage" not in said


def test_the_tests_use_the_browser_that_chromium_names_if_it_starts(
    write_tree: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_tree({"good": "#!/bin/sh\nexit 0\n", "bad": "#!/bin/sh\nexit 1\n"})
    for program in folder.iterdir():
        program.chmod(0o755)
    for name, found in {"good": folder / "good", "bad": None, "missing": None}.items():
        monkeypatch.setenv("CHROMIUM", str(folder / name))
        assert import_module("_browser").find() == found


def test_the_tests_use_the_browser_without_a_window_when_both_are_there(
    write_tree: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_tree(dict.fromkeys(("chromium", "chromium-headless-shell"), "#!/bin/sh\nexit 0\n"))
    for program in folder.iterdir():
        program.chmod(0o755)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    assert import_module("_browser").find() == folder / "chromium-headless-shell"
    (folder / "chromium-headless-shell").unlink()
    monkeypatch.setenv("PATH", str(folder))
    assert import_module("_browser").find() == folder / "chromium"
