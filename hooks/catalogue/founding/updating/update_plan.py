"""What an update does to each file: worked out of fingerprints alone, before anything changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.founding.updating.manifest import Manifest

_TEMPLATES = ("hooks/catalogue/templates/", "hooks/catalogue/pages/")
_PROGRAM = ("hooks/", "scripts/", "overrides/", "requirements/", "tests/", ".ci/", ".forgejo/", ".github/")
_WORKFLOWS = ".github/workflows/"
OTHER = "anders"
"""The fingerprint of what stands at a path and is no plain file: a link, a folder."""


@dataclass(frozen=True, slots=True)
class UpdatePlan:
    """The paths of files by what happens to them; each is in one of these."""

    new: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    """The municipality changed them, and so did we: theirs stay, and somebody has to look."""
    own: tuple[str, ...] = ()
    """The municipality changed them, and we did not since: they stay."""
    own_alone: tuple[str, ...] = ()
    """The municipality changed them, and we have them no more: they stay."""
    away: tuple[str, ...] = ()
    """The municipality took them away: they stay away."""
    left: tuple[str, ...] = ()
    """Workflows that have to change, and were asked to be left alone."""
    stale: tuple[tuple[str, str], ...] = ()
    """Own templates of which the original is another now, with that original; '' when we have it no more."""

    @property
    def changes(self) -> bool:
        """Whether any file is written or goes."""
        return bool(self.new or self.replaced or self.gone)


def plan(
    old: Manifest,
    new: Manifest,
    here: Mapping[str, str],
    own_templates: Iterable[str] = (),
    *,
    workflows: bool = True,
) -> UpdatePlan:
    """From the version `old` to the version `new`, in a project that has these files `here`: fingerprint by path.

    A file with a fingerprint that either knows was never touched. `own_templates` are the names of those in
    overrides/catalogue. Without `workflows` those of the forge stay as they are.
    """
    found: dict[str, list[str]] = {}
    for path in sorted({*old.files, *new.files, *new.before}):
        what = _what(path, old, new, here)
        if what in ("new", "replaced", "gone") and path.startswith(_WORKFLOWS) and not workflows:
            what = "left"
        found.setdefault(what, []).append(path)
    found.pop("", None)
    stale = tuple(_stale(old, new, own_templates))
    return UpdatePlan(**{what: tuple(paths) for what, paths in found.items()}, stale=stale)


def _what(path: str, old: Manifest, new: Manifest, here: Mapping[str, str]) -> str:
    """The name of the group of a plan that a path belongs to; '' when nothing has to be done or said."""
    now, was, wanted = here.get(path), old.files.get(path), new.files.get(path)
    if now == wanted:
        return ""
    if now is None:
        return "away" if was else "new"
    brought = new.shipped(path)
    untouched = now in brought | old.shipped(path)
    if wanted is None:
        if not brought and not path.startswith(_PROGRAM):
            return ""  # it stood there when they began, and no version brought it: it may be theirs
        return "gone" if untouched else "own_alone" if was else ""
    return "replaced" if untouched else "own" if was == wanted else "both"


def _stale(old: Manifest, new: Manifest, own: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in sorted(own):
        for original in (folder + name for folder in _TEMPLATES):
            if original in old.files and old.files[original] != new.files.get(original):
                yield name, original if original in new.files else ""
