"""The pages that explain the catalogue itself: its fields, its signs, its open data."""
