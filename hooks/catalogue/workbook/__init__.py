"""A workbook of Excel taken back: what changed in it as changes of files, and lists of others as new ones."""
