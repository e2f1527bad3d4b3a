"""The tests hold for every municipality: they pass beside other content, another name, other words and colours."""

import os
import subprocess
import sys
from pathlib import Path

from fork import fork

SOME = (
    *("tests/figures", "tests/pages/test_pages.py", "tests/pages/journey", "tests/data/test_feeds.py"),
    *("tests/test_docs.py", "tests/test_tokens.py", "tests/editor", "tests/publish", "tests/search"),
    *("tests/reading/test_slips.py", "tests/reading/test_settings.py", "tests/scripts/test_bench.py"),
    *("tests/test_agreement.py", "tests/test_mkdocs.py", "tests/scripts/test_scripts.py"),
)
NOT_THESE = "golden or before_it_makes or preview or what_is_wrong_with or template_of or build_ or concept or old_name"


def test_the_tests_pass_in_the_project_of_another_municipality(tmp_path: Path) -> None:
    """Some of each kind: what reads the example, the project, its texts and its styles, and what builds."""
    project = fork(tmp_path / "beekdal")
    own = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST", "CATALOGUS"))}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *SOME]
    done = subprocess.run(
        [*command, "-k", f"not ({NOT_THESE})"], cwd=project, env=own, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
