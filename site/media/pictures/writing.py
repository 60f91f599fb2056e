"""A picture written from its pixels alone, or from the coefficients that stand for them in a JPEG."""

import struct
from io import BytesIO

import mozjpeg_lossless_optimization
from PIL import Image

QUALITY = 92
# Beyond so many pixels, a PNG that is pressed as far as possible takes too long.
PRESSED_PIXELS = 4_000_000
PRESSED, QUICK = 6, 3
START = b"\xff\xd8"
APP0, APP1 = 0xE0, 0xE1
# No unit, and pixels that are as wide as high.
JFIF = b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
UPRIGHT = 1
ORIENTATION_TAG = 0x0112
SHORT = 3


def rebuilt_jpeg(data: bytes, orientation: int) -> bytes:
    """The JPEG `data` with the same coefficients in a new file, and the note of which way up it is; empty if it fails.

    Whatever else the file held, between its parts and within them, is not taken over.
    """
    try:
        rebuilt = mozjpeg_lossless_optimization.optimize(data, copy=mozjpeg_lossless_optimization.COPY_MARKERS.NONE)
    except ValueError:
        return b""
    kept = [START]
    position = len(START)
    if rebuilt[2:4] == bytes([0xFF, APP0]):
        # It takes over the units and density of the original: bytes that say nothing here.
        kept.append(_segment(APP0, JFIF))
        position += 2 + int.from_bytes(rebuilt[4:6])
    if orientation != UPRIGHT:
        kept.append(_segment(APP1, b"Exif\0\0" + _orientation_exif(orientation)))
    return b"".join([*kept, rebuilt[position:]])


def as_jpeg(image: Image.Image) -> bytes:
    """The pixels of `image`, grey or sRGB, in a new JPEG."""
    return _saved(image, "JPEG", quality=QUALITY, optimize=True)


def as_png(image: Image.Image) -> bytes:
    """The pixels of `image` in a new PNG, none of them changed."""
    level = PRESSED if image.width * image.height <= PRESSED_PIXELS else QUICK
    return _saved(image, "PNG", compress_level=level)


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    # What was read beside the pixels would be written too.
    image.info = {}
    image.encoderinfo = {}
    output = BytesIO()
    image.save(output, kind, exif=b"", icc_profile=None, **options)
    return output.getvalue()


def _segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def _orientation_exif(orientation: int) -> bytes:
    """A TIFF block whose only entry is the orientation (TIFF 6.0, section 2; Exif 2.32, section 4.6.4)."""
    header = b"MM\0*" + struct.pack(">I", 8)
    entry = struct.pack(">HHIHH", ORIENTATION_TAG, SHORT, 1, orientation, 0)
    return header + struct.pack(">H", 1) + entry + struct.pack(">I", 0)
