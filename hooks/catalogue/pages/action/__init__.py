"""The page of a verbeteractie."""
