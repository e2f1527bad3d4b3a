"""The engine of the catalogue: from YAML files to checked records, pages and data. Knows no site builder."""
