"""What is counted of a picture before a pixel is decoded: pixels, frames, passes, pieces."""

import re
import struct

from PIL import Image

from .faults import Fault, FaultError
from .gif import gif_frames

# Cameras and programs write up to about a dozen passes over a JPEG; each one costs as much as the picture.
MOST_SCANS = 40
MOST_CHUNKS = 10_000
# A frame costs time even when it is tiny: it counts as this many pixels at least.
LEAST_FRAME_PIXELS = 50_000
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# In coded data 0xFF is followed by 0x00, or by a restart marker (ITU-T T.81, annex B).
MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9


def count(data: bytes, image: Image.Image, most_pixels: int) -> int:
    """How many frames the picture in `data` has, `image` once opened. Raises FaultError when anything is too many."""
    check_pixels(image.width * image.height, most_pixels)
    if image.format in ("JPEG", "MPO") and _scans(data) > MOST_SCANS:
        raise FaultError(Fault.SCANS)
    if image.format == "PNG" and _chunks(data) > MOST_CHUNKS:
        raise FaultError(Fault.HEAVY)
    if image.format == "GIF":
        frames = gif_frames(data)
    else:
        # The further pictures of telephones' JPEG files are never looked at.
        frames = 1 if image.format == "MPO" else getattr(image, "n_frames", 1)
    check_pixels(frames * max(image.width * image.height, LEAST_FRAME_PIXELS if frames > 1 else 0), most_pixels)
    return frames


def check_pixels(pixels: int, most: int) -> None:
    """Raise FaultError when there are more `pixels` than `most`."""
    if pixels > most:
        raise FaultError(Fault.TOO_LARGE)


def _scans(data: bytes) -> int:
    """How many passes the first picture of a JPEG file takes."""
    scans, position = 0, 2
    while (found := MARKER.search(data, position)) and found[1][0] != END_OF_IMAGE:
        scans += found[1][0] == START_OF_SCAN
        position = found.end() + int.from_bytes(data[found.end() : found.end() + 2])
    return scans


def _chunks(data: bytes) -> int:
    """How many pieces a PNG file has, up to its end. Raises FaultError when it breaks off."""
    position, chunks, name = len(PNG_SIGNATURE), 0, b""
    while position + 8 <= len(data) and name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, position)
        position += length + 12
        chunks += 1
    if name != b"IEND" or position > len(data):
        raise FaultError(Fault.DAMAGED)
    return chunks
