"""The tests hold for every municipality: they pass beside other content, another name, other words and colours."""

import os
import subprocess
import sys
from pathlib import Path

from fork import fork

SOME = {
    "figures/test_of_example.py": (),
    "pages/journey/test_page.py": (),
    "editor/test_generated.py": (),
    "reading/test_slips.py": ("the_example_has",),
    "publish/test_shell.py": (),
    "test_tokens.py": (),
    "test_docs.py": (
        "markdown_is_plain",
        "relative_link",
        "licence",
        "free_of_rights",
        "publiccode",
        "every_program",
        "every_picture",
    ),
    "test_mkdocs.py": (
        "a_title_names",
        "an_edit_link",
        "the_words_of_the_theme",
        "the_start_page",
        "is_what_the_engine",
    ),
    "scripts/test_scripts.py": ("check_passes", "new_begins", "is_generated"),
    "browser/test_you_said.py": ("leads_to_it",),
}
"""Where something could lean on what a municipality owns: whole files, or tests by a part of their name."""


def test_the_tests_pass_in_the_project_of_another_municipality(tmp_path: Path) -> None:
    """Some of each kind: what reads the example, the project, its texts and its styles, and what builds."""
    project = fork(tmp_path / "beekdal")
    own = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST", "CATALOGUS"))}
    files = [f"tests/{name}" for name in SOME]
    chosen = " or ".join(part for name, parts in SOME.items() for part in parts or (name.rpartition("/")[2],))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *files, "-k", chosen]
    done = subprocess.run(command, cwd=project, env=own, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
