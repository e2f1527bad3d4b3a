"""What the site publishes beside its pages, as bytes by path."""

from functools import cache

from example import example

from catalogue.data.site import Site
from catalogue.model.catalogue import Catalogue
from catalogue.publish import beside as outputs

ADDRESS = "https://voorbeeld.nl/een/pad/"


def files(catalogue: Catalogue, url: str = "") -> dict[str, bytes]:
    """Every file, taken one at a time and in order, as the site is written; no path comes twice."""
    found: dict[str, bytes] = {}
    for path, pieces in outputs.files(catalogue, Site(url)):
        assert path not in found
        found[path] = b"".join(pieces)
    return found


@cache
def example_files(url: str = "") -> dict[str, bytes]:
    """Everything that is published of the example."""
    return files(example(), url)
