"""Dutch: dates, numbers, hints, names made from titles, and where a long word may break."""
