"""WebP without metadata: RIFF chunks of RFC 9649."""

import struct
from collections.abc import Iterator

from .orientation import UPRIGHT, orientation_exif

PICTURE = frozenset([b"VP8 ", b"VP8L", b"ALPH"])
NEEDED = PICTURE | {b"VP8X", b"ICCP", b"ANIM", b"ANMF"}
EXIF_FLAG, XMP_FLAG = 0x08, 0x04
# Position, size, duration and flags of a frame stand before its own chunks.
FRAME_HEADER = 16


def strip(data: bytes, orientation: int = UPRIGHT) -> bytes:
    """The WebP file with its pictures, animation and colour profile, and its orientation."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("no WebP header")
    (size,) = struct.unpack_from("<I", data, 4)
    if size + 8 > len(data):
        raise ValueError("file breaks off")
    kept = [_cleaned(name, content, orientation) for name, content in _chunks(data[12 : size + 8], NEEDED)]
    if orientation != UPRIGHT:
        kept.append(_chunk(b"EXIF", orientation_exif(orientation)))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _cleaned(name: bytes, content: bytes, orientation: int) -> bytes:
    if name == b"VP8X" and content:
        flags = content[0] & ~(EXIF_FLAG | XMP_FLAG) | (EXIF_FLAG if orientation != UPRIGHT else 0)
        content = bytes([flags]) + content[1:]
    elif name == b"ANMF":
        frame = _chunks(content[FRAME_HEADER:], PICTURE)
        content = content[:FRAME_HEADER] + b"".join(_chunk(*part) for part in frame)
    return _chunk(name, content)


def _chunks(data: bytes, wanted: frozenset[bytes]) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while position + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, position)
        content = data[position + 8 : position + 8 + length]
        if len(content) < length:
            raise ValueError("chunk breaks off")
        if name in wanted:
            yield name, content
        position += 8 + length + length % 2


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
