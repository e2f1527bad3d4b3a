"""The open data: the whole catalogue in every form that a program or a spreadsheet takes."""
