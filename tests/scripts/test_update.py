"""A fork through two versions: nothing of the municipality is lost, what both changed is named, and its site builds."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from git_forge import forge, git
from places import PROJECT
from programs import build_site, run
from project import JOURNEY, change, lay_out
from released import released

from catalogue.founding.updating.manifest import MANIFEST

SHEET = "docs/assets/stylesheets/tokens.css"
TEMPLATE = "journey/kpis.html"
OURS = f"hooks/catalogue/templates/{TEMPLATE}"
OWN_COLOUR = "--kr-strong: #7a1f3d;"
WORDS = "    woordenlijsten:\n      leefgebied: {sport: Sport en bewegen} # van ons\n"


def next_version(former: Path, version: str) -> Path:
    folder = former.with_name(version)
    shutil.copytree(former, folder, symlinks=True, ignore=shutil.ignore_patterns(".cache", "site"))
    (folder / "versie").write_text(version, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """Three versions of the program: in the second files changed, in the third a field has another name."""
    first = lay_out(tmp_path_factory.mktemp("versies") / "1.0.0")
    (first / MANIFEST).unlink(missing_ok=True)
    (first / "versie").write_text("1.0.0", encoding="utf-8")
    (first / "docs/oud.md").write_text("# Oud\n", encoding="utf-8")
    released(first)

    second = next_version(first, "1.1.0")
    with (second / SHEET).open("a", encoding="utf-8") as sheet:
        sheet.write("/* van versie 1.1 */\n")
    with (second / OURS).open("a", encoding="utf-8") as template:
        template.write("{# van versie 1.1 #}\n")
    with (second / "docs/privacy.md").open("a", encoding="utf-8") as page:
        page.write("\nVan versie 1.1.\n")
    (second / "docs/oud.md").unlink()
    (second / "docs/nieuw.md").write_text("# Nieuw\n", encoding="utf-8")
    released(second)

    third = next_version(second, "1.2.0")
    model, reading = third / "hooks/catalogue/model", third / "hooks/catalogue/reading/migrating.py"
    change(model / "step.py", "afwijking_proces", "anders_dan_bedoeld")
    change(third / "hooks/catalogue/templates/journey/step.html", "afwijking_proces", "anders_dan_bedoeld")
    change(model / "settings.py", "MODEL = 2", "MODEL = 3")
    step = '("journeys", "fasen", "stappen")'
    renamed = f'{{1: (), 2: (field_renamed({step}, "afwijking_proces", "anders_dan_bedoeld"),)}}'
    change(reading, "MIGRATIONS: Mapping[int, tuple[Migration, ...]] = MappingProxyType({1: ()})\n", "")
    with reading.open("a", encoding="utf-8") as module:
        module.write(f"\n\nMIGRATIONS = MappingProxyType({renamed})\n")
    released(third)
    return first, second, third


@pytest.fixture
def fork(versions: tuple[Path, Path, Path], tmp_path: Path) -> Path:
    """The first version as a municipality has made it its own; it also wrote in a style sheet of ours."""
    folder = tmp_path / "fork"
    shutil.copytree(versions[0], folder, symlinks=True, ignore=shutil.ignore_patterns(".cache", "versie"))
    settings = folder / "mkdocs.yml"
    change(settings, "Gemeente Eikenhove", "Gemeente Beekdal")
    settings.write_text(settings.read_text(encoding="utf-8") + WORDS, encoding="utf-8")
    for name, text in {
        "docs/eigen/privacy.md": "# Privacy in Beekdal\n",
        "docs/assets/eigen/kleuren.css": f":root {{ {OWN_COLOUR} }}\n",
        f"overrides/catalogue/{TEMPLATE}": "<p>Onze KPI's</p>\n",
        "README.md": "# Beekdal\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    change(folder / SHEET, ":root {", ":root { /* Beekdal */")
    write_of_beekdal(folder)
    generated, _, _ = run("generate", project=folder)
    assert generated == 0
    return folder


def write_of_beekdal(folder: Path) -> None:
    """In a journey a field that has another name in the third version, and comments."""
    text = (folder / JOURNEY).read_text(encoding="utf-8")
    title = re.compile(r"\n( +)titel: [^\n]+\n").search(text, text.index("stappen:"))
    assert title
    own = f"{title[1]}afwijking_proces: Wij doen het anders. # zo is het hier\n"
    written = f"# Van Beekdal.\n{text[: title.end()]}{own}{text[title.end() :]}"
    (folder / JOURNEY).write_text(written, encoding="utf-8")


def theirs(folder: Path) -> dict[str, bytes]:
    """All that is of the municipality, and the file of ours that it wrote in."""
    named = ("journeys", "improvements", "registers", "docs/eigen", "docs/assets/eigen", "overrides/catalogue")
    paths = [path for name in named for path in (folder / name).rglob("*") if path.is_file()]
    paths += [folder / "mkdocs.yml", folder / "README.md", folder / SHEET]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def everything(folder: Path) -> dict[str, bytes]:
    kept = (".venv", ".cache", "__pycache__")
    paths = [path for path in folder.rglob("*") if path.is_file() and not set(kept) & set(path.parts)]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def updated(folder: Path, version: Path, *arguments: str) -> str:
    code, said, told = run("update", "--van", version, "--ja", *arguments, project=folder)
    assert code == 0, said + told
    return said


def test_a_fork_goes_through_two_versions_and_nothing_of_it_is_lost(
    fork: Path, versions: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    _, second, third = versions
    before, all_before = theirs(fork), everything(fork)

    code, said, told = run("update", "--van", second, "--proef", project=fork)
    assert code == 0, told
    assert "U hebt versie 1.0.0. De nieuwe versie is 1.1.0." in said
    assert everything(fork) == all_before

    said = updated(fork, second)
    assert theirs(fork) == {**before, "mkdocs.yml": (fork / "mkdocs.yml").read_bytes()}
    assert f"Dat van u blijft staan:\n  {SHEET}\n" in said
    assert f"overrides/catalogue/{TEMPLATE} (naast {OURS})" in said
    assert (fork / "bijwerken" / SHEET).read_bytes() == (second / SHEET).read_bytes()
    assert not (fork / "docs/oud.md").exists()
    for name in ("docs/nieuw.md", "docs/privacy.md", OURS):
        assert (fork / name).read_bytes() == (second / name).read_bytes()
    site = build_site(tmp_path / "site", project=fork)
    assert OWN_COLOUR.replace(" ", "").rstrip(";") in next(site.glob("assets/stylesheets/eigen.*.css")).read_text(
        "utf-8"
    )
    assert "Privacy in Beekdal" in (site / "privacy/index.html").read_text(encoding="utf-8")

    after = everything(fork)
    assert "U hebt versie 1.1.0 al." in updated(fork, second)
    assert everything(fork) == after

    said = updated(fork, third)
    journey = (fork / JOURNEY).read_bytes()
    assert journey == before[JOURNEY].replace(b"afwijking_proces:", b"anders_dan_bedoeld:")
    assert "-" in said
    assert "afwijking_proces: Wij doen het anders. # zo is het hier" in said
    settings = (fork / "mkdocs.yml").read_text(encoding="utf-8")
    assert settings == before["mkdocs.yml"].decode().replace("model: 2", "model: 3")
    assert theirs(fork) == {**before, JOURNEY: journey, "mkdocs.yml": settings.encode()}
    schema = (fork / "docs/schema/klantreis.schema.json").read_text(encoding="utf-8")
    assert "anders_dan_bedoeld" in schema
    assert "Sport en bewegen" in schema or '"sport"' in schema
    code, said, told = run("check", project=fork)
    assert code == 0, said + told
    assert "Wij doen het anders." in (
        build_site(tmp_path / "site", project=fork) / "klantreizen/schuldhulp-weer-rust/index.html"
    ).read_text(encoding="utf-8")


def test_with_lines_that_end_as_on_windows_nothing_seems_touched(fork: Path, versions: tuple[Path, Path, Path]) -> None:
    page = fork / "docs/privacy.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    said = updated(fork, versions[1])
    assert "docs/privacy.md" not in said
    assert page.read_bytes() == (versions[1] / "docs/privacy.md").read_bytes()


def test_an_update_that_was_stopped_half_way_goes_on_the_next_time(
    fork: Path, versions: tuple[Path, Path, Path]
) -> None:
    """As it stands when the computer stops between two files: all is prepared and written down, some of it is done."""
    second = versions[1]
    shutil.copytree(fork, fork.with_name("rustig"), symlinks=True)
    quiet = fork.with_name("rustig")
    updated(quiet, second)
    stop = fork / "scripts/_swapping.py"
    whole = stop.read_text(encoding="utf-8")
    change(stop, "            prepared.replace(project / path)\n", STOPPED)
    code, _, _ = run("update", "--van", second, "--ja", project=fork)
    assert code == 137
    assert (fork / "docs/privacy.md").read_bytes() != (second / "docs/privacy.md").read_bytes()
    stop.write_text(whole, encoding="utf-8")
    code, _, told = run("update", "--van", second, "--proef", project=fork)
    assert (code, told) == (1, "De vorige keer werd onderbroken. Geef eerst: python3 scripts/update.py\n")
    code, said, told = run("update", project=fork)
    assert code == 0, said + told
    (fork / "bijwerken/scripts/_swapping.py").unlink()  # the test wrote in that one
    assert everything(fork) == everything(quiet)


STOPPED = """            prepared.replace(project / path)
            if path.endswith("nieuw.md"):
                os._exit(137)
"""


def test_what_cannot_be_a_version_changes_nothing(fork: Path, tmp_path: Path) -> None:
    before = everything(fork)
    (tmp_path / "leeg").mkdir()
    for place, said in ((tmp_path / "leeg", "geen hele versie"), (tmp_path / "weg.zip", "te lezen is")):
        code, _, told = run("update", "--van", place, "--ja", project=fork)
        assert code == 1
        assert said in told
        assert told.endswith("Er is niets gewijzigd.\n")
    code, _, told = run("update", "--ja", project=fork)
    assert code == 1
    assert "zet bij bron in mkdocs.yml" in told
    assert everything(fork) == before


def test_an_older_version_and_who_says_no_change_nothing(fork: Path, versions: tuple[Path, Path, Path]) -> None:
    before = everything(fork)
    code, _, told = run("update", "--van", versions[1], project=fork)
    assert (code, told) == (1, "Er is niets gewijzigd.\n")
    assert everything(fork) == before
    updated(fork, versions[1])
    code, _, told = run("update", "--van", versions[0], "--ja", project=fork)
    assert code == 1
    assert "Versie 1.0.0 is ouder." in told


def test_the_monthly_task_makes_a_proposal_that_can_be_taken_over(
    fork: Path, versions: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    """The steps of the workflow as they are, with a forge of this computer: what it tells, and what it would change."""
    second = tmp_path / "bron"
    shutil.copytree(versions[1], second, symlinks=True)
    for folder in (second, fork):
        shutil.copytree(PROJECT / ".github/workflows", folder / ".github/workflows")
        git(folder, "init", "--quiet", "--initial-branch=main")
        (folder / ".git/info/exclude").write_text("/.venv\n/.cache\n/site\n/bijwerken\n/.bijwerken\n", encoding="utf-8")
    git(second, "add", ".")
    git(second, "commit", "--quiet", "--message", "1.1.0")
    git(second, "tag", "v1.1.0")
    jobs = yaml.safe_load((PROJECT / ".github/workflows/bijwerken.yml").read_text(encoding="utf-8"))["jobs"]
    tried = next(step["run"] for step in jobs["proberen"]["steps"] if step.get("id") == "bijwerken")
    proposed = jobs["voorstellen"]["steps"][-1]["run"].partition("gh auth")[0]
    out = tmp_path / "uitkomst"
    surroundings = {name: value for name, value in os.environ.items() if name.lower() != "http_proxy"}
    path = f"{fork / '.venv/bin'}{os.pathsep}{os.environ['PATH']}"
    surroundings |= {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(out), "PATH": path}

    def shell(script: str) -> None:
        line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        done = subprocess.run(line, cwd=fork, env=surroundings, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    with forge(second) as address:
        settings = fork / "mkdocs.yml"
        settings.write_text(f"{settings.read_text(encoding='utf-8')}    bron: {address}\n", encoding="utf-8")
        git(fork, "add", ".")
        git(fork, "commit", "--quiet", "--message", "Beekdal")
        shell(tried)
    assert out.read_text(encoding="utf-8") == "anders=ja\n"
    told = (fork / "voorstel/tekst.md").read_text(encoding="utf-8")
    assert f"Dat van u blijft staan:\n  {SHEET}\n" in told
    assert re.search(r"De site is gebouwd\.\n\nDe controle zegt: Geen fouten en \d+ waarschuwingen in", told)

    shutil.move(fork / "voorstel", tmp_path / "voorstel")
    git(fork, "reset", "--quiet", "--hard")
    shell(proposed)
    changed = git(fork, "show", "--format=", "--name-only", "HEAD").decode().split()
    assert changed == sorted(["docs/nieuw.md", "docs/oud.md", "docs/privacy.md", OURS, MANIFEST])


def test_a_name_that_changed_stops_no_publication(versions: tuple[Path, Path, Path], tmp_path: Path) -> None:
    """The content of before in the program of now: it is read and published, and the check says what to do."""
    project = tmp_path / "project"
    shutil.copytree(versions[2], project, symlinks=True)
    write_of_beekdal(project)
    code, said, told = run("check", project=project)
    assert code == 0, said + told
    assert "W1701: Deze catalogus is geschreven voor versie 2 van het model; dit programma kent versie 3." in said
    site = build_site(tmp_path / "site", project=project)
    assert "Wij doen het anders." in (site / "klantreizen/schuldhulp-weer-rust/index.html").read_text(encoding="utf-8")
    code, _, told = run("rename", "schuldhulp-weer-rust", "weer-rust", "--ja", project=project)
    assert code == 1
    assert told.startswith("Zet eerst uw bestanden over: python3 scripts/update.py --inhoud")
    code, said, _ = run("update", "--inhoud", "--proef", project=project)
    assert re.search(r"\+ +anders_dan_bedoeld: Wij doen het anders\. # zo is het hier\n", said)
    assert said.endswith("Er is niets gewijzigd.\n")


def test_no_link_leads_an_update_out_of_the_project(
    fork: Path, versions: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    outside = tmp_path / "buiten"
    outside.mkdir()
    (fork / "docs/privacy.md").unlink()
    (fork / "docs/privacy.md").symlink_to(outside / "geheim.md")
    (outside / "geheim.md").write_text("geheim", encoding="utf-8")
    said = updated(fork, versions[1])
    assert "  docs/privacy.md\n" in said
    assert (outside / "geheim.md").read_text(encoding="utf-8") == "geheim"
