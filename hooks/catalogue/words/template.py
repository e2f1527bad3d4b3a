"""The text that a new file begins with where an editor has to write something."""

TO_REPLACE = "Schrijf hier"
"""How each of these texts begins, so that one that was forgotten is known again."""
