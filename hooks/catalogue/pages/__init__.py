"""What stands on each page of the catalogue: records and figures, by the names that its template uses."""
