"""Where things stand, wherever a test stands."""

from pathlib import Path

TESTS = Path(__file__).parents[1]
PROJECT = TESTS.parent
SCRIPTS = PROJECT / "scripts"
CASES = TESTS / "cases"
EXAMPLE = TESTS / "example"
"""The catalogue that the tests read. The one in the project is the municipality's: no test knows what is in it."""
BRANCHES = TESTS / "branches"
"""A small catalogue whose journey parts and loops, has steps for some and scores per profile, and work out of sight."""
