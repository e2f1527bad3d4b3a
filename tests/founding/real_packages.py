"""Packages of design tokens as they are today: fetched by name, and the roles found in them.

They are not ours and may change any day, so this is not among the tests that always run. Ask for it by its path:

    .venv/bin/python -m pytest tests/founding/real_packages.py
"""

import pytest
from programs import run
from project import untouched

from catalogue.founding.huisstijl.sheet import PATH

MOST = ("merk", "ondergrond", "tekst", "link")
PACKAGES = (
    "@nl-design-system-unstable/voorbeeld-design-tokens",
    "@nl-design-system-community/ma-design-tokens",
    "@nl-design-system-unstable/rotterdam-design-tokens",
    "@utrecht/design-tokens",
    "@amsterdam/design-system-tokens",
    "@gemeente-denhaag/design-tokens-components",
    "@gemeentenijmegen/design-tokens",
    "@rijkshuisstijl-community/design-tokens",
    "@nl-rvo/design-tokens",
    "@open-inwoner/design-tokens",
)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_says_the_most_known_roles_and_all_its_colours_differ_enough(package: str) -> None:
    """Nobody agrees, so nothing is written: what is asked is whether it could be."""
    code, said, told = run("huisstijl", package)
    assert code == 1
    assert told.endswith("Er is niets gewijzigd.\n")
    assert f"{PATH} komt erbij." in said, told
    rows = {line.split()[0]: line for line in said.splitlines() if line and not line.startswith(" ")}
    found = [role for role in MOST if "berekend" not in rows[role]]
    assert len(found) >= 3, said
    assert not (untouched() / PATH).exists()
