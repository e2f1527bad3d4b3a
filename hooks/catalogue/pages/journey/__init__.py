"""The page of a klantreis: its map, in two forms, and all that stands below it."""
