"""A workbook's zip file in which everything was made at one moment, so that two builds give the same bytes."""

import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import IO, Any

_EARLIEST, _LATEST = datetime(1980, 1, 1), datetime(2107, 12, 31)  # what a zip file knows

Filler = Callable[[str, bytes], Iterable[bytes]]
"""From the name of a part and its bytes to what is written in its place."""


class Archive(zipfile.ZipFile):
    """Where openpyxl writes the parts of a workbook; `fill` has the last word on those that it made in a file."""

    def __init__(self, file: IO[bytes], moment: datetime, fill: Filler) -> None:
        super().__init__(file, "w", zipfile.ZIP_DEFLATED)
        self._moment = min(max(moment, _EARLIEST), _LATEST)
        self._fill = fill

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Add a part that is in memory."""
        super().writestr(self._entry(zinfo_or_arcname), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Add a part that is a file of this computer: a sheet."""
        with self.open(self._entry(arcname), "w", force_zip64=True) as target:
            for piece in self._fill(arcname, Path(filename).read_bytes()):
                target.write(piece)

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self._moment.timetuple()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 3  # whatever computer it is made on
        return entry
