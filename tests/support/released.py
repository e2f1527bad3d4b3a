"""A folder with a version of the program, as it is brought out: with the list of its files."""

from pathlib import Path

from catalogue.founding.updating import manifest, project_files
from catalogue.founding.updating.manifest import MANIFEST, Manifest


def released(folder: Path) -> Path:
    """The folder with its list of files, that of before remembered; its version stands in the file `versie`."""
    found = manifest.made_of(
        {path: data for path, data in project_files.of_ours(folder).items() if path != "versie"},
        (folder / "versie").read_text(encoding="utf-8"),
    )
    former = folder / MANIFEST
    known = manifest.read(former.read_bytes()) if former.is_file() else Manifest()
    former.write_text(found.after(known).as_text(), encoding="utf-8", newline="\n")
    return folder
