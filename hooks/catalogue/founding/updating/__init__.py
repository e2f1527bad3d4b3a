"""A catalogue of one's own that stays connected: what comes with another version, and what stays as it is."""
