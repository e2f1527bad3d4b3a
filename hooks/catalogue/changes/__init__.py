"""Two states of a catalogue compared by meaning: what is new, gone, renamed, moved or different for who reads it."""
