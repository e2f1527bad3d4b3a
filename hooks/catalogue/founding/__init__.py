"""A catalogue of one's own: what a municipality writes where the example stood, and what goes."""
