"""ZIP archives and the kinds that are made of one: the names of their parts, and what the parts say."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from core.media.kinds.archives import MOST_DOCUMENT, opened, unpacked

from .texts import readings

UTF_8_NAME = 0x800
Gather = Callable[[bytes, str], None]
"""What takes the content of a part, and the ending of its name."""


def gather_archive(file: BinaryIO, add: Callable[[str], None], gather: Gather) -> None:
    """Add the names and remarks of an archive and its parts, then give each part to `gather`."""
    with opened(file) as archive:
        for told in _told(archive):
            add(told)
        for entry in archive.infolist():
            if not entry.is_dir():
                ending = PurePosixPath(entry.filename).suffix.lower().lstrip(".")
                gather(unpacked(archive, entry.filename, MOST_DOCUMENT), ending)


def _told(archive: zipfile.ZipFile) -> Iterator[str]:
    yield from readings(archive.comment)
    for entry in archive.infolist():
        yield entry.filename
        yield from readings(entry.comment)
        if not entry.flag_bits & UTF_8_NAME:
            yield from readings(entry.filename.encode("cp437", "replace"))
