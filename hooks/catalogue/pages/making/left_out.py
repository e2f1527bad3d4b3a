"""Pages that a municipality leaves out: no link leads to them."""

import re
from collections.abc import Collection
from functools import lru_cache


def unlinked(html: str, left_out: Collection[str]) -> str:
    """The same HTML, with only the words of each link to a page that is left out, or to a page below it.

    `left_out` are names in addresses. Links are looked for as our templates and Markdown write them.
    """
    return _links_to(tuple(sorted(left_out))).sub(r"\1", html) if left_out else html


@lru_cache(maxsize=8)
def _links_to(names: tuple[str, ...]) -> re.Pattern[str]:
    there = "|".join(map(re.escape, names))
    return re.compile(rf'<a href="(?:\.\.?/)*(?:{there})/[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
