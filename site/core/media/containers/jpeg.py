"""JPEG without metadata: segments of ITU-T T.81, annex B; the JFIF, ICC and Adobe ones tell the colours."""

import re
import struct
from collections.abc import Iterator

from .orientation import UPRIGHT, orientation_exif

SOI, EOI, SOS = 0xD8, 0xD9, 0xDA
APP0, APP1, APP2, APP14 = 0xE0, 0xE1, 0xE2, 0xEE
# Frames and tables: SOF0 to SOF15 (with DHT and DAC among them), then SOS, DQT, DNL, DRI.
NEEDED = frozenset(range(0xC0, 0xD0)) | {SOS, 0xDB, 0xDC, 0xDD}
# In coded data 0xFF is followed by 0x00, or by a restart marker.
_NEXT_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")


def strip(data: bytes, orientation: int = UPRIGHT) -> bytes:
    """The first picture of a JPEG file, without Exif, XMP, IPTC, comments, previews or anything after its end."""
    kept = [struct.pack(">BB", 0xFF, SOI)]
    if orientation != UPRIGHT:
        kept.append(_segment(APP1, b"Exif\0\0" + orientation_exif(orientation)))
    kept += [part for marker, payload, coded in _segments(data) for part in _kept(marker, payload, coded)]
    return b"".join([*kept, struct.pack(">BB", 0xFF, EOI)])


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Every segment up to the end of the first picture: its marker, its payload, the coded data after it."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no start of image")
    found = _NEXT_MARKER.search(data, 2)
    while found and (marker := found[1][0]) != EOI:
        start = found.end()
        (length,) = struct.unpack_from(">H", data.ljust(start + 2, b"\0"), start)
        if length < 2 or start + length > len(data):
            raise ValueError("segment breaks off")
        found = _NEXT_MARKER.search(data, start + length)
        coded_end = found.start() if found else len(data)
        yield marker, data[start + 2 : start + length], data[start + length : coded_end]


def _kept(marker: int, payload: bytes, coded: bytes) -> Iterator[bytes]:
    if marker == APP0 and payload.startswith(b"JFIF\0"):
        # Twelve bytes of JFIF, then the size of its preview: none.
        yield _segment(marker, payload[:12].ljust(12, b"\0") + b"\0\0")
    elif marker in NEEDED or _is_colour(marker, payload):
        yield _segment(marker, payload)
        if marker == SOS:
            yield coded


def _is_colour(marker: int, payload: bytes) -> bool:
    profile = marker == APP2 and payload.startswith(b"ICC_PROFILE\0")
    return profile or (marker == APP14 and payload.startswith(b"Adobe"))


def _segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload
