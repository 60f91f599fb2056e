"""Pictures that cost far more than their size tells, made on the spot."""

import struct
import zlib
from io import BytesIO

from PIL import Image
from pillow_heif import HeifImagePlugin  # noqa: F401  # makes Pillow write HEIC

from tests.media.pictures import encoded


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def scans_jpeg(scans: int = 600, size: tuple[int, int] = (4000, 3000)) -> bytes:
    """A progressive JPEG that goes over its pixels `scans` times."""
    data = encoded("JPEG", Image.new("L", size, 120), progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * scans + b"\xff\xd9"


def flat(kind: str, side: int = 7000, **options: object) -> bytes:
    """A plain square of `side` pixels, which presses to nearly nothing."""
    output = BytesIO()
    Image.new("RGB", (side, side), (169, 63, 38)).save(output, kind, **options)
    return output.getvalue()


def png_of_pieces(pieces: int) -> bytes:
    """A PNG with `pieces` chunks that say nothing."""
    data = encoded("PNG")
    return data[:33] + chunk(b"tEXt", b"a\0b") * pieces + data[33:]


def long_film(kind: str, frames: int) -> bytes:
    """An animation of `frames` small pictures, each unlike the one before."""
    pictures = [Image.new("RGB", (20, 20), (index % 256, index // 256, index * 7 % 256)) for index in range(frames)]
    return encoded(kind, pictures[0], save_all=True, append_images=pictures[1:], duration=20)
