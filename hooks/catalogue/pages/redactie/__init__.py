"""The page with the form in which a record is filled in."""
