"""From bytes to a catalogue, with everything that is wrong on the way told in plain words."""
