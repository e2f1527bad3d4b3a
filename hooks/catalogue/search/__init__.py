"""What a reader can search: lean documents made for Pagefind, their index, and the words that help who mistypes."""

from catalogue.search.index import FOLDER, IndexFailed, write_index

__all__ = ["FOLDER", "IndexFailed", "write_index"]
