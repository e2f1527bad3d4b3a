"""The project's own Python is made on first use, whatever happened before. On a small project with locks of its own."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from places import SCRIPTS

PROGRAM = """
from _environment import enter
enter(*{groups})
import sys
print(sys.prefix)
"""

# What takes the place of `python -m venv`: an environment with nothing in it but pip, which takes seconds to install.
COPY = """
import shutil, sys
shutil.copytree({environment!r}, sys.argv[1], symlinks=True, ignore=shutil.ignore_patterns("stamp-*", "old", "kept"))
"""


class Project:
    """A project with nothing to install, so that making its environment takes seconds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.venv = folder / ".venv"
        self.surroundings: dict[str, str] = {}
        (folder / "scripts").mkdir(parents=True)
        (folder / "requirements").mkdir()
        for module in ("_environment.py", "_lock.py"):
            shutil.copy(SCRIPTS / module, folder / "scripts")
        for name, groups in (("program.py", ()), ("tester.py", ("test",))):
            (folder / "scripts" / name).write_text(PROGRAM.format(groups=groups))
        for lock in ("site.txt", "mermaid.txt", "test.txt"):
            self.lock(lock, "# nothing\n")

    def lock(self, name: str, text: str) -> None:
        (self.folder / "requirements" / name).write_text(text)

    def copies(self, environment: Path) -> None:
        """From now on an environment is made here as a copy of this one: what is in it is not made anew by pip."""
        stand_in = self.folder / "stand-in"
        stand_in.mkdir()
        (stand_in / "venv.py").write_text(COPY.format(environment=str(environment)), encoding="utf-8")
        self.surroundings = {"PYTHONPATH": str(stand_in)}

    def start(self, name: str = "program.py", *, before: str = "", **surroundings: str) -> subprocess.Popen[str]:
        """Start a program with the Python outside the environment, after some code that changes that Python."""
        code = f"import runpy, sys; sys.path.insert(0, 'scripts'); {before}; runpy.run_path('scripts/{name}')"
        outside: str = getattr(sys, "_base_executable", sys.executable)
        command = [outside, "-c", code] if before else [outside, f"scripts/{name}"]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env={**os.environ, **self.surroundings, **surroundings},
            stdout=pipe,
            stderr=pipe,
            encoding="utf-8",
        )

    def run(self, name: str = "program.py", *, before: str = "", **surroundings: str) -> tuple[int, str, str]:
        """Exit code, stdout and stderr."""
        with self.start(name, before=before, **surroundings) as process:
            said, complained = process.communicate(timeout=600)
        return process.returncode, said.strip(), complained.strip()

    def wait_for(self, path: Path, process: subprocess.Popen[str]) -> None:
        """Wait until the running program has made this file."""
        while process.poll() is None and not path.exists():
            time.sleep(0.005)

    def works(self) -> str:
        """Check that the program ran in the environment; gives what it told the user."""
        code, said, told = self.run()
        assert (code, said) == (0, str(self.venv)), told
        return told

    def refuses(self, name: str = "program.py", *, before: str = "", **surroundings: str) -> str:
        """Check that the program ended with a sentence instead of a traceback; gives that sentence."""
        code, said, told = self.run(name, before=before, **surroundings)
        assert (code, said) == (1, "")
        assert "Traceback" not in told
        return told.splitlines()[-1]


@pytest.fixture
def new(tmp_path: Path) -> Project:
    """A project as it is after cloning it."""
    return Project(tmp_path / "een project")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("made") / "een project")
    assert project.works().startswith("Eerste keer")
    return project


@pytest.fixture
def made(made_once: Project, tmp_path: Path) -> Project:
    """A project of which the environment is there; an environment can be copied, also when it is made again."""
    project = Project(tmp_path / "een project")
    shutil.copytree(made_once.venv, project.venv, symlinks=True)
    project.copies(made_once.venv)
    return project


def test_the_environment_is_made_once(made: Project) -> None:
    assert made.works() == ""


def test_it_is_made_again_when_a_lock_changes(made: Project) -> None:
    (made.venv / "old").touch()
    made.lock("mermaid.txt", "# something else\n")
    assert "installeren" in made.works()
    assert not (made.venv / "old").exists()


def test_what_only_the_tests_need_is_added_when_they_are_run(made: Project) -> None:
    (made.venv / "kept").touch()
    code, _, told = made.run("tester.py")
    assert code == 0
    assert "voor het testen" in told
    assert (made.venv / "kept").exists()


def test_the_python_inside_also_notices_that_it_is_out_of_date(made: Project) -> None:
    inside = made.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = subprocess.run([inside, "scripts/tester.py"], cwd=made.folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, str(made.venv))
    assert "onderdelen voor het testen" in done.stderr


@pytest.mark.parametrize("last", ["pyvenv.cfg", "bin/pip"])
def test_after_an_interruption_it_is_made_anew(new: Project, made_once: Project, last: str) -> None:
    """Killed without a chance to clean up, while the environment or the parts in it are made."""
    with new.start() as process:
        new.wait_for(new.venv / last, process)
        process.kill()
    new.copies(made_once.venv)
    assert new.works().endswith("klaar.")
    assert new.works() == ""


def test_an_interruption_by_the_user_says_how_to_go_on(new: Project) -> None:
    with new.start() as process:
        new.wait_for(new.venv / "pyvenv.cfg", process)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=300)
    assert process.returncode == 1
    assert told.strip().endswith("Start het programma opnieuw om verder te gaan met installeren.")


def test_two_programs_at_once_do_not_spoil_it_for_each_other(new: Project, made_once: Project) -> None:
    new.copies(made_once.venv)
    with new.start() as one, new.start() as other:
        ends = [process.communicate(timeout=600) for process in (one, other)]
    assert [said.strip() for said, _ in ends] == [str(new.venv)] * 2
    assert sorted("  klaar." in told for _, told in ends) == [False, True]


def test_without_the_parts_it_says_to_look_at_the_connection(made: Project) -> None:
    made.lock("test.txt", f"mkdocs==1.6.1 --hash=sha256:{'0' * 64}\n")
    sentence = made.refuses("tester.py", PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    assert sentence.startswith("Een onderdeel is niet gevonden of niet bereikbaar. Controleer uw internetverbinding")
    assert "No matching distribution" in (made.venv / "installatie.log").read_text()


def part(folder: Path, needs: str = "") -> str:
    """Write a part that can be installed; gives its hash."""
    wheel = folder / "part-1-py3-none-any.whl"
    metadata = "Metadata-Version: 2.1\nName: part\nVersion: 1\n" + (f"Requires-Dist: {needs}\n" if needs else "")
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("part.py", "")
        archive.writestr("part-1.dist-info/METADATA", metadata)
        archive.writestr("part-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("part-1.dist-info/RECORD", "")
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_a_part_that_was_tampered_with_is_not_installed(made: Project, tmp_path: Path) -> None:
    """The locks say what each part must be, to the bit."""
    right = part(tmp_path)
    surroundings = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    made.lock("test.txt", f"part==1 --hash=sha256:{'0' * 64}\n")
    assert made.refuses("tester.py", **surroundings).startswith("Een onderdeel is niet wat het hoort te zijn")
    made.lock("test.txt", f"part==1 --hash=sha256:{right}\n")
    assert made.run("tester.py", **surroundings)[0] == 0


def test_only_what_the_locks_name_is_installed(made: Project, tmp_path: Path) -> None:
    """Whatever came out since: a part that wants another one, with an extra, does not make pip look for the newest."""
    right = part(tmp_path, needs="other[more]>=1")
    made.lock("test.txt", f"part==1 --hash=sha256:{right}\n")
    assert made.run("tester.py", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path))[0] == 0


def test_where_it_may_not_write_it_says_so(new: Project) -> None:
    (new.folder / ".venv.lock").mkdir()
    assert "Controleer of u in de map van dit project mag schrijven" in new.refuses()


def test_a_folder_that_cannot_go_is_named(new: Project) -> None:
    new.venv.write_text("a file where the folder should be")
    assert new.refuses().startswith("De map .venv moet opnieuw worden gemaakt, maar kan niet weg")


def test_a_python_without_venv_is_told_what_to_install(new: Project) -> None:
    assert "python3-venv" in new.refuses(before="sys.modules['ensurepip'] = None")


def test_an_older_python_is_told_which_one_is_needed(new: Project) -> None:
    sentence = new.refuses(before="sys.version_info = (3, 9, 2)")
    assert sentence == "Dit programma heeft Python 3.11 nodig, of nieuwer; dit is 3.9. Installeer een nieuwe."


def packages(project: Project) -> Path:
    (folder,) = project.venv.glob("Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages")
    return folder


def test_an_environment_from_which_something_is_gone_is_made_again(made: Project) -> None:
    """pip itself would not notice a package that is gone: it looks at what it noted of it."""
    (folder,) = packages(made).glob("pip")
    shutil.rmtree(folder)
    assert "installeren" in made.works()
    assert list(packages(made).glob("pip"))
    assert made.works() == ""


def test_what_a_package_says_of_itself_is_missed_too(made: Project) -> None:
    (folder,) = packages(made).glob("pip-*.dist-info")
    shutil.rmtree(folder)
    with made.start() as process:
        assert process.stderr is not None
        assert "installeren" in process.stderr.readline()
        process.kill()


def test_a_group_from_which_something_is_gone_makes_the_whole_again(made: Project) -> None:
    assert made.run("tester.py")[0] == 0
    stamp = made.venv / "stamp-test"
    stamp.write_text(f"{stamp.read_text(encoding='utf-8')}weg\n", encoding="utf-8")
    assert made.works() == ""
    assert "installeren" in made.run("tester.py")[2]
    assert made.run("tester.py")[2] == ""


def test_a_program_that_misses_a_part_starts_again_once_in_an_environment_that_is_made_anew(made: Project) -> None:
    program = "from _environment import enter, mend\nenter()\nmend()\nprint('verder')\n"
    (made.folder / "scripts" / "program.py").write_text(program)
    code, said, told = made.run()
    assert (code, said) == (0, "verder")
    assert told.count("ontbreekt of is beschadigd") == 1
    assert told.count("Eerste keer") == 1
