"""What is new in a catalogue: a klantreis, a verbeteractie, an entry of a register; from a command or from answers."""
