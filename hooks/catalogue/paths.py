"""Where the program stands on this computer, and what it keeps there."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
"""The engine."""
PROJECT = PACKAGE.parents[1]
"""The checkout that the engine is part of."""
TEMPLATES = PACKAGE / "templates"
"""Our own templates, in folders named after the rooms of their pages."""
PAGES = PACKAGE / "pages"
"""Where an insight page has its template and its style sheet beside it."""
OVERRIDES = PROJECT / "overrides" / "catalogue"
"""Where a catalogue lays its own templates over ours."""
CACHE = PROJECT / ".cache"
"""What is kept from one run to the next; it may be removed at any time."""
