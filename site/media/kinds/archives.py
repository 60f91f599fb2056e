"""ZIP archives, and the kinds that are made of one: nothing is unpacked to a disk, and little to memory."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from .faults import BOMB, DAMAGED, LOCKED, NESTED, OTHER, PROGRAM, Fault
from .signatures import HEAD, ZIP, refuse_programs, told

EMPTY: frozenset[str] = frozenset()
MOST_ENTRIES = 5_000
MOST_UNPACKED = 1 << 30
# Text presses to a twentieth, seldom to a hundredth; small parts may do better.
MOST_RATIO = 200
SMALL = 10 << 20
DIRECTORY_END, DIRECTORY_END_SIZE, LONGEST_COMMENT = b"PK\x05\x06", 22, 0xFFFF
# What computers run when it is opened, and documents whose very name says that they hold macros.
RUN_ENDINGS = (
    "exe dll com scr pif cpl msi msix appx bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta jar lnk reg inf scf url sh "
    "command app dmg pkg deb rpm apk iso img vhd docm dotm xlsm xltm xlam pptm potm ppsm ppam sldm xll"
)
RUN = frozenset(RUN_ENDINGS.split())
# Archives within an archive: what they hold would have to be unpacked to be seen.
NESTED_KINDS = frozenset(["zip", "rar", "7z", "gz", "bz2", "xz", "tar", "ar", "lz", "zst", "cab"])
# Drawings of Office's, pressed one by one.
PRESSED = frozenset(["emz", "wmz", "svgz"])
MOST_DOCUMENT = 100 << 20

Check = Callable[[BinaryIO, str], None]
"""What looks at a document within an archive: the file, and the ending of its name. Raises Fault."""


@contextmanager
def opened(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """The archive in `file`, its parts counted. Raises Fault."""
    head = file.read(HEAD)
    if not head.startswith(ZIP):
        refuse_programs(head)
        raise Fault(OTHER, told(head))
    if _announced(file) > MOST_ENTRIES:
        raise Fault(BOMB)
    try:
        with zipfile.ZipFile(file) as archive:
            _count(archive.infolist())
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, KeyError) as error:
        raise Fault(DAMAGED) from error


def _announced(file: BinaryIO) -> int:
    """How many parts the archive says that it has, before its list is read."""
    size = file.seek(0, 2)
    file.seek(max(0, size - DIRECTORY_END_SIZE - LONGEST_COMMENT))
    end = file.read()
    place = end.rfind(DIRECTORY_END)
    file.seek(0)
    if place < 0 or place + DIRECTORY_END_SIZE > len(end):
        raise Fault(DAMAGED)
    # Where there are more than fit into two bytes, this is the largest number.
    return struct.unpack_from("<H", end, place + 10)[0]


def _count(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise Fault(LOCKED)
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise Fault(BOMB)
    if unpacked > max(SMALL, MOST_RATIO * packed):
        raise Fault(BOMB)


def check_parts(archive: zipfile.ZipFile, documents: Mapping[str, Check], allowed: frozenset[str] = EMPTY) -> None:
    """Raise Fault when a part is a program, an old compound file or an archive, by its name or its first bytes.

    A part that is a document is looked at by the check of its ending in `documents`. Endings that are `allowed` are
    not held against a part's name.
    """
    for entry in archive.infolist():
        ending = PurePosixPath(entry.filename).suffix.lower().lstrip(".")
        if ending in RUN - allowed:
            raise Fault(PROGRAM, ending)
        if check := documents.get(ending):
            check(BytesIO(unpacked(archive, entry.filename, MOST_DOCUMENT)), ending)
            continue
        with archive.open(entry) as part:
            head = part.read(300)
        refuse_programs(head)
        if told(head) in NESTED_KINDS and ending not in PRESSED:
            raise Fault(NESTED, told(head))


def unpacked(archive: zipfile.ZipFile, name: str, most: int = SMALL) -> bytes:
    """The part `name`; empty when there is none. Raises Fault when it is larger than `most` bytes."""
    if name not in archive.namelist():
        return b""
    with archive.open(name) as part:
        content = part.read(most + 1)
    if len(content) > most:
        raise Fault(BOMB)
    return content
