"""The example that the tests stand on, read on its own day."""

from datetime import date
from functools import cache

from places import EXAMPLE
from records import TODAY

from catalogue import loading
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.reading import settings


@cache
def of_example() -> Settings:
    """The settings of the example."""
    return settings.load(EXAMPLE)[0]


def example(chosen: Settings | None = None, today: date = TODAY) -> Catalogue:
    """The catalogue of the example, by its own settings unless others are given; 21 November 2026 is its own day."""
    return _read((chosen or of_example()).model_dump_json(by_alias=True), today)


@cache
def _read(chosen: str, today: date) -> Catalogue:
    return loading.load(EXAMPLE, Settings.model_validate_json(chosen), today)[0]
