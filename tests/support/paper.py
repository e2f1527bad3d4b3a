"""What Chromium printed: the sheets of a PDF, with the size of what stands on them."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

A4 = (210, 297)  # millimetres


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed page: its size in points, and the size of each piece of text on it."""

    width: float
    height: float
    texts: tuple[float, ...]

    @property
    def millimetres(self) -> tuple[int, int]:
        """Width and height, to compare with those of paper."""
        return round(self.width * 25.4 / 72), round(self.height * 25.4 / 72)


def sheets(pdf: bytes) -> Iterator[Sheet]:
    """The pages of a PDF as Chromium writes it: each begins with the scale of the paper and that of the page on it."""
    objects = {int(found[1]): found[2] for found in re.finditer(rb"(\d+) 0 obj\b(.*?)\bendobj", pdf, re.S)}
    for page in (item for item in objects.values() if re.search(rb"/Type\s*/Page\b", item)):
        box, content = re.search(rb"/MediaBox \[0 0 (\S+) ([^\]]+)\]", page), re.search(rb"/Contents (\d+)", page)
        assert box is not None
        assert content is not None
        stream = objects[int(content[1])].partition(b"stream")[2].lstrip(b"\r\n")
        drawn = zlib.decompressobj().decompress(stream)
        paper, placed = (float(scale) for scale in re.findall(rb"(\S+) 0 0 \S+ \S+ \S+ cm", drawn)[:2])
        sizes = (float(size) for size in re.findall(rb"/F\d+ (\S+) Tf", drawn))
        yield Sheet(float(box[1]), float(box[2]), tuple(size * paper * placed for size in sizes))
