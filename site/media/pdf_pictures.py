"""The photos within a PDF, which may tell where and by whom they were taken (JPEG: ITU-T T.81, annex B)."""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Name, Stream

START_OF_PICTURE = b"\xff\xd8"
MARK = 0xFF
# The scan begins, padding, or the file ends.
LAST = (b"\xda", b"\xff", b"")
# APP1 (Exif and XMP), APP13 (IPTC), remarks. APP0, APP2 and APP14 tell how colours are to be read.
TELLING = {0xE1, 0xED, 0xFE}


def photos(pdf: pikepdf.Pdf) -> Iterator[Stream]:
    """The pictures that are stored as JPEG, and as nothing else around it."""
    for thing in pdf.objects:
        if isinstance(thing, Stream) and thing.get(Name.Filter) in (Name.DCTDecode, Array([Name.DCTDecode])):
            yield thing


def without_segments(picture: bytes) -> bytes:
    """`picture` without what it tells of its making, not a pixel of it changed; as it is where it is no JPEG."""
    if not picture.startswith(START_OF_PICTURE):
        return picture
    kept, place = [START_OF_PICTURE], len(START_OF_PICTURE)
    while (head := picture[place : place + 4]) and head[0] == MARK and head[1:2] not in LAST:
        end = place + 2 + int.from_bytes(head[2:])
        if head[1] not in TELLING:
            kept.append(picture[place:end])
        place = end
    return b"".join([*kept, picture[place:]])


def telling_photos(pdf: pikepdf.Pdf) -> int:
    """How many photos tell of their making."""
    contents = (photo.read_raw_bytes() for photo in photos(pdf))
    return sum(without_segments(content) != content for content in contents)
