"""The findings that a change brings, and those that it takes away."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence

from catalogue.reading.findings import Finding

Key = Callable[[Finding], Hashable]


def finding_changes(
    before: Sequence[Finding], after: Sequence[Finding], moved: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are there now and were not, and those that were and are not now.

    `moved` is for a file that has another name now which. One is the same when it says the same of the same file; and
    of those that then are left of one code in one file as many as there are on both sides: they are about the same
    thing, in other words.
    """

    def path(one: Finding) -> str:
        return moved.get(one.path, one.path)

    old, new = list(before), list(after)
    keys: tuple[Key, ...] = (lambda one: (path(one), one.code, one.message), lambda one: (path(one), one.code))
    for key in keys:
        old, new = _left(old, new, key), _left(new, old, key)
    return tuple(new), tuple(old)


def _left(some: Sequence[Finding], others: Sequence[Finding], key: Key) -> list[Finding]:
    """Those that are not among the others; of more with one key as many as there are more, the last of them."""
    there = Counter(map(key, others))
    found = []
    for one in some:
        if there[key(one)]:
            there[key(one)] -= 1
        else:
            found.append(one)
    return found
