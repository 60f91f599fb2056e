"""ZIP archives and the kinds that are made of one: the names of their parts, and what the parts say."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from media.kinds.archives import MOST_DOCUMENT, opened, unpacked

from .strings import forgiving

UTF_8_NAME = 0x800
Gather = Callable[[bytes, str], None]
"""What takes the content of a part, and the ending of its name."""


def gather_archive(file: BinaryIO, read: Callable[[bytes], None], gather: Gather) -> None:
    """Read the names and remarks of an archive and its parts as a text, then give each part to `gather`."""
    with opened(file) as archive:
        read(b"\n".join(_told(archive)))
        # Texts are small, films and pictures large: what takes long comes last.
        for entry in sorted(archive.infolist(), key=lambda entry: entry.file_size):
            if not entry.is_dir():
                ending = PurePosixPath(entry.filename).suffix.lower().lstrip(".")
                with forgiving():
                    gather(unpacked(archive, entry.filename, MOST_DOCUMENT), ending)


def _told(archive: zipfile.ZipFile) -> Iterator[bytes]:
    yield archive.comment
    for entry in archive.infolist():
        yield entry.filename.encode("utf-8", "replace")
        yield entry.comment
        # Another name of the part may stand there.
        yield entry.extra
        if not entry.flag_bits & UTF_8_NAME:
            yield entry.filename.encode("cp437", "replace")
