"""The engine of the catalogue: from YAML files to checked records, pages and data. Knows nothing of the site builder."""
