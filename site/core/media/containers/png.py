"""PNG without metadata: chunks of the PNG specification, third edition (W3C)."""

import struct
import zlib
from collections.abc import Iterator

from .orientation import UPRIGHT, orientation_exif

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Texts, times, Exif, previews and the further frames of an animation are in neither.
PICTURE = frozenset([b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"])
COLOURS = frozenset([b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs"])
NEEDED = PICTURE | COLOURS


def strip(data: bytes, orientation: int = UPRIGHT) -> bytes:
    """The PNG file with only the chunks that draw its first picture, and its orientation."""
    kept = [SIGNATURE]
    for name, content in _chunks(data):
        if name == b"IDAT" and orientation != UPRIGHT:
            kept.append(_chunk(b"eXIf", orientation_exif(orientation)))
            orientation = UPRIGHT
        if name in NEEDED:
            kept.append(_chunk(name, content))
    return b"".join(kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(SIGNATURE):
        raise ValueError("no PNG signature")
    position, name = len(SIGNATURE), b""
    while name != b"IEND":
        if position + 12 > len(data):
            raise ValueError("chunk breaks off")
        length, name = struct.unpack_from(">I4s", data, position)
        end = position + 8 + length
        if end + 4 > len(data):
            raise ValueError("chunk breaks off")
        yield name, data[position + 8 : end]
        position = end + 4


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
