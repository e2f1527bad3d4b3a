"""How a page is declared and made: what every page has in common."""
